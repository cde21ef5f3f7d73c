import { describe, expect, it } from 'vitest'
import {
  accountCommands,
  accountForm,
  commandsFor,
  ownPasswordForm,
  registerForm,
} from '../../../web/pages/System/accounts.ts'
import { anchorOf, tabOf } from '../../../web/pages/System/page.svelte.ts'
import { type FormField, mayBeEmpty, readGiven } from '../../../web/parts/command-form.ts'
import { NOW } from '../lines.ts'
import { person, sent } from '../registers.ts'

describe('accounts', () => {
  it('change roles and open again with the version that was seen, and close without waiting for it', () => {
    const somebody = person('P-0004', ['technician'])
    const seen = accountCommands.filter(command => accountForm(command, somebody, [], 'en').seenVersion !== undefined)
    expect(seen).toEqual(['change-roles', 'reactivate-person'])
    expect(sent(accountForm('change-roles', somebody, [], 'en'), { reason: 'Moved' })).toEqual({
      person: 'P-0004',
      roles: ['technician'],
      reason: 'Moved',
    })
  })

  it('let Marrow number a badge where no card is there, and take a card in capitals', () => {
    const form = accountForm('assign-badge', person('P-0004', ['technician']), [], 'en')
    expect(sent(form)).toEqual({ person: 'P-0004', badge: undefined })
    expect(sent(form, { badge: 'card-17' })).toEqual({ person: 'P-0004', badge: 'CARD-17' })
  })

  it('tell before anything is sent that a password was typed in two ways', () => {
    const form = ownPasswordForm('P-0004', 'en')
    const typed = (again: string) => readGiven({ newPassword: 'a long password', again, password: 'old' })
    expect(form.faults?.(typed('a long password'))).toEqual([])
    expect(form.faults?.(typed('another one'))).toEqual([
      { path: 'again', sentence: 'The two are not the same. Type both again.' },
    ])
    expect(form.input(typed('a long password'))).not.toHaveProperty('again')
  })

  it('are registered with any number of roles', () => {
    expect(sent(registerForm([], 'es'), { name: 'Ana', roles: ['qa', 'qp'] })).toEqual({
      name: 'Ana',
      roles: ['qa', 'qp'],
      language: 'es',
    })
  })

  it('have a hospital of the settings where the person works in one, and keep it until another is chosen', () => {
    const hospitals = [{ id: 'hospital-del-mar', name: 'Hospital del Mar' }]
    const form = registerForm(hospitals, 'en')
    expect(form.fields.find(({ key }) => key === 'hospital')).toMatchObject({
      choices: [{ value: 'hospital-del-mar', label: 'Hospital del Mar' }],
    })
    expect(sent(form, { name: 'Ana', roles: ['nurse'], hospital: 'hospital-del-mar' })).toMatchObject({
      hospital: 'hospital-del-mar',
    })
    const nurse = person('P-0004', ['nurse'], { hospital: 'hospital-del-mar' })
    expect(sent(accountForm('change-roles', nurse, hospitals, 'en'), { reason: 'Also a surgeon' })).toMatchObject({
      hospital: 'hospital-del-mar',
    })
  })

  it('write the journal down as its verifier takes it', () => {
    expect(anchorOf({ seq: 12, hash: 'ab', at: NOW })).toBe('12:ab')
  })
})

describe('the system page', () => {
  it('opens where something is missing until the laboratory has begun, then at the accounts', () => {
    expect(tabOf(new URLSearchParams(), false, true)).toBe('begin')
    expect(tabOf(new URLSearchParams(), true, true)).toBe('people')
    expect(tabOf(new URLSearchParams('show=begin'), true, false)).toBe('people')
    expect(tabOf(new URLSearchParams('show=journal'), false, true)).toBe('journal')
  })
})

describe('the hospital of an account', () => {
  it('may stay empty for everybody but a nurse, as the form stands', () => {
    const forms = [registerForm([], 'en'), accountForm('change-roles', person('P-0004', ['technician']), [], 'en')]
    for (const { fields } of forms) {
      const field = fields.find(({ key }) => key === 'hospital') as FormField
      expect([['technician'], ['surgeon'], ['nurse', 'surgeon']].map(roles => mayBeEmpty(field, { roles }))).toEqual([
        true,
        true,
        false,
      ])
    }
  })
})

describe('what may be done with an account', () => {
  const open = { badge: 'U26-0001', active: true, lockedUntil: null }

  it('is what applies to it as it stands, without what undoes something that was not done', () => {
    expect(commandsFor(open, NOW)).toEqual(['change-roles', 'set-password', 'return-badge', 'deactivate-person'])
    expect(commandsFor({ ...open, badge: null }, NOW)).toContain('assign-badge')
    expect(commandsFor({ ...open, active: false }, NOW)).toContain('reactivate-person')
  })

  it('has unlocking while signing is locked, and every act at some time', () => {
    const locked = { ...open, lockedUntil: '2999-01-01T00:00:00.000Z' }
    expect(commandsFor(locked, NOW)).toContain('unlock-person')
    expect(commandsFor({ ...open, lockedUntil: '2000-01-01T00:00:00.000Z' }, NOW)).not.toContain('unlock-person')
    const all = [...commandsFor(locked, NOW), ...commandsFor({ ...locked, badge: null, active: false }, NOW)]
    expect(accountCommands.filter(command => !all.includes(command))).toEqual([])
  })
})
