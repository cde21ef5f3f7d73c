// What QA and the QP look at: what still stands between a batch and its signature, each with its facts.
import type { BatchState } from '../batch/batch.ts'
import { changedBy } from '../batch/case-change.ts'
import { containersOf } from '../batch/containers.ts'
import { labelsUntold } from '../batch/labels.ts'
import { affectedRefusal, processOf } from '../batch/may.ts'
import { activeHolds, progressOf, standingOf } from '../batch/progress.ts'
import { openTests, recordedValue, testsWithoutSample } from '../batch/samples.ts'
import { isOutrun, standingReview } from '../batch/signatures.ts'
import { judge } from '../formula/judge.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseState } from '../kit/refusal.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { TestDefinition } from '../process/specification.ts'

export type TestStanding = 'pass' | 'fail' | 'waiting' | 'reading' | 'inconclusive' | 'recorded'

/** One line of the specification with what was found. */
export interface TestLine {
  definition: TestDefinition
  sample: string | null
  takenAt: string | null
  text: string | null
  unit: string | null
  standing: TestStanding
}

const fromRecord = (
  batch: BatchState,
  definition: TestDefinition,
  from: NonNullable<TestDefinition['from']>,
): TestLine => {
  const value = recordedValue(batch, from)
  const unit = definition.unit ?? null
  if (value === null) return { definition, sample: null, takenAt: null, text: null, unit, standing: 'waiting' }
  const judged = judge({ text: String(value), unit: definition.unit }, definition)
  const verdict = judged.ok ? judged.value.verdict : 'inconclusive'
  return {
    definition,
    sample: null,
    takenAt: null,
    text: String(value),
    unit,
    standing: verdict === 'not-judged' ? 'recorded' : verdict,
  }
}

/** Every test of the specification: those of samples, those that the record answers, and those nobody sampled for. */
export const testLines = (batch: BatchState, process: ProcessDefinition): TestLine[] => {
  const sampled = openTests(batch, process).map(({ definition, sample, takenAt, results, verdict }): TestLine => {
    const shown = results.find(result => result.verdict === 'fail') ?? results.at(-1)
    return {
      definition,
      sample,
      takenAt,
      text: shown?.text ?? null,
      unit: shown?.unit ?? definition.unit ?? null,
      standing: verdict,
    }
  })
  const recorded = process.specification.flatMap(test => (test.from ? [fromRecord(batch, test, test.from)] : []))
  const unsampled = testsWithoutSample(batch, process).map(
    (definition): TestLine => ({
      definition,
      sample: null,
      takenAt: null,
      text: null,
      unit: definition.unit ?? null,
      standing: 'waiting',
    }),
  )
  return [...recorded, ...sampled, ...unsampled]
}

const isMissing = (line: TestLine): boolean => line.standing === 'waiting' || line.standing === 'inconclusive'

/** Decisive tests of a stage without a final answer. Interim readings in their limit do for stage 1 of a stage 2 test. */
export const missingTests = (lines: readonly TestLine[], stage: 1 | 2): TestLine[] =>
  lines.filter(
    line =>
      line.definition.decisive && line.definition.stage <= stage && (isMissing(line) || line.standing === 'reading'),
  )

export const failedTests = (lines: readonly TestLine[]): TestLine[] =>
  lines.filter(line => line.definition.decisive && line.standing === 'fail')

export const openExceptions = (batch: BatchState) => batch.exceptions.filter(exception => !exception.disposition)

/** Something came to light after the batch was closed, and nobody has decided about it yet. */
export const hasLateDeviation = (batch: BatchState): boolean =>
  progressOf(batch) === 'closed' && openExceptions(batch).length > 0

/** Who has made the batch or tested it neither reviews nor certifies it (design.md section 9, rule 3; docs/adr/0016). */
export const hasTakenPart = (batch: BatchState, person: string): boolean =>
  batch.entries.some(({ actor, checkedBy, transcribed }) =>
    [actor, checkedBy, transcribed?.performer, transcribed?.verifiedBy].includes(person),
  ) ||
  // A supervisor's badge made what was not allowed part of the making.
  batch.exceptions.some(({ kind, facts }) => kind === 'override' && facts.by === person) ||
  batch.runs.some(run => run.openedBy === person || run.closedBy === person) ||
  [batch.skips, batch.reprints, batch.labelsDestroyed, batch.sendings, batch.results].some(acts =>
    acts.some(({ by }) => by === person),
  )

/** Nor does whoever recorded anew what the batch rests on, where that opened an exception. */
const separation = (batch: BatchState, { actor: { id: person } }: Context): Refusal | null => {
  if (hasTakenPart(batch, person)) return refuse('performed-here', { person })
  const changed = changedBy(batch, person)
  return changed && refuse('basis-changed-here', { exception: changed.id, person })
}

/** Standing in the way of any release signature: rejected, failed, on hold, nothing filled, work still open. */
const notReady = (batch: BatchState): Refusal | null => {
  const standing = standingOf(batch)
  if (standing === 'rejected' || standing === 'failed') return refuseState('batch-over', { batch: batch.id, standing })
  if (standing === 'on-hold') {
    return refuseState('batch-on-hold', { batch: batch.id, reason: activeHolds(batch)[0]?.reason ?? '' })
  }
  if (containersOf(batch).length === 0) return refuseState('not-filled', { batch: batch.id })
  const open = batch.runs.filter(run => !run.closedAt).map(run => run.operation)
  return open.length > 0 ? refuseState('runs-open', { operations: open }) : null
}

const exceptionsOpen = (batch: BatchState): Refusal | null => {
  const open = openExceptions(batch).map(exception => exception.id)
  return open.length > 0 ? refuseState('exceptions-open', { exceptions: open }) : null
}

/** Labels printed = applied + destroyed, or the deviation that names the rest has been decided (rule 7). */
const labelsOpen = (batch: BatchState): Refusal | null => {
  const codes = labelsUntold(batch, { decided: true })
  return codes.length > 0 ? refuseState('labels-open', { codes }) : null
}

/** Whether QA may sign its review now: the record is complete and every exception has a disposition. */
export const mayReview = (batch: BatchState, context: Context): Refusal | null =>
  notReady(batch) ?? labelsOpen(batch) ?? exceptionsOpen(batch) ?? separation(batch, context)

const reviewFault = (batch: BatchState): Refusal | null =>
  standingReview(batch) ? null : refuseState('review-missing', {})

const resultsFault = (batch: BatchState, process: ProcessDefinition, stage: 1 | 2): Refusal | null => {
  const lines = testLines(batch, process)
  const missing = missingTests(lines, stage).map(line => line.definition.id)
  if (missing.length > 0) return refuseState('results-missing', { tests: missing })
  const failed = failedTests(lines).map(line => line.definition.id)
  return failed.length > 0 ? refuseState('results-failed', { tests: failed }) : null
}

/**
 * Whether the QP may sign a supply out of specification now: reviewed like any other batch, complete but for what failed. Only
 * what the physician has seen fail is supplied.
 */
export const maySupply = (batch: BatchState, context: Context): Refusal | null => {
  const lines = testLines(batch, processOf(batch, context))
  const missing = missingTests(lines, 1).map(line => line.definition.id)
  return (
    notReady(batch) ??
    exceptionsOpen(batch) ??
    serologyMissing(batch, context) ??
    (missing.length > 0 ? refuseState('results-missing', { tests: missing }) : null) ??
    reviewFault(batch) ??
    separation(batch, context)
  )
}

const serologyMissing = (batch: BatchState, context: Context): Refusal | null =>
  context.read('case', batch.caseId)?.serology ? null : refuseState('serology-missing', { case: batch.caseId })

/** Whether the QP may certify a stage now (design.md section 9, rule 8); again where what was certified has changed since. */
export const mayCertify = (batch: BatchState, stage: 1 | 2, context: Context): Refusal | null => {
  const isCertified = batch.certifications.some(each => each.stage >= stage && !isOutrun(batch, each))
  if (isCertified) return refuseState('already-certified', { stage })
  if (stage === 2 && !batch.certifications.some(each => each.stage === 1)) return refuseState('stage-1-missing', {})
  return (
    notReady(batch) ??
    exceptionsOpen(batch) ??
    serologyMissing(batch, context) ??
    resultsFault(batch, processOf(batch, context), stage) ??
    affectedRefusal(batch) ??
    reviewFault(batch) ??
    separation(batch, context)
  )
}
