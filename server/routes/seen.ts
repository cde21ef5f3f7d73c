// What people of the hospital see: of the making their own part only, and a surgeon the own cases only.
import { laboratory } from '../contract/batches.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import type { Role } from '../domain/person/roles.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import type { Asking } from '../views/asking.ts'

type Asker = Pick<Asking, 'context'>

const isOneOf = ({ context: { actor } }: Asker, roles: readonly Role[]): boolean =>
  actor.roles.some(role => roles.includes(role))

/** The surgeon whose own cases alone are seen; undefined for whoever has one of the roles that see all. */
export const onlyOf = (asker: Asker, seeingAll: readonly Role[]): string | undefined =>
  isOneOf(asker, seeingAll) ? undefined : asker.context.actor.id

/** What the hospital does of the making; the rest is the laboratory's. */
const hospitalPhases: readonly Phase[] = ['collection', 'transport']

export const seesPhase = (phase: Phase, asker: Asker): boolean =>
  isOneOf(asker, laboratory) || hospitalPhases.includes(phase)

export const seesBatch = ({ caseId }: BatchState, asker: Asker): boolean => {
  const owner = onlyOf(asker, [...laboratory, 'nurse'])
  return owner === undefined || asker.context.read('case', caseId)?.surgeon === owner
}
