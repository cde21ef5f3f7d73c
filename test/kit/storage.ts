// A real database file in a folder of its own, with everything that is opened on it; gone when the test is over.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Credentials, openCredentials } from '../../db/credentials.ts'
import { type Identities, openIdentities } from '../../db/identities.ts'
import { type Journal, openJournal } from '../../db/journal.ts'
import { type Keys, loadKeys } from '../../db/keys.ts'
import { openStore, type Store } from '../../db/open.ts'
import { openReceipts, type Receipts } from '../../db/receipts.ts'
import { openSessions, type Sessions } from '../../db/sessions.ts'

export interface Storage {
  folder: string
  store: Store
  keys: Keys
  journal: Journal
  receipts: Receipts
  identities: Identities
  credentials: Credentials
  sessions: Sessions
  /** Closes the file and removes the folder. */
  remove(): void
}

export const makeStorage = (folder = mkdtempSync(join(tmpdir(), 'marrow-test-'))): Storage => {
  const store = openStore(join(folder, 'data', 'marrow.sqlite'))
  const keys = loadKeys(join(folder, 'keys'))
  return {
    folder,
    store,
    keys,
    journal: openJournal(store),
    receipts: openReceipts(store),
    identities: openIdentities(store, keys),
    credentials: openCredentials(store),
    sessions: openSessions(store),
    remove() {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
