// correct-entry: a later entry replaces another, with a reason; both stay, and what was signed before is looked at again.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason, Second } from '../../kit/input.ts'
import { type Refusal, refuse, refuseFields, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { fieldsFromIssues } from '../../kit/zod-faults.ts'
import { lotUseWithdrawn } from '../../lot/lot.ts'
import { roles } from '../../person/roles.ts'
import type { ExceptionDraft, StepSituation } from '../../step/outcome.ts'
import { judgeStep, stepRules } from '../../step/step-rules.ts'
import { filesInValues, stepValues } from '../../step/values.ts'
import { type BatchState, batchEvent, type Entry } from '../batch.ts'
import { balanceOf, unaccounted, wasGivenUp } from '../cells.ts'
import { containersOf, hasEnded } from '../containers.ts'
import { isKind, originOf } from '../entries.ts'
import { correctedAfterSignature, follow, hold, raise } from '../follow.ts'
import { leftAfterReconciliation } from '../labels.ts'
import { batchUnknown, mayPerformOperation, operationOf, processOf } from '../may.ts'
import { afterEvent } from '../preview.ts'
import { checkedBy, checkFault } from '../second-check.ts'

const Input = z.strictObject({
  batch: Id,
  entry: z.int().min(1),
  values: z.record(z.string().max(60), z.unknown()),
  reason: Reason,
  second: Second.optional(),
})
type Input = z.infer<typeof Input>

const entryFault = (entry: Entry | undefined, id: number): Refusal | null => {
  if (!entry) return refuseUnknown('entry', String(id))
  if (entry.correctedBy !== undefined) return refuseState('entry-corrected', { entry: id, by: entry.correctedBy })
  return stepRules[entry.kind].correctable ? null : refuse('entry-not-correctable', { kind: entry.kind })
}

const situationOf = (batch: BatchState, entry: Entry, context: Context): StepSituation | null => {
  const process = processOf(batch, context)
  const operation = operationOf(process, entry.operation)
  const step = operation?.steps.find(each => each.id === entry.step)
  if (!operation || !step) return null
  // A correction states what happened: nothing that was used is refused now.
  return {
    batch,
    process,
    operation,
    step,
    run: entry.run,
    performedAt: entry.performedAt,
    context,
    correcting: entry,
    happened: true,
  }
}

/** Another lot than first recorded: the first use is withdrawn where it stands. */
const withdrawn = (entry: Entry, values: unknown, batch: BatchState, reason: string): NewEvent[] => {
  if (!isKind(entry, 'use-lot')) return []
  const body = { batch: batch.id, run: entry.run, step: entry.step, reason }
  return values ? [lotUseWithdrawn(entry.values.lot, body)] : []
}

/** Rule 9: whether a review or certification was signed over this entry, or over what it replaced. What was first recorded after a signature was not signed by it. */
const isSigned = (batch: BatchState, entry: Entry): boolean => {
  const origin = originOf(batch.entries, entry)
  return [...batch.reviews, ...batch.certifications].some(signature => signature.version > origin)
}

/** A correction inside what was signed holds what has not been given, as it stands after the correction, and calls the QP. */
const afterSignature = (batch: BatchState, after: BatchState, entry: Entry, context: Context): NewEvent[] =>
  isSigned(batch, entry)
    ? containersOf(after)
        .filter(container => !hasEnded(container))
        .map((container, index) => hold(batch, correctedAfterSignature, context, index, container.id))
    : []

/** What the correction does to the account of the cells: a lower recount after cells were taken is a fact, never a refusal. */
const accountExceptions = (batch: BatchState, after: BatchState, { run }: Entry): ExceptionDraft[] => {
  const balance = balanceOf(after, run)
  const before = balanceOf(batch, run)?.left
  if (!balance) return []
  const { left, basis } = balance
  if (left.cells === before?.cells && left.volumeUl === before.volumeUl) return []
  if (left.cells < 0 || left.volumeUl < 0) {
    const facts = { used: basis.cells - left.cells, counted: basis.cells }
    return [{ kind: 'cells-exceed-count', facts, deviation: true }]
  }
  const ended = batch.runs.find(each => each.run === run && each.closedAt)
  return ended ? unaccounted(after, run, wasGivenUp(batch, ended)) : []
}

const decide: Command<Input>['decide'] = (input, context) => {
  const batch = present(context, 'batch', input.batch)
  const entry = batch.entries.find(each => each.id === input.entry)
  const fault = entryFault(entry, input.entry)
  const situation = entry && situationOf(batch, entry, context)
  if (fault || !entry || !situation) return decline(fault ?? refuseUnknown('entry', String(input.entry)))
  const refusal = mayPerformOperation(batch, situation.operation, context)
  if (refusal) return decline(refusal)
  const values = stepValues[entry.kind].safeParse(input.values)
  if (!values.success) return decline(refuseFields(fieldsFromIssues(values.error.issues, input.values, 'values')))
  const outcome = judgeStep(values.data, situation)
  if (!outcome.ok) return decline(outcome.refusal, outcome.events)
  const unchecked = checkFault(situation, outcome)
  if (unchecked) return decline(unchecked)
  const corrected = batchEvent(batch.id, 'batch.entry-corrected', {
    entry: entry.id,
    kind: entry.kind,
    values: outcome.values ?? values.data,
    computed: outcome.computed,
    reason: input.reason,
    performedAt: entry.performedAt,
    ...checkedBy(situation),
  })
  const after = afterEvent(batch, corrected, context)
  const drafts: ExceptionDraft[] = [
    {
      kind: 'corrected',
      facts: { entry: entry.id, step: entry.step, reason: input.reason },
      deviation: isSigned(batch, entry),
    },
    ...outcome.exceptions.filter(draft => !isAccount(draft)),
    ...accountExceptions(batch, after, entry),
    ...leftAfterReconciliation(batch, after),
  ]
  const held = afterSignature(batch, after, entry, context)
  const consequences = outcome.consequences.filter(each => each.what !== 'hold' || !outcomeRepeats(batch, each.reason))
  return accept([
    corrected,
    ...raise(batch, drafts, { entry: batch.version + 1, run: entry.run }),
    ...held,
    ...follow(batch, consequences, context, held.length),
    ...withdrawn(entry, outcome.values, batch, input.reason),
    ...outcome.events,
  ])
}

/** Judged over the whole run instead, see accountExceptions. */
const isAccount = ({ kind }: ExceptionDraft): boolean => kind === 'cells-exceed-count'

/** A hold for the same reason stands already. */
const outcomeRepeats = (batch: BatchState, reason: string): boolean =>
  batch.holds.some(each => !each.liftedAt && each.reason === reason)

export const correctEntry = defineCommand<Input>({
  name: 'correct-entry',
  subject: 'batch',
  summary: 'Replaces an entry by a later one, with a reason; the first stays readable.',
  who: roles.filter(role => !['inspector', 'administrator', 'qa', 'qp'].includes(role)),
  input: Input,
  target: input => input.batch,
  seesVersion: true,
  proves: ['second'],
  files: ({ values }) => filesInValues(values),
  guard: batchUnknown,
  decide,
})
