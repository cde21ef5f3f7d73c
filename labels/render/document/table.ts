// Lays out a table: columns by their share, rows as high as their highest cell, rows higher than a page broken between lines.
import type { Column, TableBlock } from '../../document.ts'
import { drawLines, heightOfLines, linesOf, type TextLine } from './cell.ts'
import type { Piece } from './flow.ts'
import { CONTENT, INK, SIZE } from './style.ts'

/** Between a column and the next, so that figures set to the right do not touch the words that follow. */
const GUTTER = 10
const PAD_Y = 2.6

interface Slot {
  x: number
  width: number
  column: Column
}

function slotsOf(columns: readonly Column[]): Slot[] {
  const sum = columns.reduce((total, { widthShare }) => total + widthShare, 0)
  let x = 0
  return columns.map(column => {
    const width = (column.widthShare / sum) * (CONTENT.width + GUTTER)
    const slot = { x, width: width - GUTTER, column }
    x += width
    return slot
  })
}

function rowPiece(
  slots: readonly Slot[],
  cells: readonly (readonly TextLine[])[],
  line: { width: number; color: string },
): Piece {
  const height = Math.max(0, ...cells.map(heightOfLines)) + 2 * PAD_Y
  return {
    height,
    draw: (pdf, x, y) => {
      for (const [index, slot] of slots.entries()) {
        const align = slot.column.align ?? 'left'
        drawLines(pdf, cells[index] ?? [], { x: x + slot.x, y: y + PAD_Y, width: slot.width, align })
      }
      const bottom = y + height
      pdf
        .lineWidth(line.width)
        .strokeColor(line.color)
        .moveTo(x, bottom)
        .lineTo(x + CONTENT.width, bottom)
        .stroke()
    },
  }
}

/** Cuts a row that is higher than half a page into rows of so many lines; every line stays. */
function sliced(cells: readonly TextLine[][]): TextLine[][][] {
  const most = Math.floor((CONTENT.height * 0.5) / (SIZE.cell * 1.4))
  const longest = Math.max(0, ...cells.map(lines => lines.length))
  if (longest <= most) return [[...cells]]
  return Array.from({ length: Math.ceil(longest / most) }, (_, i) =>
    cells.map(lines => lines.slice(i * most, (i + 1) * most)),
  )
}

/** The pieces of a table: its head, bound to the first row, and a piece a row. */
export function tablePieces(pdf: PDFKit.PDFDocument, table: TableBlock): Piece[] {
  const slots = slotsOf(table.columns)
  const headCells = slots.map(({ column, width }) =>
    linesOf(pdf, column.title, width, { size: SIZE.small, bold: true, color: INK.soft }),
  )
  const head = rowPiece(slots, headCells, { width: 0.9, color: INK.strong })
  const rows = table.rows.flatMap(row => {
    const cells = slots.map(({ width, column }, index) =>
      linesOf(pdf, row[index] ?? '', width, { size: SIZE.cell, ...(column.mono ? { mono: true } : {}) }),
    )
    return sliced(cells).map(part => ({ ...rowPiece(slots, part, { width: 0.4, color: INK.line }), head }))
  })
  return [{ ...head, gap: 4, withNext: rows.length > 0 }, ...rows]
}
