import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listRelease, listSamples, readRelease } from '../../server/contract/quality.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import type { readTrace } from '../../server/contract/trace.ts'
import { must } from '../../server/demo/door.ts'
import { disposeAll, review } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { progressOf } from '../../server/domain/batch/progress.ts'
import { samplesOf } from '../../server/domain/batch/samples.ts'
import { vesselsOf } from '../../server/domain/batch/vessels.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { recallLot } from '../../server/domain/lot/commands/recall-lot.ts'
import { enterResult } from '../../server/domain/release/commands/enter-result.ts'
import { problemOf } from '../kit/app.ts'
import { type Begun, beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { type FourCases, openFourCases } from '../kit/four-cases.ts'

type Samples = AnswerOf<typeof listSamples>
type Release = AnswerOf<typeof listRelease>
type ReleasePage = AnswerOf<typeof readRelease>
type Trace = AnswerOf<typeof readTrace>

let cases: FourCases
/** Filled, its labels reconciled, and nothing of quality done yet. */
let filled: Begun
beforeAll(async () => {
  cases = await openFourCases()
  filled = await beginCase(cases.lab, {}, 'filled')
  await courseUntil(cases.lab, filled, 'dispatch')
}, 60_000)
afterAll(() => cases.lab.remove())

const batchOf = (id: string) => present(cases.lab.executor, 'batch', id)

describe('the list of samples', () => {
  it('has those that wait, what is wanted first first, each with its tests', async () => {
    const { lab, growing } = cases
    const { samples, total } = await lab.answer<Samples>('/api/samples', 'oscar')
    expect(total).toBe(samples.length)
    expect(new Set(samples.map(({ batch }) => batch))).toEqual(new Set([growing.batch, filled.batch]))
    expect(samples.every(({ nextAt }) => nextAt !== null)).toBe(true)
    const wanted = samples.map(({ nextAt }) => nextAt ?? '')
    expect(wanted).toEqual([...wanted].sort())
    const marrow = samples.find(({ batch, point }) => batch === filled.batch && point === 'starting-material')
    expect(marrow?.tests).toMatchObject([
      { test: 'sterility-start', standing: 'waiting', nextReadingDay: 2, results: [], isFromRecord: false },
    ])
  })

  it('has all of them page by page, and those of one batch', async () => {
    const { lab, given } = cases
    const first = await lab.answer<Samples>('/api/samples?show=all&limit=3', 'oscar')
    expect(first.samples).toHaveLength(3)
    const rest = await lab.answer<Samples>(`/api/samples?show=all&after=${first.samples.at(-1)?.id}`, 'oscar')
    expect(first.samples.length + rest.samples.length).toBe(first.total)
    const own = await lab.answer<Samples>(`/api/samples?batch=${given.batch}`, 'oscar')
    expect(own.samples.map(({ id }) => id)).toEqual(samplesOf(batchOf(given.batch)).map(({ id }) => id))
    expect(own.samples.every(({ nextAt }) => nextAt === null)).toBe(true)
    expect(own.samples[0]?.tests[0]?.results.at(-1)).toMatchObject({ final: true, byName: 'Óscar Prieto' })
  })
})

describe('the list of release', () => {
  const lineOf = async (): Promise<Release['lines'][number] | undefined> => {
    const { lines } = await cases.lab.answer<Release>('/api/release', 'qa')
    return lines.find(line => line.batch.id === filled.batch)
  }

  it('says what a batch waits for, from its first exception to the last signature', async () => {
    const { lab } = cases
    const { door, staff } = lab
    const before = await lineOf()
    expect(before?.missingResults).toBeGreaterThan(0)
    expect(before?.waitsFor).toBe(before?.openExceptions === 0 ? 'results' : 'dispositions')
    await enterResults(door, filled.batch, staff.oscar, filled.plan.random)
    expect((await lineOf())?.missingResults).toBe(0)
    await review(door, staff, filled.batch)
    expect(await lineOf()).toMatchObject({ waitsFor: 'stage-1', openExceptions: 0, missingResults: 0 })
  })

  it('has no batch that is still in the making', async () => {
    const { lines } = await cases.lab.answer<Release>('/api/release', 'qa')
    expect(lines.map(line => line.batch.id)).toEqual([filled.batch])
  })

  it('has a closed batch again when something comes to light, until it is decided', async () => {
    const { lab, given } = cases
    const { door, staff } = lab
    const lineOfGiven = async () =>
      (await lab.answer<Release>('/api/release', 'qa')).lines.find(line => line.batch.id === given.batch)
    expect(progressOf(batchOf(given.batch))).toBe('closed')
    expect(await lineOfGiven()).toBeUndefined()
    const weight = latestEntry(batchOf(given.batch), 'receipt', 'weight')
    const values = { fields: { 'net-g': '106.0' } }
    await must(
      door,
      correctEntry,
      { batch: given.batch, entry: weight?.id, values, reason: 'Misread' },
      { as: staff.laia },
    )
    expect(await lineOfGiven()).toMatchObject({ waitsFor: 'dispositions' })
    await disposeAll(door, staff, given.batch)
    expect(await lineOfGiven()).toBeUndefined()
  })
})

describe('a batch as its reviewer reads it', () => {
  it('says what was looked at and found in order', async () => {
    const page = await cases.lab.answer<ReleasePage>(`/api/release/${filled.batch}`, 'qa')
    expect(page.entriesChecked).toBe(batchOf(filled.batch).log.length)
    expect(page.inOrder.map(({ what, faults }) => [what, faults])).toEqual(
      ['identity', 'lots', 'equipment', 'people', 'labels', 'custody', 'formulas'].map(what => [what, 0]),
    )
    expect(page.inOrder.every(({ checked }) => checked > 0)).toBe(true)
    const labels = page.inOrder.find(({ what }) => what === 'labels')
    expect(labels?.sentence).toBe(`${labels?.checked} printed = ${labels?.checked} applied + 0 destroyed`)
  })

  it('counts what was refused, and what became bad later', async () => {
    const { lab, growing, rightLot } = cases
    const lineOf = async (what: string, language = 'en') => {
      const page = await lab.answer<ReleasePage>(`/api/release/${growing.batch}`, 'qa', language)
      return page.inOrder.find(line => line.what === what)
    }
    expect((await lineOf('identity'))?.sentence).toMatch(/0 foreign, 1 near miss refused$/)
    expect((await lineOf('identity', 'es'))?.sentence).toMatch(/0 ajenas, 1 cuasi incidente rechazado$/)
    const before = await lineOf('lots')
    expect(before?.faults).toBe(0)
    await must(lab.door, recallLot, { lot: rightLot, reason: 'Recalled by its maker' }, { as: lab.staff.qa })
    expect(await lineOf('lots')).toMatchObject({ checked: before?.checked, faults: 1 })
  })

  it('tells each person what stands between the batch and a signature', async () => {
    const { lab } = cases
    const actionFor = async (as: 'qa' | 'qp' | 'laia', command: string) => {
      const page = await lab.answer<ReleasePage>(`/api/release/${filled.batch}`, as)
      return page.actions.find(action => action.command === command)
    }
    expect(await actionFor('qp', 'certify-stage-1')).toEqual({ command: 'certify-stage-1', refusal: null })
    expect((await actionFor('qp', 'certify-stage-2'))?.refusal?.code).toBe('stage-1-missing')
    expect((await actionFor('laia', 'certify-stage-1'))?.refusal?.code).toBe('not-permitted')
  })

  it('of an unknown batch is nowhere', async () => {
    expect(problemOf(await cases.lab.ask('/api/release/B26-0999', 'qa')).status).toBe(404)
  })
})

describe('a trace', () => {
  const traceOf = (kind: string, id: string, language = 'en'): Promise<Trace> =>
    cases.lab.answer<Trace>(`/api/trace/${kind}/${id}`, 'inspector', language)
  const ids = (nodes: Trace['forward']) => nodes.map(({ kind, id }) => `${kind}/${id}`)

  it('leads from a lot to every patient who was given something of it, and back', async () => {
    const { lab, given } = cases
    const [lot = ''] = lab.lots.filter(id => lab.executor.read('lot', id)?.uses.some(use => use.batch === given.batch))
    const forward = await traceOf('lot', lot)
    expect(ids(forward.forward)).toEqual(
      expect.arrayContaining([`batch/${given.batch}`, `patient/${given.patientCode}`]),
    )
    expect(forward.isComplete).toBe(true)
    const [container] = containersOf(batchOf(given.batch))
    const back = await traceOf('container', container?.id ?? '')
    expect(ids(back.backward)).toEqual(
      expect.arrayContaining([
        `lot/${lot}`,
        `donation/${batchOf(given.batch).donation}`,
        `case/${given.caseId}`,
        `patient/${given.patientCode}`,
        `person/${lab.staff.laia}`,
      ]),
    )
    expect(back.links).toContainEqual({ from: `lot/${lot}`, to: `batch/${given.batch}`, how: 'was used in' })
  })

  it('tells for a recall who was injected, of whom something is left, and who is out of it', async () => {
    const { lab, given, growing, failed, booked } = cases
    const usedIn = (lot: string) => lab.executor.read('lot', lot)?.uses.map(({ batch }) => batch) ?? []
    const [shared = ''] = lab.lots.filter(lot =>
      [given, growing, failed].every(({ batch }) => usedIn(lot).includes(batch)),
    )
    const { reach } = await traceOf('lot', shared)
    expect(reach.given).toEqual([given.patientCode])
    expect(reach.ended).toEqual([failed.patientCode])
    expect(reach.left).toContain(growing.patientCode)
    expect(reach.left).not.toContain(given.patientCode)
    const { recall } = await traceOf('lot', shared)
    expect(recall[0]).toMatchObject({ batch: given.batch, patientCode: given.patientCode, call: 'surgeon' })
    expect(recall[0]?.hospitalName).not.toBe('')
    expect(recall.find(({ batch }) => batch === growing.batch)).toMatchObject({ call: 'laboratory', isLeft: true })
    expect(recall.find(({ batch }) => batch === failed.batch)).toMatchObject({ call: 'nobody' })
    // The whole of a batch is traced from the batch itself; a booked collection can still be called off.
    expect((await traceOf('batch', booked.batch)).reach).toEqual({ given: [], left: [booked.patientCode], ended: [] })
    expect((await traceOf('batch', given.batch)).reach).toEqual({ given: [given.patientCode], left: [], ended: [] })
    // A container leads to whom it was given, a retained sample to nobody.
    const [container] = containersOf(batchOf(given.batch))
    expect((await traceOf('container', container?.id ?? '')).reach.given).toEqual([given.patientCode])
    const sample = await traceOf('sample', `${given.batch}-S01`)
    expect(sample.reach).toEqual({ given: [], left: [], ended: [] })
    expect((await traceOf('person', lab.staff.laia)).reach.left).toContain(growing.patientCode)
  })

  it('names each step by the operation in which it was done, for several have steps of one id', async () => {
    const { history } = await traceOf('batch', cases.given.batch)
    const counted = history.filter(({ sentence }) => sentence.startsWith('Step recorded: “Count'))
    expect(counted.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Count the harvest'),
        expect.stringContaining('Count the pooled'),
      ]),
    )
    expect(history.filter(({ sentence }) => /“[a-z-]+”/.test(sentence))).toEqual([])
  })

  it('goes flask by flask where it begins inside a batch', async () => {
    const vessels = vesselsOf(batchOf(cases.given.batch))
    const first = vessels.find(({ passage }) => passage === 0)?.id ?? ''
    const trace = await traceOf('vessel', first, 'es')
    const later = vessels.filter(({ passage }) => passage > 0).map(({ id }) => `vessel/${id}`)
    expect(ids(trace.forward)).toEqual(expect.arrayContaining(later))
    expect(ids(trace.forward).some(id => id.startsWith('container/'))).toBe(true)
    expect(ids(trace.backward)).toContain(`batch/${cases.given.batch}`)
    expect(trace.links.some(({ how }) => how === 'se pasó a')).toBe(true)
    expect(trace.start.sentence).toContain(`Recipiente ${first}`)
  })

  it('never leads from one patient’s batch to another’s', async () => {
    const { given, growing } = cases
    const trace = await traceOf('batch', given.batch)
    const all = [...ids(trace.backward), ...ids(trace.forward)]
    expect(all.filter(id => id.startsWith('patient/'))).toEqual([
      `patient/${given.patientCode}`,
      `patient/${given.patientCode}`,
    ])
    expect(all).not.toContain(`batch/${growing.batch}`)
  })

  it('tells what happened to the thing, in order and in words', async () => {
    const { given } = cases
    const sample = samplesOf(batchOf(given.batch))[0]?.id ?? ''
    const trace = await traceOf('sample', sample)
    expect(trace.history.length).toBeGreaterThan(1)
    const seqs = trace.history.map(({ seq }) => seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(trace.history.every(({ stream }) => stream === `batch/${given.batch}`)).toBe(true)
    expect(trace.history.every(({ sentence }) => sentence !== '' && !sentence.startsWith('batch.'))).toBe(true)
  })

  it.each([
    ['batch', 'B26-0999'],
    ['command', 'confirm'],
    ['nonsense', 'x'],
  ])('of an unknown thing is nowhere: %s %s', async (kind, id) => {
    expect(problemOf(await cases.lab.ask(`/api/trace/${kind}/${id}`, 'inspector')).status).toBe(404)
  })
})

describe('a culture that failed a decisive test', () => {
  it('is in the list of release and says so in its line, although nothing is filled', async () => {
    const { lab, growing } = cases
    const release = async () => (await lab.answer<Release>('/api/release', 'qa')).lines
    expect((await release()).map(({ batch }) => batch.id)).not.toContain(growing.batch)
    const { samples } = await lab.answer<Samples>(`/api/samples?batch=${growing.batch}`, 'oscar')
    const sample = samples.find(({ tests }) => tests.some(({ test }) => test === 'sterility-start'))
    const input = { batch: growing.batch, sample: sample?.id, test: 'sterility-start', text: 'growth', readingDay: 2 }
    await must(lab.door, enterResult, input, { as: lab.staff.oscar })
    const line = (await release()).find(({ batch }) => batch.id === growing.batch)
    expect([line?.waitsFor, line?.failedResults]).toEqual(['dispositions', 1])
    expect(line?.batch.failedTests).toHaveLength(1)
    expect(line?.batch.failedTests).not.toContain('sterility-start')
    expect(line?.batch.standing).not.toBe('on-hold')
  })
})
