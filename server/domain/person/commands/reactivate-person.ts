// Somebody who comes back, with the roles and qualifications held before.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { personEvent } from '../person.ts'

const Input = z.strictObject({ person: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const reactivatePerson = defineCommand<Input>({
  name: 'reactivate-person',
  subject: 'person',
  summary: 'Opens the account of a person again.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  seesVersion: true,
  guard: (id, context) => {
    const person = context.read('person', id)
    if (!person) return refuseUnknown('person', id)
    return person.active ? refuseState('person-active', { person: id }) : null
  },
  decide: ({ person, reason }) => accept([personEvent(person, 'person.reactivated', { reason })]),
})
