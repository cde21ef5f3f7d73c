// The parts under the routes, without HTTP: the writer on its store, sessions, files, and who waits for commits.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCredentials } from '../db/credentials.ts'
import { type Files, openFiles } from '../db/files.ts'
import { type Identities, openIdentities } from '../db/identities.ts'
import { type Journal, type JournalEntry, openJournal } from '../db/journal.ts'
import type { Keys } from '../db/keys.ts'
import type { Store } from '../db/open.ts'
import { assertNothingAnsweredIsMissing, openReceipts } from '../db/receipts.ts'
import { openSessions } from '../db/sessions.ts'
import { type Clock, watchClock } from './commands/clock.ts'
import { createExecutor, type Executor } from './commands/execute.ts'
import { createIds } from './commands/ids.ts'
import type { Config } from './config.ts'
import { commands as allCommands } from './domain/commands.ts'
import type { Command } from './domain/kit/command.ts'
import { subjects as allSubjects } from './domain/subjects.ts'
import { createDoorkeeper, type Doorkeeper } from './http/doorkeeper.ts'
import { createGate, type Gate } from './http/gate.ts'
import { createPasswords, type HashCost, type Passwords } from './http/passwords.ts'
import type { Subjects } from './views/fold.ts'
import { refreshViews } from './views/rebuild.ts'
import { type AnyView, type ViewDb, viewDb } from './views/view.ts'
import { views as allViews } from './views/views.ts'

export interface MarrowParts {
  config: Config
  store: Store
  keys: Keys
  /** The system's, or one that a test or the simulated laboratory sets. */
  clock: Clock
  commands?: readonly Command[]
  views?: readonly AnyView[]
  subjects?: Subjects
  /** How dear a password's hash is; cheap in tests. */
  hashCost?: HashCost
  /** Told of a bug or a failed commit. */
  report?(error: unknown, where: string): void
}

type OnCommitted = (entries: readonly JournalEntry[]) => void

/** What routes, jobs and the simulated laboratory are built on. */
export interface Marrow {
  config: Config
  store: Store
  journal: Journal
  executor: Executor
  commands: readonly Command[]
  identities: Identities
  files: Files
  gate: Gate
  doorkeeper: Doorkeeper
  passwords: Passwords
  /** Reads the views' tables; each statement is prepared once. */
  views: ViewDb
  /** New ids, time-ordered: for requests, and for commands that the server itself gives. */
  newId(): string
  /** Calls back after each commit with its entries, when its commands have been answered. */
  onCommitted(listener: OnCommitted): void
}

/** Opens everything on an open store, and builds the views that are missing or stale. The caller closes the store. */
export const openMarrow = (parts: MarrowParts): Marrow => {
  const { config, store, keys } = parts
  const journal = openJournal(store)
  assertNothingAnsweredIsMissing(store, journal.head()?.seq ?? 0)
  const identities = openIdentities(store, keys)
  const credentials = openCredentials(store)
  const { views = allViews, subjects = allSubjects } = parts
  refreshViews({ store, journal, subjects, views })

  const listeners: OnCommitted[] = []
  const gate = createGate({
    sessions: openSessions(store),
    readPerson: id => executor.read('person', id),
    lockAfterMinutes: config.lockAfterMinutes,
    sessionHours: config.sessionHours,
  })
  const executor: Executor = createExecutor({
    store,
    journal,
    receipts: openReceipts(store),
    identities,
    credentials,
    sessions: gate.sessions,
    subjects,
    views,
    clock: watchClock(parts.clock, journal.head()?.at ?? null),
    keys,
    zone: config.zone,
    report: parts.report,
    onCommitted(entries) {
      for (const listener of listeners) listener(entries)
    },
  })
  const passwords = createPasswords(keys.credentials, parts.hashCost)
  return {
    config,
    store,
    journal,
    executor,
    commands: parts.commands ?? allCommands,
    identities,
    files: openFiles(store, filesFolder(config), keys),
    gate,
    doorkeeper: createDoorkeeper({ read: executor.read, credentials, passwords, now: () => executor.time().now }),
    passwords,
    views: viewDb(store.raw),
    newId: createIds(() => parts.clock.wallMs()),
    onCommitted: listener => void listeners.push(listener),
  }
}

const filesFolder = ({ dataFolder }: Config): string => {
  const folder = join(dataFolder, 'files')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
