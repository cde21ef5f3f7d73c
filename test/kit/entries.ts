// Journal entries for tests of storage, which does not know what they are about.
import Database from 'better-sqlite3'
import type { Journal, JournalEntry, NewEntry } from '../../db/journal.ts'

/** The entry of the worked example in db/journal.ts. */
export const firstEntry: NewEntry = {
  stream: 'lot/L26-0001',
  version: 1,
  type: 'lot.received',
  at: '2026-03-02T08:15:00.000Z',
  actor: 'P-0001',
  command: '01JNB0000000000000000000AA',
  body: '{"v":1,"material":"Médium"}',
}

/** Appends `count` entries to an empty journal, a second apart, in turn to three streams. */
export const fillJournal = (journal: Journal, count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, index) =>
    journal.append({
      ...firstEntry,
      stream: `lot/L26-000${1 + (index % 3)}`,
      version: 1 + Math.floor(index / 3),
      at: new Date(Date.parse(firstEntry.at) + index * 1000).toISOString(),
      body: JSON.stringify({ v: 1, index }),
    }),
  )

/** A connection as another program would open: nothing set, REPLACE fires no DELETE triggers. */
export const foreignConnection = (path: string): Database.Database => {
  const raw = new Database(path)
  raw.pragma('recursive_triggers = OFF')
  return raw
}

/** A connection that has taken every guard away, as somebody with the file can. */
export const withoutTriggers = (path: string): Database.Database => {
  const raw = foreignConnection(path)
  const names = raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of names) raw.exec(`DROP TRIGGER ${name}`)
  return raw
}
