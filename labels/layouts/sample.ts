// The label of a sample, 50 × 25 mm: contents, batch number, date of sampling and container (PIC/S PE 009-17 Annex 2A, 6.4).
import { type Label, labelOf, mono, monoBold, monoSizeMm, monoWidthMm, sans, sansBold } from '../op.ts'
import { type CodeMarks, codeColumnOps } from '../parts.ts'

/** Finished texts of a sample's label. */
export interface SampleLabelInput extends CodeMarks {
  /** What the Data Matrix says. */
  code: string
  /** `S26-0031`, the largest word. */
  sample: string
  /** Check character of the code. */
  check: string
  /** What is in it: `Culture supernatant, passage 2`. */
  contents: string
  batch: string
  /** Date and time of sampling with zone; a rule to write on where it is not known yet. */
  sampledAt: { caption: string; value?: string }
  /** `Bottle, aerobic, 40 mL` */
  container: string
  /** What it is for and how it is kept: `Sterility · 15 to 25 °C`. */
  purpose?: string
}

const LEFT = 19
const WIDTH = 29.6

/** The label of a sample. */
export function sampleLabel(input: SampleLabelInput): Label {
  const size = monoSizeMm(input.sample, 4.2, WIDTH - 3.4)
  const width = monoWidthMm(input.sample, size)
  const { caption, value } = input.sampledAt
  return labelOf(50, 25, [
    ...codeColumnOps(input.code, input),
    monoBold(input.sample, { xMm: LEFT, yMm: 1.4, sizeMm: size, maxWidthMm: width + 0.01 }),
    mono(input.check, { xMm: LEFT + width + 0.9, yMm: 1.4 + (size - 2.9) * 0.9, sizeMm: 2.9, maxWidthMm: 1.9 }),
    sansBold(input.contents, { xMm: LEFT, yMm: 6.3, sizeMm: 2.6, maxWidthMm: WIDTH, heightMm: 5.4 }),
    sans(input.container, { xMm: LEFT, yMm: 11.9, sizeMm: 2.3, maxWidthMm: WIDTH }),
    monoBold(input.batch, { xMm: LEFT, yMm: 14.8, sizeMm: 2.7, maxWidthMm: WIDTH }),
    sans(caption, { xMm: LEFT, yMm: 18.2, sizeMm: 2.2, maxWidthMm: 8 }),
    value === undefined
      ? { kind: 'line', x1Mm: LEFT + 8.5, y1Mm: 20.6, x2Mm: LEFT + WIDTH, y2Mm: 20.6, strokeMm: 0.2 }
      : sansBold(value, { xMm: LEFT + WIDTH, yMm: 18.1, sizeMm: 2.4, maxWidthMm: WIDTH - 8.5, align: 'right' }),
    sans(input.purpose ?? '', { xMm: LEFT, yMm: 21.2, sizeMm: 2.2, maxWidthMm: WIDTH }),
  ])
}
