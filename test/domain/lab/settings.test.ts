import { describe, expect, it } from 'vitest'
import { changeSettings } from '../../../server/domain/lab/commands/change-settings.ts'
import { firstSettings, settingsChanged } from '../../../server/domain/lab/lab.ts'
import { looksLikeNumberOf, settingsOf, takeDonationNumber } from '../../../server/domain/lab/settings.ts'
import { emptyLab, faultsOf, someone } from '../../kit/domain.ts'
import { administrator, labManager, openLab, registers } from '../../kit/registers.ts'

const reason = 'First set-up'
const hospital = { id: 'hospital-del-rio', name: 'Hospital del Río', numberPatterns: ['9999999', 'AA-99XX'] }

describe('the settings of a laboratory', () => {
  it('are the first ones until somebody changes them', () => {
    const lab = openLab()
    expect(settingsOf(lab.context(labManager))).toEqual(firstSettings)
    const settings = { name: 'Cell Laboratory', facility: 'A9999', hospitals: [hospital] }
    expect(lab.run(changeSettings, { settings, reason }, { as: labManager })).toMatchObject({ ok: true })
    expect(settingsOf(lab.context(labManager))).toMatchObject({ ...settings, qpOnDutyTelephone: null })
  })

  it('change by themselves: the others stay, and the change says which', () => {
    const lab = openLab()
    lab.must(changeSettings, { settings: { name: 'Cell Laboratory' }, reason }, { as: labManager })
    const settings = { name: 'Cell Laboratory', qpOnDutyTelephone: '+34 600 000 000' }
    lab.must(changeSettings, { settings, reason: 'New telephone' }, { as: administrator })
    expect(lab.read('lab', 'main')).toMatchObject({
      name: 'Cell Laboratory',
      qpOnDutyTelephone: '+34 600 000 000',
      changes: [
        { settings: ['name'], by: labManager, reason },
        { settings: ['qpOnDutyTelephone'], by: administrator, reason: 'New telephone' },
      ],
    })
  })

  it('are not changed to what they are', () => {
    const outcome = openLab().run(changeSettings, { settings: { facility: null }, reason }, { as: labManager })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'settings-unchanged', status: 409 } })
  })

  it('name each hospital once', () => {
    const settings = { hospitals: [hospital, { ...hospital, name: 'Another' }] }
    expect(openLab().run(changeSettings, { settings, reason }, { as: labManager })).toMatchObject({
      refusal: {
        code: 'fields-invalid',
        fields: [{ path: 'settings.hospitals.1.id', code: 'hospital-repeated', facts: { hospital: hospital.id } }],
      },
    })
  })

  it('are changed over what was seen, by those who keep them', () => {
    const lab = openLab()
    lab.must(changeSettings, { settings: { name: 'Cell Laboratory' }, reason }, { as: labManager })
    const input = { settings: { name: 'Another' }, reason }
    expect(lab.run(changeSettings, input, { as: labManager, seen: 0 })).toMatchObject({
      refusal: { code: 'moved-on' },
    })
    expect(lab.run(changeSettings, input, { as: someone('technician', 'qa') })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
  })

  it('have a facility number as ISBT 128 writes it, an international telephone, and label sizes in mm', () => {
    const fault = (settings: unknown) => faultsOf(changeSettings, { settings, reason })
    expect(fault({ facility: 'O9999' })).toEqual(['settings.facility'])
    expect(fault({ facility: 'A99' })).toEqual(['settings.facility'])
    expect(fault({ qpOnDutyTelephone: '600 000 000' })).toEqual(['settings.qpOnDutyTelephone'])
    const stock = { ...firstSettings.labelStock, vessel: { widthMm: 5, heightMm: 25, dpi: 150 } }
    expect(fault({ labelStock: stock })).toEqual([
      'settings.labelStock.vessel.widthMm',
      'settings.labelStock.vessel.dpi',
    ])
    expect(fault({ hospitals: [{ ...hospital, numberPatterns: ['(a+)+$'] }] })).toEqual([
      'settings.hospitals.0.numberPatterns.0',
    ])
  })
})

describe('a hospital number', () => {
  it('looks as its hospital prints it', () => {
    expect(looksLikeNumberOf(hospital, '1234567')).toBe(true)
    expect(looksLikeNumberOf(hospital, 'QR-12A9')).toBe(true)
    for (const text of ['123456', '12345678', '123456A', 'qr-12A9', 'QR-1AA9', 'QR_12A9', '']) {
      expect(looksLikeNumberOf(hospital, text)).toBe(false)
    }
  })
})

describe('a donation number', () => {
  const facility = settingsChanged({ facility: 'A9999' })

  it('is facility, year and the next of six digits', () => {
    const lab = emptyLab(registers)
    lab.given([facility])
    const first = takeDonationNumber(lab.context('P-0001'))
    expect(first).toMatchObject({ ok: true, din: 'A999926000001' })
    if (first.ok) lab.given([first.event])
    expect(takeDonationNumber(lab.context('P-0001'))).toMatchObject({ din: 'A999926000002' })
    lab.moveTo('2027-01-01T00:00:00.000Z')
    expect(takeDonationNumber(lab.context('P-0001'))).toMatchObject({ din: 'A999927000001' })
  })

  it('is not made up where the laboratory has no facility number', () => {
    expect(takeDonationNumber(emptyLab(registers).context('P-0001'))).toMatchObject({
      ok: false,
      refusal: { code: 'facility-number-missing' },
    })
  })

  it('does not run over its six digits', () => {
    const lab = emptyLab(registers)
    const taken = { stream: 'counter/donation-26', type: 'counter.advanced', body: { v: 1, first: 1, count: 999_998 } }
    lab.given([facility, taken])
    const last = takeDonationNumber(lab.context('P-0001'))
    expect(last).toMatchObject({ din: 'A999926999999' })
    if (last.ok) lab.given([last.event])
    expect(takeDonationNumber(lab.context('P-0001'))).toMatchObject({
      ok: false,
      refusal: { code: 'donation-numbers-used-up', facts: { year: '2026' } },
    })
  })
})
