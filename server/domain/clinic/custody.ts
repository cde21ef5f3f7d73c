// In whose hands a container is, and who may say what became of it: the hospital of what was sent for one of its own cases, and QA.
import { z } from 'zod'
import { hasEnded, wasSent } from '../batch/containers.ts'
import { notOfHospital, notOfTheatre } from '../case/own-case.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState } from '../kit/refusal.ts'
import { type FoundContainer, findContainer } from './find-container.ts'

/** A container as a command of the hospital names it: by its label. */
export const Label = z.string().min(1).max(500)

export type Found = Extract<FoundContainer, { ok: true }>

/** Only the treating surgeon or who may stand in, the nurses of the hospital and the laboratory say what becomes of a container. */
const notInTheirHands = ({ batch, container }: Found, context: Context): Refusal | null =>
  notOfTheatre(batch.caseId, container.id, context)
    ? { code: 'container-of-another-surgeon', facts: { container: container.id }, status: 403 }
    : notOfHospital(batch.caseId, container.id, context)

/** What has not left the laboratory is not in the hospital's hands, whatever is said of it there. */
export const wasDispatched = ({ batch, container: { id, status } }: Found): Refusal | null =>
  wasSent(batch, id) ? null : refuseState('container-not-dispatched', { container: id, status })

/** By its label, in whatever state, for whoever has a say in it. */
export const ofHospital = (text: string, context: Context): FoundContainer => {
  const found = findContainer(text, context)
  const refusal = found.ok ? notInTheirHands(found, context) : null
  return refusal ? { ok: false, refusal } : found
}

/** Of what has ended nothing more is decided. */
export const withContainer = (text: string, context: Context): FoundContainer => {
  const found = ofHospital(text, context)
  if (!found.ok || !hasEnded(found.container)) return found
  const { id: container, status } = found.container
  return { ok: false, refusal: refuseState('container-ended', { container, status }) }
}

/** What was lost may come to light: then what became of it is a fact, though it may never be given. */
export const alsoFound = (text: string, context: Context): FoundContainer => {
  const found = ofHospital(text, context)
  return found.ok && found.container.status === 'lost' ? found : withContainer(text, context)
}
