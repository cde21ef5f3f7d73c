// Verification of the whole journal, against two loops that read and hash the same bytes and judge nothing: the plain one and the tightest.
import { createHash, hash } from 'node:crypto'
import Database from 'better-sqlite3'
import { verifyJournal } from '../../../db/verify.ts'
import { atMost, type Row, sampleOf, timed } from '../row.ts'

const ROUNDS = 5

/** The text that is hashed, put together by SQLite, beside the hash that stands in the row; in pages: the tightest loop that was found. */
const TEXTS = `
  SELECT concat_ws(char(10), 'marrow.v1', prev, seq, stream, version, type, at, actor, command, body), hash
  FROM journal WHERE seq > ? ORDER BY seq LIMIT 300`

const readAndHashPages = (path: string): number => {
  const db = new Database(path, { readonly: true })
  db.exec('BEGIN')
  const texts = db.prepare<[number], [string, string]>(TEXTS).raw()
  let [seq, same] = [0, 0]
  for (let page = texts.all(seq); page.length > 0; page = texts.all(seq)) {
    for (const [text, hashed] of page) if (hash('sha256', text, 'hex') === hashed) same += 1
    seq += page.length
  }
  db.close()
  return same
}

/** What a programmer writes first from the formula of db/journal.ts: row by row, the text put together and hashed. */
const readAndHash = (path: string): number => {
  const db = new Database(path, { readonly: true })
  const rows = db
    .prepare<[], [...string[], string]>(
      'SELECT prev, seq, stream, version, type, at, actor, command, body, hash FROM journal ORDER BY seq',
    )
    .raw()
  let same = 0
  for (const row of rows.iterate()) {
    const text = `marrow.v1\n${row.slice(0, 9).join('\n')}`
    if (createHash('sha256').update(text).digest('hex') === row[9]) same += 1
  }
  db.close()
  return same
}

const verify = (path: string): void => {
  const verdict = verifyJournal(path)
  if (!verdict.ok) throw new Error(`the journal of the benchmark is not right at ${verdict.seq}: ${verdict.fault}`)
}

export const verifying: Row = {
  name: 'verify',
  async measure(workshop) {
    const { path, entries } = await workshop.large()
    const times = { ours: [] as number[], floor: [] as number[], pages: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      times.floor.push(await timed(() => readAndHash(path)))
      times.ours.push(await timed(() => verify(path)))
      times.pages.push(await timed(() => readAndHashPages(path)))
    }
    const ours = sampleOf(times.ours)
    return [
      { what: `verify ${entries} entries`, unit: 'ms', ours, floor: sampleOf(times.floor), goal: atMost(1.2) },
      {
        what: 'the same, against the tightest loop found',
        unit: 'ms',
        ours,
        floor: sampleOf(times.pages),
        goal: atMost(1.2),
      },
    ]
  },
}
