// What a scanned or typed text is: whose, in which state, and what may be done with it now.
import { z } from 'zod'
import { defineQuery } from './query.ts'

/** A command that belongs to a thing, and what stands in its way for this person now; null where nothing does. */
export const Action = z.strictObject({
  command: z.string(),
  refusal: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
})
export type Action = z.infer<typeof Action>

export const scan = defineQuery({
  name: 'scan',
  method: 'POST',
  path: '/api/scan',
  who: 'signed-in',
  summary:
    'Says what a scanned or typed text is; a damaged code is refused and counted, an unknown one is never guessed.',
  params: z.strictObject({
    text: z.string().max(2000),
    /** What was asked for; another thing is refused. */
    expected: z.strictObject({ kind: z.string().max(40), id: z.string().max(80).optional() }).optional(),
  }),
  answer: z.strictObject({
    kind: z.string(),
    id: z.string(),
    sentence: z.string(),
    /** Every name that the thing goes by: a product label is its container too. */
    names: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
    /** Why a lot or a piece of equipment may not be used now; null where nothing is in the way, and for everything else. */
    refusal: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
    actions: z.array(Action),
    /** The whole that the thing is part of, where a screen can open it: a vessel's batch, the lot behind a supplier's code. */
    opens: z.strictObject({ kind: z.string(), id: z.string() }).nullable(),
    /** For an ISBT 128 or GS1 symbol: one object a data structure. */
    parsed: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
})
