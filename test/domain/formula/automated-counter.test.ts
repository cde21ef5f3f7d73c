import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { automatedCount } from '../../../server/domain/formula/automated-counter.ts'

// A run with lysis for all cells (instrument dilution 3), one without for dead cells, of a sample diluted with itself.
const twoRuns = {
  shownTotalCellsPerMl: 400_000,
  shownDeadCellsPerMl: 60_000,
  totalRunDilution: 3,
  deadRunDilution: 1,
  sampleDilution: 2,
}
const factor = fc.integer({ min: 10, max: 1000 }).map(tenths => tenths / 10)

describe('an automated count', () => {
  it('multiplies each figure by its own dilution before it subtracts', () => {
    expect(automatedCount(twoRuns)).toEqual({
      ok: true,
      value: {
        liveCellsPerMl: 2_280_000,
        totalCellsPerMl: 2_400_000,
        deadCellsPerMl: 120_000,
        viabilityPct: 95,
      },
    })
  })

  it('has no viability without cells', () => {
    const none = automatedCount({ ...twoRuns, shownTotalCellsPerMl: 0, shownDeadCellsPerMl: 0 })
    expect(none).toEqual({
      ok: true,
      value: { liveCellsPerMl: 0, totalCellsPerMl: 0, deadCellsPerMl: 0, viabilityPct: null },
    })
  })

  it.each([
    [
      { shownDeadCellsPerMl: 1_300_000 },
      { code: 'dead-exceeds-total', deadCellsPerMl: 2_600_000, totalCellsPerMl: 2_400_000 },
    ],
    [{ sampleDilution: 0 }, { code: 'dilution-not-positive', dilutionFactor: 0 }],
    [{ deadRunDilution: 0.9 }, { code: 'dilution-below-one', dilutionFactor: 0.9 }],
    [{ shownTotalCellsPerMl: -1 }, { code: 'count-negative', quantity: 'total-cells-per-ml', value: -1 }],
    [{ shownDeadCellsPerMl: 0.5 }, { code: 'not-a-whole-number', quantity: 'dead-cells-per-ml', value: 0.5 }],
  ])('refuses %j', (wrong, fault) => {
    expect(automatedCount({ ...twoRuns, ...wrong })).toEqual({ ok: false, fault })
  })

  it('never finds more live cells than cells, and keeps viability from 0 to 100 %', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.nat(1e8), factor, factor, factor, (shownTotal, shownDead, run, dead, sample) => {
        const result = automatedCount({
          shownTotalCellsPerMl: shownTotal,
          shownDeadCellsPerMl: shownDead,
          totalRunDilution: run,
          deadRunDilution: dead,
          sampleDilution: sample,
        })
        if (!result.ok) {
          expect(result.fault.code).toBe('dead-exceeds-total')
          return
        }
        const { liveCellsPerMl, totalCellsPerMl, deadCellsPerMl, viabilityPct } = result.value
        expect(liveCellsPerMl).toBeLessThanOrEqual(totalCellsPerMl)
        expect(Math.abs(liveCellsPerMl + deadCellsPerMl - totalCellsPerMl)).toBeLessThanOrEqual(1)
        if (viabilityPct !== null) expect(viabilityPct >= 0 && viabilityPct <= 100).toBe(true)
      }),
    )
  })
})
