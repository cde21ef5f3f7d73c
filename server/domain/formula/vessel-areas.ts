// Growth areas of culture vessels, the laboratory's table to confirm, and what an area means in cells.
import { z } from 'zod'
import { form } from '../kit/text-forms.ts'
import { countFault, firstFault, fitted, positiveFault } from './checks.ts'
import { exactOf, over, plus, times, wholeOf } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

export const VesselArea = z.strictObject({
  type: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, form('short-name')),
  name: z.string().min(1),
  areaCm2: z.number().positive(),
  /** Whether this laboratory confirmed it against the catalogue of the vessel that it uses. */
  isVerified: z.boolean(),
})
export type VesselArea = z.infer<typeof VesselArea>

/**
 * Where a laboratory starts from: configuration, none of it verified, to be confirmed against the catalogue of the vessel
 * used (another maker's ten layers have 6 300 cm2, not 6 360). Source: domain.md 1.3, unverified.
 */
export const defaultVesselAreas: readonly VesselArea[] = [
  { type: 't25', name: 'T25', areaCm2: 25, isVerified: false },
  { type: 't75', name: 'T75', areaCm2: 75, isVerified: false },
  { type: 't175', name: 'T175', areaCm2: 175, isVerified: false },
  { type: 't225', name: 'T225', areaCm2: 225, isVerified: false },
  { type: 'stack-1', name: 'CellSTACK-1', areaCm2: 636, isVerified: false },
  { type: 'stack-2', name: 'CellSTACK-2', areaCm2: 1272, isVerified: false },
  { type: 'stack-5', name: 'CellSTACK-5', areaCm2: 3180, isVerified: false },
  { type: 'stack-10', name: 'CellSTACK-10', areaCm2: 6360, isVerified: false },
]

/**
 * The growth area of several vessels together, in cm2 to one decimal; verified only when each of them is.
 *
 * Faults: `vessel-area-unknown` (not in this table), `count-negative`, `not-a-whole-number`, `number-too-large`.
 * Source: domain.md 1.3. Four T175: 700 cm2.
 */
export function totalArea(input: {
  vessels: readonly { type: string; count: number }[]
  table?: readonly VesselArea[]
}): Computed<{ areaCm2: number; isVerified: boolean }> {
  const { vessels, table = defaultVesselAreas } = input
  let sum = wholeOf(0)
  let isVerified = true
  for (const { type, count } of vessels) {
    const vessel = table.find(row => row.type === type)
    if (!vessel) return faulty({ code: 'vessel-area-unknown', vesselType: type })
    const fault = firstFault(countFault('vessels', count), positiveFault('area', vessel.areaCm2))
    if (fault) return faulty(fault)
    sum = plus(sum, times(exactOf(vessel.areaCm2), wholeOf(count)))
    isVerified = isVerified && vessel.isVerified
  }
  const area = fitted('area', sum, 1)
  return area.ok ? computed({ areaCm2: area.value, isVerified }) : area
}

/**
 * Seeding density = cells plated / growth area, in cells per cm2, one decimal, halves away from zero.
 *
 * Faults: `count-negative`, `not-a-whole-number`, `quantity-not-positive` (no area), `number-too-large`.
 * Source: domain.md 1.2 rows 7 and 14. 700 000 cells on 700 cm2: 1 000 cells/cm2.
 */
export function seedingDensity(input: { cells: number; areaCm2: number }): Computed<{ cellsPerCm2: number }> {
  const fault = firstFault(countFault('plated-cells', input.cells), positiveFault('area', input.areaCm2))
  if (fault) return faulty(fault)
  const density = fitted('cells-per-cm2', over(wholeOf(input.cells), exactOf(input.areaCm2)), 1)
  return density.ok ? computed({ cellsPerCm2: density.value }) : density
}

/**
 * Cells to plate on an area for a density, whole, halves away from zero.
 *
 * Faults: `quantity-not-positive` (area or density), `number-too-large`. Source: domain.md 1.2 rows 7 and 14.
 */
export function cellsForDensity(input: { cellsPerCm2: number; areaCm2: number }): Computed<{ cells: number }> {
  const fault = firstFault(positiveFault('cells-per-cm2', input.cellsPerCm2), positiveFault('area', input.areaCm2))
  if (fault) return faulty(fault)
  const cells = fitted('plated-cells', times(exactOf(input.cellsPerCm2), exactOf(input.areaCm2)))
  return cells.ok ? computed({ cells: cells.value }) : cells
}
