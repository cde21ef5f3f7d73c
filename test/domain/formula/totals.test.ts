import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsInPart, concentration, totalCells, volumeByWeight } from '../../../server/domain/formula/totals.ts'

const perMl = fc.nat(100_000_000)
const volume = fc.nat(1_000_000)

describe('total cells', () => {
  it('are concentration times the volume of the suspension', () => {
    expect(totalCells({ cellsPerMl: 1_060_000, volumeUl: 8_000 })).toEqual({ ok: true, value: { cells: 8_480_000 } })
  })

  it('are rounded once, halves away from zero', () => {
    expect(totalCells({ cellsPerMl: 1_500, volumeUl: 1 })).toEqual({ ok: true, value: { cells: 2 } })
    expect(totalCells({ cellsPerMl: 1_499, volumeUl: 1 })).toEqual({ ok: true, value: { cells: 1 } })
  })

  it.each([
    [
      { cellsPerMl: -1, volumeUl: 1 },
      { code: 'count-negative', quantity: 'cells-per-ml', value: -1 },
    ],
    [
      { cellsPerMl: 1, volumeUl: -5 },
      { code: 'quantity-negative', quantity: 'volume', value: -5 },
    ],
    [
      { cellsPerMl: 1, volumeUl: 0.5 },
      { code: 'not-a-whole-number', quantity: 'volume', value: 0.5 },
    ],
    [
      { cellsPerMl: Number.NaN, volumeUl: 1 },
      { code: 'not-a-number', quantity: 'cells-per-ml' },
    ],
    [
      { cellsPerMl: 1e14 + 1, volumeUl: 1e6 + 1 },
      { code: 'number-too-large', quantity: 'cells' },
    ],
  ])('are refused for %j', (input, fault) => {
    expect(totalCells(input)).toEqual({ ok: false, fault })
  })

  it('agree with unlimited whole-number arithmetic', () => {
    fc.assert(
      fc.property(perMl, volume, (cellsPerMl, volumeUl) => {
        const cells = Number((2n * BigInt(cellsPerMl) * BigInt(volumeUl) + 1000n) / 2000n)
        expect(totalCells({ cellsPerMl, volumeUl })).toEqual({ ok: true, value: { cells } })
      }),
    )
  })
})

describe('a part of a suspension', () => {
  it('holds its share of the cells and leaves the rest of the volume', () => {
    expect(cellsInPart({ cellsPerMl: 5_000_000, partUl: 500, suspensionUl: 8_500 })).toEqual({
      ok: true,
      value: { cells: 2_500_000, leftUl: 8_000 },
    })
  })

  it('is refused when it is larger than what exists', () => {
    expect(cellsInPart({ cellsPerMl: 5_000_000, partUl: 8_501, suspensionUl: 8_500 })).toEqual({
      ok: false,
      fault: { code: 'volume-exceeds-suspension', volumeUl: 8_501, suspensionUl: 8_500 },
    })
  })

  it('never holds more cells than the whole', () => {
    fc.assert(
      fc.property(perMl, volume, volume, (cellsPerMl, partUl, leftUl) => {
        const suspensionUl = partUl + leftUl
        const part = cellsInPart({ cellsPerMl, partUl, suspensionUl })
        const whole = totalCells({ cellsPerMl, volumeUl: suspensionUl })
        if (!part.ok || !whole.ok) throw new Error('both were in range')
        expect(part.value.cells).toBeLessThanOrEqual(whole.value.cells)
        expect(part.value.leftUl).toBe(leftUl)
      }),
    )
  })
})

describe('concentration', () => {
  it('is cells divided by volume', () => {
    expect(concentration({ cells: 40_000_000, volumeUl: 8_000 })).toEqual({
      ok: true,
      value: { cellsPerMl: 5_000_000 },
    })
  })

  it('is refused without a volume', () => {
    expect(concentration({ cells: 1, volumeUl: 0 })).toEqual({
      ok: false,
      fault: { code: 'quantity-not-positive', quantity: 'volume', value: 0 },
    })
  })

  it('gives the cells back, to the rounding of one cell per mL', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 1_000_000 }), (cells, volumeUl) => {
        const result = concentration({ cells, volumeUl })
        if (!result.ok) throw new Error(result.fault.code)
        const back = totalCells({ cellsPerMl: result.value.cellsPerMl, volumeUl })
        if (!back.ok) throw new Error(back.fault.code)
        expect(Math.abs(back.value.cells - cells)).toBeLessThanOrEqual(volumeUl / 2000 + 0.5)
      }),
    )
  })
})

describe('volume by weight', () => {
  it('gives 100 mL for 106 g of marrow', () => {
    expect(volumeByWeight({ massG: 106, densityGPerMl: 1.06 })).toEqual({ ok: true, value: { volumeUl: 100_000 } })
  })

  it.each([
    [
      { massG: -1, densityGPerMl: 1 },
      { code: 'quantity-negative', quantity: 'mass', value: -1 },
    ],
    [
      { massG: 1, densityGPerMl: 0 },
      { code: 'quantity-not-positive', quantity: 'density', value: 0 },
    ],
    [
      { massG: 0.1 + 0.2, densityGPerMl: 1 },
      { code: 'too-many-digits', quantity: 'mass' },
    ],
  ])('is refused for %j', (input, fault) => {
    expect(volumeByWeight(input)).toEqual({ ok: false, fault })
  })

  it('weighs as much as was weighed, to half a microlitre', () => {
    const grams = fc.nat(500_000).map(milligrams => milligrams / 1000)
    const density = fc.integer({ min: 500, max: 2000 }).map(thousandths => thousandths / 1000)
    fc.assert(
      fc.property(grams, density, (massG, densityGPerMl) => {
        const result = volumeByWeight({ massG, densityGPerMl })
        if (!result.ok) throw new Error(result.fault.code)
        expect(Math.abs(result.value.volumeUl * densityGPerMl - massG * 1000)).toBeLessThanOrEqual(
          0.5 * densityGPerMl + 1e-6,
        )
      }),
    )
  })
})
