// Supply of an out-of-specification product at the treating physician's written request: a way of its own, never GO.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { containerOf, hasEnded } from '../../batch/containers.ts'
import { batchUnknown, mayWorkOn, processOf } from '../../batch/may.ts'
import { requestsKnowing } from '../../batch/oos-requests.ts'
import { isOutrun } from '../../batch/signatures.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { FileHash, Id, Password, Reason } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { failedTests, maySupply, testLines } from '../release-state.ts'
import { signatureOf, unsigned } from '../sign.ts'

/** The decisive tests of the batch that are out of specification, by their ids. */
const failedIn = (batch: BatchState, context: Pick<Context, 'read'>): string[] =>
  failedTests(testLines(batch, processOf(batch, context))).map(line => line.definition.id)

/** Only the treating physician asks; another surgeon is not even told that there is such a batch. */
const mayRequest = (batch: BatchState, context: Context): Refusal | null => {
  if (context.read('case', batch.caseId)?.surgeon !== context.actor.id) return refuseUnknown('batch', batch.id)
  const over = mayWorkOn(batch)
  if (over) return over
  return failedIn(batch, context).length === 0 ? refuseState('nothing-failed', { batch: batch.id }) : null
}

export const requestOosSupply = defineCommand({
  name: 'request-oos-supply',
  subject: 'batch',
  summary: "Records the treating physician's written request for a product that is out of specification.",
  who: ['surgeon'],
  input: z.strictObject({ batch: Id, container: Id, reason: Reason, document: FileHash }),
  target: input => input.batch,
  files: ({ document }) => [{ path: 'document', hash: document }],
  guard: (id, context) => {
    const batch = context.read('batch', id)
    return batch ? mayRequest(batch, context) : batchUnknown(id, context)
  },
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const container = containerOf(batch, input.container)
    if (!container) return decline(refuseUnknown('container', input.container))
    if (hasEnded(container)) return decline(refuseState('gone-from-custody', { container: container.id }))
    const failed = failedIn(batch, context)
    const stands = requestsKnowing(batch, container.id, failed).some(
      ({ signed }) => !(signed && isOutrun(batch, signed)),
    )
    if (stands) return decline(refuseState('oos-requested-already', { container: container.id }))
    return accept([
      batchEvent(batch.id, 'batch.oos-supply-requested', {
        container: container.id,
        physician: context.actor.id,
        reason: input.reason,
        failedTests: failed,
        document: input.document,
      }),
    ])
  },
})

export const signOosSupply = defineCommand({
  name: 'sign-oos-supply',
  subject: 'batch',
  summary: "The QP's signature under a supply out of specification; it is not a certification.",
  who: ['qp'],
  input: z.strictObject({ batch: Id, container: Id, password: Password.optional() }),
  target: input => input.batch,
  seesVersion: true,
  proves: ['password'],
  guard: (id, context) => {
    const batch = context.read('batch', id)
    return batch ? maySupply(batch, context) : batchUnknown(id, context)
  },
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const request = batch.oosSupplies.findLast(each => each.container === input.container && !each.signed)
    if (!request) return decline(refuseState('oos-request-missing', { container: input.container }))
    if (request.physician === context.actor.id) {
      return decline(refuse('supply-requested-here', { container: input.container }))
    }
    const unseen = failedIn(batch, context).filter(test => !request.failedTests.includes(test))
    if (unseen.length > 0) return decline(refuseState('results-failed', { tests: unseen }))
    const unproved = unsigned(batch, 'supplied-out-of-specification', context, 'sign-oos-supply')
    if (unproved) return unproved
    const signature = signatureOf(batch, 'supplied-out-of-specification', context)
    return accept([batchEvent(batch.id, 'batch.oos-supply-signed', { container: input.container, signature })])
  },
})
