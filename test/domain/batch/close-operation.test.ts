import { describe, expect, it } from 'vitest'
import { must, right } from '../../../server/demo/door.ts'
import { abandonOperation, closeOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { declareFailed, holdBatch, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { cabinetYear } from '../../../server/domain/equipment/cabinet-rules.ts'
import { withdrawQualification } from '../../../server/domain/person/commands/withdraw-qualification.ts'
import { rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type AtStep, atStep, standingAt } from '../../kit/at-step.ts'
import { openLine } from '../../kit/line.ts'
import { certifyLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

const close = (at: AtStep, as = at.laboratory.staff.laia) =>
  tried(at.lab, closeOperation, { batch: at.batchId, run: at.run }, { as })
const abandon = (at: AtStep, reason = 'Alarm of the cabinet') =>
  tried(at.lab, abandonOperation, { batch: at.batchId, run: at.run, reason }, { as: at.laboratory.staff.laia })
const inCabinets = (at: AtStep) =>
  at.laboratory.equipment.flatMap(id => cabinetYear({ ...at.lab, now: at.door.now() }, id).state?.open?.batch ?? [])

describe('closing an operation', () => {
  it('waits for its steps, and names those that are left', async () => {
    const at = await atStep('receipt', 'serology')
    expect(close(at)).toMatchObject({
      code: 'steps-left',
      facts: { steps: ['serology', 'picture', 'decision'] },
    })
  })

  it('asks for no optional step', async () => {
    const at = await atStep('observation', 'remark')
    expect(close(at)).toMatchObject({ code: 'steps-left', facts: { steps: ['flasks-back'] } })
  })

  it('frees the cabinet', async () => {
    const at = await atStep('seeding', 'sign')
    expect(inCabinets(at)).toEqual([at.batchId])
    at.offer({}, { proof: right })
    expect(close(at)).toMatchObject({ code: null, exceptions: [] })
    expect(inCabinets(at)).toEqual([])
    expect(close(at).code).toBe('run-not-open')
  })

  it('is for a person who may perform it', async () => {
    const at = await atStep('seeding', 'sign')
    at.offer({}, { proof: right })
    expect(close(at, at.laboratory.staff.nurse).code).toBe('not-permitted')
  })
})

describe('closing what a rejection cut short', () => {
  it('leaves counted cells without a fate, and says so', async () => {
    const at = await atStep('filling', 'appearance')
    const { staff } = at.laboratory
    await must(
      at.door,
      rejectBatch,
      { batch: at.batchId, reason: 'Mycoplasma', password: 'x' },
      { as: staff.qa, proof: right },
    )
    expect(close(at)).toMatchObject({ code: null, exceptions: ['cells-unaccounted'] })
  })

  it('says so too where every step had been done: no filling will come', async () => {
    const at = await atStep('harvest', 'sign')
    const { staff } = at.laboratory
    at.offer({}, { proof: right })
    await must(at.door, declareFailed, { batch: at.batchId, reason: 'Withdrawn' }, { as: staff.qa })
    expect(close(at)).toMatchObject({ code: null, exceptions: ['cells-unaccounted'] })
  })
})

describe('breaking an operation off', () => {
  it('is a deviation, with its reason, and frees the cabinet; it may be begun again', async () => {
    const at = await atStep('medium-change', 'flasks-out')
    expect(abandon(at)).toMatchObject({ code: null, exceptions: ['operation-abandoned'] })
    expect(at.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { operation: 'medium-change', reason: 'Alarm of the cabinet' },
    })
    expect(inCabinets(at)).toEqual([])
    const again = { batch: at.batchId, operation: 'medium-change' }
    expect(tried(at.lab, openOperation, again, { as: at.laboratory.staff.laia }).code).toBeNull()
  })

  it('after a count leaves cells without a fate: an exception too', async () => {
    const at = await atStep('passage', 'sampling')
    expect(abandon(at).exceptions).toEqual(['operation-abandoned', 'cells-unaccounted'])
  })

  it('is for whoever may perform the operation, or a supervisor', async () => {
    const at = await atStep('medium-change', 'flasks-out')
    const { laia, supervisor, labManager } = at.laboratory.staff
    for (const { qualification } of at.lab.read('person', laia)?.qualifications ?? []) {
      const withdrawn = { person: laia, qualification, reason: 'Media fill failed' }
      await must(at.door, withdrawQualification, withdrawn, { as: labManager })
    }
    expect(abandon(at).code).toBe('person-unqualified')
    const input = { batch: at.batchId, run: at.run, reason: 'Alarm' }
    expect(tried(at.lab, abandonOperation, input, { as: supervisor }).code).toBeNull()
  })

  it('says why, and is for technician and supervisor', async () => {
    const at = await atStep('medium-change', 'flasks-out')
    const input = { batch: at.batchId, run: at.run, reason: 'Alarm' }
    expect(tried(at.lab, abandonOperation, input, { as: at.laboratory.staff.qa }).code).toBe('not-permitted')
    expect(() => abandon(at, ' ')).toThrow(/reason/)
  })
})

describe('labels left behind by an operation that was broken off', () => {
  it('are found at the next line clearance, once', async () => {
    const line = await openLine()
    await line.until('seeding')
    const at = await standingAt(line, 'seeding', 'seed')
    expect(abandon(at).exceptions).toContain('operation-abandoned')
    const again = await standingAt(line, 'seeding', 'clearance')
    expect(again.offer({ items: ['empty', 'clean'] })).toMatchObject({
      code: null,
      exceptions: ['labels-unreconciled'],
    })
    expect(abandon(again).exceptions).toEqual(['operation-abandoned'])
    const third = await standingAt(line, 'seeding', 'clearance')
    expect(third.offer({ items: ['empty', 'clean'] }).exceptions).toEqual([])
  })
})

describe('closing the dispatch', () => {
  const packed = async (): Promise<AtStep> => {
    const line = await openLine()
    await certifyLine(line)
    return standingAt(line, 'dispatch', 'sign', { as: line.laboratory.staff.coordinator })
  }

  it('lets the scanned containers go, in their box and under their seal', async () => {
    const at = await packed()
    at.offer({}, { as: at.laboratory.staff.coordinator, proof: right })
    expect(close(at, at.laboratory.staff.coordinator)).toMatchObject({
      types: ['batch.operation-closed', 'batch.container-dispatched'],
    })
    expect(containersOf(at.batch())[0]?.status).toBe('dispatched')
  })

  it('is held up where a container is put on hold before it is handed over', async () => {
    const at = await packed()
    const { staff } = at.laboratory
    const container = `${at.batchId}-F01`
    await must(at.door, holdBatch, { batch: at.batchId, container, reason: 'Cap is loose' }, { as: staff.qa })
    const sign = () => at.offer({}, { as: staff.coordinator, proof: right })
    expect(sign()).toMatchObject({ code: 'batch-on-hold', facts: { batch: container, reason: 'Cap is loose' } })
    await must(at.door, liftHold, { batch: at.batchId, hold: 'H1', reason: 'Cap tightened' }, { as: staff.qa })
    expect(sign().code).toBeNull()
    await must(at.door, holdBatch, { batch: at.batchId, reason: 'Alarm of the box' }, { as: staff.qp })
    expect(close(at, staff.coordinator)).toMatchObject({ code: 'batch-on-hold', facts: { reason: 'Alarm of the box' } })
    await must(at.door, liftHold, { batch: at.batchId, hold: 'H2', reason: 'Box changed' }, { as: staff.qp })
    expect(close(at, staff.coordinator).code).toBeNull()
  })

  it('lets nothing go of what was rejected after it was packed', async () => {
    const at = await packed()
    const { staff } = at.laboratory
    at.offer({}, { as: staff.coordinator, proof: right })
    await must(at.door, rejectBatch, { batch: at.batchId, reason: 'Wrong label' }, { as: staff.qp, proof: right })
    expect(close(at, staff.coordinator)).toMatchObject({ code: null, types: ['batch.operation-closed'] })
    expect(containersOf(at.batch())[0]?.status).toBe('certified')
  })
})
