// What can happen to the laboratory's clock: a person confirmed the time after it had jumped.
import type { EventBody, Marks } from '../kit/event.ts'

export type ClockEvent = {
  type: 'clock.confirmed'
  body: EventBody & {
    /** The time that the person read from another clock. */
    statedAt: string
    /** The server's time at that moment. */
    serverAt: string
    reason: 'jumped' | 'started-early'
    /** How far the clock had moved, or stood behind the last entry; negative is back. */
    offsetMs: number
    lastEntryAt: string | null
  }
}

export const clockMarks: Marks<ClockEvent> = { 'clock.confirmed': 'lifecycle' }
