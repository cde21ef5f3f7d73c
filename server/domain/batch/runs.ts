// The runs of a batch's operations, and in whose hands an open one is.
import type { Recorded } from '../kit/event.ts'
import type { Phase } from '../process/operation-definition.ts'
import type { BatchEvent } from './events.ts'

/** An operation being done, or done: the n-th that was opened for this batch. */
export interface Run {
  run: number
  operation: string
  phase: Phase
  openedAt: string
  openedBy: string
  dueFrom?: string
  dueUntil?: string
  /** Who took it over, where that is not who opened it; null while it waits for somebody to take it. */
  inHandOf?: string | null
  /** The last time that it was handed over: by whom, to whom where that was said, and where it stood. */
  handedOver?: { by: string; to?: string; note: string; at: string }
  closedAt?: string
  closedBy?: string
  abandoned?: string
}

type Happened<Type extends BatchEvent['type']> = Recorded<Extract<BatchEvent, { type: Type }>>

/** Who has a run in hand; null while it waits for somebody to take it. */
export const inHandOf = ({ inHandOf: person, openedBy }: Run): string | null =>
  person === undefined ? openedBy : person

const changed = (runs: Run[], run: number, change: (run: Run) => Partial<Run>): Run[] =>
  runs.map(each => (each.run === run ? { ...each, ...change(each) } : each))

export const taken = (runs: Run[], { body, actor }: Happened<'batch.operation-taken'>): Run[] =>
  changed(runs, body.run, () => ({ inHandOf: actor }))

export const handedOver = (runs: Run[], event: Happened<'batch.operation-handed-over'>): Run[] => {
  const { run, to, note } = event.body
  return changed(runs, run, () => ({ inHandOf: null, handedOver: { by: event.actor, to, note, at: event.at } }))
}

/** Whoever records where nobody has it in hand has taken it by that. */
export const recordedIn = (runs: Run[], { body, actor }: Happened<'batch.step-recorded'>): Run[] =>
  runs.some(each => each.run === body.run && each.inHandOf === null)
    ? changed(runs, body.run, () => ({ inHandOf: actor }))
    : runs
