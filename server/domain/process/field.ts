// A field that a person fills in at a step: its unit, its limits (outside: an exception) and its bounds (outside: impossible).
import { z } from 'zod'
import { Name, Text } from './text.ts'

const Range = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(range => range.min !== undefined || range.max !== undefined, 'a minimum, a maximum, or both')
  .refine(
    range => range.min === undefined || range.max === undefined || range.min <= range.max,
    'minimum above maximum',
  )
export type Range = z.infer<typeof Range>

export const Field = z
  .strictObject({
    id: Name,
    label: Text,
    type: z.enum(['number', 'date-time', 'text', 'choice']),
    /** As printed beside the number: `mL`, `°C`, `%`, `h`, `g`, `min`. */
    unit: z.string().optional(),
    decimals: z.int().min(0).max(4).optional(),
    options: z.array(z.strictObject({ id: Name, label: Text })).optional(),
    required: z.boolean().default(true),
    /** Outside: recorded, an exception, a deviation opened. */
    limits: Range.optional(),
    /** Outside: physically impossible, refused. */
    bounds: Range.optional(),
    /** Where the limit comes from, or that it is a configurable custom of the field. */
    source: z.string().optional(),
  })
  .refine(field => field.type !== 'choice' || (field.options?.length ?? 0) > 1, 'a choice needs at least two options')
  .refine(field => field.type === 'number' || (!field.limits && !field.bounds), 'only a number has limits and bounds')
export type Field = z.infer<typeof Field>
