// Nothing is left of a lot, whatever the sums say.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { isLotThere } from '../guards.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({ lot: Id, reason: Reason.optional() })
type Input = z.infer<typeof Input>

export const emptyLot = defineCommand<Input>({
  name: 'empty-lot',
  subject: 'lot',
  summary: 'Records that nothing is left of a lot.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ lot }) => lot,
  guard: isLotThere,
  decide: ({ lot, reason }) => accept([lotEvent(lot, 'lot.emptied', { reason })]),
})
