// What may come up in the next days: what is due until then, and what follows from it; for paper that is filled in without Marrow.
import type { ProcessDefinition } from '../process/definition.ts'
import type { Due, OperationDefinition } from '../process/operation-definition.ts'
import type { StepDefinition } from '../process/step-definition.ts'
import type { BatchState } from './batch.ts'
import { type DueOperation, dueOperations, isDone, isPassagedNoMore, keepsAlive, windowOf } from './due.ts'
import { closedRuns } from './entries.ts'
import { isOver, standingOf } from './progress.ts'

/** `after`: comes only when that operation is closed; null where it may be begun as the record stands. */
export interface OperationAhead extends DueOperation {
  after: string | null
}

type Known = (operation: string) => boolean

/** The operation that must come first of those that the list has; undefined where one is missing that it has not. */
const unclosedNeed = (batch: BatchState, { needs }: OperationDefinition, isAhead: Known): string | null | undefined => {
  const unclosed = needs.closed.filter(id => closedRuns(batch, id).length === 0)
  const chosen = needs.chosen && isAhead(needs.chosen.operation) ? needs.chosen.operation : null
  return unclosed.every(isAhead) ? (unclosed.at(-1) ?? chosen) : undefined
}

/** A step at which it is seen whether the operation is called for. */
const sees = (step: StepDefinition, { step: id, field }: Extract<Due, { kind: 'when' }>): boolean =>
  step.id === id && step.kind === 'measure' && step.fields.some(each => each.id === field)

/** What brings this operation on, among those that are ahead; null where nothing does before the horizon. */
const broughtBy = (
  batch: BatchState,
  operation: OperationDefinition,
  { process, isAhead, horizon }: { process: ProcessDefinition; isAhead: Known; horizon: string },
): string | null => {
  const need = unclosedNeed(batch, operation, isAhead)
  if (need === undefined) return null
  const { due } = operation
  switch (due.kind) {
    case 'within': {
      const collection = process.operations.find(({ phase }) => phase === 'collection')?.id ?? ''
      const of = due.of === 'collection-end' ? collection : due.of
      return need ?? (isAhead(of) ? of : null)
    }
    case 'booked': {
      const from = windowOf(due, operation, batch)?.from
      return from && from <= horizon ? need : null
    }
    case 'when': {
      if (isPassagedNoMore(batch, process)) return null
      return process.operations.find(each => isAhead(each.id) && each.steps.some(step => sees(step, due)))?.id ?? null
    }
    default:
      return null
  }
}

/** Nothing leaves without a certification, and none is signed while Marrow is down. */
const mayFollow = (batch: BatchState, operation: OperationDefinition): boolean =>
  operation.phase !== 'dispatch' &&
  !isDone(batch, operation) &&
  (standingOf(batch) !== 'on-hold' || keepsAlive(operation))

/** The open operation, what is due until the horizon or when it is decided, and what those lead to, in the order of the work. */
export const operationsAhead = (batch: BatchState, process: ProcessDefinition, horizon: string): OperationAhead[] => {
  const ahead: OperationAhead[] = dueOperations(batch, process)
    .filter(({ run, from }) => run !== null || from === null || from <= horizon)
    .map(due => ({ ...due, after: null }))
  if (isOver(batch)) return ahead
  const isAhead: Known = id => ahead.some(({ operation }) => operation === id)
  for (const operation of process.operations) {
    if (isAhead(operation.id) || !mayFollow(batch, operation)) continue
    const after = broughtBy(batch, operation, { process, isAhead, horizon })
    if (after !== null) ahead.push({ operation: operation.id, run: null, from: null, until: null, after })
  }
  return ahead
}
