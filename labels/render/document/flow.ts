// Flows pieces over pages: nothing is cut, a heading never stands alone at the foot, a table's head comes again on each page.

/** Something that is drawn whole, on one page. */
export interface Piece {
  /** In points, without the gap before. */
  height: number
  /** Empty space before it, left out at the head of a page. */
  gap?: number
  /** Begins a page. */
  onNewPage?: boolean
  /** Stays on the page of the piece that follows. */
  withNext?: boolean
  /** Drawn again at the head of a page that begins with this piece. */
  head?: Piece
  draw: (pdf: PDFKit.PDFDocument, x: number, y: number) => void
}

/** A piece and how far below the top of the content it stands. */
export interface PlacedPiece {
  piece: Piece
  top: number
}

/** How many pieces from `start` on have to stay on one page. */
function boundTogether(pieces: readonly Piece[], start: number): number {
  let count = 1
  while (pieces[start + count - 1]?.withNext && start + count < pieces.length) count++
  return count
}

const heightOf = (group: readonly Piece[]): number =>
  group.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : (piece.gap ?? 0)), 0)

/** Places pieces on pages of a given height. A group that is higher than a page is broken where it must be. */
export function paginate(pieces: readonly Piece[], pageHeight: number): PlacedPiece[][] {
  const pages: PlacedPiece[][] = [[]]
  let y = 0
  const place = (piece: Piece) => {
    const isFirst = pages.at(-1)?.length === 0
    if (isFirst && piece.height === 0) return
    const top = y + (isFirst ? 0 : (piece.gap ?? 0))
    pages.at(-1)?.push({ piece, top })
    y = top + piece.height
  }
  const turnPage = (first: Piece) => {
    pages.push([])
    y = 0
    if (first.head) place(first.head)
  }
  for (let start = 0; start < pieces.length; ) {
    const group = pieces.slice(start, start + boundTogether(pieces, start))
    const [first] = group
    const isFresh = pages.at(-1)?.length === 0
    if (first?.onNewPage && !isFresh) turnPage(first)
    else if (first && !isFresh && y + (first.gap ?? 0) + heightOf(group) > pageHeight) turnPage(first)
    for (const piece of group) {
      if (pages.at(-1)?.length !== 0 && y + (piece.gap ?? 0) + piece.height > pageHeight) turnPage(piece)
      place(piece)
    }
    start += group.length
  }
  return pages
}
