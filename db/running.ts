// One Marrow on one folder of data: what it keeps in memory (states, sessions) is right only while nobody else writes.
//
// The mark is a lock on the empty file `running` in the folder, held through SQLite because Node has no locks of its own. The
// operating system takes it away with the process, however that ends: there is nothing to clean up after a crash.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreError } from './store-error.ts'

export const RUNNING_FILE = 'running'

/** Long enough for one that was told to stop and is just closing. */
const WAIT_MS = 3000

export interface Hold {
  release(): void
}

/** Holds the folder, made where there is none, for this process alone. Throws StoreError while another one holds it. */
export function holdData(folder: string): Hold {
  const path = join(folder, RUNNING_FILE)
  let raw: Database.Database | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'a', 0o600))
    raw = new Database(path, { timeout: WAIT_MS })
    // Nothing is ever written into it, so it needs no journal beside it.
    raw.pragma('journal_mode = MEMORY')
    raw.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    raw?.close()
    throw asSentence(folder, path, error as NodeJS.ErrnoException)
  }
  const held = raw
  return { release: () => void held.close() }
}

function asSentence(folder: string, path: string, { code, message }: NodeJS.ErrnoException): StoreError {
  return code?.startsWith('SQLITE_BUSY')
    ? new StoreError(
        `Another Marrow is running on ${folder}. Stop it first, or set MARROW_DATA to another folder; two at once would not know of each other's work.`,
      )
    : new StoreError(`${path} cannot be opened (${message}).`)
}
