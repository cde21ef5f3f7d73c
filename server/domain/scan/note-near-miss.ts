// What a scan leaves behind beside its answer: a good code of another batch, where one of this batch was asked for.
//
// Marrow gives this command itself, for what it has read and found (routes/scan.ts): it is not among the commands that have a route,
// so that nobody can say of a code that it was scanned.
import { z } from 'zod'
import { batchEvent } from '../batch/batch.ts'
import { batchUnknown } from '../batch/may.ts'
import { accept, defineCommand } from '../kit/command.ts'
import { Id, ReadId } from '../kit/input.ts'
import { form } from '../kit/text-forms.ts'
import { roles } from '../person/roles.ts'

const Input = z.strictObject({
  batch: Id,
  seen: z.strictObject({ kind: z.string().regex(/^[a-z-]{1,40}$/, form('marrow-id')), id: ReadId }),
  expected: ReadId,
})
type Input = z.infer<typeof Input>

export const noteNearMiss = defineCommand<Input>({
  name: 'note-near-miss',
  subject: 'batch',
  summary: 'Records that a good code of something else was scanned where a thing of this batch was asked for.',
  who: roles.filter(role => role !== 'inspector' && role !== 'administrator'),
  input: Input,
  target: input => input.batch,
  guard: batchUnknown,
  decide: ({ batch, seen, expected }) => accept([batchEvent(batch, 'batch.near-miss-recorded', { seen, expected })]),
})
