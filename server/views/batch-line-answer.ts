// The line of a batch as everybody sees it: its facts, the day it is now, its forecast, what comes next, and why it is on hold.
import type { BatchLine } from '../contract/batches.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import { failedTests, testLines } from '../domain/release/release-state.ts'
import { reasonText } from '../words/holds.ts'
import type { Asking } from './asking.ts'
import { dayOf, type LineFacts, lineFactsOf } from './batch-line-facts.ts'
import { endedBatch } from './batch-lines.ts'
import { nextDue } from './due-answer.ts'
import { forecastAnswer, noForecast } from './forecast-answer.ts'

/** Named by the process itself: thousands of batches that have ended are listed without being folded. */
const reasonFor = ({ reason, process }: LineFacts, asking: Asking): string | null =>
  reason === null
    ? null
    : reasonText(reason, { ...asking.reader, named: asking.named({ kind: 'process', ...process }) })

const failedTestNames = (batch: BatchState, asking: Asking): string[] => {
  const named = asking.named({ kind: 'process', ...batch.process })
  const failed = failedTests(testLines(batch, processOf(batch, asking.context)))
  const tests = failed.map(({ definition }) => definition.id)
  return [...new Set(tests)].map(test => named('test', test) ?? test)
}

const lineFrom = (
  { process: _, ...facts }: LineFacts,
  more: Pick<BatchLine, 'dayNow' | 'forecast' | 'next' | 'reason' | 'failedTests'>,
) => ({
  ...facts,
  ...more,
})

/** The line of a batch that has ended, from its row: no day goes on for it, and nothing comes next. */
export const endedLine = (facts: LineFacts, asking: Asking): BatchLine =>
  lineFrom(facts, { dayNow: null, forecast: noForecast, next: null, reason: reasonFor(facts, asking), failedTests: [] })

/** The line of a batch whose state is at hand. */
export const lineOfBatch = (batch: BatchState, asking: Asking): BatchLine => {
  const facts = lineFactsOf(batch)
  if (!facts.isRunning) return endedLine(facts, asking)
  return lineFrom(facts, {
    dayNow: dayOf(batch, asking.context.now),
    forecast: forecastAnswer(batch, asking),
    next: nextDue(batch, asking),
    reason: reasonFor(facts, asking),
    failedTests: failedTestNames(batch, asking),
  })
}

/** The line of a batch by its id, without folding it where it has ended; null where there is none. */
export const lineById = (id: string, asking: Asking): BatchLine | null => {
  const ended = endedBatch(asking.views, id)
  if (ended) return endedLine(ended, asking)
  const batch = asking.context.read('batch', id)
  return batch && lineOfBatch(batch, asking)
}
