// A rebuild of all views from the journal, against plain INSERTs of as many rows as there are entries, of the shape that views have.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openJournal } from '../../../db/journal.ts'
import { openStore, type Store } from '../../../db/open.ts'
import { subjects } from '../../../server/domain/subjects.ts'
import { rebuildViews } from '../../../server/views/rebuild.ts'
import { tablesOf } from '../../../server/views/view.ts'
import { views } from '../../../server/views/views.ts'
import { atMost, type Row, sampleOf, timed } from '../row.ts'

const ROUNDS = 3
const PORTION = 5_000

const statements = [...views.flatMap(view => view.create)]

/** The rows of the largest view, of which the floor inserts as many as there are entries. */
const largest = ({ raw }: Store): { table: string; rows: unknown[][] } => {
  const tables = views.flatMap(tablesOf).map(table => {
    return { table, rows: raw.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all() }
  })
  const [first] = tables.toSorted((one, other) => other.rows.length - one.rows.length)
  if (!first || first.rows.length === 0) throw new Error('no view has rows')
  return first
}

/** Inserts into a new file, in transactions as large as those of a rebuild; the first column is what tells rows apart. */
const insertRows = (folder: string, name: string, { table, rows }: ReturnType<typeof largest>, count: number): void => {
  const db = new Database(join(folder, name))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  for (const sql of statements) if (sql.includes(`${table} `)) db.exec(sql)
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`)
  const portion = db.transaction((from: number) => {
    for (let at = from; at < Math.min(count, from + PORTION); at++) {
      const row = rows[at % rows.length] ?? []
      insert.run([row[0], `${row[1]}-${Math.floor(at / rows.length)}`, ...row.slice(2)])
    }
  })
  for (let from = 0; from < count; from += PORTION) portion(from)
  db.close()
}

export const rebuild: Row = {
  name: 'rebuild',
  async measure(workshop) {
    const { path, entries } = await workshop.large()
    const store = openStore(path)
    const sample = largest(store)
    const folder = workshop.emptyFolder()
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      times.floor.push(await timed(() => insertRows(folder, `${round}.sqlite`, sample, entries)))
      times.ours.push(await timed(() => rebuildViews({ store, journal: openJournal(store), subjects, views })))
    }
    store.close()
    const samples = { ours: sampleOf(times.ours), floor: sampleOf(times.floor) }
    const note = `the floor inserts ${entries} rows like those of ${sample.table}`
    return [{ what: `rebuild the views of ${entries} entries`, unit: 'ms', ...samples, goal: atMost(3), note }]
  },
}
