import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ForecastInputs, OwnCount } from '../../../server/domain/formula/forecast-inputs.ts'
import { type Forecast, type ForecastInterval, forecastHarvest } from '../../../server/domain/formula/growth.ts'
import type { SiteHistory } from '../../../server/domain/formula/site-history.ts'
import { cellsOnDay, digitisedDays } from './growth-series.ts'

const dayZeroIso = '2026-11-02T09:00:00.000Z'
const onDay = (day: number) => new Date(Date.parse(dayZeroIso) + day * 86_400_000).toISOString()
const sitting = (passage: number, day: number, harvestedCells: number, platedCells: number | null): OwnCount => ({
  passage,
  atIso: onDay(day),
  harvestedCells,
  platedCells,
})

const history: SiteHistory = {
  passages: 12,
  doublingTimeMedianHours: 40,
  doublingTimeLowHours: 32,
  doublingTimeHighHours: 56,
  passageLossPct: 10,
}
// Two million at the end of P0 on day 8; of them 1 600 000 plated, which 36 h make 12 800 000 of until day 12.5.
const endOfP0 = sitting(0, 8, 2_000_000, 1_600_000)
const endOfP1 = sitting(1, 12.5, 12_800_000, 12_500_000)
const base: ForecastInputs = { dayZeroIso, neededCells: 50_000_000, counts: [], siteHistory: history, plateau: null }

function forecast(input: Partial<ForecastInputs>): Forecast {
  const result = forecastHarvest({ ...base, ...input })
  if (!result.ok) throw new Error(result.fault.code)
  return result.value
}

function interval(input: Partial<ForecastInputs>): ForecastInterval {
  const value = forecast(input)
  if (value.kind !== 'interval') throw new Error(value.kind)
  return value
}

describe('the forecast of the harvest', () => {
  it('says nothing before the end of the first passage', () => {
    expect(forecast({ counts: [] })).toEqual({ kind: 'before-first-count' })
  })

  it("is an interval from the site's history after one count", () => {
    expect(forecast({ counts: [endOfP0] })).toEqual({
      kind: 'interval',
      basis: 'site-history',
      earliestDay: 14.4,
      likelyDay: 16.3,
      latestDay: 19.9,
      doublingsNeeded: 4.97,
      doublingTimeHours: 40,
      furtherPassages: 0,
      flags: [],
    })
  })

  it('is only the doublings needed where the site has too little history', () => {
    const needed = { kind: 'doublings-needed', because: 'little-history', doublingsNeeded: 4.97 }
    expect(forecast({ counts: [endOfP0], siteHistory: null })).toEqual(needed)
    expect(forecast({ counts: [endOfP0], siteHistory: { ...history, passages: 4 } })).toEqual(needed)
  })

  it("is the culture's own from two counts, with or without history", () => {
    const own = {
      kind: 'interval',
      basis: 'own-counts',
      earliestDay: 14.7,
      likelyDay: 15.5,
      latestDay: 16.3,
      doublingsNeeded: 2,
      doublingTimeHours: 36,
      furtherPassages: 0,
      flags: [],
    }
    expect(forecast({ counts: [endOfP0, endOfP1] })).toEqual(own)
    expect(forecast({ counts: [endOfP0, endOfP1], siteHistory: null })).toEqual(own)
  })

  it('spans what two own passages differ by', () => {
    // 24 h and then 48 h a doubling: 32 h over both, and nothing faster or slower is left out.
    const counts = [
      sitting(1, 8, 1_000_000, 1_000_000),
      sitting(2, 10, 4_000_000, 4_000_000),
      sitting(3, 12, 8_000_000, 8_000_000),
    ]
    expect(interval({ counts, neededCells: 16_000_000 })).toMatchObject({
      earliestDay: 12.9,
      likelyDay: 13.3,
      latestDay: 14.3,
      doublingTimeHours: 32,
    })
  })

  it('points out a doubling time above 61 h and one outside the history of the site', () => {
    const slow = [endOfP0, sitting(1, 8 + 7.75, 12_800_000, 12_500_000)]
    const fast = [endOfP0, sitting(1, 8 + 3.75, 12_800_000, 12_500_000)]
    expect(interval({ counts: slow })).toMatchObject({
      doublingTimeHours: 62,
      flags: ['slow-growth', 'outside-site-history'],
    })
    expect(interval({ counts: slow, siteHistory: null }).flags).toEqual(['slow-growth'])
    expect(interval({ counts: fast }).flags).toEqual(['outside-site-history'])
  })

  it('takes the edges of the history as inside it', () => {
    const edges = [36, 40].map(edge => ({ ...history, doublingTimeLowHours: 36, doublingTimeMedianHours: edge }))
    const counts = [endOfP0, endOfP1]
    expect(edges.map(siteHistory => interval({ counts, siteHistory }).flags)).toEqual([[], []])
    const narrow = { ...history, doublingTimeMedianHours: 36, doublingTimeHighHours: 36 }
    expect(interval({ counts, siteHistory: narrow }).flags).toEqual([])
  })

  it('needs both ends of a passage for a pace of its own', () => {
    const counts = [{ ...endOfP0, platedCells: null }, endOfP1]
    expect(interval({ counts }).basis).toBe('site-history')
  })

  it('does not let history talk over a culture that does not grow', () => {
    expect(forecast({ counts: [endOfP0, sitting(1, 12.5, 1_500_000, 1_500_000)] })).toEqual({
      kind: 'doublings-needed',
      because: 'not-growing',
      doublingsNeeded: 5.06,
    })
  })

  it('knows when there is enough already, and when nothing is left to grow', () => {
    expect(forecast({ counts: [endOfP0, endOfP1], neededCells: 12_800_000 })).toEqual({
      kind: 'enough',
      sinceDay: 12.5,
    })
    expect(forecast({ counts: [endOfP0, { ...endOfP1, platedCells: null }] })).toEqual({
      kind: 'nothing-in-culture',
      missingCells: 37_200_000,
    })
  })

  it('lays a further passage in between where the vessels cannot hold the cells', () => {
    const plateau = { cellsPerCm2AtConfluence: 20_000, areaCm2: 1_250 }
    const held = interval({ counts: [endOfP0, endOfP1], neededCells: 25_000_000, plateau })
    expect(held).toMatchObject({ doublingsNeeded: 1, furtherPassages: 0 })
    // 25 million are held; a passage keeps 90 % and doubles them again: 45 million, then 81 million.
    expect(interval({ counts: [endOfP0, endOfP1], neededCells: 45_000_000, plateau }).furtherPassages).toBe(1)
    expect(interval({ counts: [endOfP0, endOfP1], neededCells: 45_000_001, plateau })).toMatchObject({
      doublingsNeeded: 2.15,
      furtherPassages: 2,
    })
  })

  it('loses at a further passage what the site loses, or a configured tenth where there is no history', () => {
    const plateau = { cellsPerCm2AtConfluence: 20_000, areaCm2: 1_250 }
    const doublings = (siteHistory: SiteHistory | null) =>
      interval({ counts: [endOfP0, endOfP1], neededCells: 37_500_000, plateau, siteHistory }).doublingsNeeded
    expect([{ ...history, passageLossPct: 25 }, { ...history, passageLossPct: 0 }, null].map(doublings)).toEqual([
      2, 1.58, 1.74,
    ])
  })

  it('does not promise a day when the vessels are as good as full', () => {
    const plateau = { cellsPerCm2AtConfluence: 20_000, areaCm2: 650 }
    expect(forecast({ counts: [endOfP0, endOfP1], plateau })).toEqual({ kind: 'out-of-reach', doublingsNeeded: 2 })
  })
})

describe('the forecast refuses', () => {
  it.each([
    [{ dayZeroIso: 'Monday' }, { code: 'instant-unreadable', text: 'Monday' }],
    [{ neededCells: 0 }, { code: 'quantity-not-positive', quantity: 'needed-cells', value: 0 }],
    [
      { counts: [endOfP0, { ...endOfP1, passage: 2 }] },
      { code: 'passage-not-following', passage: 2, previousPassage: 0 },
    ],
    [
      { counts: [endOfP0, { ...endOfP1, atIso: endOfP0.atIso }] },
      { code: 'instants-reversed', fromIso: endOfP0.atIso, toIso: endOfP0.atIso },
    ],
    [
      { counts: [{ ...endOfP0, atIso: onDay(-1) }] },
      { code: 'instants-reversed', fromIso: dayZeroIso, toIso: onDay(-1) },
    ],
    [{ counts: [{ ...endOfP0, platedCells: -1 }] }, { code: 'count-negative', quantity: 'plated-cells', value: -1 }],
    [
      { plateau: { cellsPerCm2AtConfluence: 0, areaCm2: 1 } },
      { code: 'quantity-not-positive', quantity: 'cells-per-cm2', value: 0 },
    ],
    [
      { siteHistory: { ...history, doublingTimeLowHours: 41 } },
      { code: 'history-not-ordered', lowHours: 41, medianHours: 40, highHours: 56 },
    ],
  ] as [Partial<ForecastInputs>, object][])('%j', (wrong, fault) => {
    expect(forecastHarvest({ ...base, counts: [endOfP0, endOfP1], ...wrong })).toEqual({ ok: false, fault })
  })
})

describe('backtest on exponential cultures', () => {
  const culture = fc.record({
    doublingTimeHours: fc.integer({ min: 20, max: 80 }),
    doublings: fc.integer({ min: 20, max: 50 }).map(tenths => tenths / 10),
    endOfP0Day: fc.integer({ min: 4, max: 12 }),
    neededFactor: fc.integer({ min: 110, max: 2000 }).map(hundredths => hundredths / 100),
    firstErrorPct: fc.integer({ min: -5, max: 5 }),
    secondErrorPct: fc.integer({ min: -5, max: 5 }),
  })

  type Culture = typeof culture extends fc.Arbitrary<infer Simulated> ? Simulated : never

  /** What the culture really does, beside what two erring counts let the forecast see. */
  function run({ doublingTimeHours, doublings, endOfP0Day, neededFactor }: Culture, [first, second]: [number, number]) {
    const plated = 1_500_000
    const day = endOfP0Day + (doublings * doublingTimeHours) / 24
    const harvested = plated * 2 ** doublings
    const seen = (cells: number, errorPct: number) => Math.round(cells * (1 + errorPct / 100))
    const neededCells = Math.round(harvested * neededFactor)
    const result = interval({
      neededCells,
      counts: [
        sitting(0, endOfP0Day, seen(plated, first), seen(plated, first)),
        sitting(1, day, seen(harvested, second), seen(harvested, second)),
      ],
    })
    const remainingDays = (Math.log2(neededFactor) * doublingTimeHours) / 24
    return { result, trueDay: day + remainingDays, remainingDays }
  }

  it('finds the day to the decimal shown when the counts are right', () => {
    fc.assert(
      fc.property(culture, simulated => {
        const { result, trueDay } = run(simulated, [0, 0])
        expect(Math.abs(result.likelyDay - trueDay)).toBeLessThanOrEqual(0.051)
      }),
    )
  })

  it('holds the true day in its interval when each count is up to 5 % off, and errs by less than a tenth of the way', () => {
    fc.assert(
      fc.property(culture, simulated => {
        const { result, trueDay, remainingDays } = run(simulated, [simulated.firstErrorPct, simulated.secondErrorPct])
        expect(trueDay).toBeGreaterThanOrEqual(result.earliestDay - 0.051)
        expect(trueDay).toBeLessThanOrEqual(result.latestDay + 0.051)
        const startErrorDays = (Math.log2(1 / 0.95) * simulated.doublingTimeHours * 1.1) / 24
        expect(Math.abs(result.likelyDay - trueDay)).toBeLessThanOrEqual(remainingDays * 0.1 + startErrorDays + 0.051)
      }),
    )
  })

  it('keeps its days in order, after the last count, and later for more cells', () => {
    fc.assert(
      fc.property(culture, simulated => {
        const errors: [number, number] = [simulated.firstErrorPct, simulated.secondErrorPct]
        const { result, trueDay, remainingDays } = run(simulated, errors)
        const more = run({ ...simulated, neededFactor: simulated.neededFactor * 1.5 }, errors).result
        expect(trueDay - remainingDays - 0.051).toBeLessThanOrEqual(result.earliestDay)
        expect(result.earliestDay).toBeLessThanOrEqual(result.likelyDay)
        expect(result.likelyDay).toBeLessThanOrEqual(result.latestDay)
        expect(more.likelyDay).toBeGreaterThan(result.likelyDay)
      }),
    )
  })

  it("holds four of five batches in the site's interval after one count", () => {
    const siteTimes = Array.from({ length: 31 }, (_, index) => 30 + index)
    const site = { ...history, passages: 31, doublingTimeMedianHours: 45, doublingTimeLowHours: 33 }
    const siteHistory = { ...site, doublingTimeHighHours: 57 }
    const counts = [sitting(0, 8, 1_600_000, 1_600_000)]
    const { earliestDay, latestDay } = interval({ counts, neededCells: 51_200_000, siteHistory })
    const held = siteTimes.map(hours => 8 + (5 * hours) / 24).filter(day => day >= earliestDay && day <= latestDay)
    expect(held.length / siteTimes.length).toBeGreaterThanOrEqual(0.8)
    expect(held.length).toBeLessThan(siteTimes.length)
  })
})

describe('beside a culture that fills its dish', () => {
  it('is right while the culture grows freely, up to two fifths of the plateau', () => {
    const counts = [sitting(1, 2, cellsOnDay(2), cellsOnDay(2)), sitting(2, 4, cellsOnDay(4), cellsOnDay(4))]
    for (const day of [5, 6]) {
      const result = interval({ counts, neededCells: cellsOnDay(day) })
      expect(result.earliestDay).toBeLessThanOrEqual(day)
      expect(result.latestDay).toBeGreaterThanOrEqual(day)
    }
  })

  it('asks for another passage rather than promise more than the plateau holds', () => {
    const plateau = { cellsPerCm2AtConfluence: 76_753, areaCm2: 1 }
    const counts = [sitting(1, 2, cellsOnDay(2), cellsOnDay(2)), sitting(2, 4, cellsOnDay(4), cellsOnDay(4))]
    expect(interval({ counts, neededCells: 80_000, plateau }).furtherPassages).toBe(1)
    expect(Math.max(...digitisedDays)).toBeLessThan(80_000)
  })
})
