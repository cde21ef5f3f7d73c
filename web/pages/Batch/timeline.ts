// The record of a batch in the order in which it is read: runs of operations, their entries, each correction beneath what it replaced.
import type { EntryAnswer, ExceptionAnswer, RunAnswer } from '../../../server/contract/batches.ts'
import type { StepKind } from '../../../server/domain/process/step-definition.ts'

/** The kinds of step whose entries a later one may replace; a test compares them with the rules of the domain. */
export const correctableKinds: readonly string[] = [
  'measure',
  'choose',
  'note',
  'count-cells',
  'use-lot',
  'make-vessels',
  'timer',
] satisfies StepKind[]

export const isCorrectable = ({ kind, correctedBy }: Pick<EntryAnswer, 'kind' | 'correctedBy'>): boolean =>
  correctedBy === null && correctableKinds.includes(kind)

export interface EntryInRun {
  entry: EntryAnswer
  exceptions: ExceptionAnswer[]
}

export interface RunWithEntries {
  run: RunAnswer
  entries: EntryInRun[]
  /** Of its entries. */
  exceptions: number
}

/** The entry that was made first, of which this one is a correction of a correction of ... */
function originOf(entry: EntryAnswer, byId: ReadonlyMap<number, EntryAnswer>): number {
  let origin = entry
  for (let before = byId.get(origin.corrects ?? -1); before; before = byId.get(origin.corrects ?? -1)) origin = before
  return origin.id
}

/** Every run with its entries, the first run first; within it by what was recorded first, corrections right after it. */
export function groupByRun(
  runs: readonly RunAnswer[],
  entries: readonly EntryAnswer[],
  exceptions: readonly ExceptionAnswer[],
): RunWithEntries[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const exceptionById = new Map(exceptions.map(exception => [exception.id, exception]))
  const ordered = entries
    .map(entry => ({ entry, origin: originOf(entry, byId) }))
    .toSorted((a, b) => a.origin - b.origin || a.entry.id - b.entry.id)
  const byRun = new Map(runs.map(({ run }) => [run, [] as EntryInRun[]]))
  for (const { entry } of ordered) {
    byRun.get(entry.run)?.push({ entry, exceptions: entry.exceptions.flatMap(id => exceptionById.get(id) ?? []) })
  }
  return runs.map(run => {
    const inRun = byRun.get(run.run) ?? []
    return { run, entries: inRun, exceptions: inRun.reduce((sum, each) => sum + each.exceptions.length, 0) }
  })
}
