// Every command about the laboratory as a whole.
import type { Command } from '../kit/command.ts'
import { changeSettings } from './commands/change-settings.ts'
import { countMisread } from './commands/count-misread.ts'

export const labCommands = [changeSettings, countMisread] as const satisfies readonly Command[]
