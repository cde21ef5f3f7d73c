// What the line of a batch says whatever the hour and whoever reads: where it stands, its days, its open questions.
import type { BatchLine } from '../contract/batches.ts'
import type { AxisEvent } from '../contract/place.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { activeHolds, dayAt, givenAt, isOver, isSpent, placeOf, seededAt } from '../domain/batch/progress.ts'
import { samplesOf } from '../domain/batch/samples.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import { openExceptions } from '../domain/release/release-state.ts'
import { rememberFor } from './remember.ts'

/** `reason` as it was recorded; the reader's language comes with the answer. */
export type LineFacts = Omit<BatchLine, 'dayNow' | 'forecast' | 'next' | 'failedTests'> & {
  process: BatchState['process']
}

const phasesOnAxis = ['seeding', 'change', 'observation', 'passage', 'harvest', 'filling'] as const
type AxisPhase = (typeof phasesOnAxis)[number]

const isOnAxis = (phase: Phase): phase is AxisPhase => (phasesOnAxis as readonly Phase[]).includes(phase)

/** Days with two decimals: a quarter of an hour. */
export const dayOf = (batch: BatchState, at: string): number | null => {
  const day = dayAt(batch, at)
  return day === null ? null : Math.round(day * 100) / 100
}

/** What was done and finished, on the day when it was; seeding is day 0 by definition. */
const axisOf = (batch: BatchState): AxisEvent[] =>
  batch.runs.flatMap(({ phase, closedAt, abandoned }): AxisEvent[] => {
    if (!isOnAxis(phase) || closedAt === undefined || abandoned !== undefined) return []
    const day = phase === 'seeding' && seededAt(batch) ? 0 : dayOf(batch, closedAt)
    return day === null ? [] : [{ day: Math.max(0, day), phase }]
  })

/** Tests that samples have opened: how many, and of how many nothing final is known. */
const testsOf = (batch: BatchState): { total: number; waiting: number } => {
  const final = new Set(
    batch.results.flatMap(({ sample, test, final: isFinal }) => (isFinal ? [`${sample} ${test}`] : [])),
  )
  const opened = samplesOf(batch).flatMap(({ id, tests }) => tests.map(test => `${id} ${test}`))
  return { total: opened.length, waiting: opened.filter(each => !final.has(each)).length }
}

const reasonOf = (batch: BatchState): string | null =>
  batch.rejected?.reason ?? batch.failed?.reason ?? activeHolds(batch)[0]?.reason ?? null

export const lineFactsOf = rememberFor((batch: BatchState): LineFacts => {
  const tests = testsOf(batch)
  return {
    id: batch.id,
    check: ownCheckCharacter(batch.id),
    caseId: batch.caseId,
    patientCode: batch.patientCode,
    process: batch.process,
    sites: batch.sites.map(({ id, joint, side, doseCells, volumeUl }) => ({ id, joint, side, doseCells, volumeUl })),
    ...placeOf(batch),
    axis: axisOf(batch),
    bookedDay: dayOf(batch, batch.injectionAt),
    collectionAt: batch.collectionAt,
    injectionAt: batch.injectionAt,
    givenAt: givenAt(batch),
    isSpent: isSpent(batch),
    reason: reasonOf(batch),
    openExceptions: openExceptions(batch).length,
    resultsWaiting: tests.waiting,
    resultsTotal: tests.total,
    isRunning: !isOver(batch),
  }
})
