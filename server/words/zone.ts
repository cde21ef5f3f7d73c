// From an instant to what the clock on the wall of a laboratory shows, and back.
// Instants are ISO 8601 UTC strings; zones are IANA names; a wall time is `YYYY-MM-DDTHH:mm`, without a zone.

export interface WallClock {
  year: number
  /** 1 to 12 */
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

// Making an Intl formatter costs more than a thousand uses of it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function clockFormatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  // Swedish writes dates and times as ISO 8601 does: 2026-11-22 14:06:05.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  formatters.set(zone, made)
  return made
}

/** What the wall clock shows in the zone at that instant. Throws a RangeError on an unknown zone or a text that is no time. */
export function wallClock(at: string, zone: string): WallClock {
  // One text, cut apart into its six numbers: Intl's own parts cost several times as much, and a page has hundreds of times.
  const [year, month, day, hour, minute, second] = clockFormatter(zone)
    .format(Date.parse(at))
    .split(/[- :]/)
    .map(Number)
  return { year, month, day, hour, minute, second } as WallClock
}

/** The zone's short name at that instant: `CET`, `CEST`; where it has none, its distance from UTC: `GMT-3`. */
export function zoneName(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    Date.parse(at),
  )
  return parts.find(part => part.type === 'timeZoneName')?.value ?? zone
}

const asIfUtc = (wall: WallClock): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)

/** Whole calendar days from one wall clock to another: 1 is the day after, whatever the hours. */
export function daysApart(from: WallClock, to: WallClock): number {
  const midnight = (wall: WallClock) => Date.UTC(wall.year, wall.month - 1, wall.day)
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}

const two = (value: number): string => String(value).padStart(2, '0')

export const isoDate = (wall: WallClock): string => `${wall.year}-${two(wall.month)}-${two(wall.day)}`

export const clockText = (wall: WallClock): string => `${two(wall.hour)}:${two(wall.minute)}`

/** `2026-11-22T10:30`: what a date and time field shows for the instant. */
export function toWallTime(at: string, zone: string): string {
  const wall = wallClock(at, zone)
  return `${isoDate(wall)}T${clockText(wall)}`
}

const wallPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/

/**
 * The instant at which the wall clock shows this time, or null: for a text that is no date and time, and for an hour that the
 * change to summer time leaves out. Of an hour that happens twice, the first.
 */
export function fromWallTime(text: string, zone: string): string | null {
  if (!wallPattern.test(text)) return null
  const guess = Date.parse(`${text}:00.000Z`)
  if (Number.isNaN(guess)) return null
  // Offsets a day before and a day after cover every change of clocks; the larger one gives the earlier instant.
  const offsets = [guess - 86_400_000, guess + 86_400_000].map(near => {
    const at = new Date(near).toISOString()
    return asIfUtc(wallClock(at, zone)) - Math.floor(near / 1000) * 1000
  })
  const instants = offsets.sort((a, b) => b - a).map(offset => new Date(guess - offset).toISOString())
  return instants.find(at => toWallTime(at, zone) === text) ?? null
}
