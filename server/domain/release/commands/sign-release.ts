// QA's review, the QP's certification in two stages, and a rejection: each a signature over the list of what was signed.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { containersOf } from '../../batch/containers.ts'
import { batchUnknown } from '../../batch/may.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Password, Reason } from '../../kit/input.ts'
import { type Refusal, refuseState } from '../../kit/refusal.ts'
import { mayCertify, mayReview } from '../release-state.ts'
import { signatureOf, unsigned } from '../sign.ts'

const onBatch =
  (rule: (batch: BatchState, context: Context) => Refusal | null) =>
  (id: string, context: Context): Refusal | null => {
    const batch = context.read('batch', id)
    return batch ? rule(batch, context) : batchUnknown(id, context)
  }

export const reviewBatch = defineCommand({
  name: 'review-batch',
  subject: 'batch',
  summary: "QA's signature: the record was reviewed and every exception has a disposition.",
  who: ['qa'],
  input: z.strictObject({ batch: Id, password: Password.optional() }),
  target: input => input.batch,
  seesVersion: true,
  proves: ['password'],
  guard: onBatch(mayReview),
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const failed = unsigned(batch, 'reviewed', context, 'review-batch')
    if (failed) return failed
    return accept([batchEvent(batch.id, 'batch.reviewed', { signature: signatureOf(batch, 'reviewed', context) })])
  },
})

const certify = (stage: 1 | 2) =>
  defineCommand({
    name: `certify-stage-${stage}`,
    subject: 'batch',
    summary: `The QP's release signature, stage ${stage}: ${stage === 1 ? 'before' : 'after'} the last results.`,
    who: ['qp'],
    input: z.strictObject({ batch: Id, password: Password.optional() }),
    target: input => input.batch,
    seesVersion: true,
    proves: ['password'],
    guard: onBatch((batch, context) => mayCertify(batch, stage, context)),
    decide(input, context) {
      const batch = present(context, 'batch', input.batch)
      const meaning = stage === 1 ? 'certified-stage-1' : 'certified-stage-2'
      const failed = unsigned(batch, meaning, context, `certify-stage-${stage}`)
      if (failed) return failed
      return accept([
        batchEvent(batch.id, 'batch.certified', { stage, signature: signatureOf(batch, meaning, context) }),
      ])
    },
  })

export const certifyStage1 = certify(1)
export const certifyStage2 = certify(2)

const mayReject = onBatch(batch => {
  if (batch.rejected) return refuseState('batch-over', { batch: batch.id, standing: 'rejected' })
  return batch.failed ? refuseState('batch-over', { batch: batch.id, standing: 'failed' }) : null
})

export const rejectBatch = defineCommand({
  name: 'reject-batch',
  subject: 'batch',
  summary: 'Rejects the batch with a reason and a signature: nothing of it is given.',
  who: ['qa', 'qp'],
  input: z.strictObject({ batch: Id, reason: Reason, password: Password.optional() }),
  target: input => input.batch,
  seesVersion: true,
  proves: ['password'],
  guard: mayReject,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const given = containersOf(batch).find(
      container => container.status === 'given' || container.status === 'given-in-part',
    )
    if (given) return decline(refuseState('gone-from-custody', { container: given.id }))
    const failed = unsigned(batch, 'rejected', context, 'reject-batch')
    if (failed) return failed
    const signature = signatureOf(batch, 'rejected', context)
    return accept([batchEvent(batch.id, 'batch.rejected', { reason: input.reason, signature })])
  },
})
