// Every command of the hospital's side.
import { askReadiness } from './commands/ask-readiness.ts'
import { checkProduct } from './commands/check-product.ts'
import {
  destroyContainer,
  receiveContainer,
  recordAdministration,
  reportContainerLost,
  returnContainer,
} from './commands/follow-container.ts'

export const clinicCommands = [
  checkProduct,
  askReadiness,
  receiveContainer,
  recordAdministration,
  destroyContainer,
  returnContainer,
  reportContainerLost,
]
