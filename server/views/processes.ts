// The processes that were ever drafted in this laboratory.
import { defineView, type ViewDb } from './view.ts'

export const processes = defineView({
  name: 'processes',
  version: 1,
  kinds: ['process'],
  create: ['CREATE TABLE view_processes (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT'],
  apply(entry, { id }, db) {
    if (entry.version === 1) db.run('INSERT INTO view_processes (id, seq) VALUES (?, ?)', id, entry.seq)
  },
})

/** Every process, the one drafted first first. */
export const processesDrafted = (db: ViewDb): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_processes ORDER BY seq').map(({ id }) => id)
