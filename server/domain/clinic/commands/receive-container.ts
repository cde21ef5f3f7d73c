// A container arrives at the hospital: its seal, and the logger of its journey, read at once or later.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { arrivalOf, isUnread } from '../../batch/containers.ts'
import { raise } from '../../batch/follow.ts'
import { processOf } from '../../batch/may.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { type Refusal, refuseFields, refuseState } from '../../kit/refusal.ts'
import { isOutside, notAbove, outOfLimit } from '../../step/fields.ts'
import type { ExceptionDraft } from '../../step/outcome.ts'
import { Label, ofHospital, withContainer } from '../custody.ts'

const Celsius = z.number().min(-90).max(60)

interface Readings {
  minC?: number
  maxC?: number
}

const reversed = ({ minC, maxC }: Readings): Refusal | null => {
  const faults = notAbove(minC, maxC, '°C', 'maxC')
  return faults.length > 0 ? refuseFields(faults) : null
}

/** The logger's extremes against the storage that the product allows; the first one outside stands for the journey. */
const tooWarmOrCold = (
  batch: BatchState,
  container: string,
  { minC, maxC }: Readings,
  context: Context,
): ExceptionDraft[] => {
  const { storage } = processOf(batch, context).product
  const limits = { min: storage.minC, max: storage.maxC }
  const outside = [minC, maxC].find(value => value !== undefined && isOutside(value, limits))
  if (outside === undefined) return []
  const draft = outOfLimit('journey', outside, '°C', limits)
  return [{ ...draft, facts: { ...draft.facts, container } }]
}

const ofContainer = (container: string, facts: ExceptionDraft['facts']): ExceptionDraft => ({
  kind: 'container',
  facts: { container, ...facts },
  deviation: true,
})

export const receiveContainer = defineCommand({
  name: 'receive-container',
  subject: 'batch',
  summary: 'Records that a container has arrived at the hospital: seal and temperature of the journey.',
  who: ['nurse', 'surgeon'],
  input: z.strictObject({
    container: Label,
    sealIntact: z.boolean(),
    minC: Celsius.optional(),
    maxC: Celsius.optional(),
  }),
  target: () => null,
  decide(input, context) {
    const found = withContainer(input.container, context)
    if (!found.ok) return decline(found.refusal, found.events)
    const { batch, container } = found
    if (container.status === 'received')
      return decline(refuseState('container-received-already', { container: container.id }))
    if (container.status !== 'dispatched') {
      return decline(refuseState('container-not-dispatched', { container: container.id, status: container.status }))
    }
    const refusal = reversed(input)
    if (refusal) return decline(refusal)
    const { sealIntact, minC, maxC } = input
    const received = batchEvent(batch.id, 'batch.container-received', {
      container: container.id,
      sealIntact,
      ...(minC === undefined ? {} : { minC }),
      ...(maxC === undefined ? {} : { maxC }),
    })
    const drafts = [
      ...(sealIntact ? [] : [ofContainer(container.id, { seal: 'broken' })]),
      ...(isUnread(input) ? [ofContainer(container.id, { what: 'temperature-unread' })] : []),
      ...tooWarmOrCold(batch, container.id, input, context),
    ]
    return accept([received, ...raise(batch, drafts, {})], {
      batch: batch.id,
      container: container.id,
      exceptions: drafts.length,
    })
  },
})

/** Also of what has ended meanwhile: how warm or cold it was on the way stays worth knowing. */
export const readLogger = defineCommand({
  name: 'read-logger',
  subject: 'batch',
  summary: 'Completes the arrival of a container, once, with the readings of its logger.',
  who: ['nurse', 'surgeon'],
  input: z.strictObject({ container: Label, minC: Celsius, maxC: Celsius }),
  target: () => null,
  decide(input, context) {
    const found = ofHospital(input.container, context)
    if (!found.ok) return decline(found.refusal, found.events)
    const { batch, container } = found
    const arrival = arrivalOf(batch, container.id)
    if (!arrival) return decline(refuseState('container-not-received', { container: container.id }))
    if (!isUnread(arrival)) return decline(refuseState('logger-read-already', { container: container.id }))
    const refusal = reversed(input)
    if (refusal) return decline(refusal)
    const { minC, maxC } = input
    const drafts = tooWarmOrCold(batch, container.id, input, context)
    return accept(
      [batchEvent(batch.id, 'batch.logger-read', { container: container.id, minC, maxC }), ...raise(batch, drafts, {})],
      { batch: batch.id, container: container.id, exceptions: drafts.length },
    )
  },
})
