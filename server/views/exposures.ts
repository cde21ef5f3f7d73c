// Exposures that were declared.
import { defineView, type ViewDb } from './view.ts'

export const exposures = defineView({
  name: 'exposures',
  version: 1,
  kinds: ['exposure'],
  create: ['CREATE TABLE view_exposures (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT'],
  apply(entry, { id }, db) {
    db.run('INSERT OR IGNORE INTO view_exposures (id, seq) VALUES (?, ?)', id, entry.seq)
  },
})

/** The last first. */
export const exposuresDeclared = (db: ViewDb, limit: number): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_exposures ORDER BY seq DESC LIMIT ?', limit).map(({ id }) => id)
