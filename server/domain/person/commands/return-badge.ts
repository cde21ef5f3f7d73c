// A badge given back, or lost: it opens nothing any more. Not held up by what the screen had seen.
import { z } from 'zod'
import { badgeEvent } from '../../badge/badge.ts'
import { accept, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { personEvent } from '../person.ts'

const Input = z.strictObject({ person: Id, lost: z.boolean(), reason: Reason.optional() })
type Input = z.infer<typeof Input>

export const returnBadge = defineCommand<Input>({
  name: 'return-badge',
  subject: 'person',
  summary: 'Takes the badge of a person back, or records that it was lost; a lost badge is never assigned again.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  guard: (id, context) => {
    const person = context.read('person', id)
    if (!person) return refuseUnknown('person', id)
    return person.badge ? null : refuseState('badge-not-held', { person: id })
  },
  decide: ({ person, lost, reason }, context) => {
    // The guard has seen that there is one.
    const badge = present(context, 'person', person).badge as string
    return accept([
      badgeEvent(badge, 'badge.returned', { person, lost, reason }),
      personEvent(person, 'person.badge-returned', { badge, reason }),
    ])
  },
})
