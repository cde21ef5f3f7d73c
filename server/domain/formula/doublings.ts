// How often a culture doubled: per passage, over all passages, and how long one doubling took.
import { countFault, firstFault, positiveFault } from './checks.ts'
import { roundedDecimal } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty } from './faults.ts'

/** Viable cells at both ends of one passage. */
export interface Growth {
  /** What was plated at its start; after sampling or splitting less than what was harvested before. */
  seededCells: number
  harvestedCells: number
}

/** In P0 the number of MSC plated is unknown (mononuclear cells were plated): `seededCells` is ignored there. */
export interface PassageGrowth {
  passage: number
  seededCells: number | null
  harvestedCells: number
}

export interface PassageDoublings {
  passage: number
  /** Two decimals; null when unknown (P0, or plated cells unknown) or when nothing was harvested. */
  populationDoublings: number | null
  /** From P1 up to and including this passage; null once a passage in between is null. */
  cumulativeDoublings: number | null
}

/**
 * Population doublings = log2(harvested / seeded), two decimals, halves away from zero. Negative when cells were lost,
 * which is legitimate; null when nothing was harvested.
 *
 * Faults: `count-negative`, `not-a-whole-number`, `not-a-number`, `seeded-not-positive`.
 * Source: domain.md 1.4. 1 000 000 plated, 8 000 000 harvested: 3.
 */
export function populationDoublings(input: Growth): Computed<{ populationDoublings: number | null }> {
  const fault = growthFault(input)
  if (fault) return faulty(fault)
  return computed({ populationDoublings: twoDecimals(doublingsOf(input)) })
}

/**
 * Cumulative population doublings: the sum over the passages from P1, each taken unrounded from its counts and rounded
 * once, so that it may differ in the last digit from the sum of rounded values. P0 is unknown and adds nothing.
 *
 * `passages` in order, each number one more than the one before; the first may be 0 or 1. The result is null before P1
 * has a count. Faults: `passage-not-following` (a gap, a repetition, or a start later than P1), and those of
 * `populationDoublings`. Source: domain.md 1.4 (start cumulative doublings at P1 and mark it; unverified, standard).
 */
export function cumulativeDoublings(input: {
  passages: readonly PassageGrowth[]
}): Computed<{ cumulativeDoublings: number | null; fromPassage: 1; passages: PassageDoublings[] }> {
  const passages: PassageDoublings[] = []
  let sum: number | null = null
  let previous = input.passages[0]?.passage === 0 ? -1 : 0
  for (const growth of input.passages) {
    const fault = passageFault(growth, previous)
    if (fault) return faulty(fault)
    const own = ownDoublings(growth)
    const before: number | null = growth.passage <= 1 ? 0 : sum
    sum = own === null || before === null ? null : before + own
    previous = growth.passage
    passages.push({
      passage: growth.passage,
      populationDoublings: twoDecimals(own),
      cumulativeDoublings: twoDecimals(sum),
    })
  }
  return computed({ cumulativeDoublings: twoDecimals(sum), fromPassage: 1, passages })
}

/**
 * Doubling time = hours in culture / population doublings, in hours with one decimal; null when the culture did not
 * grow (doublings of 0 or less), where it has no meaning.
 *
 * `hours` from plating to harvest, more than 0. Faults: as `populationDoublings`; `quantity-not-positive`.
 * Source: domain.md 1.4. 96 h and a factor of 8: 32 h.
 */
export function doublingTime(input: Growth & { hours: number }): Computed<{ doublingTimeHours: number | null }> {
  const fault = growthFault(input) ?? positiveFault('hours', input.hours)
  if (fault) return faulty(fault)
  const doublings = doublingsOf(input)
  if (doublings === null || doublings <= 0) return computed({ doublingTimeHours: null })
  return computed({ doublingTimeHours: roundedDecimal(input.hours / doublings, 1) })
}

/** Unrounded, for formulas that go on computing; the counts have been checked by then. */
export function doublingsOf({ harvestedCells, seededCells }: Growth): number | null {
  return harvestedCells === 0 ? null : Math.log2(harvestedCells / seededCells)
}

/** What must hold of the counts at both ends of a passage. */
export function growthFault({ harvestedCells, seededCells }: Growth): FormulaFault | null {
  const fault = firstFault(countFault('harvested-cells', harvestedCells), countFault('seeded-cells', seededCells))
  if (fault) return fault
  return seededCells > 0 ? null : { code: 'seeded-not-positive', seededCells }
}

function ownDoublings({ passage, seededCells, harvestedCells }: PassageGrowth): number | null {
  return passage === 0 || seededCells === null ? null : doublingsOf({ seededCells, harvestedCells })
}

function passageFault({ passage, seededCells, harvestedCells }: PassageGrowth, previousPassage: number) {
  const order: FormulaFault = { code: 'passage-not-following', passage, previousPassage }
  const fault = countFault('passage', passage) ?? (passage === previousPassage + 1 ? null : order)
  if (fault) return fault
  const isUnknown = passage === 0 || seededCells === null
  return isUnknown ? countFault('harvested-cells', harvestedCells) : growthFault({ seededCells, harvestedCells })
}

function twoDecimals(value: number | null): number | null {
  return value === null ? null : roundedDecimal(value, 2)
}
