// What each stored file was attached to: whoever reads it must be allowed to see that.
import type { AnyRecorded } from '../domain/kit/event.ts'
import { defineView, type ViewDb } from './view.ts'

/** Files that an entry names, by their hashes; the names of its fields belong to its type alone. */
const filesIn = ({ type, body }: AnyRecorded): string[] => {
  // The journal holds bodies of exactly these shapes under these types.
  const named = body as {
    checkPhoto?: string
    document?: string
    certificate?: string
    values?: { file?: string }
    transcribed?: { sheet?: string }
  }
  const hashes = {
    'batch.step-recorded': [named.values?.file, named.checkPhoto, named.transcribed?.sheet],
    'batch.entry-corrected': [named.values?.file, named.checkPhoto],
    'batch.oos-supply-requested': [named.document],
    'lot.released': [named.certificate],
  }
  return (hashes[type as keyof typeof hashes] ?? []).filter(hash => hash !== undefined)
}

export const attachedFiles = defineView({
  name: 'attached-files',
  version: 2,
  kinds: ['batch', 'lot'],
  create: [
    `CREATE TABLE view_attached_files (
      hash TEXT NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (hash, kind, id)
    ) STRICT, WITHOUT ROWID`,
  ],
  apply(entry, { kind, id }, db) {
    for (const hash of filesIn(entry)) {
      db.run('INSERT OR IGNORE INTO view_attached_files (hash, kind, id) VALUES (?, ?, ?)', hash, kind, id)
    }
  },
})

export interface Attached {
  kind: 'batch' | 'lot'
  id: string
}

/** Everything that a file with this hash was attached to; nothing while no command has named it. */
export const attachedTo = (db: ViewDb, hash: string): Attached[] =>
  db.all<Attached>('SELECT kind, id FROM view_attached_files WHERE hash = ? ORDER BY kind, id', hash)
