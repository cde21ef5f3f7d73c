// The label of a received lot, 50 × 25 mm: stuck on the box at receipt, scanned at every use.
import { type Field, type Label, labelOf, monoBold, sans, sansBold } from '../op.ts'
import { codeColumnOps } from '../parts.ts'

/** Finished texts of a lot's label. */
export interface LotLabelInput {
  /** What the Data Matrix says. */
  code: string
  /** The code as people read it, with its check character. */
  id: string
  material: string
  supplierLot: Field
  expires: Field
  /** Left to be written on: the day on which it is opened. */
  opened: { caption: string }
  mark?: string
}

const LEFT = 19
const RIGHT = 48.6
const CAPTION = 11

/** The label of a received lot. */
export function lotLabel(input: LotLabelInput): Label {
  const value = { xMm: LEFT + CAPTION, maxWidthMm: RIGHT - LEFT - CAPTION }
  const caption = (text: string, yMm: number) => sans(text, { xMm: LEFT, yMm, sizeMm: 2.2, maxWidthMm: CAPTION - 0.6 })
  return labelOf(50, 25, [
    ...codeColumnOps(input.code, input),
    monoBold(input.id, { xMm: LEFT, yMm: 1.5, sizeMm: 3.6, maxWidthMm: RIGHT - LEFT }),
    sansBold(input.material, { xMm: LEFT, yMm: 6, sizeMm: 2.8, maxWidthMm: RIGHT - LEFT, heightMm: 5.6 }),
    caption(input.supplierLot.caption, 12.4),
    monoBold(input.supplierLot.value, { ...value, yMm: 12.2, sizeMm: 2.6 }),
    caption(input.expires.caption, 16.2),
    sansBold(input.expires.value, { ...value, yMm: 15.6, sizeMm: 3 }),
    caption(input.opened.caption, 20.2),
    { kind: 'line', x1Mm: LEFT + CAPTION, y1Mm: 22.8, x2Mm: RIGHT, y2Mm: 22.8, strokeMm: 0.2 },
  ])
}
