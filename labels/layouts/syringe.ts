// The small label of a syringe, 50 × 25 mm, applied before filling: patient, joint and side, which container of which donation.
import { type Field, type Label, labelOf, mono, monoBold, monoWidthMm, sans, sansBold } from '../op.ts'
import { type CodeMarks, codeColumnOps, donationOps, type EyeReadableDonation } from '../parts.ts'

/** Finished texts of a syringe's label; what is known only after filling is on the outer label (Annex IV, small immediate packs). */
export interface SyringeLabelInput extends CodeMarks {
  /** What the Data Matrix says: the container's own code. */
  symbol: string
  /** `B26-0001-F01` */
  container: string
  /** Check character of the code. */
  check: string
  donation: EyeReadableDonation
  patient: string
  /** Joint and side in capitals. */
  site: string
  /** Until when; before filling it can only say where that stands. */
  useBefore: Field
  autologous: string
}

const LEFT = 19
const WIDTH = 29.6
const CODE_SIZE = 2.9

/** The small label of a syringe. */
export function syringeLabel(input: SyringeLabelInput): Label {
  const codeWidth = Math.min(monoWidthMm(input.container, CODE_SIZE), WIDTH - 3)
  return labelOf(50, 25, [
    ...codeColumnOps(input.symbol, input),
    sansBold(input.patient, { xMm: LEFT, yMm: 1.2, sizeMm: 3.2, maxWidthMm: WIDTH, heightMm: 5 }),
    sansBold(input.site, { xMm: LEFT, yMm: 6.4, sizeMm: 3.2, maxWidthMm: WIDTH, heightMm: 5 }),
    monoBold(input.container, { xMm: LEFT, yMm: 11.6, sizeMm: CODE_SIZE, maxWidthMm: codeWidth + 0.01 }),
    mono(input.check, { xMm: LEFT + codeWidth + 0.9, yMm: 11.6, sizeMm: CODE_SIZE, maxWidthMm: 2 }),
    sans(input.useBefore.caption, { xMm: LEFT, yMm: 15.2, sizeMm: 2.1, maxWidthMm: 12.5 }),
    sansBold(input.useBefore.value, { xMm: LEFT + 13, yMm: 15.1, sizeMm: 2.2, maxWidthMm: WIDTH - 13 }),
    ...donationOps(input.donation, { xMm: LEFT, yMm: 18.1, sizeMm: 2.3 }),
    sansBold(input.autologous, { xMm: LEFT, yMm: 21.2, sizeMm: 2.2, maxWidthMm: WIDTH }),
  ])
}
