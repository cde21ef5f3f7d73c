// Each test of the specification with its sample, its results so far, and the reading that comes next.
import type { TestAnswer } from '../contract/batches.ts'
import type { BatchState, Result } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import { addMinutes } from '../domain/kit/time.ts'
import { type TestLine, testLines } from '../domain/release/release-state.ts'
import { type Asking, nameOfPerson } from './asking.ts'

const dayMinutes = 24 * 60

const resultAnswer = (result: Result, asking: Asking): TestAnswer['results'][number] => ({
  text: result.text,
  unit: result.unit ?? null,
  verdict: result.verdict,
  readingDay: result.readingDay ?? null,
  final: result.final,
  at: result.at,
  byName: nameOfPerson(result.by, asking),
  note: result.note ?? null,
})

/** The first reading day without a result, while nothing final is known; of a test that is read once there is none. */
const nextReading = ({ definition, takenAt }: TestLine, results: readonly Result[]): number | null => {
  if (takenAt === null || results.some(result => result.final)) return null
  const read = results.map(result => result.readingDay)
  return definition.readingDays.find(day => !read.includes(day)) ?? null
}

const testAnswer = (line: TestLine, batch: BatchState, asking: Asking): TestAnswer => {
  const { definition, sample, takenAt, text, unit, standing } = line
  const results =
    sample === null ? [] : batch.results.filter(each => each.sample === sample && each.test === definition.id)
  const nextReadingDay = nextReading(line, results)
  return {
    test: definition.id,
    name: definition.name,
    method: definition.method,
    point: definition.point,
    operator: definition.operator,
    limit: definition.limit ?? null,
    limitHigh: definition.limitHigh ?? null,
    word: definition.word ?? null,
    wordText: definition.wordText ?? null,
    unit,
    stage: definition.stage,
    decisive: definition.decisive,
    readingDays: definition.readingDays,
    nextReadingDay,
    nextReadingAt:
      nextReadingDay === null || takenAt === null ? null : addMinutes(takenAt, nextReadingDay * dayMinutes),
    sample,
    takenAt,
    text,
    standing,
    isFromRecord: definition.from !== undefined,
    results: results.map(result => resultAnswer(result, asking)),
  }
}

/** Those that the record answers, those of samples, and those that nobody has sampled for. */
export const testAnswers = (batch: BatchState, asking: Asking): TestAnswer[] =>
  testLines(batch, processOf(batch, asking.context)).map(line => testAnswer(line, batch, asking))
