// What a step kind answers when values are offered to it: computed values and what follows, or a refusal.
import type { BatchState, Entry } from '../batch/batch.ts'
import type { ExceptionKind, Signature } from '../batch/events.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import type { Refusal } from '../kit/refusal.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { OperationDefinition } from '../process/operation-definition.ts'
import type { SamplingPoint } from '../process/specification.ts'
import type { StepDefinitionOf, StepKind } from '../process/step-definition.ts'
import type { StepValues } from './values.ts'

/** A value that a formula of the domain library computed, with its inputs and the formula's version, as stored. */
export interface Computed {
  value: number | null
  unit: string
  formula: string
  formulaVersion: number
  inputs: Record<string, number | string>
}

/** What a step adds to its values: numbers by formula, codes reserved, texts understood. */
export interface ComputedValues {
  numbers?: Record<string, Computed>
  /** Codes reserved at `print-labels`, in order. */
  codes?: string[]
  /** Of labels of containers: the treatment site that stands on each label, in the order of `codes`. */
  sites?: string[]
  /** Ids understood from the scanned texts. */
  ids?: string[]
  /** Of filled containers: ISO 8601, UTC. */
  expiresAt?: string
  /** Of samples. */
  point?: SamplingPoint
  /** Of a signature under an operation: who signed, and the entries of the operation that were signed. */
  signature?: Signature
}

/** An exception to be raised with the entry. */
export interface ExceptionDraft {
  kind: ExceptionKind
  facts: Record<string, string | number>
  deviation: boolean
}

export type Consequence = { what: 'hold' | 'reject' | 'fail'; reason: string }

export type StepOutcome =
  | {
      ok: true
      /** The values as stored: scanned texts replaced by what they are, cells computed. */
      values?: StepValues
      computed: ComputedValues
      exceptions: ExceptionDraft[]
      /** Events of other streams: a lot used, a cabinet opened, a place taken. */
      events: NewEvent[]
      consequences: Consequence[]
    }
  | { ok: false; refusal: Refusal; events?: NewEvent[] }

/** Everything that a step may look at while it judges its values. */
interface Situation {
  batch: BatchState
  process: ProcessDefinition
  operation: OperationDefinition
  run: number
  performedAt: string
  context: Context
  /** The entry being corrected; its values no longer count. */
  correcting?: Entry
  /** What was done though it is not allowed is recorded all the same, with a hold. */
  happened: boolean
  /** A supervisor allows it, with a reason. */
  override?: { reason: string; by: string }
}

export type StepSituation<Kind extends StepKind = StepKind> = Situation & { step: StepDefinitionOf<Kind> }

/** A step kind: how values of one kind are judged against their definition and the batch so far. */
export interface StepRule<Kind extends StepKind> {
  kind: Kind
  /** Kinds whose entries may be corrected; the others are facts of identity that no later entry replaces. */
  correctable: boolean
  /** May be recorded again in the same run (photos, notes, another set of labels). */
  repeatable: boolean
  judge(values: StepValues<Kind>, situation: StepSituation<Kind>): StepOutcome
}

export const fine = (parts: Partial<Omit<Extract<StepOutcome, { ok: true }>, 'ok'>> = {}): StepOutcome => ({
  ok: true,
  computed: {},
  exceptions: [],
  events: [],
  consequences: [],
  ...parts,
})

export const no = (refusal: Refusal, events: NewEvent[] = []): StepOutcome => ({ ok: false, refusal, events })
