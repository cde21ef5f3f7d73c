// What may be done next with a batch, as a screen shows it: its window, how it presses now, and what keeps this person from beginning.
import type { DueLine } from '../contract/place.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { type DueOperation, dueOperations } from '../domain/batch/due.ts'
import { mayOpen, mayPerformOperation, mayWorkOn, operationOf, processOf } from '../domain/batch/may.ts'
import { isOver } from '../domain/batch/progress.ts'
import type { Context } from '../domain/kit/context.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import { type Asking, saidRefusal } from './asking.ts'

type Urgency = DueLine['urgency']

const made = new WeakMap<BatchState, DueOperation[]>()

/** What is due does not change with the hour, only how it presses. */
const dueOf = (batch: BatchState, context: Context): DueOperation[] => {
  const known = made.get(batch) ?? dueOperations(batch, processOf(batch, context))
  made.set(batch, known)
  return known
}

const urgencyOf = ({ run, from, until }: DueOperation, { now, zone }: Pick<Context, 'now' | 'zone'>): Urgency => {
  if (run !== null) return 'open'
  if (from === null && until === null) return 'on-decision'
  if (until !== null && until < now) return 'overdue'
  if (from === null || from <= now) return 'now'
  return dayIn(zone, from) === dayIn(zone, now) ? 'today' : 'later'
}

const refusalOf = (
  batch: BatchState,
  operation: OperationDefinition,
  { run }: DueOperation,
  context: Context,
): Refusal | null =>
  mayWorkOn(batch, operation) ??
  mayPerformOperation(batch, operation, context) ??
  (run === null ? mayOpen(batch, operation) : null)

const lineOf = (batch: BatchState, due: DueOperation, asking: Asking): DueLine | null => {
  const { context } = asking
  const operation = operationOf(processOf(batch, context), due.operation)
  if (!operation) return null
  const about = { kind: 'batch', id: batch.id }
  return {
    ...due,
    name: operation.name,
    urgency: urgencyOf(due, context),
    refusal: saidRefusal(refusalOf(batch, operation, due, context), asking, about),
  }
}

/** Every operation that may be done next: the open one first, then the one that ends first. */
export const dueLines = (batch: BatchState, asking: Asking): DueLine[] =>
  dueOf(batch, asking.context)
    .map(due => lineOf(batch, due, asking))
    .filter(line => line !== null)

/** The one thing that comes next; what somebody would have to decide first is not it. */
export const nextDue = (batch: BatchState, asking: Asking): DueLine | null => {
  const next = dueOf(batch, asking.context).find(due => due.run !== null || due.from !== null || due.until !== null)
  return next ? lineOf(batch, next, asking) : null
}

/** Whether a line belongs on the bench: open, overdue, now, later today, or tomorrow; and the end of a culture that nobody needs. */
export const isForTheBench = (
  { urgency, from }: DueLine,
  batch: BatchState,
  { now, zone }: Pick<Context, 'now' | 'zone'>,
): boolean => {
  if (urgency === 'on-decision') return isOver(batch)
  return urgency !== 'later' || (from !== null && dayIn(zone, from) === addDays(dayIn(zone, now), 1))
}

const order: readonly Urgency[] = ['open', 'overdue', 'now', 'today', 'later', 'on-decision']

/** The most urgent first; of equals the one that ends first. */
export const byUrgency = (one: DueLine, other: DueLine): number =>
  order.indexOf(one.urgency) - order.indexOf(other.urgency) ||
  (one.until ?? one.from ?? '9').localeCompare(other.until ?? other.from ?? '9')
