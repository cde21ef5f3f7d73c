// What must be seen before the collection: consent and serology; and a change of the planned dates.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { containersOf, hasEnded } from '../../batch/containers.ts'
import { hold, holdUntilDecided, raise } from '../../batch/follow.ts'
import { isOver, isSpent, mayBeFollowed, mayReachPatient } from '../../batch/progress.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Day, Id, Reason } from '../../kit/input.ts'
import { fieldFault, type Refusal, refuse, refuseFields, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { dayIn } from '../../kit/time.ts'
import type { ExceptionDraft } from '../../step/outcome.ts'
import { type CaseState, caseEvent, type Serology } from '../case.ts'
import { positiveMarkers } from '../product-code.ts'
import { beganAt, sampleOutside, sampleOutsideOf } from '../serology-window.ts'

/** A case that is closed is not changed. */
export const caseOpen = (id: string, context: Context): Refusal | null => {
  const found = context.read('case', id)
  if (!found) return refuseUnknown('case', id)
  return found.closed ? refuseState('case-closed', { case: id }) : null
}

const notLater = (day: string, context: Context): Refusal | null =>
  day > dayIn(context.zone, context.now) ? refuse('in-the-future', { at: day }) : null

/** Rule 9: what was collected under another consent, or before it was given, is decided by QA; what may still be given waits on hold. */
const afterConsent = (
  found: CaseState,
  { givenOn, reason }: { givenOn: string; reason?: string },
  context: Context,
): NewEvent[] => {
  const before = found.consent?.givenOn ?? ''
  if (before === givenOn) return []
  return found.batches
    .map(id => present(context, 'batch', id))
    .filter(batch => !batch.rejected && !batch.failed && !isSpent(batch))
    .flatMap(batch => {
      const collectedAt = beganAt(batch)
      if (collectedAt === undefined) return []
      const collectedOn = dayIn(context.zone, collectedAt)
      if (before === '' && givenOn <= collectedOn) return []
      const draft = { kind: 'consent', facts: { before, now: givenOn, collectedOn, reason: reason ?? '' } } as const
      return mayReachPatient(batch)
        ? holdUntilDecided(batch, draft, 'consent-changed', context)
        : raise(batch, [{ ...draft, deviation: true }], {})
    })
}

export const recordConsent = defineCommand({
  name: 'record-consent',
  subject: 'case',
  summary: 'Records that the patient has consented to the collection and the treatment.',
  who: ['coordinator', 'surgeon'],
  input: z.strictObject({
    case: Id,
    givenOn: Day,
    /** Why it is recorded again. */
    reason: Reason.optional(),
  }),
  target: input => input.case,
  guard: caseOpen,
  decide(input, context) {
    const fault = notLater(input.givenOn, context)
    if (fault) return decline(fault)
    const { givenOn, reason } = input
    const found = present(context, 'case', input.case)
    // Rule 6: the first stays readable, and the later one says why.
    if (found.consent && reason === undefined)
      return decline(refuseFields([fieldFault('reason', 'field-required', {})]))
    return accept([
      caseEvent(input.case, 'case.consent-recorded', { givenOn, ...(reason ? { reason } : {}) }),
      ...afterConsent(found, input, context),
    ])
  },
})

/** As an exception names them: `hiv hcv`, `negative`, or `missing` before the first. */
const markersIn = (serologies: readonly Serology[]): string =>
  serologies.length > 0 ? positiveMarkers({ serologies }).join(' ') || 'negative' : 'missing'

/** What waits while another outcome is decided: what was signed and not given, or the culture where a marker was not positive before. */
const waiting = (batch: BatchState, isNewlyPositive: boolean, context: Context): NewEvent[] => {
  const reason = 'serology-changed'
  if (batch.reviews.length === 0) return isNewlyPositive && mayReachPatient(batch) ? [hold(batch, reason, context)] : []
  const kept = containersOf(batch).filter(container => !hasEnded(container))
  return kept.map((container, index) => hold(batch, reason, context, index, container.id))
}

/**
 * Rule 9: a second serology is seen by the reviewer of every batch of the case, also where it says the same. Where another marker is
 * positive than before it is a deviation, and so is a sample that is too old or too late for the collection. A first serology, as
 * expected while the culture grows, is read at the review.
 */
const afterSerology = (
  found: CaseState,
  { sampledOn, results, reason = '' }: Pick<Serology, 'sampledOn' | 'results'> & { reason?: string },
  context: Context,
): NewEvent[] => {
  const after = [...found.serologies, { sampledOn, results }]
  const [before, now] = [markersIn(found.serologies), markersIn(after)]
  const deviation = before !== now
  const isFirst = before === 'missing'
  const isNewlyPositive =
    !isFirst && positiveMarkers({ serologies: after }).some(marker => !before.split(' ').includes(marker))
  const isExpected = (batch: BatchState): boolean => isFirst && (now === 'negative' || batch.reviews.length === 0)
  return found.batches
    .map(id => present(context, 'batch', id))
    .filter(batch => !batch.rejected && !batch.failed && !isSpent(batch))
    .flatMap(batch => {
      const changed: ExceptionDraft[] = isExpected(batch)
        ? []
        : [{ kind: 'serology', facts: { before, now, reason }, deviation }]
      const collectedAt = beganAt(batch)
      const aged = collectedAt ? sampleOutside(batch, { sampledOn }, dayIn(context.zone, collectedAt)) : []
      const holds = deviation && changed.length > 0 ? waiting(batch, isNewlyPositive, context) : []
      return [...raise(batch, [...changed, ...aged], {}), ...holds]
    })
}

const Reading = z.enum(['negative', 'positive'])

export const recordSerology = defineCommand({
  name: 'record-serology',
  subject: 'case',
  summary: 'Records the serology of the patient: HIV, HBsAg, anti-HBc, HCV and syphilis, with the day of the sample.',
  who: ['coordinator', 'qc-analyst'],
  input: z.strictObject({
    case: Id,
    sampledOn: Day,
    results: z.strictObject({ hiv: Reading, hbsag: Reading, 'anti-hbc': Reading, hcv: Reading, syphilis: Reading }),
    /** Why it is recorded again. */
    reason: Reason.optional(),
  }),
  target: input => input.case,
  guard: caseOpen,
  decide(input, context) {
    const fault = notLater(input.sampledOn, context)
    if (fault) return decline(fault)
    const { sampledOn, results, reason } = input
    const found = present(context, 'case', input.case)
    // Rule 6: the first stays readable, and the later one says why.
    if (found.serology && reason === undefined)
      return decline(refuseFields([fieldFault('reason', 'field-required', {})]))
    const after = afterSerology(found, input, context)
    const exceptions = after.filter(({ type }) => type === 'batch.exception-raised').length
    return accept(
      [
        caseEvent(input.case, 'case.serology-recorded', { sampledOn, results, ...(reason ? { reason } : {}) }),
        ...after,
      ],
      { exceptions, outside: sampleOutsideOf(found, input, context) },
    )
  },
})

export const replanCase = defineCommand({
  name: 'replan-case',
  subject: 'case',
  summary: 'Changes the planned dates of collection and injection, with a reason.',
  who: ['coordinator'],
  input: z.strictObject({ case: Id, collectionAt: z.iso.datetime(), injectionAt: z.iso.datetime(), reason: Reason }),
  target: input => input.case,
  seesVersion: true,
  guard: caseOpen,
  decide(input, context) {
    const found = present(context, 'case', input.case)
    const [collectionAt, injectionAt] = [input.collectionAt, input.injectionAt].map(at =>
      new Date(Date.parse(at)).toISOString(),
    ) as [string, string]
    if (injectionAt <= collectionAt) return decline(refuse('dates-reversed', { collectionAt, injectionAt }))
    const running = found.batches.filter(id => !mayBeFollowed(present(context, 'batch', id)))
    return accept([
      caseEvent(input.case, 'case.replanned', { collectionAt, injectionAt, reason: input.reason }),
      ...running.map(id => batchEvent(id, 'batch.rebooked', { collectionAt, injectionAt, reason: input.reason })),
    ])
  },
})

export const closeCase = defineCommand({
  name: 'close-case',
  subject: 'case',
  summary: 'Closes a case: treated, withdrawn, or ended otherwise.',
  who: ['coordinator'],
  input: z.strictObject({ case: Id, reason: Reason }),
  target: input => input.case,
  seesVersion: true,
  guard: caseOpen,
  decide(input, context) {
    const running = present(context, 'case', input.case).batches.find(id => !isOver(present(context, 'batch', id)))
    if (running) return decline(refuseState('batch-running', { batch: running }))
    return accept([caseEvent(input.case, 'case.closed', { reason: input.reason })])
  },
})
