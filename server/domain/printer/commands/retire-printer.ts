// A printer is used no more; what was printed on it keeps its name.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { inUse } from '../guards.ts'
import { printerEvent } from '../printer.ts'

const Input = z.strictObject({ printer: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const retirePrinter = defineCommand<Input>({
  name: 'retire-printer',
  subject: 'printer',
  summary: 'Takes a printer out of use; labels that wait for it are sent no more.',
  who: ['administrator'],
  input: Input,
  target: ({ printer }) => printer,
  seesVersion: true,
  guard: inUse,
  decide: ({ printer, reason }) => accept([printerEvent(printer, 'printer.retired', { reason })]),
})
