// So many at once by each, the others wait their turn: for what holds much memory while it is under way.

export interface Turns {
  /** Waits for a turn of this one; whoever gets it must give it back. */
  take(key: string): Promise<void>
  giveBack(key: string): void
}

export const createTurns = (atOnce: number): Turns => {
  const taken = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  return {
    take(key) {
      const count = taken.get(key) ?? 0
      if (count >= atOnce) {
        return new Promise(resolve => waiting.set(key, [...(waiting.get(key) ?? []), resolve]))
      }
      taken.set(key, count + 1)
      return Promise.resolve()
    },
    giveBack(key) {
      const [next, ...others] = waiting.get(key) ?? []
      if (others.length > 0) waiting.set(key, others)
      else waiting.delete(key)
      // Handed on: as many are taken as before.
      if (next) return next()
      const left = (taken.get(key) ?? 1) - 1
      if (left > 0) taken.set(key, left)
      else taken.delete(key)
    },
  }
}
