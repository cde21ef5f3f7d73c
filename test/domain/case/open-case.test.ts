import { beforeEach, describe, expect, it } from 'vitest'
import { usualSite } from '../../../server/demo/orders.ts'
import { openCase } from '../../../server/domain/case/commands/open-case.ts'
import { faultsOf } from '../../kit/domain.ts'
import { type Opened, openMemoryLab } from '../../kit/door.ts'
import { bookLine, hoursFrom } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let opened: Opened
const identity = {
  familyName: 'Soler',
  givenName: 'Anna',
  birthDate: '1970-05-01',
  hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR111111' }],
}
const order = (more: object = {}) => ({
  patient: { identity },
  indication: 'Osteoarthritis',
  surgeon: opened.laboratory.staff.surgeon,
  hospital: 'hospital-del-rio',
  sites: [usualSite({ joint: 'knee', side: 'left' })],
  collectionAt: hoursFrom(opened.door.now(), 24),
  injectionAt: hoursFrom(opened.door.now(), 23 * 24),
  ...more,
})
const open = (more: object = {}, as = opened.laboratory.staff.coordinator) =>
  tried(opened.lab, openCase, order(more), { as })

beforeEach(async () => {
  opened = await openMemoryLab()
})

describe('a case', () => {
  it('is opened for a patient, who gets a code; the name goes beside the journal, its hash into it', () => {
    const done = open()
    expect(done).toMatchObject({ code: null, answer: { case: 'C26-0001', patientCode: 'PT-0001', similar: [] } })
    expect(opened.lab.read('case', 'C26-0001')).toMatchObject({
      patientCode: 'PT-0001',
      sites: [{ id: 'knee-left', doseCells: 40_000_000 }],
    })
    expect(JSON.stringify(done.events)).not.toMatch(/Soler|Anna|1970-05-01|HR111111/)
    expect(opened.lab.read('patient', 'PT-0001')).toMatchObject({ identityVersion: 1, cases: ['C26-0001'] })
  })

  it('is opened for a patient whom the laboratory knows, by code', () => {
    open()
    expect(open({ patient: { code: 'PT-0001' } })).toMatchObject({
      answer: { case: 'C26-0002', patientCode: 'PT-0001' },
    })
    expect(open({ patient: { code: 'PT-0009' } }).code).toBe('unknown-thing')
  })

  it('has a hospital number that no other patient has', async () => {
    await bookLine(opened, {}, 'HR111111')
    expect(open()).toMatchObject({ code: 'hospital-number-taken', facts: { patientCode: 'PT-0001' } })
  })

  it('has hospital numbers that look like those of their hospital, where it has said how they look', () => {
    const numbered = (issuer: string, number: string) =>
      open({ patient: { identity: { ...identity, hospitalNumbers: [{ issuer, number }] } } })
    expect(numbered('hospital-del-rio', 'HR11111')).toMatchObject({
      code: 'hospital-number-unlike',
      facts: { patterns: ['HR999999'] },
    })
    expect(numbered('hospital-del-rio', 'hr222222').code).toBeNull()
    expect(numbered('another hospital', 'XX-1').code).toBeNull()
  })

  it.each(['2031-01-01', '1890-01-01'])('has no patient born on %s', birthDate => {
    expect(open({ patient: { identity: { ...identity, birthDate } } })).toMatchObject({
      code: 'birth-date-unlikely',
      facts: { birthDate },
    })
  })

  it('names the digit and its joint where a hand or a foot is treated, and nowhere else', () => {
    const hand = { ...usualSite({ joint: 'hand', side: 'left' }) }
    expect(open({ sites: [hand] })).toMatchObject({ code: 'site-incomplete', facts: { joint: 'hand' } })
    const thumb = { ...hand, digit: '1', digitJoint: 'cmc' }
    expect(open({ sites: [thumb] }).code).toBeNull()
    const knee = { ...usualSite({ joint: 'knee', side: 'left' }), digit: '1', digitJoint: 'cmc' }
    expect(open({ sites: [knee] }).code).toBe('site-incomplete')
  })

  it('has each site once; both sides are two', () => {
    const [left, right] = (['left', 'right'] as const).map(side => usualSite({ joint: 'knee', side }))
    expect(open({ sites: [left, left] })).toMatchObject({ code: 'site-twice', facts: { site: 'knee-left' } })
    expect(open({ sites: [left, right] }).code).toBeNull()
  })

  it('has a surgeon of the register, and an injection after the collection', () => {
    expect(open({ surgeon: opened.laboratory.staff.nurse }).code).toBe('surgeon-unknown')
    expect(open({ injectionAt: opened.door.now() }).code).toBe('dates-reversed')
  })

  it('has a dose and a volume that can be', () => {
    const site = usualSite({ joint: 'knee', side: 'left' })
    expect(faultsOf(openCase, order({ sites: [{ ...site, doseCells: 40 }] }))).toEqual(['sites.0.doseCells'])
    expect(faultsOf(openCase, order({ sites: [{ ...site, volumeUl: 0.5 }] }))).toContain('sites.0.volumeUl')
    expect(faultsOf(openCase, order({ sites: [] }))).toEqual(['sites'])
  })

  it('is for the coordinator to open', () => {
    expect(open({}, opened.laboratory.staff.laia).code).toBe('not-permitted')
  })

  it('points out a patient with a similar name, when the collection is booked while both are in the laboratory', async () => {
    const first = await bookLine(opened, {}, 'HR000001')
    const second = await bookLine(opened, {}, 'HR000002')
    expect(first.batch().exceptions).toEqual([])
    expect(second.batch().exceptions).toMatchObject([
      { id: 'X1', kind: 'similar-name', facts: { patients: first.patientCode } },
    ])
  })
})
