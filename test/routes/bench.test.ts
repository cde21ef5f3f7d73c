import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readOperation } from '../../server/contract/batches.ts'
import type { listChecks, readBench } from '../../server/contract/bench.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { must } from '../../server/demo/door.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { valuesForStep } from '../../server/demo/values-for-step.ts'
import { confirmCheck, requestCheck } from '../../server/domain/batch/commands/check-elsewhere.ts'
import { handOverOperation, takeOperation } from '../../server/domain/batch/commands/hand-over.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type AppLaboratory, type Begun, beginCase, courseUntil, openAppLaboratory } from '../kit/app-laboratory.ts'

type Bench = AnswerOf<typeof readBench>
type Checks = AnswerOf<typeof listChecks>
type Operation = AnswerOf<typeof readOperation>

let lab: AppLaboratory
let begun: Begun
let run: number

const line = async (as: 'laia' | 'marc' = 'laia') =>
  (await lab.answer<Bench>('/api/bench', as)).lines.find(({ batch }) => batch.id === begun.batch)
const page = (as: 'laia' | 'marc' = 'laia') => lab.answer<Operation>(`/api/batches/${begun.batch}/runs/${run}`, as)

beforeAll(async () => {
  lab = await openAppLaboratory()
  begun = await beginCase(lab, {}, 'bench')
  await courseUntil(lab, begun, 'seeding')
})

afterAll(() => lab.remove())

describe('the bench', () => {
  it('says before it is begun in which rooms an operation may be done: those of the grade that the process asks for', async () => {
    const answer = await lab.answer<Bench>('/api/bench')
    const place = (await line())?.place
    const ofGradeB = answer.rooms.filter(({ id }) => lab.door.read('room', id)?.grade === 'B').map(({ id }) => id)
    expect(ofGradeB.length).toBeGreaterThan(0)
    expect(place).toEqual({ cabinet: null, isInCabinet: true, rooms: ofGradeB })
    expect((await line())?.hand).toBeNull()
  })

  it('says where an open operation is, and in whose hands', async () => {
    run = await performOperation(lab.door, begun.batch, 'seeding', { ...begun.plan, until: 'seed' })
    const found = await line()
    const cabinet = lab.door.read('equipment', found?.place.cabinet ?? '')
    expect(cabinet?.type).toBe('cabinet')
    expect(found?.place.rooms).toEqual([cabinet?.room])
    expect(found?.hand).toMatchObject({ id: begun.plan.as, withNames: [], handedOver: null })
  })

  it('shows who took it, who recorded in it besides, and where it stood when it was handed over', async () => {
    const { laia, marc } = lab.staff
    await must(lab.door, takeOperation, { batch: begun.batch, run }, { as: marc }).catch(() => {})
    expect((await line())?.hand).toMatchObject({ id: marc, name: 'Marc Vidal' })
    const note = 'Cells are counted, the flasks are still empty'
    await must(lab.door, handOverOperation, { batch: begun.batch, run, to: laia, note }, { as: marc })
    expect((await line())?.hand).toMatchObject({ id: null, handedOver: { byName: 'Marc Vidal', toId: laia, note } })
    expect((await page('marc')).colleagues.map(({ id }) => id)).toContain(laia)
    expect((await page('marc')).colleagues.map(({ id }) => id)).not.toContain(marc)
    await must(lab.door, takeOperation, { batch: begun.batch, run }, { as: laia })
  })
})

describe('a second check asked for on another tablet', () => {
  const seed = () => {
    const batch = present(lab.door, 'batch', begun.batch)
    const process = processOf(batch, lab.door)
    const operation = process.operations.find(({ id }) => id === 'seeding')
    const step = operation?.steps.find(({ id }) => id === 'seed')
    if (!operation || !step) throw new Error('The process has no seeding')
    const bench = { door: lab.door, plan: begun.plan, random: begun.plan.random, batch, process, operation, run, step }
    return { batch: begun.batch, run, step: 'seed', kind: step.kind, values: valuesForStep(bench) }
  }

  it('waits for every colleague who may give it, and for nobody else', async () => {
    const { laia } = lab.staff
    await must(lab.door, requestCheck, seed(), { as: laia })
    const { checks } = await lab.answer<Checks>('/api/checks', 'marc')
    expect(checks).toMatchObject([{ batch: begun.batch, run, check: 'Q1', byName: 'Laia Ferrer' }])
    for (const other of ['laia', 'oscar', 'nurse'] as const) {
      expect((await lab.answer<Checks>('/api/checks', other)).checks).toEqual([])
    }
  })

  it('is shown with its values where the operation is opened, and then with its answer', async () => {
    const { marc } = lab.staff
    const [asked] = (await page('marc')).checks
    expect(asked).toMatchObject({ check: 'Q1', step: 'seed', answer: null })
    expect(asked?.values).toMatchObject(JSON.parse(JSON.stringify(seed().values)))
    const proof = { second: { personId: marc } }
    await must(lab.door, confirmCheck, { batch: begun.batch, check: 'Q1' }, { as: marc, proof })
    expect((await page()).checks).toMatchObject([{ check: 'Q1', answer: { what: 'confirmed', byName: 'Marc Vidal' } }])
    expect((await lab.answer<Checks>('/api/checks', 'marc')).checks).toEqual([])
  })
})
