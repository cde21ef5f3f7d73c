// How a stretch of raised or lowered characters stands against its line: which face, how large, how high.
import type { Face, FaceName } from './fonts.ts'
import type { Run } from './printable.ts'

const SCRIPT_SIZE = 0.62
const RAISED_BY = 0.34
const LOWERED_BY = 0.14

export interface PlacedRun {
  name: FaceName
  /** Against the size of the line. */
  size: number
  /** Above the baseline, against the size of the line. */
  rise: number
}

export const placeRun = (face: Face, { script }: Run): PlacedRun => {
  if (script === undefined) return { name: face, size: 1, rise: 0 }
  return { name: `${face}-${script}`, size: SCRIPT_SIZE, rise: script === 'raised' ? RAISED_BY : -LOWERED_BY }
}
