// Training, an aseptic process simulation, gowning: what somebody is qualified for, until when, and what shows it.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Day, Id, Line } from '../../kit/input.ts'
import { refuse } from '../../kit/refusal.ts'
import { endOfDay } from '../../kit/time.ts'
import { Name } from '../../process/text.ts'
import { isActivePerson } from '../guards.ts'
import { personEvent } from '../person.ts'

const Input = z.strictObject({ person: Id, qualification: Name.max(60), validUntilOn: Day, evidence: Line })
type Input = z.infer<typeof Input>

export const qualifyPerson = defineCommand<Input>({
  name: 'qualify-person',
  subject: 'person',
  summary: 'Records that a person is qualified, until which day, and what shows it; nobody qualifies themselves.',
  who: ['lab-manager', 'qa'],
  input: Input,
  target: ({ person }) => person,
  guard: (person, context) =>
    isActivePerson(person, context) ?? (person === context.actor.id ? refuse('qualification-own', {}) : null),
  decide: ({ person, ...granted }, { now, zone }) => {
    const validUntil = endOfDay(granted.validUntilOn, zone)
    if (validUntil < now) return decline(refuse('qualification-in-the-past', { on: granted.validUntilOn }))
    return accept([personEvent(person, 'person.qualified', { ...granted, validUntil })])
  },
})
