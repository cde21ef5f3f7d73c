// Makes the views' tables from the journal: aside, in portions, then in the place of the old ones in one transaction.
import type Database from 'better-sqlite3'
import type { Journal, JournalEntry } from '../../db/journal.ts'
import type { Store } from '../../db/open.ts'
import { splitStream } from '../domain/kit/event.ts'
import { type Folded, foldEntries, recordedOf, type Subjects, subjectOf } from './fold.ts'
import { type AnyView, aside, isTable, tablesOf, type ViewDb, viewDb, viewsByKind } from './view.ts'

/** Entries in one transaction of a rebuild. */
const PORTION = 5_000
/** States kept while replaying, by the entries that they stand for. */
const MAX_ENTRIES_HELD = 200_000

export interface RebuildParts {
  store: Store
  journal: Journal
  subjects: Subjects
  views: readonly AnyView[]
  progress?(seq: number, headSeq: number): void
}

/** Rebuilds every view that is missing or of another version, and drops those that no longer exist. Answers the names of the rebuilt. */
export const refreshViews = (parts: RebuildParts): string[] => {
  const { raw } = parts.store
  raw.exec(
    'CREATE TABLE IF NOT EXISTS views_present (name TEXT PRIMARY KEY, shape TEXT NOT NULL, tables TEXT NOT NULL) STRICT',
  )
  const present = raw.prepare<[], PresentRow>('SELECT name, shape, tables FROM views_present').all()
  const stale = parts.views.filter(view => !present.some(row => row.name === view.name && row.shape === shapeOf(view)))
  const gone = present.filter(row => !parts.views.some(view => view.name === row.name))
  for (const row of gone) raw.transaction(() => drop(raw, row))()
  if (stale.length > 0) rebuildViews({ ...parts, views: stale })
  return stale.map(view => view.name)
}

/** Rebuilds these views from the whole journal. Where it throws, the tables in use stay as they were. */
export const rebuildViews = (parts: RebuildParts): void => {
  const { store, journal, views, progress } = parts
  const { raw } = store
  const tables = views.flatMap(tablesOf)
  for (const table of tables) raw.exec(`DROP TABLE IF EXISTS ${aside(table)}`)
  for (const sql of views.flatMap(view => view.create).filter(isTable)) raw.exec(aside(sql))
  const apply = applier(parts, viewDb(raw, aside))

  let next = 1
  for (;;) {
    const portion = journal.readFrom(next, PORTION)
    if (portion.length < PORTION) {
      // The last portion and the exchange are one transaction: no entry can come between them.
      raw.transaction(() => {
        portion.forEach(apply)
        exchange(raw, views)
      })()
      return
    }
    raw.transaction(() => portion.forEach(apply))()
    next += portion.length
    progress?.(next - 1, journal.head()?.seq ?? 0)
  }
}

interface PresentRow {
  name: string
  shape: string
  tables: string
}

const shapeOf = (view: AnyView): string => `${view.version}\n${view.create.join('\n')}`

const drop = (raw: Database.Database, row: PresentRow): void => {
  for (const table of row.tables.split(' ')) raw.exec(`DROP TABLE IF EXISTS ${table}`)
  raw.prepare('DELETE FROM views_present WHERE name = ?').run(row.name)
}

const exchange = (raw: Database.Database, views: readonly AnyView[]): void => {
  const present = raw.prepare<[string], PresentRow>('SELECT name, shape, tables FROM views_present WHERE name = ?')
  const insert = raw.prepare('INSERT INTO views_present (name, shape, tables) VALUES (?, ?, ?)')
  for (const view of views) {
    const old = present.get(view.name)
    if (old) drop(raw, old)
    for (const table of tablesOf(view)) {
      raw.exec(`DROP TABLE IF EXISTS ${table}`)
      raw.exec(`ALTER TABLE ${aside(table)} RENAME TO ${table}`)
    }
    for (const sql of view.create) if (!isTable(sql)) raw.exec(sql)
    insert.run(view.name, shapeOf(view), tablesOf(view).join(' '))
  }
}

/** Answers a function that applies one entry after the other, from the first on. */
const applier = ({ journal, subjects, views }: RebuildParts, db: ViewDb): ((entry: JournalEntry) => void) => {
  const wanted = viewsByKind(views)
  const states = new Map<string, Folded>()
  let held = 0

  const before = (entry: JournalEntry): Folded | null => {
    if (entry.version === 1) return null
    const known = states.get(entry.stream)
    if (known) return known
    const earlier = journal.readStream(entry.stream).slice(0, entry.version - 1)
    held += earlier.length
    return foldEntries(subjects, earlier)
  }

  const keep = (entry: JournalEntry, state: unknown): void => {
    states.delete(entry.stream)
    states.set(entry.stream, { state, version: entry.version })
    held += 1
    for (const [stream, folded] of states) {
      if (held <= MAX_ENTRIES_HELD || stream === entry.stream) break
      states.delete(stream)
      held -= folded.version
    }
  }

  return entry => {
    const { kind, id } = splitStream(entry.stream)
    const interested = wanted.get(kind)
    if (!interested) return
    const event = recordedOf(entry)
    const state = subjectOf(subjects, entry.stream).evolve(before(entry)?.state ?? null, event)
    keep(entry, state)
    // The kind of the stream is the kind of its state.
    for (const view of interested) view.apply(event, { kind, id, state } as never, db)
  }
}
