// Passwords and PINs: one hash string a person and kind.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const at = '2026-03-02T08:15:00.000Z'
const later = '2026-03-03T08:15:00.000Z'

describe('a credential', () => {
  it('is the one of its person and kind', () => {
    const { credentials } = storage
    credentials.set('P-0001', 'password', 'a', at)
    credentials.set('P-0001', 'pin', 'b', later)
    credentials.set('P-0002', 'password', 'c', at)
    expect(credentials.get('P-0001', 'password')).toEqual({ hash: 'a', changedAt: at })
    expect(credentials.get('P-0001', 'pin')).toEqual({ hash: 'b', changedAt: later })
    expect(credentials.get('P-0002', 'pin')).toBeNull()
  })

  it('is replaced by a new one', () => {
    const { credentials } = storage
    credentials.set('P-0001', 'password', 'a', at)
    credentials.set('P-0001', 'password', 'b', later)
    expect(credentials.get('P-0001', 'password')).toEqual({ hash: 'b', changedAt: later })
  })

  it('can be taken away, and leaves the others', () => {
    const { credentials } = storage
    for (const person of ['P-0001', 'P-0002']) credentials.set(person, 'password', 'a', at)
    credentials.remove('P-0001')
    expect([credentials.get('P-0001', 'password'), credentials.get('P-0002', 'password')?.hash]).toEqual([null, 'a'])
  })
})
