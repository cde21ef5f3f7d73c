// check-scan: one code scanned at a step, before the step is recorded: right, or foreign (a near miss that is recorded), or a misread.
import { z } from 'zod'
import { seesCase } from '../../case/own-case.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, ReadId } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { roles } from '../../person/roles.ts'
import { nearMiss, understand } from '../../step/scanned.ts'
import { type BatchState, batchEvent } from '../batch.ts'
import { hold } from '../follow.ts'
import { batchOf } from '../vessels.ts'

const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')
/** A donation number, alone or in the symbol of an outer label. */
const isOfDonation = (kind: string): boolean => kind === 'donation' || kind === 'product'
const dinOf = (id: string): string => id.slice(0, 13)

/** Of the cases of others a surgeon is not even told that there is such a batch. */
const batchHidden = (id: string, context: Context): Refusal | null => {
  const batch = context.read('batch', id)
  return batch && seesCase(batch.caseId, context) ? null : refuseUnknown('batch', id)
}

const ofBatch = ['batch', 'vessel', 'sample', 'container']

export const checkScan = defineCommand({
  name: 'check-scan',
  subject: 'batch',
  summary:
    'Says whether a scanned code belongs to this batch; a good code of another batch is recorded as a near miss.',
  who: performers,
  input: z.strictObject({ batch: Id, run: z.int().min(1), code: z.string().min(1).max(200) }),
  target: input => input.batch,
  guard: batchHidden,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const seen = understand(input.code, context.now)
    if (!seen.ok) return decline(seen.refusal)
    const answer = { kind: seen.kind, id: seen.id }
    if (isOfDonation(seen.kind) && dinOf(seen.id) !== batch.donation) {
      const refusal = refuse('not-this-donation', { seen: seen.id, expected: batch.donation })
      return decline(refusal, [nearMiss({ batch }, seen, batch.donation)])
    }
    if (seen.kind === 'patient-code' && seen.id !== batch.patientCode) {
      const refusal = refuse('not-this-patient', { seen: seen.id, expected: batch.patientCode })
      return decline(refusal, [nearMiss({ batch }, seen, batch.patientCode)])
    }
    if (!ofBatch.includes(seen.kind)) return accept([], answer)
    const seenBatch = batchOf(seen.id)
    if (seenBatch === batch.id) return accept([], answer)
    const refusal = refuse('not-this-batch', { seen: seen.id, seenBatch, expected: batch.id })
    return decline(refusal, [nearMiss({ batch }, seen, batch.id)])
  },
})

/** The batch that a foreign code belongs to: by its own code, its donation, or its patient's last case. */
const otherBatch = ({ kind, id }: { kind: string; id: string }, context: Context): BatchState | null => {
  if (isOfDonation(kind)) return context.read('batch', context.read('donation', dinOf(id))?.batch ?? '')
  if (kind !== 'patient-code') return context.read('batch', batchOf(id))
  const lastCase = context.read('patient', id)?.cases.at(-1) ?? ''
  return context.read('batch', context.read('case', lastCase)?.batches.at(-1) ?? '')
}

export const answerNearMiss = defineCommand({
  name: 'answer-near-miss',
  subject: 'batch',
  summary: 'Says whether a foreign container was opened or inside the cabinet; if so both batches are held.',
  who: performers,
  input: z.strictObject({ batch: Id, seen: ReadId, opened: z.boolean() }),
  target: input => input.batch,
  guard: batchHidden,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const near = batch.nearMisses.findLast(each => each.seen.id === input.seen)
    if (!near || near.opened !== undefined) return decline(refuseState('near-miss-unknown', { seen: input.seen }))
    const answered = batchEvent(batch.id, 'batch.near-miss-recorded', {
      seen: near.seen,
      expected: near.expected,
      opened: input.opened,
    })
    if (!input.opened) return accept([answered])
    const other = otherBatch(near.seen, context)
    const exception = (id: string, count: number, foreign: string) =>
      batchEvent(id, 'batch.exception-raised', {
        exception: `X${count + 1}`,
        kind: 'near-miss',
        facts: { seen: input.seen, batch: foreign },
        deviation: true,
      })
    return accept([
      answered,
      exception(batch.id, batch.exceptions.length, other?.id ?? ''),
      hold(batch, 'near-miss-opened'),
      ...(other ? [exception(other.id, other.exceptions.length, batch.id), hold(other, 'near-miss-opened')] : []),
    ])
  },
})
