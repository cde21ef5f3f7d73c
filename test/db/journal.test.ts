// The journal: its hash, its order, what it refuses to take.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GENESIS, hashEntry } from '../../db/journal.ts'
import { verifyJournal } from '../../db/verify.ts'
import { fillJournal, firstEntry } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

describe('the hash of an entry', () => {
  const exampleHash = '79057d0592cde3f21eced5e8222ead34f3e238334d17076e5ff0db50cc614c28'

  it('is that of the worked example in the header of journal.ts', () => {
    expect(hashEntry({ ...firstEntry, seq: 1, prev: GENESIS })).toBe(exampleHash)
    const header = readFileSync('db/journal.ts', 'utf8').split('import ')[0]
    for (const value of [exampleHash, GENESIS, ...Object.values(firstEntry)]) expect(header).toContain(String(value))
  })

  it('is the SHA-256 of the text that the header describes', () => {
    const text = ['marrow.v1', GENESIS, 1, ...Object.values(firstEntry)].join('\n')
    expect(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')).toBe(exampleHash)
  })
})

describe('an empty journal', () => {
  it('has no head and no entries', () => {
    const { journal } = storage
    expect([
      journal.head(),
      journal.readFrom(1, 10),
      [...journal.iterate()],
      journal.readStream('lot/L26-0001'),
    ]).toEqual([null, [], [], []])
  })
})

describe('an appended entry', () => {
  it('is the head, and reads back as it was written', () => {
    const { journal } = storage
    const written = journal.append(firstEntry)
    expect(written).toEqual({ ...firstEntry, seq: 1, prev: GENESIS, hash: written.hash })
    expect(journal.head()).toEqual({ seq: 1, hash: written.hash, at: firstEntry.at })
    expect(journal.readFrom(1, 10)).toEqual([written])
  })

  it('is bound to the entry before', () => {
    const [first, second] = fillJournal(storage.journal, 2)
    expect(second?.prev).toBe(first?.hash)
  })

  it('is gone after a rollback, and the next one takes its place', () => {
    const { journal, store } = storage
    fillJournal(journal, 2)
    const fail = store.raw.transaction(() => {
      journal.append({ ...firstEntry, version: 2, at: '2026-03-03T00:00:00.000Z' })
      throw new Error('refused')
    })
    expect(fail).toThrow('refused')
    journal.forget()
    expect(journal.head()?.seq).toBe(2)
    expect(journal.append({ ...firstEntry, version: 2, at: '2026-03-03T00:00:00.000Z' }).seq).toBe(3)
    expect(verifyJournal(store.path)).toMatchObject({ ok: true, entries: 3 })
  })

  it('holds a line feed in its body only', () => {
    const { journal } = storage
    expect(journal.append({ ...firstEntry, body: 'a\nb' }).body).toBe('a\nb')
    for (const field of ['stream', 'type', 'at', 'actor', 'command'] as const) {
      expect(() => journal.append({ ...firstEntry, version: 2, [field]: `${firstEntry[field]}\nx` })).toThrow(field)
    }
    expect(journal.head()?.seq).toBe(1)
  })

  it('is well-formed Unicode', () => {
    expect(() => storage.journal.append({ ...firstEntry, body: '"\ud800"' })).toThrow('well-formed')
  })

  it('with any body verifies and reads back the same', () => {
    const { journal, store } = storage
    let version = 0
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }).filter(each => each.isWellFormed()),
    )
    const field = text.map(each => each.replaceAll('\n', ' '))
    fc.assert(
      fc.property(
        field,
        field,
        fc.array(text).map(lines => lines.join('\n')),
        (actor, command, body) => {
          version += 1
          const entry = { ...firstEntry, version, actor, command, body }
          const written = journal.append(entry)
          expect(journal.readFrom(version, 1)).toEqual([
            { ...entry, seq: version, prev: written.prev, hash: written.hash },
          ])
          expect(hashEntry(written)).toBe(written.hash)
        },
      ),
    )
    expect(verifyJournal(store.path)).toEqual({ ok: true, entries: version, head: expect.anything() })
  })
})

describe('reading', () => {
  it('gives a stream in order, from a version on', () => {
    const entries = fillJournal(storage.journal, 7)
    const stream = entries.filter(entry => entry.stream === 'lot/L26-0001')
    expect(storage.journal.readStream('lot/L26-0001')).toEqual(stream)
    expect(storage.journal.readStream('lot/L26-0001', 2)).toEqual(stream.slice(2))
  })

  it('gives pages from a seq on', () => {
    const entries = fillJournal(storage.journal, 7)
    expect(storage.journal.readFrom(3, 2)).toEqual(entries.slice(2, 4))
    expect(storage.journal.readFrom(8, 2)).toEqual([])
  })

  it('iterates over more than a page, and lets the caller write meanwhile', () => {
    const { journal, store } = storage
    store.raw.exec('CREATE TABLE seen (seq integer) STRICT')
    const see = store.raw.prepare('INSERT INTO seen VALUES (?)')
    store.raw.transaction(() => fillJournal(journal, 2345))()
    const seqs = [...journal.iterate(5)].map(entry => entry.seq)
    for (const entry of journal.iterate()) see.run(entry.seq)
    expect(seqs).toEqual(Array.from({ length: 2341 }, (_, index) => index + 5))
    expect(store.raw.prepare('SELECT count(*), max(seq) FROM seen').raw().get()).toEqual([2345, 2345])
  })
})
