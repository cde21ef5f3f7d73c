import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { account, type Part, recount } from '../../../server/domain/formula/conservation.ts'
import { totalCells } from '../../../server/domain/formula/totals.ts'

const basis = { cells: 50_000_000, volumeUl: 10_000 }
const parts: Part[] = [
  { fate: 'filled', cells: 40_000_000, volumeUl: 8_000 },
  { fate: 'sampled', cells: 5_000_000, volumeUl: 1_000 },
]

function cellsOf(cellsPerMl: number, volumeUl: number): number {
  const result = totalCells({ cellsPerMl, volumeUl })
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.cells
}

describe('an account of counted cells', () => {
  it('shows what is not accounted for yet', () => {
    expect(account({ basis, parts })).toEqual({
      ok: true,
      value: {
        accountedCells: 45_000_000,
        accountedVolumeUl: 9_000,
        unaccountedCells: 5_000_000,
        unaccountedVolumeUl: 1_000,
        unaccountedPct: 10,
      },
    })
  })

  it('has no percentage of a suspension without cells', () => {
    expect(account({ basis: { cells: 0, volumeUl: 100 }, parts: [] })).toMatchObject({
      value: { unaccountedPct: null },
    })
  })

  it.each([
    [
      [...parts, { fate: 'discarded', cells: 6_000_000, volumeUl: 1_000 }],
      { code: 'cells-exceed-basis', basisCells: 50_000_000, partsCells: 51_000_000 },
    ],
    [
      [...parts, { fate: 'discarded', cells: 0, volumeUl: 1_001 }],
      { code: 'volume-exceeds-basis', basisVolumeUl: 10_000, partsVolumeUl: 10_001 },
    ],
    [[{ fate: 'plated', cells: -1, volumeUl: 0 }], { code: 'count-negative', quantity: 'part-cells', value: -1 }],
    [[{ fate: 'pooled', cells: 0, volumeUl: -1 }], { code: 'quantity-negative', quantity: 'part-volume', value: -1 }],
  ] as [Part[], object][])('refuses parts beyond its basis: %j', (tooMuch, fault) => {
    expect(account({ basis, parts: tooMuch })).toEqual({ ok: false, fault })
  })

  it('refuses two cells too many in one part, for rounding cannot make them', () => {
    const one = (cells: number) => account({ basis, parts: [{ fate: 'filled', cells, volumeUl: 10_000 }] }).ok
    expect([50_000_000, 50_000_001, 50_000_002].map(one)).toEqual([true, true, false])
  })

  it('closes whenever a suspension is shared out by volume, however the shares round', () => {
    const shares = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.nat(20_000_000), shares, (cellsPerMl, volumes) => {
        const volumeUl = volumes.reduce((sum, share) => sum + share, 0)
        const shared = volumes.map(share => ({
          fate: 'plated' as const,
          cells: cellsOf(cellsPerMl, share),
          volumeUl: share,
        }))
        const result = account({ basis: { cells: cellsOf(cellsPerMl, volumeUl), volumeUl }, parts: shared })
        if (!result.ok) throw new Error(result.fault.code)
        expect(result.value.unaccountedVolumeUl).toBe(0)
        expect(result.value.unaccountedCells).toBeLessThanOrEqual((volumes.length + 1) / 2)
      }),
    )
  })

  it('conserves: what is accounted for and what is not make the basis', () => {
    const part = fc.record({ fate: fc.constant('discarded' as const), cells: fc.nat(1e9), volumeUl: fc.nat(1e5) })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), fc.nat(1e9), fc.nat(1e5), (taken, restCells, restUl) => {
        const whole = {
          cells: taken.reduce((sum, each) => sum + each.cells, restCells),
          volumeUl: taken.reduce((sum, each) => sum + each.volumeUl, restUl),
        }
        expect(account({ basis: whole, parts: taken })).toMatchObject({
          value: { unaccountedCells: restCells, unaccountedVolumeUl: restUl },
        })
      }),
    )
  })
})

describe('a new count', () => {
  it('becomes the basis, and its difference stays visible', () => {
    expect(recount({ previousCells: 40_000_000, countedCells: 42_000_000 })).toEqual({
      ok: true,
      value: { basisCells: 42_000_000, differenceCells: 2_000_000, differencePct: 5 },
    })
    expect(recount({ previousCells: 3, countedCells: 2 })).toMatchObject({ value: { differencePct: -33.3 } })
  })

  it('has no percentage of nothing', () => {
    expect(recount({ previousCells: 0, countedCells: 1 })).toMatchObject({ value: { differencePct: null } })
  })
})
