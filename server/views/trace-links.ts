// What came from what, across the streams: patients, cases, donations, lots, equipment, places and people into batches, batches into
// samples and containers, containers into sites and patients. Within a batch (flask from flask) its own state says it.
import type { AnyRecorded } from '../domain/kit/event.ts'
import type { TraceLinkKind } from '../words/trace.ts'
import { type Link, linksGone, linksOf, type TracedKind } from './trace-links-of.ts'
import { defineView, type ViewDb } from './view.ts'

export interface LinkRow extends Link {
  /** When the one went into the other. */
  at: string
}

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
  how: TraceLinkKind
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
