// Pieces flow over pages by three rules: nothing is cut, nothing is left alone at the foot, a table's head comes again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, paginate } from '../../../../labels/render/document/flow.ts'

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({ height, draw: () => {}, ...more })
const heightsOf = (pieces: readonly Piece[], pageHeight: number) =>
  paginate(pieces, pageHeight).map(page => page.map(placed => placed.piece.height))

describe('pieces on pages', () => {
  it('go to the next page where they no longer fit', () => {
    expect(heightsOf([piece(40), piece(50), piece(20)], 100)).toEqual([[40, 50], [20]])
  })

  it('leave out the gap at the head of a page', () => {
    const pages = paginate([piece(90), piece(20, { gap: 30 }), piece(20, { gap: 30 })], 100)
    expect(pages.map(page => page.map(({ top }) => top))).toEqual([[0], [0, 50]])
  })

  it('take a heading along with what it stands above', () => {
    expect(heightsOf([piece(70), piece(10, { withNext: true }), piece(30)], 100)).toEqual([[70], [10, 30]])
  })

  it('repeat the head of a table on each page that begins with one of its rows', () => {
    const head = piece(7)
    const rows = Array.from({ length: 5 }, () => piece(40, { head }))
    expect(heightsOf([piece(7, { withNext: true }), ...rows], 100)).toEqual([
      [7, 40, 40],
      [7, 40, 40],
      [7, 40],
    ])
  })

  it('break a bound group that is higher than a page instead of losing it', () => {
    expect(heightsOf([piece(60, { withNext: true }), piece(60, { withNext: true }), piece(60)], 100)).toEqual([
      [60],
      [60],
      [60],
    ])
  })

  it('never overlap, leave the page, change their order or end a page with a heading', () => {
    const anyPiece = fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      gap: fc.integer({ min: 0, max: 20 }),
      withNext: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 40 }), specs => {
        // Two bound pieces at the most, so that each group fits on a page.
        const pieces = specs.map((spec, i) =>
          piece(spec.height, { gap: spec.gap, withNext: spec.withNext && i % 2 === 0 }),
        )
        const pages = paginate(pieces, 200)
        expect(pages.flatMap(page => page.map(placed => placed.piece))).toEqual(pieces)
        for (const [index, page] of pages.entries()) {
          let end = 0
          for (const placed of page) {
            expect(placed.top).toBeGreaterThanOrEqual(end)
            end = placed.top + placed.piece.height
          }
          expect(end).toBeLessThanOrEqual(200)
          if (index < pages.length - 1) expect(page.at(-1)?.piece.withNext).toBe(false)
        }
      }),
    )
  })
})
