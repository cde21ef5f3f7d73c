// A requalification was done: until which day it holds. It is due apart from the calibration.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Day, Id, Instant, Line } from '../../kit/input.ts'
import { fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import { addDays, dayIn, endOfDay } from '../../kit/time.ts'
import { equipmentEvent } from '../equipment.ts'
import { isEquipment } from '../guards.ts'

const Input = z.strictObject({
  equipment: Id,
  validUntilOn: Day,
  /** The number of the report. */
  certificate: Line.optional(),
  performedAt: Instant.optional(),
})
type Input = z.infer<typeof Input>

// EU GMP Annex 1 (2022), 4.32: clean air equipment of grades A and B every 6 months, of grades C and D every 12. A cabinet is grade A
// wherever it stands. A half year has 184 days at most.
const CABINET = { months: 6, days: 184 }

const tooLong = ({ equipment, validUntilOn, performedAt }: Input, context: Context) => {
  if (present(context, 'equipment', equipment).type !== 'cabinet') return null
  const until = addDays(dayIn(context.zone, performedAt ?? context.now), CABINET.days)
  return validUntilOn > until
    ? fieldFault('validUntilOn', 'qualification-too-long', { until, months: CABINET.months })
    : null
}

export const recordQualification = defineCommand<Input>({
  name: 'record-qualification',
  subject: 'equipment',
  summary: 'Records a requalification of a piece of equipment and until which day it is valid.',
  who: ['lab-manager'],
  input: Input,
  target: ({ equipment }) => equipment,
  guard: isEquipment,
  decide: (input, context) => {
    const { equipment, ...done } = input
    const { performedAt: at, validUntilOn: on } = done
    if (at && at > context.now) return decline(refuseFields([fieldFault('performedAt', 'in-the-future', { at })]))
    const validUntil = endOfDay(on, context.zone)
    if (validUntil < context.now) return decline(refuse('calibration-in-the-past', { on }))
    const fault = tooLong(input, context)
    if (fault) return decline(refuseFields([fault]))
    return accept([equipmentEvent(equipment, 'equipment.qualified', { ...done, validUntil })])
  },
})
