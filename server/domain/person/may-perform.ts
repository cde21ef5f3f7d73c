// Who may perform a step: an active person, with one of the operation's roles and the qualification that it asks for
// (design.md section 9, rule 3).
import { type Refusal, refuse } from '../kit/refusal.ts'
import type { PersonState, Qualification } from './person.ts'
import type { Role } from './roles.ts'

export const isActive = (person: PersonState): boolean => person.active

/** The granting that holds for the longest among those not withdrawn; null where there is none. */
export const qualificationOf = (person: PersonState, qualification: string): Qualification | null =>
  person.qualifications
    .filter(each => each.qualification === qualification && !each.withdrawn)
    .reduce<Qualification | null>((best, each) => (best && best.validUntil >= each.validUntil ? best : each), null)

/** Held, not withdrawn, and its last day has not ended. */
export const isQualified = (person: PersonState, qualification: string, now: string): boolean => {
  const held = qualificationOf(person, qualification)
  return held !== null && now <= held.validUntil
}

/** A qualification that is missing and one that has lapsed are told apart: the way out is another. */
export const mayByQualification = (person: PersonState, qualification: string, now: string): Refusal | null => {
  const held = qualificationOf(person, qualification)
  if (!held) return refuse('person-unqualified', { person: person.id, qualification })
  if (now <= held.validUntil) return null
  return refuse('qualification-lapsed', { person: person.id, qualification, on: held.validUntilOn })
}

/** Whether a person may perform an operation now. `who`: its roles; `qualification`: absent where the role is enough. */
export const mayPerform = (
  person: PersonState,
  who: readonly Role[],
  qualification: string | undefined,
  now: string,
): Refusal | null => {
  if (!isActive(person)) return refuse('person-inactive', { person: person.id })
  if (!who.some(role => person.roles.includes(role))) {
    return { code: 'not-permitted', facts: { roles: [...who] }, status: 403 }
  }
  return qualification === undefined ? null : mayByQualification(person, qualification, now)
}

const rolesAt = ({ roles, earlierRoles }: PersonState, at: string): readonly Role[] =>
  earlierRoles.find(({ until }) => at < until)?.roles ?? roles

/**
 * Whether a person could perform an operation at an earlier time: the account was open, and role and qualification were held then,
 * whatever has become of them since.
 */
export const couldPerform = (
  person: PersonState | null,
  { who, qualification }: { who: readonly Role[]; qualification?: string | undefined },
  at: string,
): person is PersonState => {
  if (!person || at < person.registeredAt) return false
  const wasClosed = person.closed.some(({ from, until }) => from <= at && (until === undefined || at < until))
  if (wasClosed || !rolesAt(person, at).some(role => who.includes(role))) return false
  if (qualification === undefined) return true
  return person.qualifications.some(
    each =>
      each.qualification === qualification &&
      each.grantedAt <= at &&
      at <= each.validUntil &&
      (each.withdrawn === undefined || at < each.withdrawn.at),
  )
}
