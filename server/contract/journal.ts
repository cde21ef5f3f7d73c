// The journal itself: where it stands, and the entries of one stream.
import { z } from 'zod'
import { roles } from '../domain/person/roles.ts'
import { defineQuery } from './query.ts'

export const readHead = defineQuery({
  name: 'journal-head',
  path: '/api/journal/head',
  who: 'signed-in',
  summary: "The last entry's number, hash and time: an anchor to write down.",
  params: z.object({}),
  answer: z.strictObject({ seq: z.int(), hash: z.string(), at: z.string().nullable() }),
})

export const HistoryEntry = z.strictObject({
  seq: z.int(),
  version: z.int(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  /** The printed name of the actor; null for a job of the program. */
  actorName: z.string().nullable(),
  hash: z.string(),
  body: z.record(z.string(), z.unknown()),
})

/** Everybody but those of the hospital, who see what is prepared for them. */
const readers = roles.filter(role => role !== 'surgeon' && role !== 'nurse')

export const readHistory = defineQuery({
  name: 'history',
  path: '/api/history/:kind/:id',
  who: readers,
  summary: 'The entries of one stream, oldest first; names of patients are in none of them.',
  params: z.object({
    kind: z.string().regex(/^[a-z][a-z-]{0,30}$/),
    id: z.string().min(1).max(80),
    /** Entries after this version; 0 for all. */
    after: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  answer: z.strictObject({
    stream: z.string(),
    version: z.int(),
    entries: z.array(HistoryEntry),
  }),
})
