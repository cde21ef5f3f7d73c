// A field that a person fills in at a step: its unit, its limits (outside: an exception) and its bounds (outside: impossible).
import { z } from 'zod'
import { named } from '../kit/named.ts'
import { Name, Text } from './text.ts'

export const Range = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(range => range.min !== undefined || range.max !== undefined, named('process-range-empty'))
  .refine(
    range => range.min === undefined || range.max === undefined || range.min <= range.max,
    named('process-range-reversed'),
  )
export type Range = z.infer<typeof Range>

/** What follows a choice: an exception for the reviewer, a hold, a rejection, or the end of the culture. */
export const LeadsTo = z.enum(['exception', 'hold', 'reject', 'fail'])
export type LeadsTo = z.infer<typeof LeadsTo>

export const Field = z
  .strictObject({
    id: Name,
    label: Text,
    type: z.enum(['number', 'date-time', 'text', 'choice']),
    /** As printed beside the number: `mL`, `°C`, `%`, `h`, `g`, `min`. */
    unit: z.string().optional(),
    decimals: z.int().min(0).max(4).optional(),
    /** `leadsTo` as for a choice of its own: what follows when this option is recorded. */
    options: z.array(z.strictObject({ id: Name, label: Text, leadsTo: LeadsTo.optional() })).optional(),
    required: z.boolean().default(true),
    /** Outside: recorded, an exception, a deviation opened. */
    limits: Range.optional(),
    /** Outside: physically impossible, refused. */
    bounds: Range.optional(),
    /** The id of another field of the step, the minimum of what this one is the maximum of: never above it. */
    notBelow: Name.optional(),
    /** What the process sets: offered as the value, confirmed or changed by the person. Never for something observed. */
    target: z.number().optional(),
    /** Where the limit comes from, or that it is a configurable custom of the field. */
    source: z.string().optional(),
  })
  .refine(field => field.type !== 'choice' || (field.options?.length ?? 0) > 1, named('process-choice-without-options'))
  .refine(
    field => field.type === 'number' || (!field.limits && !field.bounds && field.target === undefined),
    named('process-limits-not-on-number'),
  )
export type Field = z.infer<typeof Field>
