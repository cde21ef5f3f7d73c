// The password asked again before a signature: right, or the attempt is recorded, and after five of them signing rests for a while.
//
// Only attempts within a session of that very person come here: whoever types wrong passwords at a QP's name on the sign-in page
// is slowed down there and locks nobody out. The lock stands over signing, not over the bench.
import type { Decision } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseUnknown } from '../kit/refusal.ts'
import { addMinutes } from '../kit/time.ts'
import { isActive } from './may-perform.ts'
import { type PersonState, personEvent } from './person.ts'

/** So many wrong passwords within the window rest the signing of this person for the lock's length. */
export const failuresToLock = 5
export const failureWindowMinutes = 15
export const lockMinutes = 15

type Declined = Extract<Decision, { ok: false }>

const declined = (refusal: Refusal): Declined => ({ ok: false, refusal })

/** Signing rests until the lock ends or an administrator lifts it. */
export const mayAttempt = (person: PersonState, now: string): Refusal | null =>
  person.lockedUntil !== null && now < person.lockedUntil
    ? refuse('person-locked', { untilAt: person.lockedUntil })
    : null

/** A password that somebody else chose signs nothing: an administrator who set it would know it. */
export const mayBindBySignature = (person: PersonState): Refusal | null =>
  person.password?.own ? null : refuse('password-not-own', { person: person.id })

const recordFailure = (person: PersonState, command: string, now: string): Declined => {
  const since = addMinutes(now, -failureWindowMinutes)
  const failures = person.failedSignatures.filter(at => at > since).length + 1
  const failed = personEvent(person.id, 'person.signature-failed', { command })
  if (failures < failuresToLock) {
    const refusal = refuse('password-wrong', { attemptsLeft: failuresToLock - failures })
    return { ok: false, refusal, events: [failed] }
  }
  const until = addMinutes(now, lockMinutes)
  const locked = personEvent(person.id, 'person.locked', { until, failures })
  return { ok: false, refusal: refuse('person-locked', { untilAt: until }), events: [failed, locked] }
}

/**
 * Null where the actor's password was asked again for this command and was right; else what `decide` answers, with the failed
 * attempt among the events to record.
 */
export const provePassword = (context: Context, command: string): Declined | null => {
  const { actor, now, proof } = context
  const person = context.read('person', actor.id)
  if (!person) return declined(refuseUnknown('person', actor.id))
  if (!isActive(person)) return declined(refuse('person-inactive', { person: person.id }))
  const resting = mayAttempt(person, now)
  if (resting) return declined(resting)
  if (proof.password === undefined) return declined(refuse('password-required', {}))
  return proof.password === 'wrong' ? recordFailure(person, command, now) : null
}

/** A wrong PIN goes on record with the person whose badge was shown, whatever was decided; nothing does where the badge was nobody's. */
const withWrongPin = (decision: Decision, { proof }: Pick<Context, 'proof'>, command: string): Decision => {
  if (proof.second !== 'unrecognised' || proof.wrongPinOf === undefined) return decision
  const failed = personEvent(proof.wrongPinOf, 'person.pin-failed', { command })
  return { ...decision, events: [...(decision.events ?? []), failed] }
}

/** So does a wrong password, where the decision was made before it was looked at: a version that has moved on, another rule. */
const withWrongPassword = (decision: Decision, { actor, now, proof, read }: Context, command: string): Decision => {
  const person = proof.password === 'wrong' ? read('person', actor.id) : null
  const { events = [] } = decision
  if (!person || mayAttempt(person, now) || events.some(({ type }) => type === 'person.signature-failed'))
    return decision
  return { ...decision, events: [...events, ...(recordFailure(person, command, now).events ?? [])] }
}

/** Whatever was compared and was wrong is on record, once, whatever was decided. */
export const withWrongProofs = (decision: Decision, context: Context, command: string): Decision =>
  withWrongPin(withWrongPassword(decision, context, command), context, command)

/** As `provePassword`, for an act that binds as a handwritten signature does: the password must be the person's own choice. */
export const proveSignature = (context: Context, command: string): Declined | null => {
  const failed = provePassword(context, command)
  if (failed) return failed
  const person = context.read('person', context.actor.id)
  const refusal = person && mayBindBySignature(person)
  return refusal ? declined(refusal) : null
}
