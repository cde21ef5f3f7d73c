// Prints a paper as an A4 PDF: title, running head with its mark, flowing blocks, foot with the journal's head and page x of y.
import type { PaperDocument } from '../document.ts'
import { piecesOf } from './document/blocks.ts'
import { drawLines, heightOfLines, linesOf } from './document/cell.ts'
import { type Piece, paginate } from './document/flow.ts'
import { CONTENT, INK, PAGE, SIZE } from './document/style.ts'
import { drawLine, PT_PER_MM, unitWidthOf } from './draw-text.ts'
import { openPdf } from './pdf.ts'
import { printable } from './printable.ts'

type Pdf = PDFKit.PDFDocument

const HEAD_TOP = 12 * PT_PER_MM
const FOOT_LINE = PAGE.height - 14 * PT_PER_MM

/** The title block at the head of the first page. */
function titlePiece(pdf: Pdf, paper: PaperDocument): Piece {
  const title = linesOf(pdf, paper.title, CONTENT.width, { size: SIZE.title, bold: true })
  const subtitle = paper.subtitle
    ? linesOf(pdf, paper.subtitle, CONTENT.width, { size: SIZE.subtitle, color: INK.soft })
    : []
  const lines = [...title, ...subtitle]
  return {
    height: heightOfLines(lines) + 4,
    draw: (page, x, y) => drawLines(page, lines, { x, y, width: CONTENT.width }),
  }
}

/** The mark in a frame at the right; answers the width that it takes. */
function drawMark(pdf: Pdf, mark: string | undefined): number {
  if (mark === undefined) return 0
  const text = printable(mark)
  const size = 13
  const width = unitWidthOf(pdf, 'sans-bold', text) * size + 16
  const x = PAGE.left + CONTENT.width - width
  pdf.lineWidth(1.2).strokeColor(INK.strong).rect(x, HEAD_TOP, width, 20).stroke()
  pdf.fillColor(INK.strong)
  drawLine(pdf, 'sans-bold', text, { x: x + 8, y: HEAD_TOP + 14.6, size })
  return width + 10
}

/** The running head: the laboratory's lines; from the second page on the title stands before them. */
function drawHead(pdf: Pdf, paper: PaperDocument, page: number): void {
  const width = CONTENT.width - drawMark(pdf, paper.mark)
  const title = page === 1 ? [] : [{ text: paper.title, bold: true }]
  const lines = linesOf(pdf, [...title, ...paper.header.map(text => ({ text, soft: true }))], width, {
    size: SIZE.small,
  })
  drawLines(pdf, lines.slice(0, 4), { x: PAGE.left, y: HEAD_TOP - 2, width })
}

function drawFoot(pdf: Pdf, paper: PaperDocument, page: number, of: number): void {
  const right = PAGE.left + CONTENT.width
  pdf.lineWidth(0.5).strokeColor(INK.line).moveTo(PAGE.left, FOOT_LINE).lineTo(right, FOOT_LINE).stroke()
  const place = { x: PAGE.left, y: FOOT_LINE + 3, width: CONTENT.width }
  const anchor = linesOf(pdf, paper.footer.left, CONTENT.width * 0.82, {
    size: SIZE.small,
    mono: true,
    color: INK.soft,
  })
  drawLines(pdf, anchor.slice(0, 2), place)
  const count = linesOf(pdf, paper.footer.pageOf(page, of), CONTENT.width * 0.18, { size: SIZE.small, color: INK.text })
  drawLines(pdf, count, { ...place, align: 'right' })
}

/**
 * The paper as a PDF on A4; the same paper gives the same bytes.
 * @throws SymbolError where a code does not fit its place
 * @throws StockError where a specimen is wider than the page
 */
export function renderDocument(paper: PaperDocument): Promise<Uint8Array> {
  return renderDocuments([paper], paper.title)
}

/** Several papers in one file, one after the other, each with its own head, foot and pages. */
export function renderDocuments(
  papers: readonly [PaperDocument, ...PaperDocument[]],
  title: string,
): Promise<Uint8Array> {
  const { createdAtUtc, language } = papers[0]
  const { pdf, bytes } = openPdf({ title, createdAtUtc, language })
  for (const paper of papers) drawPages(pdf, paper)
  pdf.end()
  return bytes
}

function drawPages(pdf: Pdf, paper: PaperDocument): void {
  const pages = paginate([titlePiece(pdf, paper), ...piecesOf(pdf, paper.blocks)], CONTENT.height)
  for (const [index, pieces] of pages.entries()) {
    pdf.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
    drawHead(pdf, paper, index + 1)
    for (const { piece, top } of pieces) piece.draw(pdf, PAGE.left, PAGE.top + top)
    drawFoot(pdf, paper, index + 1, pages.length)
  }
}
