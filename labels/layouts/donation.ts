// The label of the aspirate's container, 100 × 50 mm: the donation number as Code 128 and Data Matrix (ISBT 128 ST-001).
import { type Field, type Label, labelOf, mono, type Op, sans, sansBold } from '../op.ts'
import { type CodeMarks, codeColumnOps, donationOps, type EyeReadableDonation, framedOps, markOps } from '../parts.ts'

/** A caption with what is known already, or a rule to write on, and its unit: `Volume ____ mL`. */
export interface WrittenField {
  caption: string
  value?: string
  unit?: string
}

/** Finished texts of the label of a container of aspirate. */
export interface DonationLabelInput extends CodeMarks {
  /** DS001 with its flags, as the scanner is to read it: `=A99992600004700`. */
  symbol: string
  donation: EyeReadableDonation
  /** `Bone marrow aspirate` */
  contents: string
  /** `Container 1 of 2` */
  piece: string
  /** `FOR AUTOLOGOUS USE ONLY` */
  autologous: string
  patient: Field
  /** Site, collection, volume, anticoagulant: five at the most. */
  lines: readonly WrittenField[]
  /** Statements such as the one on infectious agents; two at the most, the second giving way to a hazard. */
  statements?: readonly string[]
  facility: string
}

const CAPTION = 21
const LINES_TOP = 28.4
const LINE = 3.5

/** Rows with what is known, or a rule to write on. */
function writtenOps(
  fields: readonly WrittenField[],
  at: { xMm: number; yMm: number; captionMm: number; rightMm: number },
): Op[] {
  return fields.flatMap((field, index) => {
    const yMm = at.yMm + index * LINE
    const unitWidth = field.unit === undefined ? 0 : 6
    const left = at.xMm + at.captionMm
    const width = at.rightMm - left - unitWidth
    const ruleY = yMm + 2.9
    return [
      sans(field.caption, { xMm: at.xMm, yMm, sizeMm: 2.4, maxWidthMm: at.captionMm - 1 }),
      field.value === undefined
        ? { kind: 'line', x1Mm: left, y1Mm: ruleY, x2Mm: left + width, y2Mm: ruleY, strokeMm: 0.2 }
        : sansBold(field.value, { xMm: left, yMm, sizeMm: 2.5, maxWidthMm: width }),
      sans(field.unit ?? '', { xMm: left + width + 0.8, yMm, sizeMm: 2.4, maxWidthMm: 5 }),
    ] satisfies Op[]
  })
}

/** The label of a container of aspirate: what is not known before the collection is left to be written by hand. */
export function donationLabel(input: DonationLabelInput): Label {
  const [first, second] = input.statements ?? []
  return labelOf(100, 50, [
    { kind: 'symbol', symbology: 'code128', text: input.symbol, xMm: 1, yMm: 1.5, widthMm: 64, heightMm: 11.6 },
    ...donationOps(input.donation, { xMm: 2.6, yMm: 14, sizeMm: 5 }),
    sansBold(`${input.contents}`, { xMm: 2, yMm: 20.8, sizeMm: 3, maxWidthMm: 36 }),
    sansBold(input.piece, { xMm: 63, yMm: 20.8, sizeMm: 3, maxWidthMm: 24, align: 'right' }),
    sans(input.patient.caption, { xMm: 2, yMm: 24.7, sizeMm: 2.4, maxWidthMm: CAPTION - 1 }),
    mono(input.patient.value, { xMm: 2 + CAPTION, yMm: 24.4, sizeMm: 3, maxWidthMm: 40 }),
    ...writtenOps(input.lines.slice(0, 5), { xMm: 2, yMm: LINES_TOP, captionMm: CAPTION, rightMm: 63 }),
    { kind: 'symbol', symbology: 'datamatrix', text: input.symbol, xMm: 74, yMm: 1.5, widthMm: 17, heightMm: 17 },
    ...framedAutologous(input.autologous),
    sans(first ?? '', { xMm: 66, yMm: 29, sizeMm: 2.3, maxWidthMm: 32, heightMm: 5.4 }),
    ...(input.hazard === undefined
      ? [sans(second ?? '', { xMm: 66, yMm: 34.6, sizeMm: 2.3, maxWidthMm: 32, heightMm: 5.4 })]
      : framedOps(input.hazard, { xMm: 66, yMm: 34.8, widthMm: 32, heightMm: 5 }, 0.6)),
    ...markOps(input.mark, { xMm: 66, yMm: 40.6, widthMm: 32, heightMm: 5 }),
    sans(input.facility, { xMm: 2, yMm: 46.4, sizeMm: 2.1, maxWidthMm: 96 }),
  ])
}

/** The statement every container of this product carries, in a frame of its own. */
function framedAutologous(text: string): Op[] {
  return [
    { kind: 'rect', xMm: 66, yMm: 19.6, widthMm: 32, heightMm: 8.6, strokeMm: 0.5 },
    sansBold(text, { xMm: 82, yMm: 20.2, sizeMm: 3.2, maxWidthMm: 30, heightMm: 7.4, align: 'center' }),
  ]
}

/** Finished texts of the small label of a tube or record that goes with a donation (flags 06 pilot tube, 07 test tube, 08, 09, 10). */
export interface DonationTubeLabelInput extends CodeMarks {
  symbol: string
  donation: EyeReadableDonation
  /** `Test tube` */
  piece: string
  autologous: string
  patientCode: string
  /** When and by whom it was taken; two at the most. */
  lines?: readonly WrittenField[]
}

/** The small label of a tube or record of a donation, 50 × 25 mm. */
export function donationTubeLabel(input: DonationTubeLabelInput): Label {
  return labelOf(50, 25, [
    ...codeColumnOps(input.symbol, input),
    ...donationOps(input.donation, { xMm: 19, yMm: 1.5, sizeMm: 2.4 }),
    sansBold(input.piece, { xMm: 19, yMm: 5.2, sizeMm: 2.8, maxWidthMm: 29.6 }),
    mono(input.patientCode, { xMm: 19, yMm: 8.5, sizeMm: 2.6, maxWidthMm: 29.6 }),
    ...writtenOps((input.lines ?? []).slice(0, 2), { xMm: 19, yMm: 11.5, captionMm: 10, rightMm: 48.6 }),
    ...framedOps(input.autologous, { xMm: 19, yMm: 19.3, widthMm: 29.6, heightMm: 4.1 }, 0.3),
  ])
}
