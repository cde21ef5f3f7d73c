// Sessions of signed-in people, kept on the server, so that each can be seen, locked and ended.
//
// The browser holds a secret of 32 random bytes; the table holds its SHA-256, so that a copy of the database opens no
// session. An ended session stays as a row and is never found again.
import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Store } from './open.ts'
import { sessions } from './schema.ts'

export interface Session {
  /** Names the session without opening it: SHA-256 of the secret, in hex. */
  key: string
  person: string
  /** The tablet or bench it was opened at, where known. */
  station: string | null
  createdAt: string
  lastSeenAt: string
  lockedAt: string | null
  endedAt: string | null
}

export interface Sessions {
  /** Opens a session and returns its secret, which is not kept. */
  create(session: { person: string; station?: string; at: string }): string
  /** The session of a secret, locked or not; null when unknown or ended. */
  find(secret: string): Session | null
  /** Notes that it was used; writes at most once a minute, because each write waits for the disk. */
  touch(secret: string, at: string): void
  lock(secret: string, at: string): void
  unlock(secret: string, at: string): void
  /** Ends one session, by its key. */
  end(key: string, at: string): void
  /** Ends all sessions of a person, but the one of this key: the password was changed, the account closed. */
  endAll(person: string, at: string, but?: string): void
  /** The sessions that are open, the last seen first; of one person or of all. */
  list(person?: string): Session[]
}

const TOUCH_MS = 60_000

/** The key under which a secret is stored. */
export function sessionKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function openSessions(store: Store): Sessions {
  const { orm } = store
  const isOpen = isNull(sessions.endedAt)
  const one = orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.key, sql.placeholder('key')), isOpen))
    .prepare()
  const change = (secret: string, values: Partial<Session>) =>
    orm
      .update(sessions)
      .set(values)
      .where(and(eq(sessions.key, sessionKey(secret)), isOpen))
      .run()

  return {
    create({ person, station, at }) {
      const secret = randomBytes(32).toString('base64url')
      const key = sessionKey(secret)
      orm.insert(sessions).values({ key, person, station, createdAt: at, lastSeenAt: at }).run()
      return secret
    },
    find: secret => one.get({ key: sessionKey(secret) }) ?? null,
    touch(secret, at) {
      const before = new Date(Date.parse(at) - TOUCH_MS).toISOString()
      orm
        .update(sessions)
        .set({ lastSeenAt: at })
        .where(and(eq(sessions.key, sessionKey(secret)), isOpen, lt(sessions.lastSeenAt, before)))
        .run()
    },
    lock: (secret, at) => void change(secret, { lockedAt: at }),
    unlock: (secret, at) => void change(secret, { lockedAt: null, lastSeenAt: at }),
    end(key, at) {
      orm
        .update(sessions)
        .set({ endedAt: at })
        .where(and(eq(sessions.key, key), isOpen))
        .run()
    },
    endAll(person, at, but) {
      orm
        .update(sessions)
        .set({ endedAt: at })
        .where(and(eq(sessions.person, person), isOpen, but === undefined ? undefined : ne(sessions.key, but)))
        .run()
    },
    list: person =>
      orm
        .select()
        .from(sessions)
        .where(person === undefined ? isOpen : and(isOpen, eq(sessions.person, person)))
        .orderBy(desc(sessions.lastSeenAt))
        .all(),
  }
}
