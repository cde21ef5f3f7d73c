import { describe, expect, it } from 'vitest'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { inCulture, vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { atStep, standingAt } from '../../kit/at-step.ts'
import { openLine } from '../../kit/line.ts'

const reason = 'Emptied'

describe('discarding what is left of a suspension', () => {
  it('computes the rest, whatever is sent, so that nothing is unaccounted', async () => {
    const at = await atStep('seeding', 'remainder')
    const left = balanceOf(at.batch(), at.run)?.left
    expect(left?.cells).toBeGreaterThan(0)
    expect(at.offer({ cells: 3, volumeUl: 1, reason: 'Not needed' }).code).toBeNull()
    expect(at.batch().entries.at(-1)?.values).toEqual({ ...left, reason: 'Not needed' })
    expect(balanceOf(at.batch(), at.run)?.left).toEqual({ cells: 0, volumeUl: 0 })
  })

  it('says why', async () => {
    const at = await atStep('seeding', 'remainder')
    expect(at.offer({}).fields).toEqual({ 'values.reason': 'field-required' })
  })
})

describe('discarding flasks', () => {
  it('names each by its code; an emptied one once', async () => {
    const at = await atStep('passage', 'emptied-flasks')
    const emptied = vesselsOf(at.batch()).filter(({ status }) => status === 'emptied')
    expect(at.offer({ vessels: [], reason }).code).toBe('field-required')
    expect(at.offer({ vessels: [withCheck('B26-0002-P0-01')], reason }).code).toBe('not-this-batch')
    expect(at.offer({ vessels: [withCheck(`${at.batchId}-P0-88`)], reason }).code).toBe('vessel-unknown')
    expect(at.offer({ vessels: emptied.map(({ id }) => withCheck(id)), reason }).code).toBeNull()
    const statuses = emptied.map(({ id }) => vesselsOf(at.batch()).find(each => each.id === id)?.status)
    expect(new Set(statuses)).toEqual(new Set(['discarded']))
  })

  it('at the end of a culture leaves none in the incubator, and frees its place', async () => {
    const line = await openLine()
    await line.until('first-wash')
    const at = await standingAt(line, 'culture-stop', 'flasks')
    const flasks = inCulture(at.batch())
    const codes = flasks.map(({ id }) => withCheck(id))
    expect(at.offer({ vessels: codes.slice(1), reason })).toMatchObject({
      code: 'vessels-missing',
      facts: { vessels: [flasks[0]?.id] },
    })
    expect(at.offer({ vessels: codes, reason }).code).toBeNull()
    expect(inCulture(at.batch())).toEqual([])
    expect(at.lab.read('location', flasks[0]?.location ?? '')?.batch).toBeNull()
  })
})
