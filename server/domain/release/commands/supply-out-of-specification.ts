// Supply of an out-of-specification product at the treating physician's written request: a way of its own, never GO.
import { z } from 'zod'
import { batchEvent } from '../../batch/batch.ts'
import { containerOf, hasEnded } from '../../batch/containers.ts'
import { batchUnknown, mayWorkOn, processOf } from '../../batch/may.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { FileHash, Id, Password, Reason } from '../../kit/input.ts'
import { refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { failedTests, maySupply, testLines } from '../release-state.ts'
import { signatureOf, unsigned } from '../sign.ts'

export const requestOosSupply = defineCommand({
  name: 'request-oos-supply',
  subject: 'batch',
  summary: "Records the treating physician's written request for a product that is out of specification.",
  who: ['surgeon'],
  input: z.strictObject({ batch: Id, container: Id, reason: Reason, document: FileHash.optional() }),
  target: input => input.batch,
  guard: (id, context) => {
    const batch = context.read('batch', id)
    return batch ? mayWorkOn(batch) : batchUnknown(id, context)
  },
  decide(input, context) {
    const batch = present(context, 'batch', input.batch)
    const container = containerOf(batch, input.container)
    if (!container) return decline(refuseUnknown('container', input.container))
    if (hasEnded(container)) return decline(refuseState('gone-from-custody', { container: container.id }))
    const failed = failedTests(testLines(batch, processOf(batch, context))).map(line => line.definition.id)
    if (failed.length === 0) return decline(refuseState('nothing-failed', { container: container.id }))
    return accept([
      batchEvent(batch.id, 'batch.oos-supply-requested', {
        container: container.id,
        physician: context.actor.id,
        reason: input.reason,
        failedTests: failed,
        ...(input.document ? { document: input.document } : {}),
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
    const failed = failedTests(testLines(batch, processOf(batch, context))).map(line => line.definition.id)
    const unseen = failed.filter(test => !request.failedTests.includes(test))
    if (unseen.length > 0) return decline(refuseState('results-failed', { tests: unseen }))
    const unproved = unsigned(batch, 'supplied-out-of-specification', context, 'sign-oos-supply')
    if (unproved) return unproved
    const signature = signatureOf(batch, 'supplied-out-of-specification', context)
    return accept([batchEvent(batch.id, 'batch.oos-supply-signed', { container: input.container, signature })])
  },
})
