// Counting cells by eye in a haemocytometer: from squares and dilution to cells per millilitre and viability.
import { type CellCount, viabilityOf } from './cell-count.ts'
import { countFault, dilutionFault, firstFault, fitted } from './checks.ts'
import { exactOf, over, times, wholeOf } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty } from './faults.ts'

/** One large square of 1 mm2 under a depth of 0.1 mm, so 0.1 microlitre. */
export interface SquareCount {
  live: number
  dead: number
}

export interface HaemocytometerInputs {
  squares: readonly SquareCount[]
  /** Volume after dilution, stain included, over the volume before: 1 or more; 2 for one part and one part of stain. */
  dilutionFactor: number
}

export interface HaemocytometerCount extends CellCount {
  squares: number
  liveCells: number
  deadCells: number
}

const squaresPerMl = 10_000

/**
 * Cells per mL = cells counted / number of squares x dilution factor x 10 000, live and all alike; viability % = live /
 * (live + dead) x 100.
 *
 * Cells per mL are whole and viability has one decimal, each rounded once from the counted cells, halves away from zero.
 * Viability is null when nothing was counted. Faults: `squares-not-positive` (none counted), `count-negative`,
 * `not-a-whole-number`, `not-a-number` (with the square, from 1), `dilution-not-positive` (0 or less),
 * `dilution-below-one`, `number-too-large`.
 * Source: domain.md 1.4 (CellSplit README; standard). 4 squares, live 212, dead 9, dilution 2: 1.06e6/mL, 95.93 %.
 */
export function haemocytometerCount(input: HaemocytometerInputs): Computed<HaemocytometerCount> {
  const fault = inputFault(input)
  if (fault) return faulty(fault)
  const liveCells = input.squares.reduce((sum, square) => sum + square.live, 0)
  const deadCells = input.squares.reduce((sum, square) => sum + square.dead, 0)
  const live = perMl(liveCells, input)
  if (!live.ok) return live
  const total = perMl(liveCells + deadCells, input)
  if (!total.ok) return total
  return computed({
    liveCellsPerMl: live.value,
    totalCellsPerMl: total.value,
    viabilityPct: viabilityOf(wholeOf(liveCells), wholeOf(liveCells + deadCells)),
    squares: input.squares.length,
    liveCells,
    deadCells,
  })
}

function inputFault({ squares, dilutionFactor }: HaemocytometerInputs): FormulaFault | null {
  if (squares.length === 0) return { code: 'squares-not-positive', squares: 0 }
  return firstFault(
    ...squares.map(({ live }, index) => countFault('live-cells', live, index + 1)),
    ...squares.map(({ dead }, index) => countFault('dead-cells', dead, index + 1)),
    dilutionFault(dilutionFactor),
  )
}

function perMl(cells: number, { squares, dilutionFactor }: HaemocytometerInputs): Computed<number> {
  const perSquare = over(wholeOf(cells), wholeOf(squares.length))
  return fitted('cells-per-ml', times(times(perSquare, exactOf(dilutionFactor)), wholeOf(squaresPerMl)))
}
