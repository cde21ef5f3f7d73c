// The vessels of a batch, computed from its entries: made, placed, emptied at a passage or harvest, discarded.
import type { BatchState, Entry } from './batch.ts'
import { currentEntries, entriesOfRun, entryOfStep, isKind } from './entries.ts'

export interface Vessel {
  id: string
  passage: number
  type: string
  /** Viable cells put in. */
  cells: number
  volumeUl: number
  parents: string[]
  madeAt: string
  entry: number
  /** Incubator position. */
  location?: string
  status: 'in-culture' | 'emptied' | 'discarded'
  endedAt?: string
}

/** `B26-0001-P1-07` → 1; null for anything that is not a culture vessel. */
export const passageOf = (id: string): number | null => {
  const match = /-P(\d+)-\d+$/.exec(id)
  return match ? Number(match[1]) : null
}

export const batchOf = (id: string): string => /^(B\d{2}-\d+)/.exec(id)?.[1] ?? ''

/** Ids of the vessels that were scanned out in a run. */
export const takenInRun = (batch: BatchState, run: number): string[] =>
  entriesOfRun(batch, run)
    .filter(entry => entry.kind === 'scan-match')
    .flatMap(entry => entry.computed.ids ?? [])
    .filter(id => passageOf(id) !== null)

const typeFrom = (batch: BatchState, entry: Entry<'make-vessels'>): string => {
  const labelsFrom = entriesOfRun(batch, entry.run).findLast(
    each => each.kind === 'print-labels' && each.computed.codes?.some(code => isMade(entry, code)),
  )
  return (labelsFrom && isKind(labelsFrom, 'print-labels') && labelsFrom.values.vesselType) || ''
}

const isMade = (entry: Entry<'make-vessels'>, code: string): boolean =>
  entry.values.vessels.some(vessel => vessel.code === code)

const make = (batch: BatchState, vessels: Map<string, Vessel>, entry: Entry<'make-vessels'>): void => {
  const type = typeFrom(batch, entry)
  const emptied = [...vessels.values()].filter(vessel => vessel.status === 'emptied')
  const lastPassage = Math.max(-1, ...emptied.map(vessel => vessel.passage))
  const parents = emptied.filter(vessel => vessel.passage === lastPassage).map(vessel => vessel.id)
  for (const { code, cells, volumeUl } of entry.values.vessels) {
    const passage = passageOf(code)
    if (passage === null) continue
    vessels.set(code, {
      id: code,
      passage,
      type,
      cells,
      volumeUl,
      parents: passage === 0 ? [] : parents,
      madeAt: entry.performedAt,
      entry: entry.id,
      status: 'in-culture',
    })
  }
}

const end = (
  vessels: Map<string, Vessel>,
  ids: readonly string[],
  status: 'emptied' | 'discarded',
  at: string,
): void => {
  for (const id of ids) {
    const vessel = vessels.get(id)
    if (vessel && vessel.status !== 'discarded') {
      vessels.set(id, { ...vessel, status, endedAt: vessel.endedAt ?? at, location: undefined })
    }
  }
}

const remembered = new WeakMap<readonly Entry[], Vessel[]>()

/** Every vessel that ever held cells of this batch, in the order of making. */
export const vesselsOf = (batch: BatchState): Vessel[] => {
  const known = remembered.get(batch.entries)
  if (known) return known
  const vessels = new Map<string, Vessel>()
  for (const entry of currentEntries(batch)) {
    if (isKind(entry, 'make-vessels')) make(batch, vessels, entry)
    // Counting what was harvested means that the flasks scanned in this run have given up their cells.
    if (isKind(entry, 'count-cells') && entry.computed.numbers?.harvested) {
      end(vessels, takenInRun(batch, entry.run), 'emptied', entry.performedAt)
    }
    if (isKind(entry, 'place')) {
      for (const { vessel: id, location } of entry.values.placements) {
        const vessel = vessels.get(id)
        if (vessel) vessels.set(id, { ...vessel, location })
      }
    }
    if (isKind(entry, 'discard')) end(vessels, entry.values.vessels ?? [], 'discarded', entry.performedAt)
    // What was looked for and not found is no longer in culture, whatever became of it.
    if (isKind(entry, 'scan-match')) {
      const missing = (entry.values.missing ?? []).map(({ code }) => code)
      end(vessels, missing, 'discarded', entry.performedAt)
    }
  }
  const all = [...vessels.values()]
  remembered.set(batch.entries, all)
  return all
}

const rememberedInCulture = new WeakMap<readonly Vessel[], Vessel[]>()

export const inCulture = (batch: BatchState): Vessel[] => {
  const vessels = vesselsOf(batch)
  const known = rememberedInCulture.get(vessels)
  if (known) return known
  const standing = vessels.filter(vessel => vessel.status === 'in-culture')
  rememberedInCulture.set(vessels, standing)
  return standing
}

/** The passage that stands in the incubator now; null without vessels in culture. */
export const presentPassage = (batch: BatchState): number | null => {
  const passages = inCulture(batch).map(vessel => vessel.passage)
  return passages.length ? Math.max(...passages) : null
}

/** The passage of the vessels that were emptied last: what children of a pooling come from. */
export const lastEmptiedPassage = (batch: BatchState): number | null => {
  const emptied = vesselsOf(batch).filter(vessel => vessel.status === 'emptied')
  return emptied.length ? Math.max(...emptied.map(vessel => vessel.passage)) : null
}

/** Whether this step has already been recorded in the run. */
export const isRecorded = (batch: BatchState, run: number, step: string): boolean =>
  entryOfStep(batch, run, step) !== null
