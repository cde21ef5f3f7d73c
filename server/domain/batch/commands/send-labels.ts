// Labels that were reserved go to a label printer: each print of an entry once, and again only what did not come out.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { inUse } from '../../printer/guards.ts'
import type { LabelPurpose } from '../../printer/label-sizes.ts'
import { type BatchState, batchEvent, type Entry } from '../batch.ts'
import { labelEntryOf, labelsOfPrint } from '../label-prints.ts'
import { batchUnknown, mayWorkOn, operationOf, processOf } from '../may.ts'
import { cameOut, lastSending, sendingOf } from '../sendings.ts'

const Input = z.strictObject({
  batch: Id,
  entry: z.int().min(1).max(1_000_000),
  print: z.int().min(1).max(1000).default(1).meta({ description: '1: the first print; 2 and more: its reprints' }),
  printer: Id,
})
type Input = z.infer<typeof Input>

/** What was labelled, by the step of the batch's process; null where the process knows no such step. */
export const purposeOf = (entry: Entry, batch: BatchState, context: Pick<Context, 'read'>): LabelPurpose | null => {
  const operation = operationOf(processOf(batch, context), entry.operation)
  const step = operation?.steps.find(({ id }) => id === entry.step)
  return step?.kind === 'print-labels' ? step.labels : null
}

const mayTake = (printer: string, labels: LabelPurpose, context: Context): Refusal | null => {
  const refusal = inUse(printer, context)
  if (refusal) return refusal
  const { name, labels: taken } = present(context, 'printer', printer)
  return taken.includes(labels) ? null : refuse('printer-takes-other-labels', { name, labels })
}

export const sendLabels = defineCommand<Input>({
  name: 'send-labels',
  subject: 'batch',
  summary: 'Sends the labels of an entry to a printer: the first print, or one of its reprints.',
  who: ['technician', 'supervisor'],
  input: Input,
  target: ({ batch }) => batch,
  guard(id, context) {
    const batch = context.read('batch', id)
    return batch ? mayWorkOn(batch) : batchUnknown(id, context)
  },
  decide({ entry: id, print, printer, ...input }, context) {
    const batch = present(context, 'batch', input.batch)
    const entry = labelEntryOf(batch, id)
    const labels = entry && purposeOf(entry, batch, context)
    const count = entry ? labelsOfPrint(batch, entry, print).length : 0
    if (!entry || !labels || count === 0) return decline(refuseUnknown('entry', String(id)))
    const refusal = mayTake(printer, labels, context)
    if (refusal) return decline(refusal)
    const last = lastSending(batch, { entry: id, print })
    if (last && !last.ended) return decline(refuseState('labels-on-their-way', { printer: last.printer }))
    const from = cameOut(batch, { entry: id, print })
    if (last && from >= count) return decline(refuseState('labels-sent-already', { printer: last.printer }))
    const sending = batch.sendings.length + 1
    return accept(
      [batchEvent(batch.id, 'batch.labels-sent', { sending, entry: id, print, printer, from, count: count - from })],
      { sending },
      [{ kind: 'print', printer, batch: batch.id, sending }],
    )
  },
})

const Ended = z.strictObject({
  batch: Id,
  sending: z.int().min(1),
  printed: z.int().min(0),
  why: z.enum(['printed', 'given-up', 'cancelled', 'retired']),
})

/**
 * How a sending ended. Marrow gives this command itself, for what the printer has answered or somebody has said of it
 * (jobs/print-queue.ts): it has no route, so that nobody can say of labels that they were printed.
 */
export const endLabelSending = defineCommand<z.infer<typeof Ended>>({
  name: 'end-label-sending',
  subject: 'batch',
  summary: 'Records how many of the labels that were sent to a printer came out.',
  who: 'signed-in',
  input: Ended,
  target: ({ batch }) => batch,
  guard: batchUnknown,
  decide({ batch: id, ...body }, context) {
    const sending = sendingOf(present(context, 'batch', id), body.sending)
    if (!sending) return decline(refuseUnknown('entry', String(body.sending)))
    // Said already: the queue may ask twice after it was stopped.
    return accept(sending.ended ? [] : [batchEvent(id, 'batch.labels-sending-ended', body)])
  },
})
