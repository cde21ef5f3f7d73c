// Opens the one database file, with the settings that durability rests on.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { isGuardedAsMade } from './journal-shape.ts'
import { assertMigrated, migrate } from './migrate.ts'
import * as schema from './schema.ts'
import { StoreError } from './store-error.ts'

export interface Store {
  /** The connection itself, for the hot, prepared statements and for transactions. */
  raw: Database.Database
  /** The same connection through drizzle. */
  orm: BetterSQLite3Database<typeof schema>
  path: string
  close(): void
}

/**
 * Opens (and, unless readonly, creates and migrates) the database at `path`; `:memory:` for a test. A readonly store is
 * for workers: it sees what is committed and cannot write. Throws StoreError with a sentence for a person.
 */
export function openStore(path: string, options: { readonly?: boolean } = {}): Store {
  const readonly = options.readonly ?? false
  if (!readonly && path !== ':memory:') createForOwner(path)
  const raw = connect(path, readonly)
  try {
    configure(raw, readonly)
    if (readonly) assertMigrated(raw)
    else migrate(raw)
    if (!isGuardedAsMade(raw))
      throw new StoreError(`The journal in ${path} is not as Marrow makes it. Run npm run verify on the file.`)
  } catch (error) {
    raw.close()
    throw asStoreError(path, error)
  }
  return { raw, orm: drizzle(raw, { schema }), path, close: () => raw.close() }
}

/** For the account that Marrow runs under alone: SQLite gives its -wal and -shm the rights of the file. */
function createForOwner(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'a', 0o600))
  } catch (error) {
    throw new StoreError(`${path} cannot be opened (${(error as Error).message}).`)
  }
}

function connect(path: string, readonly: boolean): Database.Database {
  try {
    return new Database(path, { readonly, fileMustExist: readonly, timeout: 5000 })
  } catch (error) {
    throw asStoreError(path, error)
  }
}

function configure(raw: Database.Database, readonly: boolean): void {
  if (!readonly) {
    raw.pragma('journal_mode = WAL')
    // FULL: each commit is on the disk before it is answered. NORMAL would lose the last ones with the power.
    raw.pragma('synchronous = FULL')
    // Pages (16 MB): one that fifty stations wrote many times goes back into the file once. Measured against the usual 1,000: 5 to 9 %
    // more commands a second, the slowest of them no slower.
    raw.pragma('wal_autocheckpoint = 4000')
  }
  raw.pragma('foreign_keys = ON')
  // A second fence only: the guards against REPLACE do not need it, because another program may open the file without it.
  raw.pragma('recursive_triggers = ON')
  raw.pragma('cache_size = -65536')
}

function asStoreError(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code === 'SQLITE_NOTADB') return new StoreError(`${path} is not a database of Marrow.`)
  return new StoreError(`${path} cannot be opened (${error.message}).`)
}
