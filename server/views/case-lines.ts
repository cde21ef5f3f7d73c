// Every case: the open ones by name, to be folded; those that are closed with their own part of the line.

import type { CaseLine } from '../contract/cases.ts'
import type { CaseSite, CaseState } from '../domain/case/case.ts'
import { positiveMarkers } from '../domain/case/product-code.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { defineView, type ViewDb } from './view.ts'

/** What the line of a case says without its batches and people. */
export type CaseFacts = Omit<CaseLine, 'batches' | 'surgeonName'> & { surgeon: string; batchIds: string[] }

export const siteAnswers = (sites: readonly CaseSite[]): CaseLine['sites'] =>
  sites.map(({ id, joint, side, digit, digitJoint, doseCells, volumeUl }) => ({
    id,
    joint,
    side,
    digit: digit ?? null,
    digitJoint: digitJoint ?? null,
    doseCells,
    volumeUl,
  }))

export const caseFactsOf = (state: CaseState): CaseFacts => ({
  id: state.id,
  check: ownCheckCharacter(state.id),
  version: state.version,
  patientCode: state.patientCode,
  indication: state.indication,
  surgeon: state.surgeon,
  hospital: state.hospital,
  sites: siteAnswers(state.sites),
  collectionAt: state.collectionAt,
  injectionAt: state.injectionAt,
  consentOn: state.consent?.givenOn ?? null,
  serology: state.serology && {
    sampledOn: state.serology.sampledOn,
    positive: positiveMarkers(state),
  },
  batchIds: state.batches,
  closed: state.closed?.reason ?? null,
})

export const caseLines = defineView({
  name: 'case-lines',
  version: 2,
  kinds: ['case'],
  create: [
    `CREATE TABLE view_case_lines (
       id TEXT PRIMARY KEY, seq INTEGER NOT NULL, surgeon TEXT NOT NULL, is_open INTEGER NOT NULL, line TEXT
     ) STRICT`,
    'CREATE INDEX view_case_lines_in_order ON view_case_lines (is_open, seq)',
  ],
  apply(entry, { id, state }, db) {
    if (entry.type === 'case.opened') {
      db.run(
        'INSERT INTO view_case_lines (id, seq, surgeon, is_open, line) VALUES (?, ?, ?, 1, NULL)',
        id,
        entry.seq,
        state.surgeon,
      )
    }
    if (state.closed) {
      const line = JSON.stringify(caseFactsOf(state))
      db.run('UPDATE view_case_lines SET is_open = 0, line = ? WHERE id = ?', line, id)
    }
  },
})

/** Open cases, the one opened last first; of one surgeon, or of all. */
export const openCases = (db: ViewDb, surgeon?: string): string[] =>
  db
    .all<{ id: string }>(
      'SELECT id FROM view_case_lines WHERE is_open = 1 AND surgeon = coalesce(?, surgeon) ORDER BY seq DESC',
      surgeon ?? null,
    )
    .map(({ id }) => id)

/** Closed cases, the one opened last first: at most `limit`, of those opened before the case `after`. */
export const closedCases = (db: ViewDb, limit: number, { surgeon, after }: { surgeon?: string; after?: string }) =>
  db
    .all<{ line: string }>(
      `SELECT line FROM view_case_lines WHERE is_open = 0 AND surgeon = coalesce(?, surgeon)
         AND seq < coalesce((SELECT seq FROM view_case_lines WHERE id = ?), 9e15) ORDER BY seq DESC LIMIT ?`,
      surgeon ?? null,
      after ?? '',
      limit,
    )
    // Only `apply` writes what is read here.
    .map(({ line }) => JSON.parse(line) as CaseFacts)

export const countCases = (db: ViewDb, surgeon?: string): { open: number; closed: number } => {
  const count = (isOpen: number): number =>
    db.get<{ n: number }>(
      'SELECT count(*) AS n FROM view_case_lines WHERE is_open = ? AND surgeon = coalesce(?, surgeon)',
      isOpen,
      surgeon ?? null,
    )?.n ?? 0
  return { open: count(1), closed: count(0) }
}
