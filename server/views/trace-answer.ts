// A trace both ways from any thing: what it came from and what it went into, nearest first, and what happened to it.

import type { JournalEntry } from '../../db/journal.ts'
import type { AnswerOf } from '../contract/query.ts'
import type { readTrace } from '../contract/trace.ts'
import { batchOf } from '../domain/batch/vessels.ts'
import type { CodeKind } from '../domain/code/read-code.ts'
import { describe } from '../domain/scan/describe.ts'
import { isKind } from '../domain/subjects.ts'
import { eventSentence, operationOfEvent } from '../words/events.ts'
import { capital } from '../words/names.ts'
import { scanSentence } from '../words/scan.ts'
import { siteTextFromKey } from '../words/sites.ts'
import { thingName } from '../words/things.ts'
import { traceLinkWords } from '../words/trace.ts'
import { type Looking, nameOfPerson } from './asking.ts'
import { endedBatch } from './batch-lines.ts'
import { edgesWithin, type TraceEdge } from './trace-in-batch.ts'
import { linksFrom, linksInto } from './trace-links.ts'
import { reachOf } from './trace-reach.ts'
import { recallOf } from './trace-recall.ts'

export type TraceAnswer = AnswerOf<typeof readTrace>
type Node = TraceAnswer['start']

interface Thing {
  kind: string
  id: string
}

/** What the journal holds of one stream. */
export type ReadStream = (stream: string) => readonly JournalEntry[]

/** Nodes in one direction, and links looked at from one node: a person of ten years has been in every batch. */
const MAX_NODES = 400
const MAX_HISTORY = 500

/** What a trace can begin at. */
const traceable: readonly string[] = [
  ...['patient', 'case', 'donation', 'batch', 'vessel', 'sample', 'container', 'lot', 'material'],
  ...['equipment', 'location', 'room', 'person', 'process'],
]

/** Parts of a batch; each is in its batch's stream. */
const partsOfBatch: readonly string[] = ['vessel', 'sample', 'container']

const keyOf = ({ kind, id }: Thing): string => `${kind}/${id}`

/** Kinds as codes name them, where that is another word. */
const codeKindOf = (kind: string): CodeKind => (kind === 'patient' ? 'patient-code' : kind) as CodeKind

/** What a thing is, in full; null where no such thing is known. */
const described = ({ kind, id }: Thing, { context, reader }: Looking): string | null => {
  const sight = { read: context.read, now: context.now, zone: context.zone, lotsOf: () => [] }
  const seen = describe({ ok: true, kind: codeKindOf(kind), id }, sight)
  return seen.ok ? scanSentence(seen.facts, reader) : null
}

/** A batch that has ended is described from its row, its parts by their names alone: nothing is folded for them. */
const inShort = (thing: Thing, asking: Looking): string => {
  const { context, reader, views } = asking
  const { kind, id } = thing
  if (kind === 'site') {
    const [caseId = '', site = ''] = id.split('/')
    return `${capital(siteTextFromKey(reader.language, site))} (${caseId}).`
  }
  if (kind === 'process')
    return `${context.read('process', id)?.versions.at(-1)?.definition.name[reader.language] ?? id}.`
  const ended = endedBatch(views, kind === 'batch' ? id : batchOf(id))
  if (ended && kind === 'batch') {
    const { patientCode, progress, standing, passage } = ended
    return scanSentence({ about: 'batch', batch: id, patientCode, place: { progress, standing, passage } }, reader)
  }
  const name = `${capital(thingName(kind, reader.language))} ${id}.`
  return ended ? name : (described(thing, asking) ?? name)
}

const within = ({ kind, id }: Thing, { context }: Looking): TraceEdge[] => {
  if (!partsOfBatch.includes(kind) && kind !== 'batch') return []
  const batch = context.read('batch', kind === 'batch' ? id : batchOf(id))
  return batch ? edgesWithin(batch) : []
}

type Direction = 'backward' | 'forward'

/** Links that leave a thing in one direction; flask by flask only where the trace began inside a batch, or at one. */
const edgesOf = (thing: Thing, direction: Direction, inner: readonly TraceEdge[], { views }: Looking): TraceEdge[] => {
  const across =
    direction === 'backward'
      ? linksInto(views, thing.kind, thing.id, MAX_NODES)
      : linksFrom(views, thing.kind, thing.id, MAX_NODES)
  const side = direction === 'backward' ? 'to' : 'from'
  return [...inner.filter(edge => keyOf(edge[side]) === keyOf(thing)), ...across]
}

/** A patient is where a trace ends: another case of the same patient is another trace. */
const goesOn = ({ kind }: Thing, isStart: boolean): boolean => isStart || kind !== 'patient'

interface Found {
  nodes: { thing: Thing; at: string }[]
  edges: TraceEdge[]
  isComplete: boolean
}

const follow = (start: Thing, direction: Direction, inner: readonly TraceEdge[], asking: Looking): Found => {
  const found: Found = { nodes: [], edges: [], isComplete: true }
  const seen = new Set([keyOf(start)])
  const waiting = [start]
  const side = direction === 'backward' ? 'from' : 'to'
  for (let thing = waiting.shift(); thing; thing = waiting.shift()) {
    if (!goesOn(thing, thing === start)) continue
    for (const edge of edgesOf(thing, direction, inner, asking)) {
      const next = edge[side]
      if (!seen.has(keyOf(next))) {
        if (found.nodes.length >= MAX_NODES) {
          found.isComplete = false
          continue
        }
        seen.add(keyOf(next))
        found.nodes.push({ thing: next, at: edge.at })
        waiting.push(next)
      }
      found.edges.push(edge)
    }
  }
  return found
}

const historyOf = (start: Thing, readStream: ReadStream, asking: Looking): TraceAnswer['history'] => {
  const { kind, id } = start
  const isPart = partsOfBatch.includes(kind)
  const stream = isPart ? `batch/${batchOf(id)}` : keyOf(start)
  if (!isPart && !isKind(kind)) return []
  const quoted = JSON.stringify(id)
  const entries = readStream(stream).filter(entry => !isPart || entry.body.includes(quoted))
  return entries.slice(-MAX_HISTORY).map(entry => {
    const body = JSON.parse(entry.body) as { batch?: string }
    const batch = isPart ? batchOf(id) : kind === 'batch' ? id : body.batch
    const record = batch === undefined ? null : asking.context.read('batch', batch)
    const named = asking.named(
      record ? { kind: 'batch', id: record.id, operation: operationOfEvent(body, record) } : { kind, id },
    )
    return {
      seq: entry.seq,
      at: entry.at,
      actorName: nameOfPerson(entry.actor, asking),
      sentence: eventSentence({ type: entry.type, body }, { ...asking.reader, named }),
      stream,
    }
  })
}

/** The trace of a thing; null where no such thing is known. */
export const traceAnswer = (asked: Thing, readStream: ReadStream, asking: Looking): TraceAnswer | null => {
  const start = asked.kind === 'patient-code' ? { kind: 'patient', id: asked.id } : asked
  if (!traceable.includes(start.kind)) return null
  const isProcess = start.kind === 'process' && asking.context.read('process', start.id) !== null
  const sentence = isProcess ? inShort(start, asking) : described(start, asking)
  if (sentence === null) return null
  const inner = within(start, asking)
  const backward = follow(start, 'backward', inner, asking)
  const forward = follow(start, 'forward', inner, asking)
  const nodeOf = ({ thing, at }: Found['nodes'][number]): Node => ({ ...thing, sentence: inShort(thing, asking), at })
  return {
    start: { ...start, sentence, at: null },
    backward: backward.nodes.map(nodeOf),
    forward: forward.nodes.map(nodeOf),
    reach: reachOf(
      start,
      forward.nodes.map(({ thing }) => thing),
      asking,
    ),
    recall: recallOf(
      start,
      forward.nodes.map(({ thing }) => thing),
      asking,
    ),
    links: linksOf([...backward.edges, ...forward.edges], asking),
    history: historyOf(start, readStream, asking),
    isComplete: backward.isComplete && forward.isComplete,
  }
}

/** Each link once, in the words of the reader. */
const linksOf = (edges: readonly TraceEdge[], { reader }: Looking): TraceAnswer['links'] => {
  const links = new Map(edges.map(({ from, to, how }) => [`${keyOf(from)} ${keyOf(to)} ${how}`, { from, to, how }]))
  return [...links.values()].map(({ from, to, how }) => ({
    from: keyOf(from),
    to: keyOf(to),
    how: traceLinkWords[reader.language][how],
  }))
}
