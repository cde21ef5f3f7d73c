// The badge by which the bench knows somebody: a card that is there already, or a new one that Marrow numbers and prints.
import { z } from 'zod'
import { type BadgeState, badgeEvent } from '../../badge/badge.ts'
import { takeYearlyId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Id } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { isActivePerson } from '../guards.ts'
import { personEvent } from '../person.ts'

/** What the card says when it is scanned, in capitals. */
export const BadgeCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{3,39}$/, form('badge-code'))

const Input = z.strictObject({ person: Id, badge: BadgeCode.optional() })
type Input = z.infer<typeof Input>

/** A badge belongs to one person at a time, and a lost one to nobody ever again. */
export const mayAssignBadge = (badge: BadgeState | null): Refusal | null => {
  if (badge?.person) return refuse('badge-taken', { badge: badge.code, person: badge.person })
  return badge?.lost ? refuse('badge-lost', { badge: badge.code }) : null
}

export const assignBadge = defineCommand<Input>({
  name: 'assign-badge',
  subject: 'person',
  summary: 'Gives a person a badge: one that is there already, or without a code a new one numbered by Marrow.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  guard: (id, context) => {
    const badge = context.read('person', id)?.badge
    return isActivePerson(id, context) ?? (badge ? refuseState('badge-already-held', { person: id, badge }) : null)
  },
  decide: ({ person, badge }, context) => {
    const made = badge === undefined ? takeYearlyId(context, 'badge') : null
    const code = made?.id ?? (badge as string)
    const refusal = mayAssignBadge(context.read('badge', code))
    if (refusal) return decline(refusal)
    const assigned = [
      badgeEvent(code, 'badge.assigned', { person }),
      personEvent(person, 'person.badge-assigned', { badge: code }),
    ]
    return accept(made ? [made.event, ...assigned] : assigned, { badge: code })
  },
})
