// The small label of a syringe, 50 × 25 mm: patient, joint and side, until when, which donation.
import { type Field, type Label, labelOf, sans, sansBold } from '../op.ts'
import { donationOps, type EyeReadableDonation, markOps } from '../parts.ts'

/** Finished texts of a syringe's label; what does not fit here is on the outer label (Annex IV, small immediate packs). */
export interface SyringeLabelInput {
  /** What the Data Matrix says: the same compound message as on the outer label. */
  symbol: string
  donation: EyeReadableDonation
  patient: string
  /** Joint and side in capitals. */
  site: string
  useBefore: Field
  autologous: string
  mark?: string
}

const LEFT = 19
const WIDTH = 29.6

/** The small label of a syringe. */
export function syringeLabel(input: SyringeLabelInput): Label {
  return labelOf(50, 25, [
    { kind: 'symbol', symbology: 'datamatrix', text: input.symbol, xMm: 1, yMm: 1.4, widthMm: 17, heightMm: 17 },
    ...markOps(input.mark, { xMm: 1.6, yMm: 19.3, widthMm: 15.8, heightMm: 4.1 }),
    sansBold(input.patient, { xMm: LEFT, yMm: 1.2, sizeMm: 3.2, maxWidthMm: WIDTH, heightMm: 5 }),
    sansBold(input.site, { xMm: LEFT, yMm: 6.4, sizeMm: 3.2, maxWidthMm: WIDTH, heightMm: 5 }),
    sans(input.useBefore.caption, { xMm: LEFT, yMm: 11.5, sizeMm: 2.1, maxWidthMm: WIDTH }),
    sansBold(input.useBefore.value, { xMm: LEFT, yMm: 13.95, sizeMm: 3, maxWidthMm: WIDTH }),
    ...donationOps(input.donation, { xMm: LEFT, yMm: 18, sizeMm: 2.3 }),
    sansBold(input.autologous, { xMm: LEFT, yMm: 21.2, sizeMm: 2.2, maxWidthMm: WIDTH }),
  ])
}
