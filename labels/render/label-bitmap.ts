// Draws a label as the dots of a thermal printer: the same operations as the PDF, its texts in the same faces, its codes in whole dots.
import { type Label, LINE_HEIGHT, type Op, type SymbolOp, type TextOp } from '../op.ts'
import { type Bitmap, fillOutlines, fillRect, newBitmap, type Point } from './bitmap.ts'
import { outlinesOf, unitWidth } from './outline.ts'
import { setText } from './set-text.ts'
import { placeSymbol } from './symbol.ts'

/** The resolutions of label printers, in dots an inch. */
export const printerDpis = [203, 300, 600] as const
export type PrinterDpi = (typeof printerDpis)[number]

const MM_PER_INCH = 25.4

/** 203 dpi is 8 dots a millimetre exactly; the others are what they say. */
export const dotsPerMm = (dpi: PrinterDpi): number => (dpi === 203 ? 8 : dpi / MM_PER_INCH)

interface Drawing {
  bitmap: Bitmap
  perMm: number
}

function drawText({ bitmap, perMm }: Drawing, op: TextOp): void {
  if (op.text === '') return
  const { face, sizeMm, widthPct, lines } = setText(op, unitWidth)
  const right = op.xMm + op.sizeMm * LINE_HEIGHT
  const toPoint = op.turned
    ? (x: number, y: number): Point => [(right - y) * perMm, (op.yMm + x) * perMm]
    : (x: number, y: number): Point => [(op.xMm + x) * perMm, (op.yMm + y) * perMm]
  for (const { text, xMm, baselineMm } of lines) {
    fillOutlines(bitmap, outlinesOf(face, text, { x: xMm, baseline: baselineMm, size: sizeMm, widthPct, toPoint }))
  }
}

/** Every module is a square of so many dots, and every bar a rectangle: none of them is rounded by itself. */
function drawSymbol({ bitmap, perMm }: Drawing, op: SymbolOp): void {
  const { shape, xMm, yMm, moduleMm, rowMm } = placeSymbol(op, 1 / perMm)
  const [left, top] = [Math.round(xMm * perMm), Math.round(yMm * perMm)]
  const [module, row] = [Math.round(moduleMm * perMm), Math.round(rowMm * perMm)]
  for (const { x, y, width, height } of shape.rects) {
    fillRect(bitmap, left + x * module, top + y * row, width * module, height * row)
  }
}

/** A level or upright stroke between two corners, its middle on the line, at least a dot wide. */
function drawStroke({ bitmap, perMm }: Drawing, [x1, y1, x2, y2]: readonly number[], strokeMm: number): void {
  const stroke = Math.max(1, Math.round(strokeMm * perMm))
  const dots = (mm: number) => Math.round(mm * perMm - stroke / 2)
  const [left, top] = [dots(Math.min(x1 ?? 0, x2 ?? 0)), dots(Math.min(y1 ?? 0, y2 ?? 0))]
  const [right, bottom] = [dots(Math.max(x1 ?? 0, x2 ?? 0)), dots(Math.max(y1 ?? 0, y2 ?? 0))]
  fillRect(bitmap, left, top, right - left + stroke, bottom - top + stroke)
}

function drawOp(drawing: Drawing, op: Op): void {
  switch (op.kind) {
    case 'text':
      drawText(drawing, op)
      break
    case 'symbol':
      drawSymbol(drawing, op)
      break
    case 'line':
      if (op.x1Mm !== op.x2Mm && op.y1Mm !== op.y2Mm) throw new Error('a thermal label has no slanted lines')
      drawStroke(drawing, [op.x1Mm, op.y1Mm, op.x2Mm, op.y2Mm], op.strokeMm)
      break
    case 'rect': {
      const [left, top, right, bottom] = [op.xMm, op.yMm, op.xMm + op.widthMm, op.yMm + op.heightMm]
      drawStroke(drawing, [left, top, right, top], op.strokeMm)
      drawStroke(drawing, [left, bottom, right, bottom], op.strokeMm)
      drawStroke(drawing, [left, top, left, bottom], op.strokeMm)
      drawStroke(drawing, [right, top, right, bottom], op.strokeMm)
      break
    }
  }
}

/** The label in dots of that resolution. @throws SymbolError where a code cannot be drawn as large as a scanner needs it */
export function labelBitmap(label: Label, dpi: PrinterDpi): Bitmap {
  const perMm = dotsPerMm(dpi)
  const bitmap = newBitmap(Math.round(label.widthMm * perMm), Math.round(label.heightMm * perMm))
  for (const op of label.ops) drawOp({ bitmap, perMm }, op)
  return bitmap
}

/** The same picture turned by 90° clockwise, for stock that is fed the other way. */
export function turned({ widthDots, heightDots, bytesPerRow, bits }: Bitmap): Bitmap {
  const bitmap = newBitmap(heightDots, widthDots)
  for (let y = 0; y < heightDots; y++) {
    for (let x = 0; x < widthDots; x++) {
      const isBlack = ((bits[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
      if (isBlack) fillRect(bitmap, heightDots - 1 - y, x, 1, 1)
    }
  }
  return bitmap
}
