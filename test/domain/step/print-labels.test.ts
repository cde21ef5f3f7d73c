import { describe, expect, it } from 'vitest'
import { usualSite } from '../../../server/demo/orders.ts'
import { labelBalance } from '../../../server/domain/batch/labels.ts'
import { atStep, standingAt } from '../../kit/at-step.ts'
import { openLine } from '../../kit/line.ts'

describe('labels of flasks', () => {
  it('reserve their codes before anything is filled, and further ones go on counting', async () => {
    const at = await atStep('seeding', 'flask-labels')
    expect(at.offer({ count: 2, vesselType: 't175' }).code).toBeNull()
    expect(at.offer({ count: 1, vesselType: 't175' }).code).toBeNull()
    const codes = at
      .batch()
      .entries.slice(-2)
      .flatMap(({ computed }) => computed.codes)
    expect(codes).toEqual([1, 2, 3].map(number => `${at.batchId}-P0-0${number}`))
    expect(labelBalance(at.batch(), at.run).left).toEqual(codes)
  })

  it('name a vessel that the step offers', async () => {
    const at = await atStep('seeding', 'flask-labels')
    expect(at.offer({ count: 2, vesselType: 't25' }).code).toBe('vessel-type-unknown')
    expect(at.offer({ count: 2 }).code).toBe('vessel-type-unknown')
  })

  it('are some, and not a roll', async () => {
    const at = await atStep('seeding', 'flask-labels')
    for (const count of [0, 401, 1.5]) {
      expect(at.offer({ count, vesselType: 't175' }).fields).toHaveProperty('values.count')
    }
  })

  it('of the next passage bear its number', async () => {
    const at = await atStep('passage', 'flask-labels')
    at.offer({ count: 1, vesselType: 't175' })
    expect(at.batch().entries.at(-1)?.computed.codes).toEqual([`${at.batchId}-P1-01`])
  })
})

describe('labels of samples', () => {
  it('count through the whole batch, and are never used twice', async () => {
    const at = await atStep('seeding', 'start-labels')
    at.offer({ count: 2 })
    expect(at.batch().entries.at(-1)?.computed.codes).toEqual([`${at.batchId}-S01`, `${at.batchId}-S02`])
  })
})

describe('labels of containers', () => {
  it('name a treatment site each, after a second check', async () => {
    const sites = [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })]
    const line = await openLine({ sites })
    await line.until('filling')
    const at = await standingAt(line, 'filling', 'product-labels')
    expect(at.offer({ count: 2 }, { proof: {} }).code).toBe('second-person-required')
    expect(at.offer({ count: 2 }).code).toBeNull()
    expect(at.batch().entries.at(-1)?.computed).toMatchObject({
      codes: [`${at.batchId}-F01`, `${at.batchId}-F02`],
      sites: ['knee-left', 'knee-right'],
    })
    expect(at.batch().entries.at(-1)?.checkedBy).toBe(at.laboratory.staff.marc)
  })
})
