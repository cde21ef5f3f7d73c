// Whose case it is: a surgeon sees and answers for the own cases alone, a nurse for those of the own hospital, the laboratory for all.
import type { Actor, Context } from '../kit/context.ts'
import type { Refusal } from '../kit/refusal.ts'
import { settingsOf } from '../lab/settings.ts'
import type { Role } from '../person/roles.ts'

type Asker = Pick<Context, 'actor' | 'read'>

const outsideLaboratory: readonly Role[] = ['surgeon', 'nurse', 'administrator']

export const seesEveryCase = ({ roles }: Actor): boolean => roles.some(role => !outsideLaboratory.includes(role))

const isNurse = ({ roles }: Actor): boolean => roles.includes('nurse')

const hospitalOf = ({ actor, read }: Asker): string | null => read('person', actor.id)?.hospital ?? null

/** A case names its hospital by the id of the settings; where it was typed, by its name there. */
const isAt = (named: string, hospital: string, context: Asker): boolean =>
  named === hospital || settingsOf(context).hospitals.some(({ id, name }) => id === hospital && name === named)

/** Treated by the actor, or in the hospital where the actor is a nurse. */
export const isOwnCase = (id: string, context: Asker): boolean => {
  const { actor, read } = context
  const found = read('case', id)
  if (!found) return false
  if (found.surgeon === actor.id) return true
  const hospital = isNurse(actor) ? hospitalOf(context) : null
  return hospital !== null && isAt(found.hospital, hospital, context)
}

export const seesCase = (id: string, context: Asker): boolean => seesEveryCase(context.actor) || isOwnCase(id, context)

const forbidden = <Code extends 'hospital-not-given' | 'of-another-hospital' | 'of-another-surgeon'>(
  code: Code,
  facts: Refusal<Code>['facts'],
): Refusal<Code> => ({ code, facts, status: 403 })

/** A nurse whose account is from before nurses were bound to a hospital sees no case until it is given one. */
export const lacksHospital = (context: Asker): Refusal | null => {
  const { actor } = context
  if (seesEveryCase(actor) || !isNurse(actor) || hospitalOf(context) !== null) return null
  return forbidden('hospital-not-given', {})
}

/**
 * Why a surgeon may not ask about a thing of this case: it is a colleague's, and not of the hospital where the account says that both
 * work. There a surgeon may stand in for whoever treats the patient. Null for everybody else.
 */
export const notOfTheatre = (caseId: string, thing: string, context: Asker): Refusal | null => {
  if (!context.actor.roles.includes('surgeon') || seesCase(caseId, context)) return null
  const hospital = hospitalOf(context)
  if (hospital === null) return forbidden('of-another-surgeon', { id: thing })
  const found = context.read('case', caseId)
  return found && isAt(found.hospital, hospital, context) ? null : forbidden('of-another-hospital', { id: thing })
}

/** Why a nurse may do nothing with a thing of this case: no hospital of the own, or another one's. Null for everybody else. */
export const notOfHospital = (caseId: string, thing: string, context: Asker): Refusal | null => {
  if (!isNurse(context.actor) || seesCase(caseId, context)) return null
  return lacksHospital(context) ?? forbidden('of-another-hospital', { id: thing })
}
