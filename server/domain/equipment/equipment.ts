// A piece of equipment: what it is, where it stands, its calibrations, and whether it is in service.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'

export const equipmentTypes = [
  'cabinet',
  'incubator',
  'centrifuge',
  'counter',
  'balance',
  'microscope',
  'transport-box',
  'other',
] as const
export type EquipmentType = (typeof equipmentTypes)[number]

export interface EquipmentFacts {
  type: EquipmentType
  /** As written on it: `BSC-2`. */
  name: string
  room: string
  /** Whether it may be used only within the validity of a calibration or qualification. */
  calibrated: boolean
  /** Incubators only: positions are `<id>-S<shelf>-P<position>`. */
  shelves?: number
  positionsPerShelf?: number
}

export interface Calibration {
  /** The last day, as entered. */
  validUntilOn: string
  /** The end of that day in the laboratory's zone. */
  validUntil: string
  /** The number on the certificate. */
  certificate?: string
  performedAt: string
  recordedAt: string
  by: string
}

export interface EquipmentState extends EquipmentFacts {
  id: string
  version: number
  registeredAt: string
  registeredBy: string
  /** In the order in which they were recorded. */
  calibrations: Calibration[]
  /** Qualifications beside the calibrations: a cabinet's airflow, an incubator's map. Where there is one, the last must hold. */
  qualifications: Calibration[]
  outOfService: { reason: string; at: string; by: string } | null
  outages: { reason: string; at: string; by: string; until?: string; returnedBy?: string; returnReason?: string }[]
}

export type EquipmentEvent =
  | { type: 'equipment.registered'; body: EventBody & EquipmentFacts }
  | {
      type: 'equipment.calibrated'
      body: EventBody & { validUntilOn: string; validUntil: string; certificate?: string }
    }
  | {
      type: 'equipment.qualified'
      body: EventBody & { validUntilOn: string; validUntil: string; certificate?: string }
    }
  | { type: 'equipment.taken-out-of-service'; body: EventBody & { reason: string } }
  | { type: 'equipment.returned-to-service'; body: EventBody & { reason: string } }

const begin = (event: Recorded<Extract<EquipmentEvent, { type: 'equipment.registered' }>>): EquipmentState => {
  const { type, name, room, calibrated, shelves, positionsPerShelf } = event.body
  return {
    id: idOf(event),
    version: event.version,
    type,
    name,
    room,
    calibrated,
    shelves,
    positionsPerShelf,
    registeredAt: event.at,
    registeredBy: event.actor,
    calibrations: [],
    qualifications: [],
    outOfService: null,
    outages: [],
  }
}

const calibrate = (
  event: Recorded<Extract<EquipmentEvent, { type: 'equipment.calibrated' | 'equipment.qualified' }>>,
): Calibration => ({
  validUntilOn: event.body.validUntilOn,
  validUntil: event.body.validUntil,
  certificate: event.body.certificate,
  performedAt: event.body.performedAt ?? event.at,
  recordedAt: event.at,
  by: event.actor,
})

const change = (state: EquipmentState, event: Recorded<EquipmentEvent>): Partial<EquipmentState> => {
  const { at, actor: by } = event
  switch (event.type) {
    case 'equipment.registered':
      throw new Error(`${event.stream} is registered twice`)
    case 'equipment.calibrated':
      return { calibrations: [...state.calibrations, calibrate(event)] }
    case 'equipment.qualified':
      return { qualifications: [...state.qualifications, calibrate(event)] }
    case 'equipment.taken-out-of-service': {
      const outage = { reason: event.body.reason, at, by }
      return { outOfService: outage, outages: [...state.outages, outage] }
    }
    case 'equipment.returned-to-service': {
      const end = { until: at, returnedBy: by, returnReason: event.body.reason }
      return { outOfService: null, outages: state.outages.map(each => (each.until ? each : { ...each, ...end })) }
    }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: EquipmentState | null, event: Recorded<EquipmentEvent>): EquipmentState => {
  if (state === null && event.type === 'equipment.registered') return begin(event)
  const before = existing(state, event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<EquipmentEvent> = {
  'equipment.registered': 'record',
  'equipment.calibrated': 'record',
  'equipment.qualified': 'record',
  'equipment.taken-out-of-service': 'record',
  'equipment.returned-to-service': 'record',
}

export const equipmentSubject: Subject<EquipmentState, EquipmentEvent> = { kind: 'equipment', evolve, marks }

/** A new event of one piece of equipment. */
export const equipmentEvent = <Type extends EquipmentEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<EquipmentEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `equipment/${id}`, type, body: { v: 1, ...body } })
