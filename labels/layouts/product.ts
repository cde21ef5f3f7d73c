// The outer label of the product, 100 × 70 mm: who, which joint and side, until when; and the ISBT 128 compound message.
import { type Field, type Label, labelOf, mono, type Op, sans, sansBold } from '../op.ts'
import { donationOps, type EyeReadableDonation, markOps, type Row, rowOps } from '../parts.ts'

/** Finished texts of the product's outer label (Regulation (EC) 1394/2007 Annex III; FACT-JACIE; ISBT 128 ST-001). */
export interface ProductLabelInput {
  /** ISBT 128 compound message: DIN, product code, division, expiry, chain of identity. */
  symbol: string
  donation: EyeReadableDonation
  /** `S0000100` */
  productCode: string
  /** `part 1 of 2` */
  part: string
  /** Name and form of the product. */
  name: string
  /** `This product contains cells of human origin.` */
  origin: string
  /** `FOR AUTOLOGOUS USE ONLY` */
  autologous: string
  patient: Field
  born: Field
  hospitalNumber: Field
  /** Joint and side in capitals, `LEFT KNEE`; the route stands below. */
  toBeGiven: Field & { aside: string }
  dose: Field
  batch: Field
  filled: Field
  /** With its zone; the same time in UTC stands beside it. */
  useBefore: Field & { aside: string }
  keep: Field
  /** Results that are not there yet. */
  pending?: Field
  /** What must be seen before all else: biological hazard, supply of an out-of-specification product. */
  notice?: string
  /** Excipients, warnings and facility. */
  footer: string
  /** Version of the label and number of the specimen. */
  version: string
  mark?: string
}

const LEFT = 3
const RIGHT = 97
const SYMBOL_LEFT = 66.5
const SYMBOL_WIDTH = 31

/** In the order of the time-out: who, which joint and side, until when; then what it is. */
function rowsOf(input: ProductLabelInput): Row[] {
  const rows: Row[] = [
    { ...input.patient, sizeMm: 4, mayBreak: true },
    { ...input.born, sizeMm: 2.9 },
    { ...input.hospitalNumber, sizeMm: 2.9, isCode: true },
    { ...input.toBeGiven, sizeMm: 4, mayBreak: true },
    { ...input.useBefore, sizeMm: 4 },
    { ...input.dose, sizeMm: 2.6 },
    { ...input.batch, sizeMm: 2.6, isCode: true },
    { ...input.filled, sizeMm: 2.6 },
    { ...input.keep, sizeMm: 2.6, mayBreak: true },
  ]
  return input.pending === undefined ? rows : [...rows, { ...input.pending, sizeMm: 2.6, mayBreak: true }]
}

/** A frame across the left column for what must be seen first; nothing where there is nothing. */
function noticeOps(notice: string | undefined): Op[] {
  if (notice === undefined) return []
  return [
    { kind: 'rect', xMm: LEFT, yMm: 57.4, widthMm: 62, heightMm: 6, strokeMm: 0.6 },
    sansBold(notice, { xMm: LEFT + 31, yMm: 57.9, sizeMm: 3, maxWidthMm: 60, heightMm: 5, align: 'center' }),
  ]
}

function symbolColumn(input: ProductLabelInput): Op[] {
  const middle = SYMBOL_LEFT + SYMBOL_WIDTH / 2
  return [
    { kind: 'rect', xMm: 67.5, yMm: 3, widthMm: 29.5, heightMm: 9.6, strokeMm: 0.5 },
    sansBold(input.autologous, {
      xMm: middle + 0.25,
      yMm: 3.7,
      sizeMm: 3.4,
      maxWidthMm: 27.5,
      heightMm: 8.2,
      align: 'center',
    }),
    {
      kind: 'symbol',
      symbology: 'datamatrix',
      text: input.symbol,
      xMm: SYMBOL_LEFT,
      yMm: 13.2,
      widthMm: SYMBOL_WIDTH,
      heightMm: SYMBOL_WIDTH,
    },
    ...donationOps(input.donation, { xMm: 67.5, yMm: 45.2, sizeMm: 2.6 }),
    mono(input.productCode, { xMm: 67.5, yMm: 49.2, sizeMm: 2.4, maxWidthMm: 14 }),
    sans(input.part, { xMm: RIGHT, yMm: 49.2, sizeMm: 2.4, maxWidthMm: 15, align: 'right' }),
    ...markOps(input.mark, { xMm: 67.5, yMm: 53, widthMm: 29.5, heightMm: 6 }),
  ]
}

/** The product's outer label. */
export function productLabel(input: ProductLabelInput): Label {
  const heightMm = input.notice === undefined ? 49.2 : 42.6
  return labelOf(100, 70, [
    sansBold(input.name, { xMm: LEFT, yMm: 2.6, sizeMm: 3.4, maxWidthMm: 62, heightMm: 7.9 }),
    sans(input.origin, { xMm: LEFT, yMm: 10.7, sizeMm: 2.3, maxWidthMm: 62 }),
    ...rowOps(rowsOf(input), { xMm: LEFT, yMm: 14.4, captionMm: 17, valueMm: 45, heightMm }),
    ...noticeOps(input.notice),
    ...symbolColumn(input),
    { kind: 'line', x1Mm: LEFT, y1Mm: 64, x2Mm: RIGHT, y2Mm: 64, strokeMm: 0.25 },
    sans(input.footer, { xMm: LEFT, yMm: 64.4, sizeMm: 2.1, maxWidthMm: 72, heightMm: 4.6 }),
    sans(input.version, { xMm: RIGHT, yMm: 64.4, sizeMm: 2.1, maxWidthMm: 20, align: 'right' }),
  ])
}
