import { describe, expect, it } from 'vitest'
import { createGuesses } from '../../server/http/guesses.ts'

const nowMs = () => 1000

/** Comparisons that end when the test says so, and how many are going on. */
const comparisons = () => {
  const open: ((answer: string | null) => void)[] = []
  let begun = 0
  return {
    guess: () =>
      new Promise<string | null>(resolve => {
        begun += 1
        open.push(resolve)
      }),
    begun: () => begun,
    async end(answer: string | null) {
      open.shift()?.(answer)
      // What waits for it goes on in turns of the loop that follow.
      await new Promise(resolve => setImmediate(resolve))
    },
  }
}

describe('guesses of one station', () => {
  it('take turns: no more are compared at once than may fail, and a right one gives its turn on', async () => {
    const { guess, begun, end } = comparisons()
    const guesses = createGuesses(2, 60_000)
    const answers = Array.from({ length: 4 }, () => guesses.compare('a', nowMs, guess))
    expect(begun()).toBe(2)
    await end('right')
    expect(begun()).toBe(3)
    await end(null)
    expect(begun()).toBe(3)
    await end('right')
    expect(begun()).toBe(4)
    await end('right')
    expect((await Promise.all(answers)).map(each => each.isCompared)).toEqual([true, true, true, true])
  })

  it('that fail as often as they may leave nothing to wait for', async () => {
    const { guess, begun, end } = comparisons()
    const guesses = createGuesses(2, 60_000)
    const answers = Array.from({ length: 5 }, () => guesses.compare('a', nowMs, guess))
    await end(null)
    await end(null)
    expect(begun()).toBe(2)
    expect((await Promise.all(answers)).slice(2)).toEqual(Array(3).fill({ isCompared: false, untilMs: 61_000 }))
    expect(await guesses.compare('b', nowMs, async () => 'right')).toEqual({ isCompared: true, answer: 'right' })
  })

  it('whose comparison breaks give their turn on', async () => {
    const guesses = createGuesses(1, 60_000)
    const broken = guesses.compare('a', nowMs, () => Promise.reject(new Error('broken')))
    const next = guesses.compare('a', nowMs, async () => 'right')
    await expect(broken).rejects.toThrow('broken')
    expect(await next).toEqual({ isCompared: true, answer: 'right' })
  })

  it('are refused when too many wait, from all stations together', async () => {
    const { guess, begun, end } = comparisons()
    const guesses = createGuesses(1, 60_000)
    const taken = Array.from({ length: 201 }, () => guesses.compare('a', nowMs, guess))
    expect(await guesses.compare('a', nowMs, guess)).toEqual({ isCompared: false, untilMs: 11_000 })
    expect(begun()).toBe(1)
    await end(null)
    expect((await Promise.all(taken)).filter(each => each.isCompared)).toHaveLength(1)
  })
})
