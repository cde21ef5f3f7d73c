// The forecast of a harvest as the lines and pages show it, from what this site has seen lately or from what its process states.
import type { ForecastAnswer } from '../contract/place.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { forecastOf, statedHistory } from '../domain/batch/forecast.ts'
import { processOf } from '../domain/batch/may.ts'
import { seededAt } from '../domain/batch/progress.ts'
import { defaultForecastSettings } from '../domain/formula/forecast-settings.ts'
import type { SiteHistory } from '../domain/formula/site-history.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { Asking } from './asking.ts'
import { historyOfSite } from './growth.ts'
import type { ViewDb } from './view.ts'

// Sixty lines of one answer look back on the same passages.
const asked = new WeakMap<Asking, Map<string, SiteHistory | null>>()

/** What a forecast looks back on: this site's own passages where they are enough, else what the process states. */
export const historyForForecast = (process: ProcessDefinition, views: ViewDb): SiteHistory | null => {
  const own = historyOfSite(views, process.id)
  const isEnough = own !== null && own.passages >= defaultForecastSettings.leastHistoryPassages
  return isEnough ? own : (statedHistory(process) ?? own)
}

const historyFor = (process: ProcessDefinition, asking: Asking): SiteHistory | null => {
  const known = asked.get(asking) ?? new Map<string, SiteHistory | null>()
  asked.set(asking, known)
  if (!known.has(process.id)) known.set(process.id, historyForForecast(process, asking.views))
  return known.get(process.id) ?? null
}

const nothing = (kind: Exclude<ForecastAnswer['kind'], 'interval'>): ForecastAnswer => ({ kind, doublingsNeeded: null })

/** For a batch that is over: nobody asks any more. */
export const noForecast: ForecastAnswer = nothing('nothing-in-culture')

export const forecastAnswer = (batch: BatchState, asking: Asking): ForecastAnswer => {
  const process = processOf(batch, asking.context)
  const forecast = forecastOf(batch, process, historyFor(process, asking))
  if (!forecast) return nothing(seededAt(batch) === null ? 'before-first-count' : 'doublings-needed')
  switch (forecast.kind) {
    case 'interval': {
      const { furtherPassages: _, ...interval } = forecast
      return interval
    }
    case 'doublings-needed':
    case 'out-of-reach':
      return { kind: forecast.kind, doublingsNeeded: forecast.doublingsNeeded }
    default:
      return nothing(forecast.kind)
  }
}
