// Every command about results and release.
import { enterResult } from './commands/enter-result.ts'
import { certifyStage1, certifyStage2, rejectBatch, reviewBatch } from './commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from './commands/supply-out-of-specification.ts'

export const releaseCommands = [
  enterResult,
  reviewBatch,
  certifyStage1,
  certifyStage2,
  rejectBatch,
  requestOosSupply,
  signOosSupply,
]
