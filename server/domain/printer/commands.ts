// Every command about a printer.
import type { Command } from '../kit/command.ts'
import { changePrinter } from './commands/change-printer.ts'
import { registerPrinter } from './commands/register-printer.ts'
import { retirePrinter } from './commands/retire-printer.ts'

export const printerCommands = [registerPrinter, changePrinter, retirePrinter] as const satisfies readonly Command[]
