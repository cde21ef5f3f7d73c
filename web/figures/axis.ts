// The one axis on which every batch is drawn: days from left to right, the same for all rows of a list.
import type { AxisEventKind } from '../../server/words/figures.ts'

export interface AxisEvent {
  /** Days since seeding (day 0); a part of a day is allowed. */
  day: number
  kind: AxisEventKind
}

export interface AxisForecast {
  earliest: number
  likely: number
  latest: number
  /** From the history of the laboratory alone (dashed), or from this batch's own counts (solid). */
  basis: 'history' | 'own'
}

export type AxisEnd = 28 | 35

/** Where an axis ends that shows all these days: 28, or 35 once something lies beyond. */
export const axisEnd = (days: readonly number[]): AxisEnd => (days.some(day => day > 28) ? 35 : 28)

/** The days that are written under or over an axis. */
export const axisTicks = (end: AxisEnd): number[] => [0, 3, 7, 10, 14, 17, 21, 24, 28, 31, 35].filter(day => day <= end)

/** How far along the axis a day lies, in percent; what lies beyond an end is drawn at it. */
export const alongAxis = (day: number, end: AxisEnd): number => (100 * Math.min(end, Math.max(0, day))) / end

/** Days by what happened on them, in the order in which a batch lives: what a reader of the screen is told. */
export function daysByKind(events: readonly AxisEvent[]): [AxisEventKind, number[]][] {
  const order: AxisEventKind[] = ['seed', 'change', 'observe', 'passage', 'harvest', 'fill']
  return order.flatMap((kind): [AxisEventKind, number[]][] => {
    const days = events.filter(event => event.kind === kind).map(event => event.day)
    return days.length > 0 ? [[kind, days]] : []
  })
}
