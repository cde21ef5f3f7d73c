// Calendar dates as codes carry them: year and day of the year, or year, month and day, to ISO 8601 and back.

/** Days in each month of an ordinary year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether `year` (four digits, Gregorian) has a 29th of February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in month 1 to 12 of `year`; 0 for any other month, so that no day of it is valid. */
export function daysInMonth(year: number, month: number): number {
  const days = MONTH_DAYS[month - 1] ?? 0
  return month === 2 && isLeapYear(year) ? days + 1 : days
}

/** `2026-11-22`, or null when there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The date of day 1 to 365 (366 in a leap year) of `year`, or null when the year has no such day. */
export function dateOfDayOfYear(year: number, dayOfYear: number): string | null {
  let day = dayOfYear
  for (let month = 1; month <= 12; month += 1) {
    const days = daysInMonth(year, month)
    if (day <= days) return calendarDate(year, month, day)
    day -= days
  }
  return null
}

/** The day of the year, 1 to 366, of an ISO date, or null when it is not a date. */
export function dayOfYear(isoDate: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (calendarDate(year, month, day) === null) return null
  let before = 0
  for (let earlier = 1; earlier < month; earlier += 1) before += daysInMonth(year, earlier)
  return before + day
}

/** `12:15` from two digits each, or null outside 00:00 to 23:59. */
export function timeOfDay(hours: string, minutes: string): string | null {
  return Number(hours) <= 23 && Number(minutes) <= 59 ? `${hours}:${minutes}` : null
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
