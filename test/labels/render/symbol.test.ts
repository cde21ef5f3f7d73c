// Symbols are drawn completely, large enough, and answered by a scanner word for word.
import { describe, expect, it } from 'vitest'
import { labelOf, type SymbolOp, type Symbology } from '../../../labels/op.ts'
import { renderLabels } from '../../../labels/render/label-pdf.ts'
import { placeSymbol, SymbolError, symbolShape } from '../../../labels/render/symbol.ts'
import { decodePdf } from '../../kit/decode-symbols.ts'

const symbol = (symbology: Symbology, text: string, widthMm = 40, heightMm = 20): SymbolOp => ({
  kind: 'symbol',
  symbology,
  text,
  xMm: 1,
  yMm: 1,
  widthMm,
  heightMm,
})

const readBack = async (op: SymbolOp) => {
  const pdf = await renderLabels([labelOf(op.widthMm + 2, op.heightMm + 2, [op])], { kind: 'single' })
  return (await decodePdf(pdf))[0]?.map(read => read.text)
}

describe('a symbol', () => {
  it.each<[Symbology, string, string]>([
    ['datamatrix', 'B26-0147-P1-07H', 'B26-0147-P1-07H'],
    ['datamatrix', '=A99992600004700', '=A99992600004700'],
    ['code128', '=A99992600004700', '=A99992600004700'],
    ['gs1datamatrix', '(01)09506000134352(10)ABC123(17)270331', '0109506000134352' + '10ABC123\u001d17270331'],
  ])('of %s says %s to a scanner', async (symbology, text, answer) => {
    expect(await readBack(symbol(symbology, text, 70))).toEqual([answer])
  })

  it('says a text of any length that its place can hold', async () => {
    for (const length of [1, 3, 10, 30, 60, 90]) {
      const text = 'B26-0147/P1-07 =<&>'.repeat(5).slice(0, length)
      expect(await readBack(symbol('datamatrix', text, 30, 30))).toEqual([text])
    }
  })

  it('covers its area with rectangles that do not overlap', () => {
    const { columns, rows, rects } = symbolShape('datamatrix', 'B26-0147-P1-07H')
    const covered = new Map<string, number>()
    for (const { x, y, width, height } of rects) {
      for (let i = 0; i < width * height; i++) {
        const module = `${x + (i % width)},${y + Math.floor(i / width)}`
        covered.set(module, (covered.get(module) ?? 0) + 1)
      }
    }
    expect([...covered.values()].every(times => times === 1)).toBe(true)
    // The finder: a full left column and a full bottom row, every other module on the two other sides.
    for (let i = 0; i < rows; i++) expect(covered.has(`0,${i}`)).toBe(true)
    for (let i = 0; i < columns; i++) expect(covered.has(`${i},${rows - 1}`)).toBe(true)
    for (let i = 0; i < columns; i++) expect(covered.has(`${i},0`)).toBe(i % 2 === 0)
    expect(rects.length).toBeLessThan(covered.size * 0.7)
  })

  it('has modules of whole dots at 203 dpi and keeps its quiet zone within its place', () => {
    const { shape, moduleMm, xMm, yMm } = placeSymbol(symbol('datamatrix', 'B26-0147-P1-07H', 17, 17))
    expect(moduleMm / 0.125).toBe(Math.round(moduleMm / 0.125))
    expect(xMm - 1).toBeGreaterThanOrEqual(moduleMm)
    expect(yMm - 1).toBeGreaterThanOrEqual(moduleMm)
    expect(xMm + shape.columns * moduleMm).toBeLessThanOrEqual(18 - moduleMm)
  })

  it('leaves ten modules free at each end of a Code 128', () => {
    const { shape, moduleMm, xMm } = placeSymbol(symbol('code128', '=A99992600004700', 62, 12))
    expect(xMm - 1).toBeGreaterThanOrEqual(10 * moduleMm)
    expect(xMm + shape.columns * moduleMm).toBeLessThanOrEqual(63 - 10 * moduleMm)
  })

  it('is refused where its modules would be smaller than a scanner needs', () => {
    expect(() => placeSymbol(symbol('datamatrix', 'x'.repeat(200), 10, 10))).toThrow(SymbolError)
    expect(() => placeSymbol(symbol('code128', 'x'.repeat(80), 40, 10))).toThrow(SymbolError)
  })

  it('is refused where the symbology cannot carry the text', () => {
    expect(() => symbolShape('gs1datamatrix', 'not an element string')).toThrow(SymbolError)
  })
})
