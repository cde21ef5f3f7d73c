// A second check on another tablet: asked for with the values, confirmed or declined there with the own PIN, or withdrawn.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason, Second, ShownId } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { roles } from '../../person/roles.ts'
import { filesInValues } from '../../step/values.ts'
import { type BatchState, batchEvent } from '../batch.ts'
import { type AskedElsewhere, isWaiting, waitingChecks } from '../checks.ts'
import { shownOf } from '../confirmed-check.ts'
import { filledIn, judgeRecord } from '../judge-record.ts'
import { batchUnknown, mayPerformOperation, operationOf, processOf } from '../may.ts'

const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')

const RequestInput = z.strictObject(filledIn)
type RequestInput = z.infer<typeof RequestInput>

const ask: Command<RequestInput>['decide'] = (input, context) => {
  const judged = judgeRecord(input, context)
  if (!judged.ok) return judged.decision
  const { batch, step } = judged.situation
  if (!step.secondCheck || step.kind === 'sign') return decline(refuse('check-not-wanted', { step: step.id }))
  // Whoever asks anew has let go of what was asked before.
  const before = waitingChecks(batch, context.now).filter(({ by, run }) => by === context.actor.id && run === input.run)
  const check = `Q${batch.checks.length + 1}`
  return accept(
    [
      ...before.map(each => batchEvent(batch.id, 'batch.check-withdrawn', { check: each.check })),
      batchEvent(batch.id, 'batch.check-requested', { check, ...shownOf(judged, input) }),
    ],
    { check },
  )
}

export const requestCheck = defineCommand<RequestInput>({
  name: 'request-check',
  subject: 'batch',
  summary: 'Asks for the second check of a step on another tablet, with the values as they would be recorded.',
  who: performers,
  input: RequestInput,
  target: input => input.batch,
  files: ({ values }) => filesInValues(values),
  guard: batchUnknown,
  decide: ask,
})

/** The check that was asked for, if it still waits. */
const waiting = (
  batch: BatchState,
  check: string,
  { now }: Context,
): { asked: AskedElsewhere } | { refusal: Refusal } => {
  const asked = batch.checks.find(each => each.check === check)
  if (!asked) return { refusal: refuse('check-unknown', { check }) }
  return isWaiting(batch, asked, now) ? { asked } : { refusal: refuseState('check-waits-no-more', { check }) }
}

/** Another person, as qualified as the performer. */
export const mayAnswerCheck = (batch: BatchState, { by, run }: AskedElsewhere, context: Context): Refusal | null => {
  if (by === context.actor.id) return refuse('second-person-same', {})
  const name = batch.runs.find(each => each.run === run)?.operation ?? ''
  const operation = operationOf(processOf(batch, context), name)
  return operation ? mayPerformOperation(batch, operation, context) : refuseUnknown('operation', name)
}

/** Typed at the own screen: badge and PIN are those of whoever is signed in there. */
const pinFault = ({ actor, proof: { second } }: Context): Refusal | null => {
  if (second === undefined || second === 'unrecognised') return refuse('second-person-not-recognised', {})
  return second.personId === actor.id ? null : refuse('check-by-own-pin', {})
}

/** Badge and PIN are proved at the door, and are gone when it is decided. */
const Answer = { batch: Id, check: ShownId, second: Second.optional() }

const answering = <Input extends { batch: string; check: string }>(
  input: Input,
  context: Context,
  event: (batch: BatchState) => ReturnType<typeof batchEvent>,
) => {
  const batch = present(context, 'batch', input.batch)
  const found = waiting(batch, input.check, context)
  if ('refusal' in found) return decline(found.refusal)
  const refusal = mayAnswerCheck(batch, found.asked, context) ?? pinFault(context)
  return refusal ? decline(refusal) : accept([event(batch)])
}

const ConfirmInput = z.strictObject(Answer)

export const confirmCheck = defineCommand<z.infer<typeof ConfirmInput>>({
  name: 'confirm-check',
  subject: 'batch',
  summary:
    'Confirms, as the second person and with the own PIN, what a colleague is about to record at another tablet.',
  who: performers,
  input: ConfirmInput,
  target: input => input.batch,
  proves: ['second'],
  guard: batchUnknown,
  decide: (input, context) =>
    answering(input, context, ({ id }) => batchEvent(id, 'batch.check-confirmed', { check: input.check })),
})

const DeclineInput = z.strictObject({ ...Answer, reason: Reason })

export const declineCheck = defineCommand<z.infer<typeof DeclineInput>>({
  name: 'decline-check',
  subject: 'batch',
  summary: 'Declines, with a reason and the own PIN, to confirm what a colleague is about to record.',
  who: performers,
  input: DeclineInput,
  target: input => input.batch,
  proves: ['second'],
  guard: batchUnknown,
  decide: ({ check, reason, ...input }, context) =>
    answering({ ...input, check }, context, ({ id }) => batchEvent(id, 'batch.check-declined', { check, reason })),
})

const WithdrawInput = z.strictObject({ batch: Id, check: ShownId })

export const withdrawCheck = defineCommand<z.infer<typeof WithdrawInput>>({
  name: 'withdraw-check',
  subject: 'batch',
  summary: 'Takes back a request for a second check that has not been used: the values will be others.',
  who: performers,
  input: WithdrawInput,
  target: input => input.batch,
  guard: batchUnknown,
  decide({ check, ...input }, context) {
    const batch = present(context, 'batch', input.batch)
    const asked = batch.checks.find(each => each.check === check)
    if (!asked) return decline(refuse('check-unknown', { check }))
    if (asked.by !== context.actor.id) return decline(refuse('check-unknown', { check }))
    const isOver = asked.entry !== undefined || (asked.answer && asked.answer.what !== 'confirmed')
    if (isOver) return decline(refuseState('check-waits-no-more', { check }))
    return accept([batchEvent(batch.id, 'batch.check-withdrawn', { check })])
  },
})
