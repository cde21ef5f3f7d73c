// What any way of counting ends in: cells per millilitre of the suspension, and the viability.
import { type Exact, over, rounded, times, wholeOf } from './exact.ts'

/** Cells per millilitre of the suspension before dilution. */
export interface CellCount {
  liveCellsPerMl: number
  totalCellsPerMl: number
  /** 0 to 100, one decimal; null when no cell was counted, which is not 0 %. */
  viabilityPct: number | null
}

/**
 * Viability: live cells out of all cells, in percent, one decimal, halves away from zero; null when there are none.
 * Source: domain.md 1.4 (live / (live + dead) x 100).
 */
export function viabilityOf(live: Exact, total: Exact): number | null {
  if (!live || !total || total.top === 0) return null
  return rounded(times(over(live, total), wholeOf(100)), 1)
}
