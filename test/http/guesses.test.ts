import { describe, expect, it } from 'vitest'
import { createGuesses, createGuessesAtNames } from '../../server/http/guesses.ts'

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

describe('guesses at one name', () => {
  const wrong = async () => null
  const right = async () => 'right'
  const hour = 60 * 60_000

  const stationsAt = (name: string) => {
    let now = 0
    const guesses = createGuessesAtNames(3, hour)
    return {
      at: (station: string, guess: () => Promise<string | null>, isOwn = false) =>
        guesses.compare({ name, station, isOwn }, () => now, guess),
      other: (station: string) => guesses.compare({ name: 'other', station, isOwn: false }, () => now, right),
      later: (ms: number) => {
        now += ms
      },
    }
  }

  it('wait ever longer after a few wrong ones, however many stations make them, and nobody else does', async () => {
    const { at, other, later } = stationsAt('qp')
    for (const station of ['a', 'b', 'c']) expect(await at(station, wrong)).toEqual({ isCompared: true, answer: null })
    expect(await at('d', right)).toEqual({ isCompared: false, untilMs: 5000 })
    expect(await other('d')).toMatchObject({ isCompared: true })
    later(5000)
    expect(await at('e', wrong)).toMatchObject({ isCompared: true })
    expect(await at('f', wrong)).toEqual({ isCompared: false, untilMs: 15_000 })
    later(10_000)
    expect(await at('g', right)).toEqual({ isCompared: true, answer: 'right' })
  })

  it('take turns when they may not fail freely any more', async () => {
    const { at, later } = stationsAt('qp')
    for (const station of ['a', 'b', 'c']) await at(station, wrong)
    later(5000)
    const { guess, begun, end } = comparisons()
    const answers = ['d', 'e', 'f'].map(station => at(station, guess))
    expect(begun()).toBe(1)
    await end(null)
    expect(begun()).toBe(1)
    expect((await Promise.all(answers)).map(each => each.isCompared)).toEqual([true, false, false])
  })

  it('never wait where that person has signed in before, nor at a screen that is that person’s', async () => {
    const { at } = stationsAt('qp')
    expect(await at('office', right)).toMatchObject({ answer: 'right' })
    for (const station of ['a', 'b', 'c', 'd', 'e']) await at(station, wrong)
    expect(await at('f', right)).toMatchObject({ isCompared: false })
    expect(await at('office', right)).toEqual({ isCompared: true, answer: 'right' })
    expect(await at('f', right, true)).toEqual({ isCompared: true, answer: 'right' })
  })

  it('are forgotten a while after the last one', async () => {
    const { at, later } = stationsAt('qp')
    for (const station of ['a', 'b', 'c']) await at(station, wrong)
    later(hour)
    for (const station of ['a', 'b']) expect(await at(station, wrong)).toMatchObject({ isCompared: true })
    expect(await at('c', right)).toMatchObject({ isCompared: true })
  })
})
