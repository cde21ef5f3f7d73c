// Quality control's work: a test gets its result when it can be known, plausible for a good product unless told otherwise.
import { processOf } from '../domain/batch/may.ts'
import { type OpenTest, openTests } from '../domain/batch/samples.ts'
import { present } from '../domain/kit/existing.ts'
import { addMinutes } from '../domain/kit/time.ts'
import type { TestDefinition } from '../domain/process/specification.ts'
import { enterResult } from '../domain/release/commands/enter-result.ts'
import { type Door, must } from './door.ts'
import type { Random } from './random.ts'

/** What was found, by test, or by test and reading day (`sterility-final@7`); the usual where nothing is said. */
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

/** The test as it stands now: others may have entered results since. */
const asItStands = (door: Door, batch: string, { sample, definition }: OpenTest): OpenTest | undefined => {
  const state = present(door, 'batch', batch)
  return openTests(state, processOf(state, door)).find(
    each => each.sample === sample && each.definition.id === definition.id,
  )
}

/** Enters the result of one test; nothing where it has a final one already, or the batch has no such test any more. */
export const enterTest = async (
  door: Door,
  batch: string,
  test: OpenTest,
  as: string,
  random: Random,
  findings: Findings,
  readingDay?: number,
): Promise<boolean> => {
  const now = asItStands(door, batch, test)
  if (!now || now.results.some(result => result.final)) return false
  const { id, unit } = now.definition
  const text = findings[`${id}@${readingDay}`] ?? findings[id] ?? usualText(now.definition, random)
  const more = { ...(unit ? { unit } : {}), ...(readingDay === undefined ? {} : { readingDay }) }
  await must(door, enterResult, { batch, sample: now.sample, test: id, text, ...more }, { as })
  return true
}

const dayMinutes = 24 * 60

/** The reading days of a test that have come and have not been read; one `undefined` for a test that is read once. */
const readable = ({ definition, results, takenAt }: OpenTest, now: string): (number | undefined)[] => {
  if (definition.readingDays.length === 0) return results.length === 0 ? [undefined] : []
  const read = results.map(result => result.readingDay)
  return definition.readingDays.filter(
    day => !read.includes(day) && addMinutes(takenAt, day * dayMinutes).slice(0, 10) <= now.slice(0, 10),
  )
}

/** Enters everything that can be known by now. Answers how many results were entered. */
export const enterResults = async (
  door: Door,
  batch: string,
  as: string,
  random: Random,
  findings: Findings = {},
): Promise<number> => {
  const state = present(door, 'batch', batch)
  let entered = 0
  for (const test of openTests(state, processOf(state, door))) {
    for (const readingDay of readable(test, door.now())) {
      await door.wait(1)
      if (await enterTest(door, batch, test, as, random, findings, readingDay)) entered += 1
    }
  }
  return entered
}
