// The passages of a batch: what was plated, what was harvested, and how often the cells doubled (from P1 on).
import { cumulativeDoublings, doublingTime } from '../formula/doublings.ts'
import { elapsed } from '../formula/elapsed.ts'
import type { BatchState } from './batch.ts'
import { entriesOfKind } from './entries.ts'
import { passageOf, takenInRun, type Vessel, vesselsOf } from './vessels.ts'

export interface Passage {
  passage: number
  vessels: number
  /** Viable cells plated; at P0 these are mononuclear cells, of which an unknown part are MSC. */
  seededCells: number
  seededAt: string
  harvestedCells: number | null
  harvestedAt: string | null
  viabilityPct: number | null
  /** Unknown for P0. */
  doublings: number | null
  doublingTimeHours: number | null
  /** From P1. */
  cumulativeDoublings: number | null
}

/** What the counts of harvested suspensions say about one passage, over the runs that emptied its vessels. */
const harvestOf = (batch: BatchState, passage: number) => {
  const counts = entriesOfKind(batch, 'count-cells').filter(
    entry =>
      entry.computed.numbers?.harvested && takenInRun(batch, entry.run).some(vessel => passageOf(vessel) === passage),
  )
  const last = counts.at(-1)
  if (!last) return null
  return {
    cells: counts.reduce((sum, entry) => sum + (entry.computed.numbers?.harvested?.value ?? 0), 0),
    at: last.performedAt,
    viabilityPct: last.computed.numbers?.['viability-pct']?.value ?? null,
  }
}

const growthTime = (seeded: number, seededAt: string, harvested: number, harvestedAt: string): number | null => {
  const time = elapsed({ fromIso: seededAt, toIso: harvestedAt })
  if (!time.ok || time.value.hours <= 0) return null
  const growth = doublingTime({ seededCells: seeded, harvestedCells: harvested, hours: time.value.hours })
  return growth.ok ? growth.value.doublingTimeHours : null
}

const passageFrom = (batch: BatchState, passage: number, vessels: Vessel[]): Passage => {
  const harvest = harvestOf(batch, passage)
  const seededCells = vessels.reduce((sum, vessel) => sum + vessel.cells, 0)
  const seededAt = vessels[0]?.madeAt ?? ''
  const isKnown = passage > 0 && harvest !== null && seededCells > 0
  return {
    passage,
    vessels: vessels.length,
    seededCells,
    seededAt,
    harvestedCells: harvest?.cells ?? null,
    harvestedAt: harvest?.at ?? null,
    viabilityPct: harvest?.viabilityPct ?? null,
    doublings: null,
    doublingTimeHours: isKnown ? growthTime(seededCells, seededAt, harvest.cells, harvest.at) : null,
    cumulativeDoublings: null,
  }
}

/** Every passage so far, P0 first, each with its doublings and the sum from P1. */
export const passagesOf = (batch: BatchState): Passage[] => {
  const vessels = vesselsOf(batch)
  const numbers = [...new Set(vessels.map(vessel => vessel.passage))].sort((a, b) => a - b)
  const passages = numbers.map(n =>
    passageFrom(
      batch,
      n,
      vessels.filter(vessel => vessel.passage === n),
    ),
  )
  const counted = passages.flatMap(({ passage, seededCells, harvestedCells }) =>
    harvestedCells === null ? [] : [{ passage, seededCells: passage === 0 ? null : seededCells, harvestedCells }],
  )
  const sums = cumulativeDoublings({ passages: counted })
  if (!sums.ok) return passages
  return passages.map(passage => {
    const own = sums.value.passages.find(each => each.passage === passage.passage)
    return own
      ? { ...passage, doublings: own.populationDoublings, cumulativeDoublings: own.cumulativeDoublings }
      : passage
  })
}
