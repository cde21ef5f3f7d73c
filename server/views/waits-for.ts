// What a batch waits for on its way to release, so that everybody sees whose turn it is: one thing, the first in the order of the work.
import type { ReleaseLine } from '../contract/quality.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf, foundFailed, hasEnded } from '../domain/batch/containers.ts'
import { requestsKnowing } from '../domain/batch/oos-requests.ts'
import { allContainersEnded, standingOf } from '../domain/batch/progress.ts'
import { affecting, isOutrun, standingCertification, standingReview } from '../domain/batch/signatures.ts'
import { openExceptions } from '../domain/release/release-state.ts'

type WaitsFor = ReleaseLine['waitsFor']

/** Nothing more is asked of stage 1: it is certified as the record stands now, or nothing is left that it would let go. */
export const hasPassedStage1 = (batch: BatchState): boolean =>
  standingCertification(batch) !== null || (batch.certifications.length > 0 && allContainersEnded(batch))

/** The supplies of what is still there that the physician has asked for in writing, knowing all that failed; signed as the record stands, or not. */
const suppliesOf = (batch: BatchState) => {
  const left = containersOf(batch).filter(container => !hasEnded(container))
  const failed = foundFailed(batch)
  return left.map(({ id }) => {
    const supply = requestsKnowing(batch, id, failed).at(-1)
    return { isRequested: supply !== undefined, isSigned: Boolean(supply?.signed && !isOutrun(batch, supply.signed)) }
  })
}

/** What failed is never certified: it is rejected, or supplied at the physician's request and with the QP's signature. */
const waitsOutOfSpecification = (batch: BatchState, missing: number): WaitsFor => {
  const supplies = suppliesOf(batch)
  if (supplies.length > 0 && supplies.every(({ isSigned }) => isSigned)) return 'injection'
  if (!supplies.some(({ isRequested, isSigned }) => isRequested && !isSigned)) return 'out-of-specification'
  if (missing > 0) return 'results'
  return standingReview(batch) ? 'supply' : 'review'
}

/** Before stage 1 in the order in which the work is done; after it only the last results and the last signature are left. */
export const waitsFor = (batch: BatchState, missing: number, failed: number): WaitsFor => {
  if (standingOf(batch) === 'on-hold') return 'hold'
  if (openExceptions(batch).length > 0) return 'dispositions'
  if (failed > 0) return waitsOutOfSpecification(batch, missing)
  if (affecting(batch).length > 0) return 'affected'
  if (missing > 0) return 'results'
  if (!standingReview(batch)) return 'review'
  return hasPassedStage1(batch) ? 'stage-2' : 'stage-1'
}
