// The steps of an open operation: which are called for, which are done or skipped, which comes next, and which may be recorded now.

import { type Refusal, refuseState } from '../kit/refusal.ts'
import type { OperationDefinition } from '../process/operation-definition.ts'
import type { StepDefinition } from '../process/step-definition.ts'
import { stepRules } from '../step/step-rules.ts'
import type { BatchState, Entry, Skip } from './batch.ts'
import { entriesOfRun, entryOfStep, isKind } from './entries.ts'

export type StepStanding = 'done' | 'skipped' | 'next' | 'waiting' | 'not-called-for'

/** A step with a condition is called for only after the choice that it names. */
export const isCalledFor = (batch: BatchState, run: number, step: StepDefinition): boolean => {
  if (!step.when) return true
  const choice = entryOfStep(batch, run, step.when.step)
  return choice !== null && isKind(choice, 'choose') && step.when.is.includes(choice.values.option)
}

/**
 * While the operation is open a signature covers the steps that stand before it: one of them recorded or corrected since is signed
 * for again. The earlier signature stays.
 */
const isSignedNoMore = (batch: BatchState, operation: OperationDefinition, signed: Entry): boolean => {
  if (batch.runs.find(({ run }) => run === signed.run)?.closedAt !== undefined) return false
  const at = operation.steps.findIndex(({ id }) => id === signed.step)
  const covered = operation.steps.slice(0, at).map(({ id }) => id)
  return entriesOfRun(batch, signed.run).some(({ id, step }) => id > signed.id && covered.includes(step))
}

/** Nothing is left to record at this step: it was recorded, and where it is a signature it covers what stands before it. */
const isRecorded = (batch: BatchState, run: number, operation: OperationDefinition, step: StepDefinition): boolean => {
  const entry = entryOfStep(batch, run, step.id)
  return entry !== null && !(step.kind === 'sign' && isSignedNoMore(batch, operation, entry))
}

/** Steps that must still be recorded before the operation can be closed, in order. */
export const stepsLeft = (batch: BatchState, run: number, operation: OperationDefinition): StepDefinition[] =>
  operation.steps.filter(
    step => !step.optional && isCalledFor(batch, run, step) && !isRecorded(batch, run, operation, step),
  )

/** The required step that must come before this one; null when the way is free. */
export const stepBefore = (
  batch: BatchState,
  run: number,
  operation: OperationDefinition,
  step: StepDefinition,
): StepDefinition | null => {
  const at = operation.steps.indexOf(step)
  return stepsLeft(batch, run, operation).find(each => operation.steps.indexOf(each) < at) ?? null
}

/** Who skipped a step of a run, and when; null where nobody did, or where it was recorded all the same. */
export const skipOfStep = (batch: BatchState, run: number, step: string): Skip | null =>
  entryOfStep(batch, run, step) ? null : (batch.skips.findLast(each => each.run === run && each.step === step) ?? null)

/** Why a step is not the one to be recorded or skipped now; null where it may be. */
export const mayComeNow = (
  batch: BatchState,
  run: number,
  operation: OperationDefinition,
  step: StepDefinition,
): Refusal | null => {
  if (!isCalledFor(batch, run, step)) return refuseState('step-not-called-for', { step: step.id })
  const isOnce = !isRepeatable(step)
  if (isOnce && isRecorded(batch, run, operation, step)) return refuseState('step-recorded', { step: step.id })
  const before = stepBefore(batch, run, operation, step)
  return before ? refuseState('step-out-of-order', { step: step.id, next: before.id }) : null
}

export const isRepeatable = (step: StepDefinition): boolean => stepRules[step.kind].repeatable

/** Each step of the operation with where it stands, for the rail at the left of the screen. */
export const stepStandings = (batch: BatchState, run: number, operation: OperationDefinition): StepStanding[] => {
  const next = stepsLeft(batch, run, operation)[0]
  return operation.steps.map(step => {
    if (isRecorded(batch, run, operation, step)) return 'done'
    if (!isCalledFor(batch, run, step)) return 'not-called-for'
    if (skipOfStep(batch, run, step.id)) return 'skipped'
    return step === next ? 'next' : 'waiting'
  })
}
