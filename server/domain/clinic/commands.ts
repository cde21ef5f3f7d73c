// Every command of the hospital's side.
import { askReadiness } from './commands/ask-readiness.ts'
import { checkProduct } from './commands/check-product.ts'
import { checkWristband } from './commands/check-wristband.ts'
import {
  destroyContainer,
  recordAdministration,
  reportContainerLost,
  returnContainer,
} from './commands/follow-container.ts'
import { readLogger, receiveContainer } from './commands/receive-container.ts'

export const clinicCommands = [
  checkWristband,
  checkProduct,
  askReadiness,
  receiveContainer,
  readLogger,
  recordAdministration,
  destroyContainer,
  returnContainer,
  reportContainerLost,
]
