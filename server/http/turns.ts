// So many at once by each key, the others wait their turn: for what holds much memory, or must see what the one before it did.

export interface Turns {
  /** Waits for a turn of this one; whoever gets it must give it back. */
  take(key: string): Promise<void>
  giveBack(key: string): void
  /** Does the work when its turn has come, and gives the turn back however it ends. */
  inTurn<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer>
}

export const createTurns = (atOnce: number): Turns => {
  const taken = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  const take = (key: string): Promise<void> => {
    const count = taken.get(key) ?? 0
    if (count >= atOnce) {
      return new Promise(resolve => waiting.set(key, [...(waiting.get(key) ?? []), resolve]))
    }
    taken.set(key, count + 1)
    return Promise.resolve()
  }

  const giveBack = (key: string): void => {
    const [next, ...others] = waiting.get(key) ?? []
    if (others.length > 0) waiting.set(key, others)
    else waiting.delete(key)
    // Handed on: as many are taken as before.
    if (next) {
      next()
      return
    }
    const left = (taken.get(key) ?? 1) - 1
    if (left > 0) taken.set(key, left)
    else taken.delete(key)
  }

  return {
    take,
    giveBack,
    async inTurn(key, work) {
      await take(key)
      try {
        return await work()
      } finally {
        giveBack(key)
      }
    },
  }
}
