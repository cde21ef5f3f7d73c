// What QA and the supervisor decide about a batch: holds, dispositions of exceptions, and a culture that has failed.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, ReadId, Reason } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { hasTakenPart } from '../../release/release-state.ts'
import type { ExceptionDraft } from '../../step/outcome.ts'
import { type BatchException, type BatchState, batchEvent, type Hold } from '../batch.ts'
import { caseChangeOf } from '../case-change.ts'
import { containerOf, containersOf } from '../containers.ts'
import { correctedAfterSignature, hold, prescriptionCorrected, raise } from '../follow.ts'
import { leftAfterReconciliation } from '../labels.ts'
import { batchUnknown, mayWorkOn } from '../may.ts'
import { afterEvent } from '../preview.ts'
import { toBeSignedAnew, undecidedWith } from '../signatures.ts'

const workable = (id: string, context: Context): Refusal | null => {
  const batch = context.read('batch', id)
  return batch ? mayWorkOn(batch) : batchUnknown(id, context)
}

export const holdBatch = defineCommand({
  name: 'hold-batch',
  subject: 'batch',
  summary: 'Puts the batch, or one of its containers, on hold with a reason.',
  who: ['qa', 'qp', 'supervisor'],
  input: z.strictObject({ batch: Id, reason: Reason, container: Id.optional() }),
  target: input => input.batch,
  guard: workable,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    if (input.container !== undefined && !containerOf(batch, input.container)) {
      return decline(refuseUnknown('container', input.container))
    }
    return accept([hold(batch, input.reason, context, 0, input.container)])
  },
})

/** What a QP has stopped, a QP lets go on. In holds from before it was told who was a QP then, the roles of now have to say it. */
const mayLift = ({ by, byQp }: Hold, { actor, read }: Context): boolean =>
  actor.roles.includes('qp') || !(byQp ?? read('person', by)?.roles.includes('qp'))

const correctedReasons: readonly string[] = [correctedAfterSignature, prescriptionCorrected]

export const liftHold = defineCommand({
  name: 'lift-hold',
  subject: 'batch',
  summary: 'Lifts a hold with a reason.',
  who: ['qa', 'qp'],
  input: z.strictObject({ batch: Id, hold: z.string().regex(/^H\d{1,6}$/, form('marrow-id')), reason: Reason }),
  target: input => input.batch,
  seesVersion: true,
  guard: batchUnknown,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const found = batch.holds.find(each => each.id === input.hold)
    if (!found) return decline(refuseUnknown('hold', input.hold))
    if (found.liftedAt) return decline(refuseState('hold-lifted', { hold: found.id }))
    if (!mayLift(found, context)) return decline(refuse('hold-of-qp', { hold: found.id, person: found.by }))
    // Rule 9: what was corrected after it had been signed waits for the signatures over it as it is now.
    const missing = correctedReasons.includes(found.reason) ? toBeSignedAnew(batch, found.container) : null
    if (missing) return decline(refuseState('not-signed-anew', { hold: found.id, missing }))
    const open = undecidedWith(batch, found)
    if (open) return decline(refuseState('hold-undecided', { hold: found.id, exception: open.id }))
    return accept([batchEvent(batch.id, 'batch.hold-lifted', { hold: found.id, reason: input.reason })])
  },
})

/** Once; but what was decided to affect the batch ends it, so the QP may decide about that anew, and what was decided before stays. */
export const mayDecideOn = ({ disposition }: BatchException, { actor }: Pick<Context, 'actor'>): boolean =>
  !disposition || (disposition.impact === 'batch-affected' && actor.roles.includes('qp'))

/** Neither of the two persons who changed an identity decides what it means for the batch, nor whoever recorded the case anew. */
const changedHere = (
  { patientCode }: BatchState,
  found: BatchException,
  { actor: { id: person }, read }: Context,
): Refusal | null => {
  const { id: exception, kind, facts } = found
  const changes = kind === 'identity' ? (read('patient', patientCode)?.changes ?? []) : []
  const isOwnIdentity = changes.some(
    ({ identityVersion, by, confirmedBy }) => identityVersion === facts.version && [by, confirmedBy].includes(person),
  )
  if (isOwnIdentity) return refuse('identity-changed-here', { exception, person })
  const change = found.raisedBy === person ? caseChangeOf(found) : null
  return change && refuse('case-changed-here', { exception, kind: change, person })
}

export const disposeException = defineCommand({
  name: 'dispose-exception',
  subject: 'batch',
  summary: 'Decides about an exception: what it means for the batch, and why.',
  who: ['qa', 'qp'],
  input: z.strictObject({
    batch: Id,
    exception: z.string().regex(/^X\d{1,6}$/, form('marrow-id')),
    impact: z.enum(['none', 'accepted', 'batch-affected']),
    reason: Reason,
  }),
  target: input => input.batch,
  guard: batchUnknown,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const found = batch.exceptions.find(each => each.id === input.exception)
    if (!found) return decline(refuseUnknown('exception', input.exception))
    if (!mayDecideOn(found, context)) return decline(refuseState('exception-disposed', { exception: found.id }))
    // Deciding is part of reviewing (rule 3): nobody decides what the own work means.
    if (hasTakenPart(batch, context.actor.id)) return decline(refuse('performed-here', { person: context.actor.id }))
    const own = changedHere(batch, found, context)
    if (own) return decline(own)
    const { exception, impact, reason } = input
    return accept([batchEvent(batch.id, 'batch.exception-disposed', { exception, impact, reason })])
  },
})

/** A culture fails before it has given a product; what was filled is rejected. */
const mayFail = (id: string, context: Context): Refusal | null => {
  const refusal = workable(id, context)
  if (refusal) return refusal
  return containersOf(present(context, 'batch', id)).length > 0 ? refuseState('batch-has-product', { batch: id }) : null
}

export const declareFailed = defineCommand({
  name: 'declare-failed',
  subject: 'batch',
  summary: 'Ends a culture that has failed; its case may have another collection.',
  who: ['supervisor', 'qa', 'qp'],
  input: z.strictObject({ batch: Id, reason: Reason }),
  target: input => input.batch,
  seesVersion: true,
  guard: mayFail,
  decide: input => accept([batchEvent(input.batch, 'batch.failed', { reason: input.reason })]),
})

export const reprintLabels = defineCommand({
  name: 'reprint-labels',
  subject: 'batch',
  summary: 'Prints labels again, marked as a reprint, with a reason.',
  who: ['technician', 'supervisor', 'coordinator'],
  input: z.strictObject({ batch: Id, codes: z.array(ReadId).min(1).max(100), reason: Reason }),
  target: input => input.batch,
  guard: workable,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const printed = batch.entries.filter(entry => entry.kind === 'print-labels')
    for (const code of input.codes) {
      if (!printed.some(entry => entry.computed.codes?.includes(code))) return decline(refuseUnknown('label', code))
    }
    const entry = printed.find(each => each.computed.codes?.includes(input.codes[0] ?? ''))?.id ?? 0
    const { codes, reason } = input
    const facts = { codes: codes.join(' '), reason }
    const reprinted = batchEvent(batch.id, 'batch.labels-reprinted', { entry, codes, reason })
    const left = leftAfterReconciliation(batch, afterEvent(batch, reprinted, context))
    const drafts: ExceptionDraft[] = [{ kind: 'label-reprinted', facts, deviation: false }, ...left]
    return accept([reprinted, ...raise(batch, drafts, { entry })])
  },
})
