// Every lot that was received, and what tells whether it is still in hand.
import { defineView, type ViewDb } from './view.ts'

export const lots = defineView({
  name: 'lots',
  version: 1,
  kinds: ['lot'],
  create: [
    `CREATE TABLE view_lots (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, expires TEXT NOT NULL, is_emptied INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX view_lots_in_hand ON view_lots (is_emptied, expires)',
  ],
  apply(entry, { id, state }, db) {
    if (entry.type === 'lot.received') {
      const expires = state.expiresOn ?? state.expiresAt ?? ''
      db.run('INSERT INTO view_lots (id, seq, expires, is_emptied) VALUES (?, ?, ?, 0)', id, entry.seq, expires)
    } else if (entry.type === 'lot.emptied') db.run('UPDATE view_lots SET is_emptied = 1 WHERE id = ?', id)
  },
})

/** Lots that are not emptied and expire on this day (YYYY-MM-DD) or later, the one received last first. */
export const lotsInHand = (db: ViewDb, expiringFrom: string): string[] =>
  db
    .all<{ id: string }>(
      'SELECT id FROM view_lots WHERE is_emptied = 0 AND expires >= ? ORDER BY seq DESC',
      expiringFrom,
    )
    .map(({ id }) => id)
