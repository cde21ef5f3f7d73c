// Days and hours of the simulated laboratory, at the laboratory's wall.
import { addDays, addMinutes, dayIn, wallTimeIn } from '../domain/kit/time.ts'

/** The instant at which the wall shows this day and this time (`08:30`). */
export const instantIn = (zone: string, day: string, time: string): string => {
  const asUtc = `${day}T${time}:00.000Z`
  const shown = Date.parse(`${wallTimeIn(zone, asUtc).replace(' ', 'T')}:00.000Z`)
  return new Date(2 * Date.parse(asUtc) - shown).toISOString()
}

const opens = '07:40'
const closes = '18:30'

/** The instant itself while people are at work, else when they next come. */
export const atWork = (zone: string, at: string): string => {
  const [day = '', time = ''] = wallTimeIn(zone, at).split(' ')
  if (time < opens) return instantIn(zone, day, opens)
  return time > closes ? instantIn(zone, addDays(day, 1), opens) : at
}

/** So many days from an instant, at this time of the day. */
export const onDay = (zone: string, from: string, days: number, time: string): string =>
  instantIn(zone, addDays(dayIn(zone, from), days), time)

export const hoursAfter = (at: string, hours: number): string => addMinutes(at, hours * 60)
