import { afterEach, describe, expect, it } from 'vitest'
import type { Journal } from '../../db/journal.ts'
import { createFolds } from '../../server/commands/folds.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'
import { tallySubjects } from '../kit/tally.ts'

let storage: Storage
afterEach(() => storage.remove())

/** Folds over a journal that counts how often it is read. */
const start = (maxEntries: number) => {
  storage = makeStorage()
  let reads = 0
  const journal: Journal = {
    ...storage.journal,
    readStream(...args) {
      reads += 1
      return storage.journal.readStream(...args)
    },
  }
  const folds = createFolds(journal, tallySubjects, maxEntries)
  /** Appends entries to a stream as the writer does, committed at once. */
  const add = (id: string, count: number) => {
    for (let index = 0; index < count; index++) {
      folds.open()
      const stream = `tally/${id}`
      const before = folds.read(stream)
      const version = (before?.version ?? 0) + 1
      const at = '2026-11-02T08:00:00.000Z'
      const body = '{"v":1,"amount":1}'
      folds.add(
        before,
        storage.journal.append({ stream, version, type: 'tally.added', at, actor: 'a', command: 'c', body }),
      )
      folds.keep()
      folds.promote()
    }
  }
  /** How often the journal is read for a stream. */
  const readsFor = (id: string) => {
    const before = reads
    const version = folds.read(`tally/${id}`)?.version
    return { version, reads: reads - before }
  }
  return { folds, add, readsFor }
}

describe('folded states in memory', () => {
  it('are not read from the journal again', () => {
    const { add, readsFor } = start(100)
    add('a', 3)
    expect(readsFor('a')).toEqual({ version: 3, reads: 0 })
  })

  it('make room by the longest unread', () => {
    const { add, readsFor } = start(10)
    add('a', 4)
    add('b', 4)
    expect(readsFor('a').reads).toBe(0)
    add('c', 4)
    expect(readsFor('a').reads).toBe(0)
    expect(readsFor('b')).toEqual({ version: 4, reads: 1 })
  })

  it('of a stream too long for its share stay while they are used', () => {
    const { add, readsFor } = start(10)
    add('long', 30)
    add('long', 1)
    expect(readsFor('long')).toEqual({ version: 31, reads: 0 })
  })

  it('that a savepoint dropped were never there', () => {
    const { folds, add } = start(100)
    add('a', 1)
    folds.open()
    const before = folds.read('tally/a')
    const entry = { ...storage.journal.readStream('tally/a')[0], version: 2 }
    folds.add(before, entry as Parameters<typeof folds.add>[1])
    expect(folds.read('tally/a')?.version).toBe(2)
    folds.drop()
    expect(folds.read('tally/a')?.version).toBe(1)
  })
})
