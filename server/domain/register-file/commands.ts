// Every command that takes a file of rows.
import type { Command } from '../kit/command.ts'
import { importEquipment, importLots, importMaterials, importPeople, importRooms } from './commands/import-register.ts'

export const registerFileCommands = [
  importMaterials,
  importLots,
  importEquipment,
  importRooms,
  importPeople,
] as const satisfies readonly Command[]
