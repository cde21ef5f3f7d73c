// An open operation goes from hand to hand: taken over by a colleague, or handed over with a note of where it stands.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { mayPerform } from '../../person/may-perform.ts'
import { roles } from '../../person/roles.ts'
import type { OperationDefinition } from '../../process/operation-definition.ts'
import { type BatchState, batchEvent, type Run } from '../batch.ts'
import { batchUnknown, mayPerformOperation, operationOf, processOf } from '../may.ts'
import { inHandOf } from '../runs.ts'

const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')

type Found = { batch: BatchState; run: Run; operation: OperationDefinition } | { refusal: Refusal }

const findOpen = (input: { batch: string; run: number }, context: Context): Found => {
  const batch = present(context, 'batch', input.batch)
  const run = batch.runs.find(each => each.run === input.run && !each.closedAt)
  if (!run) return { refusal: refuseState('run-not-open', { run: input.run }) }
  const operation = operationOf(processOf(batch, context), run.operation)
  return operation ? { batch, run, operation } : { refusal: refuseUnknown('operation', run.operation) }
}

const TakeInput = z.strictObject({ batch: Id, run: z.int().min(1) })

export const takeOperation = defineCommand({
  name: 'take-operation',
  subject: 'batch',
  summary: 'Takes over an open operation that somebody else has in hand, or that was handed over.',
  who: performers,
  input: TakeInput,
  target: input => input.batch,
  guard: batchUnknown,
  decide(input, context) {
    const found = findOpen(input, context)
    if ('refusal' in found) return decline(found.refusal)
    const { batch, run, operation } = found
    const refusal = mayPerformOperation(batch, operation, context)
    if (refusal) return decline(refusal)
    if (inHandOf(run) === context.actor.id) return decline(refuseState('operation-in-hand', { run: run.run }))
    return accept([batchEvent(batch.id, 'batch.operation-taken', { run: run.run })])
  },
})

/** Whoever has it in hand lets it go; a supervisor gives it to somebody, whoever has it. */
const mayLetGo = ({ batch, run, operation }: Extract<Found, { run: Run }>, context: Context): Refusal | null => {
  if (context.actor.roles.includes('supervisor')) return null
  const refusal = mayPerformOperation(batch, operation, context)
  if (refusal) return refusal
  const holder = inHandOf(run)
  return holder === context.actor.id
    ? null
    : refuseState('operation-not-in-hand', { run: run.run, person: holder ?? '' })
}

const receiverFault = (
  to: string | undefined,
  { run, operation }: Extract<Found, { run: Run }>,
  context: Context,
): Refusal | null => {
  if (to === undefined) return null
  const person = context.read('person', to)
  if (!person) return refuseUnknown('person', to)
  if (inHandOf(run) === to) return refuse('handed-to-the-same', { person: to })
  return mayPerform(person, operation.who, operation.qualification, context.now)
}

const HandOverInput = z.strictObject({
  batch: Id,
  run: z.int().min(1),
  /** The colleague who goes on; absent where whoever comes may. */
  to: Id.optional(),
  /** Where it stands. */
  note: Reason,
})

export const handOverOperation = defineCommand<z.infer<typeof HandOverInput>>({
  name: 'hand-over-operation',
  subject: 'batch',
  summary: 'Hands an open operation over, to a colleague or to whoever comes, with a note of where it stands.',
  who: performers,
  input: HandOverInput,
  target: input => input.batch,
  guard: batchUnknown,
  decide({ to, note, ...input }, context) {
    const found = findOpen(input, context)
    if ('refusal' in found) return decline(found.refusal)
    const refusal = mayLetGo(found, context) ?? receiverFault(to, found, context)
    if (refusal) return decline(refusal)
    const body = { run: found.run.run, ...(to === undefined ? {} : { to }), note }
    return accept([batchEvent(found.batch.id, 'batch.operation-handed-over', body)])
  },
})
