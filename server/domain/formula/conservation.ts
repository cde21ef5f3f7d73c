// Nothing is lost unseen: what was counted beside what became of it, and one count beside the next.
import { countFault, firstFault, fitted, wholeAmountFault } from './checks.ts'
import { over, times, wholeOf } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty } from './faults.ts'

/** What can become of counted cells. */
export type PartFate = 'plated' | 'sampled' | 'pooled' | 'filled' | 'retained' | 'discarded'

/** Viable cells and the volume of the counted suspension that they were in (not of the medium added later). */
export interface Amount {
  cells: number
  volumeUl: number
}

export interface Part extends Amount {
  fate: PartFate
}

export interface Account {
  accountedCells: number
  accountedVolumeUl: number
  unaccountedCells: number
  unaccountedVolumeUl: number
  /** Of the basis, one decimal; null when the basis has no cells. */
  unaccountedPct: number | null
}

/**
 * Counted basis less its parts: cells and volume that are not accounted for yet, 0 or more.
 *
 * A part's cells are themselves rounded to a whole cell, so n parts of one suspension may sum to (n + 1) / 2 cells more
 * than the basis: so small an excess is rounding and leaves 0. More than that: `cells-exceed-basis`,
 * `volume-exceeds-basis`. Before an act they refuse it; of what already happened they are an exception, and a new count
 * becomes the basis. Other faults: `count-negative`, `quantity-negative`, `not-a-whole-number`, `number-too-large`.
 * Source: design.md 9 rule 2 and section 6; domain.md 1.4 (cells seeded are those plated, not those harvested).
 */
export function account(input: { basis: Amount; parts: readonly Part[] }): Computed<Account> {
  const { basis, parts } = input
  const fault = amountsFault(basis, parts)
  if (fault) return faulty(fault)
  const partsCells = parts.reduce((sum, part) => sum + part.cells, 0)
  const partsVolumeUl = parts.reduce((sum, part) => sum + part.volumeUl, 0)
  const excess = excessFault(basis, partsCells, partsVolumeUl, parts.length)
  if (excess) return faulty(excess)
  const unaccountedCells = Math.max(0, basis.cells - partsCells)
  const pct = percentOf(unaccountedCells, basis.cells)
  if (!pct.ok) return pct
  return computed({
    accountedCells: partsCells,
    accountedVolumeUl: partsVolumeUl,
    unaccountedCells,
    unaccountedVolumeUl: basis.volumeUl - partsVolumeUl,
    unaccountedPct: pct.value,
  })
}

/**
 * A new count becomes the basis; what it differs by from the one before stays visible: new - old in viable cells, and in
 * percent of the old with one decimal (null when the old was 0).
 *
 * Faults: `count-negative`, `not-a-whole-number`, `number-too-large`.
 * Source: design.md 9 rule 2. 40 000 000, counted again 42 000 000: 2 000 000 more, 5 %.
 */
export function recount(input: {
  previousCells: number
  countedCells: number
}): Computed<{ basisCells: number; differenceCells: number; differencePct: number | null }> {
  const { previousCells, countedCells } = input
  const fault = firstFault(countFault('basis-cells', previousCells), countFault('basis-cells', countedCells))
  if (fault) return faulty(fault)
  const differenceCells = countedCells - previousCells
  const pct = percentOf(differenceCells, previousCells)
  return pct.ok ? computed({ basisCells: countedCells, differenceCells, differencePct: pct.value }) : pct
}

function amountsFault(basis: Amount, parts: readonly Part[]): FormulaFault | null {
  return firstFault(
    countFault('basis-cells', basis.cells),
    wholeAmountFault('basis-volume', basis.volumeUl),
    ...parts.flatMap(({ cells, volumeUl }) => [
      countFault('part-cells', cells),
      wholeAmountFault('part-volume', volumeUl),
    ]),
  )
}

function excessFault(basis: Amount, partsCells: number, partsVolumeUl: number, parts: number): FormulaFault | null {
  if (!Number.isSafeInteger(partsCells)) return { code: 'number-too-large', quantity: 'part-cells' }
  if (!Number.isSafeInteger(partsVolumeUl)) return { code: 'number-too-large', quantity: 'part-volume' }
  if (partsVolumeUl > basis.volumeUl) {
    return { code: 'volume-exceeds-basis', basisVolumeUl: basis.volumeUl, partsVolumeUl }
  }
  const rounding = parts === 0 ? 0 : (parts + 1) / 2
  if (partsCells - basis.cells <= rounding) return null
  return { code: 'cells-exceed-basis', basisCells: basis.cells, partsCells }
}

function percentOf(part: number, whole: number): Computed<number | null> {
  if (whole === 0) return computed(null)
  return fitted('basis-cells', over(times(wholeOf(part), wholeOf(100)), wholeOf(whole)), 1)
}
