// The geometry of the growth curve: from passages to points, lines and ticks, in the units of the drawing.

/** One passage as it was counted: days since seeding, whole cells, null where it has not been counted yet. */
export interface Passage {
  /** 0 is the primary culture: what was seeded there are mononuclear cells, and how many of them are MSC nobody can know. */
  passage: number
  seededDay: number
  seededCells: number
  harvestedDay: number | null
  harvestedCells: number | null
  /** Within this passage. */
  doublings: number | null
  /** Since P1. */
  cumulativeDoublings: number | null
}

export interface Count {
  day: number
  cells: number
}

/** The seeding of a passage where it is a count of MSC, from P1 on. */
export const seeded = ({ passage, seededDay, seededCells }: Passage): Count | null =>
  passage > 0 ? { day: seededDay, cells: seededCells } : null

export const harvested = ({ harvestedDay, harvestedCells }: Passage): Count | null =>
  harvestedDay === null || harvestedCells === null ? null : { day: harvestedDay, cells: harvestedCells }

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

/** Every count of MSC, in the order of the days. */
export const allCounts = (passages: readonly Passage[]): Count[] =>
  passages
    .flatMap(passage => [seeded(passage), harvested(passage)])
    .filter(count => count !== null)
    .sort((a, b) => a.day - b.day)

/** Cumulative doublings at the end of each passage, from zero at the first seeding that was counted. */
export function doublingPoints(passages: readonly Passage[]): { day: number; doublings: number }[] {
  const start = passages.find(({ passage }) => passage > 0)
  const ends = passages.flatMap(({ harvestedDay, cumulativeDoublings }) =>
    harvestedDay !== null && cumulativeDoublings !== null
      ? [{ day: harvestedDay, doublings: cumulativeDoublings }]
      : [],
  )
  return start ? [{ day: start.seededDay, doublings: 0 }, ...ends] : ends
}

/** `x,y x,y` for a polyline or polygon, to a tenth of a pixel. */
export const pointList = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
