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

const theatreOpens = '08:00'
const theatreCloses = '20:00'
const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000

/**
 * So many hours from an instant, or the nearest time at which patients are treated, as long as the story still holds with so few or
 * so many hours; else as wanted, for what is about to happen now cannot wait for the morning.
 */
export const inTheatre = (
  zone: string,
  from: string,
  { hours, least = hours, most = hours }: { hours: number; least?: number; most?: number },
): string => {
  const wanted = hoursAfter(from, hours)
  const [day = '', time = ''] = wallTimeIn(zone, wanted).split(' ')
  if (time >= theatreOpens && time <= theatreCloses) return wanted
  const evening = instantIn(zone, time < theatreOpens ? addDays(day, -1) : day, theatreCloses)
  const morning = instantIn(zone, time < theatreOpens ? day : addDays(day, 1), theatreOpens)
  const distance = (at: string) => Math.abs(hoursBetween(wanted, at))
  const fits = [evening, morning].filter(at => hoursBetween(from, at) >= least && hoursBetween(from, at) <= most)
  return fits.sort((one, other) => distance(one) - distance(other))[0] ?? wanted
}

/** So many days from an instant, at this time of the day. */
export const onDay = (zone: string, from: string, days: number, time: string): string =>
  instantIn(zone, addDays(dayIn(zone, from), days), time)

export const hoursAfter = (at: string, hours: number): string => addMinutes(at, hours * 60)
