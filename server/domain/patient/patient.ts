// A patient, by pseudonymous code: the keyed hash of each version of the identity; the identity itself lies apart, encrypted.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'

export interface PatientState {
  /** `PT-0001` */
  id: string
  version: number
  /** The version of the identity that holds now, and its keyed hash. */
  identityVersion: number
  identityHash: string
  registeredAt: string
  cases: string[]
  /** Codes of patients with a much similar name or birth date, as known when this one was registered. */
  similar: string[]
  changes: { identityVersion: number; at: string; by: string; confirmedBy?: string; reason: string }[]
}

export type PatientEvent =
  | {
      type: 'patient.registered'
      body: EventBody & { identityVersion: number; identityHash: string; similar: string[] }
    }
  | { type: 'patient.case-added'; body: EventBody & { caseId: string } }
  /** Two persons: the actor and the one who confirmed. */
  | {
      type: 'patient.identity-changed'
      body: EventBody & { identityVersion: number; identityHash: string; confirmedBy: string; reason: string }
    }

const begin = (event: Recorded<Extract<PatientEvent, { type: 'patient.registered' }>>): PatientState => ({
  id: idOf(event),
  version: event.version,
  identityVersion: event.body.identityVersion,
  identityHash: event.body.identityHash,
  registeredAt: event.at,
  cases: [],
  similar: event.body.similar,
  changes: [],
})

const change = (state: PatientState, event: Recorded<PatientEvent>): Partial<PatientState> => {
  switch (event.type) {
    case 'patient.registered':
      throw new Error(`${event.stream} is registered twice`)
    case 'patient.case-added':
      return { cases: [...state.cases, event.body.caseId] }
    case 'patient.identity-changed': {
      const { identityVersion, identityHash, confirmedBy, reason } = event.body
      const made = { identityVersion, at: event.at, by: event.actor, confirmedBy, reason }
      return { identityVersion, identityHash, changes: [...state.changes, made] }
    }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: PatientState | null, event: Recorded<PatientEvent>): PatientState => {
  if (state === null && event.type === 'patient.registered') return begin(event)
  const before = existing(state, event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<PatientEvent> = {
  'patient.registered': 'record',
  'patient.case-added': 'record',
  'patient.identity-changed': 'record',
}

export const patientSubject: Subject<PatientState, PatientEvent> = { kind: 'patient', evolve, marks }

export const patientEvent = <Type extends PatientEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<PatientEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `patient/${id}`, type, body: { v: 1, ...body } })
