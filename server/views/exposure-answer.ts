// What a thing has touched, as QA decides about it; and what was decided of exposures, with what is still open.
import type { ExposureLine, ThingAnswer, TouchedAnswer, TouchedLine } from '../contract/exposures.ts'
import { containersOf } from '../domain/batch/containers.ts'
import { placeOf } from '../domain/batch/progress.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import type { ExposureState } from '../domain/exposure/exposure.ts'
import { againstStop, stopsOf } from '../domain/exposure/stop.ts'
import {
  type ExposureWindow,
  isForNobody,
  nameOfThing,
  type Thing,
  type Touch,
  touchedBy,
} from '../domain/exposure/touched.ts'
import { type Asking, nameOfPerson, saidRefusal } from './asking.ts'

export const thingAnswer = (thing: Thing, { context }: Asking): ThingAnswer => ({
  ...thing,
  name: nameOfThing(thing, context),
})

const touchedLine = ({ batch, how, from, until }: Touch): TouchedLine => ({
  batch: batch.id,
  check: ownCheckCharacter(batch.id),
  patientCode: batch.patientCode,
  ...placeOf(batch),
  how,
  from,
  until,
  containers: containersOf(batch).map(({ entry: _, ...container }) => ({
    ...container,
    check: ownCheckCharacter(container.id),
  })),
  isForNobody: isForNobody(batch),
})

/** Each qualification of a person once, whether or not it has lapsed by now. */
const heldBy = ({ kind, id }: Thing, { context }: Asking): string[] => {
  const held = kind === 'person' ? (context.read('person', id)?.qualifications ?? []) : []
  return [...new Set(held.filter(({ withdrawn }) => !withdrawn).map(({ qualification }) => qualification))]
}

export const touchedAnswer = (thing: Thing, window: ExposureWindow, asking: Asking): TouchedAnswer => {
  const { context } = asking
  const qualifications = heldBy(thing, asking)
  return {
    now: context.now,
    thing: thingAnswer(thing, asking),
    lines: touchedBy(thing, window, context).map(touchedLine),
    stops: stopsOf[thing.kind].map(stop => {
      const [qualification = ''] = qualifications
      const refusal = againstStop(thing, { stop, qualification, reason: '' }, context)
      return { stop, refusal: saidRefusal(refusal, asking)?.sentence ?? null }
    }),
    qualifications,
  }
}

export const exposureLine = (exposure: ExposureState, asking: Asking): ExposureLine => {
  const { id, thing, from, until, cause, reason, stop = null, declaredAt, declaredBy, batches } = exposure
  return {
    id,
    check: ownCheckCharacter(id),
    thing: thingAnswer(thing, asking),
    from,
    until,
    cause,
    reason,
    declaredAt,
    declaredByName: nameOfPerson(declaredBy, asking),
    stop,
    batches: batches.map(({ batch, exception = null, hold = null, why = null }) => {
      const state = asking.context.read('batch', batch)
      return {
        batch,
        patientCode: state?.patientCode ?? '',
        exception,
        isOpen: state?.exceptions.some(each => each.id === exception && !each.disposition) ?? false,
        hold,
        isHeld: state?.holds.some(each => each.id === hold && !each.liftedAt) ?? false,
        why,
      }
    }),
  }
}
