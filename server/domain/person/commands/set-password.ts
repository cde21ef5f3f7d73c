// A password: the own one, or a first one for somebody else, who then chooses another before signing anything.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Id, NewPassword, Password } from '../../kit/input.ts'
import type { Refusal } from '../../kit/refusal.ts'
import { setCredential } from '../credential.ts'
import { isActivePerson } from '../guards.ts'
import { provePassword } from '../prove.ts'

const Input = z.strictObject({ person: Id, newPassword: NewPassword, password: Password })
type Input = z.infer<typeof Input>

const maySetPassword = (person: string, { actor }: Context): Refusal | null =>
  person === actor.id || actor.roles.includes('administrator')
    ? null
    : { code: 'password-of-another', facts: { person }, status: 403 }

export const setPassword = defineCommand<Input>({
  name: 'set-password',
  subject: 'person',
  summary:
    'Sets the own password, or as administrator a first one for somebody else; ends every other session of that person.',
  who: 'signed-in',
  input: Input,
  target: ({ person }) => person,
  beforeOwnPassword: true,
  proves: ['password', 'credential'],
  guard: (person, context) => isActivePerson(person, context) ?? maySetPassword(person, context),
  decide: ({ person }, context) => {
    const failed = provePassword(context, 'set-password')
    if (failed) return failed
    const own = person === context.actor.id
    const password = setCredential(context, person, 'password', own)
    if (!password.ok) return decline(password.refusal)
    // Whoever knew the old one is out; the own session, which has just proved it, goes on.
    return accept([password.event], undefined, [password.aside, { kind: 'end-sessions', personId: person }])
  },
})
