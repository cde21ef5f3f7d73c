// declare-exposure: something was found wrong afterwards. Whatever it has touched in the window gets its decision in one act (design.md section 7).
import { z } from 'zod'
import type { BatchState } from '../../batch/batch.ts'
import { hold, raise } from '../../batch/follow.ts'
import { takeYearlyId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { Id, Instant, Reason } from '../../kit/input.ts'
import {
  type FieldFault,
  fieldFault,
  type Refusal,
  refuseFields,
  refuseState,
  refuseUnknown,
} from '../../kit/refusal.ts'
import { Name } from '../../process/text.ts'
import { type ExposedBatch, exposureCauses, exposureDeclared, exposureStops } from '../exposure.ts'
import { againstStop, stopThing } from '../stop.ts'
import { isForNobody, type Touch, thingKinds, touchedBy } from '../touched.ts'

const Decided = z.strictObject({
  batch: Id,
  exception: z.boolean().default(true),
  hold: z.boolean().default(false),
  /** Why there is no exception. */
  why: Reason.optional(),
})
type Decided = z.infer<typeof Decided>

const Input = z.strictObject({
  thing: z.strictObject({ kind: z.enum(thingKinds), id: Id }),
  from: Instant,
  until: Instant,
  cause: z.enum(exposureCauses),
  reason: Reason,
  /** Every batch that was touched, but those that were rejected or have failed. */
  batches: z.array(Decided).max(2000),
  stop: z.enum(exposureStops).optional(),
  qualification: Name.max(60).optional(),
})
type Input = z.infer<typeof Input>

const windowFaults = ({ from, until }: Input, { now }: Context): FieldFault[] => [
  ...(from > until ? [fieldFault('from', 'exposure-window-reversed', {})] : []),
  ...(until > now ? [fieldFault('until', 'in-the-future', { at: until })] : []),
]

const batchFaults = ({ batches }: Input): FieldFault[] =>
  batches.flatMap(({ batch, exception, hold: isHeld, why }, index) => [
    ...(!exception && why === undefined ? [fieldFault(`batches.${index}.why`, 'reason-required', {})] : []),
    ...(!exception && isHeld ? [fieldFault(`batches.${index}.hold`, 'exposure-hold-alone', { batch })] : []),
    ...(batches.findIndex(each => each.batch === batch) < index
      ? [fieldFault(`batches.${index}.batch`, 'exposure-batch-twice', { batch })]
      : []),
  ])

/** What is decided of all is decided knowing all: a batch that was touched since the screen was drawn is looked at first. */
const againstBatches = (given: readonly Decided[], touched: readonly Touch[]): Refusal | null => {
  const ids = touched.map(({ batch }) => batch.id)
  const missing = touched.filter(({ batch }) => !isForNobody(batch)).map(({ batch }) => batch.id)
  const left = missing.filter(id => !given.some(({ batch }) => batch === id))
  if (left.length > 0) return refuseState('exposure-batches-missing', { batches: left })
  const untouched = given.filter(({ batch }) => !ids.includes(batch)).map(({ batch }) => batch)
  return untouched.length > 0 ? refuseState('exposure-batches-untouched', { batches: untouched }) : null
}

const decideOn = (
  batch: BatchState,
  id: string,
  decided: Decided | undefined,
  { thing, cause, reason, from, until }: Input,
  context: Context,
): { line: ExposedBatch; events: NewEvent[] } => {
  if (!decided?.exception)
    return { line: { batch: batch.id, ...(decided?.why ? { why: decided.why } : {}) }, events: [] }
  const facts = { exposure: id, cause, kind: thing.kind, id: thing.id, reason, from, until }
  const line = { batch: batch.id, exception: `X${batch.exceptions.length + 1}` }
  const raised = raise(batch, [{ kind: 'exposure', facts, deviation: true }], {})
  if (!decided.hold) return { line, events: raised }
  return {
    line: { ...line, hold: `H${batch.holds.length + 1}` },
    events: [...raised, hold(batch, reason, context)],
  }
}

export const declareExposure = defineCommand<Input>({
  name: 'declare-exposure',
  subject: 'exposure',
  summary:
    'Declares that something was wrong in a window of time: exceptions and holds for every batch that it touched, and an end to its use, in one act.',
  who: ['qa', 'qp'],
  input: Input,
  target: () => null,
  decide(input, context) {
    const { thing, from, until, cause, reason, stop, qualification } = input
    if (!context.read(thing.kind, thing.id)) return decline(refuseUnknown(thing.kind, thing.id))
    const faults = [...windowFaults(input, context), ...batchFaults(input)]
    if (faults.length > 0) return decline(refuseFields(faults))
    const touched = touchedBy(thing, { from, until }, context)
    const stopping = stop && { stop, qualification, reason }
    const refusal = againstBatches(input.batches, touched) ?? (stopping && againstStop(thing, stopping, context))
    if (refusal) return decline(refusal)
    const { id, event } = takeYearlyId(context, 'exposure')
    const decided = touched.map(({ batch }) =>
      decideOn(
        batch,
        id,
        input.batches.find(each => each.batch === batch.id),
        input,
        context,
      ),
    )
    const batches = decided.map(({ line }) => line)
    const withdrawn = stop === 'withdraw-qualification' ? { qualification } : {}
    const declared = { thing, from, until, cause, reason, batches, ...(stop ? { stop } : {}), ...withdrawn }
    return accept(
      [
        event,
        exposureDeclared(id, declared),
        ...(stopping ? [stopThing(thing, stopping)] : []),
        ...decided.flatMap(({ events }) => events),
      ],
      { exposure: id, exceptions: batches.filter(({ exception }) => exception !== undefined).length },
    )
  },
})
