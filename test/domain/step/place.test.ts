import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { takeOutOfService } from '../../../server/domain/equipment/commands/take-out-of-service.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { bookLine } from '../../kit/line.ts'

describe('placing flasks', () => {
  let at: AtStep
  let incubator: string
  let flasks: string[]
  const placed = (position: string, ids = flasks) => ({
    placements: ids.map(id => ({ vessel: withCheck(id), location: withCheck(`${incubator}-${position}`) })),
  })
  const holder = (position: string) => at.lab.read('location', `${incubator}-${position}`)?.batch ?? null

  beforeEach(async () => {
    at = await atStep('seeding', 'flasks-back')
    flasks = inCulture(at.batch()).map(({ id }) => id)
    incubator = at.laboratory.equipment.find(id => at.lab.read('equipment', id)?.type === 'incubator') ?? ''
  })

  it('takes the position for this batch, and says where each flask stands', () => {
    expect(at.offer(placed('S2-P3'))).toMatchObject({ code: null, exceptions: [] })
    expect(holder('S2-P3')).toBe(at.batchId)
    expect(new Set(inCulture(at.batch()).map(({ location }) => location))).toEqual(new Set([`${incubator}-S2-P3`]))
  })

  it('leaves no flask on the bench', () => {
    expect(at.offer(placed('S2-P3', flasks.slice(1)))).toMatchObject({
      code: 'vessels-unplaced',
      facts: { vessels: flasks.slice(0, 1) },
    })
  })

  it('is in a position that there is', () => {
    expect(at.offer(placed('S9-P1')).code).toBe('location-unknown')
    expect(at.offer({ placements: [{ vessel: withCheck(flasks[0] ?? ''), location: withCheck('P-0001') }] }).code).toBe(
      'vessels-unplaced',
    )
  })

  it('is in an incubator that is in service; flasks that stand in another one all the same hold the batch', async () => {
    const out = { equipment: incubator, reason: 'Door does not close' }
    await must(at.door, takeOutOfService, out, { as: at.laboratory.staff.laia })
    expect(at.offer(placed('S2-P3'))).toMatchObject({ code: 'equipment-out-of-service' })
    expect(at.offer(placed('S2-P3'), { more: { happened: true } }).exceptions).toEqual(['used-though-not-allowed'])
    expect(standingOf(at.batch())).toBe('on-hold')
    expect(holder('S2-P3')).toBe(at.batchId)
  })

  it('puts no two batches in one position', async () => {
    const other = await bookLine(at, {}, 'HR000002')
    await other.until('first-wash')
    const [position = ''] = inCulture(other.batch()).map(({ location }) => location ?? '')
    expect(at.offer(placed(position.slice(incubator.length + 1)))).toMatchObject({
      code: 'location-taken',
      facts: { location: position, batch: other.batchId },
    })
  })

  it('takes no flask that has left the culture', () => {
    const gone = [...flasks, `${at.batchId}-P0-77`]
    expect(at.offer(placed('S1-P1', gone))).toMatchObject({ code: 'vessel-not-in-culture' })
  })
})

describe('moving flasks', () => {
  it('frees the position that they leave', async () => {
    const at = await atStep('first-wash', 'flasks-back')
    const [before] = inCulture(at.batch()).map(({ location }) => location)
    const incubator = before?.slice(0, 6) ?? ''
    const placements = inCulture(at.batch()).map(({ id }) => ({
      vessel: withCheck(id),
      location: withCheck(`${incubator}-S4-P4`),
    }))
    expect(at.offer({ placements }).code).toBeNull()
    expect(at.lab.read('location', before ?? '')?.batch).toBeNull()
    expect(at.lab.read('location', `${incubator}-S4-P4`)?.batch).toBe(at.batchId)
  })
})
