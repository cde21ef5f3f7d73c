// Failed attempts, counted in memory by whatever made them (a station, a session, a person), so that guessing is slow.
//
// Guesses sent at once must not all be taken: they are counted before they are proved and taken back where right, or take turns
// (guesses.ts). A station that fails too often waits; the person whose name it tried is not locked anywhere else.

export interface Failures {
  /** Until when this one must wait (milliseconds), or null. */
  waitsUntilMs(key: string, nowMs: number): number | null
  /** Counts one more failure and answers how many there have been within the window. */
  add(key: string, nowMs: number): number
  /** The attempt was none of the failed ones. */
  takeBack(key: string): void
  count(key: string): number
  forget(key: string): void
}

/** Keys kept at once; the oldest go first, and a flood of keys can only make others' counts be forgotten. */
const MAX_KEYS = 10_000

/** Called after each addition: what is kept in memory of strangers does not grow for ever. */
export const dropOldest = (kept: Map<string, unknown> | Set<string>): void => {
  const oldest = kept.keys().next().value
  if (kept.size > MAX_KEYS && oldest !== undefined) kept.delete(oldest)
}

/** `max` failures are allowed within `windowMs`; the next waits until the window that began with the first has passed. */
export const createFailures = (max: number, windowMs: number): Failures => {
  const counted = new Map<string, { count: number; sinceMs: number }>()

  const live = (key: string, nowMs: number) => {
    const found = counted.get(key)
    if (found && nowMs - found.sinceMs < windowMs && nowMs >= found.sinceMs) return found
    counted.delete(key)
    return undefined
  }

  return {
    waitsUntilMs(key, nowMs) {
      const found = live(key, nowMs)
      return found && found.count >= max ? found.sinceMs + windowMs : null
    },
    add(key, nowMs) {
      const before = live(key, nowMs) ?? { count: 0, sinceMs: nowMs }
      counted.set(key, { ...before, count: before.count + 1 })
      dropOldest(counted)
      return before.count + 1
    },
    takeBack(key) {
      const found = counted.get(key)
      if (found && found.count > 1) counted.set(key, { ...found, count: found.count - 1 })
      else counted.delete(key)
    },
    count: key => counted.get(key)?.count ?? 0,
    forget: key => void counted.delete(key),
  }
}
