// What a piece of equipment was used for in one year (`equipment-year/E-0001/2026`), and which batch is open in a cabinet.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'

export interface EquipmentUse {
  batch: string
  run: number
  step: string
  /** As entered, by field: `{ g: '400', min: '5' }`. */
  settings?: Record<string, string>
  /** Used though it was not allowed. */
  happened?: true
}

interface Moment {
  batch: string
  run: number
  at: string
  by: string
}

export interface EquipmentYearState {
  /** `E-0001/2026` */
  id: string
  version: number
  equipment: string
  year: string
  uses: (EquipmentUse & { at: string; by: string })[]
  /** Cabinets: the batch whose material is open in it. */
  open: Moment | null
  /** Cabinets: the last batch that was open in it this year. */
  lastBatch: string | null
  /** Cabinets: the line clearance that still stands, because nothing has been opened since. */
  cleared: Moment | null
  clearances: Moment[]
}

export type EquipmentYearEvent =
  | { type: 'equipment.used'; body: EventBody & EquipmentUse }
  | { type: 'cabinet.cleared'; body: EventBody & { batch: string; run: number } }
  | { type: 'cabinet.opened'; body: EventBody & { batch: string; run: number; happened?: true } }
  | { type: 'cabinet.closed'; body: EventBody & { batch: string; run: number } }

const start = (event: Recorded<EquipmentYearEvent>): EquipmentYearState => {
  const id = idOf(event)
  const slash = id.lastIndexOf('/')
  return {
    id,
    version: 0,
    equipment: id.slice(0, slash),
    year: id.slice(slash + 1),
    uses: [],
    open: null,
    lastBatch: null,
    cleared: null,
    clearances: [],
  }
}

const change = (state: EquipmentYearState, event: Recorded<EquipmentYearEvent>): Partial<EquipmentYearState> => {
  const { batch, run } = event.body
  const moment = { batch, run, at: event.body.performedAt ?? event.at, by: event.actor }
  switch (event.type) {
    case 'equipment.used': {
      const { step, settings, happened } = event.body
      return { uses: [...state.uses, { ...moment, step, settings, happened }] }
    }
    case 'cabinet.cleared':
      return { cleared: moment, clearances: [...state.clearances, moment] }
    case 'cabinet.opened':
      return { open: moment, lastBatch: batch, cleared: null }
    case 'cabinet.closed':
      return { open: null, lastBatch: batch }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: EquipmentYearState | null, event: Recorded<EquipmentYearEvent>): EquipmentYearState => {
  const before = state ?? start(event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<EquipmentYearEvent> = {
  'equipment.used': 'record',
  'cabinet.cleared': 'record',
  'cabinet.opened': 'record',
  'cabinet.closed': 'record',
}

export const equipmentYearSubject: Subject<EquipmentYearState, EquipmentYearEvent> = {
  kind: 'equipment-year',
  evolve,
  marks,
}

/** A new event of one piece of equipment in one year. */
export const equipmentYearEvent = <Type extends EquipmentYearEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<EquipmentYearEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `equipment-year/${id}`, type, body: { v: 1, ...body } })
