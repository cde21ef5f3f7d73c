import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineCounts, type SingleCount } from '../../../server/domain/formula/count.ts'

const count = (liveCellsPerMl: number, totalCellsPerMl = liveCellsPerMl): SingleCount => ({
  liveCellsPerMl,
  totalCellsPerMl,
})
const anyCount = fc.tuple(fc.nat(10_000_000), fc.nat(1_000_000)).map(([live, dead]) => count(live, live + dead))

function combined(...counts: SingleCount[]) {
  const result = combineCounts({ counts })
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

describe('two counts of one suspension', () => {
  it('stand together with their mean when they agree', () => {
    expect(combined(count(1_060_000, 1_105_000), count(980_000, 1_035_000))).toEqual({
      status: 'agreed',
      counts: 2,
      differencePct: 7.8,
      liveCellsPerMl: 1_020_000,
      totalCellsPerMl: 1_070_000,
      viabilityPct: 95.3,
    })
  })

  it('agree at exactly 20 % apart and ask for a third one cell beyond', () => {
    expect(combined(count(900_000), count(1_100_000)).status).toBe('agreed')
    expect(combined(count(900_000), count(1_100_001))).toMatchObject({ status: 'third-needed', differencePct: 20 })
  })

  it('agree when neither found a cell, and not when only one did', () => {
    expect(combined(count(0, 10), count(0, 30))).toMatchObject({ status: 'agreed', differencePct: 0, viabilityPct: 0 })
    expect(combined(count(0), count(1))).toMatchObject({ status: 'third-needed', differencePct: 200 })
  })

  it('follow the limit of the process', () => {
    const counts = [count(900_000), count(1_000_000)]
    expect(combineCounts({ counts, limitPct: 10 })).toMatchObject({ value: { status: 'third-needed' } })
  })
})

describe('a third count', () => {
  it('makes the middle one the basis, with its own total and viability', () => {
    expect(combined(count(700_000, 800_000), count(1_000_000, 1_010_000), count(960_000, 1_000_000))).toEqual({
      status: 'agreed',
      counts: 3,
      differencePct: 4.1,
      liveCellsPerMl: 960_000,
      totalCellsPerMl: 1_000_000,
      viabilityPct: 96,
    })
  })

  it('leaves a dispute when the middle one stands alone', () => {
    expect(combined(count(500_000), count(1_000_000), count(1_500_000))).toMatchObject({
      status: 'disputed',
      differencePct: 40,
      liveCellsPerMl: 1_000_000,
    })
  })
})

describe('combined counts', () => {
  it('are the count itself when there is one', () => {
    expect(combined(count(960_000, 1_000_000))).toEqual({
      status: 'single',
      counts: 1,
      differencePct: null,
      liveCellsPerMl: 960_000,
      totalCellsPerMl: 1_000_000,
      viabilityPct: 96,
    })
  })

  it.each([
    [{ counts: [] }, { code: 'no-counts' }],
    [{ counts: [count(2, 1), count(1)] }, { code: 'live-exceeds-total', liveCellsPerMl: 2, totalCellsPerMl: 1 }],
    [{ counts: [count(-1), count(1)] }, { code: 'count-negative', quantity: 'cells-per-ml', value: -1 }],
    [
      { counts: [count(1), count(1)], limitPct: 120 },
      { code: 'percentage-out-of-range', quantity: 'tolerance', value: 120 },
    ],
  ])('refuse %j', (input, fault) => {
    expect(combineCounts(input)).toEqual({ ok: false, fault })
  })

  it('lie within what was counted and do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyCount, { minLength: 1, maxLength: 5 }), counts => {
        const result = combined(...counts)
        const lives = counts.map(each => each.liveCellsPerMl)
        expect(result.liveCellsPerMl).toBeGreaterThanOrEqual(Math.min(...lives))
        expect(result.liveCellsPerMl).toBeLessThanOrEqual(Math.max(...lives))
        expect(result.liveCellsPerMl).toBeLessThanOrEqual(result.totalCellsPerMl)
        expect(combined(...counts.toReversed())).toEqual(result)
      }),
    )
  })

  it('are not moved by how wild one outlier of three is', () => {
    const wild = fc.integer({ min: 2_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(wild, wild, (one, other) => {
        const [a, b] = [count(1_000_000), count(1_100_000)]
        expect(combined(a, b, count(one))).toEqual(combined(a, b, count(other)))
      }),
    )
  })
})
