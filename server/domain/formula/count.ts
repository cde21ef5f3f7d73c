// The counts of one suspension: how far apart they are, whether another is asked for, and which figures stand for it.
import { viabilityOf } from './cell-count.ts'
import { countFault, firstFault, fitted, percentageFault } from './checks.ts'
import { type Exact, exactOf, minus, over, plus, times, wholeOf } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty } from './faults.ts'

/** What is compared: whole cells per mL of the same suspension. */
export interface SingleCount {
  liveCellsPerMl: number
  totalCellsPerMl: number
}

/**
 * `single`: one count only, where a process asks for no more. `agreed`: within the limit. `third-needed`: two counts too
 * far apart; the figures are provisional. `disputed`: there are three or more and the middle one still stands alone; its
 * figures count, and a reviewer should look.
 */
export type CountStatus = 'single' | 'agreed' | 'third-needed' | 'disputed'

export interface CombinedCount {
  status: CountStatus
  counts: number
  /**
   * Between the two in the middle, or the middle one and its nearer neighbour, in percent of their mean, one decimal;
   * null for a single count.
   */
  differencePct: number | null
  liveCellsPerMl: number
  totalCellsPerMl: number
  viabilityPct: number | null
}

/** design.md 6: counts more than this apart ask for a third. Configuration of a process may say otherwise. */
export const defaultCountDifferenceLimitPct = 20

/**
 * The count that stands for a suspension: the median by live cells. The median of two is their mean; of three, the
 * middle one, with its own total and viability (docs/adr/0001-median-of-counts.md).
 *
 * Difference % = |a - b| / ((a + b) / 2) x 100 of live cells per mL, 0 when both are 0, judged against the limit before
 * rounding: exactly 20 % is within. Faults: `no-counts`, `count-negative`, `not-a-whole-number`,
 * `live-exceeds-total`, `percentage-out-of-range` (the limit). Source: design.md 6; domain.md 1.4.
 */
export function combineCounts(input: { counts: readonly SingleCount[]; limitPct?: number }): Computed<CombinedCount> {
  const { counts, limitPct = defaultCountDifferenceLimitPct } = input
  const fault = firstFault(percentageFault('tolerance', limitPct), ...counts.map(singleFault))
  if (fault) return faulty(fault)
  const sorted = [...counts].sort(
    (a, b) => a.liveCellsPerMl - b.liveCellsPerMl || a.totalCellsPerMl - b.totalCellsPerMl,
  )
  if (sorted.length === 0) return faulty({ code: 'no-counts' })
  const closest = closestAroundMiddle(sorted)
  return medianOf(sorted, statusOf(sorted.length, closest, limitPct), closest)
}

function statusOf(counts: number, closest: Exact | undefined, limitPct: number): CountStatus {
  if (closest === undefined) return 'single'
  const isWithin = (minus(exactOf(limitPct), closest)?.top ?? -1) >= 0
  if (isWithin) return 'agreed'
  return counts === 2 ? 'third-needed' : 'disputed'
}

function singleFault({ liveCellsPerMl, totalCellsPerMl }: SingleCount): FormulaFault | null {
  const fault = firstFault(
    countFault('cells-per-ml', liveCellsPerMl),
    countFault('total-cells-per-ml', totalCellsPerMl),
  )
  if (fault || liveCellsPerMl <= totalCellsPerMl) return fault
  return { code: 'live-exceeds-total', liveCellsPerMl, totalCellsPerMl }
}

/** In percent: between the two in the middle, or between the one in the middle and its nearer neighbour. */
function closestAroundMiddle(sorted: readonly SingleCount[]): Exact | undefined {
  const [low, high] = middle(sorted.length)
  const pairs = low === high ? [low, high + 1] : [high]
  const differences = pairs.flatMap(index => {
    const [a, b] = [sorted[index - 1], sorted[index]]
    return a && b ? [differencePct(a.liveCellsPerMl, b.liveCellsPerMl)] : []
  })
  return differences.sort((a, b) => minus(a, b)?.top ?? 0)[0]
}

function differencePct(a: number, b: number): Exact {
  if (a === b) return wholeOf(0)
  return times(over(minus(wholeOf(b), wholeOf(a)), plus(wholeOf(a), wholeOf(b))), wholeOf(200))
}

function medianOf(
  sorted: readonly SingleCount[],
  status: CountStatus,
  closest: Exact | undefined,
): Computed<CombinedCount> {
  const kept = middle(sorted.length).flatMap(index => sorted[index] ?? [])
  const mean = (cells: (count: SingleCount) => number) =>
    over(kept.map(count => wholeOf(cells(count))).reduce(plus, wholeOf(0)), wholeOf(kept.length))
  const [live, total] = [mean(count => count.liveCellsPerMl), mean(count => count.totalCellsPerMl)]
  const liveCells = fitted('cells-per-ml', live)
  if (!liveCells.ok) return liveCells
  const totalCells = fitted('total-cells-per-ml', total)
  if (!totalCells.ok) return totalCells
  const difference = closest === undefined ? computed(null) : fitted('cells-per-ml', closest, 1)
  if (!difference.ok) return difference
  return computed({
    status,
    counts: sorted.length,
    differencePct: difference.value,
    liveCellsPerMl: liveCells.value,
    totalCellsPerMl: totalCells.value,
    viabilityPct: viabilityOf(live, total),
  })
}

/** The positions in the middle: the same one twice for an odd number. */
function middle(length: number): [number, number] {
  return [Math.floor((length - 1) / 2), Math.floor(length / 2)]
}
