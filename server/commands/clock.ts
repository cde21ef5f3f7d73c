// The clock that entries are stamped by, and the watch over it: expiry rests on it, so a jump stops recording until a person
// has confirmed the time (design.md section 4).

/** What a watch needs: the time on the wall, and a time that only ever runs forward. Handed in, so that tests and the demo have their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  wallMs(): number
  /** Milliseconds since any fixed moment; never set, never corrected. */
  steadyMs(): number
}

/** Why the time must be confirmed, and the facts that the person needs to judge it. */
export interface ClockTrouble {
  reason: 'jumped' | 'started-early'
  /** How far the wall clock has moved against the steady one since it was last trusted, or behind the last entry. Negative is back. */
  offsetMs: number
  /** Null in an empty journal. */
  lastEntryAt: string | null
}

export interface Reading {
  /** Server time, ISO 8601, UTC, milliseconds. */
  now: string
  /** What an entry recorded now is stamped with: `now`, but never earlier than the last entry. */
  at: string
  trouble: ClockTrouble | null
}

export interface WatchedClock {
  read(): Reading
  /** The last entry in the journal now has this time. */
  recorded(at: string): void
  /** A person has looked at the present time and found it right. */
  confirm(): void
}

/** A jump of more than this, at once or in small steps, is no longer the clock being kept right. */
export const JUMP_MS = 60_000

export const systemClock: Clock = { wallMs: () => Date.now(), steadyMs: () => performance.now() }

/** A clock that stands still until it is set, for tests and for the simulated laboratory: wall and steady time move together. */
export const settableClock = (start: string): Clock & { set(at: string): void; advanceMs(ms: number): void } => {
  let ms = Date.parse(start)
  return {
    wallMs: () => ms,
    steadyMs: () => ms,
    set(at) {
      ms = Date.parse(at)
    },
    advanceMs(by) {
      ms += by
    },
  }
}

/** Watches a clock from now on. `lastEntryAt` is the time of the journal's last entry, null where it has none. */
export const watchClock = (clock: Clock, lastEntryAt: string | null): WatchedClock => {
  let last = lastEntryAt
  // The trusted distance between the two clocks stays the one of the start, or of the last confirmation: were it to follow each
  // reading, a clock could creep any distance in steps too small to notice.
  let trustedMs = clock.wallMs() - clock.steadyMs()
  let trouble = startedEarly(clock.wallMs(), last)

  return {
    read() {
      const wallMs = clock.wallMs()
      const offsetMs = Math.round(wallMs - clock.steadyMs() - trustedMs)
      if (!trouble && Math.abs(offsetMs) > JUMP_MS) trouble = { reason: 'jumped', offsetMs, lastEntryAt: last }
      const now = new Date(wallMs).toISOString()
      return { now, at: last !== null && now < last ? last : now, trouble }
    },
    recorded(at) {
      last = at
    },
    confirm() {
      trustedMs = clock.wallMs() - clock.steadyMs()
      trouble = null
    },
  }
}

const startedEarly = (wallMs: number, lastEntryAt: string | null): ClockTrouble | null => {
  if (lastEntryAt === null) return null
  const offsetMs = Math.round(wallMs - Date.parse(lastEntryAt))
  return offsetMs < 0 ? { reason: 'started-early', offsetMs, lastEntryAt } : null
}
