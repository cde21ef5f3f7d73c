// What a laboratory's finished passages say about the next one: doubling time with its spread, and cells lost.
import { firstFault, percentageFault, positiveFault } from './checks.ts'
import { doublingsOf, type Growth, growthFault } from './doublings.ts'
import { roundedDecimal } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

/** One finished passage of an earlier batch, P1 or later. */
export interface FinishedPassage extends Growth {
  hours: number
  /** Of the harvested cells, how many were not plated again although they could have been: 0 to 100 %. */
  lossPct: number
}

export interface SiteHistory {
  /** From how many passages that grew; the forecast decides whether that is enough. */
  passages: number
  doublingTimeMedianHours: number
  /** The 10th and the 90th percentile: one passage in ten was faster than the one, one in ten slower than the other. */
  doublingTimeLowHours: number
  doublingTimeHighHours: number
  passageLossPct: number
}

/**
 * The median doubling time of a laboratory's passages with its 10th and 90th percentile (nearest rank), in hours with
 * one decimal, and the median loss at a passage in percent with one decimal. Null without any passage that grew.
 *
 * Passages without growth have no doubling time and are left out: they are failures to look at, not slow growth. Faults:
 * those of `doublingTime`; `percentage-out-of-range`. Source: domain.md 3 (the laboratory's own history, section 8).
 */
export function siteHistoryOf(input: { passages: readonly FinishedPassage[] }): Computed<SiteHistory | null> {
  const fault = firstFault(
    ...input.passages.map(
      passage =>
        growthFault(passage) ??
        positiveFault('hours', passage.hours) ??
        percentageFault('expected-loss', passage.lossPct),
    ),
  )
  if (fault) return faulty(fault)
  const times = input.passages.flatMap(passage => {
    const doublings = doublingsOf(passage)
    return doublings !== null && doublings > 0 ? [passage.hours / doublings] : []
  })
  if (times.length === 0) return computed(null)
  return computed({
    passages: times.length,
    doublingTimeMedianHours: roundedDecimal(median(times), 1),
    doublingTimeLowHours: roundedDecimal(percentile(times, 0.1), 1),
    doublingTimeHighHours: roundedDecimal(percentile(times, 0.9), 1),
    passageLossPct: roundedDecimal(median(input.passages.map(passage => passage.lossPct)), 1),
  })
}

function median(values: readonly number[]): number {
  return (
    (percentile(values, 0.5) +
      -percentile(
        values.map(value => -value),
        0.5,
      )) /
    2
  )
}

/** Nearest rank: the smallest value that at least this share of the values does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
