// In whose hands an open operation is, and the second checks that wait for an answer on another tablet.
import { z } from 'zod'
import { stepKinds } from '../domain/process/step-definition.ts'
import { Text } from './place.ts'

export const HandAnswer = z.strictObject({
  /** Who has it in hand; null while it waits for somebody to take it. */
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** Who else has recorded in it. */
  withNames: z.array(z.string()),
  /** The last time that it was handed over: where it stood then. */
  handedOver: z
    .strictObject({
      byName: z.string(),
      toId: z.string().nullable(),
      toName: z.string().nullable(),
      note: z.string(),
      at: z.string(),
    })
    .nullable(),
})
export type HandAnswer = z.infer<typeof HandAnswer>

/** A second check that was asked for on another tablet, and neither taken back nor used. */
export const CheckAnswer = z.strictObject({
  check: z.string(),
  step: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  /** Until when it may be answered, or used once it is confirmed. */
  until: z.string(),
  /** Exactly what would be recorded. */
  kind: z.enum(stepKinds),
  values: z.record(z.string(), z.unknown()),
  raises: z.array(z.strictObject({ kind: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) })),
  reason: z.string().nullable(),
  answer: z
    .strictObject({ what: z.enum(['confirmed', 'declined']), byName: z.string(), reason: z.string().nullable() })
    .nullable(),
})
export type CheckAnswer = z.infer<typeof CheckAnswer>

/** One line about a check that waits. */
export const CheckLine = z.strictObject({
  batch: z.string(),
  batchCheck: z.string(),
  patientCode: z.string(),
  run: z.int(),
  check: z.string(),
  operation: Text,
  step: Text,
  byName: z.string(),
  at: z.string(),
  until: z.string(),
})
export type CheckLine = z.infer<typeof CheckLine>
