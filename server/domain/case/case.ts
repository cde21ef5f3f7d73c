// A case: one treatment of one patient, with its sites, its surgeon, its planned dates, and the batches made for it.
import type { BatchSite } from '../batch/events.ts'
import { type EventBody, type Mark, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { TreatmentSite } from './treatment-site.ts'

export type CaseSite = TreatmentSite & { id: string }

/** As a batch copies them: the key alone names digits. */
export const sitesOfBatch = (sites: readonly CaseSite[]): BatchSite[] =>
  sites.map(({ id, joint, side, doseCells, volumeUl }) => ({ id, joint, side, doseCells, volumeUl }))

/** A pre-operative check: serology and consent, as the coordinator saw them. */
export interface Serology {
  /** Of the sample, YYYY-MM-DD. */
  sampledOn: string
  results: Record<'hiv' | 'hbsag' | 'anti-hbc' | 'hcv' | 'syphilis', 'negative' | 'positive'>
}

/** `reason`: why it was recorded again. */
export type RecordedSerology = Serology & { at: string; by: string; reason?: string }

/** `reason`: why it was recorded again. */
export interface RecordedConsent {
  /** YYYY-MM-DD */
  givenOn: string
  at: string
  by: string
  reason?: string
}

/** `reason`: why it was corrected. */
export interface RecordedSites {
  sites: CaseSite[]
  at: string
  by: string
  reason?: string
}

export interface CaseFacts {
  patientCode: string
  indication: string
  /** The treating surgeon, a person of the register. */
  surgeon: string
  hospital: string
  sites: CaseSite[]
  /** Planned, ISO 8601 UTC. */
  collectionAt: string
  injectionAt: string
}

export interface CaseState extends CaseFacts {
  id: string
  version: number
  openedAt: string
  openedBy: string
  /** The sites as they were recorded each time, the first first; the last ones count. */
  prescriptions: RecordedSites[]
  /** Every serology that was recorded, the first first; the last one counts. */
  serologies: RecordedSerology[]
  serology: RecordedSerology | null
  /** Every consent that was recorded, the first first; the last one counts. */
  consents: RecordedConsent[]
  consent: RecordedConsent | null
  batches: string[]
  closed: { reason: string; at: string; by: string } | null
  log: { version: number; hash: string; mark: Mark }[]
}

export type CaseEvent =
  | { type: 'case.opened'; body: EventBody & CaseFacts }
  | { type: 'case.consent-recorded'; body: EventBody & { givenOn: string; reason?: string } }
  | { type: 'case.serology-recorded'; body: EventBody & Serology & { reason?: string } }
  | { type: 'case.batch-added'; body: EventBody & { batch: string } }
  | { type: 'case.sites-corrected'; body: EventBody & { sites: CaseSite[]; reason: string } }
  | { type: 'case.replanned'; body: EventBody & { collectionAt: string; injectionAt: string; reason: string } }
  | { type: 'case.closed'; body: EventBody & { reason: string } }

export const caseMarks: Marks<CaseEvent> = {
  'case.opened': 'record',
  'case.consent-recorded': 'record',
  'case.serology-recorded': 'record',
  'case.batch-added': 'record',
  'case.sites-corrected': 'record',
  'case.replanned': 'lifecycle',
  'case.closed': 'lifecycle',
}

const begin = (event: Recorded<Extract<CaseEvent, { type: 'case.opened' }>>): CaseState => {
  const { patientCode, indication, surgeon, hospital, sites, collectionAt, injectionAt } = event.body
  return {
    id: idOf(event),
    version: 0,
    patientCode,
    indication,
    surgeon,
    hospital,
    sites,
    collectionAt,
    injectionAt,
    openedAt: event.at,
    openedBy: event.actor,
    prescriptions: [{ sites, at: event.at, by: event.actor }],
    serologies: [],
    serology: null,
    consents: [],
    consent: null,
    batches: [],
    closed: null,
    log: [],
  }
}

const change = (state: CaseState, event: Recorded<CaseEvent>): Partial<CaseState> => {
  const { at, actor: by } = event
  switch (event.type) {
    case 'case.opened':
      if (state.version > 0) throw new Error(`${event.stream} is opened twice`)
      return {}
    case 'case.consent-recorded': {
      const { givenOn, reason } = event.body
      const consent = { givenOn, at, by, ...(reason === undefined ? {} : { reason }) }
      return { consent, consents: [...state.consents, consent] }
    }
    case 'case.serology-recorded': {
      const { sampledOn, results, reason } = event.body
      const serology = { sampledOn, results, at, by, ...(reason === undefined ? {} : { reason }) }
      return { serology, serologies: [...state.serologies, serology] }
    }
    case 'case.batch-added':
      return { batches: [...state.batches, event.body.batch] }
    case 'case.sites-corrected': {
      const { sites, reason } = event.body
      return { sites, prescriptions: [...state.prescriptions, { sites, at, by, reason }] }
    }
    case 'case.replanned':
      return { collectionAt: event.body.collectionAt, injectionAt: event.body.injectionAt }
    case 'case.closed':
      return { closed: { reason: event.body.reason, at, by } }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: CaseState | null, event: Recorded<CaseEvent>): CaseState => {
  const before = state === null && event.type === 'case.opened' ? begin(event) : existing(state, event)
  // Every mark of a case's events is fixed for its type.
  const mark = caseMarks[event.type] as Mark
  const log = [...before.log, { version: event.version, hash: event.hash, mark }]
  return { ...before, ...change(before, event), version: event.version, log }
}

export const caseSubject: Subject<CaseState, CaseEvent> = { kind: 'case', evolve, marks: caseMarks }

export const caseEvent = <Type extends CaseEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<CaseEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `case/${id}`, type, body: { v: 1, ...body } })
