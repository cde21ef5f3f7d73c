import { afterEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { add, amend, attempt, blowUp, guarded, halfWay, TALLY } from '../kit/tally.ts'
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

const entriesOf = (writer: ReturnType<typeof startWriter>) =>
  [...writer.journal.iterate()].map(({ seq, stream, version, type, command }) => ({
    seq,
    stream,
    version,
    type,
    command,
  }))

describe('an accepted command', () => {
  it('is in the journal, in the folded state and in its receipt', async () => {
    const writer = start()
    const outcome = await writer.run(add, { id: 'a', amount: 3 })
    expect(outcome).toEqual({
      kind: 'accepted',
      positions: [{ stream: 'tally/a', version: 1, seq: 1 }],
      answer: { total: 3 },
    })
    expect(writer.executor.read(TALLY, 'a')).toEqual({ total: 3 })
    expect(writer.receipts.find('command-0001')).toMatchObject({ actor: 'P-0001', at: '2026-11-02T08:00:00.000Z' })
    expect(verifyJournal(writer.store.path)).toMatchObject({ ok: true })
  })

  it('stores the body exactly as it is hashed, and folds what was stored', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 3 })
    expect(writer.journal.readStream('tally/a')[0]?.body).toBe('{"v":1,"amount":3}')
  })
})

describe('commands that wait at the same moment', () => {
  it('share one transaction, and each sees what those before it wrote', async () => {
    const groups: number[] = []
    const writer = start({ onCommitted: entries => groups.push(entries.length) })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => writer.run(add, { id: 'a', amount: 1 })))
    expect(outcomes.map(outcome => outcome.kind)).toEqual(Array.from({ length: 20 }, () => 'accepted'))
    expect(writer.executor.read(TALLY, 'a')).toEqual({ total: 20 })
    expect(entriesOf(writer).map(entry => entry.version)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(groups).toEqual([20])
  })

  it('leaves a refused one and a throwing one without a trace, and their neighbours untouched', async () => {
    const writer = start()
    const calls = [
      writer.call(add, { id: 'a', amount: 60 }),
      writer.call(add, { id: 'a', amount: 60 }),
      writer.call(blowUp, { id: 'a', amount: 1 }),
      writer.call(halfWay, { id: 'a', amount: 1 }),
      writer.call(add, { id: 'a', amount: 40 }),
      writer.call(add, { id: 'b', amount: 1 }),
    ]
    const outcomes = await Promise.all(calls.map(writer.executor.execute))
    expect(outcomes.map(outcome => outcome.kind)).toEqual([
      'accepted',
      'refused',
      'failed',
      'failed',
      'accepted',
      'accepted',
    ])
    expect(entriesOf(writer)).toEqual([
      { seq: 1, stream: 'tally/a', version: 1, type: 'tally.added', command: 'command-0001' },
      { seq: 2, stream: 'tally/a', version: 2, type: 'tally.added', command: 'command-0005' },
      { seq: 3, stream: 'tally/b', version: 1, type: 'tally.added', command: 'command-0006' },
    ])
    expect(writer.executor.read(TALLY, 'a')).toEqual({ total: 100 })
    expect(writer.receipts.find('command-0003')).toBeNull()
    expect(writer.receipts.find('command-0004')).toBeNull()
    expect(verifyJournal(writer.store.path)).toMatchObject({ ok: true })
  })

  it('takes more than one transaction for more than fit into one, and answers all', async () => {
    const writer = start()
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, index) => writer.run(add, { id: `n${index}`, amount: 1 })),
    )
    expect(outcomes.filter(outcome => outcome.kind === 'accepted')).toHaveLength(300)
    expect(writer.journal.head()?.seq).toBe(300)
  })
})

describe('a command that comes twice', () => {
  it('gets the same answer and writes nothing again', async () => {
    const writer = start()
    const call = writer.call(add, { id: 'a', amount: 3 })
    const first = await writer.executor.execute(call)
    expect(await writer.executor.execute(call)).toEqual(first)
    expect(writer.journal.head()?.seq).toBe(1)
  })

  it('gets the same answer also within one transaction', async () => {
    const writer = start()
    const call = writer.call(add, { id: 'a', amount: 3 })
    const [first, second] = await Promise.all([writer.executor.execute(call), writer.executor.execute(call)])
    expect(second).toEqual(first)
    expect(writer.journal.head()?.seq).toBe(1)
  })

  it('gets the same refusal, although it would be accepted by now', async () => {
    const writer = start()
    const call = writer.call(add, { id: 'a', amount: 101 })
    const first = await writer.executor.execute(call)
    await writer.run(add, { id: 'a', amount: -50 })
    expect(await writer.executor.execute(call)).toEqual(first)
  })

  it.each([
    ['another input', { input: { id: 'a', amount: 4 } }],
    ['another person', { actor: { id: 'P-0002', roles: ['technician' as const] } }],
    ['another command', { command: attempt }],
  ])('is refused under the same id with %s', async (_, change) => {
    const writer = start()
    const call = writer.call(add, { id: 'a', amount: 3 })
    await writer.executor.execute(call)
    expect(await writer.executor.execute({ ...call, ...change })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'command-id-reused', status: 422 },
    })
    expect(writer.journal.head()?.seq).toBe(1)
  })
})

describe('the same id with another proof', () => {
  it('gets the same answer: an id is no way to try passwords', async () => {
    const writer = start()
    const call = writer.call(add, { id: 'a', amount: 101 })
    const first = await writer.executor.execute({ ...call, proof: { password: 'wrong' } })
    expect(await writer.executor.execute({ ...call, proof: { password: 'right' } })).toEqual(first)
    expect(await writer.executor.execute({ ...call, proof: { second: { personId: 'P-0002' } } })).toEqual(first)
  })
})

describe('a refusal', () => {
  it('of somebody without the role is 403, and leaves no receipt', async () => {
    const writer = start()
    const outcome = await writer.run(add, { id: 'a', amount: 3 }, { actor: { id: 'P-0003', roles: ['nurse'] } })
    expect(outcome).toEqual({
      kind: 'refused',
      refusal: { code: 'not-permitted', facts: { roles: ['technician'] }, status: 403 },
      positions: [],
    })
    expect(writer.receipts.find('command-0001')).toBeNull()
  })

  it('by the guard stands before the decision', async () => {
    const writer = start()
    expect(await writer.run(guarded, { id: 'a', amount: 3 })).toMatchObject({ refusal: { code: 'field-required' } })
  })

  it('appends the entries that record the attempt', async () => {
    const writer = start()
    expect(await writer.run(attempt, { id: 'a', amount: 3 })).toEqual({
      kind: 'refused',
      refusal: { code: 'unknown-thing', facts: { kind: 'tally', id: 'a' }, status: 404 },
      positions: [{ stream: 'tally/a', version: 1, seq: 1 }],
    })
    expect(writer.executor.read(TALLY, 'a')).toEqual({ total: 3 })
  })
})

describe('a command that must say which version it saw', () => {
  it('is refused without one', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 3 })
    expect(await writer.run(amend, { id: 'a', amount: 1 })).toMatchObject({
      refusal: { code: 'version-required', status: 400 },
    })
  })

  it('is refused with the present version where it has moved on', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 3 })
    await writer.run(add, { id: 'a', amount: 3 })
    expect(await writer.run(amend, { id: 'a', amount: 1 }, { seenVersion: 1 })).toMatchObject({
      refusal: { code: 'moved-on', facts: { seenVersion: 1, presentVersion: 2 }, status: 412 },
    })
  })

  it('is accepted on the present version, and only the first of two that saw the same', async () => {
    const writer = start()
    await writer.run(add, { id: 'a', amount: 3 })
    const outcomes = await Promise.all([
      writer.run(amend, { id: 'a', amount: 1 }, { seenVersion: 1 }),
      writer.run(amend, { id: 'a', amount: 1 }, { seenVersion: 1 }),
    ])
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['accepted', 'refused'])
  })
})

describe('folded states', () => {
  it('are the same when read from the journal as when kept in memory', async () => {
    const writer = start({ maxEntriesHeld: 5 })
    for (let index = 0; index < 30; index++) await writer.run(add, { id: `s${index % 10}`, amount: 1 })
    for (let index = 0; index < 10; index++) expect(writer.executor.read(TALLY, `s${index}`)).toEqual({ total: 3 })
  })

  it('of a stream without entries are null', () => {
    expect(start().executor.read(TALLY, 'nobody')).toBeNull()
  })
})
