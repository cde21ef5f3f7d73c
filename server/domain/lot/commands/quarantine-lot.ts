// A doubt about a lot: whoever has it stops its use at once. Not held up by what the screen had seen.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { lotStandsAt } from '../guards.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({ lot: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const quarantineLot = defineCommand<Input>({
  name: 'quarantine-lot',
  subject: 'lot',
  summary: 'Puts a lot into quarantine: it may not be used until it is released again.',
  who: ['technician', 'supervisor', 'qc-analyst', 'qa', 'lab-manager'],
  input: Input,
  target: ({ lot }) => lot,
  guard: lotStandsAt('received', 'released'),
  decide: ({ lot, reason }) => accept([lotEvent(lot, 'lot.quarantined', { reason })]),
})
