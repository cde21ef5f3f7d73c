import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  againstTarget,
  cellsForDose,
  fillVolume,
  requiredHarvest,
  volumeForCells,
} from '../../../server/domain/formula/dose.ts'

const dose = 40_000_000
const perMl = fc.integer({ min: 100_000, max: 50_000_000 })

describe('cells for a dose', () => {
  it('are more than the dose, by the viability', () => {
    expect(cellsForDose({ doseViableCells: dose, viabilityPct: 95.9 })).toEqual({
      ok: true,
      value: { totalCells: 41_710_115 },
    })
    expect(cellsForDose({ doseViableCells: dose, viabilityPct: 100 })).toEqual({
      ok: true,
      value: { totalCells: dose },
    })
  })

  it.each([0, -1, 100.1])('are refused at a viability of %s %%', viabilityPct => {
    expect(cellsForDose({ doseViableCells: dose, viabilityPct })).toEqual({
      ok: false,
      fault: { code: 'percentage-out-of-range', quantity: 'viability', value: viabilityPct },
    })
  })
})

describe('a volume for cells', () => {
  it('is 8 mL for 40 million at 5 million per mL', () => {
    expect(volumeForCells({ viableCells: dose, viableCellsPerMl: 5_000_000 })).toEqual({
      ok: true,
      value: { volumeUl: 8_000 },
    })
  })

  it('is refused without a concentration', () => {
    expect(volumeForCells({ viableCells: dose, viableCellsPerMl: 0 })).toEqual({
      ok: false,
      fault: { code: 'concentration-not-positive', cellsPerMl: 0 },
    })
  })
})

describe('a fill', () => {
  it('holds the dose and leaves the rest', () => {
    expect(fillVolume({ doseViableCells: dose, viableCellsPerMl: 5_100_000, suspensionUl: 9_000 })).toEqual({
      ok: true,
      value: { volumeUl: 7_843, viableCells: 39_999_300, leftUl: 1_157 },
    })
  })

  it('may take the whole suspension', () => {
    expect(fillVolume({ doseViableCells: dose, viableCellsPerMl: 5_000_000, suspensionUl: 8_000 })).toEqual({
      ok: true,
      value: { volumeUl: 8_000, viableCells: dose, leftUl: 0 },
    })
  })

  it('is refused when the suspension is too small for it', () => {
    expect(fillVolume({ doseViableCells: dose, viableCellsPerMl: 5_000_000, suspensionUl: 7_999 })).toEqual({
      ok: false,
      fault: { code: 'volume-exceeds-suspension', volumeUl: 8_000, suspensionUl: 7_999 },
    })
  })

  it('misses the dose by no more than half a microlitre of cells', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000_000 }), perMl, (doseViableCells, viableCellsPerMl) => {
        const fill = fillVolume({ doseViableCells, viableCellsPerMl, suspensionUl: 10_000_000 })
        if (!fill.ok) throw new Error(fill.fault.code)
        expect(Math.abs(fill.value.viableCells - doseViableCells)).toBeLessThanOrEqual(viableCellsPerMl / 2000 + 0.5)
      }),
    )
  })
})

describe('a figure beside its target', () => {
  it('says how far off it is and whether that is within the tolerance', () => {
    expect(againstTarget({ measured: 38_500_000, target: dose, tolerancePct: 5 })).toEqual({
      ok: true,
      value: { differencePct: -3.8, place: 'within' },
    })
  })

  it('is within at the tolerance itself and outside one cell beyond, on both sides', () => {
    const place = (measured: number) => {
      const result = againstTarget({ measured, target: dose, tolerancePct: 5 })
      return result.ok && result.value.place
    }
    expect([37_999_999, 38_000_000, 42_000_000, 42_000_001].map(place)).toEqual(['below', 'within', 'within', 'above'])
  })

  it.each([
    [{ target: 0 }, { code: 'quantity-not-positive', quantity: 'target', value: 0 }],
    [{ tolerancePct: -1 }, { code: 'percentage-out-of-range', quantity: 'tolerance', value: -1 }],
    [{ measured: -1 }, { code: 'count-negative', quantity: 'cells', value: -1 }],
  ])('is refused for %j', (wrong, fault) => {
    expect(againstTarget({ measured: 1, target: 1, tolerancePct: 5, ...wrong })).toEqual({ ok: false, fault })
  })
})

describe('the required harvest', () => {
  const need = { doses: [dose, dose], qcCells: 3_000_000, retainedCells: 1_000_000, expectedLossPct: 16 }

  it('holds every dose, the samples and what will be lost', () => {
    expect(requiredHarvest(need)).toEqual({ ok: true, value: { requiredViableCells: 100_000_000 } })
  })

  it.each([
    [{ expectedLossPct: 100 }, { code: 'percentage-out-of-range', quantity: 'expected-loss', value: 100 }],
    [{ expectedLossPct: 100.5 }, { code: 'percentage-out-of-range', quantity: 'expected-loss', value: 100.5 }],
    [{ doses: [dose, -1] }, { code: 'count-negative', quantity: 'dose-cells', value: -1 }],
    [{ retainedCells: 0.5 }, { code: 'not-a-whole-number', quantity: 'retained-cells', value: 0.5 }],
  ])('is refused for %j', (wrong, fault) => {
    expect(requiredHarvest({ ...need, ...wrong })).toEqual({ ok: false, fault })
  })

  it('still holds doses and samples after the expected loss, and grows with each of its parts', () => {
    const cells = fc.nat(100_000_000)
    const loss = fc.nat(999).map(tenths => tenths / 10)
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 4 }), cells, cells, loss, (doses, qcCells, retainedCells, lossPct) => {
        const required = requiredHarvest({ doses, qcCells, retainedCells, expectedLossPct: lossPct })
        const more = requiredHarvest({ doses: [...doses, dose], qcCells, retainedCells, expectedLossPct: lossPct })
        if (!required.ok || !more.ok) throw new Error('all were in range')
        const parts = doses.reduce((sum, each) => sum + each, 0) + qcCells + retainedCells
        expect(Math.abs(required.value.requiredViableCells * (1 - lossPct / 100) - parts)).toBeLessThanOrEqual(0.51)
        expect(more.value.requiredViableCells).toBeGreaterThan(required.value.requiredViableCells)
      }),
    )
  })
})
