// Takes the next id of a kind of thing: `P-0012`; or of this year, where its numbers begin again each year: `B26-0001`.
import { formatOwnCode, type OwnKind } from '../code/own-code.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { yearIn } from '../kit/time.ts'
import { takeNumber } from './take-number.ts'

export type LastingKind = Extract<OwnKind, 'person' | 'equipment' | 'material' | 'room' | 'patient-code'>
export type YearlyKind = Extract<OwnKind, 'case' | 'batch' | 'lot' | 'badge' | 'monitoring' | 'exposure'>

/** The series of a yearly kind: `batch-26`, by the laboratory's calendar. */
export const yearlySeries = (kind: string, context: Pick<Context, 'now' | 'zone'>): string =>
  `${kind}-${yearIn(context.zone, context.now).slice(2)}`

/** The next id of something that lasts for years, and the event that gives it out. */
export const takeId = (context: Pick<Context, 'read'>, kind: LastingKind): { id: string; event: NewEvent } => {
  const { number, event } = takeNumber(context, kind)
  return { id: formatOwnCode(kind, { number }), event }
}

/** The next id of something of this year, and the event that gives it out. */
export const takeYearlyId = (
  context: Pick<Context, 'read' | 'now' | 'zone'>,
  kind: YearlyKind,
): { id: string; event: NewEvent } => {
  const { number, event } = takeNumber(context, yearlySeries(kind, context))
  return { id: formatOwnCode(kind, { year: Number(yearIn(context.zone, context.now)), number }), event }
}

/** Every id of a kind that was ever given out, in order. */
export const idsGiven = (context: Pick<Context, 'read'>, kind: LastingKind): string[] =>
  Array.from({ length: context.read('counter', kind)?.last ?? 0 }, (_, index) =>
    formatOwnCode(kind, { number: index + 1 }),
  )
