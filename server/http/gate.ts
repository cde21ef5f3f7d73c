// Sessions at the door: who a cookie stands for, whether the screen is locked, and how a session begins, changes hands and ends.
import { type Session, type Sessions, sessionKey } from '../../db/sessions.ts'
import { isStorageFault } from '../../db/store-error.ts'
import { JUMP_MS } from '../commands/clock.ts'
import type { PersonState } from '../domain/person/person.ts'

/** Whoever a cookie stands for. */
export interface Guest {
  /** What the browser holds. */
  secret: string
  session: Session
  person: PersonState
  isLocked: boolean
}

export interface Gate {
  /** The guest of a secret; null where it is unknown, ended, too old, or the person's account is closed. */
  find(secret: string, now: string): Guest | null
  /** A hand was on the screen. */
  seen(guest: Guest, now: string): void
  /** Opens a session and answers its secret. */
  open(person: string, station: string | undefined, now: string): string
  /** Ends this session and opens one for somebody else, who answers within the same hours since the password was given. */
  handOver(guest: Guest, person: string, now: string): string
  lock(guest: Guest, now: string): void
  unlock(guest: Guest, now: string): void
  /** Ends a session by its key. */
  end(key: string, now: string): void
  /** The open sessions of one person or of all. */
  list(person?: string): Session[]
  /** The same sessions for the writer, which ends those of a person. */
  sessions: Sessions
}

export interface GateParts {
  sessions: Sessions
  readPerson(id: string): PersonState | null
  lockAfterMinutes: number
  sessionHours: number
}

const MINUTE_MS = 60_000

/** Notes what is true all the same: a full disk must not keep anybody from reading. */
const whereItCan = (note: () => void): void => {
  try {
    note()
  } catch (error) {
    if (!isStorageFault(error)) throw error
  }
}

/** Not longer ago, and not in the future: a session of a clock that went wrong would outlive every limit once it is right again. */
const isWithin = (sinceMs: number, limitMs: number, nowMs: number): boolean =>
  nowMs - sinceMs <= limitMs && sinceMs - nowMs <= JUMP_MS

/** What is known of a session without asking the file; lost whenever any session changes. */
interface Held {
  session: Session
  /** Exact, while the file is told once a minute. */
  seenMs: number
  toldMs: number
}

export const createGate = ({ sessions, readPerson, lockAfterMinutes, sessionHours }: GateParts): Gate => {
  const held = new Map<string, Held>()
  const seenMs = new Map<string, number>()
  const changing =
    <Args extends unknown[], Answer>(change: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      held.clear()
      return change(...args)
    }
  const watched: Sessions = {
    ...sessions,
    create: changing(sessions.create),
    lock: changing(sessions.lock),
    unlock: changing(sessions.unlock),
    end: changing(sessions.end),
    endAll: changing(sessions.endAll),
  }

  const holdOf = (secret: string): Held | null => {
    const known = held.get(secret)
    if (known) return known
    const session = sessions.find(secret)
    if (!session) return null
    const toldMs = Date.parse(session.lastSeenAt)
    const hold = { session, toldMs, seenMs: Math.max(toldMs, seenMs.get(session.key) ?? 0) }
    held.set(secret, hold)
    return hold
  }

  const isTooOld = (session: Session, nowMs: number) =>
    !isWithin(Date.parse(session.createdAt), sessionHours * 60 * MINUTE_MS, nowMs)

  return {
    sessions: watched,
    find(secret, now) {
      const hold = holdOf(secret)
      if (!hold) return null
      const nowMs = Date.parse(now)
      const person = readPerson(hold.session.person)
      if (!person?.active || isTooOld(hold.session, nowMs)) {
        whereItCan(() => watched.end(hold.session.key, now))
        return null
      }
      const isIdle = !isWithin(hold.seenMs, lockAfterMinutes * MINUTE_MS, nowMs)
      if (isIdle && hold.session.lockedAt === null) whereItCan(() => watched.lock(secret, now))
      return { secret, session: hold.session, person, isLocked: isIdle || hold.session.lockedAt !== null }
    },
    seen({ secret, session }, now) {
      const hold = holdOf(secret)
      if (!hold) return
      hold.seenMs = Date.parse(now)
      seenMs.set(session.key, hold.seenMs)
      if (hold.seenMs - hold.toldMs < MINUTE_MS) return
      hold.toldMs = hold.seenMs
      whereItCan(() => sessions.touch(secret, now))
    },
    open: (person, station, now) => watched.create({ person, station, at: now }),
    handOver({ session }, person, now) {
      watched.end(session.key, now)
      const secret = watched.create({ person, station: session.station ?? undefined, at: session.createdAt })
      seenMs.set(sessionKey(secret), Date.parse(now))
      sessions.touch(secret, now)
      return secret
    },
    lock: ({ secret }, now) => watched.lock(secret, now),
    unlock({ secret, session }, now) {
      watched.unlock(secret, now)
      seenMs.set(session.key, Date.parse(now))
    },
    end(key, now) {
      watched.end(key, now)
      seenMs.delete(key)
    },
    list: person => sessions.list(person),
  }
}
