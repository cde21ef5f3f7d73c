// Signing rests after five wrong passwords; an administrator who has spoken with that person may lift it sooner.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { personEvent } from '../person.ts'
import { mayAttempt } from '../prove.ts'

const Input = z.strictObject({ person: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const unlockPerson = defineCommand<Input>({
  name: 'unlock-person',
  subject: 'person',
  summary: 'Lets a person sign again before the lock after wrong passwords ends; nobody unlocks themselves.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  guard: (id, context) => {
    const person = context.read('person', id)
    if (!person) return refuseUnknown('person', id)
    if (!mayAttempt(person, context.now)) return refuseState('person-not-locked', { person: id })
    return id === context.actor.id ? refuse('unlock-own', {}) : null
  },
  decide: ({ person, reason }) => accept([personEvent(person, 'person.unlocked', { reason })]),
})
