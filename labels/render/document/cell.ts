// Sets the text of a cell: wrapped to its width, pieces under one another, struck where it was corrected.
import type { Cell, CellPart, Tone } from '../../document.ts'
import { BASELINE } from '../../op.ts'
import { drawLine, unitWidthOf } from '../draw-text.ts'
import { breakLines, widestCode } from '../fit.ts'
import type { Face } from '../fonts.ts'
import { printable } from '../printable.ts'
import { drawTone, INK, LEADING, TONES } from './style.ts'

/** One line of text, ready to be drawn. */
export interface TextLine {
  text: string
  face: Face
  size: number
  /** The size that height and baseline are reckoned with, so that both faces stand on one line. */
  lineSize: number
  color: string
  struck?: boolean
  /** The shape before the first line of a piece that has a state; the lines below it are indented with it. */
  tone?: Tone
  indent: number
}

/** How the text of a cell is set where the cell does not say otherwise. */
export interface TextStyle {
  size: number
  bold?: boolean
  mono?: boolean
  color?: string
}

const toneIndent = (size: number): number => size * 1.25

const partsOf = (cell: Cell): readonly CellPart[] =>
  typeof cell === 'string' ? [{ text: cell }] : 'text' in cell ? [cell] : cell

function colorOf(part: CellPart, style: TextStyle): string {
  if (part.tone) return TONES[part.tone].ink
  return part.soft || part.struck ? INK.soft : (style.color ?? INK.text)
}

/** The lines of a cell at a width in points. */
export function linesOf(pdf: PDFKit.PDFDocument, cell: Cell, width: number, style: TextStyle): TextLine[] {
  return partsOf(cell).flatMap(part => {
    const isMono = part.mono ?? style.mono
    const face: Face = `${isMono ? 'mono' : 'sans'}-${(part.bold ?? style.bold) ? 'bold' : 'regular'}`
    // The mono face is wide for its size.
    const full = isMono ? style.size * 0.92 : style.size
    const indent = part.tone ? toneIndent(full) : 0
    const unit = (text: string) => unitWidthOf(pdf, face, text)
    const written = part.text.split('\n').map(printable)
    // A code that is wider than its column is set smaller, with all that stands in its piece.
    const size = Math.min(full, ...written.map(line => (width - indent) / widestCode(line, unit)))
    const lines = written.flatMap(line => breakLines(line, (width - indent) / size, unit))
    return lines.map((text, index) => ({
      text,
      face,
      size,
      lineSize: style.size,
      color: colorOf(part, style),
      indent,
      ...(part.struck ? { struck: true } : {}),
      ...(part.tone && index === 0 ? { tone: part.tone } : {}),
    }))
  })
}

/** The height of lines in points. */
export const heightOfLines = (lines: readonly TextLine[]): number =>
  lines.reduce((sum, { lineSize }) => sum + lineSize * LEADING, 0)

/** Draws lines under one another from the top left corner of their place. */
export function drawLines(
  pdf: PDFKit.PDFDocument,
  lines: readonly TextLine[],
  place: { x: number; y: number; width: number; align?: 'left' | 'right' },
): void {
  let { y } = place
  for (const line of lines) {
    const needsWidth = place.align === 'right' || line.struck
    const textWidth = needsWidth ? unitWidthOf(pdf, line.face, line.text) * line.size : 0
    const x = place.align === 'right' ? place.x + place.width - textWidth : place.x + line.indent
    const baseline = y + line.lineSize * (BASELINE + (LEADING - 1.15) / 2)
    if (line.tone) drawTone(pdf, line.tone, x - line.indent, baseline - line.size * 0.74, line.size * 0.8)
    pdf.fillColor(line.color)
    drawLine(pdf, line.face, line.text, { x, y: baseline, size: line.size })
    if (line.struck) strike(pdf, x, baseline - line.size * 0.24, textWidth, line.color)
    y += line.lineSize * LEADING
  }
}

function strike(pdf: PDFKit.PDFDocument, x: number, y: number, width: number, color: string): void {
  pdf
    .lineWidth(0.7)
    .strokeColor(color)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
}
