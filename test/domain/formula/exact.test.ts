import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Exact,
  exactOf,
  minus,
  over,
  plus,
  rounded,
  roundedDecimal,
  times,
  wholeOf,
} from '../../../server/domain/formula/exact.ts'

const top = Number.MAX_SAFE_INTEGER
const small = fc.integer({ min: -10_000, max: 10_000 })
const positive = fc.integer({ min: 1, max: 10_000 })

/** The oracle: whole-number division without a limit, halves away from zero. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator
  const units = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -units : units
}

describe('exact arithmetic', () => {
  it('takes a number as the decimal that was typed', () => {
    expect(exactOf(1.1)).toEqual({ top: 11, bottom: 10 })
    expect(exactOf(0.000001)).toEqual({ top: 1, bottom: 1_000_000 })
    expect(exactOf(1e-7)).toEqual({ top: 1, bottom: 10_000_000 })
    expect(exactOf(-2.5)).toEqual({ top: -5, bottom: 2 })
    expect(exactOf(0)).toEqual({ top: 0, bottom: 1 })
  })

  it('refuses what has more than 15 digits or is no number', () => {
    const refused = [0.1 + 0.2, 1e15, 1e300, 1e-300, Number.NaN, Number.POSITIVE_INFINITY]
    expect(refused.map(exactOf)).toEqual(refused.map(() => null))
  })

  it('rounds halves away from zero, on both sides', () => {
    const half = (units: number) => rounded(over(wholeOf(units), wholeOf(2)))
    expect([5, 3, 1, -1, -3, -5].map(half)).toEqual([3, 2, 1, -1, -2, -3])
    expect(rounded(exactOf(1.005), 2)).toBe(1.01)
    expect(rounded(exactOf(-0.04), 1)).toBe(0)
  })

  it('adds a tenth and two tenths to three tenths', () => {
    expect(plus(exactOf(0.1), exactOf(0.2))).toEqual({ top: 3, bottom: 10 })
  })

  it('rounds a quotient as whole-number division without a limit does', () => {
    const cells = fc.integer({ min: -top, max: top })
    const divisor = fc.integer({ min: 1, max: top })
    fc.assert(
      fc.property(cells, divisor, (a, b) => {
        expect(BigInt(rounded(over(wholeOf(a), wholeOf(b))) ?? 0)).toBe(nearest(BigInt(a), BigInt(b)))
      }),
    )
  })

  it('never answers a wrong number: a product is exact or there is none', () => {
    const any = fc.integer({ min: -top, max: top })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const product = BigInt(a) * BigInt(b)
        const fits = product <= BigInt(top) && product >= BigInt(-top)
        expect(times(wholeOf(a), wholeOf(b))).toEqual(fits ? { top: Number(product) + 0, bottom: 1 } : null)
      }),
    )
  })

  it('keeps the laws of fractions', () => {
    const fraction = fc.tuple(small, positive).map(([a, b]) => over(wholeOf(a), wholeOf(b)))
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a)
        if (b?.top !== 0) expect(times(over(a, b), b)).toEqual(a)
      }),
    )
  })

  it('carries what does not fit through every later operation', () => {
    const lost: Exact = times(wholeOf(top), wholeOf(top))
    const one = wholeOf(1)
    expect([lost, plus(lost, one), minus(one, lost), over(one, lost), rounded(lost)]).toEqual(Array(5).fill(null))
  })

  it('treats division by nothing as a fault of the caller', () => {
    expect(() => over(wholeOf(1), wholeOf(0))).toThrow('division by zero')
  })
})

describe('rounding a logarithm', () => {
  it('rounds its shortest decimal, halves away from zero', () => {
    expect([1.005, -1.005, 2.4949, 1e-9, -1e-9].map(value => roundedDecimal(value, 2))).toEqual([
      1.01, -1.01, 2.49, 0, 0,
    ])
  })

  it('is never further off than half of the last decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), value => {
        expect(Math.abs(roundedDecimal(value, 2) - value)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})
