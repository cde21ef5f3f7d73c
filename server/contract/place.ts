// Pieces that several answers share: texts in both languages, where a batch stands, a treatment site.
import { z } from 'zod'
import { progresses } from '../domain/batch/progress.ts'
import { Text } from '../domain/process/text.ts'
import { Action } from './scan.ts'

export { Action, Text }

export const Progress = z.enum(progresses)
export const Standing = z.enum(['good', 'on-hold', 'rejected', 'failed'])

export const Site = z.strictObject({
  /** `knee-left`, `hand-right-2-pip` */
  id: z.string(),
  joint: z.string(),
  side: z.enum(['left', 'right']),
  doseCells: z.int(),
  volumeUl: z.int(),
})
export type Site = z.infer<typeof Site>

export const DueLine = z.strictObject({
  operation: z.string(),
  name: Text,
  /** The open run, if it has been begun. */
  run: z.int().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** Against the server's time at the moment of the answer. */
  urgency: z.enum(['open', 'overdue', 'now', 'today', 'later', 'on-decision']),
  /** Why this person may not begin it now; null where nothing is in the way. */
  refusal: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
})
export type DueLine = z.infer<typeof DueLine>

/** Where the harvest is expected to be enough, in days since seeding. */
export const ForecastAnswer = z.union([
  z.strictObject({
    kind: z.literal('interval'),
    basis: z.enum(['site-history', 'own-counts']),
    earliestDay: z.number(),
    likelyDay: z.number(),
    latestDay: z.number(),
    doublingsNeeded: z.number(),
    doublingTimeHours: z.number(),
    flags: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.enum(['before-first-count', 'nothing-in-culture', 'enough', 'doublings-needed', 'out-of-reach']),
    doublingsNeeded: z.number().nullable(),
  }),
])
export type ForecastAnswer = z.infer<typeof ForecastAnswer>

/** What stands on the axis of days: a phase of the process, done at a day since seeding. */
export const AxisEvent = z.strictObject({
  day: z.number(),
  phase: z.enum(['seeding', 'change', 'observation', 'passage', 'harvest', 'filling']),
})
export type AxisEvent = z.infer<typeof AxisEvent>
