// Signing in, locking, unlocking, signing out: who is at this screen, and which sessions are open.
import { z } from 'zod'
import { line } from '../domain/kit/text.ts'
import { roles } from '../domain/person/roles.ts'
import { defineQuery } from './query.ts'

export const SessionPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(['en', 'es']),
})

export const SessionAnswer = z.strictObject({
  /** Null where nobody is signed in. */
  person: SessionPerson.nullable(),
  /** The password is one that somebody else chose: before anything else, an own one is chosen. */
  mustChoosePassword: z.boolean(),
  /** The screen is locked: the same person, or a colleague with badge and PIN, unlocks it. */
  isLocked: z.boolean(),
  /** Minutes without a hand on the screen after which it locks. */
  lockAfterMinutes: z.int(),
  /** True in the demonstration laboratory: every page says so. */
  isDemo: z.boolean(),
  /** True while the laboratory has nobody in it: the first administrator is to be made. */
  isEmpty: z.boolean(),
  /** The laboratory's time zone (IANA). */
  zone: z.string(),
  /** Server time, ISO 8601, UTC. */
  now: z.string(),
  /** The clock has jumped: nothing is recorded until a person has confirmed the time. */
  isClockInQuestion: z.boolean(),
  /** The commands that this person's roles may give. */
  commands: z.array(z.string()),
  /** Attempts to sign in as this person that failed since the last one that did not; 0 where nobody is signed in. */
  failedSignIns: z.int(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

const Text = (max: number) => z.string().min(1).max(max)
const secret = { format: 'password', writeOnly: true }

export const readSession = defineQuery({
  name: 'session',
  path: '/api/session',
  who: 'public',
  summary: 'Who is signed in at this screen, and what the laboratory is.',
  params: z.object({}),
  answer: SessionAnswer,
  whileLocked: true,
})

export const signIn = defineQuery({
  name: 'sign-in',
  method: 'POST',
  path: '/api/session',
  who: 'public',
  summary: 'Signs in by the id of a person or a scanned badge, and the password.',
  params: z.strictObject({
    /** The person's id, `P-0001`, or what the badge says when it is scanned. */
    person: Text(60),
    password: Text(200).meta(secret),
    /** The tablet or bench, as it is called in the list of sessions. */
    station: line(60).optional(),
  }),
  answer: SessionAnswer,
})

export const signOut = defineQuery({
  name: 'sign-out',
  method: 'DELETE',
  path: '/api/session',
  who: 'signed-in',
  summary: 'Signs out: ends this session.',
  params: z.object({}),
  answer: SessionAnswer,
  whileLocked: true,
})

export const lockSession = defineQuery({
  name: 'lock',
  method: 'POST',
  path: '/api/session/lock',
  who: 'signed-in',
  summary: 'Locks this screen.',
  params: z.object({}),
  answer: SessionAnswer,
  whileLocked: true,
})

export const unlockSession = defineQuery({
  name: 'unlock',
  method: 'POST',
  path: '/api/session/unlock',
  who: 'signed-in',
  summary:
    'Unlocks this screen, or hands it over: with a badge and its PIN the holder of the badge, with the password whoever locked it.',
  params: z.union([
    z.strictObject({ badge: Text(60), pin: Text(20).meta(secret) }),
    z.strictObject({ password: Text(200).meta(secret) }),
  ]),
  answer: SessionAnswer,
  whileLocked: true,
})

const OpenSession = z.strictObject({
  /** Names the session; it does not open it. */
  id: z.string(),
  person: z.string(),
  name: z.string(),
  station: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isLocked: z.boolean(),
  /** The session that asks. */
  isThis: z.boolean(),
})

export const listSessions = defineQuery({
  name: 'sessions',
  path: '/api/sessions',
  who: 'signed-in',
  summary: 'The open sessions: the own ones, or for an administrator all.',
  params: z.object({}),
  answer: z.strictObject({ sessions: z.array(OpenSession) }),
})

export const endSession = defineQuery({
  name: 'end-session',
  method: 'DELETE',
  path: '/api/sessions/:id',
  who: 'signed-in',
  summary: 'Ends a session: an own one, or for an administrator any.',
  params: z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) }),
  answer: z.strictObject({ ended: z.boolean() }),
})
