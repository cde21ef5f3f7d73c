// What would be recorded at a step, judged: the same for recording it and for asking a colleague on another tablet to confirm it.
import { z } from 'zod'
import { type Decision, decline } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import { Id, ShortName } from '../kit/input.ts'
import { type Refusal, refuse, refuseFields, refuseState, refuseUnknown } from '../kit/refusal.ts'
import { lines } from '../kit/text.ts'
import { fieldsFromIssues } from '../kit/zod-faults.ts'
import { provePassword } from '../person/prove.ts'
import { stepKinds } from '../process/step-definition.ts'
import type { StepOutcome, StepSituation } from '../step/outcome.ts'
import { judgeStep } from '../step/step-rules.ts'
import { type StepValues, stepValues } from '../step/values.ts'
import { mayHandOver, mayPerformOperation, mayWorkOn, operationOf, processOf } from './may.ts'
import { mayComeNow } from './steps-of-run.ts'
import { type OnPaper, paperFault } from './transcription.ts'

/** Entries recorded more than this after they were done are late and need a reason. */
const lateAfterMinutes = 15

/** What is filled in at a step. */
export const filledIn = {
  batch: Id,
  run: z.int().min(1),
  step: ShortName,
  kind: z.enum(stepKinds),
  /** By the kind: see the values of each step kind. */
  values: z.record(z.string().max(60), z.unknown()),
  /** Why it is late, or why a rule is overridden. */
  reason: lines(1000, 3).optional(),
  /** It has been done already, though it was not allowed: recorded with a hold. */
  happened: z.boolean().optional(),
}

const FilledIn = z.strictObject(filledIn)
export type FilledIn = z.infer<typeof FilledIn> & {
  performedAt?: string
  override?: boolean
  checkPhoto?: string
  transcribed?: OnPaper
}

type Found = { situation: StepSituation } | { refusal: Refusal }

export type Judged =
  | {
      ok: true
      situation: StepSituation
      /** As they were filled in, by the schema of their kind. */
      values: StepValues
      outcome: Extract<StepOutcome, { ok: true }>
    }
  | { ok: false; decision: Decision }

const findStep = (input: FilledIn, context: Context): Found => {
  const batch = present(context, 'batch', input.batch)
  const run = batch.runs.find(each => each.run === input.run)
  if (!run || run.closedAt) return { refusal: refuseState('run-not-open', { run: input.run }) }
  const process = processOf(batch, context)
  const operation = operationOf(process, run.operation)
  const step = operation?.steps.find(each => each.id === input.step)
  if (!operation || !step) return { refusal: refuseUnknown('step', input.step) }
  const performedAt = input.performedAt ? new Date(Date.parse(input.performedAt)).toISOString() : context.now
  const override = input.override ? { reason: input.reason ?? '', by: supervisorOf(context) ?? '' } : undefined
  const happened = input.happened ?? false
  return { situation: { batch, process, operation, step, run: run.run, performedAt, context, happened, override } }
}

/** The supervisor who allows an override: the performer, or the colleague who confirms by badge and PIN. */
const supervisorOf = ({ actor, proof, read }: Context): string | null => {
  if (actor.roles.includes('supervisor')) return actor.id
  const { second } = proof
  const person = second === undefined || second === 'unrecognised' ? null : read('person', second.personId)
  return person?.active && person.roles.includes('supervisor') ? person.id : null
}

const timeFault = (input: FilledIn, { performedAt, context, batch }: StepSituation): Refusal | null => {
  if (performedAt > context.now) return refuse('in-the-future', { at: performedAt })
  if (performedAt < batch.bookedAt) return refuse('before-the-batch', { at: performedAt, booked: batch.bookedAt })
  if (input.transcribed) return input.performedAt ? null : refuse('performed-at-missing', {})
  return isLate(performedAt, context.now) && !input.reason ? refuse('reason-required', {}) : null
}

export const isLate = (performedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(performedAt) > lateAfterMinutes * 60_000

const overrideFault = (input: FilledIn, context: Context): Refusal | null => {
  if (!input.override) return null
  if (supervisorOf(context) === null) return refuse('override-not-allowed', { roles: ['supervisor'] })
  return input.reason ? null : refuse('reason-required', {})
}

const no = (refusal: Refusal): Judged => ({ ok: false, decision: decline(refusal) })

/** Everything but the second check. */
export const judgeRecord = (input: FilledIn, context: Context): Judged => {
  const found = findStep(input, context)
  if ('refusal' in found) return no(found.refusal)
  const { situation } = found
  const { batch, operation, step, run } = situation
  const refusal =
    mayPerformOperation(batch, operation, context) ??
    mayWorkOn(batch, operation) ??
    mayComeNow(batch, run, operation, step) ??
    (situation.happened ? null : mayHandOver(batch, run, operation)) ??
    timeFault(input, situation) ??
    (input.transcribed ? paperFault(situation, input.transcribed, input.checkPhoto) : null) ??
    overrideFault(input, context)
  if (refusal) return no(refusal)
  if (input.kind !== step.kind) return no(refuse('values-of-another-kind', { kind: step.kind }))
  const values = stepValues[step.kind].safeParse(input.values)
  if (!values.success) return no(refuseFields(fieldsFromIssues(values.error.issues, input.values, 'values')))
  if (step.kind === 'sign') {
    const unproved = provePassword(context, 'record-step')
    if (unproved) return { ok: false, decision: unproved }
  }
  const outcome = judgeStep(values.data, situation)
  if (!outcome.ok) return { ok: false, decision: decline(outcome.refusal, outcome.events) }
  return { ok: true, situation, values: values.data, outcome }
}
