// What is there of a lot was counted: that is what is left from now on, beside what the sums said.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { fieldFault, refuseFields } from '../../kit/refusal.ts'
import { isLotThere } from '../guards.ts'
import { lotEvent } from '../lot.ts'
import { amountBySums } from '../may-use-lot.ts'

const Input = z.strictObject({
  lot: Id,
  /** In the lot's unit; 0 where nothing was found. */
  counted: z.number().min(0).max(1_000_000).multipleOf(0.001),
  /** Needed where it differs from what the sums say. */
  reason: Reason.optional(),
})
type Input = z.infer<typeof Input>

export const countLot = defineCommand<Input>({
  name: 'count-lot',
  subject: 'lot',
  summary: 'Records how much of a lot was counted; where the sums say otherwise, with the reason.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ lot }) => lot,
  // A use that was recorded meanwhile makes another sum: whoever counted looks again.
  seesVersion: true,
  guard: isLotThere,
  decide: ({ lot: id, counted, reason }, context) => {
    const lot = present(context, 'lot', id)
    if (lot.unit === 'piece' && !Number.isInteger(counted)) {
      return decline(refuseFields([fieldFault('counted', 'pieces-not-whole', {})]))
    }
    const expected = amountBySums(lot)
    if (counted !== expected && reason === undefined) {
      return decline(refuseFields([fieldFault('reason', 'count-differs', { expected, unit: lot.unit })]))
    }
    return accept([lotEvent(id, 'lot.counted', { counted, expected, unit: lot.unit, reason })])
  },
})
