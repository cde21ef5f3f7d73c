// A label printer on the laboratory's network.
import { z } from 'zod'
import { takeNumber } from '../../counter/take-number.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { facts, factsRefused, tidy } from '../facts.ts'
import { printerEvent, printerId } from '../printer.ts'

const Input = z.strictObject(facts)
type Input = z.infer<typeof Input>

export const registerPrinter = defineCommand<Input>({
  name: 'register-printer',
  subject: 'printer',
  summary: 'Registers a label printer: where it answers, what is loaded, and which labels it takes.',
  who: ['administrator'],
  input: Input,
  target: () => null,
  decide(given, context) {
    const refusal = factsRefused(given)
    if (refusal) return decline(refusal)
    const { number, event } = takeNumber(context, 'printer')
    const printer = printerId(number)
    return accept([event, printerEvent(printer, 'printer.registered', tidy(given))], { printer })
  },
})
