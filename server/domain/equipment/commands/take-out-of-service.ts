// Something is wrong with a piece of equipment: whoever notices stops its use at once. Not held up by what the screen had seen.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { equipmentEvent } from '../equipment.ts'
import { isInService } from '../guards.ts'

const Input = z.strictObject({ equipment: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const takeOutOfService = defineCommand<Input>({
  name: 'take-out-of-service',
  subject: 'equipment',
  summary: 'Takes a piece of equipment out of service: it may not be used until it is returned.',
  who: ['technician', 'supervisor', 'qa', 'lab-manager'],
  input: Input,
  target: ({ equipment }) => equipment,
  guard: isInService,
  decide: ({ equipment, reason }) => accept([equipmentEvent(equipment, 'equipment.taken-out-of-service', { reason })]),
})
