import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haemocytometerCount } from '../../../server/domain/formula/haemocytometer.ts'

// domain.md 1.4: 4 squares, live 212, dead 9, dilution 2.
const fourSquares = [
  { live: 50, dead: 3 },
  { live: 55, dead: 2 },
  { live: 52, dead: 4 },
  { live: 55, dead: 0 },
]
const square = fc.record({ live: fc.nat(500), dead: fc.nat(500) })
const squares = fc.array(square, { minLength: 1, maxLength: 18 })
const dilution = fc.integer({ min: 100, max: 10_000 }).map(hundredths => hundredths / 100)

function counted(input: Parameters<typeof haemocytometerCount>[0]) {
  const result = haemocytometerCount(input)
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

describe('a haemocytometer count', () => {
  it('gives 1.06 million live cells per mL and 95.9 % for the worked example', () => {
    expect(haemocytometerCount({ squares: fourSquares, dilutionFactor: 2 })).toEqual({
      ok: true,
      value: {
        liveCellsPerMl: 1_060_000,
        totalCellsPerMl: 1_105_000,
        viabilityPct: 95.9,
        squares: 4,
        liveCells: 212,
        deadCells: 9,
      },
    })
  })

  it('takes a dilution of 1.1 as eleven tenths, not as the nearest binary fraction', () => {
    expect(counted({ squares: [{ live: 5, dead: 0 }], dilutionFactor: 1.1 }).liveCellsPerMl).toBe(55_000)
  })

  it('has no viability when nothing was counted, rather than 0 %', () => {
    const empty = counted({ squares: [{ live: 0, dead: 0 }], dilutionFactor: 1 })
    expect(empty).toEqual({
      liveCellsPerMl: 0,
      totalCellsPerMl: 0,
      viabilityPct: null,
      squares: 1,
      liveCells: 0,
      deadCells: 0,
    })
  })

  it('rounds cells once, halves away from zero', () => {
    // 1 cell in 16 squares, dilution 1.0004: 625.25; in 16 squares, dilution 1.0008: 625.5.
    const one = [{ live: 1, dead: 0 }, ...Array.from({ length: 15 }, () => ({ live: 0, dead: 0 }))]
    expect([1.0004, 1.0008].map(dilutionFactor => counted({ squares: one, dilutionFactor }).liveCellsPerMl)).toEqual([
      625, 626,
    ])
  })

  it.each([
    [
      { squares: [], dilutionFactor: 2 },
      { code: 'squares-not-positive', squares: 0 },
    ],
    [
      { squares: fourSquares, dilutionFactor: 0 },
      { code: 'dilution-not-positive', dilutionFactor: 0 },
    ],
    [
      { squares: fourSquares, dilutionFactor: -2 },
      { code: 'dilution-not-positive', dilutionFactor: -2 },
    ],
    [
      { squares: fourSquares, dilutionFactor: 0.5 },
      { code: 'dilution-below-one', dilutionFactor: 0.5 },
    ],
    [
      { squares: fourSquares, dilutionFactor: Number.NaN },
      { code: 'not-a-number', quantity: 'dilution-factor' },
    ],
    [
      { squares: fourSquares, dilutionFactor: 4 / 3 },
      { code: 'too-many-digits', quantity: 'dilution-factor' },
    ],
    [
      { squares: [...fourSquares, { live: -1, dead: 0 }], dilutionFactor: 2 },
      { code: 'count-negative', quantity: 'live-cells', value: -1, square: 5 },
    ],
    [
      { squares: [{ live: 3, dead: 0.5 }], dilutionFactor: 2 },
      { code: 'not-a-whole-number', quantity: 'dead-cells', value: 0.5, square: 1 },
    ],
    [
      { squares: [{ live: 1e15, dead: 0 }], dilutionFactor: 2 },
      { code: 'number-too-large', quantity: 'cells-per-ml' },
    ],
  ])('refuses %j', (input, fault) => {
    expect(haemocytometerCount(input)).toEqual({ ok: false, fault })
  })

  it('agrees with the formula in floating point to less than a cell and a tenth of a percent', () => {
    fc.assert(
      fc.property(squares, dilution, (counts, dilutionFactor) => {
        const { liveCellsPerMl, totalCellsPerMl, viabilityPct } = counted({ squares: counts, dilutionFactor })
        const live = counts.reduce((sum, each) => sum + each.live, 0)
        const all = counts.reduce((sum, each) => sum + each.live + each.dead, 0)
        const perMl = (cells: number) => (cells / counts.length) * dilutionFactor * 1e4
        expect(Math.abs(liveCellsPerMl - perMl(live))).toBeLessThan(0.501)
        expect(Math.abs(totalCellsPerMl - perMl(all))).toBeLessThan(0.501)
        if (all === 0) expect(viabilityPct).toBeNull()
        else expect(Math.abs((viabilityPct ?? -1) - (live / all) * 100)).toBeLessThan(0.0501)
      }),
    )
  })

  it('does not care in which order the squares were counted', () => {
    fc.assert(
      fc.property(squares, dilution, (counts, dilutionFactor) => {
        expect(counted({ squares: counts.toReversed(), dilutionFactor })).toEqual(
          counted({ squares: counts, dilutionFactor }),
        )
      }),
    )
  })
})
