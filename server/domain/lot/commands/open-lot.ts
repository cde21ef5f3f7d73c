// The first bottle of a lot is opened: from this day on it is good for as long as its material says.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id } from '../../kit/input.ts'
import { refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { addDays, dayIn } from '../../kit/time.ts'
import { lotEvent } from '../lot.ts'
import { mayUseLot } from '../may-use-lot.ts'

const Input = z.strictObject({ lot: Id })
type Input = z.infer<typeof Input>

export const openLot = defineCommand<Input>({
  name: 'open-lot',
  subject: 'lot',
  summary: 'Records that a lot was opened, and until which day it may be used from now on.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ lot }) => lot,
  guard: (id, { read, now, zone }) => {
    const lot = read('lot', id)
    if (!lot) return refuseUnknown('lot', id)
    if (lot.opened) return refuseState('lot-already-opened', { lot: id, on: dayIn(zone, lot.opened.at) })
    return mayUseLot(lot, now, zone)
  },
  decide: ({ lot }, context) => {
    const { openedDays } = present(context, 'material', present(context, 'lot', lot).material)
    const untilOn = openedDays === undefined ? undefined : addDays(dayIn(context.zone, context.now), openedDays)
    return accept([lotEvent(lot, 'lot.opened', { untilOn })])
  },
})
