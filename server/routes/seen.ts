// What people of the hospital see: of the making their own part only, a surgeon the own cases, a nurse those of the own hospital.
import { laboratory } from '../contract/batches.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { lacksHospital, notOfHospital, seesCase, seesEveryCase } from '../domain/case/own-case.ts'
import { type Refusal, refuseUnknown } from '../domain/kit/refusal.ts'
import type { Role } from '../domain/person/roles.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import type { Described } from '../domain/scan/describe.ts'
import { refuseWith } from '../http/problem.ts'
import type { Asking } from '../views/asking.ts'
import type { Attached } from '../views/attached-files.ts'

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

/** What people of the hospital may learn of a code by scanning it. */
export const seesScanned = ({ batch, subject }: Described, asker: Asker): boolean => {
  const { context } = asker
  const { read } = context
  const isOwn = (caseId: string) => seesCase(caseId, context)
  if (seesEveryCase(context.actor)) return true
  if (batch !== null) return isOwn(read('batch', batch)?.caseId ?? '')
  if (subject?.kind === 'case') return isOwn(subject.id)
  return subject?.kind !== 'patient' || read('patient', subject.id)?.cases.some(isOwn) === true
}

/** What is said of a code that is not seen: a nurse may hold a box that came astray, a surgeon learns of no case of another. */
export const hidden = ({ batch }: Described, code: { kind: string; id: string }, { context }: Asker): Refusal => {
  const caseId = batch === null ? null : context.read('batch', batch)?.caseId
  const astray = caseId ? notOfHospital(caseId, code.id, context) : lacksHospital(context)
  return astray ?? refuseUnknown(code.kind, code.id)
}

/** A nurse without a hospital is told so, instead of being shown that there is nothing. */
export const refuseWithoutHospital = ({ context }: Asker): void => {
  const refusal = lacksHospital(context)
  if (refusal && !context.actor.roles.includes('surgeon')) refuseWith(refusal)
}

/** A file is seen by whoever sees what it is attached to: of a batch also the hospital of its case, of a lot the laboratory alone. */
export const seesAttached = ({ kind, id }: Attached, asker: Asker): boolean => {
  if (isOneOf(asker, laboratory)) return true
  const batch = kind === 'batch' ? asker.context.read('batch', id) : null
  return batch !== null && seesBatch(batch, asker)
}

export const seesBatch = ({ caseId }: BatchState, { context }: Asker): boolean => seesCase(caseId, context)
