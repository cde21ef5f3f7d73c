import { beforeEach, describe, expect, it } from 'vitest'
import { receive } from '../../../server/demo/lots.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { addDays, dayIn } from '../../../server/domain/kit/time.ts'
import { quarantineLot } from '../../../server/domain/lot/commands/quarantine-lot.ts'
import { amountLeft } from '../../../server/domain/lot/may-use-lot.ts'
import { registerMaterial } from '../../../server/domain/material/commands/register-material.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

describe('the use of a lot', () => {
  let at: AtStep
  let medium: string
  const lotOf = (category: string): string =>
    at.lots.find(id => {
      const lot = at.lab.read('lot', id)
      return lot && at.lab.read('material', lot.material)?.category === category
    }) ?? ''
  const left = (lot: string) => amountLeft(at.lab.read('lot', lot) as never)

  beforeEach(async () => {
    at = await atStep('seeding', 'medium')
    medium = lotOf('medium')
  })

  it('takes its amount from what is left, and stands with the lot', () => {
    const before = left(medium)
    expect(at.offer({ lot: withCheck(medium), amount: '350' })).toMatchObject({ code: null, exceptions: [] })
    expect(left(medium)).toBe(before - 350)
    expect(at.lab.read('lot', medium)?.uses.at(-1)).toMatchObject({ batch: at.batchId, run: at.run, step: 'medium' })
  })

  it('asks for the amount where the step does', () => {
    expect(at.offer({ lot: withCheck(medium) }).fields).toEqual({ 'values.amount': 'field-required' })
  })

  it.each([
    ['0', 'out-of-bounds'],
    ['-5', 'out-of-bounds'],
    ['3,5', 'decimal-comma'],
    ['much', 'number-unreadable'],
  ])('of %s is refused', (amount, code) => {
    expect(at.offer({ lot: withCheck(medium), amount }).fields).toEqual({ 'values.amount': code })
  })

  it('counts pieces whole', async () => {
    const flasks = await atStep('seeding', 'vessels')
    const lot = withCheck(lotOf('vessel'))
    expect(flasks.offer({ lot, amount: '2.5' }).fields).toEqual({ 'values.amount': 'out-of-bounds' })
    expect(flasks.offer({ lot, amount: '5' }).code).toBeNull()
  })

  it('is of the material that the step asks for', () => {
    expect(at.offer({ lot: withCheck(lotOf('wash')), amount: '10' })).toMatchObject({
      code: 'material-wrong',
      facts: { category: 'wash', expected: 'medium' },
    })
  })

  it('is of a lot that was received', () => {
    expect(at.offer({ lot: withCheck('L26-0999'), amount: '10' }).code).toBe('unknown-thing')
    expect(at.offer({ lot: withCheck(at.batchId), amount: '10' }).code).toBe('wrong-kind-of-code')
  })

  it('is no more than is left', () => {
    expect(at.offer({ lot: withCheck(medium), amount: '99999' })).toMatchObject({
      code: 'lot-short',
      facts: { left: left(medium) },
    })
  })

  it('that is unreleased, quarantined or expired is refused before it happens', async () => {
    const { door, laboratory } = at
    const unreleased = await receive(door, laboratory, { category: 'medium', supplierLot: 'N1', release: false })
    expect(at.offer({ lot: withCheck(unreleased), amount: '10' }).code).toBe('lot-unreleased')
    const old = await receive(door, laboratory, { category: 'medium', supplierLot: 'N2', days: 0 })
    at.lab.run(quarantineLot, { lot: medium, reason: 'Turbid bottle' }, { as: laboratory.staff.qa })
    expect(at.offer({ lot: withCheck(medium), amount: '10' }).code).toBe('lot-quarantined')
    at.lab.later({ days: 1 })
    expect(at.offer({ lot: withCheck(old), amount: '10' }).code).toBe('lot-expired')
    expect(at.batch().holds).toEqual([])
  })

  it('that happened all the same is recorded, with a deviation and a hold', () => {
    at.lab.run(quarantineLot, { lot: medium, reason: 'Turbid bottle' }, { as: at.laboratory.staff.qa })
    const used = at.offer({ lot: withCheck(medium), amount: '350' }, { more: { happened: true } })
    expect(used).toMatchObject({ code: null, exceptions: ['used-though-not-allowed'] })
    expect(at.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { thing: medium, code: 'lot-quarantined' },
    })
    expect(standingOf(at.batch())).toBe('on-hold')
    expect(at.lab.read('lot', medium)?.uses.at(-1)?.happened).toBe(true)
  })

  it('is overridden where the process allows it, by a supervisor who performs or confirms, with a reason', async () => {
    const kit = await atStep('collection', 'kit-lot')
    const lot = kit.lots.find(
      id => kit.lab.read('material', kit.lab.read('lot', id)?.material ?? '')?.category === 'anticoagulant',
    )
    const { staff } = kit.laboratory
    kit.lab.run(quarantineLot, { lot, reason: 'Box was open' }, { as: staff.qa })
    const values = { lot: withCheck(lot ?? ''), amount: '10' }
    const more = { override: true, reason: 'No other kit at the hospital; bottle sealed' }
    expect(kit.offer(values, { as: staff.nurse, more })).toMatchObject({ code: 'override-not-allowed' })
    const colleague = { second: { personId: staff.nurse2 } }
    expect(kit.offer(values, { as: staff.nurse, more, proof: colleague })).toMatchObject({
      code: 'override-not-allowed',
    })
    const supervisor = { second: { personId: staff.supervisor } }
    expect(kit.offer(values, { as: staff.nurse, more, proof: supervisor })).toMatchObject({
      code: null,
      exceptions: ['override'],
    })
    expect(kit.batch().exceptions.at(-1)?.facts).toMatchObject({ by: staff.supervisor })
    // A supervisor who allows it has checked nothing.
    expect(kit.batch().entries.at(-1)?.checkedBy).toBeUndefined()
  })

  it('cannot be overridden where the process does not allow it', () => {
    at.lab.run(quarantineLot, { lot: medium, reason: 'Turbid bottle' }, { as: at.laboratory.staff.qa })
    const more = { override: true, reason: 'Nothing else is there' }
    const { supervisor } = at.laboratory.staff
    expect(at.offer({ lot: withCheck(medium), amount: '350' }, { as: supervisor, more }).code).toBe('lot-quarantined')
  })

  it('corrected to another lot is withdrawn from the first', async () => {
    const other = await receive(at.door, at.laboratory, { category: 'medium', supplierLot: 'N3' })
    at.offer({ lot: withCheck(medium), amount: '350' })
    const before = left(medium)
    const entry = at.batch().entries.at(-1)?.id
    const values = { lot: withCheck(other), amount: '340' }
    const input = { batch: at.batchId, entry, values, reason: 'Scanned the bottle beside it' }
    at.lab.must(correctEntry, input, { as: at.laboratory.staff.laia })
    expect(left(medium)).toBe(before + 350)
    expect(left(other)).toBe(12_000 - 340)
    expect(at.batch().holds).toEqual([])
  })

  it('opens a lot that lasts so many days once it is open, and a correction takes the opening back', async () => {
    const { door, laboratory } = at
    const medium14 = { name: 'Alpha MEM', category: 'medium', supplier: 'Example', unit: 'mL', openedDays: 14 }
    const material = at.lab.must(registerMaterial, medium14, { as: laboratory.staff.labManager }).material as string
    const materials = { ...laboratory.materials, medium: material }
    const own = { ...laboratory, materials }
    const [first, second] = [
      await receive(door, own, { category: 'medium', supplierLot: 'O1' }),
      await receive(door, own, { category: 'medium', supplierLot: 'O2' }),
    ]
    at.offer({ lot: withCheck(first), amount: '350' })
    const untilOn = addDays(dayIn(door.zone, door.now()), 14)
    expect(at.lab.read('lot', first)?.opened).toMatchObject({ untilOn, use: { batch: at.batchId, step: 'medium' } })
    const correct = (lot: string, amount: string): void => {
      const entry = at.batch().entries.at(-1)?.id
      const input = {
        batch: at.batchId,
        entry,
        values: { lot: withCheck(lot), amount },
        reason: 'Read the wrong bottle',
      }
      at.lab.must(correctEntry, input, { as: laboratory.staff.laia })
    }
    correct(first, '340')
    expect(at.lab.read('lot', first)?.opened).toMatchObject({ untilOn })
    correct(second, '340')
    expect(at.lab.read('lot', first)?.opened).toBeNull()
    expect(at.lab.read('lot', second)?.opened).toMatchObject({ untilOn })
  })

  it('corrected after the lot has expired or been blocked since is judged as of its own time', () => {
    at.offer({ lot: withCheck(medium), amount: '350' })
    const entry = at.batch().entries.at(-1)?.id
    at.lab.later({ minutes: 30 })
    at.lab.run(quarantineLot, { lot: medium, reason: 'Complaint about this lot' }, { as: at.laboratory.staff.qa })
    const values = { lot: withCheck(medium), amount: '330' }
    const input = { batch: at.batchId, entry, values, reason: 'Misread cylinder' }
    at.lab.must(correctEntry, input, { as: at.laboratory.staff.laia })
    expect(at.batch().exceptions.map(({ kind }) => kind)).toEqual(['corrected'])
    expect(at.batch().holds).toEqual([])
  })
})
