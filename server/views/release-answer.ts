// What QA and the QP look at: the batches that wait for them, and one batch with what was not as it should be first.
import type { InOrder, ReleaseLine, ReleasePage } from '../contract/quality.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf, hasEnded } from '../domain/batch/containers.ts'
import { processOf } from '../domain/batch/may.ts'
import { progressOf, standingOf } from '../domain/batch/progress.ts'
import {
  failedTests,
  hasLateDeviation,
  missingTests,
  openExceptions,
  testLines,
} from '../domain/release/release-state.ts'
import { inOrderText } from '../words/in-order.ts'
import type { Asking } from './asking.ts'
import { lineOfBatch } from './batch-line-answer.ts'
import { containerAnswers } from './cells-answer.ts'
import { exceptionAnswers, holdAnswers, oosRequestAnswers, signatureAnswers } from './decisions-answer.ts'
import { type InOrderFacts, inOrderFacts } from './in-order.ts'
import { surgeonToTell } from './surgeon-to-tell.ts'
import { testAnswers } from './tests-answer.ts'
import { hasPassedStage1, waitsFor } from './waits-for.ts'

/** What a person must decide or sign before anything is sent: as urgent after a certification as before it. */
const decisions: readonly ReleaseLine['waitsFor'][] = ['hold', 'dispositions', 'out-of-specification', 'affected']

/** A failed culture waits for nothing that is still to be made of it. */
const hasUndecidedFailure = (batch: BatchState): boolean =>
  openExceptions(batch).some(({ kind }) => kind === 'out-of-specification')

/** The line of a batch that waits for quality; null for one in the making that is not on hold and has failed no decisive test, and for a closed one of which all is decided. */
export const releaseLine = (batch: BatchState, asking: Asking): ReleaseLine | null => {
  const isFilled = containersOf(batch).length > 0 && progressOf(batch) !== 'closed'
  const isWaiting = isFilled || standingOf(batch) === 'on-hold' || hasUndecidedFailure(batch) || hasLateDeviation(batch)
  if (!isWaiting) return null
  const lines = testLines(batch, processOf(batch, asking.context))
  const stage = hasPassedStage1(batch) ? 2 : 1
  const missing = isFilled ? missingTests(lines, stage).length : 0
  const failed = failedTests(lines).length
  return {
    batch: lineOfBatch(batch, asking),
    waitsFor: waitsFor(batch, missing, failed),
    openExceptions: openExceptions(batch).length,
    missingResults: missing,
    failedResults: failed,
  }
}

/** What expires first is wanted first; nobody waits for the last results but the calendar. */
const pressing = (batch: BatchState, line: ReleaseLine): [number, string] => {
  const expiries = containersOf(batch)
    .filter(container => !hasEnded(container))
    .map(({ expiresAt }) => expiresAt)
  const isLater = batch.certifications.length > 0 && !decisions.includes(line.waitsFor)
  return [isLater ? (line.waitsFor === 'stage-2' ? 1 : 2) : 0, expiries.sort()[0] ?? '9']
}

/** The batches that wait, the most urgent first. */
export const releaseLines = (batches: readonly BatchState[], asking: Asking): ReleaseLine[] =>
  batches
    .flatMap(batch => {
      const line = releaseLine(batch, asking)
      return line ? [{ line, press: pressing(batch, line) }] : []
    })
    .sort((one, other) => one.press[0] - other.press[0] || one.press[1].localeCompare(other.press[1]))
    .map(({ line }) => line)

const inOrder = (facts: InOrderFacts, { reader }: Asking): InOrder[] => {
  const line = <What extends keyof InOrderFacts>(what: What): InOrder => ({
    what,
    checked: facts[what].checked,
    faults: facts[what].faults,
    sentence: inOrderText(what, facts[what], reader.language),
  })
  // The keys of the facts are the lines of the page, in this order.
  return (Object.keys(facts) as (keyof InOrderFacts)[]).map(line)
}

/** One batch as the reviewer reads it. */
export const releasePage = (batch: BatchState, asking: Asking): ReleasePage => ({
  now: asking.context.now,
  version: batch.version,
  batch: lineOfBatch(batch, asking),
  processName: processOf(batch, asking.context).name,
  entriesChecked: batch.log.length,
  exceptions: exceptionAnswers(batch, asking),
  holds: holdAnswers(batch, asking),
  inOrder: inOrder(inOrderFacts(batch, asking.context), asking),
  tests: testAnswers(batch, asking),
  containers: containerAnswers(batch),
  signatures: signatureAnswers(batch),
  oosRequests: oosRequestAnswers(batch, asking),
  surgeonToTell: surgeonToTell(batch, asking),
  actions: asking.actions('batch', batch.id),
})
