// A code came over damaged: counted by month and reason, so that a bad scanner or a bad label batch shows.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { form } from '../../kit/text-forms.ts'
import { monthIn } from '../../kit/time.ts'
import { misreadCounted } from '../misreads.ts'

const Input = z.strictObject({
  /** The code of the fault. Letters and hyphens only, but for the name of GS1: nothing that was scanned fits in here by mistake. */
  reason: z.string().regex(/^code-(?:gs1-)?[a-z-]{3,50}$/, form('misread-reason')),
  /** Characters read. */
  length: z.int().min(0).max(100_000),
})
type Input = z.infer<typeof Input>

export const countMisread = defineCommand<Input>({
  name: 'count-misread',
  subject: 'misreads',
  summary: 'Counts a damaged code, by the reason; what was read is not told.',
  who: 'signed-in',
  input: Input,
  target: () => null,
  decide: (input, { now, zone }) => accept([misreadCounted(monthIn(zone, now), input)]),
})
