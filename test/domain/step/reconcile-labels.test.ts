import { beforeEach, describe, expect, it } from 'vitest'
import { reprintLabels } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { labelBalance } from '../../../server/domain/batch/labels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

describe('labels left over', () => {
  let at: AtStep
  let spare: string
  beforeEach(async () => {
    // Seven labels for five flasks.
    at = await atStep('seeding', 'labels-left', {
      instead: { 'flask-labels': () => ({ count: 7, vesselType: 't175' }), seed: fiveOfSeven },
    })
    spare = `${at.batchId}-P0-06`
  })
  const fiveOfSeven = (_: unknown, usual: () => StepValues): StepValues => {
    const values = usual() as Extract<StepValues, { vessels: { site?: string }[] }>
    return { vessels: values.vessels.slice(0, 5) }
  }

  it('are destroyed, scanned one by one: printed = applied + destroyed', () => {
    expect(labelBalance(at.batch()).left).toEqual([spare, `${at.batchId}-P0-07`])
    const destroyed = labelBalance(at.batch()).left.map(withCheck)
    expect(at.offer({ destroyed })).toMatchObject({ code: null, exceptions: [] })
    const { printed, applied, destroyed: gone, left } = labelBalance(at.batch())
    expect(left).toEqual([])
    expect(printed).toBe(applied + gone)
  })

  it('that are not there any more become a deviation', () => {
    expect(at.offer({ destroyed: [withCheck(spare)] }).exceptions).toEqual(['labels-unreconciled'])
    expect(at.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { left: 1, codes: `${at.batchId}-P0-07` },
    })
  })

  it('are no label that sticks on a flask, nor one of another batch', () => {
    for (const code of [`${at.batchId}-P0-01`, 'B26-0002-P0-01']) {
      expect(at.offer({ destroyed: [withCheck(code)] })).toMatchObject({ code: 'label-code-unknown', facts: { code } })
    }
  })

  it('include the first print of a label that was printed again', () => {
    const input = { batch: at.batchId, codes: [`${at.batchId}-P0-01`], reason: 'Blurred' }
    at.lab.must(reprintLabels, input, { as: at.laboratory.staff.laia })
    expect(labelBalance(at.batch()).left).toContain(`${at.batchId}-P0-01`)
    const destroyed = labelBalance(at.batch()).left.map(withCheck)
    expect(at.offer({ destroyed })).toMatchObject({ code: null, exceptions: [] })
    expect(labelBalance(at.batch()).left).toEqual([])
  })
})
