// What a scripted person stands before: a step of an open operation, the batch as it is, and how this person goes about it.
import type { BatchState } from '../domain/batch/batch.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import type { StepDefinitionOf, StepKind } from '../domain/process/step-definition.ts'
import type { StepValues } from '../domain/step/values.ts'
import type { Donor } from './culture-model.ts'
import type { Door } from './door.ts'
import type { Random } from './random.ts'

/** A picture that is stored already. */
export type Picture = StepValues<'photo'>

/** How cells are plated at a passage. */
export interface Plating {
  type: string
  count: number
  cellsPerCm2: number
}

/** What this person has within reach: ids of lots and equipment; which of them may be used is looked up. */
export interface Shelf {
  lots: readonly string[]
  equipment: readonly string[]
}

export interface Plan {
  /** Who performs, and who confirms where a second person must. */
  as: string
  second: string
  donor: Donor
  random: Random
  shelf: Shelf
  plating(passage: number): Plating
  /** The picture taken at a photo step; `confluence` in per cent where flasks are photographed. */
  picture(what: 'bag' | 'culture' | 'labels' | 'request', confluence: number): Picture
  /** By step id, in place of what is usual; null leaves the step out. */
  instead?: Readonly<Record<string, (bench: Bench, usual: () => StepValues) => StepValues | null>>
  /** What happens before a step, by step id. */
  before?: Readonly<Record<string, (bench: Bench) => Promise<void>>>
  /** The operation is left open before this step. */
  until?: string
  /** More to send with a step, by step id: late, overridden, done all the same, checked by a photograph. */
  more?: Readonly<Record<string, Record<string, unknown>>>
}

interface Surroundings {
  door: Door
  plan: Plan
  random: Random
  batch: BatchState
  process: ProcessDefinition
  operation: OperationDefinition
  run: number
}

export type Bench<Kind extends StepKind = StepKind> = Surroundings & { step: StepDefinitionOf<Kind> }
