// Turns the blocks of a paper into pieces that can be placed on pages.
import type { Block, Cell, NoticeBlock, SignatureBlock, SpecimenBlock } from '../../document.ts'
import { PT_PER_MM } from '../draw-text.ts'
import { drawLines, heightOfLines, linesOf, type TextLine } from './cell.ts'
import type { Piece } from './flow.ts'
import { formPieces } from './form.ts'
import { codePieces, specimenPieces } from './side-by-side.ts'
import { CONTENT, drawTone, INK, SIZE, TONES } from './style.ts'
import { tablePieces } from './table.ts'

type Pdf = PDFKit.PDFDocument

/** Lines as pieces of their own; the first two and the last two stay together. */
function linePieces(lines: readonly TextLine[], gap: number): Piece[] {
  return lines.map((line, index) => ({
    height: heightOfLines([line]),
    gap: index === 0 ? gap : 0,
    withNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (pdf, x, y) => drawLines(pdf, [line], { x, y, width: CONTENT.width }),
  }))
}

function headingPieces(pdf: Pdf, text: string, level: 1 | 2): Piece[] {
  const size = level === 1 ? SIZE.heading : SIZE.subheading
  const lines = linesOf(pdf, text, CONTENT.width, { size, bold: true })
  return [
    {
      height: heightOfLines(lines),
      gap: level === 1 ? 16 : 11,
      withNext: true,
      draw: (page, x, y) => {
        if (level === 1) page.outline.addItem(text)
        drawLines(page, lines, { x, y, width: CONTENT.width })
      },
    },
  ]
}

const KEY_WIDTH = CONTENT.width * 0.28

function keyValuePieces(pdf: Pdf, rows: readonly { key: string; value: Cell }[]): Piece[] {
  return rows.map(({ key, value }, index) => {
    const keys = linesOf(pdf, key, KEY_WIDTH - 8, { size: SIZE.text, color: INK.soft })
    const values = linesOf(pdf, value, CONTENT.width - KEY_WIDTH, { size: SIZE.text })
    return {
      height: Math.max(heightOfLines(keys), heightOfLines(values)),
      gap: index === 0 ? 5 : 2,
      draw: (page, x, y) => {
        drawLines(page, keys, { x, y, width: KEY_WIDTH })
        drawLines(page, values, { x: x + KEY_WIDTH, y, width: CONTENT.width - KEY_WIDTH })
      },
    }
  })
}

const BOX_PAD = 8

function signaturePiece(pdf: Pdf, signature: SignatureBlock): Piece {
  const width = CONTENT.width - 2 * BOX_PAD
  const left = linesOf(pdf, [{ text: signature.name, bold: true }, { text: signature.meaning }], width * 0.62, {
    size: SIZE.text,
  })
  const right = linesOf(pdf, signature.at, width * 0.36, { size: SIZE.text })
  const digest = linesOf(pdf, { text: signature.digest, mono: true, soft: true }, width, { size: SIZE.small })
  const upper = Math.max(heightOfLines(left), heightOfLines(right))
  const height = upper + heightOfLines(digest) + 2 * BOX_PAD + 2
  return {
    height,
    gap: 8,
    draw: (page, x, y) => {
      page.lineWidth(0.7).strokeColor(INK.strong).rect(x, y, CONTENT.width, height).stroke()
      const [inner, top] = [x + BOX_PAD, y + BOX_PAD]
      drawLines(page, left, { x: inner, y: top, width })
      drawLines(page, right, { x: inner, y: top, width, align: 'right' })
      drawLines(page, digest, { x: inner, y: top + upper + 2, width })
    },
  }
}

const NOTICE_INDENT = 24
const NOTICE_LINES = 30

/** A notice; a very long one goes on in further frames. */
function noticePieces(pdf: Pdf, notice: NoticeBlock): Piece[] {
  const width = CONTENT.width - NOTICE_INDENT - BOX_PAD
  const title = notice.title === undefined ? [] : [{ text: notice.title, bold: true }]
  const lines = linesOf(pdf, [...title, { text: notice.text }], width, { size: SIZE.text })
  const parts = Array.from({ length: Math.ceil(lines.length / NOTICE_LINES) }, (_, i) =>
    lines.slice(i * NOTICE_LINES, (i + 1) * NOTICE_LINES),
  )
  const { ink, wash } = TONES[notice.tone]
  return parts.map((part, index) => {
    const height = heightOfLines(part) + 2 * BOX_PAD
    return {
      height,
      gap: index === 0 ? 8 : 0,
      draw: (page, x, y) => {
        page.rect(x, y, CONTENT.width, height).fill(wash)
        page.rect(x, y, 3, height).fill(ink)
        drawTone(page, notice.tone, x + 10, y + BOX_PAD + 1.5, 9)
        drawLines(page, part, { x: x + NOTICE_INDENT, y: y + BOX_PAD, width })
      },
    }
  })
}

function piecesOfBlock(pdf: Pdf, block: Exclude<Block, SpecimenBlock>): Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(pdf, block.text, block.level ?? 1)
    case 'paragraph':
      return linePieces(
        linesOf(pdf, { text: block.text, ...(block.soft ? { soft: true } : {}) }, CONTENT.width, { size: SIZE.text }),
        5,
      )
    case 'keyValues':
      return keyValuePieces(pdf, block.rows)
    case 'table':
      return tablePieces(pdf, block)
    case 'signature':
      return [signaturePiece(pdf, block)]
    case 'notice':
      return noticePieces(pdf, block)
    case 'codes':
      return codePieces(block)
    case 'form':
      return formPieces(pdf, block)
    case 'new-page':
      return [{ height: 0, onNewPage: true, withNext: true, draw: () => {} }]
    case 'spacer':
      return [{ height: 0, gap: block.heightMm * PT_PER_MM, draw: () => {} }]
  }
}

/** The pieces of all blocks in their order; specimens that follow one another share rows. */
export function piecesOf(pdf: Pdf, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  let specimens: SpecimenBlock[] = []
  const flush = () => {
    pieces.push(...specimenPieces(pdf, specimens))
    specimens = []
  }
  for (const block of blocks) {
    if (block.kind === 'specimen') {
      specimens.push(block)
      continue
    }
    flush()
    for (const piece of piecesOfBlock(pdf, block)) pieces.push(piece)
  }
  flush()
  return pieces
}
