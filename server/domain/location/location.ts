// A position of an incubator (`E-0002-S1-P3`): which batch's vessels stand there. One patient's batch at a time.
import { type EventBody, type Marks, type NewEvent, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'

export interface LocationState {
  id: string
  version: number
  /** The batch whose vessels stand here now. */
  batch: string | null
  since: string | null
  /** Every batch that has stood here, in order. */
  stays: { batch: string; from: string; by: string; until?: string }[]
}

export type LocationEvent =
  | { type: 'location.taken'; body: EventBody & { batch: string } }
  | { type: 'location.freed'; body: EventBody & { batch: string } }

const start = (event: Recorded<LocationEvent>): LocationState => ({
  id: idOf(event),
  version: 0,
  batch: null,
  since: null,
  stays: [],
})

const change = (state: LocationState, event: Recorded<LocationEvent>): Partial<LocationState> => {
  const at = event.body.performedAt ?? event.at
  switch (event.type) {
    case 'location.taken': {
      const { batch } = event.body
      return { batch, since: at, stays: [...state.stays, { batch, from: at, by: event.actor }] }
    }
    case 'location.freed':
      return {
        batch: null,
        since: null,
        stays: state.stays.map(stay => (stay.until ? stay : { ...stay, until: at })),
      }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: LocationState | null, event: Recorded<LocationEvent>): LocationState => {
  const before = state ?? start(event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<LocationEvent> = { 'location.taken': 'record', 'location.freed': 'record' }

export const locationSubject: Subject<LocationState, LocationEvent> = { kind: 'location', evolve, marks }

type Occupation = Omit<Extract<LocationEvent, { type: 'location.taken' }>['body'], 'v'>

/** The first vessel of a batch was put there. */
export const locationTaken = (id: string, body: Occupation): NewEvent => ({
  stream: `location/${id}`,
  type: 'location.taken',
  body: { v: 1, ...body },
})

/** The last vessel of the batch was taken away. */
export const locationFreed = (id: string, body: Occupation): NewEvent => ({
  stream: `location/${id}`,
  type: 'location.freed',
  body: { v: 1, ...body },
})
