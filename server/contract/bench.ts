// The bench: what is due over all batches, in whose hands and where it is; and the second checks that wait for whoever asks.
import { z } from 'zod'
import { BatchLine, laboratory } from './batches.ts'
import { CheckLine, HandAnswer } from './hand.ts'
import { DueLine } from './place.ts'
import { defineQuery } from './query.ts'

export const BenchLine = z.strictObject({
  batch: BatchLine,
  due: DueLine,
  /** Null where it has not been begun. */
  hand: HandAnswer.nullable(),
  /** Where it is done, as its scans say; before them, where it may be done. */
  place: z.strictObject({
    cabinet: z.string().nullable(),
    /** It is, or will be, in a cabinet. */
    isInCabinet: z.boolean(),
    rooms: z.array(z.string()),
  }),
})
export type BenchLine = z.infer<typeof BenchLine>

export const readBench = defineQuery({
  name: 'bench',
  path: '/api/bench',
  who: [...laboratory, 'nurse', 'surgeon'],
  summary: 'The operations that are open, overdue, or due today and tomorrow over all batches, the most urgent first.',
  params: z.object({}),
  answer: z.strictObject({
    now: z.string(),
    lines: z.array(BenchLine),
    rooms: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** Each with the batch that is open in it now. */
    cabinets: z.array(
      z.strictObject({ id: z.string(), name: z.string(), room: z.string(), openBatch: z.string().nullable() }),
    ),
  }),
})

export const listChecks = defineQuery({
  name: 'checks',
  path: '/api/checks',
  who: [...laboratory, 'nurse', 'surgeon'],
  summary: 'The second checks that were asked for on other tablets and that whoever asks may answer now.',
  params: z.object({}),
  answer: z.strictObject({ now: z.string(), checks: z.array(CheckLine) }),
})
