// The triggers: what the file itself refuses, whoever has opened it.
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashEntry, type JournalEntry } from '../../db/journal.ts'
import { fillJournal, foreignConnection } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
let foreign: Database.Database
let before: JournalEntry[]

beforeEach(() => {
  storage = makeStorage()
  before = fillJournal(storage.journal, 6)
  foreign = foreignConnection(storage.store.path)
})
afterEach(() => {
  foreign.close()
  storage.remove()
})

/** The entry that would continue the journal; `change` spoils it. */
const nextRow = (change: Partial<JournalEntry> = {}) => {
  const last = before.at(-1) as JournalEntry
  const row = { ...last, seq: last.seq + 1, version: 3, stream: 'lot/L26-0001', prev: last.hash, ...change }
  return { ...row, hash: change.hash ?? hashEntry(row) }
}
const COLUMNS = 'seq, stream, version, type, at, actor, command, body, prev, hash'
const VALUES = ':seq, :stream, :version, :type, :at, :actor, :command, :body, :prev, :hash'
const insert = (row: object, verb = 'INSERT', tail = '') =>
  foreign.prepare(`${verb} INTO journal (${COLUMNS}) VALUES (${VALUES}) ${tail}`).run(row)
const unchanged = () => expect([...storage.journal.iterate()]).toEqual(before)

describe('an INSERT into the journal', () => {
  it('is taken where everything continues', () => {
    insert(nextRow())
    expect(storage.journal.head()?.seq).toBe(7)
  })

  it.each([
    ['a gap in seq', { seq: 8 }, 'seq'],
    ['a seq that exists', { seq: 3 }, 'seq'],
    ['seq 0', { seq: 0 }, 'seq'],
    ['another prev', { prev: 'a'.repeat(64) }, 'prev'],
    ['a gap in version', { version: 4 }, 'version'],
    ['a version that exists', { version: 2 }, 'version'],
    ['a new stream that does not begin at 1', { stream: 'lot/L26-0009', version: 2 }, 'version'],
    ['an earlier time', { at: '2026-03-02T08:15:04.999Z' }, 'earlier'],
    ['a time without milliseconds', { at: '2026-04-02T08:15:00Z' }, 'UTC'],
    ['a time with an offset', { at: '2026-04-02T08:15:00.000+01:00' }, 'UTC'],
    ['a hash that is none', { hash: 'A'.repeat(64) }, 'hash'],
    ['a line feed in the actor', { actor: 'P-0001\nx' }, 'newline'],
    ['a line feed in the command', { command: 'a\nb' }, 'newline'],
    ['a line feed in the stream', { stream: 'lot/L26\n1', version: 1 }, 'newline'],
    ['a line feed in the type', { type: 'lot\nx' }, 'newline'],
  ])('is refused with %s', (_, change, message) => {
    for (const verb of ['INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE', 'REPLACE']) {
      expect(() => insert(nextRow(change), verb)).toThrow(message)
    }
    unchanged()
  })

  it('is refused without a seq of its own', () => {
    expect(() => insert({ ...nextRow(), seq: null })).toThrow('seq')
    unchanged()
  })

  it('is refused where a column would hold another type', () => {
    expect(() => insert({ ...nextRow(), body: Buffer.from('{}') })).toThrow('BLOB')
    unchanged()
  })
})

describe('a row of the journal', () => {
  it('is not replaced by its seq', () => {
    expect(() => insert({ ...nextRow(), seq: 3 }, 'INSERT OR REPLACE')).toThrow('seq')
    unchanged()
  })

  it('is not replaced through stream and version', () => {
    // The seq is the next one: only the version stands in the way, and REPLACE would delete the row that has it.
    expect(() => insert(nextRow({ stream: 'lot/L26-0002', version: 1 }), 'INSERT OR REPLACE')).toThrow('version')
    unchanged()
  })

  it('is not changed by an UPSERT', () => {
    const tail = "ON CONFLICT (stream, version) DO UPDATE SET body = 'x'"
    expect(() => insert(nextRow({ version: 1 }), 'INSERT', tail)).toThrow('version')
    expect(() => insert({ ...nextRow(), seq: 3 }, 'INSERT', "ON CONFLICT DO UPDATE SET body = 'x'")).toThrow('seq')
    unchanged()
  })

  it.each([
    "UPDATE journal SET body = 'x' WHERE seq = 3",
    'UPDATE OR REPLACE journal SET seq = 4 WHERE seq = 3',
    'UPDATE OR REPLACE journal SET version = 2 WHERE seq = 1',
    'UPDATE OR IGNORE journal SET seq = 4 WHERE seq = 3',
    'UPDATE journal SET rowid = 100 WHERE seq = 6',
  ])('is not changed by %s', statement => {
    expect(() => foreign.exec(statement)).toThrow('a row is never changed')
    unchanged()
  })

  it.each(['DELETE FROM journal', 'DELETE FROM journal WHERE seq = 6'])('is not deleted by %s', statement => {
    expect(() => foreign.exec(statement)).toThrow('a row is never deleted')
    unchanged()
  })
})

describe('the other tables that only grow', () => {
  const at = '2026-03-02T08:15:00.000Z'

  beforeEach(() => {
    foreign.exec(`
      INSERT INTO receipts VALUES ('c1', 'P-0001', 'd', '{}', '${at}');
      INSERT INTO identities VALUES ('PT-1', 1, x'00', '${at}');
      INSERT INTO identity_index VALUES ('t', 'PT-1', 1);
      INSERT INTO identity_readings VALUES (1, 'PT-1', 1, 'P-0001', 'why', '${at}');
      INSERT INTO files VALUES ('h', 1, '${at}');
      INSERT INTO file_names VALUES ('h', 1, x'00', '${at}');
    `)
  })

  const tables = ['receipts', 'identities', 'identity_index', 'identity_readings', 'files', 'file_names']
  const rows = () => tables.map(table => foreign.prepare(`SELECT * FROM ${table}`).all())

  it.each(tables)('%s: no row is changed or deleted', table => {
    const rowsBefore = rows()
    const column = table === 'identity_index' ? 'version' : 'at'
    expect(() => foreign.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('never changed')
    expect(() => foreign.exec(`DELETE FROM ${table}`)).toThrow('never deleted')
    expect(rows()).toEqual(rowsBefore)
  })

  it.each([
    `receipts VALUES ('c1', 'P-0002', 'other', '{}', '${at}')`,
    `identities VALUES ('PT-1', 1, x'ff', '${at}')`,
    `identities VALUES ('PT-1', 3, x'ff', '${at}')`,
    `identity_readings VALUES (1, 'PT-1', 1, 'P-0002', 'other', '${at}')`,
    `identity_readings VALUES (3, 'PT-1', 1, 'P-0002', 'other', '${at}')`,
    `files VALUES ('h', 2, '${at}')`,
    `file_names VALUES ('h', 1, x'ff', '${at}')`,
  ])('refuse to INSERT and to REPLACE INTO %s', values => {
    const rowsBefore = rows()
    for (const verb of ['INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE', 'REPLACE']) {
      expect(() => foreign.exec(`${verb} INTO ${values}`)).toThrow(/continue|answered|recorded/)
    }
    expect(rows()).toEqual(rowsBefore)
  })

  it('have no hidden row number by which a row could be replaced', () => {
    for (const table of ['receipts', 'identities', 'identity_index', 'files', 'file_names']) {
      expect(() => foreign.prepare(`SELECT rowid FROM ${table}`)).toThrow('no such column')
    }
  })
})
