import { describe, expect, it } from 'vitest'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { qualifyPerson } from '../../../server/domain/person/commands/qualify-person.ts'
import { withdrawQualification } from '../../../server/domain/person/commands/withdraw-qualification.ts'
import { isQualified, mayPerform } from '../../../server/domain/person/may-perform.ts'
import type { PersonState } from '../../../server/domain/person/person.ts'
import { faultsOf, type Lab } from '../../kit/domain.ts'
import { administrator, hire, labManager, openLab, qa } from '../../kit/registers.ts'

const qualification = 'cell-culture'

const technician = (lab: Lab, ...qualifications: string[]): string =>
  hire(lab, 'Dora Pons', ['technician'], qualifications)

const stateOf = (lab: Lab, person: string): PersonState => {
  const state = lab.read('person', person)
  if (!state) throw new Error(`${person} is not there`)
  return state
}

describe('a qualification', () => {
  it('is valid to the end of its last day at the laboratory', () => {
    const lab = openLab()
    const person = technician(lab)
    const input = { person, qualification, validUntilOn: '2026-11-10', evidence: 'Media fill 26-04' }
    expect(lab.run(qualifyPerson, input, { as: labManager })).toMatchObject({
      ok: true,
      events: [
        { type: 'person.qualified', body: { validUntilOn: '2026-11-10', validUntil: '2026-11-10T22:59:59.999Z' } },
      ],
    })
    const state = stateOf(lab, person)
    expect(isQualified(state, qualification, '2026-11-10T22:59:59.999Z')).toBe(true)
    expect(isQualified(state, qualification, '2026-11-10T23:00:00.000Z')).toBe(false)
    expect(isQualified(state, 'release', '2026-11-10T10:00:00.000Z')).toBe(false)
  })

  it('is granted by the lab manager or QA, not by that person', () => {
    const lab = openLab()
    const input = { qualification, validUntilOn: '2027-11-10', evidence: 'Media fill 26-04' }
    expect(lab.run(qualifyPerson, { person: qa, ...input }, { as: qa })).toMatchObject({
      ok: false,
      refusal: { code: 'qualification-own' },
    })
    expect(lab.run(qualifyPerson, { person: qa, ...input }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted' },
    })
  })

  it('may end today, but not yesterday', () => {
    const lab = openLab()
    const person = technician(lab)
    const input = { person, qualification, evidence: 'Media fill 26-04' }
    expect(lab.run(qualifyPerson, { ...input, validUntilOn: '2026-11-01' }, { as: qa })).toMatchObject({
      ok: false,
      refusal: { code: 'qualification-in-the-past', facts: { on: '2026-11-01' } },
    })
    expect(lab.run(qualifyPerson, { ...input, validUntilOn: '2026-11-02' }, { as: qa })).toMatchObject({ ok: true })
  })

  it('needs a real day, evidence and a name that a process can ask for', () => {
    const input = { person: qa, qualification: 'Cell culture', validUntilOn: '2027-02-30', evidence: '' }
    expect(faultsOf(qualifyPerson, input)).toEqual(['qualification', 'validUntilOn', 'evidence'])
  })

  it('is withdrawn at once, and stays in the history', () => {
    const lab = openLab()
    const person = technician(lab, qualification)
    const input = { person, qualification, reason: 'Failed media fill' }
    expect(lab.run(withdrawQualification, input, { as: qa, seen: null })).toMatchObject({ ok: true })
    expect(isQualified(stateOf(lab, person), qualification, lab.now())).toBe(false)
    expect(stateOf(lab, person).qualifications).toMatchObject([
      { qualification, withdrawn: { at: lab.now(), by: qa, reason: 'Failed media fill' } },
    ])
  })

  it('that is not held is not withdrawn', () => {
    const lab = openLab()
    const input = { person: qa, qualification, reason: 'Failed media fill' }
    expect(lab.run(withdrawQualification, input, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'qualification-not-held', facts: { person: qa, qualification }, status: 409 },
    })
    expect(lab.run(withdrawQualification, { ...input, person: 'P-0777' }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-thing', status: 404 },
    })
  })

  it('granted again after a withdrawal holds again', () => {
    const lab = openLab()
    const person = technician(lab, qualification)
    lab.must(withdrawQualification, { person, qualification, reason: 'Failed media fill' }, { as: qa })
    const again = { person, qualification, validUntilOn: '2027-05-01', evidence: 'Media fill 26-05' }
    lab.must(qualifyPerson, again, { as: qa })
    expect(isQualified(stateOf(lab, person), qualification, lab.now())).toBe(true)
  })

  it('renewed for a shorter time than it had still holds for the longer one', () => {
    const lab = openLab()
    const person = technician(lab, qualification)
    const shorter = { person, qualification, validUntilOn: '2026-12-01', evidence: 'Media fill 26-05' }
    lab.must(qualifyPerson, shorter, { as: qa })
    expect(isQualified(stateOf(lab, person), qualification, '2027-06-01T10:00:00.000Z')).toBe(true)
  })
})

describe('an operation is performed', () => {
  const who = ['technician', 'supervisor'] as const

  it('by an active person with one of its roles and its qualification', () => {
    const lab = openLab()
    const state = stateOf(lab, technician(lab, qualification))
    expect(mayPerform(state, who, qualification, lab.now())).toBeNull()
  })

  it('by role alone where it asks for no qualification', () => {
    const lab = openLab()
    expect(mayPerform(stateOf(lab, technician(lab)), who, undefined, lab.now())).toBeNull()
  })

  it('not with another role', () => {
    const lab = openLab()
    expect(mayPerform(stateOf(lab, qa), who, undefined, lab.now())).toEqual({
      code: 'not-permitted',
      facts: { roles: ['technician', 'supervisor'] },
      status: 403,
    })
  })

  it('not without the qualification, nor after it has lapsed; the two are told apart', () => {
    const lab = openLab()
    const person = technician(lab, qualification)
    const state = stateOf(lab, person)
    expect(mayPerform(state, who, 'aseptic-filling', lab.now())).toMatchObject({
      code: 'person-unqualified',
      facts: { person, qualification: 'aseptic-filling' },
    })
    expect(mayPerform(state, who, qualification, '2028-01-01T00:00:00.000Z')).toMatchObject({
      code: 'qualification-lapsed',
      facts: { person, qualification, on: '2027-11-02' },
    })
  })

  it('not by somebody whose account is closed', () => {
    const lab = openLab()
    const person = technician(lab, qualification)
    lab.must(deactivatePerson, { person, reason: 'Has left' }, { as: administrator })
    expect(mayPerform(stateOf(lab, person), who, qualification, lab.now())).toMatchObject({
      code: 'person-inactive',
      facts: { person },
    })
  })

  it('not by an administrator who has only that role', () => {
    const lab = openLab()
    expect(mayPerform(stateOf(lab, administrator), who, undefined, lab.now())?.status).toBe(403)
  })
})
