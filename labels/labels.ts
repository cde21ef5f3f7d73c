// The registry of labels: each name, once shipped, stays; a new label is its file in layouts/, a line here and its test.
import { badgeLabel } from './layouts/badge.ts'
import { commandCodesSheet } from './layouts/command-codes.ts'
import { donationLabel, donationTubeLabel } from './layouts/donation.ts'
import { equipmentLabel } from './layouts/equipment.ts'
import { locationLabel } from './layouts/location.ts'
import { lotLabel } from './layouts/lot.ts'
import { patientCodeLabel } from './layouts/patient-code.ts'
import { productLabel } from './layouts/product.ts'
import { sampleLabel } from './layouts/sample.ts'
import { syringeLabel } from './layouts/syringe.ts'
import { vesselLabel } from './layouts/vessel.ts'
import type { Layout } from './op.ts'

/** Every label that Marrow prints, by name. */
export const labelLayouts = {
  badge: badgeLabel,
  'command-codes': commandCodesSheet,
  donation: donationLabel,
  'donation-tube': donationTubeLabel,
  equipment: equipmentLabel,
  location: locationLabel,
  lot: lotLabel,
  'patient-code': patientCodeLabel,
  product: productLabel,
  sample: sampleLabel,
  syringe: syringeLabel,
  vessel: vesselLabel,
} as const

/** The name of a label. */
export type LabelName = keyof typeof labelLayouts

/** What a label of that name is made from. */
export type LabelInput<Name extends LabelName> = Parameters<(typeof labelLayouts)[Name]>[0]

/** The layout of that name; typed so that name and input belong together. */
export const layoutOf = <Name extends LabelName>(name: Name) =>
  // The record's union of functions cannot be narrowed by a generic key; each entry is checked above by its own type.
  labelLayouts[name] as unknown as Layout<LabelInput<Name>>
