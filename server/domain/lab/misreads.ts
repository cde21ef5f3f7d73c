// Misread codes of one month, counted: how often and why, never what was read, for it may have been a hospital number.
import { type EventBody, type Marks, type NewEvent, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'

export interface MisreadsState {
  /** `2026-11` */
  month: string
  version: number
  total: number
  byReason: Record<string, number>
}

/** `reason`: the code of the fault (server/domain/code/refusals.ts); `length`: characters read. */
export interface MisreadsEvent {
  type: 'misread.counted'
  body: EventBody & { reason: string; length: number }
}

const evolve = (state: MisreadsState | null, event: Recorded<MisreadsEvent>): MisreadsState => {
  if (event.type !== 'misread.counted') return unknownEvent(event as never)
  const { reason } = event.body
  const byReason = state?.byReason ?? {}
  return {
    month: idOf(event),
    version: event.version,
    total: (state?.total ?? 0) + 1,
    byReason: { ...byReason, [reason]: (byReason[reason] ?? 0) + 1 },
  }
}

const marks: Marks<MisreadsEvent> = { 'misread.counted': 'record' }

export const misreadsSubject: Subject<MisreadsState, MisreadsEvent> = { kind: 'misreads', evolve, marks }

/** One more in this month (`2026-11`). */
export const misreadCounted = (month: string, body: Omit<MisreadsEvent['body'], 'v'>): NewEvent => ({
  stream: `misreads/${month}`,
  type: 'misread.counted',
  body: { v: 1, ...body },
})
