// Sessions of environmental monitoring: which are open, which have plates that wait for a reading, which were over a limit.
import { isOverLimit, waitsForReading } from '../domain/monitoring/plates.ts'
import { defineView, type ViewDb } from './view.ts'

export const monitoringSessions = defineView({
  name: 'monitoring-sessions',
  version: 1,
  kinds: ['monitoring'],
  create: [
    `CREATE TABLE view_monitoring_sessions (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, is_open INTEGER NOT NULL, waiting INTEGER NOT NULL, is_over INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX view_monitoring_sessions_in_order ON view_monitoring_sessions (seq)',
    'CREATE INDEX view_monitoring_sessions_waiting ON view_monitoring_sessions (seq) WHERE is_open = 1 OR waiting > 0',
    'CREATE INDEX view_monitoring_sessions_over ON view_monitoring_sessions (seq) WHERE is_over = 1',
  ],
  apply(entry, { id, state }, db) {
    db.run(
      `INSERT INTO view_monitoring_sessions (id, seq, is_open, waiting, is_over) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, waiting = excluded.waiting, is_over = excluded.is_over`,
      id,
      entry.seq,
      state.closedAt === undefined ? 1 : 0,
      state.samples.filter(waitsForReading).length,
      state.samples.some(isOverLimit) ? 1 : 0,
    )
  },
})

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Open, or with plates that wait: the first first. */
export const sessionsWaiting = (db: ViewDb): string[] =>
  ids(db.all('SELECT id FROM view_monitoring_sessions WHERE is_open = 1 OR waiting > 0 ORDER BY seq'))

/** Those in which a limit was passed, the last first. */
export const sessionsOver = (db: ViewDb, limit: number): string[] =>
  ids(db.all('SELECT id FROM view_monitoring_sessions WHERE is_over = 1 ORDER BY seq DESC LIMIT ?', limit))

/** All, the last first. */
export const sessionsHeld = (db: ViewDb, limit: number): string[] =>
  ids(db.all('SELECT id FROM view_monitoring_sessions ORDER BY seq DESC LIMIT ?', limit))
