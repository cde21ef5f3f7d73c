import { beforeEach, describe, expect, it } from 'vitest'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { openTests, samplesOf } from '../../../server/domain/batch/samples.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

type Sampling = Extract<StepValues, { samples: unknown }>

describe('samples of the final product', () => {
  let at: AtStep
  let tubes: Sampling['samples']
  beforeEach(async () => {
    at = await atStep('filling', 'samples')
    tubes = (at.usual() as Sampling).samples
  })

  it('open the tests that each tube is for', () => {
    expect(at.offer({ samples: tubes })).toMatchObject({ code: null, exceptions: [] })
    const opened = openTests(at.batch(), processOf(at.batch(), at.lab)).map(({ definition }) => definition.id)
    for (const test of tubes.flatMap(tube => tube.tests)) expect(opened).toContain(test)
    expect(tubes.flatMap(tube => tube.tests)).toContain('endotoxin')
  })

  it('take their cells out of the counted suspension', () => {
    const before = balanceOf(at.batch(), at.run)?.left
    at.offer({ samples: tubes })
    const after = balanceOf(at.batch(), at.run)
    expect(after?.left.volumeUl).toBe((before?.volumeUl ?? 0) - tubes.length * 100)
    expect(after?.left.cells).toBe((before?.cells ?? 0) - (after?.sampled.cells ?? 0))
  })

  it('are no more than what is left', () => {
    const [first] = tubes
    expect(at.offer({ samples: [{ ...first, volumeUl: 9_000_000 }] })).toMatchObject({ code: 'more-than-counted' })
  })

  it('know the tests of their sampling point only, and none that the record answers by itself', () => {
    const [first] = tubes
    for (const test of ['cd90', 'dose', 'weather']) {
      expect(at.offer({ samples: [{ ...first, tests: [test] }] })).toMatchObject({
        code: 'sample-tests-unknown',
        facts: { tests: [test] },
      })
    }
  })

  it('go into labelled tubes, each label once', () => {
    const [first] = tubes
    expect(at.offer({ samples: [first, first] }).code).toBe('vessel-scanned-twice')
    expect(at.offer({ samples: [{ ...first, code: withCheck(`${at.batchId}-S90`) }] }).code).toBe('label-not-printed')
    expect(at.offer({ samples: [{ ...first, code: withCheck('B26-0002-S01') }] }).code).toBe('not-this-batch')
  })

  it('without a test are kept back', () => {
    const samples = tubes.map(tube => ({ ...tube, tests: [] }))
    expect(at.offer({ samples }).code).toBeNull()
    expect(
      samplesOf(at.batch())
        .filter(({ point }) => point === 'final-product')
        .flatMap(({ tests }) => tests),
    ).toEqual([])
  })
})
