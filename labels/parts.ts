// Parts that several labels share: a code with what stands under it, marks, a boxed check character, rows of captions and values.
import { BASELINE, LINE_HEIGHT, MIN_TEXT_MM, monoBold, monoWidthMm, type Op, sans, sansBold } from './op.ts'

/** A place on a label, in mm. */
export interface Place {
  xMm: number
  yMm: number
  widthMm: number
  heightMm: number
}

/** A framed word such as DEMO or REPRINT, in a place of its own; nothing where there is none. */
export function markOps(mark: string | undefined, place: Place): Op[] {
  if (mark === undefined) return []
  return framedOps(mark, place, 0.3)
}

/** Bold words in a frame, as large as the frame allows, in the middle of it. */
export function framedOps(text: string, place: Place, strokeMm: number): Op[] {
  const sizeMm = (place.heightMm - 0.8) / LINE_HEIGHT
  return [
    { kind: 'rect', ...place, strokeMm },
    sansBold(text, {
      xMm: place.xMm + place.widthMm / 2,
      yMm: place.yMm + 0.4,
      maxWidthMm: place.widthMm - 1.4,
      sizeMm,
      align: 'center',
    }),
  ]
}

/** What stands under the code of a small label: DEMO or REPRINT; and a hazard, which stands alone and before all else. */
export interface CodeMarks {
  mark?: string
  hazard?: string
}

/** The Data Matrix at the left of a label of 50 × 25 mm, with its marks under it; a hazard takes a little of its height. */
export function codeColumnOps(text: string, { mark, hazard }: CodeMarks): Op[] {
  const symbol = { kind: 'symbol', symbology: 'datamatrix', text } as const
  const frame = { xMm: 1.6, widthMm: 15.8 }
  if (hazard === undefined) {
    return [
      { ...symbol, xMm: 1, yMm: 1.4, widthMm: 17, heightMm: 17 },
      ...markOps(mark, { ...frame, yMm: 19.3, heightMm: 4.1 }),
    ]
  }
  return [
    { ...symbol, xMm: 2, yMm: 1.1, widthMm: 15, heightMm: 15 },
    ...framedOps(hazard, { ...frame, yMm: 16.5, heightMm: 3.4 }, 0.5),
    ...markOps(mark, { ...frame, yMm: 20.5, heightMm: 3.3 }),
  ]
}

/** A donation number for the eye, and its check character in a box: printed, never encoded (ISBT 128 ST-001). */
export interface EyeReadableDonation {
  /** Grouped for reading: `A9999 26 000047`. */
  number: string
  /** The check character K. */
  check: string
  /** The two flag characters, printed turned by 90° (ST-001); absent where they need not be printed (00). */
  flags?: string
}

/** The groups of a number in bold mono type with a third of a space between them, and where they end. */
function groupOps(number: string, at: { xMm: number; yMm: number; sizeMm: number }): { ops: Op[]; endMm: number } {
  const ops: Op[] = []
  let xMm = at.xMm
  for (const group of number.split(' ')) {
    const maxWidthMm = monoWidthMm(group, at.sizeMm)
    ops.push(monoBold(group, { ...at, xMm, maxWidthMm: maxWidthMm + 0.01 }))
    xMm += maxWidthMm + at.sizeMm * 0.35
  }
  return { ops, endMm: xMm - at.sizeMm * 0.35 }
}

/** The donation number in bold mono type, its flags turned, and K in a box. */
export function donationOps(din: EyeReadableDonation, at: { xMm: number; yMm: number; sizeMm: number }): Op[] {
  const { yMm, sizeMm } = at
  const { ops, endMm } = groupOps(din.number, at)
  const lineHeight = sizeMm * LINE_HEIGHT
  const flagSize = Math.max(2, lineHeight * 0.42)
  const flagsWidth = din.flags === undefined ? 0 : flagSize * LINE_HEIGHT + 0.3
  const boxWidth = monoWidthMm('K', sizeMm) + 1.2
  const boxX = endMm + flagsWidth + 0.8
  const frame: Op[] = [
    monoBold(din.check, { xMm: boxX + boxWidth / 2, yMm, sizeMm, maxWidthMm: boxWidth - 0.8, align: 'center' }),
    { kind: 'rect', xMm: boxX, yMm: yMm - 0.2, widthMm: boxWidth, heightMm: lineHeight + 0.4, strokeMm: 0.25 },
  ]
  if (din.flags === undefined) return [...ops, ...frame]
  const flagsMm = monoWidthMm(din.flags, flagSize)
  const place = {
    xMm: endMm + 0.3,
    yMm: yMm + (lineHeight - flagsMm) / 2,
    sizeMm: flagSize,
    maxWidthMm: flagsMm + 0.01,
  }
  return [...ops, monoBold(din.flags, { ...place, turned: true }), ...frame]
}

/** A row of caption and value. */
export interface Row {
  caption: string
  value: string
  /** A second, smaller line below the value: the same time in UTC. */
  aside?: string
  /** Largest size of the value. */
  sizeMm: number
  /** Set in the mono face. */
  isCode?: boolean
  /** May take a second line. */
  mayBreak?: boolean
}

/** Where a block of rows stands. */
export interface RowsPlace {
  xMm: number
  yMm: number
  captionMm: number
  valueMm: number
  heightMm: number
}

const CAPTION_SIZE_MM = 2.3
const ASIDE_SIZE_MM = 2.5

/** A broad letter of the bold sans: only an estimate, a text that is wider than thought is made smaller. */
const BROAD = 0.57

function rowHeights(rows: readonly Row[], valueMm: number): { valueMm: number; asideMm: number }[] {
  return rows.map(({ value, sizeMm, mayBreak, aside }) => {
    const isLong = mayBreak === true && value.length * BROAD * sizeMm > valueMm * 1.3
    const lines = isLong ? 2 * LINE_HEIGHT * Math.min(sizeMm * 0.9, 2.8) : LINE_HEIGHT * sizeMm
    return { valueMm: lines + 0.1, asideMm: aside === undefined ? 0 : LINE_HEIGHT * ASIDE_SIZE_MM }
  })
}

/** Rows of captions and values under one another; all become a little smaller together where they would not fit. */
export function rowOps(rows: readonly Row[], place: RowsPlace): Op[] {
  const heights = rowHeights(rows, place.valueMm)
  const total = heights.reduce((sum, { valueMm, asideMm }) => sum + valueMm + asideMm, 0)
  const scale = Math.min(1, place.heightMm / total)
  const gap = Math.min(0.7, Math.max(0, place.heightMm - total) / rows.length)
  let yMm = place.yMm
  return rows.flatMap((row, index) => {
    const { valueMm, asideMm } = heights[index] ?? { valueMm: 0, asideMm: 0 }
    const top = yMm
    yMm += (valueMm + asideMm) * scale + gap
    return oneRowOps(row, place, { top, valueMm: valueMm * scale, asideMm: asideMm * scale, scale })
  })
}

function oneRowOps(
  row: Row,
  place: RowsPlace,
  at: { top: number; valueMm: number; asideMm: number; scale: number },
): Op[] {
  const sizeMm = row.sizeMm * at.scale
  const captionSize = Math.max(MIN_TEXT_MM, CAPTION_SIZE_MM * at.scale)
  const values = { xMm: place.xMm + place.captionMm, maxWidthMm: place.valueMm }
  const value = { ...values, yMm: at.top, sizeMm, ...(row.mayBreak ? { heightMm: at.valueMm } : {}) }
  const asideSize = Math.max(MIN_TEXT_MM, ASIDE_SIZE_MM * at.scale)
  return [
    sans(row.caption, {
      xMm: place.xMm,
      yMm: at.top + Math.max(0, (sizeMm - captionSize) * BASELINE),
      sizeMm: captionSize,
      maxWidthMm: place.captionMm - 1,
    }),
    (row.isCode ? monoBold : sansBold)(row.value, value),
    sans(row.aside ?? '', { ...values, yMm: at.top + at.valueMm, sizeMm: asideSize }),
  ]
}
