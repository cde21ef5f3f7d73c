// A piece of equipment enters the register: what it is, its name, its room, and an incubator's positions.
import { z } from 'zod'
import { takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Id, Line } from '../../kit/input.ts'
import { type FieldFault, fieldFault, refuseFields } from '../../kit/refusal.ts'
import { isRoom } from '../../room/guards.ts'
import { equipmentEvent, equipmentTypes } from '../equipment.ts'

const Places = z.int().min(1).max(99)

const Input = z.strictObject({
  type: z.enum(equipmentTypes),
  name: Line,
  room: Id,
  /** False for what has nothing to calibrate or qualify. */
  calibrated: z.boolean().default(true),
  shelves: Places.optional(),
  positionsPerShelf: Places.optional(),
})
type Input = z.infer<typeof Input>

const faultsOf = ({ type, shelves, positionsPerShelf }: Input): FieldFault[] => {
  const places = { shelves, positionsPerShelf }
  const given = Object.entries(places).filter(([, count]) => count !== undefined)
  const missing = Object.entries(places).filter(([, count]) => count === undefined)
  return type === 'incubator'
    ? missing.map(([path]) => fieldFault(path, 'positions-missing', {}))
    : given.map(([path]) => fieldFault(path, 'positions-only-in-incubators', { type }))
}

export const registerEquipment = defineCommand<Input>({
  name: 'register-equipment',
  subject: 'equipment',
  summary: 'Registers a piece of equipment; calibrated equipment may be used once a calibration is recorded.',
  who: ['lab-manager'],
  input: Input,
  target: () => null,
  decide: (facts, context) => {
    const faults = faultsOf(facts)
    if (faults.length > 0) return decline(refuseFields(faults))
    const noRoom = isRoom(facts.room, context)
    if (noRoom) return decline(noRoom)
    const { id, event } = takeId(context, 'equipment')
    return accept([event, equipmentEvent(id, 'equipment.registered', facts)], { equipment: id })
  },
})
