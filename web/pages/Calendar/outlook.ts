// What a case waits for, and whether its culture can meet the injection: a shape and a few words for the coordinator's list.
import type { BatchLine } from '../../../server/contract/batches.ts'
import { formatNumber } from '../../../server/words/format.ts'
import type { Language } from '../../../server/words/languages.ts'
import { batchPageWords } from '../../../server/words/pages/batch.ts'
import { calendarWords } from '../../../server/words/pages/calendar.ts'
import { stateWords } from '../../../server/words/states.ts'
import type { Reader } from '../../../server/words/times.ts'
import { type Stands, stands } from '../../parts/stands.ts'
import { batchOf, type Case, dayOf, daysBetween, forecastDays } from './calendar.ts'

/** Nothing of it was given or will be: its case may have another collection. */
const mayBeFollowed = ({ isRunning, isSpent, progress, givenAt }: BatchLine): boolean =>
  isSpent || (!isRunning && progress !== 'closed' && givenAt === null)

/** What comes first: what is missing before the collection, another collection after a failure, else where the batch stands. */
export function outlook(found: Case, reader: Reader): Stands {
  const say = calendarWords[reader.language]
  const batch = batchOf(found)
  if (!batch) {
    if (found.consentOn === null) return { kind: 'due', word: say.consentMissing }
    return { kind: 'due', word: say.toBook }
  }
  if (mayBeFollowed(batch)) return { kind: 'due', word: say.anotherCollection }
  if (batch.progress === 'booked' && found.serology === null && batch.standing === 'good') {
    return { kind: 'due', word: say.serologyMissing }
  }
  return stands(batch, reader)
}

/** What can be said of a culture without a forecast in days: not begun, too early to say, enough now, or past it. */
export function cultureState(found: Case, language: Language): string {
  const batch = batchOf(found)
  if (!batch?.isRunning) return ''
  const { progress, forecast } = batch
  if (progress === 'filled' || progress === 'certified' || progress === 'harvested') {
    return stateWords[language].progress[progress].toLocaleLowerCase(language)
  }
  const say = batchPageWords[language]
  if (progress !== 'in-culture' || forecast.kind === 'interval') return calendarWords[language].noForecast
  const needed = forecast.doublingsNeeded
  return forecast.kind === 'doublings-needed' && needed !== null
    ? say.doublingsNeeded(formatNumber(needed, language, { decimals: 1 }))
    : say.forecastKind[forecast.kind]
}

export interface CultureOutlook {
  /** The days in which there will be enough cells. */
  from: string
  to: string
  /** Against the day of the injection, by the likeliest day: positive where the culture comes later. */
  lateByDays: number
}

/** When the culture will have enough cells, against the booked injection; null where that is not known. */
export function cultureOutlook(found: Case, now: string, zone: string): CultureOutlook | null {
  const batch = batchOf(found)
  const days = batch ? forecastDays(batch, now, zone) : null
  if (!days) return null
  return { from: days.from, to: days.to, lateByDays: daysBetween(dayOf(found.injectionAt, zone), days.likely) }
}
