// What is entered for a test, and what it is worth before it is sent: the same judgement as the server's.
import type { TestAnswer } from '../../../server/contract/batches.ts'
import type { FormulaFault } from '../../../server/domain/formula/faults.ts'
import { judge, type Verdict } from '../../../server/domain/formula/judge.ts'
import { limitOf } from '../../parts/tests.ts'
import { readNumber } from '../../ui/number-text.ts'

const dayMs = 86_400_000

/** `number`: a figure with its comparator; `finding`: there or not there; `word`: the expected word or another; `text`: anything. */
export type ResultKind = 'number' | 'finding' | 'word' | 'text'

export const kindOf = (test: TestAnswer): ResultKind => {
  if (test.operator === 'not-detected') return 'finding'
  if (test.operator === 'equals') return test.word !== null && readNumber(test.word) ? 'number' : 'word'
  return test.operator === 'recorded' && test.unit === null ? 'text' : 'number'
}

/** What a method reads that ends at the limit: `<0.5` under `≤ 0.5`, `>95` under `≥ 95`; null where a limit has no such side. */
export const comparatorExample = ({ operator, limit }: Pick<TestAnswer, 'operator' | 'limit'>): string | null => {
  if (limit === null) return null
  if (operator === '<' || operator === '<=') return `<${limit}`
  return operator === '>' || operator === '>=' ? `>${limit}` : null
}

/** A culture that is read on several days: growth or none. */
export const isCulture = ({ readingDays }: Pick<TestAnswer, 'readingDays'>): boolean => readingDays.length > 0

/** The two findings as they are sent; they are kept in English and told in each reader's language. */
export const findingsOf = (test: TestAnswer): { good: string; bad: string } =>
  isCulture(test) ? { good: 'no growth', bad: 'growth' } : { good: 'not detected', bad: 'detected' }

/** What was typed, as it is sent: a number with its point and its comparator, everything else as it stands. */
export const sentText = (typed: string, test: TestAnswer): string => {
  const number = kindOf(test) === 'text' ? null : readNumber(typed)
  return number?.entered ?? typed.trim()
}

export type Preview = { verdict: Verdict } | { fault: FormulaFault }

/** What the result would be worth; null while nothing is typed. */
export const previewOf = (typed: string, test: TestAnswer): Preview | null => {
  if (typed.trim() === '') return null
  const judged = judge({ text: sentText(typed, test), unit: test.unit ?? undefined }, limitOf(test))
  return judged.ok ? { verdict: judged.value.verdict } : { fault: judged.fault }
}

export interface ReadingDay {
  day: number
  /** When it can be read for the first time (ISO 8601 UTC). */
  at: string
  standing: 'read' | 'due' | 'early'
}

/** The days on which the culture is read, as they stand now; the day of the calendar decides, as on the server. */
export const readingDaysOf = (test: TestAnswer, takenAt: string, now: string): ReadingDay[] =>
  test.readingDays.map(day => {
    const at = new Date(Date.parse(takenAt) + day * dayMs).toISOString()
    const isRead = test.results.some(result => result.readingDay === day)
    return { day, at, standing: isRead ? 'read' : now.slice(0, 10) < at.slice(0, 10) ? 'early' : 'due' }
  })

/** Whole days since sampling: the day on which growth, seen today, is entered. */
export const daysSince = (takenAt: string, now: string): number =>
  Math.max(0, Math.round((Date.parse(now.slice(0, 10)) - Date.parse(takenAt.slice(0, 10))) / dayMs))

/** Whether something of the test can be entered now, and if not, from when; null where nothing more is waited for. */
export const wantedAt = (test: TestAnswer, takenAt: string, now: string): string | null => {
  if (test.isFromRecord || (test.standing !== 'waiting' && test.standing !== 'reading')) return null
  if (!isCulture(test)) return takenAt
  return readingDaysOf(test, takenAt, now).find(({ standing }) => standing !== 'read')?.at ?? null
}
