// Does a result meet its specification: a reading as it was typed beside a limit, and one of four answers.
//
// A reading with a comparator stands for every value that it allows: `<0.05` for all below 0.05. It passes when all of
// them are within the limit, fails when none is, and is inconclusive when the limit runs through them: `<5` says nothing
// about `<= 0.5`. Nothing is assumed beyond that, not even that a quantity cannot be negative.
import { type Computed, computed, faulty } from './faults.ts'
import { parseReading, type Reading } from './reading.ts'

/**
 * What a line of a specification asks of a result; a test definition of a process is one. `limit` goes with a comparison
 * and is the lower one of `between`, `limitHigh` the upper; `word` goes with `equals` and may be a number; `recorded` is
 * reported and never judged.
 */
export interface SpecificationLimit {
  operator: '>=' | '<=' | '>' | '<' | 'between' | 'not-detected' | 'equals' | 'recorded'
  limit?: number
  limitHigh?: number
  word?: string
  unit?: string
}

/** `not-judged`: the line has no limit, its results are only recorded. */
export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'not-judged'

export interface Judgement {
  verdict: Verdict
  reading: Reading
}

/** The values that a reading or a limit allows; a bound that is open does not include its own value. */
interface Range {
  low: number
  isLowOpen: boolean
  high: number
  isHighOpen: boolean
}

/**
 * Judges a reading, as typed, against a specification limit.
 *
 * Limits include their own value (`>=`, `<=`, `between`) or not (`>`, `<`); the unit must be the same text, none included.
 * Faults: those of `parseReading`; `unit-differs`; `limit-missing` (a line without its limit); `reading-wrong-kind` (a word where a number is wanted, a number where
 * detected or not detected is wanted). Source: domain.md 2.1, 2.2 and 2.4 (censored endotoxin values); design.md 10.
 * `<0.05` against `<= 0.5` passes; `<5` against `<= 0.5` is inconclusive; `1.12` against `<= 2` passes.
 */
export function judge(entered: { text: string; unit?: string }, limit: SpecificationLimit): Computed<Judgement> {
  const parsed = parseReading(entered.text)
  if (!parsed.ok) return parsed
  const reading = parsed.value
  const [unit, required] = [entered.unit?.trim() ?? '', limit.unit ?? '']
  if (unit !== required) return faulty({ code: 'unit-differs', entered: unit, required })
  const verdict = verdictOf(reading, limit)
  return verdict.ok ? computed({ verdict: verdict.value, reading }) : verdict
}

function verdictOf(reading: Reading, limit: SpecificationLimit): Computed<Verdict> {
  if (limit.operator === 'recorded') return computed('not-judged')
  if (limit.operator === 'not-detected') return detectionVerdict(reading)
  if (limit.operator === 'equals' && limit.word !== undefined) return equalsVerdict(reading, limit.word)
  const range = rangeOfLimit(limit)
  if (!range) return faulty({ code: 'limit-missing', operator: limit.operator })
  if (reading.kind === 'number') return computed(compared(rangeOf(reading.comparator, reading.value), range))
  return faulty({ code: 'reading-wrong-kind', text: reading.text, expected: 'number' })
}

function detectionVerdict(reading: Reading): Computed<Verdict> {
  if (reading.kind === 'not-detected') return computed('pass')
  if (reading.kind === 'detected') return computed('fail')
  return faulty({ code: 'reading-wrong-kind', text: reading.text, expected: 'detection' })
}

function equalsVerdict(reading: Reading, word: string): Computed<Verdict> {
  const wanted = parseReading(word)
  if (!wanted.ok || wanted.value.kind !== 'number') return computed(sameWords(reading.text, word) ? 'pass' : 'fail')
  const { comparator, value } = wanted.value
  if (reading.kind !== 'number') return faulty({ code: 'reading-wrong-kind', text: reading.text, expected: 'number' })
  return computed(compared(rangeOf(reading.comparator, reading.value), rangeOf(comparator, value)))
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(a) === plain(b)
}

function rangeOfLimit({ operator, limit, limitHigh }: SpecificationLimit): Range | null {
  if (limit === undefined) return null
  if (operator === '>=' || operator === '<=' || operator === '>' || operator === '<') return rangeOf(operator, limit)
  if (operator !== 'between' || limitHigh === undefined) return null
  return { low: limit, isLowOpen: false, high: limitHigh, isHighOpen: false }
}

function rangeOf(comparator: '=' | '>=' | '<=' | '>' | '<', value: number): Range {
  const all = { low: Number.NEGATIVE_INFINITY, isLowOpen: true, high: Number.POSITIVE_INFINITY, isHighOpen: true }
  const low = { low: value, isLowOpen: comparator === '>' }
  const high = { high: value, isHighOpen: comparator === '<' }
  if (comparator === '=') return { ...low, ...high }
  return comparator.startsWith('>') ? { ...all, ...low } : { ...all, ...high }
}

function compared(values: Range, limit: Range): 'pass' | 'fail' | 'inconclusive' {
  const startsInside = values.low > limit.low || (values.low === limit.low && (values.isLowOpen || !limit.isLowOpen))
  const endsInside =
    values.high < limit.high || (values.high === limit.high && (values.isHighOpen || !limit.isHighOpen))
  if (startsInside && endsInside) return 'pass'
  return lies(values, limit) || lies(limit, values) ? 'fail' : 'inconclusive'
}

/** Whether the first lies wholly below the second. */
function lies(first: Range, second: Range): boolean {
  return first.high < second.low || (first.high === second.low && (first.isHighOpen || second.isLowOpen))
}
