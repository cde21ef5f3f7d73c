// open-operation: begin an operation of a batch; what comes before its window or after it is noted as an exception.
import { z } from 'zod'
import { sampleOutside } from '../../case/serology-window.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, ShortName } from '../../kit/input.ts'
import { refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { dayIn } from '../../kit/time.ts'
import { roles } from '../../person/roles.ts'
import type { OperationDefinition } from '../../process/operation-definition.ts'
import type { ExceptionDraft } from '../../step/outcome.ts'
import { type BatchState, batchEvent } from '../batch.ts'
import { dueWindow, type Window } from '../due.ts'
import { raise } from '../follow.ts'
import { batchUnknown, mayOpen, mayPerformOperation, mayWorkOn, operationOf, processOf } from '../may.ts'
import { inCulture } from '../vessels.ts'

const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')

const outsideWindow = (window: Window, operation: string, now: string): ExceptionDraft[] => {
  if (window.until && now > window.until) {
    return [{ kind: 'too-late', facts: { operation, until: window.until }, deviation: false }]
  }
  if (window.from && now < window.from) {
    return [{ kind: 'too-early', facts: { operation, from: window.from }, deviation: false }]
  }
  return []
}

/** The collection goes on whatever the age of the blood sample; that it was too old is told, so that another is taken in time. */
const sampleAtCollection = (
  batch: BatchState,
  { phase }: Pick<OperationDefinition, 'phase'>,
  { read, zone, now }: Context,
): ExceptionDraft[] =>
  phase === 'collection' || batch.runs.length === 0
    ? sampleOutside(batch, read('case', batch.caseId)?.serology ?? null, dayIn(zone, now))
    : []

export const openOperation = defineCommand({
  name: 'open-operation',
  subject: 'batch',
  summary: 'Opens an operation of the batch for its steps to be recorded.',
  who: performers,
  input: z.strictObject({ batch: Id, operation: ShortName }),
  target: input => input.batch,
  guard: (id, context) => {
    const batch = context.read('batch', id)
    if (!batch) return batchUnknown(id, context)
    return inCulture(batch).length > 0 ? null : mayWorkOn(batch)
  },
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const operation = operationOf(processOf(batch, context), input.operation)
    if (!operation) return decline(refuseUnknown('operation', input.operation))
    const refusal =
      mayWorkOn(batch, operation) ?? mayPerformOperation(batch, operation, context) ?? mayOpen(batch, operation)
    if (refusal) return decline(refusal)
    const window = dueWindow(batch, operation)
    if (!window) return decline(refuseState('operation-not-due', { operation: operation.id }))
    const run = batch.runs.length + 1
    const opened = batchEvent(batch.id, 'batch.operation-opened', {
      run,
      operation: operation.id,
      phase: operation.phase,
      ...(window.from ? { dueFrom: window.from } : {}),
      ...(window.until ? { dueUntil: window.until } : {}),
    })
    // Nobody is early who comes on the right day: the window's hour is an aim, its day is the rule.
    const isSameDay = window.from !== null && dayIn(context.zone, window.from) === dayIn(context.zone, context.now)
    const drafts = outsideWindow(isSameDay ? { ...window, from: null } : window, operation.id, context.now)
    return accept([opened, ...raise(batch, [...drafts, ...sampleAtCollection(batch, operation, context)], { run })], {
      run,
    })
  },
})
