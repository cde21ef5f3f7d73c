// Arithmetic that a person with pencil and paper would agree with: fractions of whole numbers, rounded once, at the end.
//
// A number is taken as the decimal that was typed (1.1 is eleven tenths, not the nearest binary fraction), kept as a
// fraction of two safe integers in lowest terms, and rounded only when the formula ends: to the nearest, halves away from
// zero (2.5 -> 3, -2.5 -> -3). A result outside the safe integers (2^53 - 1) is `null`, never a silently wrong number;
// `null` goes through every operation, so that a formula asks once.

/** A fraction in lowest terms, `bottom` > 0; `null` when it left the safe integers. */
export type Exact = { readonly top: number; readonly bottom: number } | null

const most = 15 // a double keeps any decimal of 15 digits apart from its neighbours

/** The decimal that this number is written as. `null` beyond 15 digits or when it is not finite. */
export function exactOf(value: number): Exact {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!parts) return null
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts
  const digits = (whole + decimals).replace(/^0+/, '')
  const power = Number(exponent) - decimals.length
  if (digits.length + Math.max(0, power) > most || power < -most) return null
  const units = Number(`${sign}${digits || '0'}`)
  return power >= 0 ? fraction(units * 10 ** power, 1) : fraction(units, 10 ** -power)
}

/** The same for a whole number up to 2^53 - 1, such as a count of cells. */
export function wholeOf(value: number): Exact {
  return fraction(value, 1)
}

export function times(a: Exact, b: Exact): Exact {
  if (!a || !b) return null
  // Reduced crosswise before multiplying, so that only a result that is itself too large overflows.
  const left = greatestCommonDivisor(a.top, b.bottom)
  const right = greatestCommonDivisor(b.top, a.bottom)
  return fraction((a.top / left) * (b.top / right), (a.bottom / right) * (b.bottom / left))
}

/** Dividing by nothing is a fault of the caller, who must have asked before. */
export function over(a: Exact, b: Exact): Exact {
  if (!a || !b) return null
  if (b.top === 0) throw new Error('exact division by zero')
  return times(a, { top: b.bottom * Math.sign(b.top), bottom: Math.abs(b.top) })
}

export function plus(a: Exact, b: Exact): Exact {
  if (!a || !b) return null
  const shared = greatestCommonDivisor(a.bottom, b.bottom)
  const left = a.top * (b.bottom / shared)
  const right = b.top * (a.bottom / shared)
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return null
  return fraction(left + right, a.bottom * (b.bottom / shared))
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, b && { top: -b.top, bottom: b.bottom })
}

/** To so many decimals, the nearest, halves away from zero. `null` when it does not fit. */
export function rounded(value: Exact, decimals = 0): number | null {
  const scaled = times(value, wholeOf(10 ** decimals))
  if (!scaled) return null
  const size = Math.abs(scaled.top)
  const rest = size % scaled.bottom
  const down = (size - rest) / scaled.bottom
  const units = rest >= scaled.bottom - rest ? down + 1 : down
  const unsigned = decimals === 0 ? units : Number(`${units}e-${decimals}`)
  return scaled.top < 0 && units > 0 ? -unsigned : unsigned
}

/** A logarithm or another inexact number to so many decimals, halves of its shortest decimal away from zero. */
export function roundedDecimal(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const units = Math.round(Number(`${digits}e${Number(exponent) + decimals}`))
  if (!Number.isSafeInteger(units)) return value
  return units === 0 ? 0 : Math.sign(value) * Number(`${units}e-${decimals}`)
}

function fraction(top: number, bottom: number): Exact {
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom)) return null
  const divisor = greatestCommonDivisor(top, bottom)
  return { top: top / divisor + 0, bottom: bottom / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small > 0) [large, small] = [small, large % small]
  return large || 1
}
