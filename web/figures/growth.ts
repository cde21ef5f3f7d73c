// The geometry of the growth curve: from passages to points, lines and ticks, in the units of the drawing.

export interface Count {
  /** Days since seeding. */
  day: number
  /** Whole cells. */
  cells: number
}

export interface Passage {
  /** 0 is the primary culture, whose plated MSC nobody can know. */
  passage: number
  plated?: Count
  harvested?: Count
  /** Within this passage. */
  doublings?: number
  /** Since P1. */
  cumulative?: number
}

export interface GrowthForecast {
  earliest: number
  likely: number
  latest: number
  basis: 'history' | 'own'
}

export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Scale {
  at(value: number): number
  ticks: number[]
}

/** Days evenly from left to right. */
export function dayScale(end: number, frame: Frame): Scale {
  const ticks = [0, 7, 14, 21, 28, 35].filter(day => day <= end)
  return { at: day => frame.left + (day / end) * (frame.right - frame.left), ticks }
}

/** Cells by their logarithm, from the power of ten below the fewest to the one above the most. */
export function cellScale(cells: readonly number[], frame: Frame): Scale {
  const positive = cells.filter(count => count > 0)
  const low = Math.floor(Math.log10(Math.min(...positive, 1e8)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive, 1e6))))
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  const height = frame.bottom - frame.top
  return { at: count => frame.bottom - ((Math.log10(count) - low) / (high - low)) * height, ticks }
}

/** Doublings evenly from zero up. */
export function doublingScale(doublings: readonly number[], frame: Frame): Scale {
  const high = Math.max(4, Math.ceil(Math.max(...doublings, 0) + 0.5))
  const step = high > 8 ? 2 : 1
  const ticks = Array.from({ length: Math.floor(high / step) + 1 }, (_, index) => index * step)
  const height = frame.bottom - frame.top
  return { at: value => frame.bottom - (value / high) * height, ticks }
}

/** The last count that is known: from there the forecast goes on. */
export function lastCount(passages: readonly Passage[]): Count | undefined {
  const counts = passages.flatMap(({ plated, harvested }) => [plated, harvested]).filter(count => count !== undefined)
  return counts.toSorted((a, b) => a.day - b.day).at(-1)
}

/** Every figure of cells in the passages, for the scale. */
export const allCells = (passages: readonly Passage[]): number[] =>
  passages.flatMap(({ plated, harvested }) => [plated, harvested]).flatMap(count => (count ? [count.cells] : []))

/** Cumulative doublings at the end of each passage, from zero at the first plating that was counted. */
export function doublingPoints(passages: readonly Passage[]): { day: number; cumulative: number }[] {
  const start = passages.find(({ passage, plated }) => passage >= 1 && plated)?.plated
  const ends = passages.flatMap(({ harvested, cumulative }) =>
    harvested && cumulative !== undefined ? [{ day: harvested.day, cumulative }] : [],
  )
  return start ? [{ day: start.day, cumulative: 0 }, ...ends] : ends
}

/** `x,y x,y` for a polyline or polygon, to a tenth of a pixel. */
export const pointList = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
