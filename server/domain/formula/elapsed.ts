// Time between two recorded instants; the clock itself is never read here.
import { over, rounded, wholeOf } from './exact.ts'
import { type Computed, computed, faulty } from './faults.ts'

const instantShape = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/
const hourMs = 3_600_000

/**
 * Reads an instant as the journal writes it: ISO 8601, UTC (`Z`), seconds, at most milliseconds.
 *
 * @returns milliseconds since 1970. Fault `instant-unreadable` for anything else, 30 February included (design.md 4).
 */
export function parseInstant(iso: string): Computed<number> {
  const parts = instantShape.exec(iso)
  if (!parts) return faulty({ code: 'instant-unreadable', text: iso })
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isDate ? computed(Date.parse(iso)) : faulty({ code: 'instant-unreadable', text: iso })
}

/**
 * Time from one instant to a later one.
 *
 * @returns `milliseconds`, whole, 0 or more, and `hours` to 4 decimals (a third of a second), halves away from zero.
 * Faults: `instant-unreadable`; `instants-reversed` when the second comes before the first.
 * Source: domain.md 1.1 (processed within 24 h of the end of aspiration: Rodas 2019), 1.4 (hours of a passage).
 */
export function elapsed(input: { fromIso: string; toIso: string }): Computed<{ hours: number; milliseconds: number }> {
  const from = parseInstant(input.fromIso)
  if (!from.ok) return from
  const to = parseInstant(input.toIso)
  if (!to.ok) return to
  const milliseconds = to.value - from.value
  if (milliseconds < 0) return faulty({ code: 'instants-reversed', fromIso: input.fromIso, toIso: input.toIso })
  const hours = rounded(over(wholeOf(milliseconds), wholeOf(hourMs)), 4)
  return hours === null ? faulty({ code: 'number-too-large', quantity: 'hours' }) : computed({ hours, milliseconds })
}

/**
 * Whether so many hours had not yet gone by, judged on the milliseconds and not on rounded hours: 24 h and one
 * millisecond is beyond 24 h, exactly 24 h is within. Faults as `elapsed`.
 */
export function isWithinHours(input: { fromIso: string; toIso: string; limitHours: number }): Computed<boolean> {
  const time = elapsed(input)
  return time.ok ? computed(time.value.milliseconds <= input.limitHours * hourMs) : time
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
