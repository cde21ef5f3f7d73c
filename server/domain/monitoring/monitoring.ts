// A session of environmental monitoring: where, in which condition, whose hands, which batches were open; its plates and what grew on them.
import { formatOwnCode, readOwnId } from '../code/own-code.ts'
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { RoomGrade } from '../room/room.ts'
import type { Condition } from './limits.ts'

export const hands = ['left', 'right'] as const

/** What was exposed, pressed or counted. A settle plate without an end stands open until the session is closed. */
export type MonitoringSample =
  | { method: 'settle'; place: string; exposedFrom: string; exposedUntil?: string }
  | { method: 'contact'; place: string }
  | { method: 'glove'; person: string; hand: (typeof hands)[number] }
  | { method: 'air'; place: string; volumeL: number }
  | { method: 'particles'; place: string; atLeast05PerM3: number; atLeast5PerM3: number }

export interface MonitoringRun {
  batch: string
  /** The operation that was open then; absent where none was. */
  run?: number
}

/** A batch that what was found had touched, and the deviation that was raised in it. */
export interface Reopened {
  batch: string
  exception: string
}

/** What a plate showed: a count, or why it says nothing. */
export interface PlateFound {
  cfu?: number
  /** Dried out, broken, contaminated by handling: not read, which is not zero. */
  invalid?: string
  organism?: string
  /** The last one: the plate is thrown away. */
  final: boolean
}

interface Judged {
  /** As compared with the limit: CFU, CFU/m³ of an air sample; absent where the plate says nothing. */
  value?: number
  /** The action limit of the grade and method; null where there is none. */
  limit: number | null
  isOver: boolean
  reopened: Reopened[]
}

export interface PlateReading extends PlateFound, Judged {
  /** 1, 2, ... of this plate. */
  reading: number
  readAt: string
  recordedAt: string
  by: string
  /** The reading that this one replaces, and why. */
  corrects?: number
  reason?: string
  correctedBy?: number
}

export interface SampleTaken {
  /** 1, 2, ... of the session. */
  number: number
  sample: MonitoringSample
  takenAt: string
  by: string
  /** A settle plate that stood open for more than four hours. */
  isOverexposed: boolean
  /** Particles: judged as they are counted. */
  isOver: boolean
  readings: PlateReading[]
  reopened: Reopened[]
}

export interface MonitoringState {
  id: string
  version: number
  room: string
  cabinet?: string
  /** Of the cabinet, or of the room, as it was then. */
  grade: RoomGrade
  condition: Condition
  operator: string
  runs: MonitoringRun[]
  /** After so many days a plate is read for the last time. */
  readAfterDays: number
  openedAt: string
  openedBy: string
  closedAt?: string
  closedBy?: string
  note?: string
  samples: SampleTaken[]
}

export type MonitoringEvent =
  | {
      type: 'monitoring.opened'
      body: EventBody &
        Pick<MonitoringState, 'room' | 'cabinet' | 'grade' | 'condition' | 'operator' | 'runs' | 'readAfterDays'>
    }
  | {
      type: 'monitoring.sample-taken'
      body: EventBody & { number: number; sample: MonitoringSample; isOver: boolean; reopened: Reopened[] }
    }
  /** `reopened`: batches that were opened here after a count of particles had been over its limit. */
  | { type: 'monitoring.closed'; body: EventBody & { note?: string; reopened: (Reopened & { sample: number })[] } }
  | { type: 'monitoring.plate-read'; body: EventBody & PlateFound & Judged & { plate: number; reading: number } }
  | {
      type: 'monitoring.reading-corrected'
      body: EventBody & PlateFound & Judged & { plate: number; reading: number; corrects: number; reason: string }
    }

type BodyOf<Type extends MonitoringEvent['type']> = Extract<MonitoringEvent, { type: Type }>['body']

const begin = (event: Recorded<Extract<MonitoringEvent, { type: 'monitoring.opened' }>>): MonitoringState => {
  const { room, cabinet, grade, condition, operator, runs, readAfterDays } = event.body
  return {
    id: idOf(event),
    version: event.version,
    room,
    cabinet,
    grade,
    condition,
    operator,
    runs,
    readAfterDays,
    openedAt: event.body.performedAt ?? event.at,
    openedBy: event.actor,
    samples: [],
  }
}

const hourMs = 3_600_000

export const exposedHours = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / hourMs

const isTooLong = (sample: MonitoringSample): boolean =>
  sample.method === 'settle' &&
  sample.exposedUntil !== undefined &&
  exposedHours(sample.exposedFrom, sample.exposedUntil) > 4

const take = (event: Recorded<Extract<MonitoringEvent, { type: 'monitoring.sample-taken' }>>): SampleTaken => ({
  number: event.body.number,
  sample: event.body.sample,
  takenAt: event.body.performedAt ?? event.at,
  by: event.actor,
  isOverexposed: isTooLong(event.body.sample),
  isOver: event.body.isOver,
  readings: [],
  reopened: event.body.reopened,
})

/** Plates that still stand open are closed with the session. */
const endExposure = (taken: SampleTaken, at: string): SampleTaken => {
  const { sample } = taken
  if (sample.method !== 'settle' || sample.exposedUntil !== undefined) return taken
  const ended = { ...sample, exposedUntil: at > sample.exposedFrom ? at : sample.exposedFrom }
  return { ...taken, sample: ended, isOverexposed: isTooLong(ended) }
}

const close = (
  { samples }: MonitoringState,
  event: Recorded<Extract<MonitoringEvent, { type: 'monitoring.closed' }>>,
): Partial<MonitoringState> => {
  const at = event.body.performedAt ?? event.at
  return {
    closedAt: at,
    closedBy: event.actor,
    note: event.body.note,
    samples: samples.map(taken => ({
      ...endExposure(taken, at),
      reopened: [
        ...taken.reopened,
        ...event.body.reopened
          .filter(({ sample }) => sample === taken.number)
          .map(({ batch, exception }) => ({ batch, exception })),
      ],
    })),
  }
}

const readingOf = (
  event: Recorded<Extract<MonitoringEvent, { type: 'monitoring.plate-read' | 'monitoring.reading-corrected' }>>,
): PlateReading => {
  const { v: _, plate: _plate, performedAt, ...found } = event.body
  return { ...found, readAt: performedAt ?? event.at, recordedAt: event.at, by: event.actor }
}

const read = (
  { samples }: MonitoringState,
  event: Recorded<Extract<MonitoringEvent, { type: 'monitoring.plate-read' | 'monitoring.reading-corrected' }>>,
): SampleTaken[] => {
  const reading = readingOf(event)
  return samples.map(taken =>
    taken.number === event.body.plate
      ? {
          ...taken,
          readings: [
            ...taken.readings.map(each =>
              each.reading === reading.corrects ? { ...each, correctedBy: reading.reading } : each,
            ),
            reading,
          ],
          reopened: [...taken.reopened, ...reading.reopened],
        }
      : taken,
  )
}

const change = (state: MonitoringState, event: Recorded<MonitoringEvent>): Partial<MonitoringState> => {
  switch (event.type) {
    case 'monitoring.opened':
      throw new Error(`${event.stream} is opened twice`)
    case 'monitoring.sample-taken':
      return { samples: [...state.samples, take(event)] }
    case 'monitoring.closed':
      return close(state, event)
    case 'monitoring.plate-read':
    case 'monitoring.reading-corrected':
      return { samples: read(state, event) }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: MonitoringState | null, event: Recorded<MonitoringEvent>): MonitoringState => {
  if (state === null && event.type === 'monitoring.opened') return begin(event)
  const before = existing(state, event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<MonitoringEvent> = {
  'monitoring.opened': 'record',
  'monitoring.sample-taken': 'record',
  'monitoring.closed': 'record',
  'monitoring.plate-read': 'record',
  'monitoring.reading-corrected': 'record',
}

export const monitoringSubject: Subject<MonitoringState, MonitoringEvent> = { kind: 'monitoring', evolve, marks }

/** A new event of one session. */
export const monitoringEvent = <Type extends MonitoringEvent['type']>(
  id: string,
  type: Type,
  body: Omit<BodyOf<Type>, 'v'>,
) => ({ stream: `monitoring/${id}`, type, body: { v: 1, ...body } })

/** A session has no more: its plates have numbers of three digits at the most. */
export const mostSamples = 999

/** `V26-0001-K03`: as its label has it. */
export const plateCode = (id: string, plate: number): string => {
  const own = readOwnId(id)
  if (own?.kind !== 'monitoring') throw new Error(`${id} is no session of monitoring`)
  return formatOwnCode('plate', { ...own.parts, plate })
}
