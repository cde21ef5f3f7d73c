// Quality control has found the lot unfit: it is never used.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { lotStandsAt } from '../guards.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({ lot: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const rejectLot = defineCommand<Input>({
  name: 'reject-lot',
  subject: 'lot',
  summary: 'Rejects a lot for good.',
  who: ['qc-analyst', 'qa'],
  input: Input,
  target: ({ lot }) => lot,
  seesVersion: true,
  guard: lotStandsAt('received', 'quarantined', 'released'),
  decide: ({ lot, reason }) => accept([lotEvent(lot, 'lot.rejected', { reason })]),
})
