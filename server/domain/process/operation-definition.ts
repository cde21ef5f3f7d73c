// A named part of the process done in one sitting: when it is due, where, by whom, after what, and its ordered steps.
import { z } from 'zod'
import { roles } from '../person/roles.ts'
import { StepDefinition } from './step-definition.ts'
import { Name, Text } from './text.ts'

export const phases = [
  'collection',
  'transport',
  'receipt',
  'seeding',
  'change',
  'observation',
  'passage',
  'gate',
  'harvest',
  'filling',
  'reconciliation',
  'dispatch',
  /** The end of a culture that will not be harvested. */
  'stop',
] as const
export type Phase = (typeof phases)[number]

/** When an operation is due. Day 0 is the day of seeding; before it, times count from the booking or the collection. */
export const Due = z.discriminatedUnion('kind', [
  /** At the booked time of the collection or the injection. */
  z.strictObject({
    kind: z.literal('booked'),
    what: z.enum(['collection', 'injection']),
    hoursBefore: z.number().default(0),
    windowHours: z.number().positive(),
  }),
  /** Within some hours of the end of an operation, or of the end of aspiration. */
  z.strictObject({
    kind: z.literal('within'),
    hours: z.number().positive(),
    earliestHours: z.number().min(0).default(0),
    of: z.union([z.literal('collection-end'), Name]),
  }),
  /** Again and again while vessels are in culture, so many days after the last time (or after `since`). */
  z.strictObject({
    kind: z.literal('every'),
    fromDays: z.number().positive(),
    toDays: z.number().positive(),
    since: z.array(Name).min(1),
  }),
  /** When the last observation says so. */
  z.strictObject({
    kind: z.literal('when'),
    step: Name,
    field: Name,
    atLeast: z.number(),
    withinHours: z.number().positive(),
  }),
  /** When the coordinator or the supervisor decides so; never overdue by itself. */
  z.strictObject({ kind: z.literal('on-decision') }),
])
export type Due = z.infer<typeof Due>

/** What must have happened before an operation may be opened. */
export const Needs = z.strictObject({
  /** Operations that must be closed at least once. */
  closed: z.array(Name).default([]),
  /** A choice that the last run of an operation must have made. */
  chosen: z.strictObject({ operation: Name, step: Name, is: z.array(Name).min(1) }).optional(),
  /** There are vessels with cells. */
  inCulture: z.boolean().default(false),
  /** Certified at stage 1 (dispatch). */
  certified: z.boolean().default(false),
})

export const OperationDefinition = z.strictObject({
  id: Name,
  name: Text,
  /** The phase on the batch's axis. */
  phase: z.enum(phases),
  due: Due,
  repeats: z.boolean().default(false),
  needs: Needs.default({ closed: [], inCulture: false, certified: false }),
  where: z.strictObject({
    grade: z.enum(['A', 'B', 'C', 'D', 'hospital', 'any']),
    cabinet: z.boolean().default(false),
  }),
  who: z.array(z.enum(roles)).min(1),
  /** The qualification that the performer and the second person must hold; absent where the role is enough. */
  qualification: Name.optional(),
  /** `lifecycle` for what follows a signed record (dispatch); `record` for everything else. */
  mark: z.enum(['record', 'lifecycle']).default('record'),
  steps: z.array(StepDefinition).min(1),
})
export type OperationDefinition = z.infer<typeof OperationDefinition>
