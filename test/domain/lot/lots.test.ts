import { describe, expect, it } from 'vitest'
import { emptyLot } from '../../../server/domain/lot/commands/empty-lot.ts'
import { openLot } from '../../../server/domain/lot/commands/open-lot.ts'
import { quarantineLot } from '../../../server/domain/lot/commands/quarantine-lot.ts'
import { recallLot } from '../../../server/domain/lot/commands/recall-lot.ts'
import { receiveLot } from '../../../server/domain/lot/commands/receive-lot.ts'
import { rejectLot } from '../../../server/domain/lot/commands/reject-lot.ts'
import { releaseLot } from '../../../server/domain/lot/commands/release-lot.ts'
import { retireMaterial } from '../../../server/domain/material/commands/retire-material.ts'
import { faultsOf, START, someone } from '../../kit/domain.ts'
import { addLot, addMaterial, labManager, openLab, qa } from '../../kit/registers.ts'

const technician = someone('technician')
const analyst = someone('qc-analyst')
const reason = 'Particles seen'
const delivery = { supplierLot: 'AB-123', expiresOn: '2027-03-31', quantity: 500 }

describe('a lot', () => {
  it('is received under a number of the year, and waits for quality control', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    const outcome = lab.run(receiveLot, { material, ...delivery }, { as: technician })
    expect(outcome).toMatchObject({ ok: true, answer: { lot: 'L26-0001' } })
    expect(lab.read('lot', 'L26-0001')).toEqual({
      id: 'L26-0001',
      version: 1,
      material,
      ...delivery,
      unit: 'mL',
      receivedAt: START,
      receivedBy: technician.id,
      standing: 'received',
      decisions: [],
      opened: null,
      emptied: null,
      uses: [],
      counts: [],
      discards: [],
    })
  })

  it('begins its numbers again with the year at the laboratory', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    addLot(lab, material)
    lab.moveTo('2026-12-31T23:30:00.000Z')
    expect(addLot(lab, material)).toBe('L27-0001')
  })

  it('of a retired or unknown material is not received', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    lab.must(retireMaterial, { material, reason: 'No longer made' }, { as: labManager })
    expect(lab.run(receiveLot, { material, ...delivery }, { as: technician })).toMatchObject({
      ok: false,
      refusal: { code: 'material-retired' },
    })
    expect(lab.run(receiveLot, { material: 'M-0777', ...delivery }, { as: technician })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-thing', facts: { kind: 'material', id: 'M-0777' } },
    })
  })

  it('whose box names another article is not received', () => {
    const lab = openLab()
    const material = addMaterial(lab, { gtin: '09501101530003' })
    const input = { material, ...delivery, gtin: '09501101020917' }
    expect(lab.run(receiveLot, input, { as: technician })).toMatchObject({
      ok: false,
      refusal: { code: 'lot-gtin-differs', facts: { material, name: 'Alpha MEM' } },
    })
  })

  it('expires on a day or at a time: one of the two', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    const expiresAt = '2027-03-31T10:00:00.000Z'
    for (const expiry of [{ expiresOn: undefined }, { expiresAt }]) {
      expect(lab.run(receiveLot, { material, ...delivery, ...expiry }, { as: technician })).toMatchObject({
        ok: false,
        refusal: { code: 'fields-invalid', fields: [{ path: 'expiresOn', code: 'expiry-required' }] },
      })
    }
  })

  it('of pieces has a whole number of them', () => {
    const lab = openLab()
    const material = addMaterial(lab, { unit: 'piece', category: 'syringe' })
    expect(lab.run(receiveLot, { material, ...delivery, quantity: 2.5 }, { as: technician })).toMatchObject({
      ok: false,
      refusal: { code: 'fields-invalid', fields: [{ path: 'quantity', code: 'pieces-not-whole' }] },
    })
  })

  it('has some quantity, to a thousandth of its unit at the finest', () => {
    const input = { material: 'M-0001', ...delivery }
    expect(faultsOf(receiveLot, { ...input, quantity: 0 })).toEqual(['quantity'])
    expect(faultsOf(receiveLot, { ...input, quantity: -5 })).toEqual(['quantity'])
    expect(faultsOf(receiveLot, { ...input, quantity: 0.0005 })).toEqual(['quantity'])
    expect(faultsOf(receiveLot, { ...input, quantity: 12.345 })).toEqual([])
    expect(faultsOf(receiveLot, { ...input, expiresOn: '2027-02-29' })).toEqual(['expiresOn'])
  })
})

describe('quality control', () => {
  it('releases a lot, with its certificate', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { release: false })
    const certificate = 'c'.repeat(64)
    expect(lab.run(releaseLot, { lot, certificate }, { as: analyst })).toMatchObject({ ok: true })
    expect(lab.read('lot', lot)).toMatchObject({
      standing: 'released',
      decisions: [{ standing: 'released', at: START, by: analyst.id, certificate }],
    })
  })

  it('does not release an expired lot', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { release: false, expiresOn: '2026-11-03' })
    expect(lab.run(releaseLot, { lot }, { as: analyst, at: '2026-11-04T08:00:00.000Z' })).toMatchObject({
      ok: false,
      refusal: { code: 'lot-expired', facts: { lot, until: '2026-11-03' } },
    })
  })

  it('ends a quarantine with a reason', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    lab.must(quarantineLot, { lot, reason }, { as: technician })
    expect(lab.run(releaseLot, { lot }, { as: analyst })).toMatchObject({
      ok: false,
      refusal: { code: 'fields-invalid', fields: [{ path: 'reason', code: 'reason-required' }] },
    })
    expect(lab.run(releaseLot, { lot, reason: 'Particles were air' }, { as: analyst })).toMatchObject({ ok: true })
    expect(lab.read('lot', lot)?.decisions.map(({ standing }) => standing)).toEqual([
      'released',
      'quarantined',
      'released',
    ])
  })

  it('decides on what it has seen', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { release: false })
    lab.must(quarantineLot, { lot, reason }, { as: technician })
    expect(lab.run(releaseLot, { lot, reason: 'All in order' }, { as: analyst, seen: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'moved-on', status: 412 },
    })
  })

  it('rejects for good', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    lab.must(rejectLot, { lot, reason }, { as: qa })
    for (const command of [releaseLot, quarantineLot, rejectLot]) {
      expect(lab.run(command, { lot, reason }, { as: someone('qa') })).toMatchObject({
        ok: false,
        refusal: { code: 'lot-standing', facts: { lot, standing: 'rejected' }, status: 409 },
      })
    }
  })

  it('is the work of its own people', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab), { release: false })
    for (const command of [releaseLot, rejectLot, recallLot]) {
      expect(lab.run(command, { lot, reason }, { as: technician })).toMatchObject({
        refusal: { code: 'not-permitted' },
      })
    }
  })
})

describe('a doubt about a lot', () => {
  it('stops its use at once, from anybody at the bench, whatever the screen had seen', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    expect(lab.run(quarantineLot, { lot, reason }, { as: technician, seen: null })).toMatchObject({ ok: true })
    expect(lab.read('lot', lot)?.standing).toBe('quarantined')
  })

  it('has a reason', () => {
    expect(faultsOf(quarantineLot, { lot: 'L26-0001' })).toEqual(['reason'])
    expect(faultsOf(recallLot, { lot: 'L26-0001', reason: '' })).toEqual(['reason'])
    expect(faultsOf(rejectLot, { lot: 'lot/../1', reason })).toEqual(['lot'])
  })

  it('that the supplier shares is a recall, which nothing ends', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    lab.must(recallLot, { lot, reason }, { as: qa })
    expect(lab.run(releaseLot, { lot, reason }, { as: qa })).toMatchObject({
      refusal: { code: 'lot-standing', facts: { standing: 'recalled' } },
    })
    expect(lab.run(recallLot, { lot, reason }, { as: qa })).toMatchObject({ refusal: { code: 'lot-standing' } })
  })

  it('about a lot that is not there is about nothing', () => {
    expect(openLab().run(recallLot, { lot: 'L26-0777', reason }, { as: qa })).toMatchObject({
      refusal: { code: 'unknown-thing', facts: { kind: 'lot', id: 'L26-0777' } },
    })
  })
})

describe('opening a lot', () => {
  it('starts its last days of use', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab, { openedDays: 28 }))
    lab.must(openLot, { lot }, { as: technician })
    expect(lab.read('lot', lot)?.opened).toEqual({ at: START, by: technician.id, untilOn: '2026-11-30' })
  })

  it('changes nothing where its material names no days', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    lab.must(openLot, { lot }, { as: technician })
    expect(lab.read('lot', lot)?.opened).toEqual({ at: START, by: technician.id })
  })

  it('happens once, and only to a lot that may be used', () => {
    const lab = openLab()
    const material = addMaterial(lab)
    const lot = addLot(lab, material)
    lab.must(openLot, { lot }, { as: technician })
    expect(lab.run(openLot, { lot }, { as: technician })).toMatchObject({
      refusal: { code: 'lot-already-opened', facts: { lot, on: '2026-11-02' }, status: 409 },
    })
    const unreleased = addLot(lab, material, { release: false })
    expect(lab.run(openLot, { lot: unreleased }, { as: technician })).toMatchObject({
      refusal: { code: 'lot-unreleased' },
    })
    expect(lab.run(openLot, { lot: 'L26-0777' }, { as: technician })).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
    expect(faultsOf(openLot, {})).toEqual(['lot'])
  })
})

describe('an empty lot', () => {
  it('is recorded once', () => {
    const lab = openLab()
    const lot = addLot(lab, addMaterial(lab))
    expect(lab.run(emptyLot, { lot }, { as: technician })).toMatchObject({ ok: true })
    expect(lab.run(emptyLot, { lot }, { as: technician })).toMatchObject({
      refusal: { code: 'lot-empty', facts: { lot }, status: 409 },
    })
    expect(lab.run(emptyLot, { lot: 'L26-0777' }, { as: technician })).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
    expect(faultsOf(emptyLot, { lot, reason: 7 })).toEqual(['reason'])
  })
})
