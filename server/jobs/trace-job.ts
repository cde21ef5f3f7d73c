// What is asked of whoever follows traces, and how it is answered: from journal and views, at one moment of both.
import { openJournal } from '../../db/journal.ts'
import type { Store } from '../../db/open.ts'
import type { Context } from '../domain/kit/context.ts'
import { namesFor } from '../http/names.ts'
import { type TraceAnswer, traceAnswer } from '../views/trace-answer.ts'
import { viewDb } from '../views/view.ts'
import type { Reader } from '../words/times.ts'
import { readStates } from './read-states.ts'

export interface TraceRequest {
  kind: string
  id: string
  /** Whoever reads it, and when. */
  reader: Pick<Reader, 'now' | 'zone' | 'language'>
}

/** Answers traces from an open store; null for what is not known. */
export const openTraces = (store: Store): ((request: TraceRequest) => TraceAnswer | null) => {
  const journal = openJournal(store)
  const views = viewDb(store.raw)
  const known = readerAtHead(
    () => journal.head()?.seq ?? 0,
    () => readStates(journal),
  )

  return store.raw.transaction(({ kind, id, reader }: TraceRequest) => {
    const read = known()
    const context = { read, now: reader.now, zone: reader.zone }
    const named = (about: Parameters<typeof namesFor>[1]) => namesFor(read, about, reader.language)
    return traceAnswer({ kind, id }, journal.readStream, { context, reader, views, named })
  })
}

/** Somebody who goes from thing to thing asks many times of the same journal: what was folded for one answer serves the next. */
const readerAtHead = (headNow: () => number, open: () => Context['read']): (() => Context['read']) => {
  let head = -1
  let read = open()
  return () => {
    const now = headNow()
    if (now !== head) read = open()
    head = now
    return read
  }
}
