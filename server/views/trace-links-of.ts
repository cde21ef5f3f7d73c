// What an entry of the journal says about what came from what: a lot used, a flask placed, a container filled or given.
import type { BatchState, Entry } from '../domain/batch/batch.ts'
import { currentEntries, isKind } from '../domain/batch/entries.ts'
import { wholeOf } from '../domain/code/own-code.ts'
import type { AnyRecorded } from '../domain/kit/event.ts'
import type { Kind } from '../domain/subjects.ts'
import type { TraceLinkKind } from '../words/trace.ts'
import type { After } from './view.ts'

/** `from` went into `to`. */
export interface Link {
  from: { kind: string; id: string }
  to: { kind: string; id: string }
  how: TraceLinkKind
}

const link = (fromKind: string, from: string, toKind: string, to: string, how: TraceLinkKind): Link => ({
  from: { kind: fromKind, id: from },
  to: { kind: toKind, id: to },
  how,
})

/** What an entry brought into the batch, or out of it. */
const linksOfEntry = (batch: BatchState, entry: Entry): Link[] => {
  const into = (kind: string, id: string, how: TraceLinkKind) => link(kind, id, 'batch', batch.id, how)
  const people = [
    ...(entry.actor.startsWith('system/') || entry.transcribed ? [] : [into('person', entry.actor, 'performed')]),
    ...(entry.checkedBy ? [into('person', entry.checkedBy, 'checked')] : []),
    ...(entry.transcribed
      ? [
          into('person', entry.transcribed.performer, 'performed'),
          into('person', entry.actor, 'transcribed'),
          into('person', entry.transcribed.verifiedBy, 'verified'),
        ]
      : []),
  ]
  return [...people, ...thingsOf(batch, entry, into)]
}

const thingsOf = (
  batch: BatchState,
  entry: Entry,
  into: (kind: string, id: string, how: TraceLinkKind) => Link,
): Link[] => {
  if (isKind(entry, 'use-lot')) return [into('lot', entry.values.lot, 'used')]
  if (isKind(entry, 'use-equipment')) return [into('equipment', entry.values.equipment, 'used-equipment')]
  if (isKind(entry, 'place')) {
    const places = [...new Set(entry.values.placements.map(each => each.location))]
    return places.flatMap(place => [
      into('location', place, 'stood-in'),
      link('equipment', wholeOf(place) ?? '', 'location', place, 'part-of'),
    ])
  }
  if (isKind(entry, 'sample')) {
    return entry.values.samples.map(({ code }) => link('batch', batch.id, 'sample', code, 'sampled'))
  }
  if (!isKind(entry, 'make-vessels')) return []
  return entry.values.vessels.flatMap(({ code, site }) =>
    site === undefined
      ? []
      : [
          link('batch', batch.id, 'container', code, 'filled'),
          link('container', code, 'site', `${batch.caseId}/${site}`, 'for-site'),
        ],
  )
}

/** The links that an entry of a batch brings. */
const linksOfBatch = (entry: AnyRecorded, batch: BatchState): Link[] => {
  switch (entry.type) {
    case 'batch.booked':
      return [
        link('case', batch.caseId, 'batch', batch.id, 'booked'),
        link('donation', batch.donation, 'batch', batch.id, 'collected'),
        link('process', batch.process.id, 'batch', batch.id, 'made-by'),
      ]
    case 'batch.step-recorded':
    case 'batch.entry-corrected': {
      const last = batch.entries.at(-1)
      return last ? linksOfEntry(batch, last) : []
    }
    case 'batch.container-dispatched': {
      const { container, box } = entry.body as unknown as { container: string; box: string }
      return box ? [link('equipment', box, 'container', container, 'carried')] : []
    }
    case 'batch.container-given': {
      const { container } = entry.body as unknown as { container: string }
      return [link('container', container, 'patient', batch.patientCode, 'given')]
    }
    default:
      return []
  }
}

const keyOf = ({ from, to, how }: Link): string => `${from.kind}/${from.id} ${to.kind}/${to.id} ${how}`

/** What the corrected entry brought, and nothing else in the record does. People who recorded it did so all the same. */
export const linksGone = (batch: BatchState): Link[] => {
  const corrected = batch.entries.find(entry => entry.id === batch.entries.at(-1)?.corrects)
  if (!corrected) return []
  const present = new Set(currentEntries(batch).flatMap(entry => linksOfEntry(batch, entry).map(keyOf)))
  return linksOfEntry(batch, corrected).filter(each => each.from.kind !== 'person' && !present.has(keyOf(each)))
}

/** The links that an entry brings, in whatever stream it is. */
export const linksOf = (entry: AnyRecorded, after: After<TracedKind>): Link[] => {
  switch (after.kind) {
    case 'batch':
      return linksOfBatch(entry, after.state)
    case 'case':
      return entry.type === 'case.opened' ? [link('patient', after.state.patientCode, 'case', after.id, 'treated')] : []
    case 'lot':
      return entry.type === 'lot.received' ? [link('material', after.state.material, 'lot', after.id, 'lot-of')] : []
    case 'equipment':
      return entry.type === 'equipment.registered'
        ? [link('room', after.state.room, 'equipment', after.id, 'stands-in')]
        : []
  }
}

/** The kinds of stream whose entries bring links. */
export type TracedKind = Extract<Kind, 'batch' | 'case' | 'lot' | 'equipment'>
