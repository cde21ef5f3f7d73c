import { describe, expect, it } from 'vitest'
import { countLot } from '../../../server/domain/lot/commands/count-lot.ts'
import { discardFromLot } from '../../../server/domain/lot/commands/discard-from-lot.ts'
import { emptyLot } from '../../../server/domain/lot/commands/empty-lot.ts'
import { type LotState, lotUsed, lotUseWithdrawn } from '../../../server/domain/lot/lot.ts'
import { reconciliationOf } from '../../../server/domain/lot/may-use-lot.ts'
import { type Lab, someone } from '../../kit/domain.ts'
import { addLot, addMaterial, labManager, openLab } from '../../kit/registers.ts'

const technician = someone('technician')
const reason = 'A bottle was broken'
const use = { batch: 'B26-0001', run: 1, step: 'medium' }

const whereStands = (lab: Lab, lot: string) => reconciliationOf(lab.read('lot', lot) as LotState)

/** A lot of 500 of which 120.5 was used. */
const used = () => {
  const lab = openLab()
  const lot = addLot(lab, addMaterial(lab))
  lab.given([lotUsed(lot, { ...use, amount: 120.5 })])
  return { lab, lot }
}

describe('a lot', () => {
  it('is what was received less what was used and discarded', () => {
    const { lab, lot } = used()
    lab.must(discardFromLot, { lot, amount: 30.1, reason }, { as: technician })
    expect(whereStands(lab, lot)).toEqual({
      received: 500,
      found: 0,
      used: 120.5,
      discarded: 30.1,
      left: 349.4,
      missing: 0,
    })
  })

  it('is as much as was counted, and both figures stay', () => {
    const { lab, lot } = used()
    lab.must(countLot, { lot, counted: 360.2, reason }, { as: technician })
    expect(whereStands(lab, lot)).toMatchObject({ found: -19.3, left: 360.2, missing: 0 })
    expect(lab.read('lot', lot)?.counts).toMatchObject([{ counted: 360.2, expected: 379.5, reason, by: technician.id }])
  })

  it('that was counted gets back what a correction withdraws', () => {
    const { lab, lot } = used()
    lab.must(countLot, { lot, counted: 379.5 }, { as: technician })
    lab.given([lotUseWithdrawn(lot, { ...use, reason })])
    expect(whereStands(lab, lot)).toMatchObject({ used: 0, left: 500 })
  })

  it('may hold what was counted although more was used than was received', () => {
    const { lab, lot } = used()
    lab.given([lotUsed(lot, { ...use, amount: 400 })])
    expect(whereStands(lab, lot)).toMatchObject({ left: 0, missing: -20.5 })
    lab.must(countLot, { lot, counted: 10, reason }, { as: technician })
    expect(whereStands(lab, lot)).toMatchObject({ found: 30.5, left: 10, missing: 0 })
  })

  it('that is recorded as empty says what the sums miss', () => {
    const { lab, lot } = used()
    lab.must(emptyLot, { lot }, { as: technician })
    expect(whereStands(lab, lot)).toMatchObject({ left: 0, missing: 379.5 })
    for (const command of [countLot, discardFromLot]) {
      const input = { lot, counted: 3, amount: 3, reason }
      const taken = Object.fromEntries(
        Object.entries(input).filter(
          ([key]) => command.input.safeParse(input).success || key !== (command === countLot ? 'amount' : 'counted'),
        ),
      )
      expect(lab.run(command, taken, { as: technician })).toMatchObject({ refusal: { code: 'lot-empty' } })
    }
  })
})

describe('a count', () => {
  it('needs a reason only where the sums say otherwise', () => {
    const { lab, lot } = used()
    expect(lab.run(countLot, { lot, counted: 300 }, { as: technician })).toMatchObject({
      refusal: { fields: [{ path: 'reason', code: 'count-differs', facts: { expected: 379.5, unit: 'mL' } }] },
    })
    expect(lab.run(countLot, { lot, counted: 379.5 }, { as: technician }).ok).toBe(true)
  })

  it('is held against the sums that the screen showed', () => {
    const { lab, lot } = used()
    const seen = lab.read('lot', lot)?.version ?? 0
    lab.given([lotUsed(lot, { ...use, amount: 1 })])
    expect(lab.run(countLot, { lot, counted: 379.5 }, { as: technician, seen })).toMatchObject({
      refusal: { code: 'moved-on' },
    })
  })

  it('of pieces is whole', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab, { unit: 'piece' }))
    expect(lab.run(countLot, { lot, counted: 3.5, reason }, { as: labManager })).toMatchObject({
      refusal: { fields: [{ path: 'counted', code: 'pieces-not-whole' }] },
    })
  })
})

describe('a discard', () => {
  it('is of no more than is left', () => {
    const { lab, lot } = used()
    expect(lab.run(discardFromLot, { lot, amount: 400, reason }, { as: technician })).toMatchObject({
      refusal: { code: 'lot-short' },
    })
  })
})
