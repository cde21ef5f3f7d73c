// Cells, concentration and volume of a suspension: any two give the third; and a volume by its weight.
import { amountFault, countFault, firstFault, fitted, positiveFault, wholeAmountFault } from './checks.ts'
import { exactOf, over, times, wholeOf } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

const ulPerMl = wholeOf(1000)

/**
 * Cells in a suspension = cells per mL x its volume. The volume is that of the whole suspension that the count stands
 * for, never that of the sample taken to count. Whole cells, rounded once, halves away from zero.
 *
 * Faults: `count-negative`, `quantity-negative`, `not-a-whole-number`, `not-a-number`, `number-too-large`.
 * Source: domain.md 1.4. 1 060 000 cells/mL in 8 000 uL: 8 480 000 cells.
 */
export function totalCells(input: { cellsPerMl: number; volumeUl: number }): Computed<{ cells: number }> {
  const fault = firstFault(countFault('cells-per-ml', input.cellsPerMl), wholeAmountFault('volume', input.volumeUl))
  if (fault) return faulty(fault)
  const cells = fitted('cells', over(times(wholeOf(input.cellsPerMl), wholeOf(input.volumeUl)), ulPerMl))
  return cells.ok ? computed({ cells: cells.value }) : cells
}

/**
 * Cells in a part taken from a well mixed suspension, and the volume that stays.
 *
 * Faults: as `totalCells`; `volume-exceeds-suspension` when the part is larger than what exists.
 * Source: domain.md 1.4; design.md 9 rule 2.
 */
export function cellsInPart(input: {
  cellsPerMl: number
  partUl: number
  suspensionUl: number
}): Computed<{ cells: number; leftUl: number }> {
  const { cellsPerMl, partUl, suspensionUl } = input
  const fault = wholeAmountFault('suspension-volume', suspensionUl)
  if (fault) return faulty(fault)
  const part = totalCells({ cellsPerMl, volumeUl: partUl })
  if (!part.ok) return part
  if (partUl > suspensionUl) return faulty({ code: 'volume-exceeds-suspension', volumeUl: partUl, suspensionUl })
  return computed({ cells: part.value.cells, leftUl: suspensionUl - partUl })
}

/**
 * Concentration = cells / volume: of a filled container, or the yield per mL of aspirate. Whole cells per mL, halves
 * away from zero. Faults: `count-negative`, `quantity-not-positive` (no volume), `not-a-whole-number`, ...
 * Source: domain.md 1.4 and 1.2 row 6 (MNC per mL aspirate).
 */
export function concentration(input: { cells: number; volumeUl: number }): Computed<{ cellsPerMl: number }> {
  const { cells, volumeUl } = input
  const fault = firstFault(
    countFault('cells', cells),
    wholeAmountFault('volume', volumeUl),
    positiveFault('volume', volumeUl),
  )
  if (fault) return faulty(fault)
  const perMl = fitted('cells-per-ml', times(over(wholeOf(cells), wholeOf(volumeUl)), ulPerMl))
  return perMl.ok ? computed({ cellsPerMl: perMl.value }) : perMl
}

/**
 * Volume by weight = net mass / density, in whole microlitres, halves away from zero.
 *
 * `massG` in grams without the container, 0 or more; `densityGPerMl` more than 0 (bone marrow about 1.06, unverified:
 * configuration). Faults: `quantity-negative`, `quantity-not-positive`, `not-a-number`, `too-many-digits`,
 * `number-too-large`. Source: domain.md 1.2 row 3. 106 g at 1.06 g/mL: 100 000 uL.
 */
export function volumeByWeight(input: { massG: number; densityGPerMl: number }): Computed<{ volumeUl: number }> {
  const fault = firstFault(amountFault('mass', input.massG), positiveFault('density', input.densityGPerMl))
  if (fault) return faulty(fault)
  const volume = fitted('volume', times(over(exactOf(input.massG), exactOf(input.densityGPerMl)), ulPerMl))
  return volume.ok ? computed({ volumeUl: volume.value }) : volume
}
