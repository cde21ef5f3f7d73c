// The first visit to an empty laboratory creates the person who lets everybody else in.
import { z } from 'zod'
import { takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Line, NewPassword } from '../../kit/input.ts'
import { type Refusal, refuseState } from '../../kit/refusal.ts'
import { setCredential } from '../credential.ts'
import { personEvent } from '../person.ts'

const Input = z.strictObject({ name: Line, language: z.enum(['en', 'es']), newPassword: NewPassword })
type Input = z.infer<typeof Input>

/** A laboratory begins once: after its first person, administrators register everybody else. */
export const isEmptyLaboratory = (context: Pick<Context, 'read'>): Refusal | null => {
  const people = context.read('counter', 'person')?.last ?? 0
  return people === 0 ? null : refuseState('laboratory-has-people', { people })
}

export const createFirstAdministrator = defineCommand<Input>({
  name: 'create-first-administrator',
  subject: 'person',
  summary: 'Creates the first administrator of a laboratory that has no person yet.',
  who: 'public',
  input: Input,
  target: () => null,
  proves: ['credential'],
  decide: ({ name, language }, context) => {
    const refusal = isEmptyLaboratory(context)
    if (refusal) return decline(refusal)
    const { id, event } = takeId(context, 'person')
    const password = setCredential(context, id, 'password', true)
    if (!password.ok) return decline(password.refusal)
    const registered = personEvent(id, 'person.registered', { name, roles: ['administrator'], language })
    return accept([event, registered, password.event], { person: id }, [password.aside])
  },
})
