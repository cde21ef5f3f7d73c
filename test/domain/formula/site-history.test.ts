import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FinishedPassage, siteHistoryOf } from '../../../server/domain/formula/site-history.ts'

/** A passage that made eight cells of one in three doubling times. */
const passage = (doublingTimeHours: number, lossPct = 10): FinishedPassage => ({
  seededCells: 1_000_000,
  harvestedCells: 8_000_000,
  hours: doublingTimeHours * 3,
  lossPct,
})

describe("a site's history", () => {
  it('is the median doubling time with its 10th and 90th percentile, and the median loss', () => {
    const times = [50, 30, 42, 34, 38, 46, 36, 40, 32, 60]
    expect(siteHistoryOf({ passages: times.map((time, index) => passage(time, index)) })).toEqual({
      ok: true,
      value: {
        passages: 10,
        doublingTimeMedianHours: 39,
        doublingTimeLowHours: 30,
        doublingTimeHighHours: 50,
        passageLossPct: 4.5,
      },
    })
  })

  it('counts a passage that grew by less than one doubling, to one decimal', () => {
    const slow = { seededCells: 1_000_000, harvestedCells: 1_500_000, hours: 40, lossPct: 0 }
    expect(siteHistoryOf({ passages: [slow] })).toEqual({
      ok: true,
      value: {
        passages: 1,
        doublingTimeMedianHours: 68.4,
        doublingTimeLowHours: 68.4,
        doublingTimeHighHours: 68.4,
        passageLossPct: 0,
      },
    })
  })

  it('leaves out passages without growth, which have no doubling time', () => {
    const failed = [
      { ...passage(40), harvestedCells: 900_000 },
      { ...passage(40), harvestedCells: 0 },
    ]
    expect(siteHistoryOf({ passages: [passage(40), ...failed] })).toMatchObject({
      value: { passages: 1, doublingTimeMedianHours: 40 },
    })
    expect(siteHistoryOf({ passages: failed })).toEqual({ ok: true, value: null })
    expect(siteHistoryOf({ passages: [] })).toEqual({ ok: true, value: null })
  })

  it.each([
    [{ seededCells: 0 }, { code: 'seeded-not-positive', seededCells: 0 }],
    [{ hours: 0 }, { code: 'quantity-not-positive', quantity: 'hours', value: 0 }],
    [{ lossPct: 101 }, { code: 'percentage-out-of-range', quantity: 'expected-loss', value: 101 }],
  ])('is refused for a passage with %j', (wrong, fault) => {
    expect(siteHistoryOf({ passages: [passage(40), { ...passage(40), ...wrong }] })).toEqual({ ok: false, fault })
  })

  it('lies within what happened, in order, whatever the order of the passages', () => {
    const times = fc.array(fc.integer({ min: 12, max: 200 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(times, hours => {
        const result = siteHistoryOf({ passages: hours.map(each => passage(each)) })
        if (!result.ok || !result.value) throw new Error('every passage grew')
        const { doublingTimeLowHours: low, doublingTimeMedianHours: median, doublingTimeHighHours: high } = result.value
        expect([Math.min(...hours), low, median, high, Math.max(...hours)]).toEqual(
          [Math.min(...hours), low, median, high, Math.max(...hours)].toSorted((a, b) => a - b),
        )
        expect(siteHistoryOf({ passages: hours.toReversed().map(each => passage(each)) })).toEqual(result)
      }),
    )
  })
})
