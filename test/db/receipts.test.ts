// Receipts: one answer a command, for ever.
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadKeys } from '../../db/keys.ts'
import { assertNothingAnsweredIsMissing, digestOf } from '../../db/receipts.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const receipt = {
  command: '01JNB0000000000000000000AA',
  actor: 'P-0001',
  digest: 'd'.repeat(64),
  outcome: '{"ok":true,"positions":[1,2]}',
  at: '2026-03-02T08:15:00.000Z',
}

describe('a receipt', () => {
  it('is found as it was written', () => {
    storage.receipts.write(receipt)
    expect(storage.receipts.find(receipt.command)).toEqual(receipt)
  })

  it('is not there for a command that was never answered', () => {
    expect(storage.receipts.find('other')).toBeNull()
  })

  it('is not written twice', () => {
    storage.receipts.write(receipt)
    expect(() => storage.receipts.write({ ...receipt, outcome: '{}' })).toThrow('answered')
    expect(storage.receipts.find(receipt.command)).toEqual(receipt)
  })

  it('goes with the transaction that it was written in', () => {
    const fail = storage.store.raw.transaction(() => {
      storage.receipts.write(receipt)
      throw new Error('rolled back')
    })
    expect(fail).toThrow('rolled back')
    expect(storage.receipts.find(receipt.command)).toBeNull()
  })
})

describe('the latest receipts', () => {
  const positions = (...seqs: number[]) => seqs.map(seq => ({ stream: 'lot/L26-0001', version: seq, seq }))
  const answered = (command: string, ...seqs: number[]) =>
    storage.receipts.write({
      ...receipt,
      command,
      outcome: JSON.stringify({ kind: 'accepted', positions: positions(...seqs) }),
    })

  it('tell of a journal that ends too early, though the very last was a refusal', () => {
    answered('01', 1)
    answered('02', 2, 3)
    answered('03')
    expect(() => assertNothingAnsweredIsMissing(storage.store, 3)).not.toThrow()
    expect(() => assertNothingAnsweredIsMissing(storage.store, 2)).toThrow('answered up to entry 3: its end is missing')
  })

  it('tell of nothing in a new laboratory', () => {
    expect(() => assertNothingAnsweredIsMissing(storage.store, 0)).not.toThrow()
  })
})

describe('the digest of an input', () => {
  it('tells inputs apart, and needs the key', () => {
    const { keys } = storage
    expect(digestOf(keys, '{"a":1}')).toBe(digestOf(keys, '{"a":1}'))
    expect(digestOf(keys, '{"a":1}')).not.toBe(digestOf(keys, '{"a":2}'))
    expect(digestOf(keys, '{"a":1}')).not.toBe(digestOf(loadKeys(join(storage.folder, 'other')), '{"a":1}'))
  })
})
