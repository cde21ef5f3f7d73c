// The durable tables: what must survive every rebuild and every new version of the program.
//
// The SQL in migrations/ is generated from this file by `npm run migration` and then finished by hand: STRICT (a column
// holds its type and nothing else), WITHOUT ROWID where a hidden row number would let INSERT OR REPLACE through a guard,
// and the triggers. Views are not here: they are dropped and rebuilt from the journal.
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The record of everything that happened. Format and hash: journal.ts. */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer('seq').primaryKey(),
    stream: text('stream').notNull(),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    command: text('command').notNull(),
    body: text('body').notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  table => [uniqueIndex('journal_stream_version').on(table.stream, table.version)],
)

/** What each command was answered, so that a repeated command gets the same answer. */
export const receipts = sqliteTable('receipts', {
  command: text('command').primaryKey(),
  actor: text('actor').notNull(),
  digest: text('digest').notNull(),
  outcome: text('outcome').notNull(),
  at: text('at').notNull(),
})

/** Personal data, sealed: one row a version of a patient's identity. */
export const identities = sqliteTable(
  'identities',
  {
    patient: text('patient').notNull(),
    version: integer('version').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    at: text('at').notNull(),
  },
  table => [primaryKey({ columns: [table.patient, table.version] })],
)

/** Keyed tokens by which a hospital number or a similar name is found without being stored. */
export const identityIndex = sqliteTable(
  'identity_index',
  {
    token: text('token').notNull(),
    patient: text('patient').notNull(),
    version: integer('version').notNull(),
  },
  table => [primaryKey({ columns: [table.token, table.patient, table.version] })],
)

/** Who read whose personal data, when and what for. */
export const identityReadings = sqliteTable(
  'identity_readings',
  {
    id: integer('id').primaryKey(),
    patient: text('patient').notNull(),
    version: integer('version').notNull(),
    actor: text('actor').notNull(),
    purpose: text('purpose').notNull(),
    at: text('at').notNull(),
  },
  table => [index('identity_readings_patient').on(table.patient)],
)

/** Password and PIN of each person, as argon2 hash strings. The only durable table whose rows are replaced. */
export const credentials = sqliteTable(
  'credentials',
  {
    person: text('person').notNull(),
    kind: text('kind', { enum: ['password', 'pin'] }).notNull(),
    hash: text('hash').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.kind] })],
)

/** Signed-in sessions, under the SHA-256 of the secret that the browser holds. */
export const sessions = sqliteTable(
  'sessions',
  {
    key: text('key').primaryKey(),
    person: text('person').notNull(),
    station: text('station'),
    createdAt: text('created_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    lockedAt: text('locked_at'),
    endedAt: text('ended_at'),
  },
  table => [index('sessions_person').on(table.person)],
)

/** The sealed files in MARROW_DATA/files, by the SHA-256 of their content. */
export const files = sqliteTable('files', {
  hash: text('hash').primaryKey(),
  sizeBytes: integer('size_bytes').notNull(),
  at: text('at').notNull(),
})

/** Original file names, sealed: they may carry a person's name. One content may arrive under several names. */
export const fileNames = sqliteTable(
  'file_names',
  {
    hash: text('hash')
      .notNull()
      .references(() => files.hash),
    number: integer('number').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    at: text('at').notNull(),
  },
  table => [primaryKey({ columns: [table.hash, table.number] })],
)

/** Work to do after a commit: printing, alerts, messages. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    queue: text('queue').notNull(),
    key: text('key').notNull(),
    payload: text('payload').notNull(),
    state: text('state', { enum: ['waiting', 'taken', 'done', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull(),
    dueAt: text('due_at').notNull(),
    changedAt: text('changed_at').notNull(),
    error: text('error'),
  },
  table => [
    uniqueIndex('jobs_queue_key').on(table.queue, table.key),
    index('jobs_waiting').on(table.queue, table.state, table.dueAt),
  ],
)

/** One row: a value that only the right keys can make, so that data and keys of two laboratories are not mixed. */
export const keyCheck = sqliteTable('key_check', {
  id: integer('id').primaryKey(),
  keyId: text('key_id').notNull(),
  proof: text('proof').notNull(),
})
