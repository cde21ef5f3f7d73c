// Verification: whatever is done to a journal, the first bad entry is named.
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GENESIS, hashEntry, type JournalEntry } from '../../db/journal.ts'
import { openStore } from '../../db/open.ts'
import { parseAnchor, verifyJournal } from '../../db/verify.ts'
import { fillJournal, withoutTriggers } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

const COUNT = 40
let storage: Storage
let entries: JournalEntry[]
let original: string
let copies = 0

beforeAll(() => {
  storage = makeStorage()
  entries = fillJournal(storage.journal, COUNT)
  original = join(storage.folder, 'original.sqlite')
  storage.store.raw.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(storage.store.path, original)
})
afterAll(() => storage.remove())

/** A copy of the journal, tampered with by `act` after the triggers were dropped. */
const tampered = (act: (raw: Database.Database) => void): string => {
  copies += 1
  const path = join(storage.folder, `copy-${copies}.sqlite`)
  copyFileSync(original, path)
  const raw = withoutTriggers(path)
  raw.pragma('journal_mode = DELETE')
  act(raw)
  raw.close()
  return path
}
const entry = (seq: number) => entries[seq - 1] as JournalEntry
const headAnchor = () => ({ seq: COUNT, hash: entry(COUNT).hash })
const good = () => ({ ok: true, entries: COUNT, head: headAnchor() })

/** Hashes the rows from `seq` on anew, as somebody would who wants a changed row to go unseen. */
const rehashFrom = (raw: Database.Database, seq: number) => {
  const rows = raw.prepare('SELECT * FROM journal WHERE seq >= ? ORDER BY seq').all(seq) as JournalEntry[]
  let prev = seq > 0 ? (rows[0]?.prev ?? GENESIS) : GENESIS
  for (const row of rows) {
    const hash = hashEntry({ ...row, prev })
    raw.prepare('UPDATE journal SET prev = ?, hash = ? WHERE seq = ?').run(prev, hash, row.seq)
    prev = hash
  }
}

describe('a journal that nobody touched', () => {
  it('is right, while it is open and in a copy without triggers', () => {
    expect(verifyJournal(storage.store.path, { anchors: [headAnchor()] })).toEqual(good())
    expect(verifyJournal(tampered(() => {}))).toEqual(good())
  })

  it('may be empty', () => {
    const empty = makeStorage()
    expect(verifyJournal(empty.store.path)).toEqual({ ok: true, entries: 0, head: { seq: 0, hash: GENESIS } })
    empty.remove()
  })

  it('tells how far it is', () => {
    const long = makeStorage()
    long.store.raw.transaction(() => fillJournal(long.journal, 100_001))()
    const seen: number[][] = []
    verifyJournal(long.store.path, { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([[100_000, 100_001]])
    long.remove()
  })
})

describe('one changed row', () => {
  const FIELDS = ['stream', 'version', 'type', 'at', 'actor', 'command', 'body', 'prev', 'hash'] as const

  it('is named, whichever field and bit of it were changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: COUNT }),
        fc.constantFrom(...FIELDS),
        fc.nat(),
        fc.nat(7),
        (seq, field, at, bit) => {
          const bytes = Buffer.from(String(entry(seq)[field]))
          const index = at % bytes.length
          bytes[index] = (bytes[index] as number) ^ (1 << bit)
          const path = tampered(raw => {
            const value = field === 'version' ? '?' : 'CAST(? AS TEXT)'
            const bound = field === 'version' ? Number(entry(seq).version) ^ (1 << bit) : bytes
            raw.exec('DROP INDEX journal_stream_version')
            raw.prepare(`UPDATE journal SET ${field} = ${value} WHERE seq = ?`).run(bound, seq)
          })
          expect(verifyJournal(path)).toMatchObject({ ok: false, seq })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is named when bytes that are not UTF-8 stand for a replacement character', () => {
    const other = makeStorage()
    const { body } = other.journal.append({ ...entry(1), body: '"\uFFFD"' })
    other.store.raw.exec('DROP TRIGGER journal_no_update')
    other.store.raw.prepare('UPDATE journal SET body = CAST(? AS TEXT)').run(Buffer.from([0x22, 0xff, 0x22]))
    expect(other.journal.readFrom(1, 1)[0]?.body).toBe(body)
    expect(verifyJournal(other.store.path)).toMatchObject({ ok: false, seq: 1 })
    other.remove()
  })

  it('is named when a line feed moves text from one field into the next and the hash stays', () => {
    const other = makeStorage()
    other.journal.append({ ...entry(1), body: 'first\nsecond' })
    other.store.raw.exec('DROP TRIGGER journal_no_update')
    other.store.raw.exec(
      "UPDATE journal SET actor = actor || char(10) || command, command = 'first', body = 'second' WHERE seq = 1",
    )
    const [row] = other.journal.readFrom(1, 1)
    expect(row && hashEntry(row)).toBe(row?.hash)
    expect(verifyJournal(other.store.path)).toMatchObject({ ok: false, seq: 1 })
    other.remove()
  })

  const rehashed = (sql: string) =>
    verifyJournal(
      tampered(raw => {
        raw.exec('DROP INDEX journal_stream_version')
        raw.exec(sql)
        rehashFrom(raw, -1)
      }),
    )

  it.each([
    ['another version', 'version = 9'],
    ['an earlier time', "at = '2026-03-02T08:14:00.000Z'"],
    ['a time without milliseconds', "at = '2026-03-02T08:15:06Z'"],
    ['a line feed in the stream', "stream = 'lot/L26' || char(10), version = 1"],
    ['a line feed in the type', "type = 'a' || char(10) || 'b'"],
    ['a line feed in the actor', "actor = 'a' || char(10)"],
    ['a line feed in the command', 'command = char(10)'],
  ])('is named with %s, though all hashes were made anew', (_, change) => {
    expect(rehashed(`UPDATE journal SET ${change} WHERE seq = 7`)).toMatchObject({ ok: false, seq: 7 })
  })

  it('is named with another prev, though its hash and those after it were made anew', () => {
    const path = tampered(raw => {
      raw.prepare('UPDATE journal SET prev = ? WHERE seq = 7').run('a'.repeat(64))
      rehashFrom(raw, 7)
    })
    expect(verifyJournal(path)).toMatchObject({ ok: false, seq: 7 })
  })

  it('is named where rows were taken out or the count begins elsewhere, though all hashes were made anew', () => {
    expect(rehashed("DELETE FROM journal WHERE stream = 'lot/L26-0003'")).toMatchObject({ ok: false, seq: 3 })
    const fault = expect.stringContaining('there can be none')
    expect(rehashed('UPDATE journal SET seq = seq - 1')).toEqual({ ok: false, seq: 0, fault })
  })

  it('is named where its body is no longer text, in a table made anew', () => {
    const path = tampered(raw =>
      raw.exec(`CREATE TABLE other AS SELECT * FROM journal; DROP TABLE journal; ALTER TABLE other RENAME TO journal;
        UPDATE journal SET body = CAST(body AS BLOB) WHERE seq = 7`),
    )
    expect(verifyJournal(path)).toMatchObject({ ok: false, seq: 7 })
  })
})

describe('a row taken away, put in or moved', () => {
  it('is named where it is missing', () => {
    expect(verifyJournal(tampered(raw => raw.exec('DELETE FROM journal WHERE seq = 5')))).toMatchObject({
      ok: false,
      seq: 5,
    })
    expect(verifyJournal(tampered(raw => raw.exec('DELETE FROM journal WHERE seq = 1')))).toMatchObject({
      ok: false,
      seq: 1,
    })
  })

  it('is named where none can stand', () => {
    const path = tampered(raw => raw.exec('UPDATE journal SET seq = 0 WHERE seq = 5'))
    expect(verifyJournal(path)).toMatchObject({ ok: false, seq: 0 })
  })

  it('is named where two were exchanged', () => {
    const path = tampered(raw =>
      raw.exec(`UPDATE journal SET seq = -1 WHERE seq = 5;
        UPDATE journal SET seq = 5 WHERE seq = 6; UPDATE journal SET seq = 6 WHERE seq = -1`),
    )
    expect(verifyJournal(path)).toMatchObject({ ok: false, seq: 5 })
  })
})

describe('an anchor', () => {
  it('finds an end that was cut off, which is right in itself', () => {
    const path = tampered(raw => raw.exec('DELETE FROM journal WHERE seq > 30'))
    expect(verifyJournal(path)).toMatchObject({ ok: true, entries: 30 })
    expect(verifyJournal(path, { anchors: [headAnchor()] })).toMatchObject({ ok: false, seq: 31 })
  })

  it('finds a chain that was written anew from end to end, which is right in itself', () => {
    const path = tampered(raw => {
      raw.exec(`UPDATE journal SET body = '{"v":1,"index":-1}' WHERE seq = 4`)
      rehashFrom(raw, 0)
    })
    expect(verifyJournal(path)).toMatchObject({ ok: true, entries: COUNT })
    const anchors = [
      { seq: 3, hash: entry(3).hash },
      { seq: 20, hash: entry(20).hash },
    ]
    expect(verifyJournal(path, { anchors })).toMatchObject({ ok: false, seq: 20 })
  })

  it('holds for every entry of an untouched journal', () => {
    expect(verifyJournal(original, { anchors: entries.map(({ seq, hash }) => ({ seq, hash })) })).toEqual(good())
    expect(verifyJournal(original, { anchors: [{ seq: 0, hash: GENESIS }] })).toEqual(good())
  })

  it('is read from SEQ:HASH, and from nothing else', () => {
    const { hash } = entry(1)
    expect(parseAnchor(`12:${hash}\n`)).toEqual({ seq: 12, hash })
    for (const text of ['', hash, `:${hash}`, `-1:${hash}`, `1:${hash}0`, `1.5:${hash}`, `1 ${hash}`]) {
      expect(parseAnchor(text)).toBeNull()
    }
  })
})

describe('a file that is no journal', () => {
  const write = (name: string, content: Buffer) => {
    const path = join(storage.folder, name)
    writeFileSync(path, content)
    return path
  }

  it('is refused with a sentence', () => {
    const emptyDatabase = join(storage.folder, 'other.sqlite')
    const other = new Database(emptyDatabase)
    other.exec('CREATE TABLE t (x)')
    other.close()
    for (const path of [
      join(storage.folder, 'absent.sqlite'),
      storage.folder,
      write('text.sqlite', Buffer.from('not a database, but some text that is long enough '.repeat(40))),
      write('empty.sqlite', Buffer.alloc(0)),
      emptyDatabase,
    ]) {
      expect(verifyJournal(path)).toEqual({ ok: false, seq: 0, fault: expect.stringMatching(/^The.*\.$/) })
    }
  })

  it('is refused where it was cut off, wherever that is', () => {
    const whole = readFileSync(original)
    const path = join(storage.folder, 'cut.sqlite')
    for (let length = 0; length < whole.length; length += 1000) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      expect(verifyJournal(path, { anchors: [headAnchor()] })).toMatchObject({ ok: false })
    }
  })

  it('never passes for another journal, whichever byte of the file is changed', () => {
    const whole = readFileSync(original)
    const path = join(storage.folder, 'flipped.sqlite')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (index, bit) => {
        const bytes = Buffer.from(whole)
        bytes[index] = (bytes[index] as number) ^ (1 << bit)
        writeFileSync(path, bytes)
        const verdict = verifyJournal(path, { anchors: [headAnchor()] })
        if (verdict.ok) expect(verdict).toEqual(good())
        else expect(verdict.fault).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a journal whose rows are right, but which shows something else', () => {
  /** Writes into the schema itself, as somebody does who wants the file to look untouched. */
  const inSchema = (raw: Database.Database, act: () => void) => {
    raw.unsafeMode(true)
    raw.pragma('writable_schema = ON')
    act()
    raw.pragma('writable_schema = RESET')
  }

  it('by an index that lacks entries is not right, and the first that it hides is named', () => {
    const hidden = tampered(raw => {
      const { sql } = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'journal_stream_version'").get() as {
        sql: string
      }
      raw.exec('DROP INDEX journal_stream_version')
      raw.exec('CREATE UNIQUE INDEX journal_stream_version ON journal (stream, version) WHERE seq < 30')
      inSchema(raw, () => {
        raw.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'journal_stream_version'").run(sql)
      })
    })
    expect(verifyJournal(hidden, { anchors: [headAnchor()] })).toMatchObject({
      ok: false,
      seq: 30,
      fault: expect.stringContaining('index'),
    })
  })

  it('by an index that says openly that it lacks entries is not Marrow’s', () => {
    const partial = tampered(raw => {
      raw.exec('DROP INDEX journal_stream_version')
      raw.exec('CREATE UNIQUE INDEX journal_stream_version ON journal (stream, version) WHERE seq < 30')
    })
    expect(verifyJournal(partial)).toMatchObject({ ok: false, seq: 0 })
  })

  it('by a view in the place of the table is not Marrow’s', () => {
    const view = tampered(raw => {
      raw.exec('ALTER TABLE journal RENAME TO aside')
      raw.exec('CREATE VIEW journal AS SELECT * FROM aside')
    })
    expect(verifyJournal(view, { anchors: [headAnchor()] })).toMatchObject({ ok: false, seq: 0 })
  })

  it('is not opened for work', () => {
    const view = tampered(raw => {
      raw.exec('ALTER TABLE journal RENAME TO aside')
      raw.exec('CREATE VIEW journal AS SELECT * FROM aside')
    })
    expect(() => openStore(view)).toThrow(/verify/)
    expect(() => openStore(tampered(() => {}))).toThrow(/verify/)
  })
})
