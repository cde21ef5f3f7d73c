// What came from what, across the streams: patients, cases, donations, lots, equipment, places and people into batches, batches into
// samples and containers, containers into sites and patients. Within a batch (flask from flask) its own state says it.
import type { BatchState, Entry } from '../domain/batch/batch.ts'
import { currentEntries, isKind } from '../domain/batch/entries.ts'
import { wholeOf } from '../domain/code/own-code.ts'
import type { AnyRecorded } from '../domain/kit/event.ts'
import type { Kind } from '../domain/subjects.ts'
import { type After, defineView, type ViewDb } from './view.ts'

/** How one thing is in another; words/trace.ts says each. */
export const linkKinds = [
  'treated',
  'collected',
  'booked',
  'made-by',
  'used',
  'used-equipment',
  'stood-in',
  'part-of',
  'performed',
  'checked',
  'sampled',
  'filled',
  'for-site',
  'carried',
  'given',
  'lot-of',
  'stands-in',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** `from` went into `to`. */
export interface Link {
  from: { kind: string; id: string }
  to: { kind: string; id: string }
  how: LinkKind
}

export interface LinkRow extends Link {
  /** When the one went into the other. */
  at: string
}

const link = (fromKind: string, from: string, toKind: string, to: string, how: LinkKind): Link => ({
  from: { kind: fromKind, id: from },
  to: { kind: toKind, id: to },
  how,
})

/** What an entry brought into the batch, or out of it. */
const linksOfEntry = (batch: BatchState, entry: Entry): Link[] => {
  const into = (kind: string, id: string, how: LinkKind) => link(kind, id, 'batch', batch.id, how)
  const people = [
    ...(entry.actor.startsWith('system/') ? [] : [into('person', entry.actor, 'performed')]),
    ...(entry.checkedBy ? [into('person', entry.checkedBy, 'checked')] : []),
  ]
  return [...people, ...thingsOf(batch, entry, into)]
}

const thingsOf = (batch: BatchState, entry: Entry, into: (kind: string, id: string, how: LinkKind) => Link): Link[] => {
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
const linksGone = (batch: BatchState): Link[] => {
  const corrected = batch.entries.find(entry => entry.id === batch.entries.at(-1)?.corrects)
  if (!corrected) return []
  const present = new Set(currentEntries(batch).flatMap(entry => linksOfEntry(batch, entry).map(keyOf)))
  return linksOfEntry(batch, corrected).filter(each => each.from.kind !== 'person' && !present.has(keyOf(each)))
}

const linksOf = (entry: AnyRecorded, after: After<TracedKind>): Link[] => {
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

type TracedKind = Extract<Kind, 'batch' | 'case' | 'lot' | 'equipment'>

const add = (db: ViewDb, { from, to, how }: Link, entry: AnyRecorded): void => {
  db.run(
    `INSERT OR IGNORE INTO view_trace_links (to_kind, to_id, from_kind, from_id, how, seq, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    to.kind,
    to.id,
    from.kind,
    from.id,
    how,
    entry.seq,
    entry.body.performedAt ?? entry.at,
  )
}

const remove = (db: ViewDb, { from, to, how }: Link): void => {
  db.run(
    'DELETE FROM view_trace_links WHERE to_kind = ? AND to_id = ? AND from_kind = ? AND from_id = ? AND how = ?',
    to.kind,
    to.id,
    from.kind,
    from.id,
    how,
  )
}

export const traceLinks = defineView<TracedKind>({
  name: 'trace-links',
  version: 1,
  kinds: ['batch', 'case', 'lot', 'equipment'],
  create: [
    `CREATE TABLE view_trace_links (
       to_kind TEXT NOT NULL, to_id TEXT NOT NULL, from_kind TEXT NOT NULL, from_id TEXT NOT NULL, how TEXT NOT NULL,
       seq INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (to_kind, to_id, from_kind, from_id, how)
     ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX view_trace_links_forward ON view_trace_links (from_kind, from_id, seq)',
  ],
  apply(entry, after, db) {
    if (after.kind === 'batch' && entry.type === 'batch.entry-corrected') {
      for (const gone of linksGone(after.state)) remove(db, gone)
    }
    for (const each of linksOf(entry, after)) add(db, each, entry)
  },
})

interface Row {
  from_kind: string
  from_id: string
  to_kind: string
  to_id: string
  how: LinkKind
  at: string
}

const rowOf = ({ from_kind, from_id, to_kind, to_id, how, at }: Row): LinkRow => ({
  from: { kind: from_kind, id: from_id },
  to: { kind: to_kind, id: to_id },
  how,
  at,
})

/** What went into a thing, the first first; at most `limit`. */
export const linksInto = (db: ViewDb, kind: string, id: string, limit: number): LinkRow[] =>
  db
    .all<Row>(
      'SELECT * FROM view_trace_links WHERE to_kind = ? AND to_id = ? ORDER BY seq, from_kind, from_id, how LIMIT ?',
      kind,
      id,
      limit,
    )
    .map(rowOf)

/** What a thing went into, the latest first; at most `limit`. */
export const linksFrom = (db: ViewDb, kind: string, id: string, limit: number): LinkRow[] =>
  db
    .all<Row>(
      'SELECT * FROM view_trace_links WHERE from_kind = ? AND from_id = ? ORDER BY seq DESC, to_kind, to_id, how LIMIT ?',
      kind,
      id,
      limit,
    )
    .map(rowOf)
