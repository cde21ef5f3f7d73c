// The label of a patient code, 50 × 25 mm, for request and papers of a case: no name, so that it may lie about.
import { type Label, labelOf, mono, monoBold, monoSizeMm, monoWidthMm, sans, sansBold } from '../op.ts'
import { codeColumnOps } from '../parts.ts'

/** Finished texts of a patient code's label. */
export interface PatientCodeLabelInput {
  /** What the Data Matrix says. */
  code: string
  /** `PT-0001` */
  patientCode: string
  check: string
  /** `Case C26-0001`; the latest one where there are several. */
  case: string
  /** `left knee` */
  site: string
  autologous: string
  mark?: string
}

const LEFT = 19
const WIDTH = 29.6

/** The label of a patient code. */
export function patientCodeLabel(input: PatientCodeLabelInput): Label {
  const size = monoSizeMm(input.patientCode, 5, WIDTH - 3.4)
  const width = monoWidthMm(input.patientCode, size)
  return labelOf(50, 25, [
    ...codeColumnOps(input.code, input),
    monoBold(input.patientCode, { xMm: LEFT, yMm: 1.8, sizeMm: size, maxWidthMm: width + 0.01 }),
    mono(input.check, { xMm: LEFT + width + 0.9, yMm: 1.8 + (size - 3) * 0.9, sizeMm: 3, maxWidthMm: 2 }),
    sans(input.case, { xMm: LEFT, yMm: 8.4, sizeMm: 2.8, maxWidthMm: WIDTH }),
    sansBold(input.site, { xMm: LEFT, yMm: 12.2, sizeMm: 2.9, maxWidthMm: WIDTH, heightMm: 6.7 }),
    sansBold(input.autologous, { xMm: LEFT, yMm: 20.6, sizeMm: 2.3, maxWidthMm: WIDTH }),
  ])
}
