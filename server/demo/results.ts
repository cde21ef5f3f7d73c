// Quality control's work: each test that can be read now gets its result, plausible for a good product unless told otherwise.
import { processOf } from '../domain/batch/may.ts'
import { type OpenTest, openTests } from '../domain/batch/samples.ts'
import { present } from '../domain/kit/existing.ts'
import { addMinutes, dayIn } from '../domain/kit/time.ts'
import type { TestDefinition } from '../domain/process/specification.ts'
import { enterResult } from '../domain/release/commands/enter-result.ts'
import { type Door, must } from './door.ts'
import type { Random } from './random.ts'

/** What was found, by test; the usual where nothing is said. */
export type Findings = Readonly<Record<string, string>>

/** Well within the limit, as real products are (Milczarek 2018; s12967-020-02568-6 table 2); low endotoxin as the kit prints it. */
const usualText = ({ operator, limit = 0, limitHigh, unit, word }: TestDefinition, random: Random): string => {
  if (operator === 'not-detected') return 'not detected'
  if (operator === 'equals') return word ?? ''
  if (operator === '<') return '<0.05'
  if (operator === '>=' && unit === '%') return random.between(Math.max(limit, 97.6), 99.8).toFixed(1)
  if (operator === '<=' && unit === '%') return random.between(0.1, Math.min(1.6, limit * 0.6)).toFixed(1)
  return String(operator === 'between' ? (limit + (limitHigh ?? limit)) / 2 : limit)
}

const dayMinutes = 24 * 60

/** The reading of a test that is read on several days which is due now; null where none is. */
const readingNow = ({ definition, results, takenAt }: OpenTest, now: string): number | null => {
  const read = results.map(result => result.readingDay)
  const due = definition.readingDays.filter(
    day => !read.includes(day) && addMinutes(takenAt, day * dayMinutes).slice(0, 10) <= now.slice(0, 10),
  )
  return due[0] ?? null
}

const isOpen = ({ results }: OpenTest): boolean => !results.some(result => result.final)

/** Enters the result of one test as it is now; answers whether there was anything to enter. */
const enterOne = async (
  door: Door,
  batch: string,
  test: OpenTest,
  as: string,
  random: Random,
  findings: Findings,
): Promise<boolean> => {
  const { definition, sample } = test
  const readingDay = definition.readingDays.length > 0 ? readingNow(test, door.now()) : undefined
  if (!isOpen(test) || readingDay === null) return false
  const text = findings[definition.id] ?? usualText(definition, random)
  const { unit } = definition
  await must(
    door,
    enterResult,
    {
      batch,
      sample,
      test: definition.id,
      text,
      ...(unit ? { unit } : {}),
      ...(readingDay === undefined ? {} : { readingDay }),
    },
    { as },
  )
  return true
}

/** Enters everything that can be known by now for these tests (all, unless chosen). Answers how many results were entered. */
export const enterResults = async (
  door: Door,
  batch: string,
  as: string,
  random: Random,
  options: { findings?: Findings; only?: (test: TestDefinition) => boolean } = {},
): Promise<number> => {
  const { findings = {}, only = () => true } = options
  let entered = 0
  // A test of several readings has the next one open once this one is in.
  for (let before = -1; before < entered; ) {
    before = entered
    const state = present(door, 'batch', batch)
    for (const test of openTests(state, processOf(state, door)).filter(each => only(each.definition))) {
      await door.wait(1)
      if (await enterOne(door, batch, test, as, random, findings)) entered += 1
    }
  }
  return entered
}

/** The day, in the laboratory's zone, on which the last reading of every test of the batch can be made; null without samples. */
export const lastReadingOn = (door: Door, batch: string): string | null => {
  const state = present(door, 'batch', batch)
  const days = openTests(state, processOf(state, door)).map(({ takenAt, definition }) =>
    dayIn(door.zone, addMinutes(takenAt, Math.max(0, ...definition.readingDays) * dayMinutes)),
  )
  return days.sort().at(-1) ?? null
}
