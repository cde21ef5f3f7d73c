// record-step: what was done and found at one step of an open operation; the second check stands before what cannot be undone.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { FileHash, Id, Password, Second, ShortName } from '../../kit/input.ts'
import { type Refusal, refuse, refuseFields, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { lines } from '../../kit/text.ts'
import { fieldsFromIssues } from '../../kit/zod-faults.ts'
import { provePassword } from '../../person/prove.ts'
import { roles } from '../../person/roles.ts'
import { stepKinds } from '../../process/step-definition.ts'
import type { ExceptionDraft, StepSituation } from '../../step/outcome.ts'
import { judgeStep } from '../../step/step-rules.ts'
import { filesInValues, stepValues } from '../../step/values.ts'
import { type BatchState, batchEvent } from '../batch.ts'
import { follow, raise } from '../follow.ts'
import { batchUnknown, mayHandOver, mayPerformOperation, mayWorkOn, operationOf, processOf } from '../may.ts'
import { checkedBy, checkFault } from '../second-check.ts'
import { mayComeNow } from '../steps-of-run.ts'

/** Entries recorded more than this after they were done are late and need a reason. */
const lateAfterMinutes = 15

const Input = z.strictObject({
  batch: Id,
  run: z.int().min(1),
  step: ShortName,
  kind: z.enum(stepKinds),
  /** By the kind: see the values of each step kind. */
  values: z.record(z.string().max(60), z.unknown()),
  /** When it was done, where that is not now. */
  performedAt: z.iso.datetime().optional(),
  /** Why it is late, or why a rule is overridden. */
  reason: lines(1000, 3).optional(),
  /** It has been done already, though it was not allowed: recorded with a hold. */
  happened: z.boolean().optional(),
  /** A supervisor allows it where the process does. */
  override: z.boolean().optional(),
  /** The colleague who confirms: checked before the decision. */
  second: Second.optional(),
  /** A photograph instead of the second check, by its SHA-256. */
  checkPhoto: FileHash.optional(),
  password: Password.optional(),
})
type Input = z.infer<typeof Input>

type Found = { situation: StepSituation } | { refusal: Refusal }

const findStep = (input: Input, context: Context): Found => {
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

const timeFault = (input: Input, { performedAt, context, batch }: StepSituation): Refusal | null => {
  if (performedAt > context.now) return refuse('in-the-future', { at: performedAt })
  if (performedAt < batch.bookedAt) return refuse('before-the-batch', { at: performedAt, booked: batch.bookedAt })
  return isLate(performedAt, context.now) && !input.reason ? refuse('reason-required', {}) : null
}

const isLate = (performedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(performedAt) > lateAfterMinutes * 60_000

const overrideFault = (input: Input, context: Context): Refusal | null => {
  if (!input.override) return null
  if (supervisorOf(context) === null) return refuse('override-not-allowed', { roles: ['supervisor'] })
  return input.reason ? null : refuse('reason-required', {})
}

const extraExceptions = (input: Input, { performedAt, context, step, batch, run }: StepSituation): ExceptionDraft[] => {
  const drafts: ExceptionDraft[] = []
  if (isLate(performedAt, context.now)) {
    // Done before its operation was opened here: nothing that Marrow checks at the bench was checked then.
    const deviation = performedAt < (batch.runs.find(each => each.run === run)?.openedAt ?? '')
    drafts.push({ kind: 'late-entry', facts: { performedAt, reason: input.reason ?? '' }, deviation })
  }
  if (step.secondCheck && context.proof.second === undefined) {
    drafts.push({
      kind: 'second-check-by-photo',
      facts: { step: step.id, photo: input.checkPhoto ?? '' },
      deviation: false,
    })
  }
  return drafts
}

const nextVersion = (batch: BatchState): number => batch.version + 1

const decide: Command<Input>['decide'] = (input, context) => {
  const found = findStep(input, context)
  if ('refusal' in found) return decline(found.refusal)
  const { situation } = found
  const { batch, operation, step, run } = situation
  const refusal =
    mayPerformOperation(batch, operation, context) ??
    mayWorkOn(batch, operation) ??
    mayComeNow(batch, run, operation, step) ??
    (situation.happened ? null : mayHandOver(batch, situation.run, operation)) ??
    timeFault(input, situation) ??
    overrideFault(input, context)
  if (refusal) return decline(refusal)
  if (input.kind !== step.kind) return decline(refuse('values-of-another-kind', { kind: step.kind }))
  const values = stepValues[step.kind].safeParse(input.values)
  if (!values.success) return decline(refuseFields(fieldsFromIssues(values.error.issues, input.values, 'values')))
  if (step.kind === 'sign') {
    const unproved = provePassword(context, 'record-step')
    if (unproved) return unproved
  }
  const outcome = judgeStep(values.data, situation)
  if (!outcome.ok) return decline(outcome.refusal, outcome.events)
  const unchecked = checkFault(situation, { exceptions: outcome.exceptions, photo: input.checkPhoto })
  if (unchecked) return decline(unchecked)
  const recorded = batchEvent(batch.id, 'batch.step-recorded', {
    run,
    operation: operation.id,
    step: step.id,
    kind: step.kind,
    mark: operation.mark,
    values: outcome.values ?? values.data,
    computed: outcome.computed,
    ...(situation.performedAt === context.now ? {} : { performedAt: situation.performedAt }),
    ...(input.reason ? { reason: input.reason } : {}),
    ...checkedBy(situation),
    ...(input.checkPhoto ? { checkPhoto: input.checkPhoto } : {}),
  })
  const entry = nextVersion(batch)
  const drafts = [...outcome.exceptions, ...extraExceptions(input, situation)]
  const events = [
    recorded,
    ...raise(batch, drafts, { entry, run }),
    ...follow(batch, outcome.consequences, context),
    ...outcome.events,
  ]
  const raised = drafts.map(({ kind }) => kind)
  return accept(events, { entry, computed: outcome.computed, exceptions: drafts.length, raised })
}

export const recordStep = defineCommand<Input>({
  name: 'record-step',
  subject: 'batch',
  summary: 'Records what was done and found at a step of an open operation.',
  who: roles.filter(role => role !== 'inspector' && role !== 'administrator'),
  input: Input,
  target: input => input.batch,
  proves: ['password', 'second'],
  files: ({ values, checkPhoto }) => [
    ...filesInValues(values),
    ...(checkPhoto ? [{ path: 'checkPhoto', hash: checkPhoto, isPicture: true }] : []),
  ],
  // Also for a batch that is over: its flasks are still to be discarded (see mayWorkOn in `decide`).
  guard: batchUnknown,
  decide,
})
