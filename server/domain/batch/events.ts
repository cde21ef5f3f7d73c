// What can happen to a batch, and what each event carries.
import type { EventBody, Marks } from '../kit/event.ts'
import type { Phase } from '../process/operation-definition.ts'
import type { SamplingPoint } from '../process/specification.ts'
import type { StepKind } from '../process/step-definition.ts'
import type { ComputedValues } from '../step/outcome.ts'
import type { StepValues } from '../step/values.ts'

/** A joint and side with its prescribed dose, copied from the case when the batch is booked, and when the case is corrected. */
export interface BatchSite {
  id: string
  joint: string
  side: 'left' | 'right'
  doseCells: number
  volumeUl: number
}

/** Why a reviewer must look at something. */
export type ExceptionKind =
  | 'out-of-limit'
  | 'too-early'
  | 'too-late'
  | 'late-entry'
  | 'corrected'
  | 'override'
  | 'used-though-not-allowed'
  | 'near-miss'
  | 'cells-unaccounted'
  | 'cells-exceed-count'
  | 'labels-unreconciled'
  | 'out-of-specification'
  | 'choice'
  | 'count-unlikely'
  | 'second-check-by-photo'
  | 'transcribed'
  | 'vessel-missing'
  | 'operation-abandoned'
  | 'label-reprinted'
  | 'administration'
  | 'container'
  | 'similar-name'
  | 'found-later'
  | 'serology'
  | 'serology-age'
  | 'identity'
  | 'consent'
  | 'prescription'
  | 'environment'
  | 'exposure'

export interface Signature {
  personId: string
  /** As printed: the name that the person had when signing. */
  name: string
  meaning:
    | 'reviewed'
    | 'certified-stage-1'
    | 'certified-stage-2'
    | 'rejected'
    | 'performed'
    | 'supplied-out-of-specification'
  /** Exactly what was signed. */
  signed: { stream: string; version: number; hash: string }[]
}

/** Who performed what was written on paper, the scanned sheet by its SHA-256, and who compared the entry with it. */
export interface Transcribed {
  performer: string
  sheet: string
  verifiedBy: string
}

interface EntryBody extends EventBody {
  kind: StepKind
  values: StepValues
  computed: ComputedValues
  /** The second person, who confirmed by badge and PIN. */
  checkedBy?: string
  /** A photograph in place of the second check, by its SHA-256. */
  checkPhoto?: string
  /** The check that was asked for and confirmed on another tablet. */
  check?: string
}

/** What is asked to be confirmed on another tablet: exactly what would be recorded, and the exceptions that come with it. */
export interface AskedCheck {
  check: string
  run: number
  step: string
  kind: StepKind
  values: StepValues
  raises: { kind: ExceptionKind; facts: Record<string, string | number> }[]
  reason?: string
  happened?: boolean
}

export type BatchEvent =
  | {
      type: 'batch.booked'
      body: EventBody & {
        caseId: string
        patientCode: string
        process: { id: string; version: number }
        donation: string
        sites: BatchSite[]
        collectionAt: string
        injectionAt: string
      }
    }
  | { type: 'batch.rebooked'; body: EventBody & { collectionAt: string; injectionAt: string } }
  | { type: 'batch.sites-corrected'; body: EventBody & { sites: BatchSite[]; reason: string } }
  | {
      type: 'batch.operation-opened'
      body: EventBody & { run: number; operation: string; phase: Phase; dueFrom?: string; dueUntil?: string }
    }
  | { type: 'batch.operation-closed'; body: EventBody & { run: number } }
  | { type: 'batch.operation-abandoned'; body: EventBody & { run: number; reason: string } }
  /** Somebody goes on with an open operation that another person had in hand. */
  | { type: 'batch.operation-taken'; body: EventBody & { run: number } }
  /** Whoever had it in hand lets it go, to a colleague or to whoever comes; `note`: where it stands. */
  | { type: 'batch.operation-handed-over'; body: EventBody & { run: number; to?: string; note: string } }
  | { type: 'batch.check-requested'; body: EventBody & AskedCheck }
  | { type: 'batch.check-confirmed'; body: EventBody & { check: string } }
  | { type: 'batch.check-declined'; body: EventBody & { check: string; reason: string } }
  | { type: 'batch.check-withdrawn'; body: EventBody & { check: string } }
  | {
      type: 'batch.step-recorded'
      body: EntryBody & {
        run: number
        operation: string
        step: string
        mark: 'record' | 'lifecycle'
        /** Done on paper while Marrow could not be reached, and entered afterwards by the actor. */
        transcribed?: Transcribed
      }
    }
  | {
      /** An optional step of this run was not needed, as whoever stood there saw it. */
      type: 'batch.step-skipped'
      body: EventBody & { run: number; operation: string; step: string; mark: 'record' | 'lifecycle' }
    }
  | { type: 'batch.entry-corrected'; body: EntryBody & { entry: number; reason: string } }
  | { type: 'batch.labels-reprinted'; body: EventBody & { entry: number; codes: string[]; reason: string } }
  | {
      /** Labels left over, destroyed after all: of each code the print that it was, 1 for the first and 2 and more for reprints. */
      type: 'batch.labels-destroyed'
      body: EventBody & { labels: { code: string; print: number }[] }
    }
  | {
      /** To a printer: `count` labels of a print (1 the first, 2 and more its reprints), counted `from` those that came out before. */
      type: 'batch.labels-sent'
      body: EventBody & {
        sending: number
        entry: number
        print: number
        printer: string
        from: number
        count: number
      }
    }
  | {
      /** `printed`: how many of them came out. */
      type: 'batch.labels-sending-ended'
      body: EventBody & { sending: number; printed: number; why: 'printed' | 'given-up' | 'cancelled' | 'retired' }
    }
  | {
      type: 'batch.exception-raised'
      body: EventBody & {
        exception: string
        kind: ExceptionKind
        entry?: number
        run?: number
        facts: Record<string, string | number>
        deviation: boolean
      }
    }
  | {
      type: 'batch.exception-disposed'
      body: EventBody & { exception: string; impact: 'none' | 'accepted' | 'batch-affected'; reason: string }
    }
  /** `byQp`: whether a QP set it, by the roles of that moment; absent in holds from before it was told. */
  | { type: 'batch.held'; body: EventBody & { hold: string; reason: string; container?: string; byQp?: boolean } }
  | { type: 'batch.hold-lifted'; body: EventBody & { hold: string; reason: string } }
  | {
      type: 'batch.near-miss-recorded'
      body: EventBody & { seen: { kind: string; id: string }; expected: string; opened?: boolean }
    }
  | {
      type: 'batch.result-entered'
      body: EventBody & {
        sample: string
        test: string
        point: SamplingPoint
        readingDay?: number
        final: boolean
        text: string
        comparator?: string
        value?: number
        unit?: string
        verdict: 'pass' | 'fail' | 'inconclusive' | 'recorded'
        note?: string
      }
    }
  | { type: 'batch.reviewed'; body: EventBody & { signature: Signature } }
  | { type: 'batch.certified'; body: EventBody & { stage: 1 | 2; signature: Signature } }
  | { type: 'batch.signature-failed'; body: EventBody & { meaning: Signature['meaning'] } }
  | { type: 'batch.rejected'; body: EventBody & { reason: string; signature: Signature } }
  | { type: 'batch.failed'; body: EventBody & { reason: string } }
  | {
      type: 'batch.oos-supply-requested'
      body: EventBody & {
        container: string
        physician: string
        reason: string
        failedTests: string[]
        document?: string
      }
    }
  | { type: 'batch.oos-supply-signed'; body: EventBody & { container: string; signature: Signature } }
  | { type: 'batch.container-dispatched'; body: EventBody & { container: string; box: string; seal: string } }
  | {
      type: 'batch.container-received'
      body: EventBody & { container: string; minC?: number; maxC?: number; sealIntact: boolean }
    }
  /** The logger of the journey, read after an arrival that lacked a reading of it. */
  | { type: 'batch.logger-read'; body: EventBody & { container: string; minC: number; maxC: number } }
  | {
      type: 'batch.readiness-asked'
      body: EventBody & {
        container: string
        joint: string
        side: string
        verdict: 'go' | 'no-go' | 'physician-request'
        failed: string[]
        validUntil?: string
      }
    }
  | {
      type: 'batch.container-given'
      body: EventBody & {
        container: string
        givenUl: number
        joint: string
        side: string
        partOnly: boolean
        goAt?: string
      }
    }
  | { type: 'batch.container-destroyed'; body: EventBody & { container: string; reason: string } }
  | { type: 'batch.container-returned'; body: EventBody & { container: string; reason: string } }
  | { type: 'batch.container-lost'; body: EventBody & { container: string; reason: string } }

export type BatchBody<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['body']

export const batchMarks: Marks<BatchEvent> = {
  'batch.booked': 'record',
  'batch.rebooked': 'lifecycle',
  'batch.sites-corrected': 'record',
  'batch.operation-opened': 'lifecycle',
  'batch.operation-closed': 'lifecycle',
  'batch.operation-abandoned': 'record',
  'batch.operation-taken': 'lifecycle',
  'batch.operation-handed-over': 'lifecycle',
  'batch.check-requested': 'lifecycle',
  'batch.check-confirmed': 'lifecycle',
  'batch.check-declined': 'lifecycle',
  'batch.check-withdrawn': 'lifecycle',
  'batch.step-recorded': body => body.mark,
  'batch.step-skipped': body => body.mark,
  'batch.entry-corrected': 'record',
  'batch.labels-reprinted': 'record',
  'batch.labels-destroyed': 'record',
  'batch.labels-sent': 'lifecycle',
  'batch.labels-sending-ended': 'lifecycle',
  'batch.exception-raised': 'record',
  'batch.exception-disposed': 'record',
  'batch.held': 'lifecycle',
  'batch.hold-lifted': 'lifecycle',
  'batch.near-miss-recorded': 'record',
  'batch.result-entered': 'lifecycle',
  'batch.reviewed': 'lifecycle',
  'batch.certified': 'lifecycle',
  'batch.signature-failed': 'lifecycle',
  'batch.rejected': 'lifecycle',
  'batch.failed': 'record',
  'batch.oos-supply-requested': 'lifecycle',
  'batch.oos-supply-signed': 'lifecycle',
  'batch.container-dispatched': 'lifecycle',
  'batch.container-received': 'lifecycle',
  'batch.logger-read': 'lifecycle',
  'batch.readiness-asked': 'lifecycle',
  'batch.container-given': 'lifecycle',
  'batch.container-destroyed': 'lifecycle',
  'batch.container-returned': 'lifecycle',
  'batch.container-lost': 'lifecycle',
}
