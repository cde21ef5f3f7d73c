// The label of an incubator shelf, a fridge or a bench, 100 × 50 mm: to be read from where one stands.
import { type Label, labelOf, monoBold, sans, sansBold } from '../op.ts'
import { markOps } from '../parts.ts'

/** Finished texts of a location's label. */
export interface LocationLabelInput {
  /** What the Data Matrix says. */
  code: string
  /** The code as people read it, with its check character. */
  id: string
  /** `Incubator 2, shelf 3` */
  name: string
  /** Room and its grade. */
  room: string
  mark?: string
}

/** The label of a location. */
export function locationLabel(input: LocationLabelInput): Label {
  return labelOf(100, 50, [
    {
      kind: 'symbol',
      symbology: 'datamatrix',
      text: input.code,
      xMm: 2,
      yMm: 3,
      widthMm: 36,
      heightMm: 36,
      maxModuleMm: 2,
    },
    sansBold(input.name, { xMm: 41, yMm: 4, sizeMm: 8.4, maxWidthMm: 56, heightMm: 20 }),
    sans(input.room, { xMm: 41, yMm: 25.5, sizeMm: 4.5, maxWidthMm: 56, heightMm: 10.4 }),
    monoBold(input.id, { xMm: 41, yMm: 40.5, sizeMm: 5, maxWidthMm: 56 }),
    ...markOps(input.mark, { xMm: 4, yMm: 40.8, widthMm: 32, heightMm: 5.6 }),
  ])
}
