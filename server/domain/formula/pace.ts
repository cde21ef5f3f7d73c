// How fast a culture doubles: from its own counts, or else from what the laboratory saw before.
import { doublingsOf } from './doublings.ts'
import { parseInstant } from './elapsed.ts'
import type { OwnCount } from './forecast-inputs.ts'
import type { ForecastSettings } from './forecast-settings.ts'
import type { SiteHistory } from './site-history.ts'

/** An effective doubling time, from plating to harvest, in hours, unrounded; low is fast. */
export interface Pace {
  basis: 'own-counts' | 'site-history'
  lowHours: number
  likelyHours: number
  highHours: number
}

/**
 * The culture's own pace: over its last two passages with both ends counted, all hours / all doublings. Its margin is the
 * wider of what so few passages may be off and what they differ by. `not-growing` when the last one, or both together,
 * did not grow: history must not talk over that. Null when no passage has both ends counted.
 */
export function paceOfCounts(counts: readonly OwnCount[], settings: ForecastSettings): Pace | 'not-growing' | null {
  const passages = ownPassages(counts).slice(-2)
  const last = passages.at(-1)
  if (!last) return null
  const doublings = passages.reduce((sum, passage) => sum + passage.doublings, 0)
  if (last.doublings <= 0 || doublings <= 0) return 'not-growing'
  const likelyHours = passages.reduce((sum, passage) => sum + passage.hours, 0) / doublings
  const times = passages.filter(passage => passage.doublings > 0).map(passage => passage.hours / passage.doublings)
  const margin = (passages.length === 1 ? settings.onePassageMarginPct : settings.twoPassagesMarginPct) / 100
  return {
    basis: 'own-counts',
    lowHours: Math.min(likelyHours * (1 - margin), ...times),
    likelyHours,
    highHours: Math.max(likelyHours * (1 + margin), ...times),
  }
}

/** The laboratory's pace: the median with its 10th and 90th percentile, once there are passages enough. */
export function paceOfSite(history: SiteHistory | null, settings: ForecastSettings): Pace | 'little-history' {
  if (!history || history.passages < settings.leastHistoryPassages) return 'little-history'
  return {
    basis: 'site-history',
    lowHours: history.doublingTimeLowHours,
    likelyHours: history.doublingTimeMedianHours,
    highHours: history.doublingTimeHighHours,
  }
}

/** Passages that begin at one count and end at the next; one that ends without a cell lost everything. */
function ownPassages(counts: readonly OwnCount[]): { hours: number; doublings: number }[] {
  return counts.slice(1).flatMap((end, index) => {
    const start = counts[index]
    const [from, to] = [parseInstant(start?.atIso ?? ''), parseInstant(end.atIso)]
    if (!start?.platedCells || !from.ok || !to.ok) return []
    const doublings = doublingsOf({ seededCells: start.platedCells, harvestedCells: end.harvestedCells })
    return [{ hours: (to.value - from.value) / 3_600_000, doublings: doublings ?? Number.NEGATIVE_INFINITY }]
  })
}
