// How a batch's stream folds into its state; everything else is a function of that.
import { type AnyRecorded, type Mark, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { changeChecks, spent } from './checks.ts'
import { type BatchBody, type BatchEvent, batchMarks, type Signature } from './events.ts'
import { handedOver, type Run, recordedIn, taken } from './runs.ts'
import { endSending } from './sendings.ts'
import type {
  Arrival,
  BatchException,
  BatchState,
  ContainerFate,
  Disposition,
  Entry,
  SignedStatement,
} from './state.ts'

export type { Run } from './runs.ts'
export type * from './state.ts'

const begin = (event: Recorded<Extract<BatchEvent, { type: 'batch.booked' }>>): BatchState => ({
  id: event.stream.slice('batch/'.length),
  version: 0,
  caseId: event.body.caseId,
  patientCode: event.body.patientCode,
  process: event.body.process,
  donation: event.body.donation,
  sites: event.body.sites,
  collectionAt: event.body.collectionAt,
  injectionAt: event.body.injectionAt,
  bookedAt: event.at,
  bookedBy: event.actor,
  runs: [],
  entries: [],
  skips: [],
  reprints: [],
  labelsDestroyed: [],
  sendings: [],
  exceptions: [],
  holds: [],
  nearMisses: [],
  checks: [],
  results: [],
  reviews: [],
  certifications: [],
  oosSupplies: [],
  fates: [],
  arrivals: [],
  readiness: [],
  administrations: [],
  log: [],
})

const markOf = (event: BatchEvent): Mark => {
  const mark = batchMarks[event.type]
  // Each mark function belongs to the type that it is filed under.
  return typeof mark === 'function' ? mark(event.body as never) : mark
}

const entryOf = (event: Recorded<Extract<BatchEvent, { type: 'batch.step-recorded' }>>): Entry => ({
  id: event.version,
  run: event.body.run,
  operation: event.body.operation,
  step: event.body.step,
  kind: event.body.kind,
  values: event.body.values,
  computed: event.body.computed,
  performedAt: event.body.performedAt ?? event.at,
  recordedAt: event.at,
  actor: event.actor,
  reason: event.body.reason,
  checkedBy: event.body.checkedBy,
  checkPhoto: event.body.checkPhoto,
  transcribed: event.body.transcribed,
})

const correct = (
  entries: Entry[],
  event: Recorded<Extract<BatchEvent, { type: 'batch.entry-corrected' }>>,
): Entry[] => {
  const first = entries.find(entry => entry.id === event.body.entry)
  if (!first) throw new Error(`${event.stream}: entry ${event.body.entry} was corrected but never made`)
  const later: Entry = {
    ...first,
    id: event.version,
    values: event.body.values,
    computed: event.body.computed,
    recordedAt: event.at,
    actor: event.actor,
    reason: event.body.reason,
    checkedBy: event.body.checkedBy,
    checkPhoto: event.body.checkPhoto,
    transcribed: undefined,
    corrects: first.id,
    correctedBy: undefined,
  }
  return [...entries.map(entry => (entry === first ? { ...entry, correctedBy: event.version } : entry)), later]
}

const dispose = (exception: BatchException, disposition: Disposition): BatchException => ({
  ...exception,
  disposition,
  ...(exception.disposition ? { decidedBefore: [...(exception.decidedBefore ?? []), exception.disposition] } : {}),
})

const closeRun = (runs: Run[], run: number, change: Partial<Run>): Run[] =>
  runs.map(each => (each.run === run ? { ...each, ...change } : each))

const statement = (event: AnyRecorded, signature: Signature): SignedStatement => ({
  ...signature,
  at: event.at,
  version: event.version,
})

const fate = (event: AnyRecorded, container: string, what: ContainerFate['what']): ContainerFate => ({
  container,
  what,
  at: event.body.performedAt ?? event.at,
  by: event.actor,
})

/** What the later reading says, and what one reading of the arrival had said already: the warmest and the coldest of both. */
const withLogger = (arrival: Arrival, { minC, maxC }: BatchBody<'batch.logger-read'>): Arrival => ({
  ...arrival,
  minC: Math.min(minC, arrival.minC ?? minC),
  maxC: Math.max(maxC, arrival.maxC ?? maxC),
})

const change = (state: BatchState, event: Recorded<BatchEvent>): Partial<BatchState> => {
  const by = event.actor
  const at = event.at
  switch (event.type) {
    case 'batch.booked':
      return {}
    case 'batch.rebooked':
      return { collectionAt: event.body.collectionAt, injectionAt: event.body.injectionAt }
    case 'batch.sites-corrected':
      return { sites: event.body.sites }
    case 'batch.operation-opened': {
      const { run, operation, phase, dueFrom, dueUntil } = event.body
      return {
        runs: [
          ...state.runs,
          { run, operation, phase, dueFrom, dueUntil, openedAt: event.body.performedAt ?? at, openedBy: by },
        ],
      }
    }
    case 'batch.operation-closed':
      return { runs: closeRun(state.runs, event.body.run, { closedAt: event.body.performedAt ?? at, closedBy: by }) }
    case 'batch.operation-abandoned':
      return {
        runs: closeRun(state.runs, event.body.run, { closedAt: at, closedBy: by, abandoned: event.body.reason }),
      }
    case 'batch.operation-taken':
      return { runs: taken(state.runs, event) }
    case 'batch.operation-handed-over':
      return { runs: handedOver(state.runs, event) }
    case 'batch.check-requested':
    case 'batch.check-confirmed':
    case 'batch.check-declined':
    case 'batch.check-withdrawn':
      return { checks: changeChecks(state.checks, event) }
    case 'batch.step-recorded':
      return {
        entries: [...state.entries, entryOf(event)],
        runs: recordedIn(state.runs, event),
        checks: spent(state.checks, event),
      }
    case 'batch.step-skipped':
      return { skips: [...state.skips, { id: event.version, run: event.body.run, step: event.body.step, at, by }] }
    case 'batch.entry-corrected':
      return { entries: correct(state.entries, event) }
    case 'batch.labels-reprinted':
      return { reprints: [...state.reprints, { ...event.body, at, by }] }
    case 'batch.labels-destroyed':
      return { labelsDestroyed: [...state.labelsDestroyed, { ...event.body, at, by }] }
    case 'batch.labels-sent':
      return { sendings: [...state.sendings, { ...event.body, at, by }] }
    case 'batch.labels-sending-ended':
      return { sendings: endSending(state.sendings, event.body, event) }
    case 'batch.exception-raised': {
      const { exception: id, kind, entry, run, facts, deviation } = event.body
      return {
        exceptions: [...state.exceptions, { id, kind, entry, run, facts, deviation, raisedAt: at, raisedBy: by }],
      }
    }
    case 'batch.exception-disposed': {
      const { exception: id, impact, reason } = event.body
      const disposition = { impact, reason, by, at }
      return { exceptions: state.exceptions.map(each => (each.id === id ? dispose(each, disposition) : each)) }
    }
    case 'batch.held': {
      const { hold: id, reason, container, byQp } = event.body
      return { holds: [...state.holds, { id, reason, container, by, byQp, at }] }
    }
    case 'batch.hold-lifted':
      return { holds: state.holds.map(hold => (hold.id === event.body.hold ? { ...hold, liftedAt: at } : hold)) }
    case 'batch.near-miss-recorded':
      return { nearMisses: [...state.nearMisses, { ...event.body, at, by }] }
    case 'batch.result-entered':
      return { results: [...state.results, { ...event.body, id: event.version, at, by }] }
    case 'batch.reviewed':
      return { reviews: [...state.reviews, statement(event, event.body.signature)] }
    case 'batch.certified':
      return {
        certifications: [
          ...state.certifications,
          { ...statement(event, event.body.signature), stage: event.body.stage },
        ],
      }
    case 'batch.signature-failed':
      return {}
    case 'batch.rejected':
      return { rejected: { reason: event.body.reason, at, by, signed: statement(event, event.body.signature) } }
    case 'batch.failed':
      return { failed: { reason: event.body.reason, at, by } }
    case 'batch.oos-supply-requested':
      return { oosSupplies: [...state.oosSupplies, { ...event.body, at, by }] }
    case 'batch.oos-supply-signed': {
      const signed = statement(event, event.body.signature)
      return {
        oosSupplies: state.oosSupplies.map(each =>
          each.container === event.body.container && !each.signed ? { ...each, signed } : each,
        ),
      }
    }
    case 'batch.container-dispatched':
      return { fates: [...state.fates, fate(event, event.body.container, 'dispatched')] }
    case 'batch.container-received':
      return {
        fates: [...state.fates, fate(event, event.body.container, 'received')],
        arrivals: [...state.arrivals, { ...event.body, at, by }],
      }
    case 'batch.logger-read': {
      const { body } = event
      return {
        arrivals: state.arrivals.map(each => (each.container === body.container ? withLogger(each, body) : each)),
      }
    }
    case 'batch.readiness-asked':
      return { readiness: [...state.readiness, { ...event.body, at, by }] }
    case 'batch.container-given':
      return {
        fates: [...state.fates, fate(event, event.body.container, event.body.partOnly ? 'given-in-part' : 'given')],
        administrations: [...state.administrations, { ...event.body, at, by }],
      }
    case 'batch.container-destroyed':
      return { fates: [...state.fates, fate(event, event.body.container, 'destroyed')] }
    case 'batch.container-returned':
      return { fates: [...state.fates, fate(event, event.body.container, 'returned')] }
    case 'batch.container-lost':
      return { fates: [...state.fates, fate(event, event.body.container, 'lost')] }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: BatchState | null, event: Recorded<BatchEvent>): BatchState => {
  const before = state ?? (event.type === 'batch.booked' ? begin(event) : null)
  if (!before) throw new Error(`${event.stream} begins with ${event.type}: a batch begins when it is booked`)
  const log = [...before.log, { version: event.version, type: event.type, hash: event.hash, mark: markOf(event) }]
  return { ...before, ...change(before, event), version: event.version, log }
}

export const batchSubject: Subject<BatchState, BatchEvent> = { kind: 'batch', evolve, marks: batchMarks }

/** A new event of one batch. */
export const batchEvent = <Type extends BatchEvent['type']>(
  id: string,
  type: Type,
  body: Omit<BatchBody<Type>, 'v'>,
) => ({
  stream: `batch/${id}`,
  type,
  body: { v: 1, ...body },
})
