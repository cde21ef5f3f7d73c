// Times as labels state them: to the minute, with the zone; the same in every language.
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
