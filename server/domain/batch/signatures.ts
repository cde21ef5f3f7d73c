// Whether a signature still covers the record: a change inside what was signed outruns it, what is expected later does not (design.md section 9, rule 9).
import type { BatchException, BatchState, Hold, SignedStatement } from './batch.ts'
import { originOf } from './entries.ts'

/** What makes the record itself. Exceptions, holds and reprints are decided one by one. */
const ofTheRecord = ['batch.step-recorded', 'batch.step-skipped', 'batch.entry-corrected', 'batch.sites-corrected']

/** A correction of what was itself recorded later than the signature changes nothing that was signed. */
const isInside = (batch: BatchState, version: number, signed: number): boolean => {
  const entry = batch.entries.find(each => each.id === version)
  return entry?.corrects === undefined || originOf(batch.entries, entry) < signed
}

/** Whether what a certification, or a supply at request, was signed over has changed since. */
export const isOutrun = (batch: BatchState, { version: signed }: Pick<SignedStatement, 'version'>): boolean =>
  batch.log.some(
    ({ version, mark, type }) =>
      version > signed && mark === 'record' && ofTheRecord.includes(type) && isInside(batch, version, signed),
  )

/** The last certification, of either stage, where it still covers the record. */
export const standingCertification = (batch: BatchState) => {
  const last = batch.certifications.at(-1)
  return last && !isOutrun(batch, last) ? last : null
}

/** A near miss is a code that was refused: nothing was done to the product. Where something was opened, a deviation and a hold say so. */
const reopensReview = ({ mark, type }: BatchState['log'][number]): boolean =>
  mark === 'record' && type !== 'batch.near-miss-recorded'

/** The review that still covers the record: nothing that reopens it has come after it, or only after a certification that stands. */
export const standingReview = (batch: BatchState): SignedStatement | null => {
  const review = batch.reviews.at(-1)
  if (!review) return null
  const until = standingCertification(batch)?.version ?? batch.version
  const isPassed = batch.log.some(line => line.version > review.version && line.version <= until && reopensReview(line))
  return isPassed ? null : review
}

/** What must be signed anew before a hold that followed a correction is lifted, of this container where one is held; null where nothing must. */
export const toBeSignedAnew = (batch: BatchState, held?: string): 'review' | 'certification' | 'supply' | null => {
  if (!standingReview(batch)) return 'review'
  if (batch.certifications.length > 0) return standingCertification(batch) ? null : 'certification'
  const supplies = batch.oosSupplies.flatMap(({ container, signed }) =>
    signed && (held === undefined || container === held) ? signed : [],
  )
  const last = supplies.at(-1)
  return last && isOutrun(batch, last) ? 'supply' : null
}

/** The first deviation that nobody has decided. What befell one container on its way or at its end is checked with that container. */
export const undecidedDeviation = (batch: BatchState) =>
  batch.exceptions.find(
    ({ deviation, disposition, facts }) => deviation && !disposition && facts.container === undefined,
  ) ?? null

/** Exceptions of which QA or the QP has said that the batch is not what it should be: it conforms no more, whatever its results. */
export const affecting = ({ exceptions }: Pick<BatchState, 'exceptions'>): BatchException[] =>
  exceptions.filter(({ disposition }) => disposition?.impact === 'batch-affected')

/** A decision that a signature does not cover: of a certification any, of a supply one that came later, for it may be signed knowing the others. */
export const affectingSince = (batch: BatchState, { meaning, at }: SignedStatement): BatchException | undefined =>
  affecting(batch).find(
    ({ disposition }) => meaning !== 'supplied-out-of-specification' || (disposition?.at ?? '') > at,
  )

/** A deviation that came with a hold, by the same act, and that nobody has decided: until then the hold stands. */
export const undecidedWith = ({ exceptions }: BatchState, { at, by }: Hold): BatchException | null =>
  exceptions.find(each => each.deviation && !each.disposition && each.raisedAt === at && each.raisedBy === by) ?? null
