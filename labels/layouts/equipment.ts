// The label of a piece of equipment, 50 × 25 mm: what it is, and until when its calibration holds.
import { type Field, type Label, labelOf, monoBold, sans, sansBold } from '../op.ts'
import { markOps } from '../parts.ts'

/** Finished texts of an equipment label. */
export interface EquipmentLabelInput {
  /** What the Data Matrix says. */
  code: string
  /** The code as people read it, with its check character. */
  id: string
  name: string
  /** `Calibrated until 2027-03-31`; absent where nothing is to be calibrated. */
  validUntil?: Field
  mark?: string
}

const LEFT = 19
const WIDTH = 29.6

/** The label of a piece of equipment. */
export function equipmentLabel(input: EquipmentLabelInput): Label {
  const { caption, value } = input.validUntil ?? { caption: '', value: '' }
  return labelOf(50, 25, [
    { kind: 'symbol', symbology: 'datamatrix', text: input.code, xMm: 1, yMm: 1.4, widthMm: 17, heightMm: 17 },
    ...markOps(input.mark, { xMm: 1.6, yMm: 19.3, widthMm: 15.8, heightMm: 4.1 }),
    monoBold(input.id, { xMm: LEFT, yMm: 1.6, sizeMm: 4, maxWidthMm: WIDTH }),
    sansBold(input.name, { xMm: LEFT, yMm: 7, sizeMm: 3.2, maxWidthMm: WIDTH, heightMm: 7.6 }),
    sans(caption, { xMm: LEFT, yMm: 16.2, sizeMm: 2.3, maxWidthMm: WIDTH }),
    sansBold(value, { xMm: LEFT, yMm: 19.2, sizeMm: 3.4, maxWidthMm: WIDTH }),
  ])
}
