// The label of a flask or tube with cells in it, 50 × 25 mm: batch and vessel to be read at arm's length.
import { type Label, labelOf, mono, monoBold, monoSizeMm, monoWidthMm, sans, sansBold } from '../op.ts'
import { type CodeMarks, codeColumnOps } from '../parts.ts'

/** Finished texts of a vessel's label. */
export interface VesselLabelInput extends CodeMarks {
  /** What the Data Matrix says. */
  code: string
  /** `B26-0147` */
  batch: string
  /** Passage and number within the batch, `P1-07`: the largest word. */
  vessel: string
  /** Check character of the code. */
  check: string
  /** `T175` */
  vesselType: string
  /** `13 NOV 2026` */
  date: string
  patientCode: string
  /** Joint and side, of each site: `left knee, right knee`. */
  site: string
}

const LEFT = 19
const WIDTH = 29.6

const longestWord = (text: string): number => Math.max(...text.split(' ').map(word => word.length))

/** The label of a vessel. */
export function vesselLabel(input: VesselLabelInput): Label {
  const vesselSize = monoSizeMm(input.vessel, 6.4, WIDTH - 3.4)
  const vesselWidth = monoWidthMm(input.vessel, vesselSize)
  const half = WIDTH / 2
  // A vessel with a long name (CellSTACK-5) takes room from the batch beside it: neither is broken or cut.
  const typeWidth = longestWord(input.vesselType) > 5 ? 11.6 : 8
  const batchWidth = WIDTH - typeWidth - 0.8
  return labelOf(50, 25, [
    ...codeColumnOps(input.code, input),
    monoBold(input.batch, { xMm: LEFT, yMm: 1.5, sizeMm: 4.2, maxWidthMm: batchWidth }),
    sansBold(input.vesselType, {
      xMm: LEFT + WIDTH,
      yMm: 1.9,
      sizeMm: 3.7,
      maxWidthMm: typeWidth,
      heightMm: 4.7,
      align: 'right',
    }),
    monoBold(input.vessel, { xMm: LEFT, yMm: 6.7, sizeMm: vesselSize, maxWidthMm: vesselWidth + 0.01 }),
    mono(input.check, {
      xMm: LEFT + vesselWidth + 1,
      yMm: 6.7 + (vesselSize - 3.2) * 0.9,
      sizeMm: 3.2,
      maxWidthMm: 2.1,
    }),
    sans(input.date, { xMm: LEFT + WIDTH, yMm: 14.9, sizeMm: 2.9, maxWidthMm: half + 1.5, align: 'right' }),
    mono(input.patientCode, { xMm: LEFT, yMm: 14.9, sizeMm: 2.8, maxWidthMm: half - 2.4 }),
    sans(input.site, { xMm: LEFT, yMm: 19.2, sizeMm: 3, maxWidthMm: WIDTH, heightMm: 4.7 }),
  ])
}
