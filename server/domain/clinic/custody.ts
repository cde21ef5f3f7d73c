// In whose hands a container is, and who may say what became of it: the hospital of what was sent for one of its own cases, and QA.
import { wasSent } from '../batch/containers.ts'
import { notOfHospital, seesCase } from '../case/own-case.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState } from '../kit/refusal.ts'
import type { FoundContainer } from './find-container.ts'

type Found = Extract<FoundContainer, { ok: true }>

/** Only the treating surgeon, the nurses of the hospital and the laboratory say what becomes of a container. */
export const ofOwnCase = ({ batch, container }: Found, context: Context): Refusal | null =>
  seesCase(batch.caseId, context)
    ? null
    : (notOfHospital(batch.caseId, container.id, context) ?? {
        code: 'container-of-another-surgeon',
        facts: { container: container.id },
        status: 403,
      })

/** What has not left the laboratory is not in the hospital's hands, whatever is said of it there. */
export const wasDispatched = ({ batch, container: { id, status } }: Found): Refusal | null =>
  wasSent(batch, id) ? null : refuseState('container-not-dispatched', { container: id, status })
