// One flipped bit, anywhere: in a row of the journal, written by somebody with the file, or on the disk by chance.
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { randomOf } from '../../server/demo/random.ts'
import { withoutTriggers } from '../kit/entries.ts'
import { buildServer, runProgram, startServer } from '../kit/server-process.ts'

const SEED = 'flips'

const folder = mkdtempSync(join(tmpdir(), 'marrow-flipped-'))
const original = join(folder, 'data', 'marrow.sqlite')
const copy = join(folder, 'copy.sqlite')
let head = 0

beforeAll(async () => {
  buildServer()
  const server = await startServer(folder, { args: ['--demo'] })
  // A clean end leaves no log beside the file.
  await server.end('SIGTERM')
  const verdict = verifyJournal(original)
  if (!verdict.ok) throw new Error(verdict.fault)
  head = verdict.entries
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const random = randomOf(SEED)
const columns = ['stream', 'version', 'type', 'at', 'actor', 'command', 'body', 'prev', 'hash'] as const

/** Another text of which one bit is not as it was; it may be no text at all any more. */
const flipped = (value: string | number): Buffer | number => {
  if (typeof value === 'number') return value ^ (1 << random.whole(0, 20))
  const bytes = Buffer.from(value)
  const at = random.whole(0, bytes.length - 1)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7))
  return bytes
}

describe('a journal row with one bit flipped by somebody with the file', () => {
  it('is named by its seq, whatever column it is in', () => {
    copyFileSync(original, copy)
    const raw = withoutTriggers(copy)
    raw.pragma('journal_mode = DELETE')
    for (let round = 0; round < 45; round++) {
      const column = columns[round % columns.length] ?? 'body'
      const seq = random.whole(1, head)
      const before = raw
        .prepare<[number], string | number>(`SELECT ${column} FROM journal WHERE seq = ?`)
        .pluck()
        .get(seq)
      if (before === undefined) throw new Error(`no entry ${seq}`)
      const after = flipped(before)
      // The column holds text: bytes are put in as what SQLite takes for one.
      const put = raw.prepare(
        `UPDATE journal SET ${column} = ${typeof after === 'number' ? '?' : 'CAST(? AS TEXT)'} WHERE seq = ?`,
      )
      try {
        put.run(after, seq)
      } catch (error) {
        // A version that another entry of the stream has already.
        expect(String(error)).toMatch(/UNIQUE/)
        continue
      }
      expect(verifyJournal(copy), `${column} of ${seq} (seed ${SEED})`).toMatchObject({ ok: false, seq })
      put.run(typeof before === 'number' ? before : Buffer.from(before), seq)
    }
    raw.close()
    expect(verifyJournal(copy)).toMatchObject({ ok: true, entries: head })
  }, 120_000)

  it('makes the program leave with 1', async () => {
    copyFileSync(original, copy)
    const raw = withoutTriggers(copy)
    raw.prepare('UPDATE journal SET body = replace(body, \'"v":1\', \'"v":2\') WHERE seq = 77').run()
    raw.close()
    expect(await runProgram('verify', [copy])).toEqual({
      status: 1,
      out: expect.stringMatching(/^first bad seq 77: .+\.\n$/),
      error: '',
    })
  })
})

describe('a journal whose end was cut off by somebody with the file', () => {
  it('is not gone on with: what was answered is missing, and the start says so', async () => {
    const data = join(folder, 'cut', 'data')
    mkdirSync(data, { recursive: true })
    copyFileSync(original, join(data, 'marrow.sqlite'))
    cpSync(join(folder, 'keys'), join(folder, 'cut', 'keys'), { recursive: true })
    const raw = withoutTriggers(join(data, 'marrow.sqlite'))
    raw.prepare('DELETE FROM journal WHERE seq > ?').run(head - 2)
    const guards = new Database(original, { readonly: true })
    const triggers = guards.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
    for (const sql of triggers) raw.exec(sql)
    guards.close()
    raw.close()
    expect(verifyJournal(join(data, 'marrow.sqlite'))).toMatchObject({ ok: true, entries: head - 2 })
    await expect(startServer(join(folder, 'cut'), { args: ['--demo'] })).rejects.toThrow(
      `ends at entry ${head - 2}, but commands were answered up to entry ${head}: its end is missing`,
    )
  })
})

const allColumns = columns.map(column => `hex(CAST(${column} AS BLOB))`).join(" || ' ' || ")

/** Answered by the index alone: what whoever reads one stream would be led to. */
const BY_INDEX = `SELECT hex(CAST(stream AS BLOB)) || ' ' || version || ' ' || seq
  FROM journal INDEXED BY journal_stream_version ORDER BY stream, version`

/** A digest of what the journal holds, by its rows and by its index, read without any check; null where it can no longer be read. */
const contentOf = (path: string): string | null => {
  try {
    const raw = new Database(path, { readonly: true })
    try {
      const digest = createHash('sha256')
      const rows = raw.prepare<[], string>(`SELECT seq || ' ' || ${allColumns} FROM journal ORDER BY seq`).pluck()
      for (const row of rows.all()) digest.update(row)
      for (const row of raw.prepare<[], string>(BY_INDEX).pluck().all()) digest.update(row)
      return digest.digest('hex')
    } finally {
      raw.close()
    }
  } catch {
    return null
  }
}

describe('one flipped bit in the bytes of the file', () => {
  it('is found wherever it changed what the journal says, and nothing else is taken for a fault', () => {
    const bytes = readFileSync(original)
    const before = contentOf(original)
    const aside = join(folder, 'bytes')
    mkdirSync(aside)
    const path = join(aside, 'marrow.sqlite')
    const told = { found: 0, harmless: 0, unreadable: 0 }
    for (let round = 0; round < 80; round++) {
      const at = random.whole(0, bytes.length - 1)
      const bit = 1 << random.whole(0, 7)
      bytes[at] = (bytes[at] ?? 0) ^ bit
      writeFileSync(path, bytes)
      const verdict = verifyJournal(path)
      const after = contentOf(path)
      const where = `bit ${bit} of byte ${at} (seed ${SEED})`
      const isChanged = after !== before
      if (verdict.ok) expect(isChanged, where).toBe(false)
      else {
        expect(verdict.fault, where).toMatch(/^[A-Z].+\.$/)
        expect(isChanged, where).toBe(true)
      }
      if (verdict.ok) told.harmless += 1
      else if (after === null) told.unreadable += 1
      else told.found += 1
      bytes[at] = (bytes[at] ?? 0) ^ bit
    }
    expect(told.found).toBeGreaterThan(10)
    expect(told.harmless).toBeGreaterThan(10)
  }, 240_000)
})
