// How entries of the journal fold into states, the same for the writer and for a rebuild of the views.
import type { JournalEntry } from '../../db/journal.ts'
import { type AnyRecorded, type EventBody, splitStream } from '../domain/kit/event.ts'

/** A stream's state after its entry number `version`. */
export interface Folded {
  state: unknown
  version: number
}

/** A subject as the writer sees it: some events in, some state out. */
export interface AnyFold {
  evolve(state: unknown, event: AnyRecorded): unknown
}

export type Subjects = Readonly<Record<string, unknown>>

/** An entry as subjects fold it: its body parsed from the stored text, so that live folds and replays see the same. */
export const recordedOf = (entry: JournalEntry): AnyRecorded => ({
  stream: entry.stream,
  seq: entry.seq,
  version: entry.version,
  type: entry.type,
  at: entry.at,
  actor: entry.actor,
  hash: entry.hash,
  // What append wrote is what comes back.
  body: JSON.parse(entry.body) as EventBody,
})

/** The subject of a stream; throws on a kind that no subject declares. */
export const subjectOf = (subjects: Subjects, stream: string): AnyFold => {
  const { kind } = splitStream(stream)
  const subject = Object.hasOwn(subjects, kind) ? subjects[kind] : undefined
  if (!subject) throw new Error(`No subject folds the stream ${stream}`)
  // Each subject's own events come back to it under its own kind.
  return subject as AnyFold
}

/** Folds a stream from its first entry; null where it has none. */
export const foldEntries = (subjects: Subjects, entries: readonly JournalEntry[]): Folded | null => {
  const first = entries[0]
  if (!first) return null
  const subject = subjectOf(subjects, first.stream)
  let state: unknown = null
  for (const entry of entries) state = subject.evolve(state, recordedOf(entry))
  return { state, version: entries.length }
}
