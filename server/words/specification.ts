// The specification in words: what a result must be, where its sample comes from, and how a result reads.
import type { SamplingPoint, TestDefinition } from '../domain/process/specification.ts'
import { unitText } from './amounts.ts'
import { formatEntered, formatNumber, formatQuantity, withUnit } from './format.ts'
import type { Language, Words } from './languages.ts'
import type { Reader } from './times.ts'

interface SpecificationWords {
  point: Readonly<Record<SamplingPoint, string>>
  notDetected: string
  /** Of a test without a limit. */
  recorded: string
  between(low: string, high: string): string
  stage(stage: 1 | 2): string
  decisive: string
  informative: string
}

export const specificationWords: Words<SpecificationWords> = {
  en: {
    point: { 'starting-material': 'Marrow', 'in-process': 'In process', 'final-product': 'Final product' },
    notDetected: 'not detected',
    recorded: 'recorded, without a limit',
    between: (low, high) => `${low} to ${high}`,
    stage: stage => `stage ${stage}`,
    decisive: 'decisive',
    informative: 'informative',
  },
  es: {
    point: { 'starting-material': 'Médula', 'in-process': 'En proceso', 'final-product': 'Producto final' },
    notDetected: 'no detectado',
    recorded: 'se anota, sin límite',
    between: (low, high) => `de ${low} a ${high}`,
    stage: stage => `fase ${stage}`,
    decisive: 'decisivo',
    informative: 'informativo',
  },
}

type Limit = Pick<TestDefinition, 'operator' | 'limit' | 'limitHigh' | 'word' | 'wordText' | 'unit'>

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '<': '<' }

/** What a result must be: `≥ 95 %`, `90 to 110 %`, `not detected`, the expected word. */
export function specificationText(test: Limit, language: Language): string {
  const words = specificationWords[language]
  const unit = unitText(test.unit ?? '', language)
  const number = (value: number | undefined) => formatQuantity(value ?? 0, unit, language)
  switch (test.operator) {
    case '>=':
    case '<=':
    case '<':
      return `${signs[test.operator]}\u00a0${number(test.limit)}`
    case 'between':
      return words.between(formatNumber(test.limit ?? 0, language), number(test.limitHigh))
    case 'not-detected':
      return words.notDetected
    case 'equals':
      return test.wordText?.[language] ?? test.word ?? ''
    case 'recorded':
      return words.recorded
  }
}

/** Findings in words, as they may have been entered in either language: the same finding in each. */
const findings: readonly Readonly<Record<Language, string>>[] = [
  { en: 'not detected', es: 'no detectado' },
  { en: 'detected', es: 'detectado' },
  { en: 'no growth', es: 'sin crecimiento' },
  { en: 'growth', es: 'crecimiento' },
  { en: 'negative', es: 'negativo' },
  { en: 'positive', es: 'positivo' },
]

/** The expected word of a specification, as it is kept and as it is read. */
type Expected = Pick<TestDefinition, 'word'> & { wordText?: Readonly<Record<Language, string>> | null }

const inWords = (text: string, language: Language, expected: Expected): string => {
  const same = (word: string | undefined) => word?.toLowerCase() === text.trim().toLowerCase()
  if (expected.wordText && same(expected.word)) return expected.wordText[language]
  return findings.find(finding => same(finding.en) || same(finding.es))?.[language] ?? text
}

/**
 * A result as it was entered, its decimals and comparator kept, with its unit: `<0.05 EU/mL`. A finding in words (`not detected`,
 * or the word that the specification expects) is told in the reader's language; the record keeps it as it was entered.
 */
export const resultText = (text: string, unit: string | null, language: Language, expected: Expected = {}): string =>
  withUnit(formatEntered(inWords(text, language, expected), language), unitText(unit ?? '', language))

/** The same in a sentence about a batch, whose process says what a word that it expects is called. */
export function resultInSentence(text: string, unit: string | null, { language, named }: Reader): string {
  const word = text.trim()
  const called = named?.('finding', word)
  return called ?? resultText(word, unit, language)
}
