// Prints labels as a PDF of true size: one a page for a label printer, or many on a sheet of stickers.
import {
  BASELINE,
  type Label,
  LINE_HEIGHT,
  type LineOp,
  type Op,
  type RectOp,
  type SymbolOp,
  type TextOp,
} from '../op.ts'
import { drawLine, PT_PER_MM, unitWidthOf } from './draw-text.ts'
import { type FittedText, fitText } from './fit.ts'
import type { Face } from './fonts.ts'
import { openPdf, type PdfAbout } from './pdf.ts'
import { printable } from './printable.ts'
import { placeSymbol } from './symbol.ts'

/** A sheet of stickers, in mm; the pitch is from one label's corner to the next one's. */
export interface SheetStock {
  kind: 'sheet'
  pageWidthMm: number
  pageHeightMm: number
  columns: number
  rows: number
  marginLeftMm: number
  marginTopMm: number
  pitchXMm: number
  pitchYMm: number
  /** Stickers already taken from the first sheet. */
  used?: number
}

/** What the labels are printed on: a roll with one label after the other, or sheets. */
export type LabelStock = { kind: 'single' } | SheetStock

/** A label that is larger than its sticker. */
export class StockError extends Error {
  override name = 'StockError'
}

const pt = (mm: number): number => mm * PT_PER_MM

const faceOf = (op: TextOp): Face => `${op.font}-${op.weight}`

function fitted(pdf: PDFKit.PDFDocument, op: TextOp): FittedText {
  return fitText(printable(op.text), op, text => unitWidthOf(pdf, faceOf(op), text))
}

function drawText(pdf: PDFKit.PDFDocument, op: TextOp, left: number, top: number): void {
  if (op.text === '') return
  const set = fitted(pdf, op)
  const face = faceOf(op)
  const size = pt(set.sizeMm)
  let y = top + pt(firstBaselineMm(op, set))
  const shift = op.align === 'center' ? 0.5 : op.align === 'right' ? 1 : 0
  for (const line of set.lines) {
    const width = shift === 0 ? 0 : (unitWidthOf(pdf, face, line) * size * set.widthPct) / 100
    drawLine(pdf, face, line, { x: left - shift * width, y, size, widthPct: set.widthPct })
    y += size * LINE_HEIGHT
  }
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

function drawTurned(pdf: PDFKit.PDFDocument, op: TextOp, left: number, top: number): void {
  const right = left + pt(op.sizeMm * LINE_HEIGHT)
  pdf.save().rotate(90, { origin: [right, top] })
  drawText(pdf, op, right, top)
  pdf.restore()
}

function drawSymbol(pdf: PDFKit.PDFDocument, op: SymbolOp, left: number, top: number): void {
  const { shape, xMm, yMm, moduleMm, rowMm } = placeSymbol(op)
  // One unit of the drawing is one module: whole numbers are exact, and short in the file.
  pdf
    .save()
    .translate(left + pt(xMm - op.xMm), top + pt(yMm - op.yMm))
    .scale(pt(moduleMm), pt(rowMm))
  for (const { x, y, width, height } of shape.rects) pdf.rect(x, y, width, height)
  pdf.fill().restore()
}

function drawRect(pdf: PDFKit.PDFDocument, op: RectOp, left: number, top: number): void {
  pdf.lineWidth(pt(op.strokeMm)).rect(left, top, pt(op.widthMm), pt(op.heightMm)).stroke()
}

function drawRule(pdf: PDFKit.PDFDocument, op: LineOp, x: number, y: number): void {
  pdf.lineWidth(pt(op.strokeMm))
  pdf
    .moveTo(x + pt(op.x1Mm), y + pt(op.y1Mm))
    .lineTo(x + pt(op.x2Mm), y + pt(op.y2Mm))
    .stroke()
}

/** Draws one operation of a label whose corner lies at `x`, `y`. */
function drawOp(pdf: PDFKit.PDFDocument, op: Op, x: number, y: number): void {
  if (op.kind === 'line') drawRule(pdf, op, x, y)
  else if (op.kind === 'symbol') drawSymbol(pdf, op, x + pt(op.xMm), y + pt(op.yMm))
  else if (op.kind === 'rect') drawRect(pdf, op, x + pt(op.xMm), y + pt(op.yMm))
  else if (op.turned) drawTurned(pdf, op, x + pt(op.xMm), y + pt(op.yMm))
  else drawText(pdf, op, x + pt(op.xMm), y + pt(op.yMm))
}

/** Draws a label with its top left corner at a point of the page, in points. @throws SymbolError */
export function drawLabel(pdf: PDFKit.PDFDocument, label: Label, x: number, y: number): void {
  for (const op of label.ops) drawOp(pdf, op, x, y)
}

function drawSheets(pdf: PDFKit.PDFDocument, labels: readonly Label[], stock: SheetStock): void {
  const perPage = stock.columns * stock.rows
  const first = (stock.used ?? 0) % perPage
  for (const [index, label] of labels.entries()) {
    if (label.widthMm > stock.pitchXMm + 0.01 || label.heightMm > stock.pitchYMm + 0.01) {
      throw new StockError(`a label of ${label.widthMm} × ${label.heightMm} mm does not fit a sticker of this sheet`)
    }
    const cell = (first + index) % perPage
    if (index === 0 || cell === 0) pdf.addPage({ size: [pt(stock.pageWidthMm), pt(stock.pageHeightMm)], margin: 0 })
    const column = cell % stock.columns
    const row = Math.floor(cell / stock.columns)
    const x = pt(stock.marginLeftMm + column * stock.pitchXMm)
    drawLabel(pdf, label, x, pt(stock.marginTopMm + row * stock.pitchYMm))
  }
}

/**
 * The labels as a PDF in true size, vector codes and embedded fonts; the same input gives the same bytes.
 * @throws SymbolError where a code cannot be drawn as large as a scanner needs it
 * @throws StockError where a label is larger than its sticker
 */
export function renderLabels(labels: readonly Label[], stock: LabelStock, about: PdfAbout = {}): Promise<Uint8Array> {
  const { pdf, bytes } = openPdf(about)
  if (stock.kind === 'sheet') drawSheets(pdf, labels, stock)
  else {
    for (const label of labels) {
      pdf.addPage({ size: [pt(label.widthMm), pt(label.heightMm)], margin: 0 })
      drawLabel(pdf, label, 0, 0)
    }
  }
  pdf.end()
  return bytes
}

/** The texts of a label that would have to be cut to fit, so that a caller can refuse or shorten them before printing. */
export function cutTexts(label: Label): string[] {
  const { pdf } = openPdf({})
  const texts = label.ops.filter(op => op.kind === 'text' && op.text !== '') as TextOp[]
  return texts.filter(op => fitted(pdf, op).isCut).map(op => op.text)
}
