// The quality control specification of a process: each test, where its sample is taken, and what its result must be.
import { z } from 'zod'
import { Name, Text } from './text.ts'

export const samplingPoints = ['starting-material', 'in-process', 'final-product'] as const
export type SamplingPoint = (typeof samplingPoints)[number]

export const TestDefinition = z.strictObject({
  id: Name,
  name: Text,
  point: z.enum(samplingPoints),
  method: Text,
  /** `>=`, `<=` and `between` compare a number; `not-detected` and `equals` compare words; `informative` has no limit. */
  operator: z.enum(['>=', '<=', '<', 'between', 'not-detected', 'equals', 'recorded']),
  limit: z.number().optional(),
  limitHigh: z.number().optional(),
  /** The expected word, for `equals`. */
  word: z.string().optional(),
  /** That word as people read it. */
  wordText: Text.optional(),
  unit: z.string().optional(),
  /** 1: must be there before stage 1 certification; 2: may follow. */
  stage: z.union([z.literal(1), z.literal(2)]),
  /** A decisive failure is out of specification; an informative one is only noted. */
  decisive: z.boolean(),
  /** Interim readings, in days after sampling; the last one is the final result. */
  readingDays: z.array(z.int().min(0)).default([]),
  optional: z.boolean().default(false),
  /**
   * Filled from the batch's own record instead of typed: the final count's viability, the viable cells of the container
   * that has the fewest, or the dose of the container farthest from its prescription, in per cent of that.
   */
  from: z.enum(['final-viability', 'final-viable-cells', 'final-dose-pct']).optional(),
  source: z.string(),
})
export type TestDefinition = z.infer<typeof TestDefinition>
