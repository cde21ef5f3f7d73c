// Opening the database: its settings, its migrations, and what stops it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, is, Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../db/journal.ts'
import { openStore } from '../../db/open.ts'
import * as schema from '../../db/schema.ts'
import { StoreError } from '../../db/store-error.ts'
import { fillJournal, firstEntry, foreignConnection } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const schemaOf = (path: string) => {
  const raw = foreignConnection(path)
  const rows = raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  raw.close()
  return rows
}

describe('an open store', () => {
  it('has every commit on the disk before it answers', () => {
    const { raw } = storage.store
    const pragma = (name: string) => raw.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect([pragma('foreign_keys'), pragma('recursive_triggers'), pragma('busy_timeout')]).toEqual([1, 1, 5000])
  })

  it('has the tables and columns that the schema declares, each of a strict type', () => {
    const { raw } = storage.store
    const tables = (Object.values(schema) as unknown[]).filter((each): each is SQLiteTable => is(each, Table))
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) {
      const { name } = getTableConfig(table)
      const declared = Object.values(getTableColumns(table)).map(column => column.name)
      const columns = raw.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all()
      expect([name, columns]).toEqual([name, declared])
      expect(raw.prepare(`SELECT strict FROM pragma_table_list WHERE name = '${name}'`).pluck().get()).toBe(1)
    }
  })
})

describe('the migrations', () => {
  it('change nothing when applied again', () => {
    const { path } = storage.store
    const before = schemaOf(path)
    fillJournal(storage.journal, 3)
    openStore(path).close()
    expect(schemaOf(path)).toEqual(before)
    expect(storage.journal.head()?.seq).toBe(3)
  })

  it('that this program does not know stop the opening', () => {
    storage.store.raw.prepare("INSERT INTO migrations VALUES ('9999_later', 'x', 'y')").run()
    expect(() => openStore(storage.store.path)).toThrow(/newer Marrow/)
  })

  it('that were edited after they were applied stop the opening', () => {
    storage.store.raw.prepare("UPDATE migrations SET sha256 = 'x'").run()
    expect(() => openStore(storage.store.path)).toThrow(/another edition/)
  })

  it('leave nothing behind when one fails', () => {
    const path = join(storage.folder, 'half.sqlite')
    const raw = foreignConnection(path)
    raw.exec('CREATE TABLE journal (x)')
    raw.close()
    expect(() => openStore(path)).toThrow(StoreError)
    expect(schemaOf(path)).toEqual([{ name: 'journal', sql: 'CREATE TABLE journal (x)' }])
  })
})

describe('a readonly store', () => {
  it('reads what is committed and cannot write', () => {
    fillJournal(storage.journal, 3)
    const readonly = openStore(storage.store.path, { readonly: true })
    const journal = openJournal(readonly)
    expect(journal.head()).toEqual(storage.journal.head())
    const next = { ...firstEntry, version: 2, at: '2026-04-01T00:00:00.000Z' }
    expect(() => journal.append(next)).toThrow('readonly')
    readonly.close()
  })

  it('is not made where there is none', () => {
    expect(() => openStore(join(storage.folder, 'absent.sqlite'), { readonly: true })).toThrow(StoreError)
  })

  it('is not opened on an older database', () => {
    const path = join(storage.folder, 'old.sqlite')
    foreignConnection(path).exec('CREATE TABLE t (x)').close()
    expect(() => openStore(path, { readonly: true })).toThrow(/older Marrow/)
  })
})

describe('a file that is no database', () => {
  it('is refused with a sentence and left as it was', () => {
    const path = join(storage.folder, 'text.sqlite')
    writeFileSync(path, 'some text, long enough for the header of a database file, and a little more than that')
    expect(() => openStore(path)).toThrow(/not a database of Marrow/)
  })
})
