// Some of a lot was thrown away: broken, spilt, or past its use.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Amount, Id, Reason } from '../../kit/input.ts'
import { fieldFault, refuseFields } from '../../kit/refusal.ts'
import { isLotThere } from '../guards.ts'
import { lotEvent } from '../lot.ts'
import { mayTakeFromLot } from '../may-use-lot.ts'

const Input = z.strictObject({
  lot: Id,
  /** In the lot's unit. */
  amount: Amount,
  reason: Reason,
})
type Input = z.infer<typeof Input>

export const discardFromLot = defineCommand<Input>({
  name: 'discard-from-lot',
  subject: 'lot',
  summary: 'Records that some of a lot was thrown away, whatever it stands at.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ lot }) => lot,
  guard: isLotThere,
  decide: ({ lot: id, amount, reason }, context) => {
    const lot = present(context, 'lot', id)
    if (lot.unit === 'piece' && !Number.isInteger(amount)) {
      return decline(refuseFields([fieldFault('amount', 'pieces-not-whole', {})]))
    }
    const short = mayTakeFromLot(lot, amount)
    return short ? decline(short) : accept([lotEvent(id, 'lot.discarded', { amount, unit: lot.unit, reason })])
  },
})
