// Samples with their tests, and when something is wanted of each.

import type { TestAnswer } from '../contract/batches.ts'
import type { SampleLine } from '../contract/quality.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { samplesOf } from '../domain/batch/samples.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import type { Asking } from './asking.ts'
import { testAnswers } from './tests-answer.ts'

/** When a test wants something: its next reading, or at once where it is read when it is ready; null when all is in. */
const wantedAt = ({ nextReadingAt, results, takenAt }: TestAnswer): string | null => {
  if (results.some(result => result.final)) return null
  return nextReadingAt ?? takenAt
}

/** The samples of one batch, in the order of sampling. */
export const sampleLines = (batch: BatchState, asking: Asking): SampleLine[] => {
  const tests = testAnswers(batch, asking)
  return samplesOf(batch).map(({ id, point, takenAt, volumeUl }) => {
    const own = tests.filter(test => test.sample === id)
    const wanted = own.map(wantedAt).filter(at => at !== null)
    return {
      id,
      check: ownCheckCharacter(id),
      batch: batch.id,
      patientCode: batch.patientCode,
      point,
      takenAt,
      volumeUl,
      tests: own,
      nextAt: wanted.sort()[0] ?? null,
    }
  })
}

/** What is wanted first first; what is complete last. */
export const byWanted = (one: SampleLine, other: SampleLine): number =>
  (one.nextAt ?? '9').localeCompare(other.nextAt ?? '9') || one.id.localeCompare(other.id)
