// What a wrong PIN at a locked screen leaves behind: on record with the person whose badge was shown.
//
// Marrow gives this command itself, for what it has compared (routes/session.ts): it is not among the commands that have a route, so that
// nobody can say of a PIN that it was tried.
import { z } from 'zod'
import { accept, defineCommand } from '../kit/command.ts'
import type { Actor } from '../kit/context.ts'
import { Id } from '../kit/input.ts'
import { isPerson } from './guards.ts'
import { personEvent } from './person.ts'

/** Whoever stands before a locked screen: not the person who locked it. */
export const atLockedScreen: Actor = { id: 'system/locked-screen', roles: [] }

const Input = z.strictObject({ person: Id })
type Input = z.infer<typeof Input>

export const noteWrongPin = defineCommand<Input>({
  name: 'note-wrong-pin',
  subject: 'person',
  summary: 'Records that a wrong PIN was typed for the badge of this person at a locked screen.',
  who: 'signed-in',
  input: Input,
  target: ({ person }) => person,
  guard: isPerson,
  decide: ({ person }) => accept([personEvent(person, 'person.pin-failed', { command: 'unlock' })]),
})
