// Transcribing from paper: who could have performed an operation at the time that stands on the sheet.
import { z } from 'zod'
import { laboratory } from './batches.ts'
import { defineQuery } from './query.ts'

export const readPerformers = defineQuery({
  name: 'performers',
  path: '/api/batches/:id/runs/:run/performers',
  who: laboratory,
  summary:
    'Everybody who could perform this operation at a time: with an open account, the role and the qualification then.',
  params: z.object({
    id: z.string().max(40),
    run: z.coerce.number().int().min(1).max(10_000),
    at: z.iso.datetime(),
  }),
  answer: z.strictObject({ people: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
})
