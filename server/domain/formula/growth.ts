// The forecast: on which day the culture will hold enough viable cells to harvest, as an interval and never as a point.
//
// A culture in passage grows exponentially up to the plateau of its vessels. The pace is an effective doubling time, from
// plating to harvest, so the lag after plating and the slowing before confluence are inside it. From the last count on,
// the day of `needed` cells is that count's day + doublings still needed x doubling time. When the vessels cannot hold so
// many, further passages are laid in between: each costs what the site loses at a passage, and grows by as much as this
// one can. Days count from day 0 (the start of the culture), with one decimal. See docs/adr/0002-growth-forecast.md.
import { elapsed } from './elapsed.ts'
import { roundedDecimal } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'
import { type ForecastInputs, forecastInputFault } from './forecast-inputs.ts'
import { defaultForecastSettings, type ForecastSettings } from './forecast-settings.ts'
import { type Pace, paceOfCounts, paceOfSite } from './pace.ts'
import type { SiteHistory } from './site-history.ts'

export type ForecastFlag = 'slow-growth' | 'outside-site-history'

export type Forecast =
  /** Before the end of the first passage nobody knows how many MSC there are. */
  | { kind: 'before-first-count' }
  /** Everything was harvested and nothing plated again, and it was not enough. */
  | { kind: 'nothing-in-culture'; missingCells: number }
  /** The last count already holds the cells. */
  | { kind: 'enough'; sinceDay: number }
  /** No pace to reckon with: too few finished passages at this site, or this culture does not grow. */
  | { kind: 'doublings-needed'; because: 'little-history' | 'not-growing'; doublingsNeeded: number }
  /** The vessels hold so little more than what was plated that no number of passages gets there. */
  | { kind: 'out-of-reach'; doublingsNeeded: number }
  | ForecastInterval

export interface ForecastInterval {
  kind: 'interval'
  basis: Pace['basis']
  earliestDay: number
  likelyDay: number
  latestDay: number
  /** From the last count on, losses at further passages included; two decimals. */
  doublingsNeeded: number
  doublingTimeHours: number
  /** Beyond the present one, because its vessels cannot hold the cells. */
  furtherPassages: number
  flags: ForecastFlag[]
}

/**
 * The forecast of the day when the harvest will be enough.
 *
 * Nothing before the first passage; after one count an interval from the site's history, marked `site-history`; from two
 * counts the culture's own, marked `own-counts`; with too little history only the doublings still needed. Flags a
 * doubling time above 61 h and one outside the site's 10th to 90th percentile. Faults: `instant-unreadable`,
 * `instants-reversed` (counts out of order or before day 0), `passage-not-following`, `count-negative`,
 * `not-a-whole-number`, `quantity-not-positive` (needed cells, plateau, history), `history-not-ordered`.
 * Source: design.md 7; domain.md 3 (acceptance idea and B, C, G).
 */
export function forecastHarvest(
  input: ForecastInputs,
  settings: ForecastSettings = defaultForecastSettings,
): Computed<Forecast> {
  const fault = forecastInputFault(input)
  if (fault) return faulty(fault)
  const last = input.counts.at(-1)
  if (!last) return computed({ kind: 'before-first-count' })
  const since = elapsed({ fromIso: input.dayZeroIso, toIso: last.atIso })
  if (!since.ok) return since
  const day = since.value.milliseconds / dayMs
  const plated = last.platedCells ?? 0
  if (Math.max(plated, last.harvestedCells) >= input.neededCells)
    return computed({ kind: 'enough', sinceDay: tenth(day) })
  if (plated === 0) {
    return computed({ kind: 'nothing-in-culture', missingCells: input.neededCells - last.harvestedCells })
  }
  return computed(fromPlated(input, settings, day, plated))
}

const dayMs = 86_400_000

function fromPlated(input: ForecastInputs, settings: ForecastSettings, day: number, plated: number): Forecast {
  const way = wayTo(input, settings, plated)
  const doublingsNeeded = roundedDecimal(way.doublings, 2)
  if (!Number.isFinite(way.furtherPassages)) return { kind: 'out-of-reach', doublingsNeeded }
  const pace = paceOfCounts(input.counts, settings) ?? paceOfSite(input.siteHistory, settings)
  if (typeof pace === 'string') return { kind: 'doublings-needed', because: pace, doublingsNeeded }
  const dayAfter = (doublings: number, hours: number) => tenth(day + (Math.max(0, doublings) * hours) / 24)
  const more = Math.log2(1 + settings.countErrorPct / 100)
  return {
    kind: 'interval',
    basis: pace.basis,
    earliestDay: dayAfter(way.doublings - more, pace.lowHours),
    likelyDay: dayAfter(way.doublings, pace.likelyHours),
    latestDay: dayAfter(way.doublings + more, pace.highHours),
    doublingsNeeded,
    doublingTimeHours: tenth(pace.likelyHours),
    furtherPassages: way.furtherPassages,
    flags: flagsOf(pace.likelyHours, input.siteHistory, settings),
  }
}

/** Doublings from the plated cells to the needed ones, and the further passages that the plateau forces. */
function wayTo({ neededCells, plateau, siteHistory }: ForecastInputs, settings: ForecastSettings, plated: number) {
  const direct = Math.log2(neededCells / plated)
  if (!plateau) return { doublings: direct, furtherPassages: 0 }
  const kept = 1 - (siteHistory?.passageLossPct ?? settings.passageLossPct) / 100
  const held = plateau.cellsPerCm2AtConfluence * plateau.areaCm2
  if (neededCells <= held) return { doublings: direct, furtherPassages: 0 }
  const gainPerPassage = Math.log2((held / plated) * kept)
  if (gainPerPassage <= 0) return { doublings: direct, furtherPassages: Number.POSITIVE_INFINITY }
  const furtherPassages = Math.ceil(Math.log2(neededCells / held) / gainPerPassage)
  return { doublings: direct - furtherPassages * Math.log2(kept), furtherPassages }
}

function flagsOf(hours: number, history: SiteHistory | null, settings: ForecastSettings): ForecastFlag[] {
  const flags: ForecastFlag[] = []
  if (hours > settings.slowDoublingTimeHours) flags.push('slow-growth')
  const isOutside = history && (hours < history.doublingTimeLowHours || hours > history.doublingTimeHighHours)
  if (isOutside && history.passages >= settings.leastHistoryPassages) flags.push('outside-site-history')
  return flags
}

function tenth(value: number): number {
  return roundedDecimal(value, 1)
}
