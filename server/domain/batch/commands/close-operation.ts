// close-operation: every step is done, cells are accounted for, and the cabinet is free again.
import { z } from 'zod'
import { cabinetYear } from '../../equipment/cabinet-rules.ts'
import { equipmentYearEvent } from '../../equipment/equipment-year.ts'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { type Refusal, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { locationFreed } from '../../location/location.ts'
import { roles } from '../../person/roles.ts'
import { cabinetOfRun } from '../../step/cabinet.ts'
import { type BatchState, batchEvent, type Run } from '../batch.ts'
import { unaccounted } from '../cells.ts'
import { containerOf } from '../containers.ts'
import { entriesOfRun, isKind } from '../entries.ts'
import { raise } from '../follow.ts'
import { batchUnknown, mayHandOver, mayPerformOperation, operationOf, processOf } from '../may.ts'
import { stepsLeft } from '../steps-of-run.ts'
import { inCulture } from '../vessels.ts'

const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')

const closeCabinet = (batch: BatchState, run: number, context: Context): NewEvent[] => {
  const cabinet = cabinetOfRun({ batch, run, context })
  if (cabinet === null) return []
  const { id, state } = cabinetYear(context, cabinet)
  return state?.open?.batch === batch.id ? [equipmentYearEvent(id, 'cabinet.closed', { batch: batch.id, run })] : []
}

/** Positions still taken by the batch although none of its vessels stands there any more. */
const freePlaces = (batch: BatchState, context: Context): NewEvent[] => {
  const standing = new Set(inCulture(batch).map(vessel => vessel.location))
  const ever = new Set(
    batch.entries.flatMap(entry =>
      entry.kind === 'place' ? (entry.computed.ids ?? []).filter(id => id.includes('-S')) : [],
    ),
  )
  return [...ever]
    .filter(id => !standing.has(id) && context.read('location', id)?.batch === batch.id)
    .map(id => locationFreed(id, { batch: batch.id }))
}

/** When packing and dispatch is closed, the containers scanned in it have left the laboratory's custody. */
const dispatched = (batch: BatchState, run: Run): NewEvent[] => {
  if (run.phase !== 'dispatch') return []
  const entries = entriesOfRun(batch, run.run)
  const box = entries.find(entry => isKind(entry, 'use-equipment'))?.computed.ids?.[0] ?? ''
  const seal = entries.flatMap(entry => (isKind(entry, 'measure') ? (entry.values.fields.seal ?? []) : []))[0] ?? ''
  const scanned = entries.flatMap(entry => (isKind(entry, 'scan-match') ? (entry.computed.ids ?? []) : []))
  return scanned
    .filter(id => containerOf(batch, id) !== null)
    .map(container => batchEvent(batch.id, 'batch.container-dispatched', { container, box, seal }))
}

const openRunOf = (batch: BatchState, run: number): Run | null =>
  batch.runs.find(each => each.run === run && !each.closedAt) ?? null

const CloseInput = z.strictObject({ batch: Id, run: z.int().min(1) })

export const closeOperation = defineCommand({
  name: 'close-operation',
  subject: 'batch',
  summary: 'Closes an open operation when all its steps are done.',
  who: performers,
  input: CloseInput,
  target: input => input.batch,
  guard: batchUnknown,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const run = openRunOf(batch, input.run)
    if (!run) return decline(refuseState('run-not-open', { run: input.run }))
    const operation = operationOf(processOf(batch, context), run.operation)
    if (!operation) return decline(refuseUnknown('operation', run.operation))
    const refusal = mayPerformOperation(batch, operation, context)
    if (refusal) return decline(refusal)
    const left = stepsLeft(batch, run.run, operation).map(step => step.id)
    // A batch that has just been rejected or failed has no use for the steps that are left.
    const isOver = batch.rejected !== undefined || batch.failed !== undefined
    if (left.length > 0 && !isOver) return decline(refuseState('steps-left', { steps: left }))
    const held = isOver ? null : mayHandOver(batch, run.run, operation)
    if (held) return decline(held)
    return accept([
      batchEvent(batch.id, 'batch.operation-closed', { run: run.run }),
      ...raise(batch, unaccounted(batch, run.run, isOver), { run: run.run }),
      ...closeCabinet(batch, run.run, context),
      ...freePlaces(batch, context),
      // A rejection may have come while the box was being packed: then it is closed as far as it went, and nothing has left.
      ...(isOver ? [] : dispatched(batch, run)),
    ])
  },
})

const AbandonInput = z.strictObject({ batch: Id, run: z.int().min(1), reason: Reason })

/** Whoever may perform the operation breaks it off; the supervisor always may, for an operation must have an end. */
const mayBreakOff = (batch: BatchState, run: Run, context: Context): Refusal | null => {
  if (context.actor.roles.includes('supervisor')) return null
  const operation = operationOf(processOf(batch, context), run.operation)
  return operation && mayPerformOperation(batch, operation, context)
}

const abandon: Command<z.infer<typeof AbandonInput>>['decide'] = (input, context) => {
  const batch = present(context, 'batch', input.batch)
  const run = openRunOf(batch, input.run)
  if (!run) return decline(refuseState('run-not-open', { run: input.run }))
  const unqualified = mayBreakOff(batch, run, context)
  if (unqualified) return decline(unqualified)
  const facts = { operation: run.operation, reason: input.reason }
  return accept([
    batchEvent(batch.id, 'batch.operation-abandoned', { run: run.run, reason: input.reason }),
    ...raise(batch, [{ kind: 'operation-abandoned', facts, deviation: true }, ...unaccounted(batch, run.run, true)], {
      run: run.run,
    }),
    ...closeCabinet(batch, run.run, context),
    ...freePlaces(batch, context),
  ])
}

export const abandonOperation = defineCommand({
  name: 'abandon-operation',
  subject: 'batch',
  summary: 'Ends an open operation before its steps are done, with a reason and a deviation.',
  who: ['technician', 'supervisor'],
  input: AbandonInput,
  target: input => input.batch,
  guard: batchUnknown,
  decide: abandon,
})
