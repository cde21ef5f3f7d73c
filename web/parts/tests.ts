// A test as every page shows it: its limit in words, the shape of its standing, its results as they are read.
import type { TestAnswer } from '../../server/contract/batches.ts'
import type { SpecificationLimit } from '../../server/domain/formula/judge.ts'
import { amountText } from '../../server/words/amounts.ts'
import type { Language } from '../../server/words/languages.ts'
import { resultText, specificationText } from '../../server/words/specification.ts'
import type { StateKind } from '../ui/state-kind.ts'

/** What a result must be, as the formulas take it; the answer says null where a process document leaves a part out. */
export const limitOf = (test: TestAnswer) => ({
  // The server answers the operators of a specification and no other.
  operator: test.operator as Exclude<SpecificationLimit['operator'], '>'>,
  limit: test.limit ?? undefined,
  limitHigh: test.limitHigh ?? undefined,
  word: test.word ?? undefined,
  wordText: test.wordText ?? undefined,
  unit: test.unit ?? undefined,
})

/** `≥ 95 %`, `not detected`. */
export const limitText = (test: TestAnswer, language: Language): string => specificationText(limitOf(test), language)

/** A result of the test as it was entered: `<0.05 EU/mL`, a finding in the reader's language. */
export const enteredText = (test: TestAnswer, text: string, unit: string | null, language: Language): string =>
  resultText(text, unit, language, limitOf(test))

/** What a test has found so far: what was computed in the record is told as every amount is. */
export function foundText(test: TestAnswer, language: Language): string {
  if (!test.text) return '–'
  const value = Number(test.text)
  if (test.isFromRecord && Number.isFinite(value)) return amountText(value, test.unit ?? '', language)
  return enteredText(test, test.text, test.unit, language)
}

/** The decisive tests that are out of specification. */
export const failedTests = (tests: readonly TestAnswer[]): TestAnswer[] =>
  tests.filter(({ decisive, standing }) => decisive && standing === 'fail')

export const testShapes: Readonly<Record<TestAnswer['standing'], StateKind>> = {
  pass: 'good',
  fail: 'late',
  waiting: 'pending',
  reading: 'pending',
  inconclusive: 'due',
  recorded: 'neutral',
}

/** Nothing more is waited for. */
export const isIn = ({ standing }: Pick<TestAnswer, 'standing'>): boolean =>
  standing !== 'waiting' && standing !== 'reading'
