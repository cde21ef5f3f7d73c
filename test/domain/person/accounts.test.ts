import { describe, expect, it } from 'vitest'
import { changeSettings } from '../../../server/domain/lab/commands/change-settings.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
import { createFirstAdministrator } from '../../../server/domain/person/commands/create-first-administrator.ts'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { reactivatePerson } from '../../../server/domain/person/commands/reactivate-person.ts'
import { registerPerson } from '../../../server/domain/person/commands/register-person.ts'
import { emptyLab, faultsOf, START, someone } from '../../kit/domain.ts'
import { administrator, hire, labManager, openLab, qa, registers } from '../../kit/registers.ts'

const visitor = { id: 'system/first-visit', roles: [] }
const hashed = { credential: { kind: 'password', hash: 'a hash' } } as const
const ana = { name: '  Ana Gil ', language: 'es', newPassword: 'twelve signs at least' }

describe('the first visit to an empty laboratory', () => {
  it('creates an administrator with a password, whose hash lies beside the journal', () => {
    const lab = emptyLab(registers)
    const outcome = lab.run(createFirstAdministrator, ana, { as: visitor, proof: hashed })
    expect(outcome).toMatchObject({
      ok: true,
      answer: { person: 'P-0001' },
      asides: [{ kind: 'credential', personId: 'P-0001', what: 'password', hash: 'a hash' }],
    })
    expect(lab.read('person', 'P-0001')).toMatchObject({
      name: 'Ana Gil',
      roles: ['administrator'],
      language: 'es',
      active: true,
      password: { own: true },
    })
    expect(JSON.stringify(lab.journal)).not.toContain('a hash')
  })

  it('happens once', () => {
    const lab = openLab()
    expect(lab.run(createFirstAdministrator, ana, { as: visitor, proof: hashed })).toMatchObject({
      ok: false,
      refusal: { code: 'laboratory-has-people', facts: { people: 3 }, status: 409 },
      events: [],
    })
  })

  it('needs the hash that the door makes of the password', () => {
    const proof = { credential: { kind: 'pin', hash: 'a hash' } } as const
    expect(emptyLab(registers).run(createFirstAdministrator, ana, { as: visitor, proof })).toMatchObject({
      ok: false,
      refusal: { code: 'credential-missing' },
    })
  })

  it('takes no short password, no empty name, no other language', () => {
    const input = { name: ' ', language: 'fr', newPassword: 'too short' }
    expect(faultsOf(createFirstAdministrator, input)).toEqual(['name', 'language', 'newPassword'])
  })
})

describe('a person', () => {
  it('is registered by an administrator and gets the next number', () => {
    const lab = openLab()
    const input = { name: 'Dora Pons', roles: ['technician'], language: 'es' }
    const outcome = lab.run(registerPerson, input, { as: administrator })
    expect(outcome).toMatchObject({ ok: true, answer: { person: 'P-0004' } })
    expect(lab.read('person', 'P-0004')).toEqual({
      id: 'P-0004',
      version: 1,
      name: 'Dora Pons',
      roles: ['technician'],
      language: 'es',
      registeredAt: START,
      registeredBy: administrator,
      active: true,
      closed: [],
      earlierRoles: [],
      hospital: null,
      mediaFills: [],
      qualifications: [],
      badge: null,
      password: null,
      pin: null,
      failedSignatures: [],
      lockedUntil: null,
    })
  })

  it('is registered by nobody else', () => {
    const input = { name: 'Dora Pons', roles: ['technician'], language: 'es' }
    expect(openLab().run(registerPerson, input, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted', facts: { roles: ['administrator'] }, status: 403 },
    })
  })

  it('has at least one role, each once, and a name on one line', () => {
    const input = { name: 'Dora', roles: ['technician'], language: 'es' }
    expect(faultsOf(registerPerson, { ...input, roles: [] })).toEqual(['roles'])
    expect(faultsOf(registerPerson, { ...input, roles: ['qa', 'qa'] })).toEqual(['roles'])
    expect(faultsOf(registerPerson, { ...input, roles: ['king'] })).toEqual(['roles.0'])
    expect(faultsOf(registerPerson, { ...input, name: 'Do\nra' })).toEqual(['name'])
  })

  it('who is a nurse has a hospital of the settings, and so has whoever becomes one', () => {
    const lab = openLab()
    const hospital = 'hospital-del-mar'
    const nurse = { name: 'Dora Pons', roles: ['nurse'], language: 'es' }
    const become = { person: qa, roles: ['nurse'], reason: 'Changes to the hospital' }
    const refused = (code: string) => ({
      ok: false,
      refusal: { code: 'fields-invalid', status: 400, fields: [{ path: 'hospital', code }] },
      events: [],
    })
    const register = (more: object) => lab.run(registerPerson, { ...nurse, ...more }, { as: administrator })
    const change = (more: object) => lab.run(changeRoles, { ...become, ...more }, { as: administrator })
    for (const give of [register, change]) {
      expect(give({})).toMatchObject(refused('hospital-missing'))
      expect(give({ hospital })).toMatchObject(refused('hospital-unknown'))
    }
    const settings = { hospitals: [{ id: hospital, name: 'Hospital del Mar', numberPatterns: ['HM999999'] }] }
    lab.must(changeSettings, { settings, reason: 'First hospital' }, { as: labManager })
    expect(register({ hospital })).toMatchObject({ ok: true })
    expect(lab.read('person', 'P-0004')?.hospital).toBe(hospital)
    expect(change({ hospital })).toMatchObject({ ok: true })
    expect(lab.read('person', qa)?.hospital).toBe(hospital)
    expect(change({ roles: ['coordinator'] })).toMatchObject({ ok: true })
    expect(lab.read('person', qa)?.hospital).toBeNull()
    expect(register({ roles: ['surgeon'] })).toMatchObject({ ok: true })
  })

  it('who administers accounts neither makes nor releases', () => {
    const input = { name: 'Dora Pons', roles: ['administrator', 'coordinator', 'qp'], language: 'es' }
    expect(openLab().run(registerPerson, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'roles-conflict', facts: { roles: ['administrator', 'qp'] } },
    })
  })

  it('who inspects does nothing else', () => {
    const input = { name: 'Dora Pons', roles: ['inspector', 'coordinator'], language: 'es' }
    expect(openLab().run(registerPerson, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'roles-conflict', facts: { roles: ['inspector', 'coordinator'] } },
    })
  })
})

describe('the roles of a person', () => {
  it('are changed by an administrator, with a reason', () => {
    const lab = openLab()
    const input = { person: qa, roles: ['qa', 'qp'], reason: 'Named deputy QP' }
    expect(lab.run(changeRoles, input, { as: administrator })).toMatchObject({ ok: true })
    expect(lab.read('person', qa)?.roles).toEqual(['qa', 'qp'])
    expect(lab.journal.at(-1)?.body.reason).toBe('Named deputy QP')
  })

  it('are never changed by that person', () => {
    const input = { person: administrator, roles: ['administrator', 'coordinator'], reason: 'Help out' }
    expect(openLab().run(changeRoles, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'roles-own' },
    })
  })

  it('leave one administrator at least', () => {
    const lab = openLab()
    const second = hire(lab, 'Dora Pons', ['administrator'])
    const step = { roles: ['coordinator'], reason: 'Moves to another desk' }
    expect(lab.run(changeRoles, { person: administrator, ...step }, { as: second })).toMatchObject({ ok: true })
    // The first one has left the session open: the roles that it began with are gone.
    const stale = { id: administrator, roles: ['administrator'] as const }
    expect(lab.run(changeRoles, { person: second, ...step }, { as: stale })).toMatchObject({
      ok: false,
      refusal: { code: 'last-administrator', facts: { person: second }, status: 409 },
    })
  })

  it('cannot be changed over a change that was not seen', () => {
    const lab = openLab()
    const input = { person: qa, roles: ['qa', 'qp'], reason: 'Named deputy QP' }
    expect(lab.run(changeRoles, input, { as: administrator, seen: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'moved-on', facts: { seenVersion: 1, presentVersion: 3 }, status: 412 },
    })
    expect(lab.run(changeRoles, input, { as: administrator, seen: null })).toMatchObject({
      ok: false,
      refusal: { code: 'version-required' },
    })
  })

  it('need a person and a reason', () => {
    const input = { person: 'P-0777', roles: ['qa'], reason: 'Because so' }
    expect(openLab().run(changeRoles, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-thing', facts: { kind: 'person', id: 'P-0777' }, status: 404 },
    })
    expect(faultsOf(changeRoles, { ...input, reason: ' x ' })).toEqual(['reason'])
    expect(faultsOf(changeRoles, { ...input, person: 'P-1\n' })).toEqual(['person'])
  })
})

describe('an account', () => {
  it('is closed at once, with every session, whatever version the screen had seen', () => {
    const lab = openLab()
    const outcome = lab.run(deactivatePerson, { person: qa, reason: 'Has left' }, { as: administrator, seen: null })
    expect(outcome).toMatchObject({ ok: true, asides: [{ kind: 'end-sessions', personId: qa }] })
    expect(lab.read('person', qa)?.active).toBe(false)
  })

  it('is closed once', () => {
    const lab = openLab()
    const input = { person: qa, reason: 'Has left' }
    lab.must(deactivatePerson, input, { as: administrator })
    expect(lab.run(deactivatePerson, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'person-inactive', facts: { person: qa }, status: 409 },
    })
  })

  it('of the last administrator is not closed', () => {
    const input = { person: administrator, reason: 'Has left' }
    expect(openLab().run(deactivatePerson, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'last-administrator' },
    })
  })

  it('of one of two administrators may be closed, and a closed one does not count', () => {
    const lab = openLab()
    const second = hire(lab, 'Dora Pons', ['administrator'])
    lab.must(deactivatePerson, { person: administrator, reason: 'Has left' }, { as: second })
    expect(lab.run(deactivatePerson, { person: second, reason: 'Has left' }, { as: second })).toMatchObject({
      ok: false,
      refusal: { code: 'last-administrator' },
    })
  })

  it('is opened again with what it had', () => {
    const lab = openLab()
    lab.must(deactivatePerson, { person: qa, reason: 'On leave' }, { as: administrator })
    lab.must(reactivatePerson, { person: qa, reason: 'Back from leave' }, { as: administrator })
    expect(lab.read('person', qa)).toMatchObject({ active: true, roles: ['qa'], password: { own: true } })
  })

  it('that is open is not opened', () => {
    expect(
      openLab().run(reactivatePerson, { person: qa, reason: 'Back from leave' }, { as: administrator }),
    ).toMatchObject({ ok: false, refusal: { code: 'person-active', status: 409 } })
  })

  it('is opened and closed by administrators only', () => {
    const lab = openLab()
    for (const command of [deactivatePerson, reactivatePerson]) {
      const outcome = lab.run(command, { person: qa, reason: 'Has left' }, { as: someone('lab-manager', 'qa', 'qp') })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
    }
  })
})
