// A new member of staff: the printed name, the roles, the language, and of a nurse, or a surgeon, the hospital.
import { z } from 'zod'
import { takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Line } from '../../kit/input.ts'
import { HospitalId, hospitalFault } from '../hospital.ts'
import { personEvent } from '../person.ts'
import { Roles } from '../roles-input.ts'
import { mayHoldTogether } from '../roles-together.ts'

const Input = z.strictObject({
  name: Line,
  roles: Roles,
  language: z.enum(['en', 'es']),
  hospital: HospitalId.optional(),
})
type Input = z.infer<typeof Input>

export const registerPerson = defineCommand<Input>({
  name: 'register-person',
  subject: 'person',
  summary: 'Registers a person with the name as it will be printed beside signatures.',
  who: ['administrator'],
  input: Input,
  target: () => null,
  decide: ({ name, roles, language, hospital }, context) => {
    const fault = mayHoldTogether(roles) ?? hospitalFault(roles, hospital, context)
    if (fault) return decline(fault)
    const { id, event } = takeId(context, 'person')
    const registered = { name, roles, language, ...(hospital === undefined ? {} : { hospital }) }
    return accept([event, personEvent(id, 'person.registered', registered)], { person: id })
  },
})
