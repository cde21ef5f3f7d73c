// Fits a text into its box: smaller first, then narrower, and cut with "…" only when nothing else is left.
import { LINE_HEIGHT, MIN_TEXT_MM, type TextOp } from '../op.ts'

/** How a text is set so that it stays within its box. */
export interface FittedText {
  lines: string[]
  sizeMm: number
  /** 100: as drawn; less: narrowed to so many percent of its width. */
  widthPct: number
  isCut: boolean
}

/** Width of a text at a size of 1 mm. */
export type UnitWidth = (text: string) => number

/** Narrower than this the letters are no longer told apart at a glance. */
const NARROWEST_PCT = 65

/** Breaks a text at its spaces into lines of at most `width`; a single word that is longer is broken anywhere. */
export function breakLines(text: string, width: number, widthOf: UnitWidth): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = widthOf(word) <= width ? [word] : breakWord(word, width, widthOf)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A code as it is printed: capitals and digits, joined by hyphens, perhaps with a mark around it: `B26-0004-P1-12`, `(E-0003)`. */
const CODE = /^\(?[A-Z]{1,4}\d*(-[A-Z]?\d+)+[.,;:)]*$/

/** The width of the widest code in a text: a code is one word, read aloud and typed as one, and is never broken. */
export const widestCode = (text: string, widthOf: UnitWidth): number =>
  Math.max(0, ...text.split(/\s/).map(word => (CODE.test(word) ? widthOf(word) : 0)))

/** Whether every word of the text stands whole in some line at this width. */
const fitsWords = (text: string, width: number, widthOf: UnitWidth): boolean =>
  text.split(' ').every(word => widthOf(word) <= width)

function breakWord(word: string, width: number, widthOf: UnitWidth): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (piece !== '' && widthOf(piece + char) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

/** The text, or as much of it as fits into the width together with "…". */
function cutTo(text: string, width: number, widthOf: UnitWidth): string {
  const chars = [...text]
  while (chars.length > 0 && widthOf(`${chars.join('')}…`) > width) chars.pop()
  return `${chars.join('').trimEnd()}…`
}

function fitOneLine(text: string, op: TextOp, widthOf: UnitWidth): FittedText {
  const unit = widthOf(text)
  const sizeMm = Math.min(op.sizeMm, op.maxWidthMm / unit)
  if (sizeMm >= MIN_TEXT_MM) return { lines: [text], sizeMm, widthPct: 100, isCut: false }
  const widthPct = Math.floor((op.maxWidthMm / (unit * MIN_TEXT_MM)) * 100)
  if (widthPct >= NARROWEST_PCT) return { lines: [text], sizeMm: MIN_TEXT_MM, widthPct, isCut: false }
  const width = (op.maxWidthMm / MIN_TEXT_MM / NARROWEST_PCT) * 100
  return { lines: [cutTo(text, width, widthOf)], sizeMm: MIN_TEXT_MM, widthPct: NARROWEST_PCT, isCut: true }
}

/** Sizes to try, largest first, then widths in percent to try at the smallest size. */
function* attempts(op: TextOp): Generator<{ sizeMm: number; widthPct: number }> {
  for (let step = 0; op.sizeMm - step / 10 > MIN_TEXT_MM; step++) {
    yield { sizeMm: Math.round(op.sizeMm * 100 - step * 10) / 100, widthPct: 100 }
  }
  for (let widthPct = 100; widthPct >= NARROWEST_PCT; widthPct -= 5) yield { sizeMm: MIN_TEXT_MM, widthPct }
}

function fitLines(text: string, op: TextOp, heightMm: number, widthOf: UnitWidth): FittedText {
  const narrowest = (op.maxWidthMm / MIN_TEXT_MM / NARROWEST_PCT) * 100
  // A word that no size takes whole (a long name without a space) has to be broken; any other stays whole.
  const mayBreakWords = !fitsWords(text, narrowest, widthOf)
  for (const { sizeMm, widthPct } of attempts(op)) {
    const width = (op.maxWidthMm / sizeMm / widthPct) * 100
    if (!mayBreakWords && !fitsWords(text, width, widthOf)) continue
    const lines = breakLines(text, width, widthOf)
    if (lines.length * sizeMm * LINE_HEIGHT <= heightMm) return { lines, sizeMm, widthPct, isCut: false }
  }
  const room = Math.max(1, Math.floor(heightMm / (MIN_TEXT_MM * LINE_HEIGHT)))
  const lines = breakLines(text, narrowest, widthOf)
  const kept = [...lines.slice(0, room - 1), cutTo(lines.slice(room - 1).join(' '), narrowest, widthOf)]
  return { lines: kept, sizeMm: MIN_TEXT_MM, widthPct: NARROWEST_PCT, isCut: true }
}

/** How a text is set within its box: as large as `sizeMm` where it fits, down to 2 mm, then narrowed to 65 %, then cut. */
export function fitText(text: string, op: TextOp, widthOf: UnitWidth): FittedText {
  if (op.heightMm === undefined) return fitOneLine(text, op, widthOf)
  return fitLines(text, op, op.heightMm, widthOf)
}
