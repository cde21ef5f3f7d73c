// What was done on paper while Marrow could not be reached: who may have done it, when it may have been, and who compares it with the sheet.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { couldPerform } from '../person/may-perform.ts'
import type { ExceptionDraft, StepSituation } from '../step/outcome.ts'
import type { BatchState } from './batch.ts'
import { secondPersonFault } from './second-check.ts'

/** As it is sent: the performer and, where one checked on paper, the checker, by their ids; the scanned sheet by its SHA-256. */
export interface OnPaper {
  performer: string
  sheet: string
  checker?: string | undefined
}

/** Marrow itself was at hand then: what it recorded last for this batch, but for what was transcribed and the run that goes on. */
export const atHandUntil = (batch: BatchState, run: number): string => {
  const times = [
    batch.bookedAt,
    ...batch.entries.flatMap(each => (each.transcribed || each.corrects !== undefined ? [] : [each.performedAt])),
    ...batch.runs.flatMap(each => (each.run !== run && each.closedAt ? [each.closedAt] : [])),
  ]
  return times.sort().at(-1) ?? batch.bookedAt
}

const nobodyWho = (person: string, { operation, performedAt, context }: StepSituation): Refusal | null =>
  couldPerform(context.read('person', person), operation, performedAt)
    ? null
    : refuse('not-qualified-then', { person, at: performedAt })

const checkerFault = (situation: StepSituation, { performer, checker }: OnPaper, photo?: string): Refusal | null => {
  const { step } = situation
  if (checker === undefined) {
    const isReplaced = step.photoMayReplaceSecondCheck && photo !== undefined
    return step.secondCheck && !isReplaced ? refuse('paper-check-missing', {}) : null
  }
  if (checker === performer) return refuse('second-person-same', {})
  return nobodyWho(checker, situation)
}

/** Why it cannot be entered from paper like this; null where it can, once a second person has compared it with the sheet. */
export const paperFault = (situation: StepSituation, onPaper: OnPaper, photo?: string): Refusal | null => {
  const { batch, run, step, performedAt } = situation
  // A signature is the signer's own act: what was signed on the sheet is signed again for the record.
  if (step.kind === 'sign') return refuse('signature-not-transcribed', {})
  const since = atHandUntil(batch, run)
  if (performedAt < since) return refuse('before-the-outage', { at: performedAt, since })
  return nobodyWho(onPaper.performer, situation) ?? checkerFault(situation, onPaper, photo)
}

/** The second person at the screen compares the entry with the sheet: never whoever types it. */
export const unverified = (
  { operation, context }: StepSituation,
  exceptions: readonly ExceptionDraft[],
): Refusal | null => secondPersonFault(operation, context, { exceptions })

/** Once for each sheet of a run, so that a reviewer looks at it once; again after that was decided. */
export const transcribedException = (
  { batch, run, performedAt }: StepSituation,
  { performer, sheet }: OnPaper,
): ExceptionDraft[] => {
  const isRaised = batch.exceptions.some(
    each => each.kind === 'transcribed' && each.run === run && each.facts.sheet === sheet && !each.disposition,
  )
  return isRaised ? [] : [{ kind: 'transcribed', facts: { performer, sheet, performedAt }, deviation: false }]
}

/** What the entry says of it. */
export const transcribedBody = ({ performer, sheet, checker }: OnPaper, { proof }: Pick<Context, 'proof'>) => {
  const { second } = proof
  const verifiedBy = second === undefined || second === 'unrecognised' ? '' : second.personId
  return { ...(checker === undefined ? {} : { checkedBy: checker }), transcribed: { performer, sheet, verifiedBy } }
}
