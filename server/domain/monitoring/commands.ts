// Every command about environmental monitoring.
import type { Command } from '../kit/command.ts'
import { closeMonitoring } from './commands/close-monitoring.ts'
import { openMonitoring } from './commands/open-monitoring.ts'
import { correctPlateReading, readPlate } from './commands/read-plate.ts'
import { takeMonitoringSample } from './commands/take-monitoring-sample.ts'

export const monitoringCommands = [
  openMonitoring,
  takeMonitoringSample,
  closeMonitoring,
  readPlate,
  correctPlateReading,
] as const satisfies readonly Command[]
