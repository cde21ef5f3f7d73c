// What a batch's stream folds into: its booking, its runs, its entries, and what was decided.
import type { Mark } from '../kit/event.ts'
import type { StepKind } from '../process/step-definition.ts'
import type { ComputedValues } from '../step/outcome.ts'
import type { StepValues } from '../step/values.ts'
import type { AskedElsewhere } from './checks.ts'
import type { BatchBody, BatchSite, ExceptionKind, Signature, Transcribed } from './events.ts'
import type { Run } from './runs.ts'
import type { Sending } from './sendings.ts'

/** What was recorded for a step. Its id is its version within the batch's stream. */
export interface Entry<Kind extends StepKind = StepKind> {
  id: number
  run: number
  operation: string
  step: string
  kind: Kind
  values: StepValues<Kind>
  computed: ComputedValues
  performedAt: string
  recordedAt: string
  actor: string
  reason?: string
  checkedBy?: string
  checkPhoto?: string
  /** `actor` has entered it from paper; who performed it stands here. */
  transcribed?: Transcribed
  /** The later entry that replaced this one. */
  correctedBy?: number
  /** The entry that this one replaced. */
  corrects?: number
}

/** An optional step that was not needed in a run. Its id is its version within the batch's stream, as that of an entry. */
export interface Skip {
  id: number
  run: number
  step: string
  at: string
  by: string
}

export interface Disposition {
  impact: 'none' | 'accepted' | 'batch-affected'
  reason: string
  by: string
  at: string
}

export interface BatchException {
  id: string
  kind: ExceptionKind
  entry?: number
  run?: number
  facts: Record<string, string | number>
  deviation: boolean
  raisedAt: string
  raisedBy: string
  disposition?: Disposition
  /** What had been decided before the QP decided anew, the first first. */
  decidedBefore?: Disposition[]
}

export interface Hold {
  id: string
  reason: string
  container?: string
  by: string
  /** Whether a QP set it; absent in holds from before it was told. */
  byQp?: boolean
  at: string
  liftedAt?: string
}

export type Result = BatchBody<'batch.result-entered'> & { id: number; at: string; by: string }

/** What happened to a container after it was filled. */
export interface ContainerFate {
  container: string
  what: 'dispatched' | 'received' | 'given' | 'given-in-part' | 'destroyed' | 'returned' | 'lost'
  at: string
  by: string
}

/** With the readings of the logger, whether they were read then or later. */
export type Arrival = BatchBody<'batch.container-received'> & { at: string; by: string }

export interface Readiness extends BatchBody<'batch.readiness-asked'> {
  at: string
  by: string
}

export interface SignedStatement extends Signature {
  at: string
  version: number
}

export interface BatchState {
  id: string
  version: number
  caseId: string
  patientCode: string
  process: { id: string; version: number }
  donation: string
  sites: BatchSite[]
  collectionAt: string
  injectionAt: string
  bookedAt: string
  bookedBy: string
  runs: Run[]
  /** Every entry ever made, corrected ones too, in order. */
  entries: Entry[]
  skips: Skip[]
  reprints: (BatchBody<'batch.labels-reprinted'> & { at: string; by: string })[]
  labelsDestroyed: (BatchBody<'batch.labels-destroyed'> & { at: string; by: string })[]
  sendings: Sending[]
  exceptions: BatchException[]
  holds: Hold[]
  nearMisses: (BatchBody<'batch.near-miss-recorded'> & { at: string; by: string })[]
  /** Second checks that were asked for on other tablets. */
  checks: AskedElsewhere[]
  results: Result[]
  reviews: SignedStatement[]
  certifications: (SignedStatement & { stage: 1 | 2 })[]
  rejected?: { reason: string; at: string; by: string; signed: SignedStatement }
  failed?: { reason: string; at: string; by: string }
  oosSupplies: (BatchBody<'batch.oos-supply-requested'> & { at: string; by: string; signed?: SignedStatement })[]
  fates: ContainerFate[]
  arrivals: Arrival[]
  readiness: Readiness[]
  administrations: (BatchBody<'batch.container-given'> & { at: string; by: string })[]
  /** One line an event: what a signature lists. */
  log: { version: number; type: string; hash: string; mark: Mark }[]
}
