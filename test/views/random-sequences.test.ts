// Rule 11 of design.md section 9 with the real writer and a real database: after random sequences of commands the views equal their
// rebuild, the journal verifies, and a replay gives the same states. The other rules hold there as they do in memory.
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import type { AnyRecorded } from '../../server/domain/kit/event.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { type AppLaboratory, openAppLaboratory } from '../kit/app-laboratory.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'
import { broken } from '../kit/rules/judge.ts'
import { differsAfterReplay } from '../kit/rules/replayed.ts'
import { rules } from '../kit/rules/rules.ts'
import { playAll, type Turn, turns } from '../kit/sequences/turns.ts'
import { historyOf, type Journal, watch } from '../kit/sequences/world.ts'

const seed = Number(process.env.RULES_SEED ?? 20_261_102)

const open: AppLaboratory[] = []
afterEach(async () => {
  for (const lab of open.splice(0)) await lab.remove()
})

type Line = Omit<AnyRecorded, 'body'> & { body: string }

/** The journal as the database holds it; each line is read once. */
const journalOf = ({ store }: AppLaboratory): Journal => {
  const known: AnyRecorded[] = []
  const later = store.raw.prepare<[number], Line>('SELECT * FROM journal WHERE seq > ? ORDER BY seq')
  return () => {
    for (const line of later.all(known.length)) known.push({ ...line, body: JSON.parse(line.body) })
    return known
  }
}

const play = async (all: readonly Turn[]): Promise<void> => {
  const lab = await openAppLaboratory()
  open.push(lab)
  const journal = journalOf(lab)
  const world = watch(lab.door, lab.laboratory, lab.lots, journal)
  await playAll(world, all)
  expect(broken(rules, historyOf(world))).toEqual([])
  expect(differsAfterReplay(journal(), lab.executor.read)).toEqual([])
  expect(verifyJournal(lab.store.path)).toMatchObject({ ok: true })
  const rows = compareWithRebuild({ store: lab.store, journal: lab.journal, subjects, views })
  expect(Object.values(rows).filter(table => table.length > 0).length).toBeGreaterThan(Object.keys(rows).length / 2)
}

it('after any sequence of commands the views equal their rebuild, and a replay gives the same', {
  timeout: 240_000,
}, async () => {
  await fc.assert(fc.asyncProperty(turns(40, 60), play), { seed, numRuns: 4, endOnFailure: true })
})
