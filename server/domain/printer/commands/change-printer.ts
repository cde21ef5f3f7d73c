// Another roll is loaded, or the printer has moved: what is said of it is said anew, as a whole.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id } from '../../kit/input.ts'
import { refuseState } from '../../kit/refusal.ts'
import { facts, factsRefused, tidy } from '../facts.ts'
import { inUse } from '../guards.ts'
import { printerEvent } from '../printer.ts'

const Input = z.strictObject({ printer: Id, ...facts })
type Input = z.infer<typeof Input>

export const changePrinter = defineCommand<Input>({
  name: 'change-printer',
  subject: 'printer',
  summary: 'Changes what is known of a printer: its address, what is loaded, which labels it takes.',
  who: ['administrator'],
  input: Input,
  target: ({ printer }) => printer,
  seesVersion: true,
  guard: inUse,
  decide({ printer, ...given }, context) {
    const refusal = factsRefused(given)
    if (refusal) return decline(refusal)
    const before = present(context, 'printer', printer)
    const after = tidy(given)
    const isSame = JSON.stringify(tidy(before)) === JSON.stringify({ ...tidy(before), ...after })
    if (isSame) return decline(refuseState('printer-unchanged', { name: before.name }))
    return accept([printerEvent(printer, 'printer.changed', after)])
  },
})
