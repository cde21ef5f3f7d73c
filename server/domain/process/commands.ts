// Every command about a process.
import type { Command } from '../kit/command.ts'
import { draftProcess } from './commands/draft-process.ts'
import { retireProcess } from './commands/retire-process.ts'
import { setEffectiveDate } from './commands/set-effective-date.ts'
import { signProcess } from './commands/sign-process.ts'

export const processCommands = [
  draftProcess,
  signProcess,
  setEffectiveDate,
  retireProcess,
] as const satisfies readonly Command[]
