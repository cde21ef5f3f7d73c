// The forecast of a batch: from its passages, its vessels and its process to the inputs of the growth forecast, and to its answer.
import { requiredHarvest } from '../formula/dose.ts'
import type { ForecastInputs, OwnCount, Plateau } from '../formula/forecast-inputs.ts'
import { defaultForecastSettings } from '../formula/forecast-settings.ts'
import { type Forecast, forecastHarvest } from '../formula/growth.ts'
import type { SiteHistory } from '../formula/site-history.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { BatchState } from './batch.ts'
import { passagesOf } from './passages.ts'
import { seededAt } from './progress.ts'
import { inCulture } from './vessels.ts'

/** Viable cells that the harvest must hold: every site's dose, the reserve for samples, and what is expected to be lost. */
export const cellsNeeded = (batch: Pick<BatchState, 'sites'>, { reserve }: ProcessDefinition): number | null => {
  const needed = requiredHarvest({
    doses: batch.sites.map(site => site.doseCells),
    qcCells: reserve.qcCells,
    retainedCells: reserve.retainedCells,
    expectedLossPct: reserve.lossPct,
  })
  return needed.ok ? needed.value.requiredViableCells : null
}

/** Each passage that has ended, with what was plated again. */
const ownCounts = (batch: BatchState): OwnCount[] => {
  const passages = passagesOf(batch)
  return passages.flatMap(({ passage, harvestedCells, harvestedAt }) => {
    if (harvestedCells === null || harvestedAt === null) return []
    const next = passages.find(each => each.passage === passage + 1)
    return [{ passage, atIso: harvestedAt, harvestedCells, platedCells: next?.seededCells ?? null }]
  })
}

/** What the vessels in culture can hold; null where the area of one is not in the process. */
const plateauOf = (batch: BatchState, { vesselTypes, growth }: ProcessDefinition): Plateau | null => {
  const areas = inCulture(batch).map(vessel => vesselTypes.find(type => type.id === vessel.type)?.areaCm2)
  if (areas.length === 0 || areas.includes(undefined)) return null
  const areaCm2 = areas.reduce<number>((sum, area) => sum + (area ?? 0), 0)
  return { cellsPerCm2AtConfluence: growth.confluentCellsPerCm2, areaCm2 }
}

const made = new WeakMap<BatchState, Omit<ForecastInputs, 'siteHistory'> | null>()

const inputsOf = (batch: BatchState, process: ProcessDefinition): Omit<ForecastInputs, 'siteHistory'> | null => {
  const dayZeroIso = seededAt(batch)
  const neededCells = cellsNeeded(batch, process)
  if (dayZeroIso === null || neededCells === null) return null
  return { dayZeroIso, neededCells, counts: ownCounts(batch), plateau: plateauOf(batch, process) }
}

/** A tenth of a normal distribution lies beyond so many standard deviations on either side. */
const decileDeviations = 1.2816

/**
 * The history that a process document states for its site. None where no batch of this site stands behind its figures: values out
 * of a publication are no history.
 */
export const statedHistory = ({ growth }: ProcessDefinition): SiteHistory | null => {
  if (growth.historyBatches === 0) return null
  const spread = growth.spreadHours * decileDeviations
  return {
    passages: growth.historyBatches,
    doublingTimeMedianHours: growth.doublingTimeHours,
    doublingTimeLowHours: Math.max(1, growth.doublingTimeHours - spread),
    doublingTimeHighHours: growth.doublingTimeHours + spread,
    passageLossPct: defaultForecastSettings.passageLossPct,
  }
}

/**
 * When the harvest of this batch will be enough, in days since seeding. `history`: what this site has seen; null where it has seen
 * too little. Null where nothing can be said: not yet seeded, or counts that do not follow each other.
 * Source: design.md 7.
 */
export const forecastOf = (
  batch: BatchState,
  process: ProcessDefinition,
  history: SiteHistory | null,
): Forecast | null => {
  const known = made.get(batch)
  const inputs = known === undefined ? inputsOf(batch, process) : known
  if (known === undefined) made.set(batch, inputs)
  if (inputs === null) return null
  const forecast = forecastHarvest({ ...inputs, siteHistory: history })
  return forecast.ok ? forecast.value : null
}
