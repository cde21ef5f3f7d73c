// A new member of staff: the printed name, the roles, the language.
import { z } from 'zod'
import { takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Line } from '../../kit/input.ts'
import { personEvent } from '../person.ts'
import { Roles } from '../roles-input.ts'
import { mayHoldTogether } from '../roles-together.ts'

const Input = z.strictObject({ name: Line, roles: Roles, language: z.enum(['en', 'es']) })
type Input = z.infer<typeof Input>

export const registerPerson = defineCommand<Input>({
  name: 'register-person',
  subject: 'person',
  summary: 'Registers a person with the name as it will be printed beside signatures.',
  who: ['administrator'],
  input: Input,
  target: () => null,
  decide: ({ name, roles, language }, context) => {
    const conflict = mayHoldTogether(roles)
    if (conflict) return decline(conflict)
    const { id, event } = takeId(context, 'person')
    return accept([event, personEvent(id, 'person.registered', { name, roles, language })], { person: id })
  },
})
