import { beforeEach, describe, expect, it } from 'vitest'
import { right } from '../../../server/demo/door.ts'
import { usualSite } from '../../../server/demo/orders.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { disposeAll, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { disposeException, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf, mayLeave } from '../../../server/domain/batch/containers.ts'
import { toBeSignedAnew } from '../../../server/domain/batch/signatures.ts'
import { correctSites } from '../../../server/domain/case/commands/correct-sites.ts'
import { recordSerology } from '../../../server/domain/case/commands/prepare-case.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
import { requestOosSupply, signOosSupply } from '../../../server/domain/release/commands/supply-out-of-specification.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
let container: string
const reason = 'The benefit outweighs the finding for this patient'
const document = 'a'.repeat(64)
const request = (as = line.laboratory.staff.surgeon) =>
  tried(line.lab, requestOosSupply, { batch: line.batchId, container, reason, document }, { as })
const sign = (as = line.laboratory.staff.qp) =>
  tried(line.lab, signOosSupply, { batch: line.batchId, container }, { as, proof: right })
const results = (findings = {}) =>
  enterResults(line.door, line.batchId, line.laboratory.staff.oscar, randomOf('results'), findings)

beforeEach(async () => {
  line = await openLine()
  await line.until('dispatch')
  container = `${line.batchId}-F01`
})

describe('the supply of a product that is out of specification', () => {
  it('begins with the request of a physician, and only where something failed', async () => {
    await results()
    expect(request()).toMatchObject({ code: 'nothing-failed', facts: { batch: line.batchId } })
    expect(request(line.laboratory.staff.qa).code).toBe('not-permitted')
  })

  it('is refused before anything is typed, where nothing failed or the case is of another surgeon', async () => {
    const { staff } = line.laboratory
    const asked = (id: string) => requestOosSupply.guard?.(line.batchId, line.lab.context(id))?.code ?? null
    await results()
    expect(asked(staff.surgeon)).toBe('nothing-failed')
    await line.door.wait(15 * 24 * 60)
    await results({ 'sterility-final': 'growth' })
    expect([asked(staff.surgeon), asked(staff.surgeon2)]).toEqual([null, 'unknown-thing'])
    expect(request(staff.surgeon2).code).toBe('unknown-thing')
  })

  it('is asked for once, until something else fails', async () => {
    await results({ endotoxin: '0.82' })
    expect([request().code, request().code]).toEqual([null, 'oos-requested-already'])
    expect(line.batch().oosSupplies).toHaveLength(1)
    await line.door.wait(15 * 24 * 60)
    await results({ 'sterility-final': 'growth' })
    expect(request().code).toBeNull()
  })

  it("is signed by the QP after QA's review, over what the physician has seen fail", async () => {
    await results({ endotoxin: '0.82' })
    expect(sign().code).toBe('exceptions-open')
    await review(line.door, line.laboratory.staff, line.batchId)
    expect(sign()).toMatchObject({ code: 'oos-request-missing', facts: { container } })
    expect(request().code).toBeNull()
    expect(line.batch().oosSupplies).toMatchObject([{ container, failedTests: ['endotoxin'] }])
    expect(sign().code).toBeNull()
    expect(line.batch().oosSupplies[0]?.signed).toMatchObject({ meaning: 'supplied-out-of-specification' })
    const [filled] = containersOf(line.batch())
    expect(filled && mayLeave(line.batch(), filled)).toBe(true)
    expect(sign().code).toBe('oos-request-missing')
  })

  it('is not signed by the physician who has asked for it', async () => {
    const { administrator, surgeon } = line.laboratory.staff
    await results({ endotoxin: '0.82' })
    await review(line.door, line.laboratory.staff, line.batchId)
    const both = { person: surgeon, roles: ['surgeon', 'qp'], hospital: 'hospital-del-rio', reason: 'Both' }
    expect(tried(line.lab, changeRoles, both, { as: administrator }).code).toBeNull()
    expect(request().code).toBeNull()
    expect(sign(surgeon)).toMatchObject({ code: 'supply-requested-here', facts: { container } })
    expect(sign().code).toBeNull()
  })

  it('is not signed while a review is missing', async () => {
    const { staff } = line.laboratory
    await results({ endotoxin: '0.82' })
    await disposeAll(line.door, staff, line.batchId)
    request()
    expect(sign().code).toBe('review-missing')
  })

  it('covers nothing that was decided later: the product does not leave', async () => {
    const { staff } = line.laboratory
    await results({ endotoxin: '0.82' })
    await review(line.door, staff, line.batchId)
    request()
    sign()
    await line.door.wait(5)
    const sampledOn = line.door.now().slice(0, 10)
    const positive = {
      hiv: 'positive',
      hbsag: 'negative',
      'anti-hbc': 'negative',
      hcv: 'negative',
      syphilis: 'negative',
    }
    const second = { case: line.caseId, sampledOn, results: positive, reason: 'Second sample' }
    expect(tried(line.lab, recordSerology, second, { as: staff.coordinator }).code).toBeNull()
    const undecided = line.batch().exceptions.filter(({ disposition }) => !disposition)
    for (const { id } of undecided) {
      const decided = { batch: line.batchId, exception: id, impact: 'batch-affected', reason: 'Not what was signed' }
      expect(tried(line.lab, disposeException, decided, { as: staff.qa }).code).toBeNull()
    }
    for (const { id } of line.batch().holds.filter(({ liftedAt }) => !liftedAt)) {
      const lifted = { batch: line.batchId, hold: id, reason: 'Decided' }
      expect(tried(line.lab, liftHold, lifted, { as: staff.qa }).code).toBeNull()
    }
    expect(containersOf(line.batch()).map(({ onHold }) => onHold)).toEqual([false])
    expect(containersOf(line.batch()).map(each => mayLeave(line.batch(), each))).toEqual([false])
  })

  it('of one container does not free another that waits for its own', async () => {
    const knees = (['left', 'right'] as const).map(side => usualSite({ joint: 'knee', side }))
    line = await openLine({ sites: knees })
    await line.until('dispatch')
    const { staff } = line.laboratory
    const [first = '', second = ''] = containersOf(line.batch()).map(({ id }) => id)
    await results({ endotoxin: '0.82' })
    await review(line.door, staff, line.batchId)
    const supply = (id: string) => {
      container = id
      return [request().code, sign().code]
    }
    expect([supply(first), supply(second)]).toEqual([
      [null, null],
      [null, null],
    ])
    const sites = knees.map(site => ({ ...site, doseCells: 10_000_000 }))
    const correction = { case: line.caseId, sites, reason: 'Misread in the request' }
    expect(tried(line.lab, correctSites, correction, { as: staff.coordinator }).code).toBeNull()
    await review(line.door, staff, line.batchId)
    expect(supply(second)).toEqual([null, null])
    expect([first, second].map(id => toBeSignedAnew(line.batch(), id))).toEqual(['supply', null])
  })

  it('covers nothing that failed after the request', async () => {
    await results({ endotoxin: '0.82' })
    request()
    await line.door.wait(15 * 24 * 60)
    await results({ 'sterility-final': 'growth' })
    await review(line.door, line.laboratory.staff, line.batchId)
    expect(sign()).toMatchObject({ code: 'results-failed', facts: { tests: ['sterility-final'] } })
    request()
    expect(sign().code).toBeNull()
  })
})
