// Days and times as a person says them (`today until 18:00`), and exactly as a record states them.
// Nothing here asks a clock: what is now, and in which zone and language it is read, are handed in.
import type { Language, Words } from './languages.ts'
import type { Names } from './names.ts'
import { clockText, daysApart, isoDate, type WallClock, wallClock, zoneName } from './zone.ts'

/** Who reads, when and where: the instant taken as now (ISO 8601 UTC), the IANA zone of the laboratory, the language. */
export interface Reader {
  now: string
  zone: string
  language: Language
  /** What a part of a process, or a person, is called by its id (names.ts); where it is not known, the id stands for itself. */
  named?: Names
}

interface TimeWords {
  months: readonly string[]
  weekdays: readonly string[]
  yesterday: string
  today: string
  tomorrow: string
  /** Between a day and an hour: `today 18:00`, `hoy a las 18:00`. */
  at(clock: string): string
  /** A day that is not today, tomorrow or yesterday, where the sentence wants an article: `el 6 dic`. */
  the(day: string): string
  until(moment: string): string
  untilClock(clock: string): string
  between(day: string, from: string, to: string): string
  fromUntil(from: string, to: string): string
  wasDue(moment: string): string
  since(moment: string): string
  sinceClock(clock: string): string
}

/** `las 18:00`, but `la 01:00`. */
const theHour = (clock: string): string => `${clock.startsWith('01') ? 'la' : 'las'} ${clock}`

// Our own month names: those of Intl change with its version (`Sep`, `Sept`), and papers must not.
const timeWords: Words<TimeWords> = {
  en: {
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    yesterday: 'yesterday',
    today: 'today',
    tomorrow: 'tomorrow',
    at: clock => clock,
    the: day => day,
    until: moment => `until ${moment}`,
    untilClock: clock => `today until ${clock}`,
    between: (day, from, to) => `${day} ${from} to ${to}`,
    fromUntil: (from, to) => `from ${from} until ${to}`,
    wasDue: moment => `was due ${moment}`,
    since: moment => `since ${moment}`,
    sinceClock: clock => `since ${clock}`,
  },
  es: {
    months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
    weekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
    yesterday: 'ayer',
    today: 'hoy',
    tomorrow: 'mañana',
    at: clock => `a ${theHour(clock)}`,
    the: day => `el ${day}`,
    until: moment => `hasta ${moment}`,
    untilClock: clock => `hoy hasta ${theHour(clock)}`,
    between: (day, from, to) => `${day} de ${from} a ${to}`,
    fromUntil: (from, to) => `desde ${from} hasta ${to}`,
    wasDue: moment => `debía hacerse ${moment}`,
    since: moment => `desde ${moment}`,
    sinceClock: clock => `desde ${theHour(clock)}`,
  },
}

/** `18:00`, on the laboratory's wall. */
export const formatTime = (at: string, reader: Reader): string => clockText(wallClock(at, reader.zone))

/** `22 Nov 2026`, in Spanish `22 nov 2026`. */
export function formatDate(at: string, reader: Reader): string {
  const wall = wallClock(at, reader.zone)
  return `${dayAndMonth(wall, reader.language)} ${wall.year}`
}

/** `today`, `tomorrow`, `yesterday`; within six days `Mon 24 Nov`; else `6 Dec`, with the year where it is another one. */
export function formatDay(at: string, reader: Reader): string {
  return spokenDay(at, reader).text
}

/** Day and hour: `tomorrow 07:30`, `6 Dec 09:00`; in Spanish `mañana a las 07:30`. */
export function formatMoment(at: string, reader: Reader): string {
  return `${formatDay(at, reader)} ${timeWords[reader.language].at(formatTime(at, reader))}`
}

/** A day inside a sentence, in Spanish with the article that a date wants: `mañana`, `el 6 dic`. */
export const formatOnDay = (at: string, reader: Reader): string => dayWithArticle(at, reader)

/** Day and hour inside a sentence: `tomorrow 07:30`; in Spanish `mañana a las 07:30`, `el 6 dic a las 09:00`. */
export const formatOnMoment = (at: string, reader: Reader): string => momentWithArticle(at, reader)

/** A deadline: `today until 18:00`, `until tomorrow 09:00`; in Spanish `hoy hasta las 18:00`, `hasta el 6 dic a las 09:00`. */
export function formatUntil(at: string, reader: Reader): string {
  const words = timeWords[reader.language]
  if (spokenDay(at, reader).distance === 0) return words.untilClock(formatTime(at, reader))
  return words.until(momentWithArticle(at, reader))
}

/** A window of time: once it is open its end counts (`today until 18:00`), before that both (`today 09:00 to 13:00`). */
export function formatWindow(from: string, to: string, reader: Reader): string {
  const words = timeWords[reader.language]
  if (Date.parse(from) <= Date.parse(reader.now)) return formatUntil(to, reader)
  if (daysApart(wallClock(from, reader.zone), wallClock(to, reader.zone)) === 0) {
    return words.between(formatDay(from, reader), formatTime(from, reader), formatTime(to, reader))
  }
  return words.fromUntil(momentWithArticle(from, reader), momentWithArticle(to, reader))
}

/** What was to be done by then: `was due today 08:00`. */
export const formatWasDue = (at: string, reader: Reader): string =>
  timeWords[reader.language].wasDue(momentWithArticle(at, reader))

/** Since when something stands: today `since 13:52`, else `since yesterday 13:52`. */
export function formatSince(at: string, reader: Reader): string {
  const words = timeWords[reader.language]
  if (spokenDay(at, reader).distance === 0) return words.sinceClock(formatTime(at, reader))
  return words.since(momentWithArticle(at, reader))
}

/** A limit that nobody may get wrong: day, hour and zone, whatever today is. `22 Nov 2026 13:00 CET`; in Spanish `el 22 nov 2026 a las 13:00 CET`. */
export function formatOnDated(at: string, reader: Reader): string {
  const words = timeWords[reader.language]
  return `${words.the(formatDate(at, reader))} ${words.at(formatTime(at, reader))} ${zoneName(at, reader.zone)}`
}

/**
 * The time of a record, to the second and with its zone, the same in every language: `2026-11-22 10:30:05 CET (09:30:05 UTC)`;
 * the UTC part carries its date where that differs. In the zone UTC the second part is left out.
 */
export function formatExact(at: string, reader: Pick<Reader, 'zone'>): string {
  const there = wallClock(at, reader.zone)
  const utc = wallClock(at, 'UTC')
  const name = zoneName(at, reader.zone)
  const local = `${isoDate(there)} ${withSeconds(there)} ${name}`
  if (name === 'UTC') return local
  const utcDate = isoDate(utc) === isoDate(there) ? '' : `${isoDate(utc)} `
  return `${local} (${utcDate}${withSeconds(utc)} UTC)`
}

const withSeconds = (wall: WallClock): string => `${clockText(wall)}:${String(wall.second).padStart(2, '0')}`

const dayAndMonth = (wall: WallClock, language: Language): string =>
  `${wall.day} ${timeWords[language].months[wall.month - 1]}`

/** A day in words, how many days from today it is, and whether it is a date (which Spanish gives an article). */
function spokenDay(at: string, reader: Reader): { text: string; distance: number; isDate: boolean } {
  const words = timeWords[reader.language]
  const there = wallClock(at, reader.zone)
  const here = wallClock(reader.now, reader.zone)
  const distance = daysApart(here, there)
  const near = { '-1': words.yesterday, '0': words.today, '1': words.tomorrow }[String(distance)]
  if (near) return { text: near, distance, isDate: false }
  const date = dayAndMonth(there, reader.language)
  if (Math.abs(distance) <= 6) {
    const weekday = words.weekdays[new Date(Date.UTC(there.year, there.month - 1, there.day)).getUTCDay()]
    return { text: `${weekday} ${date}`, distance, isDate: true }
  }
  return { text: there.year === here.year ? date : `${date} ${there.year}`, distance, isDate: true }
}

function dayWithArticle(at: string, reader: Reader): string {
  const day = spokenDay(at, reader)
  return day.isDate ? timeWords[reader.language].the(day.text) : day.text
}

const momentWithArticle = (at: string, reader: Reader): string =>
  `${dayWithArticle(at, reader)} ${timeWords[reader.language].at(formatTime(at, reader))}`
