// Which operations of a batch may or must be done next, and in which window of time, by its process and what has happened.
import type { ProcessDefinition } from '../process/definition.ts'
import type { Due, OperationDefinition, Phase } from '../process/operation-definition.ts'
import type { BatchState } from './batch.ts'
import { containersOf, mayLeave } from './containers.ts'
import { closedRuns, currentEntries, isKind, lastChoice, latestEntry, openRun } from './entries.ts'
import { isOver, standingOf } from './progress.ts'
import { inCulture, presentPassage } from './vessels.ts'

/** A window of time: not before `from`, not after `until`; null where nothing limits it. */
export interface Window {
  from: string | null
  until: string | null
}

export interface DueOperation extends Window {
  operation: string
  /** The run that is open for it, if any. */
  run: number | null
}

const hourMs = 3_600_000
const plus = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hourMs).toISOString()

/** When aspiration ended: the date-time field `aspiration-end` of the collection. */
export const collectionEndOf = (batch: BatchState): string | null => {
  for (const entry of currentEntries(batch).toReversed()) {
    if (isKind(entry, 'measure') && entry.values.fields['aspiration-end']) return entry.values.fields['aspiration-end']
  }
  return null
}

const lastClosedAt = (batch: BatchState, operations: readonly string[]): string | null => {
  const times = operations.flatMap(id => closedRuns(batch, id).map(run => run.closedAt ?? ''))
  return times.sort().at(-1) ?? null
}

/** The mean of a number over the vessels at their last observation since the last vessels were made. */
const observed = (batch: BatchState, step: string, field: string): { value: number; at: string } | null => {
  const entries = currentEntries(batch)
  const lastMade = entries.findLastIndex(entry => entry.kind === 'make-vessels')
  const entry = entries.slice(lastMade + 1).findLast(each => each.step === step && each.computed.numbers?.[field])
  const value = entry?.computed.numbers?.[field]?.value
  return entry && typeof value === 'number' ? { value, at: entry.performedAt } : null
}

/** When an operation is due by its own rule, whatever it still needs. */
export const windowOf = (due: Due, operation: OperationDefinition, batch: BatchState): Window | null => {
  switch (due.kind) {
    case 'booked': {
      const from = plus(due.what === 'collection' ? batch.collectionAt : batch.injectionAt, -due.hoursBefore)
      // What may repeat is asked once for each booked time: again only after the time was moved.
      const isAnswered = closedRuns(batch, operation.id).some(run => run.dueFrom === from)
      return isAnswered ? null : { from, until: plus(from, due.windowHours) }
    }
    case 'within': {
      const since = due.of === 'collection-end' ? collectionEndOf(batch) : lastClosedAt(batch, [due.of])
      return since ? { from: plus(since, due.earliestHours), until: plus(since, due.hours) } : null
    }
    case 'every': {
      const since = lastClosedAt(batch, [...due.since, operation.id])
      return since ? { from: plus(since, due.fromDays * 24), until: plus(since, due.toDays * 24) } : null
    }
    case 'when': {
      const last = observed(batch, due.step, due.field)
      return last && last.value >= due.atLeast ? { from: last.at, until: plus(last.at, due.withinHours) } : null
    }
    case 'on-decision':
      return { from: null, until: null }
  }
}

/** What an operation still needs before it may be opened; null when nothing is missing. */
export const missingNeed = (
  batch: BatchState,
  operation: OperationDefinition,
): { need: 'closed' | 'chosen' | 'in-culture' | 'certified'; operation?: string } | null => {
  const { needs } = operation
  const unclosed = needs.closed.find(id => closedRuns(batch, id).length === 0)
  if (unclosed) return { need: 'closed', operation: unclosed }
  if (needs.chosen) {
    const choice = lastChoice(batch, needs.chosen.operation, needs.chosen.step)
    if (choice === null || !needs.chosen.is.includes(choice))
      return { need: 'chosen', operation: needs.chosen.operation }
  }
  if (needs.inCulture && inCulture(batch).length === 0) return { need: 'in-culture' }
  // Nothing leaves the laboratory unsigned, whatever a process document forgot to ask for.
  const isLeaving = needs.certified || operation.phase === 'dispatch'
  if (isLeaving && !containersOf(batch).some(container => mayLeave(batch, container))) return { need: 'certified' }
  return null
}

/** Whether the operation has been done as often as it may be. */
export const isDone = (batch: BatchState, operation: OperationDefinition): boolean =>
  !operation.repeats && closedRuns(batch, operation.id).length > 0

/** The window of one operation now; null where it is done, not yet possible, or not yet called for. */
export const dueWindow = (batch: BatchState, operation: OperationDefinition): Window | null =>
  isDone(batch, operation) || missingNeed(batch, operation) ? null : windowOf(operation.due, operation, batch)

const phasesOnHold: readonly Phase[] = [
  'receipt',
  'seeding',
  'change',
  'observation',
  'passage',
  'reconciliation',
  'stop',
]

/** Whether the operation keeps a culture alive, and so goes on while a hold stands. */
export const keepsAlive = (operation: OperationDefinition): boolean => phasesOnHold.includes(operation.phase)

/** What is left to do for a batch that is over: flasks still in the incubator are discarded. */
export const mayBeginWhenOver = (batch: BatchState, operation: OperationDefinition): boolean =>
  operation.phase === 'stop' && inCulture(batch).length > 0

/**
 * The gate has chosen the harvest, and nothing is in its way. A hold is: nothing is harvested then, and full flasks must live on;
 * and so is another day for the injection, for which the gate is asked again.
 */
const isToBeHarvested = (batch: BatchState, process: ProcessDefinition): boolean => {
  const isCalledFor = (phase: Phase): boolean =>
    process.operations.some(operation => operation.phase === phase && dueWindow(batch, operation) !== null)
  return standingOf(batch) !== 'on-hold' && isCalledFor('harvest') && !isCalledFor('gate')
}

/** A culture that is to be harvested, or has had its last passage, is not passaged however full its flasks are. */
export const isPassagedNoMore = (batch: BatchState, process: ProcessDefinition): boolean =>
  (presentPassage(batch) ?? 0) >= process.maxPassage || isToBeHarvested(batch, process)

const isListed = (batch: BatchState, process: ProcessDefinition, operation: OperationDefinition): boolean => {
  if (isOver(batch)) return mayBeginWhenOver(batch, operation)
  if (standingOf(batch) === 'on-hold' && !keepsAlive(operation)) return false
  return operation.phase !== 'passage' || !isPassagedNoMore(batch, process)
}

/** Every operation that may be done next, the most urgent first; the open one before all. */
export const dueOperations = (batch: BatchState, process: ProcessDefinition): DueOperation[] => {
  const open = openRun(batch)
  const due = process.operations.flatMap((operation): DueOperation[] => {
    if (open?.operation === operation.id) {
      return [{ operation: operation.id, run: open.run, from: open.dueFrom ?? null, until: open.dueUntil ?? null }]
    }
    const window = isListed(batch, process, operation) ? dueWindow(batch, operation) : null
    return window ? [{ operation: operation.id, run: null, ...window }] : []
  })
  return due.sort(
    (a, b) => Number(b.run !== null) - Number(a.run !== null) || (a.until ?? '9').localeCompare(b.until ?? '9'),
  )
}

/** The value last recorded for a field of a measure, as a number; null where there is none. */
export const lastFieldNumber = (batch: BatchState, operation: string, step: string, field: string): number | null =>
  latestEntry(batch, operation, step)?.computed.numbers?.[field]?.value ?? null
