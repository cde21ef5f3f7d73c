import { describe, expect, it } from 'vitest'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { registerPerson } from '../../../server/domain/person/commands/register-person.ts'
import { setPassword } from '../../../server/domain/person/commands/set-password.ts'
import { setPin } from '../../../server/domain/person/commands/set-pin.ts'
import { unlockPerson } from '../../../server/domain/person/commands/unlock-person.ts'
import { provePassword, proveSignature } from '../../../server/domain/person/prove.ts'
import { faultsOf, type Lab, START } from '../../kit/domain.ts'
import { administrator, openLab, qa } from '../../kit/registers.ts'

const password = 'the present password'
const newPassword = 'an entirely new one'
const newPin = '582913'
const credential = { kind: 'password', hash: 'new hash' } as const
const pinCredential = { kind: 'pin', hash: 'pin hash' } as const
const proved = { password: 'right', credential } as const

/** Somebody who was registered and given a first password by the administrator. */
const newcomer = (lab: Lab): string => {
  const input = { name: 'Dora Pons', roles: ['qp'], language: 'es' }
  const person = String(lab.must(registerPerson, input, { as: administrator }).person)
  lab.must(setPassword, { person, newPassword, password }, { as: administrator, proof: proved })
  return person
}

const fail = (lab: Lab, as: string, times: number) => {
  let last = lab.run(setPin, { person: as, newPin, password }, { as, proof: { password: 'wrong' } })
  for (let time = 1; time < times; time++) {
    last = lab.run(setPin, { person: as, newPin, password }, { as, proof: { password: 'wrong' } })
  }
  return last
}

describe('a password', () => {
  it('is changed by its owner, who proves the present one', () => {
    const lab = openLab()
    const outcome = lab.run(setPassword, { person: qa, newPassword, password }, { as: qa, proof: proved })
    expect(outcome).toMatchObject({
      ok: true,
      asides: [
        { kind: 'credential', personId: qa, what: 'password', hash: 'new hash' },
        { kind: 'end-sessions', personId: qa },
      ],
    })
    expect(lab.read('person', qa)?.password).toEqual({ setAt: START, own: true })
  })

  it('set by an administrator is a first one, and ends the sessions of that person', () => {
    const lab = openLab()
    const outcome = lab.run(setPassword, { person: qa, newPassword, password }, { as: administrator, proof: proved })
    expect(outcome).toMatchObject({
      ok: true,
      asides: [
        { kind: 'credential', personId: qa, what: 'password', hash: 'new hash' },
        { kind: 'end-sessions', personId: qa },
      ],
    })
    expect(lab.read('person', qa)?.password?.own).toBe(false)
  })

  it('of another is set by nobody else', () => {
    const lab = openLab()
    const input = { person: administrator, newPassword, password }
    expect(lab.run(setPassword, input, { as: qa, proof: proved })).toMatchObject({
      ok: false,
      refusal: { code: 'password-of-another', facts: { person: administrator }, status: 403 },
    })
  })

  it('is not changed without proof of the present one, nor without a hash of the new one', () => {
    const lab = openLab()
    const input = { person: qa, newPassword, password }
    expect(lab.run(setPassword, input, { as: qa, proof: { credential } })).toMatchObject({
      ok: false,
      refusal: { code: 'password-required' },
      events: [],
    })
    expect(lab.run(setPassword, input, { as: qa, proof: { password: 'right' } })).toMatchObject({
      ok: false,
      refusal: { code: 'credential-missing' },
    })
  })

  it('of a closed account is not set', () => {
    const lab = openLab()
    lab.must(deactivatePerson, { person: qa, reason: 'Has left' }, { as: administrator })
    const input = { person: qa, newPassword, password }
    expect(lab.run(setPassword, input, { as: administrator, proof: proved })).toMatchObject({
      ok: false,
      refusal: { code: 'person-inactive' },
    })
  })

  it('is long, not complicated', () => {
    const input = { person: qa, password, newPassword: 'eleven sign' }
    expect(faultsOf(setPassword, input)).toEqual(['newPassword'])
    expect(faultsOf(setPassword, { ...input, newPassword: 'aaaaaaaaaaaa' })).toEqual([])
    expect(faultsOf(setPassword, { person: qa, newPassword })).toEqual(['password'])
  })
})

describe('a PIN', () => {
  it('is set by its owner', () => {
    const lab = openLab()
    const proof = { password: 'right', credential: pinCredential } as const
    expect(lab.run(setPin, { person: qa, newPin, password }, { as: qa, proof })).toMatchObject({
      ok: true,
      asides: [{ kind: 'credential', personId: qa, what: 'pin', hash: 'pin hash' }],
    })
    expect(lab.read('person', qa)?.pin).toEqual({ setAt: START })
    expect(JSON.stringify(lab.journal)).not.toContain(newPin)
  })

  it('is set by nobody else, an administrator neither', () => {
    const proof = { password: 'right', credential: pinCredential } as const
    expect(openLab().run(setPin, { person: qa, newPin, password }, { as: administrator, proof })).toMatchObject({
      ok: false,
      refusal: { code: 'pin-of-another', status: 403 },
    })
  })

  it('is six digits that are not the first to be tried', () => {
    for (const pin of ['12345', '1234567', 'abcdef', '111111', '123456', '987654']) {
      expect(faultsOf(setPin, { person: qa, password, newPin: pin })).toEqual(['newPin'])
    }
    expect(faultsOf(setPin, { person: qa, password, newPin: '135791' })).toEqual([])
  })
})

describe('a wrong password at signing', () => {
  it('is recorded with what it was for, and says how many attempts are left', () => {
    const lab = openLab()
    const outcome = fail(lab, qa, 1)
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'password-wrong', facts: { attemptsLeft: 4 } },
      events: [{ type: 'person.signature-failed', stream: `person/${qa}`, body: { command: 'set-pin' } }],
    })
  })

  it('for the fifth time rests the signing of that person for a quarter of an hour', () => {
    const lab = openLab()
    const outcome = fail(lab, qa, 5)
    const until = '2026-11-02T08:15:00.000Z'
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'person-locked', facts: { untilAt: until } },
      events: [{ type: 'person.signature-failed' }, { type: 'person.locked', body: { until, failures: 5 } }],
    })
    expect(provePassword(lab.context(qa, { password: 'right' }), 'sign')).toMatchObject({
      refusal: { code: 'person-locked' },
    })
    lab.moveTo('2026-11-02T08:14:59.999Z')
    expect(provePassword(lab.context(qa, { password: 'right' }), 'sign')).not.toBeNull()
    lab.moveTo(until)
    expect(provePassword(lab.context(qa, { password: 'right' }), 'sign')).toBeNull()
  })

  it('is not recorded again while signing rests', () => {
    const lab = openLab()
    fail(lab, qa, 5)
    expect(fail(lab, qa, 1)).toMatchObject({ ok: false, events: [] })
  })

  it('is forgotten after a quarter of an hour', () => {
    const lab = openLab()
    fail(lab, qa, 4)
    lab.later({ minutes: 15 })
    expect(fail(lab, qa, 1)).toMatchObject({ refusal: { code: 'password-wrong', facts: { attemptsLeft: 4 } } })
  })

  it('does not touch anybody else', () => {
    const lab = openLab()
    fail(lab, qa, 5)
    expect(provePassword(lab.context(administrator, { password: 'right' }), 'sign')).toBeNull()
  })

  it('of a person whom nobody knows is no proof', () => {
    const lab = openLab()
    expect(provePassword(lab.context('P-0777', { password: 'right' }), 'sign')).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
  })
})

describe('a lock on signing', () => {
  it('is lifted by an administrator, and the count begins again', () => {
    const lab = openLab()
    fail(lab, qa, 5)
    lab.must(unlockPerson, { person: qa, reason: 'Spoke with her' }, { as: administrator })
    expect(provePassword(lab.context(qa, { password: 'right' }), 'sign')).toBeNull()
    expect(fail(lab, qa, 1)).toMatchObject({ refusal: { facts: { attemptsLeft: 4 } } })
  })

  it('is not lifted by the locked person', () => {
    const lab = openLab()
    fail(lab, administrator, 5)
    const input = { person: administrator, reason: 'It was me' }
    expect(lab.run(unlockPerson, input, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'unlock-own' },
    })
  })

  it('that is not there is not lifted', () => {
    expect(openLab().run(unlockPerson, { person: qa, reason: 'Just in case' }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'person-not-locked', status: 409 },
    })
  })
})

describe('a signature', () => {
  it('needs a password that the signer chose alone', () => {
    const lab = openLab()
    const person = newcomer(lab)
    expect(proveSignature(lab.context(person, { password: 'right' }), 'sign')).toMatchObject({
      refusal: { code: 'password-not-own', facts: { person } },
    })
    lab.must(setPassword, { person, newPassword, password }, { as: person, proof: proved })
    expect(proveSignature(lab.context(person, { password: 'right' }), 'sign')).toBeNull()
  })

  it('is of an active person', () => {
    const lab = openLab()
    const second = lab.must(
      registerPerson,
      { name: 'Second', roles: ['administrator'], language: 'en' },
      { as: administrator },
    )
    lab.must(deactivatePerson, { person: qa, reason: 'Left' }, { as: String(second.person) })
    expect(proveSignature(lab.context(qa, { password: 'right' }), 'certify')).toMatchObject({
      refusal: { code: 'person-inactive', facts: { person: qa } },
    })
  })

  it('with a wrong password is refused and recorded as any other', () => {
    const lab = openLab()
    expect(proveSignature(lab.context(qa, { password: 'wrong' }), 'certify')).toMatchObject({
      refusal: { code: 'password-wrong' },
      events: [{ type: 'person.signature-failed', body: { v: 1, command: 'certify' } }],
    })
  })
})
