import { beforeEach, describe, expect, it } from 'vitest'
import { reprintLabels } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { labelBalance } from '../../../server/domain/batch/labels.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { productCodeOf } from '../../../server/domain/case/product-code.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { present } from '../../../server/domain/kit/existing.ts'
import { type AtStep, standingAt } from '../../kit/at-step.ts'
import { openLine } from '../../kit/line.ts'
import { outerSymbol } from '../../kit/outer-symbol.ts'
import { bothKnees } from '../../papers/whole-batch.ts'

let at: AtStep

/** Two containers, one for each knee, up to a step of the outer labelling. */
const standing = async (step: string): Promise<AtStep> => {
  const line = await openLine({ sites: bothKnees })
  await line.until('label-reconciliation')
  return standingAt(line, 'label-reconciliation', step)
}

/** As the account of labels has it: what a scanner reads from its symbol. */
const label = (container: number): string => `${at.batch().donation}-${productCode()}-00000${container}`
const productCode = (): string =>
  productCodeOf(processOf(at.batch(), at.lab), present(at.lab, 'case', at.batch().caseId))
const pair = (container: number, outer = container): string[] => [
  withCheck(`${at.batchId}-F0${container}`),
  outerSymbol(label(outer)),
]

describe('printing outer labels', () => {
  beforeEach(async () => {
    at = await standing('outer-labels')
  })

  it('gives each filled container one, by the code in its symbol, and each waits to be put on', () => {
    expect(at.offer({ count: 2 }).code).toBeNull()
    const printed = at.batch().entries.at(-1)?.computed.codes ?? []
    expect(printed).toEqual([label(1), label(2)])
    expect(labelBalance(at.batch(), at.run).left).toEqual(printed)
  })

  it('is for as many as are filled', () => {
    expect(at.offer({ count: 3 })).toMatchObject({ code: 'fields-invalid' })
  })

  it('is done once: a second one is a reprint with a reason, and both are accounted for', () => {
    at.offer({ count: 2 })
    expect(at.offer({ count: 2 }).code).toBe('outer-labels-printed')
    const input = { batch: at.batchId, codes: [label(1)], reason: 'Smeared' }
    at.lab.must(reprintLabels, input, { as: at.laboratory.staff.laia })
    expect(labelBalance(at.batch(), at.run)).toMatchObject({ printed: 3, applied: 0 })
  })
})

describe('putting outer labels on', () => {
  beforeEach(async () => {
    at = await standing('outer-applied')
  })

  it('takes each container with its own label, in any order, and then they are applied', () => {
    expect(at.offer({ codes: [...pair(2), ...pair(1)] }).code).toBeNull()
    expect(labelBalance(at.batch(), at.run)).toMatchObject({ printed: 2, applied: 2, left: [] })
  })

  it('is the final label: a second person checks it', () => {
    expect(at.offer({ codes: [...pair(1), ...pair(2)] }, { proof: {} }).code).toBe('second-person-required')
  })

  it('refuses the label of another container of the same batch', () => {
    expect(at.offer({ codes: [...pair(1, 2), ...pair(2, 1)] })).toMatchObject({
      code: 'outer-label-elsewhere',
      facts: { container: `${at.batchId}-F01`, labelled: `${at.batchId}-F02` },
    })
  })

  it('refuses the label of another patient, as a near miss', () => {
    const foreign = outerSymbol(label(1).replace(at.batch().donation, 'A999926000099'))
    const refused = at.offer({ codes: [withCheck(`${at.batchId}-F01`), foreign] })
    expect(refused).toMatchObject({ code: 'not-this-donation', types: ['batch.near-miss-recorded'] })
  })

  it('refuses the small label in place of the outer one, and an outer label that was never printed', () => {
    const small = withCheck(`${at.batchId}-F01`)
    expect(at.offer({ codes: [small, small] }).code).toBe('wrong-kind-of-code')
    const unprinted = outerSymbol(label(9))
    expect(at.offer({ codes: [small, unprinted] }).code).toBe('label-not-printed')
  })

  it('leaves no container out', () => {
    const facts = { containers: [`${at.batchId}-F02`] }
    expect(at.offer({ codes: pair(1) })).toMatchObject({ code: 'outer-labels-missing', facts })
    expect(at.offer({ codes: [...pair(1), ...pair(2).slice(0, 1)] })).toMatchObject({
      code: 'outer-labels-missing',
      facts,
    })
  })
})

describe('counting outer labels', () => {
  it('takes the spoilt one by its symbol, and not the small label that is on the container', async () => {
    at = await standing('labels')
    const input = { batch: at.batchId, codes: [label(1)], reason: 'Smeared' }
    at.lab.must(reprintLabels, input, { as: at.laboratory.staff.laia })
    expect(labelBalance(at.batch()).left).toEqual([label(1)])
    expect(at.offer({ destroyed: [withCheck(`${at.batchId}-F01`)] }).code).toBe('label-code-unknown')
    expect(at.offer({ destroyed: [outerSymbol(label(1))] })).toMatchObject({ code: null, exceptions: [] })
    expect(labelBalance(at.batch()).left).toEqual([])
  })
})
