// Which evening was the last one: the day on which the hour that the laboratory has set struck last.
import { addDays, wallTimeIn } from '../kit/time.ts'

/** `at`: hour and minute in the zone, `19:00`. */
export const lastEvening = (now: string, zone: string, at: string): string => {
  const [day = '', clock = ''] = wallTimeIn(zone, now).split(' ')
  return clock >= at ? day : addDays(day, -1)
}
