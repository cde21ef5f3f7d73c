// Trace: from any code both ways, from a lot to patients and back.
import { z } from 'zod'
import { laboratory } from './batches.ts'
import { Bytes, defineQuery } from './query.ts'

export const TraceNode = z.strictObject({
  kind: z.string(),
  id: z.string(),
  sentence: z.string(),
  /** When it came to be, or was used. */
  at: z.string().nullable(),
})
export type TraceNode = z.infer<typeof TraceNode>

/** `from` and `to` are `kind/id`; `how` reads between them in the reader's language: used in, was filled into. */
export const TraceLink = z.strictObject({ from: z.string(), to: z.string(), how: z.string() })
export type TraceLink = z.infer<typeof TraceLink>

/** Patient codes of whom something of the thing is in or was for. A patient with two products can be among the given and the left. */
export const TraceReach = z.strictObject({
  /** Something was injected. */
  given: z.array(z.string()),
  /** Product, culture or marrow still exists and was not given. */
  left: z.array(z.string()),
  /** Nothing was given, and nothing is left. */
  ended: z.array(z.string()),
})
export type TraceReach = z.infer<typeof TraceReach>

/** Whom to call where something was given, is on its way or at the hospital, is still in the laboratory, or is no more. */
export const recallCalls = ['surgeon', 'theatre', 'laboratory', 'nobody'] as const

/** One batch that a recall reaches; no name of a patient. */
export const RecallLine = z.strictObject({
  batch: z.string(),
  state: z.string(),
  patientCode: z.string(),
  /** Each with its state; empty where an ended batch is told by its line alone. */
  containers: z.array(z.strictObject({ id: z.string(), state: z.string() })),
  isGiven: z.boolean(),
  isLeft: z.boolean(),
  call: z.enum(recallCalls),
  surgeonName: z.string(),
  hospitalName: z.string(),
  /** Of the theatre; null where the settings have none. */
  telephone: z.string().nullable(),
})
export type RecallLine = z.infer<typeof RecallLine>

const traced = z.object({ kind: z.string().max(30), id: z.string().max(80) })

export const readRecallTable = defineQuery({
  name: 'recall-table',
  path: '/api/trace/:kind/:id/recall.csv',
  who: laboratory,
  summary: 'What if this is recalled: a line for each batch that it reaches, with who has to be called, as CSV.',
  params: traced,
  answer: Bytes,
  media: 'text/csv',
})

export const readTraceTable = defineQuery({
  name: 'trace-table',
  path: '/api/trace/:kind/:id/trace.csv',
  who: laboratory,
  summary: 'The links of a trace, one a line, as CSV.',
  params: traced,
  answer: Bytes,
  media: 'text/csv',
})

export const readTrace = defineQuery({
  name: 'trace',
  path: '/api/trace/:kind/:id',
  who: laboratory,
  summary: 'What a thing came from and what it went into: nodes and links, nearest first.',
  params: traced,
  answer: z.strictObject({
    start: TraceNode,
    /** Where it came from: towards donation, lots, equipment, people. */
    backward: z.array(TraceNode),
    /** Where it went: towards containers, sites and injections. */
    forward: z.array(TraceNode),
    reach: TraceReach,
    /** What if it is recalled: a line for each batch that it reaches. */
    recall: z.array(RecallLine),
    links: z.array(TraceLink),
    /** What happened to it, newest last. */
    history: z.array(
      z.strictObject({ seq: z.int(), at: z.string(), actorName: z.string(), sentence: z.string(), stream: z.string() }),
    ),
    /** False where more is linked than is answered here: ask on from one of the things. */
    isComplete: z.boolean(),
  }),
})
