// A piece of equipment is in order again, and what was done about it.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { equipmentEvent } from '../equipment.ts'
import { isOutOfService } from '../guards.ts'

const Input = z.strictObject({ equipment: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const returnToService = defineCommand<Input>({
  name: 'return-to-service',
  subject: 'equipment',
  summary: 'Returns a piece of equipment to service.',
  who: ['lab-manager', 'qa'],
  input: Input,
  target: ({ equipment }) => equipment,
  seesVersion: true,
  guard: isOutOfService,
  decide: ({ equipment, reason }) => accept([equipmentEvent(equipment, 'equipment.returned-to-service', { reason })]),
})
