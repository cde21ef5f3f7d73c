// Sets a text within its box: which lines, how large, and where each begins; the same for a PDF and for a thermal printer.
import { BASELINE, LINE_HEIGHT, type TextOp } from '../op.ts'
import { type FittedText, fitText } from './fit.ts'
import type { Face } from './fonts.ts'
import { printable } from './printable.ts'

/** One line, its baseline measured from the top left corner of its box (of the box as it is read, where it is turned). */
export interface SetLine {
  text: string
  xMm: number
  baselineMm: number
}

export interface SetText extends Pick<FittedText, 'sizeMm' | 'widthPct' | 'isCut'> {
  face: Face
  lines: SetLine[]
}

/** Width of a printable line at a size of 1. */
export type WidthOf = (face: Face, text: string) => number

/** How a text stands in its box, by whoever knows how wide it is. */
export function setText(op: TextOp, widthOf: WidthOf): SetText {
  const face: Face = `${op.font}-${op.weight}`
  const set = fitText(printable(op.text), op, text => widthOf(face, text))
  const first = firstBaselineMm(op, set)
  const shift = op.align === 'center' ? 0.5 : op.align === 'right' ? 1 : 0
  const lines = set.lines.map((text, index) => ({
    text,
    xMm: shift === 0 ? 0 : (-shift * widthOf(face, text) * set.sizeMm * set.widthPct) / 100,
    baselineMm: first + index * set.sizeMm * LINE_HEIGHT,
  }))
  return { face, lines, sizeMm: set.sizeMm, widthPct: set.widthPct, isCut: set.isCut }
}

/**
 * Where the first baseline lies below the top of the box. What is centred stands in the middle of its height; a single line keeps the
 * baseline of its full size, so that neighbours in a row stay on one line.
 */
function firstBaselineMm({ sizeMm, heightMm, align }: TextOp, set: FittedText): number {
  if (heightMm !== undefined && align === 'center') {
    return (heightMm - set.lines.length * set.sizeMm * LINE_HEIGHT) / 2 + set.sizeMm * BASELINE
  }
  if (set.lines.length > 1) return set.sizeMm * BASELINE
  return Math.min(sizeMm, heightMm === undefined ? sizeMm : heightMm / LINE_HEIGHT) * BASELINE
}
