import { beforeEach, describe, expect, it } from 'vitest'
import { must, right } from '../../../server/demo/door.ts'
import { closeOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { tried } from '../../kit/tried.ts'

describe('recording a step', () => {
  let at: AtStep
  const items = { items: ['request', 'complete'] }
  beforeEach(async () => {
    at = await atStep('receipt', 'documents')
  })

  it('keeps what was recorded, by whom, when, and its number', () => {
    const { answer } = at.offer(items)
    const version = at.batch().version
    expect(answer).toMatchObject({ entry: version, exceptions: 0 })
    expect(at.batch().entries.at(-1)).toMatchObject({
      id: version,
      run: at.run,
      operation: 'receipt',
      step: 'documents',
      values: items,
      actor: at.laboratory.staff.laia,
      recordedAt: at.door.now(),
      performedAt: at.door.now(),
    })
  })

  it('follows the order of the operation', () => {
    const input = { batch: at.batchId, run: at.run, step: 'weight', kind: 'measure', values: {} }
    expect(tried(at.lab, recordStep, input, { as: at.laboratory.staff.laia })).toMatchObject({
      code: 'step-out-of-order',
      facts: { step: 'weight', next: 'documents' },
    })
  })

  it('is of the kind that the process says', () => {
    const input = { batch: at.batchId, run: at.run, step: 'documents', kind: 'note', values: { text: 'All there' } }
    expect(tried(at.lab, recordStep, input, { as: at.laboratory.staff.laia })).toMatchObject({
      code: 'values-of-another-kind',
      facts: { kind: 'confirm' },
    })
  })

  it('is one of an open run', () => {
    const input = { batch: at.batchId, run: 1, step: 'patient', kind: 'scan-match', values: { codes: [] } }
    expect(tried(at.lab, recordStep, input, { as: at.laboratory.staff.laia })).toMatchObject({
      code: 'run-not-open',
      facts: { run: 1 },
    })
    const unknown = { ...input, run: at.run, step: 'polish' }
    expect(tried(at.lab, recordStep, unknown, { as: at.laboratory.staff.laia }).code).toBe('unknown-thing')
  })

  it('is for a person who may perform the operation, still', async () => {
    const { staff } = at.laboratory
    expect(at.offer(items, { as: staff.nurse }).code).toBe('not-permitted')
    await must(at.door, deactivatePerson, { person: staff.laia, reason: 'Left' }, { as: staff.administrator })
    expect(at.offer(items).code).toBe('person-inactive')
    expect(at.offer(items, { as: staff.marc }).code).toBeNull()
  })

  it('names no second person who could not have checked it, also where nobody asked for a check', () => {
    const { laia, marc, nurse } = at.laboratory.staff
    const checkedBy = (personId: string) => at.offer(items, { proof: { second: { personId } } }).code
    expect(checkedBy(laia)).toBe('second-person-same')
    expect(checkedBy(nurse)).toBe('not-permitted')
    expect(at.offer(items, { proof: { second: 'unrecognised' } }).code).toBe('second-person-not-recognised')
    expect(checkedBy(marc)).toBeNull()
    expect(at.batch().entries.at(-1)?.checkedBy).toBe(marc)
  })

  it('says when it was done, where that was before; more than a quarter of an hour needs a reason and is an exception', () => {
    at.lab.later({ hours: 1 })
    const performedAt = addMinutes(at.door.now(), -40)
    expect(at.offer(items, { more: { performedAt } }).code).toBe('reason-required')
    const told = { performedAt, reason: 'Tablet was empty' }
    expect(at.offer(items, { more: told })).toMatchObject({ code: null, exceptions: ['late-entry'] })
    expect(at.batch().entries.at(-1)).toMatchObject({
      performedAt,
      recordedAt: at.door.now(),
      reason: 'Tablet was empty',
    })
  })

  it('done before its operation was opened is a deviation, and before the batch was booked impossible', () => {
    const reason = 'Written on paper'
    const { openedAt } = at.batch().runs.at(-1) as { openedAt: string }
    const early = addMinutes(at.batch().bookedAt, -1)
    expect(at.offer(items, { more: { performedAt: early, reason } }).code).toBe('before-the-batch')
    at.lab.later({ hours: 1 })
    at.offer(items, { more: { performedAt: addMinutes(openedAt, -1), reason } })
    expect(at.batch().exceptions.at(-1)).toMatchObject({ kind: 'late-entry', deviation: true })
  })

  it('a few minutes later is as good as at once', () => {
    at.lab.later({ minutes: 20 })
    const performedAt = addMinutes(at.door.now(), -14)
    expect(at.offer(items, { more: { performedAt } })).toMatchObject({ code: null, exceptions: [] })
  })

  it('was not done tomorrow', () => {
    const performedAt = addMinutes(at.door.now(), 1)
    expect(at.offer(items, { more: { performedAt, reason: 'Looking ahead' } }).code).toBe('in-the-future')
  })

  it('of a step that an earlier choice did not call for is refused', async () => {
    const collection = await atStep('collection', 'kit-lot')
    const input = { batch: collection.batchId, run: collection.run, step: 'hospital-lot', kind: 'measure', values: {} }
    expect(tried(collection.lab, recordStep, input, { as: collection.laboratory.staff.nurse })).toMatchObject({
      code: 'step-not-called-for',
    })
  })

  it('ends when the batch is rejected, and the operation can then be closed as far as it went', async () => {
    const { staff } = at.laboratory
    await must(at.door, rejectBatch, { batch: at.batchId, reason: 'Wrong patient' }, { as: staff.qa, proof: right })
    expect(at.offer(items)).toMatchObject({ code: 'batch-over', facts: { standing: 'rejected' } })
    expect(tried(at.lab, closeOperation, { batch: at.batchId, run: at.run }, { as: staff.laia }).code).toBeNull()
  })
})
