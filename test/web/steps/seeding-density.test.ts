// The density that a number of flasks gives, before their labels are printed: beside the limits at which they are seeded.
import { describe, expect, it } from 'vitest'
import type { OperationPage } from '../../../server/contract/batches.ts'
import { densityOf } from '../../../web/steps/kinds/print-labels.ts'
import type { StepFacts } from '../../../web/steps/step-form.ts'

const limits = { min: 4000, max: 6000 }

const facts = (making: object, leftCells: number | null = 3_500_000) => {
  const step = { id: 'flask-labels', kind: 'print-labels', labels: 'vessels' }
  const page = {
    steps: [{ definition: step }, { definition: { id: 'seed', kind: 'make-vessels', ...making } }],
    vesselTypes: [{ id: 't175', areaCm2: 175 }],
    balance: leftCells === null ? null : { leftCells },
  } as unknown as OperationPage
  return { step, page } as unknown as StepFacts<'print-labels'>
}

const seeded = { labelsFrom: 'flask-labels', seedingCellsPerCm2: limits }
const of = (count: number, vesselType = 't175') => densityOf({ count, vesselType }, facts(seeded))

describe('the seeding density of a number of flasks', () => {
  it('is the cells that are left over the area of all of them', () => {
    expect(of(4)).toEqual({ cellsPerCm2: 5000, limits, isOutside: false })
  })

  it('is within its limits up to them, and outside past them on either side', () => {
    expect(of(5)).toEqual({ cellsPerCm2: 4000, limits, isOutside: false })
    expect(of(6)).toEqual({ cellsPerCm2: 3333, limits, isOutside: true })
    expect(of(3)).toEqual({ cellsPerCm2: 6667, limits, isOutside: true })
  })

  it('is not told before a vessel is chosen, where nothing was counted, or where the process has no limits for these labels', () => {
    expect(of(4, '')).toBe(null)
    expect(densityOf({ count: 4, vesselType: 't175' }, facts(seeded, null))).toBe(null)
    expect(densityOf({ count: 4, vesselType: 't175' }, facts({ labelsFrom: 'flask-labels' }))).toBe(null)
    expect(densityOf({ count: 4, vesselType: 't175' }, facts({ ...seeded, labelsFrom: 'other' }))).toBe(null)
  })
})
