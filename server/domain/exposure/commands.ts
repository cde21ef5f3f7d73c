// Every command about an exposure.
import type { Command } from '../kit/command.ts'
import { declareExposure } from './commands/declare-exposure.ts'

export const exposureCommands = [declareExposure] as const satisfies readonly Command[]
