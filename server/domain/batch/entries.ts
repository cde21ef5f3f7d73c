// The entries of a batch that count now: the latest correction of each, in the order in which they were first made.
import type { StepKind } from '../process/step-definition.ts'
import type { BatchState, Entry } from './batch.ts'

/** The entry that was made first, of those that replaced each other. */
export const originOf = (entries: readonly Entry[], entry: Entry): number => {
  let origin = entry
  while (origin.corrects !== undefined) {
    const before = entries.find(each => each.id === origin.corrects)
    if (!before) break
    origin = before
  }
  return origin.id
}

const remembered = new WeakMap<readonly Entry[], Entry[]>()

/** Entries without a later correction, in the order of what they correct. */
export const currentEntries = (batch: BatchState): Entry[] => {
  const known = remembered.get(batch.entries)
  if (known) return known
  const current = batch.entries
    .filter(entry => entry.correctedBy === undefined)
    .map(entry => ({ entry, origin: originOf(batch.entries, entry) }))
    .sort((a, b) => a.origin - b.origin)
    .map(({ entry }) => entry)
  remembered.set(batch.entries, current)
  return current
}

/** Whether the entry is of this kind; narrows its values. */
export const isKind = <Kind extends StepKind>(entry: Entry, kind: Kind): entry is Entry<Kind> => entry.kind === kind

/** Sorts the entries that count now by what many questions ask of them: once for each state of a record. */
const sorted = <Key>(keyOf: (entry: Entry) => Key) => {
  const known = new WeakMap<readonly Entry[], Map<Key, Entry[]>>()
  const sort = (entries: readonly Entry[]): Map<Key, Entry[]> => {
    const byKey = new Map<Key, Entry[]>()
    for (const entry of entries) {
      const same = byKey.get(keyOf(entry))
      if (same) same.push(entry)
      else byKey.set(keyOf(entry), [entry])
    }
    known.set(entries, byKey)
    return byKey
  }
  return (batch: BatchState, key: Key): readonly Entry[] => {
    const entries = currentEntries(batch)
    return (known.get(entries) ?? sort(entries)).get(key) ?? []
  }
}

const byKind = sorted(({ kind }) => kind)

export const entriesOfKind = <Kind extends StepKind>(batch: BatchState, kind: Kind): readonly Entry<Kind>[] =>
  // Each is of the kind under which it was sorted.
  byKind(batch, kind) as readonly Entry<Kind>[]

export const entriesOfRun: (batch: BatchState, run: number) => readonly Entry[] = sorted(({ run }) => run)

/** The latest entry for a step of an operation, over all runs. */
export const latestEntry = (batch: BatchState, operation: string, step: string): Entry | null =>
  currentEntries(batch).findLast(entry => entry.operation === operation && entry.step === step) ?? null

/** The latest entry for a step of one run. */
export const entryOfStep = (batch: BatchState, run: number, step: string): Entry | null =>
  entriesOfRun(batch, run).findLast(entry => entry.step === step) ?? null

export const openRun = (batch: BatchState) => batch.runs.findLast(run => !run.closedAt) ?? null

export const closedRuns = (batch: BatchState, operation: string) =>
  batch.runs.filter(run => run.operation === operation && run.closedAt && !run.abandoned)

/** The option chosen at a step of the last run of an operation. */
export const lastChoice = (batch: BatchState, operation: string, step: string): string | null => {
  const entry = latestEntry(batch, operation, step)
  return entry && isKind(entry, 'choose') ? entry.values.option : null
}
