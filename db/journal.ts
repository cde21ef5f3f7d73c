// The journal: one append-only table, each row bound to the row before by its hash.
//
// The hash of an entry is the SHA-256, written as 64 lower-case hexadecimal digits, of the UTF-8 bytes of this text:
//
//     marrow.v1\n{prev}\n{seq}\n{stream}\n{version}\n{type}\n{at}\n{actor}\n{command}\n{body}
//
// where \n is one line feed (byte 0A), seq and version are written in decimal without leading zeros, prev is the hash of
// the entry with the number before, or 64 zeros for the first, and every other field is exactly what the column holds.
// There is no line feed after the body. Only the body may contain line feeds; it is the last field, so the text can be
// cut apart in one way only. The body is hashed as stored, never parsed and written again.
//
// Worked example. The first entry of a journal, seq 1, with the fields
//
//     stream  lot/L26-0001          version  1
//     type    lot.received          at       2026-03-02T08:15:00.000Z
//     actor   P-0001                command  01JNB0000000000000000000AA
//     body    {"v":1,"material":"Médium"}
//
// has prev 0000000000000000000000000000000000000000000000000000000000000000 and the hash
//
//     79057d0592cde3f21eced5e8222ead34f3e238334d17076e5ff0db50cc614c28
//
// which any machine can repeat: printf the text above in UTF-8 into sha256sum.
import { hash } from 'node:crypto'
import type { Store } from './open.ts'

export interface JournalEntry {
  /** 1, 2, 3, ... without a gap. */
  seq: number
  /** What it is about, as `batch/B26-0001`. */
  stream: string
  /** 1, 2, 3, ... within the stream. */
  version: number
  type: string
  /** UTC, ISO 8601 with milliseconds; never earlier than the entry before. */
  at: string
  actor: string
  /** The command that wrote it; one command may write several entries. */
  command: string
  /** JSON, exactly as stored. */
  body: string
  prev: string
  hash: string
}

export type NewEntry = Omit<JournalEntry, 'seq' | 'prev' | 'hash'>

export interface Head {
  seq: number
  hash: string
  at: string
}

export interface Journal {
  /** The last entry's position, or null for an empty journal. */
  head(): Head | null
  /**
   * Appends one entry inside the caller's transaction. Throws on a line feed outside the body and on text that is not
   * well-formed Unicode, and SqliteError (SQLITE_CONSTRAINT_TRIGGER) where the version does not continue its stream or
   * the time goes back.
   */
  append(entry: NewEntry): JournalEntry
  /** The entries of a stream after a version (0: all), in order. */
  readStream(stream: string, afterVersion?: number): JournalEntry[]
  /** At most `limit` entries from `seq` on, in order. */
  readFrom(seq: number, limit: number): JournalEntry[]
  /** Every entry from `fromSeq` on, read in pages, so that the caller may write while it iterates. */
  iterate(fromSeq?: number): IterableIterator<JournalEntry>
  /**
   * To be called after a rollback. The head is read from the table for each entry (0.5 us of 16), so today there is
   * nothing to forget; a journal that keeps its head in memory would drop it here.
   */
  forget(): void
}

/** What the first entry has for `prev`. */
export const GENESIS = '0'.repeat(64)

const PAGE = 1000
const COLUMNS = 'seq, stream, version, type, at, actor, command, body, prev, hash'

/** The hash of an entry, by the formula in this file's header. */
export function hashEntry(entry: Omit<JournalEntry, 'hash'>): string {
  return hash('sha256', textOf(entry), 'hex')
}

function textOf({ prev, seq, stream, version, type, at, actor, command, body }: Omit<JournalEntry, 'hash'>): string {
  return `marrow.v1\n${prev}\n${seq}\n${stream}\n${version}\n${type}\n${at}\n${actor}\n${command}\n${body}`
}

/** The journal of an open store. On a readonly store, `append` throws. */
export function openJournal(store: Store): Journal {
  const { raw } = store
  const headRow = raw.prepare<[], Head>('SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1')
  const insert = raw.prepare(`INSERT INTO journal (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const streamRows = raw.prepare<[string, number], JournalEntry>(
    `SELECT ${COLUMNS} FROM journal WHERE stream = ? AND version > ? ORDER BY version`,
  )
  const pageRows = raw.prepare<[number, number], JournalEntry>(
    `SELECT ${COLUMNS} FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?`,
  )

  const head = () => headRow.get() ?? null

  return {
    head,
    append(entry) {
      refuseLineFeeds(entry)
      const { stream, version, type, at, actor, command, body } = entry
      const last = head()
      const seq = (last?.seq ?? 0) + 1
      const prev = last?.hash ?? GENESIS
      const text = textOf({ seq, stream, version, type, at, actor, command, body, prev })
      // SQLite would store a lone surrogate as bytes that are not UTF-8, and the hash would be of other bytes.
      if (!text.isWellFormed()) throw new Error('journal: a field is not well-formed Unicode')
      const hashed = hash('sha256', text, 'hex')
      insert.run(seq, stream, version, type, at, actor, command, body, prev, hashed)
      return { seq, stream, version, type, at, actor, command, body, prev, hash: hashed }
    },
    readStream: (stream, afterVersion = 0) => streamRows.all(stream, afterVersion),
    readFrom: (seq, limit) => pageRows.all(seq, limit),
    *iterate(fromSeq = 1) {
      let page = pageRows.all(fromSeq, PAGE)
      while (page.length > 0) {
        yield* page
        page = pageRows.all((page.at(-1)?.seq ?? 0) + 1, PAGE)
      }
    },
    forget() {},
  }
}

function refuseLineFeeds(entry: NewEntry): void {
  for (const field of ['stream', 'type', 'at', 'actor', 'command'] as const) {
    if (entry[field].includes('\n')) throw new Error(`journal: ${field} contains a line feed`)
  }
}
