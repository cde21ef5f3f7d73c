// Sessions: opened by a secret that is not kept, locked, unlocked and ended.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sessionKey } from '../../db/sessions.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const at = '2026-03-02T08:15:00.000Z'
const later = '2026-03-02T08:25:00.000Z'
const create = (person = 'P-0001') => storage.sessions.create({ person, station: 'Bench 2', at })

describe('a session', () => {
  it('is found by its secret', () => {
    const secret = create()
    expect(storage.sessions.find(secret)).toEqual({
      key: sessionKey(secret),
      person: 'P-0001',
      station: 'Bench 2',
      createdAt: at,
      lastSeenAt: at,
      lockedAt: null,
      endedAt: null,
    })
  })

  it('has a secret of its own, which the file does not hold and its key does not open', () => {
    const [one, two] = [create(), create()]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^[\w-]{43}$/)
    expect(readFileSync(`${storage.store.path}-wal`).includes(one)).toBe(false)
    expect(storage.sessions.find(sessionKey(one))).toBeNull()
  })

  it('can be without a station', () => {
    expect(storage.sessions.find(storage.sessions.create({ person: 'P-0001', at }))?.station).toBeNull()
  })

  it('is noted as seen, once a minute at the most', () => {
    const secret = create()
    storage.sessions.touch(secret, '2026-03-02T08:15:59.000Z')
    expect(storage.sessions.find(secret)?.lastSeenAt).toBe(at)
    storage.sessions.touch(secret, later)
    expect(storage.sessions.find(secret)?.lastSeenAt).toBe(later)
    storage.sessions.touch(secret, at)
    expect(storage.sessions.find(secret)?.lastSeenAt).toBe(later)
  })

  it('is locked and unlocked', () => {
    const secret = create()
    storage.sessions.lock(secret, later)
    expect(storage.sessions.find(secret)?.lockedAt).toBe(later)
    storage.sessions.unlock(secret, later)
    expect(storage.sessions.find(secret)).toMatchObject({ lockedAt: null, lastSeenAt: later })
  })

  it('is not found, seen or unlocked once it has ended', () => {
    const secret = create()
    storage.sessions.lock(secret, at)
    storage.sessions.end(sessionKey(secret), later)
    storage.sessions.unlock(secret, later)
    storage.sessions.touch(secret, '2026-03-03T00:00:00.000Z')
    expect(storage.sessions.find(secret)).toBeNull()
    const row = storage.store.raw.prepare('SELECT locked_at, last_seen_at, ended_at FROM sessions').raw().get()
    expect(row).toEqual([at, at, later])
  })

  it('keeps the time at which it first ended', () => {
    const secret = create()
    storage.sessions.end(sessionKey(secret), later)
    storage.sessions.endAll('P-0001', '2026-03-04T00:00:00.000Z')
    expect(storage.store.raw.prepare('SELECT ended_at FROM sessions').pluck().get()).toBe(later)
  })
})

describe('the sessions of a person', () => {
  it('are listed while they are open, the last seen first', () => {
    const [one, two, other] = [create(), create(), create('P-0002')]
    storage.sessions.touch(two, later)
    storage.sessions.end(sessionKey(other), later)
    expect(storage.sessions.list('P-0001').map(each => each.key)).toEqual([sessionKey(two), sessionKey(one)])
    expect(storage.sessions.list()).toHaveLength(2)
    expect(storage.sessions.list('P-0002')).toEqual([])
  })

  it('end all but one, where one is named', () => {
    const [one, two] = [create(), create()]
    storage.sessions.endAll('P-0001', later, sessionKey(two))
    expect([one, two].map(secret => storage.sessions.find(secret) === null)).toEqual([true, false])
  })

  it('end all at once, and nobody else’s with them', () => {
    const [one, two, other] = [create(), create(), create('P-0002')]
    storage.sessions.endAll('P-0001', later)
    expect([one, two, other].map(secret => storage.sessions.find(secret) === null)).toEqual([true, true, false])
  })
})
