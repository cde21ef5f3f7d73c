// A room of the laboratory and its cleanliness grade (EU GMP Annex 1).
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'

export const roomGrades = ['A', 'B', 'C', 'D', 'unclassified'] as const
export type RoomGrade = (typeof roomGrades)[number]

export interface RoomState {
  id: string
  version: number
  name: string
  grade: RoomGrade
  registeredAt: string
  registeredBy: string
  /** Each grade that it has had, in order; the last is the present one. */
  grades: { grade: RoomGrade; at: string; by: string; reason?: string }[]
}

export type RoomEvent =
  | { type: 'room.registered'; body: EventBody & { name: string; grade: RoomGrade } }
  | { type: 'room.regraded'; body: EventBody & { grade: RoomGrade; reason: string } }

const begin = (event: Recorded<Extract<RoomEvent, { type: 'room.registered' }>>): RoomState => {
  const { name, grade } = event.body
  const by = event.actor
  return {
    id: idOf(event),
    version: event.version,
    name,
    grade,
    registeredAt: event.at,
    registeredBy: by,
    grades: [{ grade, at: event.at, by }],
  }
}

const regrade = (state: RoomState, event: Recorded<Extract<RoomEvent, { type: 'room.regraded' }>>): RoomState => {
  const { grade, reason } = event.body
  return {
    ...state,
    version: event.version,
    grade,
    grades: [...state.grades, { grade, at: event.at, by: event.actor, reason }],
  }
}

const evolve = (state: RoomState | null, event: Recorded<RoomEvent>): RoomState => {
  switch (event.type) {
    case 'room.registered':
      if (state) throw new Error(`${event.stream} is registered twice`)
      return begin(event)
    case 'room.regraded':
      return regrade(existing(state, event), event)
    default:
      return unknownEvent(event)
  }
}

const marks: Marks<RoomEvent> = { 'room.registered': 'record', 'room.regraded': 'record' }

export const roomSubject: Subject<RoomState, RoomEvent> = { kind: 'room', evolve, marks }

/** A new event of one room. */
export const roomEvent = <Type extends RoomEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<RoomEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `room/${id}`, type, body: { v: 1, ...body } })
