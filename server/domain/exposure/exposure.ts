// An exposure: something was found wrong afterwards, in a window of time; which batches it had touched, and what was decided of each.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'
import type { ExposureWindow, Thing } from './touched.ts'

export const exposureCauses = ['recall', 'calibration', 'alarm', 'media-fill', 'environment', 'other'] as const
export type ExposureCause = (typeof exposureCauses)[number]

/** What is done about the thing itself, in the same act. */
export const exposureStops = ['quarantine-lot', 'recall-lot', 'take-out-of-service', 'withdraw-qualification'] as const
export type ExposureStop = (typeof exposureStops)[number]

export interface ExposedBatch {
  batch: string
  /** Raised in it; absent where nothing was, with the reason in `why`, or where it had been rejected or had failed. */
  exception?: string
  hold?: string
  why?: string
}

export interface ExposureFacts extends ExposureWindow {
  thing: Thing
  cause: ExposureCause
  reason: string
  batches: ExposedBatch[]
  stop?: ExposureStop
  /** The one withdrawn. */
  qualification?: string
}

export interface ExposureState extends ExposureFacts {
  id: string
  version: number
  declaredAt: string
  declaredBy: string
}

export interface ExposureEvent {
  type: 'exposure.declared'
  body: EventBody & ExposureFacts
}

const evolve = (state: ExposureState | null, event: Recorded<ExposureEvent>): ExposureState => {
  if (event.type !== 'exposure.declared') return unknownEvent(event as never)
  if (state) throw new Error(`${event.stream} is declared twice`)
  const { thing, from, until, cause, reason, batches, stop, qualification } = event.body
  return {
    id: idOf(event),
    version: event.version,
    declaredAt: event.at,
    declaredBy: event.actor,
    thing,
    from,
    until,
    cause,
    reason,
    batches,
    stop,
    qualification,
  }
}

const marks: Marks<ExposureEvent> = { 'exposure.declared': 'record' }

export const exposureSubject: Subject<ExposureState, ExposureEvent> = { kind: 'exposure', evolve, marks }

/** An exposure was declared. */
export const exposureDeclared = (id: string, facts: ExposureFacts) => ({
  stream: `exposure/${id}`,
  type: 'exposure.declared',
  body: { v: 1, ...facts },
})
