// Every command about a piece of equipment.
import type { Command } from '../kit/command.ts'
import { recordCalibration } from './commands/record-calibration.ts'
import { recordQualification } from './commands/record-qualification.ts'
import { registerEquipment } from './commands/register-equipment.ts'
import { returnToService } from './commands/return-to-service.ts'
import { takeOutOfService } from './commands/take-out-of-service.ts'

export const equipmentCommands = [
  registerEquipment,
  recordCalibration,
  recordQualification,
  takeOutOfService,
  returnToService,
] as const satisfies readonly Command[]
