// What was found wrong afterwards: everything that a thing has touched in a window, and the exposures that were declared.
import { z } from 'zod'
import { exposureCauses, exposureStops } from '../domain/exposure/exposure.ts'
import { thingKinds, touchings } from '../domain/exposure/touched.ts'
import { ContainerAnswer, laboratory } from './batches.ts'
import { Action, Progress, Standing } from './place.ts'
import { defineQuery } from './query.ts'

const ThingAnswer = z.strictObject({ kind: z.enum(thingKinds), id: z.string(), name: z.string() })
export type ThingAnswer = z.infer<typeof ThingAnswer>

export const TouchedLine = z.strictObject({
  batch: z.string(),
  check: z.string(),
  patientCode: z.string(),
  progress: Progress,
  standing: Standing,
  passage: z.int().nullable(),
  how: z.array(z.enum(touchings)),
  from: z.string(),
  until: z.string(),
  containers: z.array(ContainerAnswer),
  /** Rejected or failed: nothing is decided about it any more. */
  isForNobody: z.boolean(),
})
export type TouchedLine = z.infer<typeof TouchedLine>

const Instant = z.iso.datetime({ precision: 3 })

export const readTouched = defineQuery({
  name: 'touched',
  path: '/api/touched',
  who: laboratory,
  summary: 'Every batch that a lot, a piece of equipment, a room or a person was in touch with in a window of time.',
  params: z.object({ kind: z.enum(thingKinds), id: z.string().max(40), from: Instant, until: Instant }),
  answer: z.strictObject({
    now: z.string(),
    thing: ThingAnswer,
    lines: z.array(TouchedLine),
    /** How its use can be ended in the same act, and what stands in the way. */
    stops: z.array(z.strictObject({ stop: z.enum(exposureStops), refusal: z.string().nullable() })),
    /** Of a person: those held now. */
    qualifications: z.array(z.string()),
  }),
})
export type TouchedAnswer = z.infer<(typeof readTouched)['answer']>

export const ExposureLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  thing: ThingAnswer,
  from: z.string(),
  until: z.string(),
  cause: z.enum(exposureCauses),
  reason: z.string(),
  declaredAt: z.string(),
  declaredByName: z.string(),
  stop: z.enum(exposureStops).nullable(),
  batches: z.array(
    z.strictObject({
      batch: z.string(),
      patientCode: z.string(),
      exception: z.string().nullable(),
      /** Whether QA has still to decide the deviation. */
      isOpen: z.boolean(),
      hold: z.string().nullable(),
      isHeld: z.boolean(),
      why: z.string().nullable(),
    }),
  ),
})
export type ExposureLine = z.infer<typeof ExposureLine>

export const listExposures = defineQuery({
  name: 'exposures',
  path: '/api/exposures',
  who: laboratory,
  summary:
    'Exposures that were declared, the last first, with what is still open; and the things that one may be about.',
  params: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  answer: z.strictObject({
    now: z.string(),
    exposures: z.array(ExposureLine),
    things: z.array(ThingAnswer),
    actions: z.array(Action),
  }),
})
export type ExposuresAnswer = z.infer<(typeof listExposures)['answer']>
