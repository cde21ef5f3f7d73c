// Checks a journal from its first entry to its last, by the formula of journal.ts and nothing that the file says of itself.
//
// Triggers can be dropped by whoever has the file, so this is the real defence. An entry is right when its seq follows
// without a gap, prev is the hash of the entry before, hash is that of its own bytes, version is the next of its stream,
// at is a UTC time not earlier than the one before, and no field but the body holds a line feed. A chain that was cut off
// at its end, or written anew from end to end, is right in itself: only an anchor (a seq and hash printed earlier on a
// paper or kept with a backup) tells. When every entry is right, the table itself is looked at: another table under its name, or
// an index that lacks rows, would show a reader something else than what was verified.
//
// Speed: the text to hash is put together by SQLite and comes over as one string, prev in it; rows come in pages inside one
// read transaction, which holds one state of the file without the cost of stepping row by row.
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { GENESIS } from './journal.ts'
import { isReadableAsMade } from './journal-shape.ts'

export interface Anchor {
  seq: number
  hash: string
}

/** `seq` is the first bad entry (0: the journal cannot be read at all), `fault` a sentence that says what is wrong. */
export type Verdict = { ok: true; entries: number; head: Anchor } | { ok: false; seq: number; fault: string }

export interface VerifyOptions {
  anchors?: Anchor[]
  /** Called every 100,000 entries. */
  onProgress?: (entries: number, total: number) => void
}

/** One row as the query below gives it: seq, text to hash, hash, stream, version, at, whether it is malformed. */
type Row = [number, string, string, string, number, string, number]

const PAGE = 300
const PROGRESS_EVERY = 100_000
const UTC_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const FORMAT = 'marrow.v1'
const TEXT = `concat_ws(char(10), '${FORMAT}', prev, seq, stream, version, type, at, actor, command, body)`
/** Where `prev` begins in the text. */
const PREV_AT = FORMAT.length + 1
const ROWS = `
  SELECT seq, ${TEXT}, hash, stream, version, at,
    instr(stream || type || actor || command, char(10)) OR octet_length(prev) <> 64 OR typeof(body) <> 'text'
  FROM journal WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`
const BYTES = `SELECT CAST(${TEXT} AS BLOB) FROM journal WHERE seq = ?`

/** The first entry to which the index does not lead: who reads its stream would not see it. */
const HIDDEN = `
  SELECT seq FROM journal AS row NOT INDEXED WHERE NOT EXISTS (
    SELECT 1 FROM journal AS found INDEXED BY journal_stream_version
    WHERE found.stream = row.stream AND found.version = row.version AND found.seq = row.seq
  ) ORDER BY seq LIMIT 1`
const LED_TO = 'SELECT count(*) FROM journal INDEXED BY journal_stream_version'

/** An anchor as papers and backups print it, `SEQ:HASH`; null when it is none. */
export function parseAnchor(text: string): Anchor | null {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase())
  return match?.[1] && match[2] ? { seq: Number(match[1]), hash: match[2] } : null
}

/** Verifies the journal in the file at `path`, which is opened readonly. Never throws for what the file holds. */
export function verifyJournal(path: string, options: VerifyOptions = {}): Verdict {
  if (!existsSync(path)) return { ok: false, seq: 0, fault: `There is no file ${path}.` }
  const good: Anchor = { seq: 0, hash: GENESIS }
  let raw: Database.Database | undefined
  try {
    raw = new Database(path, { readonly: true, timeout: 5000 })
    raw.exec('BEGIN')
    return (
      walk(raw, options, good) ??
      beyond(good, options.anchors ?? []) ??
      disguised(raw, good.seq) ?? { ok: true, entries: good.seq, head: good }
    )
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return { ok: false, seq: good.seq === 0 ? 0 : good.seq + 1, fault: sentenceOf(error) }
  } finally {
    raw?.close()
  }
}

type Fault = Extract<Verdict, { ok: false }>

/** Goes through all entries; `good` is moved on to the last right one, so that it is known when reading breaks off. */
function walk(raw: Database.Database, options: VerifyOptions, good: Anchor): Fault | null {
  const rows = raw.prepare<[number], Row>(ROWS).raw()
  const total = raw.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM journal').pluck().get() ?? 0
  const faultOf = checker(raw, new Map(options.anchors?.map(anchor => [anchor.seq, anchor.hash])))
  // Below every whole number there is, so that a row at 0 or -1 is seen and named too.
  let page = rows.all(Number.MIN_SAFE_INTEGER)
  while (page.length > 0) {
    for (const row of page) {
      const fault = faultOf(row, good)
      if (fault !== null) return { ok: false, seq: Math.min(row[0], good.seq + 1), fault }
      good.seq = row[0]
      good.hash = row[2]
      if (good.seq % PROGRESS_EVERY === 0) options.onProgress?.(good.seq, total)
    }
    page = rows.all(good.seq)
  }
  return null
}

function checker(raw: Database.Database, anchors: Map<number, string>) {
  const versions = new Map<string, number>()
  const bytes = raw.prepare<[number], Buffer>(BYTES).pluck()
  let lastAt = ''

  return (row: Row, before: Anchor): string | null => {
    const [seq, text, hashed, stream, version, at, isMalformed] = row
    if (seq <= before.seq) return `An entry stands at ${seq}, where there can be none.`
    if (seq !== before.seq + 1) return `Entry ${before.seq + 1} is missing: ${seq} follows ${before.seq}.`
    if (!text.startsWith(before.hash, PREV_AT)) return 'Its prev is not the hash of the entry before.'
    if (isMalformed !== 0) return 'A field holds what no entry can hold.'
    // A replacement character may stand for bytes that are not UTF-8: then the bytes themselves are hashed.
    const content = text.includes('\uFFFD') ? (bytes.get(seq) ?? text) : text
    if (hash('sha256', content, 'hex') !== hashed) return 'Its hash is not that of its content.'
    const expected = (versions.get(stream) ?? 0) + 1
    if (version !== expected) return `Its version is ${version}, but the next of ${stream} is ${expected}.`
    versions.set(stream, version)
    if (!UTC_MS.test(at)) return 'Its time is not a UTC time with milliseconds.'
    if (at < lastAt) return 'Its time is earlier than that of the entry before.'
    lastAt = at
    return anchors.has(seq) && anchors.get(seq) !== hashed ? REWRITTEN : null
  }
}

const REWRITTEN = 'Its hash is not the anchored one: the journal was written anew, here or before.'

/** What anchors say that are not at an entry: one after the head tells that the end was cut off. */
function beyond(head: Anchor, anchors: Anchor[]): Fault | null {
  for (const anchor of anchors) {
    if (anchor.seq === 0 && anchor.hash !== GENESIS) return { ok: false, seq: 0, fault: REWRITTEN }
    if (anchor.seq > head.seq) {
      const fault = `The journal ends at ${head.seq}, but was anchored at ${anchor.seq}: its end is missing.`
      return { ok: false, seq: head.seq + 1, fault }
    }
  }
  return null
}

/** What readers might see instead of the entries: names the first entry that is hidden, or 0 where the table is not Marrow's. */
function disguised(raw: Database.Database, entries: number): Fault | null {
  if (!isReadableAsMade(raw)) {
    return {
      ok: false,
      seq: 0,
      fault: 'The table of the journal or its index is not as Marrow makes it.',
    }
  }
  const hidden = raw.prepare<[], number>(HIDDEN).pluck().get()
  if (hidden !== undefined) return { ok: false, seq: hidden, fault: 'The index of the journal does not lead to it.' }
  const led = raw.prepare<[], number>(LED_TO).pluck().get()
  return led === entries
    ? null
    : { ok: false, seq: 0, fault: 'The index of the journal leads to entries that are not there.' }
}

function sentenceOf(error: InstanceType<typeof Database.SqliteError>): string {
  if (error.code === 'SQLITE_NOTADB') return 'The file is not a database, or its beginning is damaged.'
  if (error.code.startsWith('SQLITE_CORRUPT')) return 'The file is damaged or cut off: from here on it cannot be read.'
  if (error.message.startsWith('no such')) return `The file has no journal of Marrow (${error.message}).`
  if (error.code.startsWith('SQLITE_CANTOPEN') || error.code.startsWith('SQLITE_READONLY')) {
    return `The file cannot be opened (${error.message}). Copy it, with its -wal file if it has one, to a folder that can be written.`
  }
  return `The file cannot be read (${error.message}).`
}
