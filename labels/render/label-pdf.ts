// Prints labels as a PDF of true size: one a page for a label printer, or many on a sheet of stickers.
import { type Label, LINE_HEIGHT, type LineOp, type Op, type RectOp, type SymbolOp, type TextOp } from '../op.ts'
import { drawLine, PT_PER_MM, unitWidthOf } from './draw-text.ts'
import { openPdf, type PdfAbout } from './pdf.ts'
import { type SetText, setText } from './set-text.ts'
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

const set = (pdf: PDFKit.PDFDocument, op: TextOp): SetText => setText(op, (face, text) => unitWidthOf(pdf, face, text))

function drawText(pdf: PDFKit.PDFDocument, op: TextOp, left: number, top: number): void {
  if (op.text === '') return
  const { face, sizeMm, widthPct, lines } = set(pdf, op)
  for (const { text, xMm, baselineMm } of lines) {
    drawLine(pdf, face, text, { x: left + pt(xMm), y: top + pt(baselineMm), size: pt(sizeMm), widthPct })
  }
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
  return texts.filter(op => set(pdf, op).isCut).map(op => op.text)
}
