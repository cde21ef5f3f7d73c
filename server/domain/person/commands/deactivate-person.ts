// Somebody who has left, or must not go on: every session ends at once. Not held up by what the screen had seen.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { isActivePerson } from '../guards.ts'
import { personEvent } from '../person.ts'
import { mayLoseAdministrator } from '../roles-together.ts'

const Input = z.strictObject({ person: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const deactivatePerson = defineCommand<Input>({
  name: 'deactivate-person',
  subject: 'person',
  summary: 'Closes the account of a person and ends every session of it.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  guard: (person, context) => isActivePerson(person, context) ?? mayLoseAdministrator(person, context),
  decide: ({ person, reason }) =>
    accept([personEvent(person, 'person.deactivated', { reason })], undefined, [
      { kind: 'end-sessions', personId: person },
    ]),
})
