// check-product: the label of a product as soon as it is scanned, before anything else is asked about it.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { findAtBedside } from '../find-container.ts'

export const checkProduct = defineCommand({
  name: 'check-product',
  subject: 'batch',
  summary: 'Reads the label of a product: refused where it is no label, damaged, or not what was printed; no GO yet.',
  who: ['surgeon', 'nurse'],
  input: z.strictObject({
    /** The label as scanned. */
    container: z.string().min(1).max(500),
  }),
  target: () => null,
  decide(input, context) {
    const found = findAtBedside(input.container, context)
    return found.ok ? accept([], { container: found.container.id }) : decline(found.refusal, found.events)
  },
})
