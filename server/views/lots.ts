// Every lot that was received, and what tells whether it is still in hand.
import { defineView, type ViewDb } from './view.ts'

export const lots = defineView({
  name: 'lots',
  version: 2,
  kinds: ['lot'],
  create: [
    `CREATE TABLE view_lots (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, expires TEXT NOT NULL, supplier_lot TEXT NOT NULL,
       is_emptied INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX view_lots_in_hand ON view_lots (is_emptied, expires)',
  ],
  apply(entry, { id, state }, db) {
    if (entry.type === 'lot.received') {
      const expires = state.expiresOn ?? state.expiresAt ?? ''
      db.run(
        'INSERT INTO view_lots (id, seq, expires, supplier_lot, is_emptied) VALUES (?, ?, ?, ?, 0)',
        id,
        entry.seq,
        expires,
        state.supplierLot,
      )
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

/** A part of a number as it was typed, and nothing in it that a pattern would read. */
const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, sign => `\\${sign}`)}%`

/** Lots that are emptied or expired before this day, the one received last first; with this part in their code or their supplier's number. */
export const endedLots = (db: ViewDb, expiredBefore: string, text: string, limit: number, offset: number): string[] =>
  db
    .all<{ id: string }>(
      `SELECT id FROM view_lots WHERE (is_emptied = 1 OR expires < ?) AND (id LIKE ? ESCAPE '\\' OR supplier_lot LIKE ? ESCAPE '\\')
       ORDER BY seq DESC LIMIT ? OFFSET ?`,
      expiredBefore,
      containing(text),
      containing(text),
      limit,
      offset,
    )
    .map(({ id }) => id)

/** Every lot that was ever received, in that order. */
export const everyLot = (db: ViewDb): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_lots ORDER BY seq').map(({ id }) => id)
