// Guesses at a secret, by the station that makes them: compared a few at once, the others wait; only wrong ones count as failed.
//
// Those being compared and those that failed are never more together than may fail: guesses sent at once get no more comparisons than
// guesses sent one by one, and a whole shift that signs in at one moment behind one address is let in all the same.
//
// Guesses at one name come from many stations: after a few wrong ones they take turns and wait ever longer, but never at a station where
// that person has signed in before. Wrong passwords typed at somebody's name lock nobody out.
import { createFailures, dropOldest, type Failures } from './failures.ts'

/** Waiting at once, from all stations: each holds a connection, and behind it waits work of a tenth of a second. */
const MAX_WAITING = 200
/** After which a station that found no place to wait may come again. */
const AGAIN_MS = 10_000

export interface Guesses {
  /** Compares in its turn. Answers what was compared, or until when the station must wait (milliseconds). */
  compare<Answer>(key: string, nowMs: () => number, guess: () => Promise<Answer>): Promise<Compared<Answer>>
}

/** A guess whose answer is null was wrong. */
export type Compared<Answer> = { isCompared: true; answer: Answer } | { isCompared: false; untilMs: number }

type Counted = Pick<Failures, 'waitsUntilMs' | 'add' | 'count'>

export const createGuesses = (
  max: number,
  windowMs: number,
  failures: Counted = createFailures(max, windowMs),
): Guesses => {
  const comparing = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  let waitingInAll = 0

  /** Where failures only slow down, one is compared at a time when no more may fail freely. */
  const hasTurn = (key: string): boolean => (comparing.get(key) ?? 0) < Math.max(1, max - failures.count(key))

  /** Whoever waited looks again: for a turn, or for a reason to wait no longer. */
  const wakeNext = (key: string): void => {
    const queue = waiting.get(key) ?? []
    const isFull = failures.count(key) >= max
    for (const wake of queue.splice(0, isFull ? queue.length : 1)) wake()
    if (queue.length === 0) waiting.delete(key)
  }

  const wait = (key: string): Promise<void> => {
    waitingInAll += 1
    return new Promise(resolve => {
      const wake = () => {
        waitingInAll -= 1
        resolve()
      }
      waiting.set(key, [...(waiting.get(key) ?? []), wake])
    })
  }

  const leave = (key: string): void => {
    const left = (comparing.get(key) ?? 1) - 1
    if (left > 0) comparing.set(key, left)
    else comparing.delete(key)
    wakeNext(key)
  }

  return {
    async compare(key, nowMs, guess) {
      for (;;) {
        const untilMs = failures.waitsUntilMs(key, nowMs())
        if (untilMs !== null) return { isCompared: false, untilMs }
        if (hasTurn(key)) break
        if (waitingInAll >= MAX_WAITING) return { isCompared: false, untilMs: nowMs() + AGAIN_MS }
        await wait(key)
      }
      comparing.set(key, (comparing.get(key) ?? 0) + 1)
      try {
        const answer = await guess()
        if (answer === null) failures.add(key, nowMs())
        return { isCompared: true, answer }
      } finally {
        leave(key)
      }
    },
  }
}

/** The first wait of a name; each wrong guess after it doubles the next. */
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 15 * 60_000

/** From the `max`-th failure on each makes the next wait, twice as long as the one before; forgotten a window after the last one. */
const createSlowing = (max: number, windowMs: number): Counted => {
  const counted = new Map<string, { count: number; lastMs: number; untilMs: number }>()
  return {
    waitsUntilMs(key, nowMs) {
      const found = counted.get(key)
      if (found && nowMs - found.lastMs >= windowMs) counted.delete(key)
      return found && nowMs < found.untilMs ? found.untilMs : null
    },
    add(key, nowMs) {
      const count = (counted.get(key)?.count ?? 0) + 1
      const waitMs = count < max ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - max), LONGEST_WAIT_MS)
      counted.delete(key)
      counted.set(key, { count, lastMs: nowMs, untilMs: nowMs + waitMs })
      dropOldest(counted)
      return count
    },
    count: key => counted.get(key)?.count ?? 0,
  }
}

export interface GuessesAtNames {
  /** `isOwn`: made at a screen that already is this person's. Such a guess, and one where the person has signed in before, never waits. */
  compare<Answer>(
    at: { name: string; station: string; isOwn: boolean },
    nowMs: () => number,
    guess: () => Promise<Answer>,
  ): Promise<Compared<Answer>>
}

export const createGuessesAtNames = (max: number, windowMs: number): GuessesAtNames => {
  const guesses = createGuesses(max, windowMs, createSlowing(max, windowMs))
  const ownStations = new Set<string>()
  return {
    async compare({ name, station, isOwn }, nowMs, guess) {
      const own = JSON.stringify([name, station])
      if (isOwn || ownStations.has(own)) return { isCompared: true, answer: await guess() }
      const compared = await guesses.compare(name, nowMs, guess)
      if (compared.isCompared && compared.answer !== null) {
        ownStations.add(own)
        dropOldest(ownStations)
      }
      return compared
    },
  }
}
