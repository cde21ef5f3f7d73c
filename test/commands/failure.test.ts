import { afterEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { defineView } from '../../server/views/view.ts'
import { add, TALLY } from '../kit/tally.ts'
import { startWriter } from '../kit/writer.ts'

const writers: { remove(): void }[] = []
const start = (...options: Parameters<typeof startWriter>) => {
  const writer = startWriter(...options)
  writers.push(writer)
  return writer
}
afterEach(() => {
  for (const writer of writers.splice(0)) writer.remove()
})

type Writer = ReturnType<typeof startWriter>

/** What the file holds and what the memory says are the same. */
const expectAgreement = (writer: Writer, total: number, entries: number) => {
  expect(writer.executor.read(TALLY, 'a')).toEqual({ total })
  expect(writer.journal.head()?.seq).toBe(entries)
  expect(verifyJournal(writer.store.path)).toMatchObject({ ok: true, entries })
}

describe('a view that throws', () => {
  const fussy = (whenAmount: number) =>
    defineView({
      name: 'fussy',
      version: 1,
      kinds: [TALLY],
      create: ['CREATE TABLE view_fussy (seq INTEGER PRIMARY KEY) STRICT'],
      apply(entry, _, db) {
        db.run('INSERT INTO view_fussy (seq) VALUES (?)', entry.seq)
        if ((entry.body as { amount?: number }).amount === whenAmount) throw new Error('the view cannot take it')
      },
    })

  it('leaves nothing of its command: no entry, no receipt, no row, no state', async () => {
    const writer = start({ views: [fussy(7)] })
    await writer.run(add, { id: 'a', amount: 1 })
    const outcomes = await Promise.all([
      writer.run(add, { id: 'a', amount: 7 }),
      writer.run(add, { id: 'a', amount: 2 }),
    ])
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['failed', 'accepted'])
    expectAgreement(writer, 3, 2)
    expect(writer.receipts.find('command-0002')).toBeNull()
    expect(writer.store.raw.prepare('SELECT count(*) FROM view_fussy').pluck().get()).toBe(2)
  })

  it('may be repeated with the same id once it is mended', async () => {
    const writer = start({ views: [fussy(7)] })
    const call = writer.call(add, { id: 'a', amount: 7 })
    expect(await writer.executor.execute(call)).toMatchObject({ kind: 'failed', why: 'bug' })
    writer.store.close()
    const mended = start({ folder: writer.folder })
    expect(await mended.executor.execute(call)).toMatchObject({ kind: 'accepted' })
  })
})

describe('a COMMIT that fails', () => {
  /** From now on every entry leaves a debt that COMMIT, and only COMMIT, finds. */
  const breakCommit = (writer: Writer) =>
    writer.store.raw.exec(`
      CREATE TABLE creditor (id INTEGER PRIMARY KEY);
      CREATE TABLE debt (id INTEGER REFERENCES creditor (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER journal_debt AFTER INSERT ON journal BEGIN INSERT INTO debt VALUES (NEW.seq); END;
    `)

  it('answers every waiting command that it was not recorded, and leaves memory and file as they were', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 5 })
    breakCommit(writer)
    const calls = [writer.call(add, { id: 'a', amount: 1 }), writer.call(add, { id: 'a', amount: 200 })]
    const outcomes = await Promise.all(calls.map(writer.executor.execute))
    expect(outcomes).toMatchObject([
      { kind: 'failed', why: 'storage' },
      { kind: 'failed', why: 'storage' },
    ])
    expectAgreement(writer, 5, 1)

    writer.store.raw.exec('DROP TRIGGER journal_debt')
    const again = await Promise.all(calls.map(writer.executor.execute))
    expect(again.map(outcome => outcome.kind)).toEqual(['accepted', 'refused'])
    expectAgreement(writer, 6, 2)
  })

  it('is not told to anybody who waits for changes', async () => {
    let told = 0
    const writer = start({ onCommitted: () => told++ })
    breakCommit(writer)
    await writer.run(add, { id: 'a', amount: 1 })
    expect(told).toBe(0)
  })
})

describe('a full disk', () => {
  it('answers that nothing was recorded, and records again once there is room', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 1 })
    const pages = Number(writer.store.raw.pragma('page_count', { simple: true }))
    writer.store.raw.pragma(`max_page_count = ${pages}`)
    // Small entries still find room in the last pages: write until none is left.
    let full = 0
    let accepted = 1
    for (let round = 0; full === 0 && round < 500; round++) {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => writer.run(add, { id: 'a', amount: 0 })))
      full += outcomes.filter(outcome => outcome.kind === 'failed' && outcome.why === 'storage').length
      accepted += outcomes.filter(outcome => outcome.kind === 'accepted').length
    }
    expect(full).toBe(10)
    expectAgreement(writer, 1, accepted)

    writer.store.raw.pragma(`max_page_count = ${pages + 1000}`)
    expect(await writer.run(add, { id: 'a', amount: 4 })).toMatchObject({ kind: 'accepted' })
    expectAgreement(writer, 5, accepted + 1)
  })
})

describe('what follows a commit', () => {
  it('may fail: the command is answered, the fault reported, and the next command taken', async () => {
    const reported: unknown[] = []
    const writer = start({
      onCommitted: () => {
        throw new Error('nobody listens')
      },
      report: error => reported.push(error),
    })
    expect(await writer.run(add, { id: 'a', amount: 1 })).toMatchObject({ kind: 'accepted' })
    expect(await writer.run(add, { id: 'a', amount: 1 })).toMatchObject({ kind: 'accepted' })
    expect(reported).toHaveLength(2)
    expectAgreement(writer, 2, 2)
  })
})
