import { beforeEach, describe, expect, it } from 'vitest'
import { must, right } from '../../../server/demo/door.ts'
import { giveAll, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { seeSerology } from '../../../server/demo/orders.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, disposeAll, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import {
  disposeException,
  holdBatch,
  liftHold,
  reprintLabels,
} from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { latestEntry } from '../../../server/domain/batch/entries.ts'
import { progressOf, standingOf } from '../../../server/domain/batch/progress.ts'
import { samplesOf } from '../../../server/domain/batch/samples.ts'
import { affecting } from '../../../server/domain/batch/signatures.ts'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { present } from '../../../server/domain/kit/existing.ts'
import { dayIn } from '../../../server/domain/kit/time.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
import { enterResult } from '../../../server/domain/release/commands/enter-result.ts'
import {
  certifyStage1,
  certifyStage2,
  rejectBatch,
  reviewBatch,
} from '../../../server/domain/release/commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from '../../../server/domain/release/commands/supply-out-of-specification.ts'
import { hasTakenPart, openExceptions } from '../../../server/domain/release/release-state.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
const give = (command: Parameters<typeof tried>[1], as: string, more: object = {}, proof: object = right) =>
  tried(line.lab, command, { batch: line.batchId, ...more }, { as, proof })
const results = () => enterResults(line.door, line.batchId, line.laboratory.staff.oscar, randomOf('results'))

/** Everything is there, but QA has said of one exception that it affects the batch. */
const affectedLine = async () => {
  const { laia, qa } = line.laboratory.staff
  await results()
  await must(
    line.door,
    reprintLabels,
    { batch: line.batchId, codes: [`${line.batchId}-P0-01`], reason: 'Torn' },
    { as: laia },
  )
  const exception = openExceptions(line.batch())[0]?.id ?? ''
  const decided = { exception, impact: 'batch-affected', reason: 'Nobody knows what was in the flask' }
  expect(give(disposeException, qa, decided).code).toBeNull()
  await disposeAll(line.door, line.laboratory.staff, line.batchId)
  return { exception }
}

beforeEach(async () => {
  line = await openLine()
  await line.until('dispatch')
})

describe("QA's review", () => {
  it('is a signature over every entry of batch and case, as they stand', () => {
    const { qa } = line.laboratory.staff
    const before = line.batch()
    expect(give(reviewBatch, qa)).toMatchObject({ code: null, types: ['batch.reviewed'] })
    const [signature] = line.batch().reviews
    expect(signature).toMatchObject({ personId: qa, name: 'Teresa Mas', meaning: 'reviewed' })
    const signed = signature?.signed.filter(({ stream }) => stream.startsWith('batch/'))
    expect(signed?.map(({ version, hash }) => ({ version, hash }))).toEqual(
      before.log.map(({ version, hash }) => ({ version, hash })),
    )
    expect(signature?.signed.some(({ stream }) => stream === `case/${line.caseId}`)).toBe(true)
  })

  it('needs the password again; a wrong one is an attempt on record, with the batch and with the person', () => {
    const { qa } = line.laboratory.staff
    expect(give(reviewBatch, qa, {}, {}).code).toBe('password-required')
    expect(give(reviewBatch, qa, {}, { password: 'wrong' })).toMatchObject({
      code: 'password-wrong',
      types: ['batch.signature-failed', 'person.signature-failed'],
    })
  })

  it('waits for a disposition of every exception', async () => {
    const { qa } = line.laboratory.staff
    const container = `${line.batchId}-F01`
    await line.door.run(holdBatch, { batch: line.batchId, container, reason: 'Cap' }, { as: qa })
    expect(give(reviewBatch, qa).code).toBeNull()
    const odd = await openLine()
    await odd.until('receipt')
    await odd.go('receipt', { instead: { condition: () => ({ option: 'clots', note: 'Two' }) } })
    await odd.until('dispatch')
    const asked = { as: odd.laboratory.staff.qa, proof: right }
    expect(tried(odd.lab, reviewBatch, { batch: odd.batchId }, asked)).toMatchObject({
      code: 'exceptions-open',
      facts: { exceptions: ['X1'] },
    })
    await disposeAll(odd.door, odd.laboratory.staff, odd.batchId)
    expect(tried(odd.lab, reviewBatch, { batch: odd.batchId }, asked).code).toBeNull()
  })

  it('is of a batch that is filled, not on hold, with no work open', async () => {
    const { qa, laia } = line.laboratory.staff
    await must(line.door, holdBatch, { batch: line.batchId, reason: 'Question' }, { as: qa })
    expect(give(reviewBatch, qa).code).toBe('batch-on-hold')
    const young = await openLine()
    await young.until('medium-change')
    const asked = { as: young.laboratory.staff.qa, proof: right }
    expect(tried(young.lab, reviewBatch, { batch: young.batchId }, asked).code).toBe('not-filled')
    const busy = await openLine()
    await busy.until('label-reconciliation')
    await must(busy.door, openOperation, { batch: busy.batchId, operation: 'label-reconciliation' }, { as: laia })
    expect(tried(busy.lab, reviewBatch, { batch: busy.batchId }, asked)).toMatchObject({
      code: 'runs-open',
      facts: { operations: ['label-reconciliation'] },
    })
  })

  it('tried with a wrong password is on record, also of a version that has moved on', () => {
    const { qa } = line.laboratory.staff
    const wrong = { as: qa, proof: { password: 'wrong' as const }, seen: line.batch().version - 1 }
    const attempt = () => tried(line.lab, reviewBatch, { batch: line.batchId }, wrong)
    for (let count = 0; count < 4; count++)
      expect(attempt()).toMatchObject({ code: 'moved-on', types: ['person.signature-failed'] })
    expect(attempt().types).toEqual(['person.signature-failed', 'person.locked'])
    // While signing rests nothing is compared, nor counted.
    expect(attempt().types).toEqual([])
  })

  it('is signed by nobody who made the batch, or checked it', async () => {
    const { laia, administrator } = line.laboratory.staff
    const roles = ['technician', 'qa']
    await must(line.door, changeRoles, { person: laia, roles, reason: 'Changes to quality' }, { as: administrator })
    expect(give(reviewBatch, laia)).toMatchObject({ code: 'performed-here', facts: { person: laia } })
  })

  const another = 'P-0099'
  const at = '2026-11-02T09:00:00.000Z'
  it.each<[string, (batch: BatchState) => Partial<BatchState>]>([
    ['opened an operation', ({ runs: [run] }) => ({ runs: run ? [{ ...run, openedBy: another }] : [] })],
    ['closed an operation', ({ runs: [run] }) => ({ runs: run ? [{ ...run, closedBy: another }] : [] })],
    ['skipped a step', () => ({ skips: [{ id: 9, run: 1, step: 'remark', at, by: another }] })],
    ['printed labels again', () => ({ reprints: [{ v: 1, entry: 1, codes: [], reason: 'Torn', at, by: another }] })],
    ['accounted for labels', () => ({ labelsDestroyed: [{ v: 1, labels: [], at, by: another }] })],
  ])('is signed by nobody who %s', (_, change) => {
    expect(hasTakenPart(line.batch(), another)).toBe(false)
    expect(hasTakenPart({ ...line.batch(), ...change(line.batch()) }, another)).toBe(true)
  })

  it('is signed by nobody who entered a result; who decided on an exception may sign', async () => {
    const { oscar, qa, administrator } = line.laboratory.staff
    await results()
    const roles = ['qc-analyst', 'qa']
    await must(line.door, changeRoles, { person: oscar, roles, reason: 'Changes to quality' }, { as: administrator })
    expect(give(reviewBatch, oscar).code).toBe('performed-here')
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(give(reviewBatch, qa).code).toBeNull()
  })
})

describe("the QP's certification, stage 1", () => {
  it("follows QA's review and every result of its stage", async () => {
    const { staff } = line.laboratory
    expect(give(certifyStage1, staff.qp)).toMatchObject({ code: 'results-missing' })
    await results()
    expect(give(certifyStage1, staff.qp).code).toBe('review-missing')
    await review(line.door, staff, line.batchId)
    expect(give(certifyStage1, staff.qa).code).toBe('not-permitted')
    expect(give(certifyStage1, staff.qp).code).toBeNull()
    expect(progressOf(line.batch())).toBe('certified')
    expect(give(certifyStage1, staff.qp)).toMatchObject({ code: 'already-certified', facts: { stage: 1 } })
  })

  it('never stands over a failed test', async () => {
    const { staff } = line.laboratory
    await enterResults(line.door, line.batchId, staff.oscar, randomOf('results'), { endotoxin: '0.82' })
    await review(line.door, staff, line.batchId)
    expect(give(certifyStage1, staff.qp)).toMatchObject({ code: 'results-failed', facts: { tests: ['endotoxin'] } })
  })

  it('never stands over what was decided to affect the batch; the QP alone decides about that anew, and both decisions stay', async () => {
    const { staff } = line.laboratory
    const { exception } = await affectedLine()
    expect(give(reviewBatch, staff.qa).code).toBeNull()
    expect(give(certifyStage1, staff.qp)).toMatchObject({ code: 'batch-affected', facts: { exceptions: [exception] } })
    expect(certifyStage1.guard?.(line.batchId, line.lab.context(staff.qp))?.code).toBe('batch-affected')
    const anew = { exception, impact: 'accepted', reason: 'The label was of the outer bag' }
    expect(give(disposeException, staff.qa, anew).code).toBe('exception-disposed')
    expect(give(disposeException, staff.qp, anew).code).toBeNull()
    expect(line.batch().exceptions.find(({ id }) => id === exception)).toMatchObject({
      disposition: { impact: 'accepted', by: staff.qp },
      decidedBefore: [{ impact: 'batch-affected', by: staff.qa }],
    })
    expect(give(disposeException, staff.qp, anew).code).toBe('exception-disposed')
    // What was decided has changed, so QA looks again.
    expect(give(certifyStage1, staff.qp).code).toBe('review-missing')
    expect(give(reviewBatch, staff.qa).code).toBeNull()
    expect(give(certifyStage1, staff.qp).code).toBeNull()
  })

  it('lets nothing out any more once something is decided to affect the batch', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    const dispatch = () => give(openOperation, staff.coordinator, { operation: 'dispatch' })
    await affectedLine()
    expect(dispatch().code).toBe('batch-affected')
    await line.door.wait(1)
    const exception = affecting(line.batch())[0]?.id
    const anew = { exception, impact: 'none', reason: 'The flask was found' }
    expect(give(disposeException, staff.qp, anew).code).toBeNull()
    expect(dispatch().code).toBeNull()
  })

  it('lets nothing out any more once something has failed, whatever is decided about it', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    const [container] = containersOf(line.batch())
    const dispatch = () => give(openOperation, staff.coordinator, { operation: 'dispatch' })
    const sample = samplesOf(line.batch()).find(({ tests }) => tests.includes('sterility-final'))?.id
    const growth = { sample, test: 'sterility-final', text: 'growth', readingDay: 2 }
    expect(give(enterResult, staff.oscar, growth).code).toBeNull()
    await disposeAll(line.door, staff, line.batchId)
    for (const { id } of line.batch().holds.filter(({ liftedAt }) => !liftedAt)) {
      expect(give(liftHold, staff.qa, { hold: id, reason: 'Decided' }).code).toBeNull()
    }
    expect(containersOf(line.batch()).map(({ onHold }) => onHold)).toEqual([false])
    expect(dispatch()).toMatchObject({ code: 'results-failed', facts: { tests: ['sterility-final'] } })
    // The physician who has seen it fail may ask for it all the same.
    const asked = { container: container?.id, reason: 'The benefit outweighs the finding', document: 'a'.repeat(64) }
    expect(give(requestOosSupply, staff.surgeon, asked).code).toBeNull()
    expect(give(reviewBatch, staff.qa).code).toBeNull()
    expect(give(signOosSupply, staff.qp, { container: container?.id }).code).toBeNull()
    expect(dispatch().code).toBeNull()
  })

  it('of an affected batch is none, but a rejection is', async () => {
    const { staff } = line.laboratory
    await affectedLine()
    expect(give(rejectBatch, staff.qp, { reason: 'Affected' }).code).toBeNull()
  })

  it('rests on a review that a near miss since then does not reopen: nothing was done to the product', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    const place = { joint: 'knee', side: 'left' }
    const asked = { wristband: line.wristband, place, container: withCheck(`${line.batchId}-F01`), intact: true }
    const scanned = tried(line.lab, askReadiness, asked, { as: staff.nurse })
    expect(scanned.types).toEqual(['batch.readiness-asked', 'batch.near-miss-recorded'])
    expect(give(certifyStage1, staff.qp).code).toBeNull()
  })

  it('waits for the serology', async () => {
    line = await openLine({ withoutSerology: true })
    const { collectionAt } = present(line.door, 'batch', line.batchId)
    await line.until('dispatch')
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    expect(give(certifyStage1, staff.qp)).toMatchObject({ code: 'serology-missing', facts: { case: line.caseId } })
    await seeSerology(line.door, staff, line.caseId, dayIn(line.door.zone, collectionAt))
    expect(give(certifyStage1, staff.qp).code).toBeNull()
  })

  it('binds whoever saw the batch as it is now', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    const asked = { as: staff.qp, proof: right, seen: line.batch().version - 1 }
    expect(tried(line.lab, certifyStage1, { batch: line.batchId }, asked).code).toBe('moved-on')
  })
})

describe("the QP's certification, stage 2", () => {
  it('closes the batch when the last results are in', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    expect(give(certifyStage2, staff.qp).code).toBe('stage-1-missing')
    await certify(line.door, staff, line.batchId, 1)
    expect(give(certifyStage2, staff.qp).code).toBe('results-missing')
    await line.door.wait(15 * 24 * 60)
    await results()
    expect(give(certifyStage2, staff.qp).code).toBeNull()
    expect(progressOf(line.batch())).toBe('closed')
  })

  it('rests on a review that has seen what was corrected after stage 1', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    const entry = latestEntry(line.batch(), 'receipt', 'weight')?.id
    const corrected = { batch: line.batchId, entry, values: { fields: { 'net-g': '110.0' } }, reason: 'Misread' }
    await must(line.door, correctEntry, corrected, { as: staff.laia })
    await line.door.wait(15 * 24 * 60)
    await results()
    await disposeAll(line.door, staff, line.batchId)
    expect(give(certifyStage2, staff.qp).code).toBe('review-missing')
    await review(line.door, staff, line.batchId)
    expect(give(certifyStage2, staff.qp).code).toBeNull()
  })
})

describe('a rejection', () => {
  it('is a signature with a reason, once', () => {
    const { qa } = line.laboratory.staff
    const reason = { reason: 'Foreign particle in the syringe' }
    expect(give(rejectBatch, qa, reason, { password: 'wrong' }).code).toBe('password-wrong')
    expect(give(rejectBatch, qa, reason).code).toBeNull()
    expect(standingOf(line.batch())).toBe('rejected')
    expect(give(rejectBatch, qa, reason)).toMatchObject({ code: 'batch-over', facts: { standing: 'rejected' } })
  })

  it('comes too late for what has been given', async () => {
    const { staff } = line.laboratory
    await results()
    await review(line.door, staff, line.batchId)
    await certify(line.door, staff, line.batchId, 1)
    await line.go('dispatch', { as: staff.coordinator })
    await receiveAllContainers(line.door, staff, line.batchId)
    await giveAll(line.door, line.batchId, line.wristband)
    expect(give(rejectBatch, staff.qp, { reason: 'Late doubt' })).toMatchObject({
      code: 'gone-from-custody',
      facts: { container: `${line.batchId}-F01` },
    })
  })
})
