// check-scan: one code scanned at a step, before the step is recorded: right, or foreign (a near miss that is recorded), or a misread.
import { z } from 'zod'
import { notOfHospital, seesCase } from '../../case/own-case.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, ReadId, ShortName } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { type Role, roles } from '../../person/roles.ts'
import { againstScan } from '../../step/against-scan.ts'
import { nearMiss, understand } from '../../step/scanned.ts'
import { type BatchState, batchEvent, type Run } from '../batch.ts'
import { openRun } from '../entries.ts'
import { hold } from '../follow.ts'
import { mayPerformOperation, operationOf, processOf } from '../may.ts'
import { batchOf } from '../vessels.ts'

const answerers: Role[] = ['supervisor', 'qa']
const performers = roles.filter(role => role !== 'inspector' && role !== 'administrator')
/** A donation number, alone or in the symbol of an outer label. */
const isOfDonation = (kind: string): boolean => kind === 'donation' || kind === 'product'
const dinOf = (id: string): string => id.slice(0, 13)

/** Of the cases of others a surgeon is not even told that there is such a batch; a nurse may hold a box that came astray. */
const batchHidden = (id: string, context: Context): Refusal | null => {
  const batch = context.read('batch', id)
  if (batch && seesCase(batch.caseId, context)) return null
  return (batch && notOfHospital(batch.caseId, id, context)) ?? refuseUnknown('batch', id)
}

/** At the bench of an operation stand those who may perform it; of anybody else no scan is taken. */
const mayScanAt = (batch: BatchState, run: Run, context: Context): Refusal | null => {
  const operation = operationOf(processOf(batch, context), run.operation)
  return operation ? mayPerformOperation(batch, operation, context) : refuseUnknown('operation', run.operation)
}

const stepOf = (batch: BatchState, run: Run, step: string | undefined, context: Context) =>
  operationOf(processOf(batch, context), run.operation)?.steps.find(({ id }) => id === step) ?? null

const ofBatch = ['batch', 'vessel', 'sample', 'container']

export const checkScan = defineCommand({
  name: 'check-scan',
  subject: 'batch',
  summary:
    'Says whether a scanned code belongs to this batch, and at a step whether it is of the sort asked for; a good code of another batch is recorded as a near miss.',
  who: performers,
  input: z.strictObject({
    batch: Id,
    run: z.int().min(1),
    code: z.string().min(1).max(200),
    /** What is being filled in: a lot, equipment or a place that it would never take is refused here already. */
    step: ShortName.optional(),
  }),
  target: input => input.batch,
  guard: batchHidden,
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const run = batch.runs.find(each => each.run === input.run)
    if (!run) return decline(refuseState('run-not-open', { run: input.run }))
    const stranger = mayScanAt(batch, run, context)
    if (stranger) return decline(stranger)
    const seen = understand(input.code, context.now)
    if (!seen.ok) return decline(seen.refusal)
    // An entry is corrected after its operation was closed: a foreign code is refused then too, but nothing lies open beside it.
    const missed = (expected: string) => (run.closedAt ? [] : [nearMiss({ batch }, seen, expected)])
    const answer = { kind: seen.kind, id: seen.id }
    if (isOfDonation(seen.kind) && dinOf(seen.id) !== batch.donation) {
      const refusal = refuse('not-this-donation', { seen: seen.id, expected: batch.donation })
      return decline(refusal, missed(batch.donation))
    }
    if (seen.kind === 'patient-code' && seen.id !== batch.patientCode) {
      const refusal = refuse('not-this-patient', { seen: seen.id, expected: batch.patientCode })
      return decline(refusal, missed(batch.patientCode))
    }
    if (!ofBatch.includes(seen.kind)) {
      const step = stepOf(batch, run, input.step, context)
      const against = step && againstScan({ seen, step, batch }, context)
      return against ? decline(against) : accept([], answer)
    }
    const seenBatch = batchOf(seen.id)
    if (seenBatch === batch.id) return accept([], answer)
    const refusal = refuse('not-this-batch', { seen: seen.id, seenBatch, expected: batch.id })
    return decline(refusal, missed(batch.id))
  },
})

/** The batch that a foreign code belongs to: by its own code, its donation, or its patient's last case. */
const otherBatch = ({ kind, id }: { kind: string; id: string }, context: Context): BatchState | null => {
  if (isOfDonation(kind)) return context.read('batch', context.read('donation', dinOf(id))?.batch ?? '')
  if (kind !== 'patient-code') return context.read('batch', batchOf(id))
  const lastCase = context.read('patient', id)?.cases.at(-1) ?? ''
  return context.read('batch', context.read('case', lastCase)?.batches.at(-1) ?? '')
}

/** Whether it was opened is said by whoever scanned it, by those at the bench, or by supervisor and QA once nobody is there. */
const mayAnswer = (batch: BatchState, near: BatchState['nearMisses'][number], context: Context): Refusal | null => {
  const { id, roles: own } = context.actor
  if (near.by === id || answerers.some(role => own.includes(role))) return null
  const run = openRun(batch)
  return run ? mayScanAt(batch, run, context) : { code: 'not-permitted', facts: { roles: answerers }, status: 403 }
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
    const stranger = mayAnswer(batch, near, context)
    if (stranger) return decline(stranger)
    const answered = batchEvent(batch.id, 'batch.near-miss-recorded', {
      seen: near.seen,
      expected: near.expected,
      opened: input.opened,
    })
    if (!input.opened) return accept([answered])
    const found = otherBatch(near.seen, context)
    // A product of this batch, met at the wrong bedside or with a label that is not as printed: held once.
    const other = found?.id === batch.id ? null : found
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
      hold(batch, 'near-miss-opened', context),
      ...(other
        ? [exception(other.id, other.exceptions.length, batch.id), hold(other, 'near-miss-opened', context)]
        : []),
    ])
  },
})
