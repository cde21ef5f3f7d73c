// ISBT 128 dates: DS004 to DS009 (expiry, collection, production, by day or to the minute) and DS031, flexible date and time.
//
// cyyjjj(hhmm): c is the hundreds digit of the year, yy the year in the century, jjj the day of the year. c = 9 is 19yy, as in
// labels older than 2000; c = 0 is 20yy, 1 is 21yy and so on. These times carry no zone: they are local to the facility that
// wrote them, and 23:59 also stands for "no time given". Source: ST-001 v6.2.2, 2.4.4 to 2.4.9 and 2.4.31, Tables 24 and 25.

import { calendarDate, dateOfDayOfYear, dayOfYear, timeOfDay } from './calendar.ts'
import { DIGITS, field, readFields, type StructureName, type StructureRule, totalWidth } from './isbt-rule.ts'
import { type Parsed, parsed, refused } from './refusals.ts'

/** The last day on which it may be used, `2026-11-22`. */
export interface ExpiryDate {
  structure: 'DS004'
  expiresOn: string
}
/** The last minute at which it may be used, local time, `2026-11-22T19:30`. */
export interface ExpiryDateTime {
  structure: 'DS005'
  expiresAt: string
}
export interface CollectionDate {
  structure: 'DS006'
  collectedOn: string
}
export interface CollectionDateTime {
  structure: 'DS007'
  collectedAt: string
}
export interface ProductionDate {
  structure: 'DS008'
  producedOn: string
}
export interface ProductionDateTime {
  structure: 'DS009'
  producedAt: string
}

/** What a flexible time is the time of, by its two digits. */
const MOMENTS = {
  '01': 'expiry',
  '02': 'collection',
  '03': 'production',
  '04': 'cross-clamp',
  '05': 'preservation',
  '06': 'death-of-donor',
} as const
const ZONES = { '1': 'local', '2': 'utc' } as const

/** A moment of any type, in local time (`2026-11-22T19:30`) or in UTC (`2026-11-22T18:30Z`). */
export interface FlexibleDateTime {
  structure: 'DS031'
  zone: (typeof ZONES)[keyof typeof ZONES]
  moment: (typeof MOMENTS)[keyof typeof MOMENTS]
  at: string
}

const DAY_FIELDS = [field('century', 1, DIGITS), field('year', 2, DIGITS), field('day', 3, DIGITS)] as const
const MINUTE_FIELDS = [...DAY_FIELDS, field('hours', 2, DIGITS), field('minutes', 2, DIGITS)] as const
const FLEXIBLE_FIELDS = [
  field('zone', 1, DIGITS),
  field('reserved', 1, DIGITS),
  field('moment', 2, DIGITS),
  field('year', 4, DIGITS),
  field('month', 2, DIGITS),
  field('day', 2, DIGITS),
  field('hours', 2, DIGITS),
  field('minutes', 2, DIGITS),
] as const

export const expiryDateRule: StructureRule<ExpiryDate> = {
  ...dateFrame('DS004', '=>', DAY_FIELDS),
  read: content => mapped(readDay('DS004', content), expiresOn => ({ structure: 'DS004', expiresOn })),
  write: value => writeDay(value.expiresOn),
}
export const expiryDateTimeRule: StructureRule<ExpiryDateTime> = {
  ...dateFrame('DS005', '&>', MINUTE_FIELDS),
  read: content => mapped(readMinute('DS005', content), expiresAt => ({ structure: 'DS005', expiresAt })),
  write: value => writeMinute(value.expiresAt),
}
export const collectionDateRule: StructureRule<CollectionDate> = {
  ...dateFrame('DS006', '=*', DAY_FIELDS),
  read: content => mapped(readDay('DS006', content), collectedOn => ({ structure: 'DS006', collectedOn })),
  write: value => writeDay(value.collectedOn),
}
export const collectionDateTimeRule: StructureRule<CollectionDateTime> = {
  ...dateFrame('DS007', '&*', MINUTE_FIELDS),
  read: content => mapped(readMinute('DS007', content), collectedAt => ({ structure: 'DS007', collectedAt })),
  write: value => writeMinute(value.collectedAt),
}
export const productionDateRule: StructureRule<ProductionDate> = {
  ...dateFrame('DS008', '=}', DAY_FIELDS),
  read: content => mapped(readDay('DS008', content), producedOn => ({ structure: 'DS008', producedOn })),
  write: value => writeDay(value.producedOn),
}
export const productionDateTimeRule: StructureRule<ProductionDateTime> = {
  ...dateFrame('DS009', '&}', MINUTE_FIELDS),
  read: content => mapped(readMinute('DS009', content), producedAt => ({ structure: 'DS009', producedAt })),
  write: value => writeMinute(value.producedAt),
}

/** DS031, `=(ZUTTYYYYMMDDhhmm`: zone, a reserved 0, type of moment, date and time. */
export const flexibleDateTimeRule: StructureRule<FlexibleDateTime> = {
  ...dateFrame('DS031', '=(', FLEXIBLE_FIELDS),
  read: content => {
    const read = readFields('DS031', content, FLEXIBLE_FIELDS)
    if (!read.ok) return read
    const { year, month, day, hours, minutes } = read.value
    const zone = lookUp(ZONES, read.value.zone)
    const moment = lookUp(MOMENTS, read.value.moment)
    if (!zone || !moment || read.value.reserved !== '0') return refused({ code: 'code-value-reserved', what: 'DS031' })
    const date = calendarDate(Number(year), Number(month), Number(day))
    const time = timeOfDay(hours, minutes)
    if (!date || !time) return refused({ code: 'code-date-impossible', what: 'DS031' })
    return parsed({ structure: 'DS031', zone, moment, at: `${date}T${time}${zone === 'utc' ? 'Z' : ''}` })
  },
  write: value => `${keyOf(ZONES, value.zone)}0${keyOf(MOMENTS, value.moment)}${value.at.replace(/[-T:Z]/g, '')}`,
}

function dateFrame<Name extends StructureName>(
  structure: Name,
  identifier: string,
  fields: Parameters<typeof totalWidth>[0],
) {
  return { structure, identifier, width: () => totalWidth(fields) }
}

function readDay(what: StructureName, content: string): Parsed<string> {
  const read = readFields(what, content, DAY_FIELDS)
  if (!read.ok) return read
  const { century, year, day } = read.value
  const firstYear = century === '9' ? 1900 : 2000 + Number(century) * 100
  const date = dateOfDayOfYear(firstYear + Number(year), Number(day))
  return date ? parsed(date) : refused({ code: 'code-date-impossible', what })
}

function readMinute(what: StructureName, content: string): Parsed<string> {
  const read = readFields(what, content, MINUTE_FIELDS)
  if (!read.ok) return read
  const date = readDay(what, content.slice(0, totalWidth(DAY_FIELDS)))
  if (!date.ok) return date
  const time = timeOfDay(read.value.hours, read.value.minutes)
  return time ? parsed(`${date.value}T${time}`) : refused({ code: 'code-date-impossible', what })
}

function writeDay(isoDate: string): string {
  const year = Number(isoDate.slice(0, 4))
  const day = dayOfYear(isoDate)
  if (day === null || year < 1900 || year > 2899) throw new RangeError('ISBT 128 dates are days from 1900 to 2899')
  return isoDate.slice(1, 4) + String(day).padStart(3, '0')
}

function writeMinute(isoLocal: string): string {
  const match = /^(.{10})T(\d{2}):(\d{2})$/.exec(isoLocal)
  if (!match) throw new RangeError('an ISBT 128 time is local and to the minute: 2026-11-22T19:30')
  return `${writeDay(match[1] ?? '')}${match[2]}${match[3]}`
}

function mapped<T, U>(read: Parsed<T>, change: (value: T) => U): Parsed<U> {
  return read.ok ? parsed(change(read.value)) : read
}

function lookUp<V>(table: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function keyOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(table).find(key => table[key] === value) ?? ''
}
