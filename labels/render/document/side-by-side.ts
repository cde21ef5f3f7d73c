// Places labels and codes of a paper in true size, side by side as far as the width goes.
import type { CodesBlock, SpecimenBlock } from '../../document.ts'
import { type Label, labelOf, sans, sansBold } from '../../op.ts'
import { PT_PER_MM } from '../draw-text.ts'
import { drawLabel, StockError } from '../label-pdf.ts'
import { drawLines, heightOfLines, linesOf, type TextLine } from './cell.ts'
import type { Piece } from './flow.ts'
import { CONTENT, INK, SIZE } from './style.ts'

const GAP = 12

interface Item {
  width: number
  height: number
  draw: (pdf: PDFKit.PDFDocument, x: number, y: number) => void
}

/** Items in rows, each row a piece. */
function rowsOf(items: readonly Item[]): Piece[] {
  const rows: Item[][] = []
  let used = 0
  for (const item of items) {
    const row = rows.at(-1)
    if (row === undefined || used + item.width > CONTENT.width + 0.1) {
      rows.push([item])
      used = item.width + GAP
    } else {
      row.push(item)
      used += item.width + GAP
    }
  }
  return rows.map(row => ({ gap: GAP, height: Math.max(...row.map(item => item.height)), draw: drawRow(row) }))
}

function drawRow(row: readonly Item[]): Piece['draw'] {
  return (pdf, x, y) => {
    let left = x
    for (const item of row) {
      item.draw(pdf, left, y)
      left += item.width + GAP
    }
  }
}

const PAD = 6

function specimenItem(pdf: PDFKit.PDFDocument, { label, caption }: SpecimenBlock): Item {
  const width = label.widthMm * PT_PER_MM + 2 * PAD
  if (width > CONTENT.width) throw new StockError(`a label of ${label.widthMm} mm is too wide for a specimen on A4`)
  const lines: TextLine[] = caption ? linesOf(pdf, caption, width, { size: SIZE.small, color: INK.soft }) : []
  const frameHeight = label.heightMm * PT_PER_MM + 2 * PAD
  return {
    width,
    height: frameHeight + 2 + heightOfLines(lines),
    draw: (page, x, y) => {
      page.lineWidth(0.6).strokeColor(INK.soft).rect(x, y, width, frameHeight).stroke()
      page.fillColor('#000').strokeColor('#000')
      drawLabel(page, label, x + PAD, y + PAD)
      drawLines(page, lines, { x, y: y + frameHeight + 2, width })
    },
  }
}

/** Specimens in frames, each in true size. @throws StockError where one is wider than the page */
export const specimenPieces = (pdf: PDFKit.PDFDocument, specimens: readonly SpecimenBlock[]): Piece[] =>
  rowsOf(specimens.map(specimen => specimenItem(pdf, specimen)))

function codeLabel({ symbology, text, caption }: CodesBlock['codes'][number]): Label {
  const [width, height] = symbology === 'code128' ? [76, 14] : [20, 20]
  const widthMm = width + 10
  const below = { xMm: widthMm / 2, maxWidthMm: widthMm - 2, align: 'center' } as const
  return labelOf(widthMm, height + 9, [
    { kind: 'symbol', symbology, text, xMm: 5, yMm: 1, widthMm: width, heightMm: height, maxModuleMm: 1.25 },
    sansBold(caption, { ...below, yMm: height + 1.4, sizeMm: 2.8 }),
    sans(text, { ...below, yMm: height + 5, sizeMm: 2.2 }),
  ])
}

/** Codes to scan with their captions below. */
export function codePieces({ codes }: CodesBlock): Piece[] {
  const items = codes.map((code): Item => {
    const label = codeLabel(code)
    return {
      width: label.widthMm * PT_PER_MM,
      height: label.heightMm * PT_PER_MM,
      draw: (pdf, x, y) => {
        pdf.fillColor('#000').strokeColor('#000')
        drawLabel(pdf, label, x, y)
      },
    }
  })
  return rowsOf(items)
}
