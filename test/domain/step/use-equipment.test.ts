import { beforeEach, describe, expect, it } from 'vitest'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { takeOutOfService } from '../../../server/domain/equipment/commands/take-out-of-service.ts'
import { type AtStep, atStep, standingAt } from '../../kit/at-step.ts'
import { bookLine } from '../../kit/line.ts'

describe('the use of equipment', () => {
  let at: AtStep
  let centrifuge: string
  const idOf = (type: string): string =>
    at.laboratory.equipment.find(id => at.lab.read('equipment', id)?.type === type) ?? ''
  const fields = { 'force-g': '400', minutes: '30', 'temperature-c': '20', brake: 'off' }
  const used = (more: Record<string, string> = {}) => ({
    equipment: withCheck(centrifuge),
    fields: { ...fields, ...more },
  })

  beforeEach(async () => {
    at = await atStep('seeding', 'separation')
    centrifuge = idOf('centrifuge')
  })

  it('stands in its log of the year, with its settings', () => {
    expect(at.offer(used())).toMatchObject({ code: null, exceptions: [] })
    expect(at.lab.read('equipment-year', `${centrifuge}/2026`)?.uses.at(-1)).toMatchObject({
      batch: at.batchId,
      step: 'separation',
      settings: fields,
    })
  })

  it('outside a limit is an exception, outside the bounds refused', () => {
    expect(at.offer(used({ 'force-g': '40000' })).fields).toEqual({ 'values.fields.force-g': 'out-of-bounds' })
    expect(at.offer(used({ 'force-g': '500' })).exceptions).toEqual(['out-of-limit'])
  })

  it('is of the type that the step asks for', () => {
    expect(at.offer({ equipment: withCheck(idOf('balance')), fields })).toMatchObject({
      code: 'equipment-wrong',
      facts: { type: 'balance', expected: 'centrifuge' },
    })
    expect(at.offer({ equipment: withCheck('E-0999'), fields }).code).toBe('unknown-thing')
  })

  it('that is out of service or out of calibration is refused', () => {
    at.lab.run(takeOutOfService, { equipment: centrifuge, reason: 'Rotor' }, { as: at.laboratory.staff.labManager })
    expect(at.offer(used()).code).toBe('equipment-out-of-service')
    at.lab.later({ days: 400 })
    const other = at.laboratory.equipment.findLast(id => at.lab.read('equipment', id)?.type === 'centrifuge') ?? ''
    const late = at.offer({ equipment: withCheck(other), fields })
    // Four hundred days later the technician's own qualification has lapsed first.
    expect(late.code).toBe('qualification-lapsed')
  })

  it('is overridden by a supervisor with a reason, where the process allows it: a deviation, no hold', () => {
    const { staff } = at.laboratory
    at.lab.run(takeOutOfService, { equipment: centrifuge, reason: 'Service overdue' }, { as: staff.labManager })
    const more = { override: true, reason: 'Served this morning, paper on its way' }
    expect(at.offer(used(), { as: staff.laia, more })).toMatchObject({
      code: 'override-not-allowed',
      facts: { roles: ['supervisor'] },
    })
    expect(at.offer(used(), { as: staff.supervisor, more: { override: true } }).code).toBe('reason-required')
    expect(at.offer(used(), { as: staff.supervisor, more })).toMatchObject({ code: null, exceptions: ['override'] })
    expect(at.batch().exceptions.at(-1)).toMatchObject({ deviation: true, facts: { by: staff.supervisor } })
    expect(standingOf(at.batch())).toBe('good')
  })

  it('that happened all the same is recorded, and holds the batch', () => {
    at.lab.run(takeOutOfService, { equipment: centrifuge, reason: 'Rotor' }, { as: at.laboratory.staff.labManager })
    expect(at.offer(used(), { more: { happened: true } }).exceptions).toEqual(['used-though-not-allowed'])
    expect(standingOf(at.batch())).toBe('on-hold')
  })
})

describe('a cabinet', () => {
  it('holds one batch at a time, from its clearance until the operation is closed', async () => {
    const first = await atStep('seeding', 'cabinet')
    const other = await bookLine(first, {}, 'HR000002')
    await other.until('seeding')
    const [cabinet = '', second = ''] = first.laboratory.equipment
    first.offer({ equipment: withCheck(cabinet) })
    const { lab } = first
    const clear = { items: ['empty', 'clean'] }
    const step = { batch: first.batchId, run: first.run, step: 'clearance', kind: 'confirm', values: clear }
    lab.must(recordStep, step, { as: first.laboratory.staff.laia })
    const at = await standingAt(other, 'seeding', 'cabinet')
    expect(at.offer({ equipment: withCheck(cabinet) })).toMatchObject({
      code: 'cabinet-occupied',
      facts: { cabinet, batch: first.batchId },
    })
    expect(at.offer({ equipment: withCheck(second) }).code).toBeNull()
  })
})
