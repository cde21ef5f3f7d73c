// A calibration or qualification was done: until which day the equipment may be used.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Day, Id, Instant, Line } from '../../kit/input.ts'
import { fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import { endOfDay } from '../../kit/time.ts'
import { equipmentEvent } from '../equipment.ts'
import { needsCalibration } from '../guards.ts'

const Input = z.strictObject({
  equipment: Id,
  validUntilOn: Day,
  /** The number on the certificate. */
  certificate: Line.optional(),
  performedAt: Instant.optional(),
})
type Input = z.infer<typeof Input>

export const recordCalibration = defineCommand<Input>({
  name: 'record-calibration',
  subject: 'equipment',
  summary: 'Records a calibration or qualification of a piece of equipment and until which day it is valid.',
  who: ['lab-manager'],
  input: Input,
  target: ({ equipment }) => equipment,
  guard: needsCalibration,
  decide: ({ equipment, ...done }, { now, zone }) => {
    const { performedAt: at, validUntilOn: on } = done
    if (at && at > now) return decline(refuseFields([fieldFault('performedAt', 'in-the-future', { at })]))
    const validUntil = endOfDay(on, zone)
    if (validUntil < now) return decline(refuse('calibration-in-the-past', { on }))
    return accept([equipmentEvent(equipment, 'equipment.calibrated', { ...done, validUntil })])
  },
})
