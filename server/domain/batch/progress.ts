// Where a batch stands, on two axes, computed from what happened and never set (design.md section 7).
import type { Phase } from '../process/operation-definition.ts'
import type { BatchState, Hold } from './batch.ts'
import { containersOf, hasEnded } from './containers.ts'
import { entriesOfKind } from './entries.ts'
import { affecting } from './signatures.ts'
import { inCulture, presentPassage, vesselsOf } from './vessels.ts'

export const progresses = [
  'booked',
  'collected',
  'received',
  'in-culture',
  'harvested',
  'filled',
  'certified',
  'closed',
] as const
export type Progress = (typeof progresses)[number]

export type Standing = 'good' | 'on-hold' | 'rejected' | 'failed'

const hasClosed = (batch: BatchState, phase: Phase): boolean =>
  batch.runs.some(run => run.phase === phase && run.closedAt && !run.abandoned)

const isCertified = (batch: BatchState, stage: 1 | 2): boolean =>
  batch.certifications.some(certification => certification.stage === stage)

/** The furthest point that the batch has reached. After a replating it is in culture again. */
export const progressOf = (batch: BatchState): Progress => {
  if (isCertified(batch, 2)) return 'closed'
  if (isCertified(batch, 1)) return 'certified'
  if (containersOf(batch).length > 0) return 'filled'
  // A culture that was given up, or whose harvest is still going on, has got no further than this.
  if (vesselsOf(batch).length > 0) {
    return inCulture(batch).length === 0 && hasClosed(batch, 'harvest') ? 'harvested' : 'in-culture'
  }
  if (hasClosed(batch, 'receipt')) return 'received'
  if (hasClosed(batch, 'collection')) return 'collected'
  return 'booked'
}

/** Holds on the whole batch that nobody has lifted. */
export const activeHolds = (batch: BatchState): Hold[] =>
  batch.holds.filter(hold => !hold.liftedAt && hold.container === undefined)

export const standingOf = (batch: BatchState): Standing => {
  if (batch.rejected) return 'rejected'
  if (batch.failed) return 'failed'
  return activeHolds(batch).length > 0 ? 'on-hold' : 'good'
}

/** When the first vessel was filled: day 0; null before. */
export const seededAt = (batch: BatchState): string | null =>
  entriesOfKind(batch, 'make-vessels')[0]?.performedAt ?? null

const dayMs = 86_400_000

/** Whole and part days since seeding at an instant: 1.5 is noon of day 1 for a seeding at midnight. */
export const dayAt = (batch: BatchState, at: string): number | null => {
  const zero = seededAt(batch)
  return zero === null ? null : (Date.parse(at) - Date.parse(zero)) / dayMs
}

/** Whether everything that was filled has left: given, destroyed, returned or lost. */
export const allContainersEnded = (batch: BatchState): boolean => {
  const containers = containersOf(batch)
  return containers.length > 0 && containers.every(hasEnded)
}

/** Begun, and neither ended nor given up: something of it may still reach the patient. */
export const mayReachPatient = (batch: BatchState): boolean =>
  batch.runs.length > 0 && !batch.rejected && !batch.failed && !allContainersEnded(batch)

/** When the last container was given, whichever way it was released, once none is left to be given; null before. */
export const givenAt = (batch: BatchState): string | null => {
  const given = batch.fates.findLast(({ what }) => what === 'given' || what === 'given-in-part')
  return given && allContainersEnded(batch) ? given.at : null
}

/** Everything that was filled has ended and nothing of it was given: destroyed, returned or lost. Nothing of it will reach the patient. */
export const isSpent = (batch: BatchState): boolean =>
  // The fates first: the containers are looked for through the whole record, and every line asks.
  batch.fates.length > 0 &&
  !batch.fates.some(({ what }) => what === 'given' || what === 'given-in-part') &&
  allContainersEnded(batch)

/** Whether its case may go on to another collection: it is over, or nothing of it will reach the patient, whatever results are still to come. */
export const mayBeFollowed = (batch: BatchState): boolean => isOver(batch) || isSpent(batch)

/** Out of specification or decided to be affected, and so never closed by a second certification: at its end when all is given or gone, and decided. */
const hasEndedOutOfSpecification = (batch: BatchState): boolean =>
  (batch.oosSupplies.some(supply => supply.signed) ||
    batch.exceptions.some(exception => exception.kind === 'out-of-specification') ||
    affecting(batch).length > 0) &&
  batch.exceptions.every(exception => exception.disposition) &&
  // Last, because it looks through the whole record, and every command asks.
  allContainersEnded(batch)

/** Nothing more is made of this batch: rejected, failed, closed, or ended out of specification. */
export const isOver = (batch: BatchState): boolean =>
  batch.rejected !== undefined ||
  batch.failed !== undefined ||
  isCertified(batch, 2) ||
  hasEndedOutOfSpecification(batch)

export interface Place {
  progress: Progress
  standing: Standing
  passage: number | null
}

export const placeOf = (batch: BatchState): Place => ({
  progress: progressOf(batch),
  standing: standingOf(batch),
  passage: presentPassage(batch),
})
