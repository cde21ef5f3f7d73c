// Quality: samples that wait for results, and the batches that wait for release with what needs an eye.
import { z } from 'zod'
import {
  BatchLine,
  ContainerAnswer,
  ExceptionAnswer,
  HoldAnswer,
  laboratory,
  OosRequestAnswer,
  SignatureAnswer,
  TestAnswer,
} from './batches.ts'
import { Action, Text } from './place.ts'
import { defineQuery } from './query.ts'
import { SurgeonToTell } from './surgeon-to-tell.ts'

export const SampleLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  batch: z.string(),
  patientCode: z.string(),
  point: z.enum(['starting-material', 'in-process', 'final-product']),
  takenAt: z.string(),
  volumeUl: z.int(),
  tests: z.array(TestAnswer),
  /** The earliest thing that is wanted of it: now, or the next reading day; null when all is in. */
  nextAt: z.string().nullable(),
})
export type SampleLine = z.infer<typeof SampleLine>

export const listSamples = defineQuery({
  name: 'samples',
  path: '/api/samples',
  who: laboratory,
  summary: 'Samples with their tests: those that wait for a result first, or all; or every sample of one batch.',
  params: z.object({
    show: z.enum(['waiting', 'all']).default('waiting'),
    /** Only the samples of this batch, whatever they wait for. */
    batch: z.string().max(40).optional(),
    /** Of all: so many, of those taken before the sample `after`. Waiting ones are always told whole. */
    limit: z.coerce.number().int().min(1).max(500).default(200),
    after: z.string().max(40).optional(),
  }),
  answer: z.strictObject({
    now: z.string(),
    samples: z.array(SampleLine),
    /** How many there are in all, told here or not. */
    total: z.int(),
  }),
})

export const ReleaseLine = z.strictObject({
  batch: BatchLine,
  /** What it waits for. */
  waitsFor: z.enum([
    'hold',
    'dispositions',
    'affected',
    'out-of-specification',
    'results',
    'review',
    'supply',
    'injection',
    'stage-1',
    'stage-2',
  ]),
  openExceptions: z.int(),
  missingResults: z.int(),
  /** Decisive tests out of specification, whatever was decided about them. */
  failedResults: z.int(),
})
export type ReleaseLine = z.infer<typeof ReleaseLine>

export const listRelease = defineQuery({
  name: 'release-list',
  path: '/api/release',
  who: laboratory,
  summary: 'Batches that wait for a review, a certification or a decision, the most urgent first.',
  params: z.object({}),
  answer: z.strictObject({ now: z.string(), lines: z.array(ReleaseLine) }),
})

/** One line of what was looked at and found in order, counted over the whole record. */
export const InOrder = z.strictObject({
  what: z.enum(['identity', 'lots', 'equipment', 'people', 'labels', 'custody', 'formulas', 'environment']),
  checked: z.int(),
  /** Of those, not in order: each is an exception above. */
  faults: z.int(),
  /** In the reader's language: "61 scans, 0 foreign, 1 near miss refused". */
  sentence: z.string(),
})
export type InOrder = z.infer<typeof InOrder>

export const ReleasePage = z.strictObject({
  now: z.string(),
  version: z.int(),
  batch: BatchLine,
  processName: Text,
  entriesChecked: z.int(),
  exceptions: z.array(ExceptionAnswer),
  holds: z.array(HoldAnswer),
  inOrder: z.array(InOrder),
  tests: z.array(TestAnswer),
  containers: z.array(ContainerAnswer),
  signatures: z.array(SignatureAnswer),
  oosRequests: z.array(OosRequestAnswer),
  surgeonToTell: SurgeonToTell.nullable(),
  /** What stands between this batch and each signature, for this person. */
  actions: z.array(Action),
})
export type ReleasePage = z.infer<typeof ReleasePage>

export const readRelease = defineQuery({
  name: 'release',
  path: '/api/release/:id',
  who: laboratory,
  summary:
    'One batch as the reviewer reads it: what was not as it should be first, then what was looked at and is in order.',
  params: z.object({ id: z.string().max(40) }),
  answer: ReleasePage,
})
