// Every batch: the running ones by name, to be folded; those that have ended with their whole line, so that thousands list at once.
import { openRun } from '../domain/batch/entries.ts'
import { isOver } from '../domain/batch/progress.ts'
import { inCulture } from '../domain/batch/vessels.ts'
import { hasLateDeviation } from '../domain/release/release-state.ts'
import { type LineFacts, lineFactsOf } from './batch-line-facts.ts'
import { defineView, type ViewDb } from './view.ts'

export const batchLines = defineView({
  name: 'batch-lines',
  version: 5,
  kinds: ['batch'],
  create: [
    `CREATE TABLE view_batch_lines (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, case_id TEXT NOT NULL, is_running INTEGER NOT NULL,
       is_left INTEGER NOT NULL, is_undecided INTEGER NOT NULL DEFAULT 0, line TEXT
     ) STRICT`,
    'CREATE INDEX view_batch_lines_in_order ON view_batch_lines (is_running, seq)',
    'CREATE INDEX view_batch_lines_left ON view_batch_lines (seq) WHERE is_left = 1',
    'CREATE INDEX view_batch_lines_undecided ON view_batch_lines (seq) WHERE is_undecided = 1',
  ],
  apply(entry, { id, state }, db) {
    if (entry.type === 'batch.booked') {
      db.run(
        'INSERT INTO view_batch_lines (id, seq, case_id, is_running, is_left, line) VALUES (?, ?, ?, 1, 0, NULL)',
        id,
        entry.seq,
        state.caseId,
      )
    }
    // What follows the end of a batch (results, an injection, a correction) still changes its line.
    if (isOver(state)) {
      const line = JSON.stringify(lineFactsOf(state))
      // Its flasks may still stand in the incubator, and an operation may still be open.
      const isLeft = inCulture(state).length > 0 || openRun(state) !== null
      db.run(
        'UPDATE view_batch_lines SET is_running = 0, is_left = ?, is_undecided = ?, line = ? WHERE id = ?',
        Number(isLeft),
        Number(hasLateDeviation(state)),
        line,
        id,
      )
    } else if (state.fates.length > 0) {
      // One that had ended out of specification runs again when something new is to be decided about it.
      db.run('UPDATE view_batch_lines SET is_running = 1, is_left = 0, line = NULL WHERE id = ? AND is_running = 0', id)
    }
  },
})

/** The running batches, the one booked last first. */
export const runningBatches = (db: ViewDb): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_batch_lines WHERE is_running = 1 ORDER BY seq DESC').map(({ id }) => id)

/** Batches that are over, and of which something is still to be done: a culture to be discarded, an operation to be closed. */
export const batchesLeft = (db: ViewDb): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_batch_lines WHERE is_left = 1 ORDER BY seq DESC').map(({ id }) => id)

/** Batches that are closed, and of which something that came to light later is still to be decided. */
export const undecidedBatches = (db: ViewDb): string[] =>
  db.all<{ id: string }>('SELECT id FROM view_batch_lines WHERE is_undecided = 1 ORDER BY seq DESC').map(({ id }) => id)

// Only `apply` writes what is read here.
const factsIn = ({ line }: { line: string }): LineFacts => JSON.parse(line) as LineFacts

/** Batches that have ended, the one booked last first: at most `limit`, of those booked before the batch `after`. */
export const endedBatches = (db: ViewDb, limit: number, after?: string): LineFacts[] =>
  db
    .all<{ line: string }>(
      `SELECT line FROM view_batch_lines WHERE is_running = 0
         AND seq < coalesce((SELECT seq FROM view_batch_lines WHERE id = ?), 9e15) ORDER BY seq DESC LIMIT ?`,
      after ?? '',
      limit,
    )
    .map(factsIn)

/** The line of one batch that has ended; null while it runs. */
export const endedBatch = (db: ViewDb, id: string): LineFacts | null => {
  const row = db.get<{ line: string | null }>('SELECT line FROM view_batch_lines WHERE id = ?', id)
  return row?.line ? factsIn({ line: row.line }) : null
}

export const countBatches = (db: ViewDb): { running: number; ended: number } => {
  const count = (isRunning: number): number =>
    db.get<{ n: number }>('SELECT count(*) AS n FROM view_batch_lines WHERE is_running = ?', isRunning)?.n ?? 0
  return { running: count(1), ended: count(0) }
}
