import { describe, expect, it } from 'vitest'
import { emptyLot } from '../../../server/domain/lot/commands/empty-lot.ts'
import { openLot } from '../../../server/domain/lot/commands/open-lot.ts'
import { quarantineLot } from '../../../server/domain/lot/commands/quarantine-lot.ts'
import { recallLot } from '../../../server/domain/lot/commands/recall-lot.ts'
import { rejectLot } from '../../../server/domain/lot/commands/reject-lot.ts'
import { type LotState, lotUsed, lotUseWithdrawn } from '../../../server/domain/lot/lot.ts'
import { againstUseOfLot, amountLeft, mayTakeFromLot, mayUseLot } from '../../../server/domain/lot/may-use-lot.ts'
import type { Lab } from '../../kit/domain.ts'
import { addLot, addMaterial, labManager, openLab, qa } from '../../kit/registers.ts'

const reason = 'Particles seen'

const stateOf = (lab: Lab, lot: string): LotState => {
  const state = lab.read('lot', lot)
  if (!state) throw new Error(`${lot} is not there`)
  return state
}

const judge = (lab: Lab, lot: string, now = lab.now()) => mayUseLot(stateOf(lab, lot), now, lab.zone)

describe('a lot may be used', () => {
  it('once it is released', () => {
    const lab = openLab()
    expect(judge(lab, addLot(lab, addMaterial(lab)))).toBeNull()
  })

  it('not before it is released', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { release: false })
    expect(judge(lab, lot)).toEqual({ code: 'lot-unreleased', facts: { lot }, status: 422 })
  })

  it('not in quarantine, rejected or recalled, and the reason is told', () => {
    for (const [command, code] of [
      [quarantineLot, 'lot-quarantined'],
      [rejectLot, 'lot-rejected'],
      [recallLot, 'lot-recalled'],
    ] as const) {
      const lab = openLab()
      const lot = addLot(lab, addMaterial(lab))
      lab.must(command, { lot, reason }, { as: { id: 'P-0050', roles: ['qa'] } })
      expect(judge(lab, lot)).toMatchObject({ code, facts: { lot, reason } })
    }
  })

  it('to the end of its last day at the laboratory', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { expiresOn: '2026-11-30' })
    expect(judge(lab, lot, '2026-11-30T22:59:59.999Z')).toBeNull()
    expect(judge(lab, lot, '2026-11-30T23:00:00.000Z')).toMatchObject({
      code: 'lot-expired',
      facts: { lot, until: '2026-11-30' },
    })
  })

  it('to its minute where the supplier prints one', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { expiresAt: '2026-11-05T13:00:00.000Z' })
    expect(judge(lab, lot, '2026-11-05T12:59:59.999Z')).toBeNull()
    expect(judge(lab, lot, '2026-11-05T13:00:00.000Z')).toMatchObject({
      code: 'lot-expired',
      facts: { until: '2026-11-05 14:00' },
    })
  })

  it('for as many days after opening as its material says', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab, { openedDays: 7 }))
    lab.must(openLot, { lot }, { as: labManager })
    expect(judge(lab, lot, '2026-11-09T22:59:00.000Z')).toBeNull()
    expect(judge(lab, lot, '2026-11-09T23:00:00.000Z')).toMatchObject({
      code: 'lot-opened-too-long',
      facts: { lot, until: '2026-11-09' },
    })
  })

  it('until nothing is left', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { quantity: 0.3 })
    const use = { batch: 'B26-0001', run: 1, step: 'medium' }
    lab.given([lotUsed(lot, { ...use, amount: 0.1 }), lotUsed(lot, { ...use, amount: 0.2 })])
    expect(judge(lab, lot)).toMatchObject({ code: 'lot-empty' })
  })

  it('not after it was found empty, whatever the sums say', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    lab.must(emptyLot, { lot }, { as: labManager })
    expect(judge(lab, lot)).toMatchObject({ code: 'lot-empty' })
  })

  it('and everything against it is told, the gravest first', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab, { openedDays: 1 }), { expiresOn: '2026-11-10' })
    lab.must(openLot, { lot }, { as: labManager })
    lab.must(recallLot, { lot, reason }, { as: qa })
    lab.must(emptyLot, { lot }, { as: labManager })
    const codes = againstUseOfLot(stateOf(lab, lot), '2026-12-01T10:00:00.000Z', lab.zone).map(({ code }) => code)
    expect(codes).toEqual(['lot-recalled', 'lot-expired', 'lot-opened-too-long', 'lot-empty'])
  })
})

describe('what is left of a lot', () => {
  const use = { batch: 'B26-0001', run: 3, step: 'medium' }

  it('is what was received less what was used', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { quantity: 500 })
    lab.given([lotUsed(lot, { ...use, amount: 120.5 }), lotUsed(lot, { ...use, step: 'wash' })])
    expect(amountLeft(stateOf(lab, lot))).toBe(379.5)
  })

  it('comes back when the entry that used it was corrected; the use stays visible', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { quantity: 500 })
    lab.given([lotUsed(lot, { ...use, amount: 100 }), lotUsed(lot, { ...use, amount: 50 })])
    lab.given([lotUseWithdrawn(lot, { ...use, reason: 'Another lot was scanned' })], qa)
    expect(amountLeft(stateOf(lab, lot))).toBe(400)
    expect(stateOf(lab, lot).uses).toMatchObject([
      { amount: 100 },
      { amount: 50, withdrawn: { by: qa, reason: 'Another lot was scanned' } },
    ])
    expect(() => lab.given([lotUseWithdrawn(lot, { ...use, run: 4, reason: 'Never used' })])).toThrow(/never recorded/)
  })

  it('is never less than nothing, for more may have been in the bottle', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { quantity: 10 })
    lab.given([lotUsed(lot, { ...use, amount: 12, happened: true })])
    expect(amountLeft(stateOf(lab, lot))).toBe(0)
  })

  it('is the most that may be taken', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { quantity: 10 })
    expect(mayTakeFromLot(stateOf(lab, lot), 10)).toBeNull()
    expect(mayTakeFromLot(stateOf(lab, lot), 10.001)).toMatchObject({
      code: 'lot-short',
      facts: { lot, asked: 10.001, left: 10, unit: 'mL' },
    })
  })
})
