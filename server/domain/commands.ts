// Every command of Marrow: each subject's list, and a line here. Route, permission check, documentation and client call follow.
import { batchCommands } from './batch/commands.ts'
import { caseCommands } from './case/commands.ts'
import { clinicCommands } from './clinic/commands.ts'
import { clockCommands } from './clock/commands.ts'
import { equipmentCommands } from './equipment/commands.ts'
import { exposureCommands } from './exposure/commands.ts'
import type { Command } from './kit/command.ts'
import { labCommands } from './lab/commands.ts'
import { lotCommands } from './lot/commands.ts'
import { materialCommands } from './material/commands.ts'
import { monitoringCommands } from './monitoring/commands.ts'
import { personCommands } from './person/commands.ts'
import { printerCommands } from './printer/commands.ts'
import { processCommands } from './process/commands.ts'
import { registerFileCommands } from './register-file/commands.ts'
import { releaseCommands } from './release/commands.ts'
import { roomCommands } from './room/commands.ts'

export const commands: readonly Command[] = [
  ...batchCommands,
  ...caseCommands,
  ...clinicCommands,
  ...clockCommands,
  ...equipmentCommands,
  ...exposureCommands,
  ...labCommands,
  ...lotCommands,
  ...materialCommands,
  ...monitoringCommands,
  ...personCommands,
  ...printerCommands,
  ...processCommands,
  ...registerFileCommands,
  ...releaseCommands,
  ...roomCommands,
]
