// Steps to be filled in by hand: boxes wide enough for a gloved hand, black on white, a code at the left of each.
import type { FormBlock, FormRow, WriteIn } from '../../document.ts'
import { labelOf } from '../../op.ts'
import { PT_PER_MM } from '../draw-text.ts'
import { drawLabel } from '../label-pdf.ts'
import { drawLines, heightOfLines, linesOf, type TextLine } from './cell.ts'
import type { Piece } from './flow.ts'
import { CONTENT, INK, SIZE } from './style.ts'

type Pdf = PDFKit.PDFDocument

const mm = (millimetres: number): number => millimetres * PT_PER_MM

const PAD = mm(1.5)
const CODE = mm(17)
const SIGN = mm(18)
const BODY = CONTENT.width - CODE - 3 * SIGN
const BOX_HEIGHT = mm(8)
const TICK = mm(4)
const GAP = mm(1.6)

/** Something drawn at the left edge of the body. */
interface Item {
  height: number
  draw(pdf: Pdf, x: number, y: number): void
}

const INNER = BODY - 2 * PAD

const frame = (pdf: Pdf, x: number, y: number, width: number, height: number): void => {
  pdf.lineWidth(0.6).strokeColor('#000').rect(x, y, width, height).stroke()
}

const textItem = (lines: readonly TextLine[], width: number): Item => ({
  height: heightOfLines(lines),
  draw: (pdf, x, y) => drawLines(pdf, lines, { x, y, width }),
})

function boxItem(pdf: Pdf, { label, after, isWide }: Extract<WriteIn, { kind: 'box' }>): Item {
  const labelWidth = INNER * 0.34
  const boxWidth = INNER * (isWide ? 0.66 : 0.34)
  const restWidth = INNER - labelWidth - boxWidth - 6
  const left = linesOf(pdf, label, labelWidth - 6, { size: SIZE.cell })
  const right = after && !isWide ? linesOf(pdf, after, restWidth, { size: SIZE.small }) : []
  const height = Math.max(BOX_HEIGHT, heightOfLines(left), heightOfLines(right))
  const middle = (lines: readonly TextLine[]) => (height - heightOfLines(lines)) / 2
  return {
    height,
    draw: (page, x, y) => {
      drawLines(page, left, { x, y: y + middle(left), width: labelWidth })
      frame(page, x + labelWidth, y + (height - BOX_HEIGHT) / 2, boxWidth, BOX_HEIGHT)
      drawLines(page, right, { x: x + labelWidth + boxWidth + 6, y: y + middle(right), width: restWidth })
    },
  }
}

/** Squares with their texts, as many beside one another as there is room for. */
function ticksItem(pdf: Pdf, { label, options }: Extract<WriteIn, { kind: 'ticks' }>): Item {
  const title = label === undefined ? [] : linesOf(pdf, label, INNER, { size: SIZE.cell })
  const textWidth = INNER - TICK - 4
  const texts = options.map(option => linesOf(pdf, option, textWidth, { size: SIZE.cell }))
  const widths = texts.map(lines => TICK + 4 + Math.max(...lines.map(line => widthOf(pdf, line))) + mm(4))
  const placed: { x: number; y: number; lines: readonly TextLine[] }[] = []
  let [x, y, rowHeight] = [0, heightOfLines(title), 0]
  for (const [index, lines] of texts.entries()) {
    const width = widths[index] ?? INNER
    if (x > 0 && x + width > INNER + mm(4)) {
      y += rowHeight + GAP
      x = 0
      rowHeight = 0
    }
    placed.push({ x, y, lines })
    x += width
    rowHeight = Math.max(rowHeight, TICK, heightOfLines(lines))
  }
  return {
    height: y + rowHeight,
    draw: (page, left, top) => {
      drawLines(page, title, { x: left, y: top, width: INNER })
      for (const { x: atX, y: atY, lines } of placed) {
        frame(page, left + atX, top + atY + 0.6, TICK, TICK)
        drawLines(page, lines, { x: left + atX + TICK + 4, y: top + atY + 0.4, width: textWidth })
      }
    },
  }
}

const widthOf = (pdf: Pdf, { face, size, text }: TextLine): number => pdf.font(face, size).widthOfString(text)

function spaceItem(pdf: Pdf, { label, heightMm }: Extract<WriteIn, { kind: 'space' }>): Item {
  const lines = linesOf(pdf, label, INNER - 6, { size: SIZE.small, color: INK.soft })
  const height = Math.max(mm(heightMm), heightOfLines(lines) + 4)
  return {
    height,
    draw: (page, x, y) => {
      frame(page, x, y, INNER, height)
      drawLines(page, lines, { x: x + 3, y: y + 2, width: INNER - 6 })
    },
  }
}

function itemOf(pdf: Pdf, line: WriteIn): Item {
  switch (line.kind) {
    case 'box':
      return boxItem(pdf, line)
    case 'ticks':
      return ticksItem(pdf, line)
    case 'space':
      return spaceItem(pdf, line)
    case 'text':
      return textItem(linesOf(pdf, { text: line.text, soft: true }, INNER, { size: SIZE.cell }), INNER)
  }
}

const edges = [0, CODE, CODE + BODY, CODE + BODY + SIGN, CODE + BODY + 2 * SIGN, CONTENT.width]

/** The lines around the cells of a row. */
function grid(pdf: Pdf, x: number, y: number, height: number): void {
  pdf.lineWidth(0.6).strokeColor('#000').rect(x, y, CONTENT.width, height).stroke()
  for (const edge of edges.slice(1, -1)) {
    pdf
      .moveTo(x + edge, y)
      .lineTo(x + edge, y + height)
      .stroke()
  }
}

function headPiece(pdf: Pdf, { step, time, performer, checker }: FormBlock['columns']): Piece {
  const cells = ['', step, time, performer, checker].map((text, index) => {
    const width = (edges[index + 1] ?? 0) - (edges[index] ?? 0) - 2 * PAD
    return { lines: linesOf(pdf, text, width, { size: SIZE.small, bold: true }), width, x: edges[index] ?? 0 }
  })
  const height = Math.max(...cells.map(({ lines }) => heightOfLines(lines))) + 2 * PAD
  return {
    height,
    draw: (page, x, y) => {
      grid(page, x, y, height)
      for (const cell of cells) drawLines(page, cell.lines, { x: x + cell.x + PAD, y: y + PAD, width: cell.width })
    },
  }
}

const symbolOf = ({ symbology, text }: FormRow['code']) =>
  labelOf(14, 14, [{ kind: 'symbol', symbology, text, xMm: 0, yMm: 0, widthMm: 14, heightMm: 14, maxModuleMm: 0.5 }])

/** A bar through the places of a step that asks for none. */
function strike(pdf: Pdf, x: number, y: number, width: number): void {
  pdf
    .lineWidth(0.6)
    .strokeColor('#000')
    .moveTo(x + PAD, y)
    .lineTo(x + width - PAD, y)
    .stroke()
}

function rowPiece(pdf: Pdf, row: FormRow): Piece {
  const title = linesOf(pdf, { text: `${row.number}. ${row.title}`, bold: true }, INNER, { size: SIZE.text })
  const help = row.help ? linesOf(pdf, { text: row.help, soft: true }, INNER, { size: SIZE.small }) : []
  const written: WriteIn[] = row.done === undefined ? [...row.lines] : [{ kind: 'text', text: row.done }]
  const items = [
    textItem(title, INNER),
    ...(help.length > 0 ? [textItem(help, INNER)] : []),
    ...written.map(line => itemOf(pdf, line)),
  ]
  const isOpen = row.done === undefined
  const content = items.reduce((sum, { height }) => sum + height + GAP, 0)
  const height = Math.max(content + PAD, isOpen ? mm(18) : 0)
  return {
    height,
    draw: (page, x, y) => {
      grid(page, x, y, height)
      page.fillColor('#000')
      if (isOpen) drawLabel(page, symbolOf(row.code), x + mm(1.5), y + mm(1.5))
      let top = y + PAD
      for (const item of items) {
        item.draw(page, x + CODE + PAD, top)
        top += item.height + GAP
      }
      const middle = y + height / 2
      if (!isOpen) for (const edge of edges.slice(2, 5)) strike(page, x + edge, middle, SIGN)
      else if (!row.isChecked) strike(page, x + (edges[4] ?? 0), middle, SIGN)
    },
  }
}

/** The head, which comes again on each page, and a piece a step. */
export function formPieces(pdf: Pdf, { columns, rows }: FormBlock): Piece[] {
  const head = headPiece(pdf, columns)
  return [{ ...head, gap: 6, withNext: rows.length > 0 }, ...rows.map(row => ({ ...rowPiece(pdf, row), head }))]
}
