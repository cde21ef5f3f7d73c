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
  /** Less than this of it in all usable lots is too little: it is ordered. In its unit. */
  minimumStock?: number
  /** So many days before a lot of it expires, whoever keeps the store is warned; `usualWarnDays` where absent. */
  warnDays?: number
}

/** Where the material says nothing. */
export const usualWarnDays = 30

export interface MaterialState extends MaterialFacts {
  id: string
  version: number
  registeredAt: string
  registeredBy: string
  retired: { at: string; by: string; reason: string } | null
  /** What was changed in the catalogue, in order. */
  changes: { at: string; by: string; reason: string }[]
}

export type MaterialEvent =
  | { type: 'material.registered'; body: EventBody & MaterialFacts }
  | { type: 'material.changed'; body: EventBody & MaterialFacts & { reason: string } }
  | { type: 'material.retired'; body: EventBody & { reason: string } }

const factsIn = (body: MaterialFacts): MaterialFacts => {
  const { name, category, supplier, gtin, unit, openedDays, minimumStock, warnDays } = body
  return { name, category, supplier, gtin, unit, openedDays, minimumStock, warnDays }
}

const begin = (event: Recorded<Extract<MaterialEvent, { type: 'material.registered' }>>): MaterialState => {
  return {
    id: idOf(event),
    version: event.version,
    ...factsIn(event.body),
    registeredAt: event.at,
    registeredBy: event.actor,
    retired: null,
    changes: [],
  }
}

/** All facts are in the event: what it does not name is empty from then on. */
const amend = (before: MaterialState, event: Recorded<Extract<MaterialEvent, { type: 'material.changed' }>>) => ({
  ...before,
  ...factsIn(event.body),
  version: event.version,
  changes: [...before.changes, { at: event.at, by: event.actor, reason: event.body.reason }],
})

const evolve = (state: MaterialState | null, event: Recorded<MaterialEvent>): MaterialState => {
  switch (event.type) {
    case 'material.registered':
      if (state) throw new Error(`${event.stream} is registered twice`)
      return begin(event)
    case 'material.changed':
      return amend(existing(state, event), event)
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

const marks: Marks<MaterialEvent> = {
  'material.registered': 'record',
  'material.changed': 'record',
  'material.retired': 'record',
}

export const materialSubject: Subject<MaterialState, MaterialEvent> = { kind: 'material', evolve, marks }

/** A new event of one material. */
export const materialEvent = <Type extends MaterialEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<MaterialEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `material/${id}`, type, body: { v: 1, ...body } })
