// Days, years and instants: pure arithmetic, and what the calendar shows in the laboratory's zone. No clock is read here.
// Instants are ISO 8601 UTC strings with milliseconds; days are `YYYY-MM-DD`; zones are IANA names.

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

// Making an Intl formatter costs more than a thousand uses of it.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known) return known
  // Swedish writes dates and times as ISO 8601 does: 2026-11-22 14:06.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formatters.set(zone, made)
  return made
}

/** `2026-11-22 14:06`: what the wall shows in the zone at that instant. Throws a RangeError on an unknown zone. */
export const wallTimeIn = (zone: string, at: string): string => formatterOf(zone).format(Date.parse(at))

/** The day in the zone at that instant. */
export const dayIn = (zone: string, at: string): string => wallTimeIn(zone, at).slice(0, 10)

/** `2026-11` */
export const monthIn = (zone: string, at: string): string => wallTimeIn(zone, at).slice(0, 7)

/** `2026` */
export const yearIn = (zone: string, at: string): string => wallTimeIn(zone, at).slice(0, 4)

const instantOf = (ms: number): string => new Date(ms).toISOString()

export const addMinutes = (at: string, minutes: number): string => instantOf(Date.parse(at) + minutes * MINUTE_MS)

/** The day so many days later; summer time does not matter to days. */
export const addDays = (day: string, days: number): string => instantOf(Date.parse(day) + days * DAY_MS).slice(0, 10)

/** The last millisecond of the day in the zone, whichever hour its clocks change at. */
export const endOfDay = (day: string, zone: string): string => {
  const midnightUtc = Date.parse(addDays(day, 1))
  const offsetMs = (near: number) => Date.parse(`${wallTimeIn(zone, instantOf(near)).replace(' ', 'T')}Z`) - near
  const ends = [midnightUtc - DAY_MS, midnightUtc + DAY_MS].map(near => instantOf(midnightUtc - offsetMs(near) - 1))
  const end = ends.find(at => dayIn(zone, at) === day && dayIn(zone, instantOf(Date.parse(at) + 1)) !== day)
  if (!end) throw new RangeError(`${day} does not end in ${zone}`)
  return end
}
