// The days of the calendar and what stands on them: collections, injections, and when each culture will have enough cells. Pure.
import type { output } from 'zod'
import type { BatchLine } from '../../../server/contract/batches.ts'
import type { CaseLine } from '../../../server/contract/cases.ts'
import { isoDate, wallClock } from '../../../server/words/zone.ts'
import { isForecastLate } from '../../parts/stands.ts'

export type Case = output<typeof CaseLine>

const dayMs = 86_400_000

/** The day of an instant on the laboratory's wall: `2026-11-22`. */
export const dayOf = (at: string, zone: string): string => isoDate(wallClock(at, zone))

/** So many days of the calendar later; days have no hours and no zone. */
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + count * dayMs).toISOString().slice(0, 10)

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs)

/** The Monday of the day's week. */
export const mondayOf = (day: string): string =>
  plusDays(day, -((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7))

/** Weeks of seven days, from this Monday on. */
export const weeksFrom = (monday: string, weeks: number): string[][] =>
  Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => plusDays(monday, week * 7 + day)))

/** The batch that counts for a case now: the running one, else the last. */
export const batchOf = ({ batches }: Pick<Case, 'batches'>): BatchLine | undefined =>
  batches.findLast(batch => batch.isRunning) ?? batches.at(-1)

/** The instant of a day since seeding, by where the batch is now; null before seeding. */
export const atDay = ({ dayNow }: Pick<BatchLine, 'dayNow'>, day: number, now: string): string | null =>
  dayNow === null ? null : new Date(Date.parse(now) + (day - dayNow) * dayMs).toISOString()

export interface ForecastDays {
  from: string
  likely: string
  to: string
}

/** When a culture will have enough cells, as days of the calendar; null where that is not known, or is behind it. */
export function forecastDays(batch: BatchLine, now: string, zone: string): ForecastDays | null {
  const { forecast } = batch
  if (!batch.isRunning || batch.progress !== 'in-culture' || forecast.kind !== 'interval') return null
  const day = (since: number): string => dayOf(atDay(batch, since, now) ?? now, zone)
  return { from: day(forecast.earliestDay), likely: day(forecast.likelyDay), to: day(forecast.latestDay) }
}

/** The product has been released or given: what follows is the hospital's, and the last results. */
export function hasLeft(found: Pick<Case, 'batches'>): boolean {
  const batch = batchOf(found)
  if (batch === undefined || batch.isSpent) return false
  return batch.givenAt !== null || ['certified', 'closed'].includes(batch.progress)
}

export type MarkKind = 'collection' | 'injection' | 'enough'

/** `late`: its time has passed and it is not recorded; `at-risk`: the culture will not be ready by then. */
export type MarkStanding = 'planned' | 'done' | 'late' | 'at-risk'

export interface Mark {
  kind: MarkKind
  standing: MarkStanding
  day: string
  /** ISO 8601 UTC; null for a day without an hour. */
  at: string | null
  case: Case
}

const isCollected = (batch: BatchLine | undefined): boolean => batch !== undefined && batch.progress !== 'booked'

/** Nothing of the last batch will be given any more. */
const hasEnded = (batch: BatchLine | undefined): boolean =>
  batch !== undefined && (batch.isSpent || batch.standing === 'failed' || batch.standing === 'rejected')

function injectionStanding(batch: BatchLine | undefined, at: string, now: string): MarkStanding {
  if (batch?.isSpent) return 'at-risk'
  if (batch?.givenAt != null || batch?.progress === 'closed') return 'done'
  if (hasEnded(batch)) return 'at-risk'
  if (batch && batch.progress === 'in-culture' && (isForecastLate(batch) || batch.forecast.kind === 'out-of-reach')) {
    return 'at-risk'
  }
  // What was certified has left for the hospital: there it is recorded whether it was given.
  return at < now && batch?.progress !== 'certified' ? 'late' : 'planned'
}

/** Everything that stands on the calendar for open cases, in the order of time. */
export function marksOf(cases: readonly Case[], now: string, zone: string): Mark[] {
  return cases
    .filter(each => each.closed === null)
    .flatMap((each): Mark[] => {
      const batch = batchOf(each)
      const collection: MarkStanding = isCollected(batch) ? 'done' : each.collectionAt < now ? 'late' : 'planned'
      const enough = batch && forecastDays(batch, now, zone)
      return [
        {
          kind: 'collection',
          standing: collection,
          day: dayOf(each.collectionAt, zone),
          at: each.collectionAt,
          case: each,
        },
        ...(enough
          ? [{ kind: 'enough' as const, standing: 'planned' as const, day: enough.likely, at: null, case: each }]
          : []),
        {
          kind: 'injection',
          standing: injectionStanding(batch, each.injectionAt, now),
          day: dayOf(each.injectionAt, zone),
          at: each.injectionAt,
          case: each,
        },
      ]
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || (a.at ?? '').localeCompare(b.at ?? ''))
}

/** How many cultures stand in the incubators on a day, by what is planned: from the collection to the injection. */
export const culturesOn = (cases: readonly Case[], day: string, zone: string): number =>
  cases.filter(
    each =>
      each.closed === null &&
      !hasEnded(batchOf(each)) &&
      dayOf(each.collectionAt, zone) <= day &&
      day < dayOf(each.injectionAt, zone),
  ).length
