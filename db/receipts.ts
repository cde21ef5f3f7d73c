// Receipts: what each command was answered. A command that comes twice gets the same answer and does nothing twice.
import { createHmac } from 'node:crypto'
import type { Keys } from './keys.ts'
import type { Store } from './open.ts'
import { StoreError } from './store-error.ts'

export interface Receipt {
  /** The client's command id. */
  command: string
  actor: string
  /** Digest of the input (digestOf), by which another input under the same id is known. */
  digest: string
  /** JSON as it was answered: the positions written, or the refusal. */
  outcome: string
  at: string
}

export interface Receipts {
  find(command: string): Receipt | null
  /** Writes a receipt in the caller's transaction; a second one for the same command throws SqliteError. */
  write(receipt: Receipt): void
}

export function openReceipts(store: Store): Receipts {
  const row = store.raw.prepare<[string], Receipt>(
    'SELECT command, actor, digest, outcome, at FROM receipts WHERE command = ?',
  )
  const insert = store.raw.prepare('INSERT INTO receipts (command, actor, digest, outcome, at) VALUES (?, ?, ?, ?, ?)')
  return {
    find: command => row.get(command) ?? null,
    write({ command, actor, digest, outcome, at }) {
      insert.run(command, actor, digest, outcome, at)
    },
  }
}

/** As many of the latest receipts are looked at: refusals tell of no entry, and ids made elsewhere are only nearly in order of time. */
const LOOKED_AT = 500

/**
 * Throws StoreError where an answered command wrote an entry beyond `head`, the last of the journal: its end is missing, and what
 * people were told is done would be recorded a second time, as something else.
 */
export function assertNothingAnsweredIsMissing({ raw, path }: Store, head: number): void {
  const last = raw
    .prepare<[number], number>(
      `SELECT max(position.value ->> 'seq') FROM (SELECT outcome FROM receipts ORDER BY command DESC LIMIT ?) AS receipt,
         json_each(receipt.outcome, '$.positions') AS position`,
    )
    .pluck()
    .get(LOOKED_AT)
  if (last && last > head)
    throw new StoreError(
      `The journal in ${path} ends at entry ${head}, but commands were answered up to entry ${last}: its end is missing. Keep the file, and restore the last backup.`,
    )
}

/**
 * HMAC-SHA-256, in hex, of a command's input as text. Keyed, because an input may hold a name or a hospital number, and a
 * plain digest of so little could be guessed.
 */
export function digestOf(keys: Keys, text: string): string {
  return createHmac('sha256', keys.receipts).update(text).digest('hex')
}
