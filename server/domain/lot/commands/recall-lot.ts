// The supplier, or the laboratory itself, calls a lot back. Not held up by what the screen had seen.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { lotStandsAt } from '../guards.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({ lot: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const recallLot = defineCommand<Input>({
  name: 'recall-lot',
  subject: 'lot',
  summary: 'Records that a lot was recalled: it is never used again.',
  who: ['qa'],
  input: Input,
  target: ({ lot }) => lot,
  guard: lotStandsAt('received', 'released', 'quarantined', 'rejected'),
  decide: ({ lot, reason }) => accept([lotEvent(lot, 'lot.recalled', { reason })]),
})
