// What the growth forecast may be told otherwise by a site's configuration.

/** Configuration, unverified: domain.md 3 C for the doubling time, the rest Marrow's own choice until sites have data. */
export interface ForecastSettings {
  /** A doubling time above this is pointed out. */
  slowDoublingTimeHours: number
  /** Fewer finished passages than this are too little history for an interval. */
  leastHistoryPassages: number
  /** How far a doubling time from one own passage may be off, and from two. */
  onePassageMarginPct: number
  twoPassagesMarginPct: number
  /** How far a count may be off. */
  countErrorPct: number
  /** Lost at a passage where the site has no history. */
  passageLossPct: number
}

export const defaultForecastSettings: ForecastSettings = {
  slowDoublingTimeHours: 61,
  leastHistoryPassages: 5,
  onePassageMarginPct: 20,
  twoPassagesMarginPct: 10,
  countErrorPct: 10,
  passageLossPct: 10,
}
