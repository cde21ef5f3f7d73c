// A material of the catalogue: what is bought, in which unit it is kept, and how long it lasts once opened.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'

/** Categories that the shipped process asks for; another process document may name others. */
export const materialCategories = [
  'medium',
  'enzyme',
  'gradient',
  'wash',
  'supplement',
  'vehicle',
  'anticoagulant',
  'syringe',
  'vessel',
  'stain',
  'tube',
] as const

export const materialUnits = ['mL', 'g', 'piece'] as const
export type MaterialUnit = (typeof materialUnits)[number]

export interface MaterialFacts {
  name: string
  category: string
  supplier: string
  /** 14 digits, as in GS1 AI 01. */
  gtin?: string
  unit: MaterialUnit
  /** A lot may be used so many days after it was opened; absent where only the expiry counts. */
  openedDays?: number
}

export interface MaterialState extends MaterialFacts {
  id: string
  version: number
  registeredAt: string
  registeredBy: string
  retired: { at: string; by: string; reason: string } | null
}

export type MaterialEvent =
  | { type: 'material.registered'; body: EventBody & MaterialFacts }
  | { type: 'material.retired'; body: EventBody & { reason: string } }

const begin = (event: Recorded<Extract<MaterialEvent, { type: 'material.registered' }>>): MaterialState => {
  const { name, category, supplier, gtin, unit, openedDays } = event.body
  return {
    id: idOf(event),
    version: event.version,
    name,
    category,
    supplier,
    gtin,
    unit,
    openedDays,
    registeredAt: event.at,
    registeredBy: event.actor,
    retired: null,
  }
}

const evolve = (state: MaterialState | null, event: Recorded<MaterialEvent>): MaterialState => {
  switch (event.type) {
    case 'material.registered':
      if (state) throw new Error(`${event.stream} is registered twice`)
      return begin(event)
    case 'material.retired':
      return {
        ...existing(state, event),
        version: event.version,
        retired: { at: event.at, by: event.actor, reason: event.body.reason },
      }
    default:
      return unknownEvent(event)
  }
}

const marks: Marks<MaterialEvent> = { 'material.registered': 'record', 'material.retired': 'record' }

export const materialSubject: Subject<MaterialState, MaterialEvent> = { kind: 'material', evolve, marks }

/** A new event of one material. */
export const materialEvent = <Type extends MaterialEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<MaterialEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `material/${id}`, type, body: { v: 1, ...body } })
