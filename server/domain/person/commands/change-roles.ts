// Other roles for a person, or another hospital, by somebody else.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuse } from '../../kit/refusal.ts'
import { isActivePerson } from '../guards.ts'
import { HospitalId, hospitalFault } from '../hospital.ts'
import { personEvent } from '../person.ts'
import { Roles } from '../roles-input.ts'
import { mayHoldTogether, mayLoseAdministrator } from '../roles-together.ts'

const Input = z.strictObject({ person: Id, roles: Roles, hospital: HospitalId.optional(), reason: Reason })
type Input = z.infer<typeof Input>

export const changeRoles = defineCommand<Input>({
  name: 'change-roles',
  subject: 'person',
  summary: 'Gives a person other roles, and the hospital that goes with them; nobody changes their own.',
  who: ['administrator'],
  input: Input,
  target: ({ person }) => person,
  seesVersion: true,
  guard: (person, context) =>
    isActivePerson(person, context) ?? (person === context.actor.id ? refuse('roles-own', {}) : null),
  decide: ({ person, roles, hospital, reason }, context) => {
    const refusal =
      mayHoldTogether(roles) ??
      hospitalFault(roles, hospital, context) ??
      (roles.includes('administrator') ? null : mayLoseAdministrator(person, context))
    if (refusal) return decline(refusal)
    const changed = { roles, ...(hospital === undefined ? {} : { hospital }), reason }
    return accept([personEvent(person, 'person.roles-changed', changed)])
  },
})
