// A person's badge in the size of a bank card, 85.6 × 54 mm: it unlocks the bench together with a PIN.
import { type Label, labelOf, mono, sans, sansBold } from '../op.ts'
import { markOps } from '../parts.ts'

/** Finished texts of a badge. */
export interface BadgeLabelInput {
  /** What the Data Matrix says. */
  code: string
  name: string
  /** `Technician` */
  role: string
  /** The person's id as people read it. */
  id: string
  facility: string
  mark?: string
}

/** A person's badge. */
export function badgeLabel(input: BadgeLabelInput): Label {
  return labelOf(85.6, 54, [
    sans(input.facility, { xMm: 4, yMm: 4, sizeMm: 3, maxWidthMm: 77.6 }),
    sansBold(input.name, { xMm: 4, yMm: 11.5, sizeMm: 6.5, maxWidthMm: 45, heightMm: 16 }),
    sans(input.role, { xMm: 4, yMm: 29, sizeMm: 4, maxWidthMm: 45, heightMm: 9.3 }),
    mono(input.id, { xMm: 4, yMm: 46, sizeMm: 3, maxWidthMm: 45 }),
    ...markOps(input.mark, { xMm: 4, yMm: 39, widthMm: 30, heightMm: 5.5 }),
    {
      kind: 'symbol',
      symbology: 'datamatrix',
      text: input.code,
      xMm: 52,
      yMm: 15,
      widthMm: 30,
      heightMm: 30,
      maxModuleMm: 2,
    },
  ])
}
