// What stands in the way of work on a batch: its standing, its process, who asks; shared by commands and screens.
import { notOfHospital } from '../case/own-case.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'
import { mayPerform } from '../person/may-perform.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { OperationDefinition } from '../process/operation-definition.ts'
import { definitionOf } from '../process/process.ts'
import type { BatchState } from './batch.ts'
import { type Container, containersOf, foundFailed, isPrescribed, mayLeave, prescribedNoMore } from './containers.ts'
import { isDone, keepsAlive, mayBeginWhenOver, missingNeed } from './due.ts'
import { entriesOfRun, isKind, openRun } from './entries.ts'
import { activeHolds, isOver, standingOf } from './progress.ts'
import { affecting } from './signatures.ts'

export const batchUnknown = (id: string, context: Context): Refusal | null =>
  context.read('batch', id) ? null : refuseUnknown('batch', id)

/** The process version that the batch was booked with; it stays on it. */
export const processOf = (batch: BatchState, context: Pick<Context, 'read'>): ProcessDefinition => {
  const { id, version } = batch.process
  const definition = definitionOf(present(context, 'process', id), version)
  if (definition === null)
    throw new Error(`${batch.id} was booked with version ${version} of ${id}, which is not there`)
  return definition
}

export const operationOf = (process: ProcessDefinition, id: string): OperationDefinition | null =>
  process.operations.find(operation => operation.id === id) ?? null

/** A batch that is rejected or failed is not worked on, but its culture is still brought to its end. */
export const mayWorkOn = (batch: BatchState, operation?: Pick<OperationDefinition, 'phase'>): Refusal | null => {
  const standing = standingOf(batch)
  if (operation?.phase === 'stop') return null
  return standing === 'rejected' || standing === 'failed'
    ? refuseState('batch-over', { batch: batch.id, standing })
    : null
}

/** What may be begun while QA decides: the cells live on, but nothing is harvested, filled or sent. */
export const mayBeginOnHold = (batch: BatchState, operation: OperationDefinition): Refusal | null => {
  if (standingOf(batch) !== 'on-hold' || keepsAlive(operation)) return null
  return refuseState('batch-on-hold', { batch: batch.id, reason: activeHolds(batch)[0]?.reason ?? '' })
}

/** Only a qualified, active person with one of the operation's roles performs it (design.md section 9, rule 3), a nurse at the own hospital. */
export const mayPerformOperation = (
  batch: BatchState,
  operation: OperationDefinition,
  context: Context,
): Refusal | null => {
  if (context.actor.id.startsWith('system/')) return null
  const person = present(context, 'person', context.actor.id)
  return (
    mayPerform(person, operation.who, operation.qualification, context.now) ??
    notOfHospital(batch.caseId, batch.id, context)
  )
}

/** What is decided to be affected conforms no more: it is rejected, or supplied at the physician's request where a result has failed. */
export const affectedRefusal = (batch: BatchState): Refusal | null => {
  const exceptions = affecting(batch).map(({ id }) => id)
  return exceptions.length > 0 ? refuseState('batch-affected', { exceptions }) : null
}

/** What failed is not let out by its certification, but by a supply that was requested and signed knowing it. */
const failedRefusal = (batch: BatchState): Refusal | null => {
  const supplied = batch.oosSupplies.flatMap(({ signed, failedTests }) => (signed ? failedTests : []))
  const tests = [...new Set(foundFailed(batch))].filter(test => !supplied.includes(test))
  return tests.length > 0 ? refuseState('results-failed', { tests }) : null
}

/** No signature makes it leave: it was filled for a site that is prescribed no more. */
export const noMore = (container: Pick<Container, 'id' | 'site'> | null): Refusal | null =>
  container && refuseState('container-prescribed-no-more', { container: container.id, site: container.site })

/** Whether an operation may be opened now: nothing else open, not done, and what it needs has happened. */
export const mayOpen = (batch: BatchState, operation: OperationDefinition): Refusal | null => {
  const open = openRun(batch)
  if (open) return refuseState('operation-open', { operation: open.operation, run: open.run })
  const over = isOver(batch) && !mayBeginWhenOver(batch, operation) ? mayWorkOn(batch) : null
  if (over) return over
  const held = mayBeginOnHold(batch, operation)
  if (held) return held
  if (isDone(batch, operation)) return refuseState('operation-done', { operation: operation.id })
  const missing = missingNeed(batch, operation)
  const unsendable =
    missing?.need === 'certified'
      ? (noMore(prescribedNoMore(batch)) ?? affectedRefusal(batch) ?? failedRefusal(batch))
      : null
  if (unsendable) return unsendable
  return missing ? refuseState('operation-needs', { need: missing.need, operation: missing.operation ?? '' }) : null
}

/** What is held while it is being packed is not handed over. */
export const mayHandOver = (
  batch: BatchState,
  run: number,
  { phase }: Pick<OperationDefinition, 'phase'>,
): Refusal | null => {
  if (phase !== 'dispatch') return null
  const scanned = entriesOfRun(batch, run).flatMap(entry =>
    isKind(entry, 'scan-match') ? (entry.computed.ids ?? []) : [],
  )
  const kept = containersOf(batch).find(each => scanned.includes(each.id) && !mayLeave(batch, each))
  const hold = kept && batch.holds.findLast(each => !each.liftedAt && (each.container ?? kept.id) === kept.id)
  if (!kept) return null
  return (
    (isPrescribed(batch, kept) ? null : noMore(kept)) ??
    (hold ? null : (affectedRefusal(batch) ?? failedRefusal(batch))) ??
    refuseState('batch-on-hold', { batch: kept.id, reason: hold?.reason ?? '' })
  )
}
