// What a scan leaves behind beside its answer: a good code of another batch, where one of this batch was asked for.
import { z } from 'zod'
import { batchEvent } from '../batch/batch.ts'
import { batchUnknown } from '../batch/may.ts'
import { accept, defineCommand } from '../kit/command.ts'
import { Id } from '../kit/input.ts'
import { roles } from '../person/roles.ts'

const Input = z.strictObject({
  batch: Id,
  seen: z.strictObject({ kind: z.string().max(40), id: z.string().max(80) }),
  expected: z.string().max(80),
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

export const scanCommands = [noteNearMiss]
