// Finished passages of every batch, from the first subculture on: what this site has seen of growth, for its forecasts.
import type { BatchState } from '../domain/batch/batch.ts'
import { balanceOf } from '../domain/batch/cells.ts'
import { entriesOfKind } from '../domain/batch/entries.ts'
import { passagesOf } from '../domain/batch/passages.ts'
import { passageOf, takenInRun } from '../domain/batch/vessels.ts'
import { type FinishedPassage, type SiteHistory, siteHistoryOf } from '../domain/formula/site-history.ts'
import type { StepKind } from '../domain/process/step-definition.ts'
import { defineView, type ViewDb } from './view.ts'

const hourMs = 3_600_000

/** What a formula takes: decimals that mean something. */
const hundredth = (value: number): number => Math.round(value * 100) / 100

/** Of what was counted at the end of a passage, the share that could have been plated and was neither plated nor given up: samples. */
const lossPctOf = (batch: BatchState, passage: number): number => {
  const run = entriesOfKind(batch, 'count-cells').findLast(
    entry => entry.computed.numbers?.harvested && takenInRun(batch, entry.run).some(id => passageOf(id) === passage),
  )?.run
  const balance = run === undefined ? null : balanceOf(batch, run)
  if (!balance || balance.basis.cells <= 0) return 0
  return hundredth(Math.min(100, Math.max(0, (balance.sampled.cells / balance.basis.cells) * 100)))
}

interface Finished extends FinishedPassage {
  passage: number
}

/** Before a first harvest was counted no passage has ended: most steps of a batch end here. */
const isHarvested = (batch: BatchState): boolean =>
  entriesOfKind(batch, 'count-cells').some(entry => entry.computed.numbers?.harvested)

/** P0 began with an unknown number of stromal cells, and tells nothing about pace. */
const finishedOf = (batch: BatchState): Finished[] =>
  passagesOf(batch).flatMap(({ passage, seededCells, seededAt, harvestedCells, harvestedAt }) => {
    if (passage === 0 || harvestedCells === null || harvestedAt === null || seededCells <= 0) return []
    const hours = hundredth((Date.parse(harvestedAt) - Date.parse(seededAt)) / hourMs)
    return hours > 0 ? [{ passage, seededCells, harvestedCells, hours, lossPct: lossPctOf(batch, passage) }] : []
  })

/** Steps that change what was plated, counted or taken from a count. */
const telling: readonly StepKind[] = ['count-cells', 'make-vessels', 'sample']

export const growth = defineView({
  name: 'growth',
  version: 1,
  kinds: ['batch'],
  create: [
    `CREATE TABLE view_growth (
       batch TEXT NOT NULL, passage INTEGER NOT NULL, process TEXT NOT NULL, seq INTEGER NOT NULL,
       seeded_cells INTEGER NOT NULL, harvested_cells INTEGER NOT NULL, hours REAL NOT NULL, loss_pct REAL NOT NULL,
       PRIMARY KEY (batch, passage)
     ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX view_growth_latest ON view_growth (process, seq)',
  ],
  apply(entry, { id, state }, db) {
    if (entry.type !== 'batch.step-recorded' && entry.type !== 'batch.entry-corrected') return
    const kind = state.entries.at(-1)?.kind
    if (kind === undefined || !telling.includes(kind)) return
    if (!isHarvested(state)) return
    for (const { passage, seededCells, harvestedCells, hours, lossPct } of finishedOf(state)) {
      db.run(
        `INSERT INTO view_growth (batch, passage, process, seq, seeded_cells, harvested_cells, hours, loss_pct)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (batch, passage) DO UPDATE SET seeded_cells = excluded.seeded_cells,
           harvested_cells = excluded.harvested_cells, hours = excluded.hours, loss_pct = excluded.loss_pct`,
        id,
        passage,
        state.process.id,
        entry.seq,
        seededCells,
        harvestedCells,
        hours,
        lossPct,
      )
    }
  },
})

/** The passages that a forecast looks back on: what the laboratory did lately says more than what it did years ago. */
const LOOKED_AT = 60

/** What this site has seen lately of a process; null without a finished passage. */
export const historyOfSite = (db: ViewDb, process: string): SiteHistory | null => {
  const passages = db.all<FinishedPassage>(
    `SELECT seeded_cells AS seededCells, harvested_cells AS harvestedCells, hours, loss_pct AS lossPct
       FROM view_growth WHERE process = ? ORDER BY seq DESC, batch DESC LIMIT ?`,
    process,
    LOOKED_AT,
  )
  const history = siteHistoryOf({ passages })
  return history.ok ? history.value : null
}
