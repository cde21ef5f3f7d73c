// Every sample ever taken, and how many of its tests wait for a final result.
import type { BatchState } from '../domain/batch/batch.ts'
import { type Sample, samplesOf } from '../domain/batch/samples.ts'
import { defineView, type ViewDb } from './view.ts'

/** Nobody waits for the tests of a batch that failed or was rejected, or whose last signature is there. A result may still be entered. */
const isSettled = (batch: BatchState): boolean =>
  batch.rejected !== undefined || batch.failed !== undefined || batch.certifications.some(each => each.stage === 2)

const waitingTests = (batch: BatchState, { id, tests }: Sample): number => {
  if (isSettled(batch)) return 0
  const final = batch.results.filter(result => result.sample === id && result.final).map(result => result.test)
  return tests.filter(test => !final.includes(test)).length
}

/** What changes the samples of a batch, or what they wait for. */
const changing: readonly string[] = [
  'batch.step-recorded',
  'batch.result-entered',
  'batch.rejected',
  'batch.failed',
  'batch.certified',
]

export const samples = defineView({
  name: 'samples',
  version: 2,
  kinds: ['batch'],
  create: [
    `CREATE TABLE view_samples (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, batch TEXT NOT NULL, waiting INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX view_samples_waiting ON view_samples (waiting) WHERE waiting > 0',
    'CREATE INDEX view_samples_in_order ON view_samples (seq, id)',
  ],
  apply(entry, { id: batch, state }, db) {
    if (!changing.includes(entry.type)) return
    // Of the steps only a sampling brings samples.
    if (entry.type === 'batch.step-recorded' && state.entries.at(-1)?.kind !== 'sample') return
    for (const sample of samplesOf(state)) {
      db.run(
        `INSERT INTO view_samples (id, seq, batch, waiting) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET waiting = excluded.waiting`,
        sample.id,
        entry.seq,
        batch,
        waitingTests(state, sample),
      )
    }
  },
})

export interface SampleRow {
  id: string
  batch: string
}

/** Samples with a test that waits, the one taken first first. */
export const waitingSamples = (db: ViewDb): SampleRow[] =>
  db.all<SampleRow>('SELECT id, batch FROM view_samples WHERE waiting > 0 ORDER BY seq, id')

/** All samples, the one taken last first: at most `limit`, of those before the sample `after`. */
export const samplesTaken = (db: ViewDb, limit: number, after?: string): SampleRow[] =>
  db.all<SampleRow>(
    `SELECT id, batch FROM view_samples
      WHERE (seq, id) < (coalesce((SELECT seq FROM view_samples WHERE id = ?), 9e15), ?)
      ORDER BY seq DESC, id DESC LIMIT ?`,
    after ?? '',
    after ?? '',
    limit,
  )

export const countSamples = (db: ViewDb): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM view_samples')?.n ?? 0
