// What the growth forecast is made from, and what must hold of it.
import { countFault, firstFault, percentageFault, positiveFault } from './checks.ts'
import { elapsed, parseInstant } from './elapsed.ts'
import type { FormulaFault } from './faults.ts'
import type { SiteHistory } from './site-history.ts'

/** The sitting that ends a passage: all viable cells harvested then, and those of them plated on. */
export interface OwnCount {
  passage: number
  atIso: string
  harvestedCells: number
  /** Null or 0 when nothing was plated again. */
  platedCells: number | null
}

/** How many cells the vessels of the present passage can hold. */
export interface Plateau {
  cellsPerCm2AtConfluence: number
  areaCm2: number
}

export interface ForecastInputs {
  /** The start of the culture: day 0 ends and day 1 begins 24 h later. */
  dayZeroIso: string
  /** Viable cells that the harvest must hold (`requiredHarvest`). */
  neededCells: number
  /** In order, each passage one more than the one before; the first is usually the end of P0. */
  counts: readonly OwnCount[]
  siteHistory: SiteHistory | null
  /** Null when the capacity of the vessels is not known: then nothing limits the growth. */
  plateau: Plateau | null
}

/** What must hold of the inputs before a forecast: the first fault, or null. */
export function forecastInputFault(input: ForecastInputs): FormulaFault | null {
  const start = parseInstant(input.dayZeroIso)
  if (!start.ok) return start.fault
  return firstFault(
    countFault('needed-cells', input.neededCells),
    positiveFault('needed-cells', input.neededCells),
    plateauFault(input.plateau),
    historyFault(input.siteHistory),
    countsFault(input),
  )
}

function plateauFault(plateau: Plateau | null): FormulaFault | null {
  if (!plateau) return null
  const { cellsPerCm2AtConfluence, areaCm2 } = plateau
  return firstFault(positiveFault('cells-per-cm2', cellsPerCm2AtConfluence), positiveFault('area', areaCm2))
}

function historyFault(history: SiteHistory | null): FormulaFault | null {
  if (!history) return null
  const [lowHours, medianHours, highHours] = [
    history.doublingTimeLowHours,
    history.doublingTimeMedianHours,
    history.doublingTimeHighHours,
  ]
  const fault = firstFault(
    ...[lowHours, medianHours, highHours].map(hours => positiveFault('doubling-time', hours)),
    percentageFault('expected-loss', history.passageLossPct),
  )
  if (fault) return fault
  const isOrdered = lowHours <= medianHours && medianHours <= highHours
  return isOrdered ? null : { code: 'history-not-ordered', lowHours, medianHours, highHours }
}

function countsFault({ dayZeroIso, counts }: ForecastInputs): FormulaFault | null {
  for (const [index, count] of counts.entries()) {
    const before = counts[index - 1]
    const fault = firstFault(
      countFault('passage', count.passage),
      countFault('harvested-cells', count.harvestedCells),
      count.platedCells === null ? null : countFault('plated-cells', count.platedCells),
    )
    if (fault) return fault
    if (before && count.passage !== before.passage + 1) {
      return { code: 'passage-not-following', passage: count.passage, previousPassage: before.passage }
    }
    const time = elapsed({ fromIso: before?.atIso ?? dayZeroIso, toIso: count.atIso })
    if (!time.ok) return time.fault
    if (before && time.value.milliseconds === 0) {
      return { code: 'instants-reversed', fromIso: before.atIso, toIso: count.atIso }
    }
  }
  return null
}
