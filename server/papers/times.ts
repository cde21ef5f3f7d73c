// Times as labels and tables state them: with the zone, the same in every language.
import { formatExact, type Reader } from '../words/times.ts'
import { clockText, isoDate, wallClock, zoneName } from '../words/zone.ts'

/** `2026-11-22 19:30 CET` */
export const minuteIn = (at: string, zone: string): string => {
  const wall = wallClock(at, zone)
  return `${isoDate(wall)} ${clockText(wall)} ${zoneName(at, zone)}`
}

/** `2026-11-22 18:30 UTC` */
export const minuteUtc = (at: string): string => minuteIn(at, 'UTC')

/** `2026-11-22` */
export const dayIn = (at: string, zone: string): string => isoDate(wallClock(at, zone))

/** `2026-11-22 19:30:05 CET`: exact, where many stand under one another. */
export const secondIn = (at: string, zone: string): string => formatExact(at, { zone }).replace(/ \(.*$/, '')

/** The exact time in the zone, and below it in UTC. */
export const exactOnTwoLines = (at: string, reader: Pick<Reader, 'zone'>): string =>
  formatExact(at, reader).replace(' (', '\n(')
