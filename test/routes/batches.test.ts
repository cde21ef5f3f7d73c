import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listBatches, readBatch, readOperation } from '../../server/contract/batches.ts'
import type { readBench } from '../../server/contract/bench.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { must } from '../../server/demo/door.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { holdBatch } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../server/domain/batch/commands/open-operation.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { problemOf } from '../kit/app.ts'
import { beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { type FourCases, openFourCases } from '../kit/four-cases.ts'

type Batches = AnswerOf<typeof listBatches>
type Page = AnswerOf<typeof readBatch>
type Operation = AnswerOf<typeof readOperation>
type Bench = AnswerOf<typeof readBench>

let cases: FourCases
beforeAll(async () => {
  cases = await openFourCases()
})
afterAll(() => cases.lab.remove())

const runOf = (batch: string, operation: string): number =>
  present(cases.lab.executor, 'batch', batch).runs.findLast(run => run.operation === operation)?.run ?? 0

describe('the list of batches', () => {
  it('tells the running ones with the day, what comes next and the forecast', async () => {
    const { lab, growing, booked } = cases
    const { batches, total } = await lab.answer<Batches>('/api/batches')
    expect(batches.map(line => line.id)).toEqual([booked.batch, growing.batch])
    expect(total).toBe(2)
    const [first, second] = batches
    expect(first).toMatchObject({ progress: 'booked', dayNow: null, axis: [], isRunning: true })
    expect(first?.next).toMatchObject({ operation: 'collection', run: null })
    expect(second).toMatchObject({ progress: 'in-culture', standing: 'good', passage: 1 })
    expect(second?.axis[0]).toEqual({ day: 0, phase: 'seeding' })
    expect(second?.axis.map(event => event.phase)).toContain('passage')
    expect(second?.dayNow).toBeGreaterThan(5)
    // Two finished passages of the batch before are too little to say a day from.
    expect(second?.forecast).toMatchObject({ kind: 'doublings-needed' })
  })

  it('tells those that have ended without a day, in the words of the reader', async () => {
    const { lab, given, failed } = cases
    const { batches } = await lab.answer<Batches>('/api/batches?show=ended', 'inspector', 'es')
    expect(batches.map(({ id, dayNow, next, isRunning }) => ({ id, dayNow, next, isRunning }))).toEqual(
      [given.batch, failed.batch].map(id => ({ id, dayNow: null, next: null, isRunning: false })),
    )
    expect(batches[0]).toMatchObject({ progress: 'closed', reason: null, resultsWaiting: 0 })
    expect(batches[1]).toMatchObject({ standing: 'failed', reason: 'Contaminación' })
  })

  it('tells all, and the ended ones page by page', async () => {
    const { lab, failed } = cases
    const { batches, total } = await lab.answer<Batches>('/api/batches?show=all&limit=1')
    expect([batches.length, total]).toEqual([3, 4])
    const rest = await lab.answer<Batches>(`/api/batches?show=ended&after=${batches.at(-1)?.id}`)
    expect(rest.batches.map(line => line.id)).toEqual([failed.batch])
  })

  it('is the laboratory’s', async () => {
    expect(problemOf(await cases.lab.ask('/api/batches', 'nurse')).status).toBe(403)
  })
})

describe('the page of a batch', () => {
  it('has every entry with the title of its step and the names of people', async () => {
    const { lab, given } = cases
    const page = await lab.answer<Page>(`/api/batches/${given.batch}`)
    const state = present(lab.executor, 'batch', given.batch)
    expect(page.version).toBe(state.version)
    expect(page.entries.map(entry => entry.id)).toEqual(state.entries.map(entry => entry.id))
    const seeding = page.entries.find(entry => entry.kind === 'make-vessels')
    expect(seeding).toMatchObject({ actorName: 'Laia Ferrer', checkedByName: 'Marc Vidal', operation: 'seeding' })
    expect(seeding?.title.es).not.toBe('')
    expect(page.donation).toMatchObject({ din: state.donation, readable: expect.stringMatching(/^A9999 \d\d \d{6}$/) })
  })

  it('has the growth, the containers, the results and the signatures', async () => {
    const page = await cases.lab.answer<Page>(`/api/batches/${cases.given.batch}`)
    expect(page.passages.map(({ passage, doublings }) => [passage, doublings !== null])).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ])
    expect(page.containers).toMatchObject([{ site: 'knee-left', status: 'given', onHold: false }])
    expect(page.tests.filter(test => test.standing !== 'pass' && test.decisive)).toEqual([])
    expect(page.signatures.map(({ meaning, isStanding }) => [meaning, isStanding])).toEqual([
      ['reviewed', true],
      ['certified-stage-1', true],
      ['certified-stage-2', true],
    ])
    expect(page.labels.printed).toBe(page.labels.applied + page.labels.destroyed)
    expect(page.due).toEqual([])
  })

  it('says each exception in the words of the reader, and what was corrected beside its correction', async () => {
    const { lab, growing, rightLot } = cases
    const page = await lab.answer<Page>(`/api/batches/${growing.batch}`)
    const corrected = page.exceptions.find(({ kind }) => kind === 'corrected')
    expect(corrected?.sentence).toContain('The bottle of the other lot was taken')
    expect(corrected?.operationName?.en).toBe('Medium change')
    const later = page.entries.find(entry => entry.corrects !== null)
    const first = page.entries.find(entry => entry.id === later?.corrects)
    expect(first?.correctedBy).toBe(later?.id)
    expect(later?.values).toMatchObject({ lot: rightLot })
    expect(later?.exceptions).toContain(corrected?.id)
    const inSpanish = await lab.answer<Page>(`/api/batches/${growing.batch}`, 'supervisor', 'es')
    expect(inSpanish.exceptions.find(({ kind }) => kind === 'corrected')?.sentence).not.toBe(corrected?.sentence)
  })

  it('offers every action, and says what stands in the way of each', async () => {
    const page = await cases.lab.answer<Page>(`/api/batches/${cases.given.batch}`, 'qp')
    const certify = page.actions.find(({ command }) => command === 'certify-stage-1')
    expect(certify?.refusal).toMatchObject({ code: 'already-certified' })
    const step = page.actions.find(({ command }) => command === 'enter-result')
    expect(step?.refusal).toMatchObject({ code: 'not-permitted' })
  })

  it('of an unknown batch is nowhere', async () => {
    expect(problemOf(await cases.lab.ask('/api/batches/B26-0999'))).toMatchObject({
      status: 404,
      code: 'unknown-thing',
    })
  })
})

describe('the page of an operation', () => {
  it('has each step with what was recorded, and what was recorded the last time', async () => {
    const { lab, growing } = cases
    const page = await lab.answer<Operation>(
      `/api/batches/${growing.batch}/runs/${runOf(growing.batch, 'passage')}`,
      'laia',
    )
    expect(page).toMatchObject({ isOpen: false, openNearMiss: { batch: cases.failed.batch } })
    expect(page.definition).not.toHaveProperty('steps')
    expect(page.steps.filter(step => step.standing === 'done').every(step => step.entries.length > 0)).toBe(true)
    expect(page.cabinet).toMatchObject({ name: 'BSC-1', clearedAt: expect.any(String) })
    expect(page.equipment[page.cabinet?.id ?? '']).toBe('BSC-1')
    expect(Object.values(page.equipment)).toContain('INC-1')
    expect(page.balance).toMatchObject({ leftUl: 0 })
    expect(page.testsByPoint['final-product']?.map(({ id }) => id)).not.toContain('viability')
    const again = await lab.answer<Operation>(
      `/api/batches/${growing.batch}/runs/${runOf(growing.batch, 'observation')}`,
      'laia',
    )
    const look = again.steps.find(step => step.definition.id === 'look')
    expect(look).toMatchObject({ entries: [], lastTime: { operation: 'observation', step: 'look' } })
    expect(look?.lastTime?.run).toBeLessThan(again.run)
  })

  it('of the hospital’s part is open to the hospital, and no other', async () => {
    const { lab, given } = cases
    const collection = await lab.ask(`/api/batches/${given.batch}/runs/${runOf(given.batch, 'collection')}`, 'nurse')
    expect(collection.statusCode).toBe(200)
    const seeding = await lab.ask(`/api/batches/${given.batch}/runs/${runOf(given.batch, 'seeding')}`, 'surgeon')
    expect(problemOf(seeding)).toMatchObject({ status: 403, code: 'not-permitted' })
  })

  it('of another surgeon’s case is nowhere', async () => {
    const { lab, given } = cases
    const address = `/api/batches/${given.batch}/runs/${runOf(given.batch, 'collection')}`
    expect((await lab.ask(address, 'surgeon')).statusCode).toBe(200)
    expect(problemOf(await lab.ask(address, 'surgeon2')).status).toBe(404)
  })

  it('of an unknown run is nowhere', async () => {
    expect(problemOf(await cases.lab.ask(`/api/batches/${cases.given.batch}/runs/999`, 'laia')).status).toBe(404)
  })
})

describe('the bench', () => {
  it('has what is due, and says why it may not be begun by this person', async () => {
    const { lab, growing } = cases
    await lab.door.wait(2 * 24 * 60)
    const { lines } = await lab.answer<Bench>('/api/bench', 'laia')
    const own = lines.filter(line => line.batch.id === growing.batch)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ due }) => due.refusal === null)).toBe(true)
    const forQa = await lab.answer<Bench>('/api/bench', 'qa')
    const sameForQa = forQa.lines.filter(line => line.batch.id === growing.batch)
    expect(sameForQa.map(({ due }) => due.refusal?.code)).toEqual(own.map(() => 'not-permitted'))
  })

  it('shows the hospital its own part only', async () => {
    const { lab, booked } = cases
    const { lines } = await lab.answer<Bench>('/api/bench', 'nurse')
    expect(lines.map(({ batch, due }) => [batch.id, due.operation])).toEqual([[booked.batch, 'collection']])
    expect((await lab.answer<Bench>('/api/bench', 'surgeon')).lines).toHaveLength(1)
    expect((await lab.answer<Bench>('/api/bench', 'surgeon2')).lines).toEqual([])
  })

  it('begins with what is open, then what is overdue', async () => {
    const { lab, booked, growing } = cases
    await must(lab.door, openOperation, { batch: booked.batch, operation: 'collection' }, { as: lab.staff.nurse })
    await lab.door.wait(5 * 24 * 60)
    const { lines } = await lab.answer<Bench>('/api/bench', 'supervisor')
    const urgencies = lines.map(({ due }) => due.urgency)
    expect(lines[0]).toMatchObject({ batch: { id: booked.batch }, due: { urgency: 'open', run: 1 } })
    expect(lines.some(({ batch, due }) => batch.id === growing.batch && due.urgency === 'overdue')).toBe(true)
    const order = ['open', 'overdue', 'now', 'today', 'later']
    expect(urgencies).toEqual([...urgencies].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  })
})

describe('a batch on hold', () => {
  it('says since when, by whom and why, as a person wrote it', async () => {
    const { lab, growing } = cases
    await must(lab.door, holdBatch, { batch: growing.batch, reason: 'Turbid flask' }, { as: lab.staff.qa })
    const page = await lab.answer<Page>(`/api/batches/${growing.batch}`)
    expect(page.line).toMatchObject({ standing: 'on-hold', reason: 'Turbid flask' })
    expect(page.holds).toMatchObject([{ id: 'H1', reason: 'Turbid flask', byName: 'Teresa Mas', liftedAt: null }])
  })
})

describe('a forecast', () => {
  it('has an interval from the counts of the batch itself once it has been passaged twice', async () => {
    const { lab, given } = cases
    const fresh = await openFresh()
    const { batches } = await lab.answer<Batches>('/api/batches')
    const line = batches.find(({ id }) => id === fresh)
    expect(line?.forecast).toMatchObject({ kind: 'interval', basis: 'own-counts' })
    expect(line?.id).not.toBe(given.batch)
  })
})

/** Another batch, in culture after its second passage. */
const openFresh = async (): Promise<string> => {
  const begun = await beginCase(cases.lab, {}, 'fresh')
  await courseUntil(cases.lab, begun, 'passage')
  await performOperation(cases.lab.door, begun.batch, 'passage', begun.plan)
  await courseUntil(cases.lab, begun, 'passage')
  await performOperation(cases.lab.door, begun.batch, 'passage', begun.plan)
  return begun.batch
}
