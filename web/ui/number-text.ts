// What was typed where a number is wanted: kept as typed, read with care, and held against its limits.

export interface TypedNumber {
  /** As it is sent and stored: a point for the decimals, everything else as typed (`4.50`, `<0.05`). */
  entered: string
  value: number
  comparator: '' | '<' | '>' | '≤' | '≥'
}

export interface Limits {
  low?: number
  high?: number
}

const numberPattern = /^\s*(<=|>=|[<>≤≥])?\s*([-−]?)(\d+)(?:[.,](\d+))?\s*$/

/**
 * Reads a number as people type it in either language: decimals after a point or a comma, a comparator where results are given
 * as `<0.05`. Groups of digits are not guessed at: `1.234,5` is no number, and `1,234` is one and a bit. Null where it is none.
 */
export function readNumber(text: string): TypedNumber | null {
  const match = numberPattern.exec(text)
  if (!match) return null
  const [, comparator = '', sign, whole = '', decimals] = match
  const number = `${sign ? '-' : ''}${whole}${decimals === undefined ? '' : `.${decimals}`}`
  const symbol = { '<=': '≤', '>=': '≥' }[comparator] ?? comparator
  // The pattern admits these five only.
  return { entered: symbol + number, value: Number(number), comparator: symbol as TypedNumber['comparator'] }
}

/** True where the number lies outside its limits; a limit itself is inside. A comparator counts by its figure. */
export const isOutside = (value: number, { low, high }: Limits): boolean =>
  (low !== undefined && value < low) || (high !== undefined && value > high)
