// A signature: the person's printed name, the meaning, and the list of exactly what is signed (design.md section 9, rule 10).
import { type BatchState, batchEvent } from '../batch/batch.ts'
import type { Signature } from '../batch/events.ts'
import type { Decision } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import { proveSignature } from '../person/prove.ts'

/** Every entry of the batch and of its case, as they stand: stream, version and hash. */
export const whatIsSigned = (batch: BatchState, context: Pick<Context, 'read'>): Signature['signed'] => {
  const owner = present(context, 'case', batch.caseId)
  return [
    ...owner.log.map(({ version, hash }) => ({ stream: `case/${owner.id}`, version, hash })),
    ...batch.log.map(({ version, hash }) => ({ stream: `batch/${batch.id}`, version, hash })),
  ]
}

export const signatureOf = (batch: BatchState, meaning: Signature['meaning'], context: Context): Signature => {
  const person = present(context, 'person', context.actor.id)
  return { personId: person.id, name: person.name, meaning, signed: whatIsSigned(batch, context) }
}

/** Null where the signer's password was right; else the refusal, with the failed attempt recorded in the batch too. */
export const unsigned = (
  batch: BatchState,
  meaning: Signature['meaning'],
  context: Context,
  command: string,
): Decision | null => {
  const failed = proveSignature(context, command)
  if (!failed) return null
  const isAttempt = context.proof.password === 'wrong'
  const recorded = isAttempt ? [batchEvent(batch.id, 'batch.signature-failed', { meaning })] : []
  return { ...failed, events: [...recorded, ...(failed.events ?? [])] }
}
