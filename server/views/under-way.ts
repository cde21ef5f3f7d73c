// Containers that are on their way to a hospital or have arrived there, until they are given, destroyed or returned.
import { defineView, type ViewDb } from './view.ts'

export const underWay = defineView({
  name: 'under-way',
  version: 1,
  kinds: ['batch'],
  create: [
    `CREATE TABLE view_under_way (container TEXT PRIMARY KEY, batch TEXT NOT NULL, seq INTEGER NOT NULL) STRICT`,
  ],
  apply(entry, { id, state }, db) {
    const fate = state.fates.at(-1)
    // The fate that this entry brought, if it is one of a container.
    if (!fate || !entry.type.startsWith('batch.container-')) return
    if (fate.what === 'dispatched') {
      db.run(
        'INSERT OR IGNORE INTO view_under_way (container, batch, seq) VALUES (?, ?, ?)',
        fate.container,
        id,
        entry.seq,
      )
    } else if (fate.what !== 'received') db.run('DELETE FROM view_under_way WHERE container = ?', fate.container)
  },
})

/** The batches of containers that are under way, and the containers, the one sent first first. */
export const containersUnderWay = (db: ViewDb): { container: string; batch: string }[] =>
  db.all<{ container: string; batch: string }>('SELECT container, batch FROM view_under_way ORDER BY seq, container')
