// Counting cells with an instrument that reports all cells and dead cells: viable cells and viability follow.
import { type CellCount, viabilityOf } from './cell-count.ts'
import { countFault, dilutionFault, firstFault, fitted } from './checks.ts'
import { type Exact, exactOf, minus, times, wholeOf } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

export interface AutomatedCounterInputs {
  /** As the instrument shows them, cells per mL of what it measured. */
  shownTotalCellsPerMl: number
  shownDeadCellsPerMl: number
  /** What the instrument's own reagents dilute, run by run: one that measures both in one run has the same twice. */
  totalRunDilution: number
  deadRunDilution: number
  /** What was diluted before the sample met the instrument: 1 when it was not. */
  sampleDilution: number
}

export interface AutomatedCount extends CellCount {
  deadCellsPerMl: number
}

/**
 * Each shown figure x its run's dilution x the sample's dilution; viable = total - dead; viability % = (total - dead) /
 * total x 100. A figure that the instrument has already multiplied is entered with a dilution of 1.
 *
 * Cells per mL are whole, viability has one decimal (null without cells), each rounded once, halves away from zero.
 * Faults: `count-negative`, `not-a-whole-number`, `not-a-number`, `dilution-not-positive`, `dilution-below-one`,
 * `dead-exceeds-total` (after dilution), `number-too-large`.
 * Source: domain.md 1.4 (NucleoCounter; unverified; two runs with different dilutions on the NC-100).
 */
export function automatedCount(input: AutomatedCounterInputs): Computed<AutomatedCount> {
  const fault = firstFault(
    countFault('total-cells-per-ml', input.shownTotalCellsPerMl),
    countFault('dead-cells-per-ml', input.shownDeadCellsPerMl),
    dilutionFault(input.totalRunDilution),
    dilutionFault(input.deadRunDilution),
    dilutionFault(input.sampleDilution),
  )
  if (fault) return faulty(fault)
  const sample = exactOf(input.sampleDilution)
  const total = times(times(wholeOf(input.shownTotalCellsPerMl), exactOf(input.totalRunDilution)), sample)
  const dead = times(times(wholeOf(input.shownDeadCellsPerMl), exactOf(input.deadRunDilution)), sample)
  return fromFigures(total, dead)
}

function fromFigures(total: Exact, dead: Exact): Computed<AutomatedCount> {
  const totalCells = fitted('total-cells-per-ml', total)
  if (!totalCells.ok) return totalCells
  const deadCells = fitted('dead-cells-per-ml', dead)
  if (!deadCells.ok) return deadCells
  const live = minus(total, dead)
  const liveCells = fitted('cells-per-ml', live)
  if (!liveCells.ok) return liveCells
  const [totalCellsPerMl, deadCellsPerMl] = [totalCells.value, deadCells.value]
  if (live && live.top < 0) return faulty({ code: 'dead-exceeds-total', deadCellsPerMl, totalCellsPerMl })
  return computed({
    liveCellsPerMl: liveCells.value,
    totalCellsPerMl,
    viabilityPct: viabilityOf(live, total),
    deadCellsPerMl,
  })
}
