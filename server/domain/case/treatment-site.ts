// A treatment site as it is prescribed: its place in the body (treatment-site-places.ts), with dose and volume.
import { z } from 'zod'
import { digitJoints, digits, joints, sides } from './treatment-site-places.ts'

export const SitePlace = z.strictObject({
  joint: z.enum(joints),
  side: z.enum(sides),
  digit: z.enum(digits).optional(),
  digitJoint: z.enum(digitJoints).optional(),
})

export const TreatmentSite = SitePlace.extend({
  /** Prescribed dose, in cells (viable or total as the process says). */
  doseCells: z.int().min(1_000_000).max(1_000_000_000),
  volumeUl: z.int().min(500).max(60_000),
})
export type TreatmentSite = z.infer<typeof TreatmentSite>
