// What follows an act in the batch's own stream: exceptions numbered in order, holds, and the end of the culture.
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import type { Consequence, ExceptionDraft } from '../step/outcome.ts'
import { type BatchState, batchEvent } from './batch.ts'

/** `X1`, `X2`, ... within the batch. */
export const raise = (
  batch: Pick<BatchState, 'id' | 'exceptions'>,
  drafts: readonly ExceptionDraft[],
  at: { entry?: number; run?: number },
): NewEvent[] =>
  drafts.map((draft, index) =>
    batchEvent(batch.id, 'batch.exception-raised', {
      exception: `X${batch.exceptions.length + index + 1}`,
      kind: draft.kind,
      facts: draft.facts,
      deviation: draft.deviation,
      ...at,
    }),
  )

/** Why containers wait after a correction inside what was signed. */
export const correctedAfterSignature = 'corrected-after-signature'

/** Why they wait after a correction of what is prescribed. */
export const prescriptionCorrected = 'prescription-corrected'

type ByWhom = Pick<Context, 'actor'>

/** `H1`, `H2`, ... within the batch. Whether a QP set it is kept as it is now: roles change. */
export const hold = (
  batch: Pick<BatchState, 'id' | 'holds'>,
  reason: string,
  { actor }: ByWhom,
  index = 0,
  container?: string,
): NewEvent =>
  batchEvent(batch.id, 'batch.held', {
    hold: `H${batch.holds.length + index + 1}`,
    reason,
    ...(container === undefined ? {} : { container }),
    byQp: actor.roles.includes('qp'),
  })

/** What the whole batch rests on is another now: it waits on hold until QA has decided the deviation. */
export const holdUntilDecided = (
  batch: BatchState,
  draft: Omit<ExceptionDraft, 'deviation'>,
  reason: string,
  context: ByWhom,
): NewEvent[] => [...raise(batch, [{ ...draft, deviation: true }], {}), hold(batch, reason, context)]

/** What a step leads to. A rejection waits on hold for QA's signature; what has failed or was rejected does not fail again. `holdsBefore`: made by the same command. */
export const follow = (
  batch: BatchState,
  consequences: readonly Consequence[],
  context: ByWhom,
  holdsBefore = 0,
): NewEvent[] => {
  const isOver = batch.failed !== undefined || batch.rejected !== undefined
  return consequences.flatMap(({ what, reason }, index) => {
    if (what !== 'fail') return [hold(batch, reason, context, holdsBefore + index)]
    return isOver ? [] : [batchEvent(batch.id, 'batch.failed', { reason })]
  })
}
