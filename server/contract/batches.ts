// The batches: one line each on the axis of days; one batch with everything on its page; one open operation.
import { z } from 'zod'
import { OperationDefinition } from '../domain/process/operation-definition.ts'
import { StepDefinition } from '../domain/process/step-definition.ts'
import { CheckAnswer, HandAnswer } from './hand.ts'
import { Action, AxisEvent, DueLine, ForecastAnswer, Progress, Site, Standing, Text } from './place.ts'
import { defineQuery } from './query.ts'
import { SurgeonToTell } from './surgeon-to-tell.ts'
import { Transcribed } from './transcribed.ts'

/** The laboratory's own people; those of the hospital see what is prepared for them. */
export const laboratory = [
  'technician',
  'supervisor',
  'qc-analyst',
  'qa',
  'qp',
  'coordinator',
  'lab-manager',
  'inspector',
] as const

export const BatchLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  caseId: z.string(),
  patientCode: z.string(),
  sites: z.array(Site),
  progress: Progress,
  standing: Standing,
  passage: z.int().nullable(),
  /** Days since seeding, now; null before. */
  dayNow: z.number().nullable(),
  axis: z.array(AxisEvent),
  forecast: ForecastAnswer,
  bookedDay: z.number().nullable(),
  collectionAt: z.string(),
  injectionAt: z.string(),
  /** When the last of its containers was given, once none is left to be given; null before. */
  givenAt: z.string().nullable(),
  /** All of its containers have ended and none was given: nothing of it will reach the patient. */
  isSpent: z.boolean(),
  /** Why it is on hold, rejected or failed. */
  reason: z.string().nullable(),
  /** The decisive tests, by their names, with a result outside the specification; of a batch that is running. */
  failedTests: z.array(z.string()),
  openExceptions: z.int(),
  resultsWaiting: z.int(),
  resultsTotal: z.int(),
  next: DueLine.nullable(),
  isRunning: z.boolean(),
})
export type BatchLine = z.infer<typeof BatchLine>

export const listBatches = defineQuery({
  name: 'batches',
  path: '/api/batches',
  who: laboratory,
  summary: 'Every batch on the axis of days: running ones, those that have ended, or all.',
  params: z.object({
    show: z.enum(['running', 'ended', 'all']).default('running'),
    /** Of those that have ended: so many, of those booked before the batch `after`. Running ones are always told whole. */
    limit: z.coerce.number().int().min(1).max(1000).default(500),
    after: z.string().max(40).optional(),
  }),
  answer: z.strictObject({
    now: z.string(),
    batches: z.array(BatchLine),
    /** How many there are in all, told here or not. */
    total: z.int(),
  }),
})

export const EntryAnswer = z.strictObject({
  id: z.int(),
  run: z.int(),
  operation: z.string(),
  step: z.string(),
  kind: z.string(),
  title: Text,
  values: z.record(z.string(), z.unknown()),
  numbers: z.record(
    z.string(),
    z.strictObject({ value: z.number().nullable(), unit: z.string(), formula: z.string() }),
  ),
  codes: z.array(z.string()),
  ids: z.array(z.string()),
  performedAt: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  actorName: z.string(),
  checkedByName: z.string().nullable(),
  transcribed: Transcribed.nullable(),
  reason: z.string().nullable(),
  correctedBy: z.int().nullable(),
  corrects: z.int().nullable(),
  /** Ids of the exceptions raised with it. */
  exceptions: z.array(z.string()),
})
export type EntryAnswer = z.infer<typeof EntryAnswer>

export const VesselAnswer = z.strictObject({
  id: z.string(),
  check: z.string(),
  passage: z.int(),
  type: z.string(),
  cells: z.int(),
  volumeUl: z.int(),
  parents: z.array(z.string()),
  madeAt: z.string(),
  location: z.string().nullable(),
  status: z.enum(['in-culture', 'emptied', 'discarded']),
})
export type VesselAnswer = z.infer<typeof VesselAnswer>

export const PassageAnswer = z.strictObject({
  passage: z.int(),
  vessels: z.int(),
  seededCells: z.int(),
  seededDay: z.number(),
  harvestedCells: z.int().nullable(),
  harvestedDay: z.number().nullable(),
  viabilityPct: z.number().nullable(),
  doublings: z.number().nullable(),
  doublingTimeHours: z.number().nullable(),
  cumulativeDoublings: z.number().nullable(),
})
export type PassageAnswer = z.infer<typeof PassageAnswer>

export const ContainerAnswer = z.strictObject({
  id: z.string(),
  check: z.string(),
  site: z.string(),
  cells: z.int(),
  volumeUl: z.int(),
  filledAt: z.string(),
  expiresAt: z.string(),
  status: z.enum([
    'filled',
    'certified',
    'dispatched',
    'received',
    'given',
    'given-in-part',
    'destroyed',
    'returned',
    'lost',
  ]),
  onHold: z.boolean(),
})
export type ContainerAnswer = z.infer<typeof ContainerAnswer>

export const TestAnswer = z.strictObject({
  test: z.string(),
  name: Text,
  method: Text,
  point: z.enum(['starting-material', 'in-process', 'final-product']),
  operator: z.string(),
  limit: z.number().nullable(),
  limitHigh: z.number().nullable(),
  word: z.string().nullable(),
  /** That word as people read it. */
  wordText: Text.nullable(),
  unit: z.string().nullable(),
  stage: z.union([z.literal(1), z.literal(2)]),
  decisive: z.boolean(),
  readingDays: z.array(z.int()),
  /** The next reading that waits, by its day. */
  nextReadingDay: z.int().nullable(),
  nextReadingAt: z.string().nullable(),
  sample: z.string().nullable(),
  takenAt: z.string().nullable(),
  text: z.string().nullable(),
  standing: z.enum(['pass', 'fail', 'waiting', 'reading', 'inconclusive', 'recorded']),
  isFromRecord: z.boolean(),
  results: z.array(
    z.strictObject({
      text: z.string(),
      unit: z.string().nullable(),
      verdict: z.string(),
      readingDay: z.int().nullable(),
      final: z.boolean(),
      at: z.string(),
      byName: z.string(),
      note: z.string().nullable(),
    }),
  ),
})
export type TestAnswer = z.infer<typeof TestAnswer>

const DispositionAnswer = z.strictObject({
  impact: z.enum(['none', 'accepted', 'batch-affected']),
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
})
export type DispositionAnswer = z.infer<typeof DispositionAnswer>

export const ExceptionAnswer = z.strictObject({
  id: z.string(),
  kind: z.string(),
  /** In the reader's language, with its facts. */
  sentence: z.string(),
  deviation: z.boolean(),
  raisedAt: z.string(),
  raisedByName: z.string(),
  entry: z.int().nullable(),
  operationName: Text.nullable(),
  /** A photograph that a reviewer has to look at, by the hash of its file. */
  photo: z.string().nullable(),
  disposition: DispositionAnswer.nullable(),
  /** What had been decided before the QP decided anew, the first first. */
  decidedBefore: z.array(DispositionAnswer),
  /** Whether whoever asks may decide about it now, by what was decided so far. */
  mayDecide: z.boolean(),
})
export type ExceptionAnswer = z.infer<typeof ExceptionAnswer>

export const HoldAnswer = z.strictObject({
  id: z.string(),
  /** In the reader's language where it is a rule's; as written where a person wrote it. */
  reason: z.string(),
  container: z.string().nullable(),
  byName: z.string(),
  at: z.string(),
  liftedAt: z.string().nullable(),
})
export type HoldAnswer = z.infer<typeof HoldAnswer>

export const SignatureAnswer = z.strictObject({
  meaning: z.string(),
  name: z.string(),
  at: z.string(),
  /** How many entries it covers. */
  entries: z.int(),
  /** Whether nothing of the record has changed since. */
  isStanding: z.boolean(),
})
export type SignatureAnswer = z.infer<typeof SignatureAnswer>

/** The treating physician's written request for a container of a batch that is out of specification. */
export const OosRequestAnswer = z.strictObject({
  container: z.string(),
  physicianName: z.string(),
  at: z.string(),
  reason: z.string(),
  failedTests: z.array(z.string()),
  /** The request on paper, by the hash of its file. */
  document: z.string().nullable(),
  signedByName: z.string().nullable(),
  signedAt: z.string().nullable(),
})
export type OosRequestAnswer = z.infer<typeof OosRequestAnswer>

/** An optional step that was not needed. */
export const SkipAnswer = z.strictObject({ title: Text, byName: z.string(), at: z.string() })
export type SkipAnswer = z.infer<typeof SkipAnswer>

export const RunAnswer = z.strictObject({
  run: z.int(),
  operation: z.string(),
  name: Text,
  phase: z.string(),
  openedAt: z.string(),
  openedByName: z.string(),
  closedAt: z.string().nullable(),
  abandoned: z.string().nullable(),
  /** Optional steps that were not needed, in the order in which that was said. */
  skipped: z.array(SkipAnswer),
  day: z.number().nullable(),
})
export type RunAnswer = z.infer<typeof RunAnswer>

export const BatchPage = z.strictObject({
  now: z.string(),
  version: z.int(),
  line: BatchLine,
  donation: z.strictObject({ din: z.string(), readable: z.string(), check: z.string() }),
  processName: Text,
  process: z.strictObject({ id: z.string(), version: z.int() }),
  runs: z.array(RunAnswer),
  entries: z.array(EntryAnswer),
  /** Names of all pieces of equipment by their code. */
  equipment: z.record(z.string(), z.string()),
  vessels: z.array(VesselAnswer),
  passages: z.array(PassageAnswer),
  containers: z.array(ContainerAnswer),
  tests: z.array(TestAnswer),
  exceptions: z.array(ExceptionAnswer),
  holds: z.array(HoldAnswer),
  signatures: z.array(SignatureAnswer),
  oosRequests: z.array(OosRequestAnswer),
  surgeonToTell: SurgeonToTell.nullable(),
  due: z.array(DueLine),
  labels: z.strictObject({
    printed: z.int(),
    applied: z.int(),
    destroyed: z.int(),
    left: z.array(z.string()),
    /** Left over after the reconciliation: the prints of each such code, of which one or more are destroyed. */
    toAccountFor: z.array(z.strictObject({ code: z.string(), print: z.int() })),
  }),
  actions: z.array(Action),
})
export type BatchPage = z.infer<typeof BatchPage>

export const readBatch = defineQuery({
  name: 'batch',
  path: '/api/batches/:id',
  who: laboratory,
  summary: 'One batch: where it stands, its runs and entries, vessels, growth, results, exceptions and signatures.',
  params: z.object({ id: z.string().max(40) }),
  answer: BatchPage,
})

/** A step as it stands on the bench screen. */
export const StepLine = z.strictObject({
  definition: StepDefinition,
  standing: z.enum(['done', 'skipped', 'next', 'waiting', 'not-called-for']),
  /** Who skipped it and when; null where nobody did. */
  skipped: SkipAnswer.nullable(),
  isRepeatable: z.boolean(),
  entries: z.array(EntryAnswer),
  /** What was recorded for this step the last time the operation was done. */
  lastTime: EntryAnswer.nullable(),
})
export type StepLine = z.infer<typeof StepLine>

export const OperationPage = z.strictObject({
  now: z.string(),
  version: z.int(),
  batch: BatchLine,
  donation: z.string(),
  run: z.int(),
  isOpen: z.boolean(),
  hand: HandAnswer,
  /** Who else may perform this operation now, by name. */
  colleagues: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  checks: z.array(CheckAnswer),
  /** Of the operation in its process, from 1: as the codes on fill-in sheets have it. */
  number: z.int(),
  definition: OperationDefinition.omit({ steps: true }),
  steps: z.array(StepLine),
  /** The cabinet of this run with the time of its line clearance. */
  cabinet: z.strictObject({ id: z.string(), name: z.string(), clearedAt: z.string().nullable() }).nullable(),
  /** Names of all pieces of equipment by their code. */
  equipment: z.record(z.string(), z.string()),
  vessels: z.array(VesselAnswer),
  containers: z.array(ContainerAnswer),
  /** What is left of the suspension counted last in this run. */
  balance: z
    .strictObject({
      liveCellsPerMl: z.int(),
      countedCells: z.int(),
      countedUl: z.int(),
      leftCells: z.int(),
      leftUl: z.int(),
    })
    .nullable(),
  /** Codes printed in this run and not yet applied. */
  labelsWaiting: z.array(z.string()),
  /** Codes printed for the batch whose labels have no fate yet. */
  labelsLeft: z.array(z.string()),
  vesselTypes: z.array(z.strictObject({ id: z.string(), areaCm2: z.number() })),
  /** Tests that each sampling point asks for. */
  testsByPoint: z.record(z.string(), z.array(z.strictObject({ id: z.string(), name: Text, optional: z.boolean() }))),
  product: z.strictObject({
    concentrationCellsPerMl: z.int(),
    doseTolerancePct: z.number(),
    shelfLifeHours: z.number(),
  }),
  openNearMiss: z.strictObject({ seen: z.string(), batch: z.string(), location: z.string().nullable() }).nullable(),
  actions: z.array(Action),
})
export type OperationPage = z.infer<typeof OperationPage>

export const readOperation = defineQuery({
  name: 'operation',
  path: '/api/batches/:id/runs/:run',
  who: [...laboratory, 'nurse', 'surgeon'],
  summary: 'One run of an operation: its steps as they will be done, what has been recorded, and what is left to do.',
  params: z.object({ id: z.string().max(40), run: z.coerce.number().int().min(1).max(10_000) }),
  answer: OperationPage,
})
