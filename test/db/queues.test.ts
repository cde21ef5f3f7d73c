// Queues: what was promised in a commit is done, also after a stop.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openQueue, type Queue } from '../../db/queues.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
let queue: Queue
beforeEach(() => {
  storage = makeStorage()
  queue = openQueue(storage.store, 'print')
})
afterEach(() => storage.remove())

const minute = (number: number) => `2026-03-02T08:${String(number).padStart(2, '0')}:00.000Z`
const enqueue = (key: string, at = minute(0), dueAt?: string) =>
  queue.enqueue({ key, payload: `{"key":"${key}"}`, at, dueAt })
const takeKey = (at: string) => queue.take(at)?.key ?? null

describe('a queue', () => {
  it('gives its jobs in the order in which they are due, each once', () => {
    enqueue('b', minute(1))
    enqueue('a', minute(0))
    enqueue('c', minute(1))
    expect(queue.take(minute(5))).toEqual({ id: 2, key: 'a', payload: '{"key":"a"}', attempts: 1 })
    expect([takeKey(minute(5)), takeKey(minute(5)), takeKey(minute(5))]).toEqual(['b', 'c', null])
  })

  it('gives nothing before it is due', () => {
    enqueue('a', minute(0), minute(10))
    expect([takeKey(minute(9)), takeKey(minute(10))]).toEqual([null, 'a'])
  })

  it('takes a key once, done or not', () => {
    expect([enqueue('a'), enqueue('a')]).toEqual([true, false])
    queue.done(queue.take(minute(1))?.id as number, minute(1))
    expect([enqueue('a'), takeKey(minute(2))]).toEqual([false, null])
  })

  it('has nothing to do with another queue', () => {
    const outbox = openQueue(storage.store, 'outbox')
    enqueue('a')
    expect([outbox.take(minute(5)), outbox.enqueue({ key: 'a', payload: '{}', at: minute(0) })]).toEqual([null, true])
  })

  it('loses a job with the transaction that promised it', () => {
    const fail = storage.store.raw.transaction(() => {
      enqueue('a')
      throw new Error('rolled back')
    })
    expect(fail).toThrow('rolled back')
    expect(takeKey(minute(5))).toBeNull()
  })
})

describe('a job that failed', () => {
  it('comes again at the time asked for, and counts its attempts', () => {
    enqueue('a')
    const id = queue.take(minute(0))?.id as number
    queue.failed(id, { error: 'no paper', at: minute(1), retryAt: minute(5) })
    expect(queue.take(minute(4))).toBeNull()
    expect(queue.take(minute(5))?.attempts).toBe(2)
  })

  it('stays among the failures when it is given up', () => {
    enqueue('a')
    const id = queue.take(minute(0))?.id as number
    queue.failed(id, { error: 'no such printer', at: minute(1) })
    expect(takeKey(minute(9))).toBeNull()
    expect(queue.failures()).toEqual([
      { id, key: 'a', payload: '{"key":"a"}', attempts: 1, error: 'no such printer', changedAt: minute(1) },
    ])
  })
})

describe('after a stop', () => {
  it('what was taken and not finished comes again, and nothing else', () => {
    for (const key of ['taken', 'done', 'given up', 'waiting']) enqueue(key)
    const [, done, givenUp] = [1, 2, 3].map(() => queue.take(minute(1))?.id as number) as [number, number, number]
    queue.done(done, minute(2))
    queue.failed(givenUp, { error: 'x', at: minute(2) })
    expect(queue.release(minute(3))).toBe(1)
    expect([takeKey(minute(3)), takeKey(minute(3)), takeKey(minute(3))]).toEqual(['taken', 'waiting', null])
  })

  it('a job that was given back is not finished by the one who had it', () => {
    enqueue('a')
    const id = queue.take(minute(1))?.id as number
    queue.release(minute(2))
    queue.done(id, minute(3))
    expect(takeKey(minute(4))).toBe('a')
  })
})

describe('forgetting', () => {
  it('takes away the jobs done before, and no others', () => {
    for (const key of ['old', 'new', 'waiting']) enqueue(key)
    queue.done(queue.take(minute(1))?.id as number, minute(1))
    queue.done(queue.take(minute(1))?.id as number, minute(9))
    queue.forget(minute(5))
    expect([enqueue('old'), enqueue('new'), enqueue('waiting')]).toEqual([true, false, false])
  })
})
