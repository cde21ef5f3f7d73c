// What was looked at over the whole record and found in order, or not: scans, lots, equipment, people, labels, custody, formulas.
import type { BatchState, Entry } from '../domain/batch/batch.ts'
import { currentEntries, isKind } from '../domain/batch/entries.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import type { EquipmentState } from '../domain/equipment/equipment.ts'
import type { Context } from '../domain/kit/context.ts'
import { dayIn } from '../domain/kit/time.ts'
import type { LotState } from '../domain/lot/lot.ts'
import type { PersonState } from '../domain/person/person.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import { recomputed } from '../domain/release/recompute.ts'
import { labelsOf } from './batch-page-answer.ts'

interface Looked {
  checked: number
  /** Of those, not in order. */
  faults: number
}

/** What each line of the page counts; its words are in words/in-order.ts. */
export interface InOrderFacts {
  identity: Looked & { nearMisses: number }
  lots: Looked
  equipment: Looked
  people: Looked & { secondChecks: number }
  labels: Looked & { applied: number; destroyed: number }
  custody: Looked
  formulas: Looked
}

const scannedIn = (entry: Entry): number => {
  if (isKind(entry, 'scan-match')) return entry.values.codes.length
  if (isKind(entry, 'make-vessels')) return entry.values.vessels.length
  if (isKind(entry, 'sample')) return entry.values.samples.length
  if (isKind(entry, 'place')) return entry.values.placements.length
  return isKind(entry, 'discard') ? (entry.values.vessels?.length ?? 0) : 0
}

/** Every code that had to belong to this batch; a foreign one was refused (a near miss), or had been opened (a fault). */
const identity = (batch: BatchState, entries: readonly Entry[]): InOrderFacts['identity'] => {
  const refused = batch.nearMisses.filter(each => each.opened === undefined)
  const opened = batch.nearMisses.filter(each => each.opened === true)
  return {
    checked: entries.reduce((sum, entry) => sum + scannedIn(entry), 0) + refused.length,
    faults: opened.length,
    nearMisses: refused.length,
  }
}

/** Things of which an exception says that they were used though they may not be. */
const usedAgainst = (batch: BatchState): ReadonlySet<string> =>
  new Set(
    batch.exceptions
      .filter(({ kind }) => kind === 'override' || kind === 'used-though-not-allowed')
      .map(({ facts }) => String(facts.thing)),
  )

/** Ids with the moments of their use. */
const usesOf = (entries: readonly Entry[], idOf: (entry: Entry) => string | null): Map<string, string[]> => {
  const uses = new Map<string, string[]>()
  for (const entry of entries) {
    const id = idOf(entry)
    if (id !== null) uses.set(id, [...(uses.get(id) ?? []), entry.performedAt])
  }
  return uses
}

/** Released as it stands now, and in date at each use. What was recalled since is a fault too. */
const wasGood = (lot: LotState | null, uses: readonly string[], zone: string): boolean => {
  if (lot?.standing !== 'released') return false
  const { expiresOn, expiresAt } = lot
  return uses.every(at => (!expiresOn || dayIn(zone, at) <= expiresOn) && (!expiresAt || at < expiresAt))
}

const wasCalibrated = (equipment: EquipmentState | null, uses: readonly string[]): boolean => {
  if (!equipment) return false
  if (!equipment.calibrated) return true
  return uses.every(at => equipment.calibrations.some(each => each.recordedAt <= at && at <= each.validUntil))
}

const look = (
  uses: ReadonlyMap<string, readonly string[]>,
  against: ReadonlySet<string>,
  wasInOrder: (id: string, at: readonly string[]) => boolean,
): Looked => {
  const faults = [...uses].filter(([id, at]) => against.has(id) || !wasInOrder(id, at))
  return { checked: uses.size, faults: faults.length }
}

/** Qualified at that moment: granted before, not ended, not withdrawn by then. */
const wasQualified = (person: PersonState | null, qualification: string | undefined, at: string): boolean => {
  if (!person) return false
  return (
    qualification === undefined ||
    person.qualifications.some(
      each =>
        each.qualification === qualification &&
        each.grantedAt <= at &&
        at <= each.validUntil &&
        (each.withdrawn === undefined || at < each.withdrawn.at),
    )
  )
}

const people = (batch: BatchState, context: Context): InOrderFacts['people'] => {
  const process = processOf(batch, context)
  const everybody = new Set<string>()
  const atFault = new Set<string>()
  let secondChecks = 0
  for (const { actor, checkedBy, operation, recordedAt } of batch.entries) {
    const qualification = operationOf(process, operation)?.qualification
    for (const id of checkedBy === undefined ? [actor] : [actor, checkedBy]) {
      everybody.add(id)
      if (!wasQualified(context.read('person', id), qualification, recordedAt)) atFault.add(id)
    }
    if (checkedBy !== undefined) secondChecks += 1
    if (checkedBy === actor) atFault.add(actor)
  }
  return { checked: everybody.size, faults: atFault.size, secondChecks }
}

const labels = (batch: BatchState): InOrderFacts['labels'] => {
  const { printed, applied, destroyed, left } = labelsOf(batch)
  return { checked: printed, faults: left.length, applied, destroyed }
}

/** Phases in which the cells change hands or are taken out: each begins with a scan of what they are. */
const handOvers: readonly Phase[] = [
  'collection',
  'transport',
  'receipt',
  'seeding',
  'change',
  'observation',
  'passage',
  'harvest',
  'filling',
  'dispatch',
]

const custody = (batch: BatchState, entries: readonly Entry[]): Looked => {
  const scanned = new Set(entries.filter(entry => entry.kind === 'scan-match').map(entry => entry.run))
  const runs = batch.runs.filter(run => handOvers.includes(run.phase) && run.closedAt && run.abandoned === undefined)
  const missing = batch.exceptions.filter(each => each.kind === 'vessel-missing').length
  return { checked: runs.length, faults: runs.filter(run => !scanned.has(run.run)).length + missing }
}

/** Everything that was looked at, counted over the entries that count now. */
export const inOrderFacts = (batch: BatchState, context: Context): InOrderFacts => {
  const entries = currentEntries(batch)
  const against = usedAgainst(batch)
  const lotUses = usesOf(entries, entry => (isKind(entry, 'use-lot') ? entry.values.lot : null))
  const equipmentUses = usesOf(entries, entry => (isKind(entry, 'use-equipment') ? entry.values.equipment : null))
  const figures = recomputed(batch, processOf(batch, context))
  return {
    identity: identity(batch, entries),
    lots: look(lotUses, against, (id, at) => wasGood(context.read('lot', id), at, context.zone)),
    equipment: look(equipmentUses, against, (id, at) => wasCalibrated(context.read('equipment', id), at)),
    people: people(batch, context),
    labels: labels(batch),
    custody: custody(batch, entries),
    formulas: { checked: figures.length, faults: figures.filter(figure => !figure.agrees).length },
  }
}
