// What must be seen before the collection: consent and serology; and a change of the planned dates.
import { z } from 'zod'
import { batchEvent } from '../../batch/batch.ts'
import { isOver, isSpent } from '../../batch/progress.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Day, Id, Reason } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { dayIn } from '../../kit/time.ts'
import { caseEvent } from '../case.ts'

/** A case that is closed is not changed. */
export const caseOpen = (id: string, context: Context): Refusal | null => {
  const found = context.read('case', id)
  if (!found) return refuseUnknown('case', id)
  return found.closed ? refuseState('case-closed', { case: id }) : null
}

const notLater = (day: string, context: Context): Refusal | null =>
  day > dayIn(context.zone, context.now) ? refuse('in-the-future', { at: day }) : null

export const recordConsent = defineCommand({
  name: 'record-consent',
  subject: 'case',
  summary: 'Records that the patient has consented to the collection and the treatment.',
  who: ['coordinator', 'surgeon'],
  input: z.strictObject({ case: Id, givenOn: Day }),
  target: input => input.case,
  guard: caseOpen,
  decide(input, context) {
    const fault = notLater(input.givenOn, context)
    return fault ? decline(fault) : accept([caseEvent(input.case, 'case.consent-recorded', { givenOn: input.givenOn })])
  },
})

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
  }),
  target: input => input.case,
  guard: caseOpen,
  decide(input, context) {
    const fault = notLater(input.sampledOn, context)
    if (fault) return decline(fault)
    const { sampledOn, results } = input
    return accept([caseEvent(input.case, 'case.serology-recorded', { sampledOn, results })])
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
    const running = found.batches.filter(id => {
      const batch = present(context, 'batch', id)
      return !isOver(batch) && !isSpent(batch)
    })
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
