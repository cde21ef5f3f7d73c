// The folded states of streams: read from the journal once, kept in memory, and staged until the transaction is on the disk.
//
// Three maps, asked from the top: what the present savepoint wrote, what the transaction wrote, what is committed. Only the last
// outlives a rollback, so cache and file agree whatever fails.
import type { Journal, JournalEntry } from '../../db/journal.ts'
import type { AnyRecorded } from '../domain/kit/event.ts'
import { type Folded, foldEntries, recordedOf, type Subjects, subjectOf } from '../views/fold.ts'

export interface Folds {
  /** The present state, folded from the journal where it is not in memory; null where the stream has no entries. */
  read(stream: string): Folded | null
  /** Folds one more entry onto the state before it, as `read` answered it, and stages the result. */
  add(before: Folded | null, entry: JournalEntry): { state: unknown; event: AnyRecorded }
  /** A savepoint begins; `keep` or `drop` ends it. */
  open(): void
  keep(): void
  drop(): void
  /** The transaction is on the disk: what it staged is now what is read. */
  promote(): void
  /** The transaction is gone: nothing that it staged was ever true. */
  discard(): void
}

/** A stream of very many entries (a counter) has a small state that is dear to fold again: it must not be the first to go. */
const MAX_WEIGHT = 2_000

const weightOf = (folded: Folded | undefined): number => Math.min(folded?.version ?? 0, MAX_WEIGHT)

/** @param maxEntries how many journal entries the states in memory may stand for; the longest unread go first. */
export const createFolds = (journal: Journal, subjects: Subjects, maxEntries = 100_000): Folds => {
  const committed = new Map<string, Folded>()
  const staged = new Map<string, Folded>()
  const layer = new Map<string, Folded>()
  let entriesHeld = 0

  const hold = (stream: string, folded: Folded) => {
    entriesHeld += weightOf(folded) - weightOf(committed.get(stream))
    // Deleting first puts it last: a Map remembers its order, and the first is the longest unread.
    committed.delete(stream)
    committed.set(stream, folded)
    for (const [oldest, held] of committed) {
      if (entriesHeld <= maxEntries || oldest === stream) break
      committed.delete(oldest)
      entriesHeld -= weightOf(held)
    }
  }

  const readCommitted = (stream: string): Folded | null => {
    const held = committed.get(stream)
    if (held) {
      committed.delete(stream)
      committed.set(stream, held)
      return held
    }
    // Only reached for a stream that this transaction has not written: what the file holds of it is committed.
    const folded = foldEntries(subjects, journal.readStream(stream))
    if (folded) hold(stream, folded)
    return folded
  }

  const read = (stream: string) => layer.get(stream) ?? staged.get(stream) ?? readCommitted(stream)

  return {
    read,
    add(before, entry) {
      const event = recordedOf(entry)
      const state = subjectOf(subjects, entry.stream).evolve(before?.state ?? null, event)
      layer.set(entry.stream, { state, version: entry.version })
      return { state, event }
    },
    open: () => layer.clear(),
    keep() {
      for (const [stream, folded] of layer) staged.set(stream, folded)
      layer.clear()
    },
    drop: () => layer.clear(),
    promote() {
      for (const [stream, folded] of staged) hold(stream, folded)
      staged.clear()
    },
    discard() {
      layer.clear()
      staged.clear()
    },
  }
}
