import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsForDensity,
  defaultVesselAreas,
  seedingDensity,
  totalArea,
  VesselArea,
} from '../../../server/domain/formula/vessel-areas.ts'

describe('the table of vessel areas', () => {
  it('is a default that nobody has verified yet', () => {
    expect(defaultVesselAreas.map(row => VesselArea.parse(row).isVerified)).toEqual(Array(8).fill(false))
    expect(new Set(defaultVesselAreas.map(row => row.type)).size).toBe(8)
  })

  it('has the areas of domain.md 1.3', () => {
    expect(Object.fromEntries(defaultVesselAreas.map(row => [row.name, row.areaCm2]))).toEqual({
      T25: 25,
      T75: 75,
      T175: 175,
      T225: 225,
      'CellSTACK-1': 636,
      'CellSTACK-2': 1_272,
      'CellSTACK-5': 3_180,
      'CellSTACK-10': 6_360,
    })
  })
})

describe('a growth area', () => {
  it('is the sum of the vessels, verified only when each of them is', () => {
    const table = [
      { type: 't175', name: 'T175', areaCm2: 175, isVerified: true },
      { type: 'dish', name: 'Dish', areaCm2: 9.6, isVerified: false },
    ]
    const area = (...vessels: { type: string; count: number }[]) => totalArea({ vessels, table })
    expect(area({ type: 't175', count: 4 })).toEqual({ ok: true, value: { areaCm2: 700, isVerified: true } })
    expect(area({ type: 't175', count: 4 }, { type: 'dish', count: 3 })).toEqual({
      ok: true,
      value: { areaCm2: 728.8, isVerified: false },
    })
  })

  it('is refused for a vessel that is not in the table', () => {
    expect(totalArea({ vessels: [{ type: 'bucket', count: 1 }] })).toEqual({
      ok: false,
      fault: { code: 'vessel-area-unknown', vesselType: 'bucket' },
    })
  })
})

describe('a seeding density', () => {
  it('is 1 000 cells per cm2 for 700 000 on four T175', () => {
    expect(seedingDensity({ cells: 700_000, areaCm2: 700 })).toEqual({ ok: true, value: { cellsPerCm2: 1000 } })
  })

  it('has one decimal, halves away from zero', () => {
    expect(seedingDensity({ cells: 245, areaCm2: 20 })).toEqual({ ok: true, value: { cellsPerCm2: 12.3 } })
  })

  it('is refused without an area', () => {
    expect(seedingDensity({ cells: 1, areaCm2: 0 })).toEqual({
      ok: false,
      fault: { code: 'quantity-not-positive', quantity: 'area', value: 0 },
    })
  })

  it('leads back to the cells, to the rounding of the density', () => {
    const area = fc.integer({ min: 10, max: 100_000 }).map(tenths => tenths / 10)
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 100_000_000 }), area, (cells, areaCm2) => {
        const density = seedingDensity({ cells, areaCm2 })
        if (!density.ok) throw new Error(density.fault.code)
        const back = cellsForDensity({ cellsPerCm2: density.value.cellsPerCm2, areaCm2 })
        if (!back.ok) throw new Error(back.fault.code)
        expect(Math.abs(back.value.cells - cells)).toBeLessThanOrEqual(areaCm2 * 0.05 + 0.51)
      }),
    )
  })
})
