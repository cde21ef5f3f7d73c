import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import { receive } from '../../server/demo/lots.ts'
import { disposeAll } from '../../server/demo/release.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { passagesOf } from '../../server/domain/batch/passages.ts'
import { type OpenTest, openTests, samplesOf } from '../../server/domain/batch/samples.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { emptyLot } from '../../server/domain/lot/commands/empty-lot.ts'
import { enterResult } from '../../server/domain/release/commands/enter-result.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { attachedTo } from '../../server/views/attached-files.ts'
import { lineFactsOf } from '../../server/views/batch-line-facts.ts'
import { batchesLeft, countBatches, endedBatch, endedBatches, runningBatches } from '../../server/views/batch-lines.ts'
import { caseFactsOf, closedCases, countCases, openCases } from '../../server/views/case-lines.ts'
import { historyOfSite } from '../../server/views/growth.ts'
import { lotsInHand } from '../../server/views/lots.ts'
import { processesDrafted } from '../../server/views/processes.ts'
import { countSamples, samplesTaken, waitingSamples } from '../../server/views/samples.ts'
import { linksFrom, linksInto } from '../../server/views/trace-links.ts'
import { containersUnderWay } from '../../server/views/under-way.ts'
import type { ViewDb } from '../../server/views/view.ts'
import { views } from '../../server/views/views.ts'
import { type Begun, beginCase, courseUntil, giveProduct } from '../kit/app-laboratory.ts'
import { type FourCases, openFourCases } from '../kit/four-cases.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'

let cases: FourCases
let db: ViewDb
beforeAll(async () => {
  cases = await openFourCases()
  db = cases.lab.app.marrow.views
})
afterAll(() => cases.lab.remove())

const batchOf = (id: string) => present(cases.lab.executor, 'batch', id)

describe('after a real run', () => {
  it('every view equals its rebuild', () => {
    const { store, journal } = cases.lab
    const rows = compareWithRebuild({ store, journal, subjects, views })
    const filled = Object.entries(rows).filter(([, each]) => each.length > 0)
    // Nothing is under way: what was sent has been given. Nothing was monitored, nothing found wrong afterwards.
    const empty = ['view_under_way', 'view_monitoring_sessions', 'view_exposures']
    expect(filled.map(([table]) => table)).toEqual(Object.keys(rows).filter(table => !empty.includes(table)))
  })
})

describe('files', () => {
  it('are found by what they were attached to', () => {
    const photographed = attachedTo(db, 'a'.repeat(64))
    expect(photographed).toContainEqual({ kind: 'batch', id: cases.growing.batch })
    expect(photographed).not.toContainEqual({ kind: 'batch', id: cases.booked.batch })
  })
})

describe('the lines of batches', () => {
  it('part those that run from those that have ended, the one booked last first', () => {
    const { booked, growing, given, failed } = cases
    expect(runningBatches(db)).toEqual([booked.batch, growing.batch])
    expect(endedBatches(db, 10).map(line => line.id)).toEqual([given.batch, failed.batch])
    expect(countBatches(db)).toEqual({ running: 2, ended: 2 })
  })

  it('keep of a batch that has ended what its state says', () => {
    for (const id of [cases.given.batch, cases.failed.batch]) {
      expect(endedBatch(db, id)).toEqual(JSON.parse(JSON.stringify(lineFactsOf(batchOf(id)))))
    }
    expect(endedBatch(db, cases.growing.batch)).toBeNull()
  })

  it('are told page by page', () => {
    const [first] = endedBatches(db, 1)
    expect(endedBatches(db, 1, first?.id).map(line => line.id)).toEqual([cases.failed.batch])
    expect(endedBatches(db, 1, cases.failed.batch)).toEqual([])
  })

  it('forget nothing that is still to be done: a culture that was stopped is all discarded', () => {
    expect(batchesLeft(db)).toEqual([])
  })
})

describe('the lines of cases', () => {
  it('part the open ones from the closed ones, of all surgeons or of one', () => {
    const { failed, growing, booked, given, lab } = cases
    expect(openCases(db)).toEqual([booked.caseId, growing.caseId, failed.caseId])
    expect(openCases(db, lab.staff.surgeon2)).toEqual([growing.caseId])
    expect(closedCases(db, 10, {}).map(({ id }) => id)).toEqual([given.caseId])
    expect(closedCases(db, 10, { surgeon: lab.staff.surgeon2 })).toEqual([])
    expect(closedCases(db, 10, { after: given.caseId })).toEqual([])
    expect(countCases(db, lab.staff.surgeon)).toEqual({ open: 2, closed: 1 })
  })

  it('keep of a closed case what its state says', () => {
    const state = present(cases.lab.executor, 'case', cases.given.caseId)
    expect(closedCases(db, 1, {})).toEqual([caseFactsOf(state)])
  })
})

describe('samples', () => {
  it('wait while a test of theirs has no final result, and not for a batch that has failed', () => {
    const { growing, given, failed } = cases
    const waiting = samplesOf(batchOf(growing.batch)).map(({ id }) => ({ id, batch: growing.batch }))
    expect(waitingSamples(db)).toEqual(waiting)
    expect(samplesOf(batchOf(failed.batch)).length).toBeGreaterThan(0)
    expect(samplesOf(batchOf(given.batch)).length).toBeGreaterThan(5)
  })

  it('are told page by page, the one taken last first', () => {
    const { failed, given, growing } = cases
    const all = [failed, given, growing].flatMap(({ batch }) => samplesOf(batchOf(batch)).map(({ id }) => id))
    expect(countSamples(db)).toBe(all.length)
    const pages: string[] = []
    for (let after: string | undefined; ; after = pages.at(-1)) {
      const page = samplesTaken(db, 4, after)
      if (page.length === 0) break
      pages.push(...page.map(({ id }) => id))
    }
    expect(pages).toHaveLength(all.length)
    expect(new Set(pages)).toEqual(new Set(all))
    expect(pages[0]).toBe(samplesOf(batchOf(growing.batch)).at(-1)?.id)
  })
})

describe('the history of growth', () => {
  it('has every finished passage from the first subculture on', () => {
    const passages = passagesOf(batchOf(cases.given.batch))
    const times = passages.flatMap(({ doublingTimeHours }) => (doublingTimeHours === null ? [] : [doublingTimeHours]))
    expect(times).toHaveLength(2)
    const history = historyOfSite(db, 'bm-msc-40m')
    expect(history?.passages).toBe(2)
    expect(history?.doublingTimeLowHours).toBeCloseTo(Math.min(...times), 1)
    expect(history?.doublingTimeHighHours).toBeCloseTo(Math.max(...times), 1)
    expect(historyOfSite(db, 'another-process')).toBeNull()
  })
})

describe('links between things', () => {
  it('lead from a patient to the patient', () => {
    const { caseId, patientCode, batch } = cases.given
    const [container] = containersOf(batchOf(batch))
    expect(linksFrom(db, 'patient', patientCode, 9).map(({ to, how }) => [to.id, how])).toEqual([[caseId, 'treated']])
    expect(linksFrom(db, 'case', caseId, 9).map(({ to, how }) => [to.id, how])).toEqual([[batch, 'booked']])
    expect(linksFrom(db, 'batch', batch, 99).map(({ to }) => to.id)).toContain(container?.id)
    expect(linksFrom(db, 'container', container?.id ?? '', 9).map(({ to, how }) => [to, how])).toEqual([
      [{ kind: 'patient', id: patientCode }, 'given'],
      [{ kind: 'site', id: `${caseId}/knee-left` }, 'for-site'],
    ])
  })

  it('say when the one went into the other', () => {
    const { batch } = cases.given
    const booking = linksInto(db, 'batch', batch, 9).find(({ how }) => how === 'booked')
    expect(booking?.at).toBe(batchOf(batch).bookedAt)
  })

  it('leave out a lot that a correction took back, and have the one that took its place', () => {
    const lots = linksInto(db, 'batch', cases.growing.batch, 99)
      .filter(({ from }) => from.kind === 'lot')
      .map(({ from }) => from.id)
    expect(lots).toContain(cases.rightLot)
    expect(lots).not.toContain(cases.wrongLot)
  })
})

describe('containers', () => {
  it('are under way from the dispatch until they are given', async () => {
    const begun = await beginCase(cases.lab, {}, 'under-way')
    await courseUntil(cases.lab, begun, 'dispatch')
    await giveProduct(cases.lab, begun, 'dispatched')
    const [container] = containersOf(batchOf(begun.batch))
    expect(containersUnderWay(db)).toEqual([{ container: container?.id, batch: begun.batch }])
    const { store, journal } = cases.lab
    compareWithRebuild({ store, journal, subjects, views })
  })
})

describe('a batch that ended out of specification', () => {
  const given = async (): Promise<{ begun: Begun; late: OpenTest[] }> => {
    const { lab } = cases
    lab.lots.push(await receive(lab.door, lab.laboratory, { category: 'medium', supplierLot: 'E1-MED' }))
    const begun = await beginCase(lab, {}, 'late-growth')
    await courseUntil(lab, begun, 'dispatch')
    await giveProduct(lab, begun, 'given')
    await lab.door.wait(15 * 24 * 60)
    const state = batchOf(begun.batch)
    const late = openTests(state, processOf(state, lab.executor)).filter(
      ({ definition, verdict }) =>
        definition.decisive &&
        definition.operator === 'not-detected' &&
        (verdict === 'waiting' || verdict === 'reading'),
    )
    return { begun, late }
  }

  /** Growth is a fact on whatever day it shows. */
  const fail = ({ batch }: Begun, { sample, definition }: OpenTest) => {
    const readingDay = definition.readingDays[0]
    const input = { batch, sample, test: definition.id, text: 'detected', readingDay }
    return must(cases.lab.door, enterResult, input, { as: cases.lab.staff.oscar })
  }

  it('runs again when another result fails, and its samples still wait meanwhile', async () => {
    const { door, staff, store, journal } = cases.lab
    const { begun, late } = await given()
    const [first, second] = late
    if (!first || !second) throw new Error(`two results must be waiting: ${late.length}`)
    await fail(begun, first)
    expect(runningBatches(db)).toContain(begun.batch)
    await disposeAll(door, staff, begun.batch)
    expect(endedBatch(db, begun.batch)).toMatchObject({ isRunning: false, openExceptions: 0 })
    expect(waitingSamples(db).some(({ batch }) => batch === begun.batch)).toBe(true)
    await fail(begun, second)
    expect(endedBatch(db, begun.batch)).toBeNull()
    expect(runningBatches(db)).toContain(begun.batch)
    compareWithRebuild({ store, journal, subjects, views })
  })
})

describe('lots', () => {
  it('are in hand until they are emptied or have long expired', async () => {
    const { lab, wrongLot, rightLot } = cases
    const all = lotsInHand(db, '2000-01-01')
    expect(all.indexOf(rightLot)).toBe(all.indexOf(wrongLot) - 1)
    expect(lotsInHand(db, '2027-11-01').length).toBeLessThan(all.length)
    await must(lab.door, emptyLot, { lot: wrongLot }, { as: lab.staff.laia })
    expect(lotsInHand(db, '2000-01-01')).toEqual(all.filter(id => id !== wrongLot))
  })
})

describe('processes', () => {
  it('are those that were drafted here', () => {
    expect(processesDrafted(db)).toEqual(['bm-msc-40m'])
  })
})
