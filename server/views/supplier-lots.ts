// Which lots were received under a supplier's own lot number: what a supplier's code is looked up by.
import { defineView, type ViewDb } from './view.ts'

export const supplierLots = defineView({
  name: 'supplier-lots',
  version: 1,
  kinds: ['lot'],
  create: [
    `CREATE TABLE view_supplier_lots (
      supplier_lot TEXT NOT NULL,
      lot TEXT NOT NULL,
      gtin TEXT NOT NULL,
      PRIMARY KEY (supplier_lot, lot)
    ) STRICT, WITHOUT ROWID`,
  ],
  apply({ type }, { id, state }, db) {
    if (type !== 'lot.received') return
    const { supplierLot, gtin = '' } = state
    db.run('INSERT INTO view_supplier_lots (supplier_lot, lot, gtin) VALUES (?, ?, ?)', supplierLot, id, gtin)
  },
})

/** Ids of the lots received with this supplier's lot number; where both are known, also of the same article. */
export const lotsOf = (db: ViewDb, gtin: string, supplierLot: string): string[] =>
  db
    .all<{ lot: string }>(
      `SELECT lot FROM view_supplier_lots WHERE supplier_lot = ? AND (gtin = ? OR gtin = '' OR ? = '') ORDER BY lot`,
      supplierLot,
      gtin,
      gtin,
    )
    .map(({ lot }) => lot)
