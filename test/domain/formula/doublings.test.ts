import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cumulativeDoublings,
  doublingTime,
  type PassageGrowth,
  populationDoublings,
} from '../../../server/domain/formula/doublings.ts'

const cells = fc.integer({ min: 1, max: 1_000_000_000 })

function doublings(seededCells: number, harvestedCells: number): number | null {
  const result = populationDoublings({ seededCells, harvestedCells })
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.populationDoublings
}

describe('population doublings', () => {
  it('are 3 from one million to eight million', () => {
    expect(populationDoublings({ seededCells: 1_000_000, harvestedCells: 8_000_000 })).toEqual({
      ok: true,
      value: { populationDoublings: 3 },
    })
  })

  it('are below 0 when cells were lost, and have no value when all were', () => {
    expect(doublings(1_000_000, 500_000)).toBe(-1)
    expect(doublings(1_000_000, 0)).toBeNull()
  })

  it.each([
    [
      { seededCells: 0, harvestedCells: 1 },
      { code: 'seeded-not-positive', seededCells: 0 },
    ],
    [
      { seededCells: 1, harvestedCells: -1 },
      { code: 'count-negative', quantity: 'harvested-cells', value: -1 },
    ],
    [
      { seededCells: 1.5, harvestedCells: 1 },
      { code: 'not-a-whole-number', quantity: 'seeded-cells', value: 1.5 },
    ],
  ])('are refused for %j', (input, fault) => {
    expect(populationDoublings(input)).toEqual({ ok: false, fault })
  })

  it('turn their sign when seeded and harvested change places', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect((doublings(a, b) ?? Number.NaN) + (doublings(b, a) ?? Number.NaN)).toBe(0)
      }),
    )
  })

  it('lead back to the harvest, to half of the second decimal', () => {
    fc.assert(
      fc.property(cells, cells, (seeded, harvested) => {
        const back = seeded * 2 ** (doublings(seeded, harvested) ?? 0)
        expect(Math.abs(Math.log2(back / harvested))).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('cumulative population doublings', () => {
  // P0 plates mononuclear cells; of the P1 harvest half is plated again.
  const passages: PassageGrowth[] = [
    { passage: 0, seededCells: 60_000_000, harvestedCells: 2_000_000 },
    { passage: 1, seededCells: 1_800_000, harvestedCells: 20_000_000 },
    { passage: 2, seededCells: 10_000_000, harvestedCells: 60_000_000 },
  ]

  it('begin at P1, and say that P0 is unknown', () => {
    expect(cumulativeDoublings({ passages })).toEqual({
      ok: true,
      value: {
        cumulativeDoublings: 6.06,
        fromPassage: 1,
        passages: [
          { passage: 0, populationDoublings: null, cumulativeDoublings: null },
          { passage: 1, populationDoublings: 3.47, cumulativeDoublings: 3.47 },
          { passage: 2, populationDoublings: 2.58, cumulativeDoublings: 6.06 },
        ],
      },
    })
  })

  it('are the same whether or not P0 is listed', () => {
    const full = cumulativeDoublings({ passages })
    const fromP1 = cumulativeDoublings({ passages: passages.slice(1) })
    expect(full).toMatchObject({ value: { cumulativeDoublings: 6.06 } })
    expect(fromP1).toMatchObject({ value: { cumulativeDoublings: 6.06 } })
  })

  it('have no value before P1 was harvested', () => {
    expect(cumulativeDoublings({ passages: [] })).toMatchObject({ value: { cumulativeDoublings: null } })
    expect(cumulativeDoublings({ passages: passages.slice(0, 1) })).toMatchObject({
      value: { cumulativeDoublings: null },
    })
  })

  it('have no value any more after a passage whose plated cells are unknown', () => {
    const unknown = passages.map(each => (each.passage === 1 ? { ...each, seededCells: null } : each))
    expect(cumulativeDoublings({ passages: unknown })).toMatchObject({
      value: {
        cumulativeDoublings: null,
        passages: [{}, {}, { populationDoublings: 2.58, cumulativeDoublings: null }],
      },
    })
  })

  it('need plated cells from P1 on, and ignore them in P0', () => {
    const seeded = (passage: number) =>
      cumulativeDoublings({ passages: [{ passage, seededCells: 0, harvestedCells: 9 }] })
    expect(seeded(0)).toMatchObject({ ok: true, value: { cumulativeDoublings: null } })
    expect(seeded(1)).toEqual({ ok: false, fault: { code: 'seeded-not-positive', seededCells: 0 } })
  })

  it.each([
    [[0, 2], { code: 'passage-not-following', passage: 2, previousPassage: 0 }],
    [[1, 1], { code: 'passage-not-following', passage: 1, previousPassage: 1 }],
    [[2, 3], { code: 'passage-not-following', passage: 2, previousPassage: 0 }],
  ])('are refused for the passages %j', (numbers, fault) => {
    const wrong = numbers.map(passage => ({ passage, seededCells: 1, harvestedCells: 2 }))
    expect(cumulativeDoublings({ passages: wrong })).toEqual({ ok: false, fault })
  })

  it('of a culture plated on whole are those from its first cell to its last', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 8 }), counts => {
        const whole = counts
          .slice(1)
          .map((harvestedCells, index) => ({ passage: index + 1, seededCells: counts[index] ?? 0, harvestedCells }))
        const result = cumulativeDoublings({ passages: whole })
        if (!result.ok) throw new Error(result.fault.code)
        const direct = Math.log2((counts.at(-1) ?? 0) / (counts[0] ?? 0))
        expect(Math.abs((result.value.cumulativeDoublings ?? Number.NaN) - direct)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('doubling time', () => {
  it('is 32 h when 96 h make eight cells of one', () => {
    expect(doublingTime({ seededCells: 1_000_000, harvestedCells: 8_000_000, hours: 96 })).toEqual({
      ok: true,
      value: { doublingTimeHours: 32 },
    })
  })

  it('has one decimal', () => {
    expect(doublingTime({ seededCells: 1_000_000, harvestedCells: 7_000_000, hours: 96 })).toEqual({
      ok: true,
      value: { doublingTimeHours: 34.2 },
    })
  })

  it('has no value without growth', () => {
    const noGrowth = [1_000_000, 900_000, 0].map(harvestedCells =>
      doublingTime({ seededCells: 1_000_000, harvestedCells, hours: 96 }),
    )
    expect(noGrowth).toEqual(Array(3).fill({ ok: true, value: { doublingTimeHours: null } }))
  })

  it('is refused without time', () => {
    expect(doublingTime({ seededCells: 1, harvestedCells: 2, hours: 0 })).toEqual({
      ok: false,
      fault: { code: 'quantity-not-positive', quantity: 'hours', value: 0 },
    })
  })
})
