// The laboratory's clock: every time that a person had to confirm it.
import { type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { type ClockEvent, clockMarks } from './events.ts'

export interface ClockState {
  confirmations: (Omit<ClockEvent['body'], 'v'> & { at: string; by: string })[]
}

const evolve = (state: ClockState | null, event: Recorded<ClockEvent>): ClockState => {
  // A kind with one type of event is no union, which the compiler could narrow to nothing.
  if (event.type !== 'clock.confirmed') return unknownEvent(event as never)
  const { v: _, ...confirmation } = event.body
  return { confirmations: [...(state?.confirmations ?? []), { ...confirmation, at: event.at, by: event.actor }] }
}

export const clockSubject: Subject<ClockState, ClockEvent> = { kind: 'clock', evolve, marks: clockMarks }

/** The one stream of its kind. */
export const CLOCK_ID = 'main'
