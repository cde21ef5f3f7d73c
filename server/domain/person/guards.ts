// What stands in the way of commands about a person, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'

/** Someone in the register, active or not. */
export const isPerson = (id: string, context: Context): Refusal | null =>
  context.read('person', id) ? null : refuseUnknown('person', id)

/** Someone in the register who is active. */
export const isActivePerson = (id: string, context: Context): Refusal | null => {
  const person = context.read('person', id)
  if (!person) return refuseUnknown('person', id)
  return person.active ? null : refuseState('person-inactive', { person: id })
}
