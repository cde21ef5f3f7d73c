// The one axis on which every batch is drawn: days from left to right, the same for all rows of a list.
import type { AxisPhase } from '../../server/words/figures.ts'

export interface AxisEvent {
  /** Days since seeding (day 0); a part of a day is allowed. */
  day: number
  phase: AxisPhase
}

export interface AxisForecast {
  /** Days since seeding. */
  earliestDay: number
  likelyDay: number
  latestDay: number
  /** From the history of the laboratory alone (dashed), or from this batch's own counts (solid). */
  basis: 'site-history' | 'own-counts'
}

export type AxisEnd = 28 | 35

/** Where an axis ends that shows all these days: 28, or 35 once something lies beyond. */
export const axisEnd = (days: readonly number[]): AxisEnd => (days.some(day => day > 28) ? 35 : 28)

/** The days that are written under or over an axis. */
export const axisTicks = (end: AxisEnd): number[] => [0, 3, 7, 10, 14, 17, 21, 24, 28, 31, 35].filter(day => day <= end)

/** How far along the axis a day lies, in percent; what lies beyond an end is drawn at it. */
export const alongAxis = (day: number, end: AxisEnd): number => (100 * Math.min(end, Math.max(0, day))) / end

/** Days by what happened on them, in the order in which a batch lives: what a reader of the screen is told. */
export function daysByPhase(events: readonly AxisEvent[]): [AxisPhase, number[]][] {
  const order: AxisPhase[] = ['seeding', 'change', 'observation', 'passage', 'harvest', 'filling']
  return order.flatMap((phase): [AxisPhase, number[]][] => {
    const days = events.filter(event => event.phase === phase).map(event => event.day)
    return days.length > 0 ? [[phase, days]] : []
  })
}
