import { beforeEach, describe, expect, it } from 'vitest'
import { holdBatch } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { skipStep } from '../../../server/domain/batch/commands/skip-step.ts'
import { operationOf, processOf } from '../../../server/domain/batch/may.ts'
import { stepStandings } from '../../../server/domain/batch/steps-of-run.ts'
import { rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { faultsOf } from '../../kit/domain.ts'
import { tried } from '../../kit/tried.ts'

let at: AtStep

// The remark of an observation is optional, and stands before the flasks go back.
beforeEach(async () => {
  at = await atStep('observation', 'remark')
})

const skip = (more: Record<string, unknown> = {}, as = at.laboratory.staff.laia) =>
  tried(at.lab, skipStep, { batch: at.batchId, run: at.run, step: 'remark', ...more }, { as })

const standings = () => {
  const operation = operationOf(processOf(at.batch(), at.lab), 'observation')
  if (!operation) throw new Error('The process has no observation')
  const all = stepStandings(at.batch(), at.run, operation)
  return Object.fromEntries(operation.steps.map(({ id }, index) => [id, all[index]]))
}

describe('skipping an optional step', () => {
  it('is recorded with who said so and when, for whoever goes on', () => {
    expect(standings()).toMatchObject({ remark: 'waiting', 'flasks-back': 'next' })
    expect(skip()).toMatchObject({ code: null, types: ['batch.step-skipped'] })
    expect(standings()).toMatchObject({ remark: 'skipped', 'flasks-back': 'next' })
    const { laia } = at.laboratory.staff
    expect(at.batch().skips).toEqual([
      { id: at.batch().version, run: at.run, step: 'remark', by: laia, at: at.lab.now() },
    ])
  })

  it('is said once, and once it is said a colleague need not say it again', () => {
    skip()
    expect(skip({}, at.laboratory.staff.marc)).toMatchObject({ code: 'step-skipped', facts: { step: 'remark' } })
  })

  it('does not keep the step from being recorded after all; both stay in the record', () => {
    skip()
    expect(at.offer({ text: 'One flask looks paler' }).code).toBeNull()
    expect(standings().remark).toBe('done')
    expect(at.batch().skips).toHaveLength(1)
  })

  it('holds for this run alone', () => {
    skip()
    expect(at.batch().skips.map(({ run }) => run)).toEqual([at.run])
    expect(skip({ run: at.run + 1 }).code).toBe('run-not-open')
  })

  it('does not close the way for what is required', () => {
    expect(skip({ step: 'flasks-back' })).toMatchObject({ code: 'step-not-optional', facts: { step: 'flasks-back' } })
    expect(skip({ step: 'tea' }).code).toBe('unknown-thing')
  })

  it('comes no earlier than the step itself may', async () => {
    const early = await atStep('observation', 'look')
    const input = { batch: early.batchId, run: early.run, step: 'remark' }
    expect(tried(early.lab, skipStep, input, { as: early.laboratory.staff.laia })).toMatchObject({
      code: 'step-out-of-order',
      facts: { step: 'remark', next: 'look' },
    })
  })

  it('is for those who may perform the operation, and not after a rejection', () => {
    const { oscar, inspector, qa } = at.laboratory.staff
    expect(skip({}, oscar).code).not.toBeNull()
    expect(skip({}, inspector).code).toBe('not-permitted')
    at.lab.must(rejectBatch, { batch: at.batchId, reason: 'Wrong marrow' }, { as: qa, proof: { password: 'right' } })
    expect(skip().code).toBe('batch-over')
  })

  it('goes on while a hold stands', () => {
    at.lab.must(holdBatch, { batch: at.batchId, reason: 'Alarm' }, { as: at.laboratory.staff.qa })
    expect(skip().code).toBeNull()
  })

  it('names a batch, a run and a step', () => {
    expect(faultsOf(skipStep, { batch: 'B26-0001', run: 0 })).toEqual(['run', 'step'])
  })
})
