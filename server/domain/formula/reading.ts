// A result as somebody typed it, read without guessing: the number, its comparator apart, and the text itself.
import { exactOf } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

export type Comparator = '=' | '<' | '<=' | '>' | '>='

/** `text` is what was typed, without the spaces around it; it is what is printed. `=` stands for no comparator typed. */
export type Reading =
  | { kind: 'number'; comparator: Comparator; value: number; text: string }
  | { kind: 'detected'; text: string }
  | { kind: 'not-detected'; text: string }
  | { kind: 'text'; text: string }

// No "ND": it means not detected to one laboratory and not done to the next.
const notDetectedWords = ['not detected', 'not-detected', 'negative', 'no growth']
const notDetectedSpanish = ['no detectado', 'no detectada', 'negativo', 'negativa', 'sin crecimiento']
const detectedWords = ['detected', 'positive', 'growth']
const detectedSpanish = ['detectado', 'detectada', 'positivo', 'positiva', 'crecimiento']

const numberShape = /^(<=|>=|<|>|≤|≥|=)?\s*([-−+]?)(\d+(?:\.\d+)?)$/
const almostNumber = /^[\s\d.,<>=≤≥+−-]+$/
const digitAndComma = /\d.*,|,.*\d/

/**
 * Reads a result: `4.50` (comparator `=`, value 4.5, text `4.50`), `<0.05`, `>100`, `>= 2`, `not detected`, `no growth`,
 * or any other words.
 *
 * A number has a decimal point, digits on both sides of it, and at most 15 of them, so that no two readings are taken for
 * the same. Faults: `reading-empty`; `decimal-comma` (`4,5`, and `1,000`: nobody can know which it was meant to be);
 * `reading-unreadable` (`1.2.3`, `<`, `.5`); `too-many-digits`. Source: design.md 10; domain.md 2.4 and 7 ("<" dropped).
 */
export function parseReading(typed: string): Computed<Reading> {
  const text = typed.trim()
  if (text === '') return faulty({ code: 'reading-empty' })
  const parts = numberShape.exec(text)
  if (parts) return numberReading(text, parts)
  if (almostNumber.test(text)) {
    return faulty({ code: digitAndComma.test(text) ? 'decimal-comma' : 'reading-unreadable', text })
  }
  const words = text.replace(/\s+/g, ' ').toLowerCase()
  if ([...notDetectedWords, ...notDetectedSpanish].includes(words)) return computed({ kind: 'not-detected', text })
  if ([...detectedWords, ...detectedSpanish].includes(words)) return computed({ kind: 'detected', text })
  return computed({ kind: 'text', text })
}

const comparators: Record<string, Comparator> = { '≤': '<=', '≥': '>=', '<=': '<=', '>=': '>=', '<': '<', '>': '>' }

function numberReading(text: string, [, comparator = '', sign, digits = '']: RegExpExecArray): Computed<Reading> {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (plain.replace('.', '').length > 15 || !exactOf(Number(plain))) {
    return faulty({ code: 'too-many-digits', quantity: 'reading' })
  }
  const isNegative = (sign === '-' || sign === '−') && Number(plain) !== 0
  const value = isNegative ? -Number(plain) : Number(plain)
  return computed({ kind: 'number', comparator: comparators[comparator] ?? '=', value, text })
}
