// Brings the durable tables of a database file to the shape that this program knows.
//
// The migrations are the SQL files in migrations/, in the order of their names, taken into the bundle as text so that
// the server is one file. Each is applied once, in one transaction with the row that says so: its name and the SHA-256
// of its text. A migration that was applied and has changed since, or that this program does not know, stops the start.
/// <reference types="vite/types/importMeta.d.ts" />
import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { StoreError } from './store-error.ts'

interface Migration {
  name: string
  sql: string
  sha256: string
}

const texts = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

const known: Migration[] = Object.entries(texts)
  .map(([path, sql]) => ({
    name: path.slice('./migrations/'.length, -'.sql'.length),
    sql,
    sha256: hash('sha256', sql),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/**
 * Applies the migrations that the database lacks; applying them again changes nothing. Safe when two programs open the
 * same file at once. Throws StoreError when the file is of a newer program or of another history.
 */
export function migrate(raw: Database.Database): void {
  raw
    .transaction(() => {
      raw.exec(
        'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at text NOT NULL) STRICT',
      )
      for (const migration of missing(raw)) {
        raw.exec(migration.sql)
        raw
          .prepare("INSERT INTO migrations VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))")
          .run(migration.name, migration.sha256)
      }
    })
    .immediate()
}

/** For a connection that may not write: throws StoreError unless the database has every migration. */
export function assertMigrated(raw: Database.Database): void {
  const hasTable = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").get() !== undefined
  if (!hasTable || missing(raw).length > 0) {
    throw new StoreError('The database is of an older Marrow. Start this Marrow on it once, then try again.')
  }
}

function missing(raw: Database.Database): Migration[] {
  const rows = raw.prepare('SELECT name, sha256 FROM migrations').all() as Pick<Migration, 'name' | 'sha256'>[]
  const applied = new Map(rows.map(row => [row.name, row.sha256]))
  for (const name of applied.keys()) {
    if (!known.some(migration => migration.name === name)) {
      throw new StoreError(`The database was written by a newer Marrow (${name}). Start that version on it.`)
    }
  }
  return known.filter(migration => {
    const sha256 = applied.get(migration.name)
    if (sha256 !== undefined && sha256 !== migration.sha256) {
      throw new StoreError(`The database was made by another edition of migration ${migration.name}.`)
    }
    return sha256 === undefined
  })
}
