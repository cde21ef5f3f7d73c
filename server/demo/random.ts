// Chance that can be repeated: numbers that follow from a seed, so that the simulated laboratory is the same every time.

export interface Random {
  /** 0 to 1, 1 never. */
  next(): number
  between(low: number, high: number): number
  /** A whole number, both ends included. */
  whole(low: number, high: number): number
  /** Around a mean, as errors of measurement fall. */
  normal(mean: number, spread: number): number
  chance(share: number): boolean
  /** One of several; throws where there is none. */
  pick<Item>(items: readonly Item[]): Item
  /** Another source that depends on this one's seed and the name alone, however often this one was asked. */
  fork(name: string): Random
}

/** FNV-1a over the UTF-16 units: enough to tell seeds apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Weyl steps through a finaliser of 32 bits: even and fast, and never meant to keep a secret. */
export const randomOf = (seed: string): Random => {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + next() * (high - low)
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    // Twelve even numbers add up to very nearly a normal one with a spread of 1.
    normal: (mean, spread) => mean + spread * (Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, 0) - 6),
    chance: share => next() < share,
    pick(items) {
      if (items.length === 0) throw new RangeError('There is nothing to pick from')
      // The index lies within the items.
      return items[Math.floor(next() * items.length)] as (typeof items)[number]
    },
    fork: name => randomOf(`${seed}/${name}`),
  }
}
