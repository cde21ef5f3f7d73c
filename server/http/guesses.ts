// Guesses at a secret, by the station that makes them: compared a few at once, the others wait; only wrong ones count as failed.
//
// Those being compared and those that failed are never more together than may fail: guesses sent at once get no more comparisons than
// guesses sent one by one, and a whole shift that signs in at one moment behind one address is let in all the same.
import { createFailures } from './failures.ts'

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

export const createGuesses = (max: number, windowMs: number): Guesses => {
  const failures = createFailures(max, windowMs)
  const comparing = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  let waitingInAll = 0

  const hasTurn = (key: string): boolean => failures.count(key) + (comparing.get(key) ?? 0) < max

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
