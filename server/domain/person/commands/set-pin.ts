// The PIN that goes with the badge at the bench: always one's own choice.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Id, NewPin, Password } from '../../kit/input.ts'
import type { Refusal } from '../../kit/refusal.ts'
import { setCredential } from '../credential.ts'
import { isActivePerson } from '../guards.ts'
import { provePassword } from '../prove.ts'

const Input = z.strictObject({ person: Id, newPin: NewPin, password: Password })
type Input = z.infer<typeof Input>

const isOwnPin = (person: string, { actor }: Context): Refusal | null =>
  person === actor.id ? null : { code: 'pin-of-another', facts: { person }, status: 403 }

export const setPin = defineCommand<Input>({
  name: 'set-pin',
  subject: 'person',
  summary: 'Sets the own PIN, with which the badge unlocks a shared tablet and confirms a second check.',
  who: 'signed-in',
  input: Input,
  target: ({ person }) => person,
  proves: ['password', 'credential'],
  guard: (person, context) => isActivePerson(person, context) ?? isOwnPin(person, context),
  decide: ({ person }, context) => {
    const failed = provePassword(context, 'set-pin')
    if (failed) return failed
    const pin = setCredential(context, person, 'pin', true)
    return pin.ok ? accept([pin.event], undefined, [pin.aside]) : decline(pin.refusal)
  },
})
