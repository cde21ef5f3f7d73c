// Labels for a network printer: rendered by an independent ZPL renderer, read back by a decoder, held against the PDF dot by dot.
import { describe, expect, it } from 'vitest'
import { type LabelName, labelLayouts, layoutOf } from '../../../labels/labels.ts'
import { type Label, labelOf, type SymbolOp } from '../../../labels/op.ts'
import { type Bitmap, fillRect, newBitmap } from '../../../labels/render/bitmap.ts'
import { labelBitmap, type PrinterDpi } from '../../../labels/render/label-bitmap.ts'
import { renderLabels } from '../../../labels/render/label-pdf.ts'
import { SymbolError } from '../../../labels/render/symbol.ts'
import { graphicField, labelZpl, type RollStock } from '../../../labels/render/zpl.ts'
import { decodeSymbols } from '../../kit/decode-symbols.ts'
import { bilevel, type PageImage, rasterisePdf } from '../../kit/rasterise-pdf.ts'
import { renderZpl } from '../../kit/render-zpl.ts'
import { long, ordinary } from '../examples.ts'

const names = Object.keys(labelLayouts) as LabelName[]

const stockOf = ({ widthMm, heightMm }: Label): RollStock => ({ kind: 'roll', widthMm, heightMm, gapMm: 3 })

const expectedReads = (label: Label) =>
  label.ops
    .filter((op): op is SymbolOp => op.kind === 'symbol')
    .map(op => `${op.symbology === 'code128' ? 'Code128' : 'DataMatrix'} ${op.text}`)
    .sort()

const readsOf = async (page: PageImage | undefined) =>
  page ? (await decodeSymbols(page)).map(({ format, text }) => `${format} ${text}`).sort() : []

const isBlackIn =
  ({ widthDots, heightDots, bytesPerRow, bits }: Bitmap) =>
  (x: number, y: number): boolean =>
    x >= 0 &&
    y >= 0 &&
    x < widthDots &&
    y < heightDots &&
    ((bits[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) > 0

const isBlackOn =
  ({ width, height, data }: PageImage) =>
  (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && (data[(y * width + x) * 4] ?? 255) < 128

type IsBlack = (x: number, y: number) => boolean

const dotsOf = (width: number, height: number, isBlack: IsBlack): [number, number][] => {
  const dots: [number, number][] = []
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (isBlack(x, y)) dots.push([x, y])
  return dots
}

/** The part of one picture's black that has no black of the other within a dot's breadth. */
const apart = (dots: readonly [number, number][], other: IsBlack): number => {
  const near = (x: number, y: number) => [-1, 0, 1].some(dx => [-1, 0, 1].some(dy => other(x + dx, y + dy)))
  return dots.filter(([x, y]) => !near(x, y)).length / Math.max(1, dots.length)
}

const usual = names.map(name => ({ name, label: layoutOf(name)(ordinary[name] as never) as Label }))
const marked = names.map(name => ({
  name,
  label: layoutOf(name)({ ...long[name], mark: 'DEMO · REPRINT 2' } as never) as Label,
}))

const readsOfZpl = async (label: Label, dpi: PrinterDpi) => {
  const pages = await renderZpl(labelZpl(label, stockOf(label), dpi), stockOf(label), dpi)
  expect(pages).toHaveLength(1)
  return readsOf(pages[0])
}

describe('a label as ZPL', () => {
  it.each(usual)('says to a scanner what the $name was given to say, at 203 and 300 dpi', async ({ label }) => {
    expect(await readsOfZpl(label, 203)).toEqual(expectedReads(label))
    expect(await readsOfZpl(label, 300)).toEqual(expectedReads(label))
  })

  it.each(marked)('says it beside long texts on the $name', async ({ label }) => {
    expect(await readsOfZpl(label, 203)).toEqual(expectedReads(label))
  })

  // Symbols apart: their modules are whole dots of this printer, and of a coarser one in the PDF.
  const seen = marked.filter(({ name }) => ['donation-tube', 'product', 'sample', 'syringe', 'vessel'].includes(name))
  it.each(seen)('shows the eye of the $name what the PDF shows', async ({ label }) => {
    const texts = labelOf(
      label.widthMm,
      label.heightMm,
      label.ops.filter(op => op.kind !== 'symbol'),
    )
    const bitmap = labelBitmap(texts, 203)
    const [page] = await rasterisePdf(await renderLabels([texts], { kind: 'single' }), 203.2)
    if (!page) throw new Error('no page')
    const [isDot, isInk] = [isBlackIn(bitmap), isBlackOn(bilevel(page))]
    const [dots, ink] = [dotsOf(bitmap.widthDots, bitmap.heightDots, isDot), dotsOf(page.width, page.height, isInk)]
    expect(dots.length).toBeGreaterThan(1000)
    expect(apart(dots, isInk)).toBeLessThan(0.003)
    expect(apart(ink, isDot)).toBeLessThan(0.003)
  })
})

/** The lengths of the runs of black, row by row. */
const runsIn = (bitmap: Bitmap): Set<number> => {
  const isDot = isBlackIn(bitmap)
  const runs = new Set<number>()
  for (let y = 0; y < bitmap.heightDots; y++) {
    let run = 0
    for (let x = 0; x <= bitmap.widthDots; x++) {
      if (isDot(x, y)) run++
      else {
        if (run > 0) runs.add(run)
        run = 0
      }
    }
  }
  return runs
}

describe('the codes of a label', () => {
  it.each([203, 300, 600] as const)('have modules of whole dots, none under 0.25 mm, at %i dpi', dpi => {
    const perMm = { 203: 8, 300: 300 / 25.4, 600: 600 / 25.4 }[dpi]
    for (const { label } of usual) {
      for (const symbol of label.ops.filter(op => op.kind === 'symbol')) {
        const alone = { ...symbol, xMm: 0, yMm: 0 }
        const runs = [...runsIn(labelBitmap(labelOf(symbol.widthMm, symbol.heightMm, [alone]), dpi))]
        const module = Math.min(...runs)
        expect(module / perMm).toBeGreaterThanOrEqual(0.25)
        expect(runs.filter(run => run % module !== 0)).toEqual([])
      }
    }
  })
})

describe('a picture on its way to the printer', () => {
  /** Runs of every length, white and black, to the end of a row or not, rows that repeat and an edge within a byte. */
  const odd = (widthDots: number, heightDots: number): Bitmap => {
    const bitmap = newBitmap(widthDots, heightDots)
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let y = 0; y < heightDots; y++) {
      if (y % 5 === 1) fillRect(bitmap, 0, y, widthDots, 1)
      else if (y % 5 === 3) fillRect(bitmap, 0, y, 3, 1)
      else if (y % 5 !== 4) for (let x = 0; x < widthDots; x += 1 + next(900)) fillRect(bitmap, x, y, next(700), 1)
    }
    return bitmap
  }

  it.each([
    [1600, 24],
    [397, 30],
    [9, 12],
  ])('of %i × %i dots arrives dot by dot', async (width, height) => {
    const bitmap = odd(width, height)
    const stock: RollStock = { kind: 'roll', widthMm: width / 8, heightMm: height / 8, gapMm: 0 }
    const [page] = await renderZpl(`^XA^FO0,0${graphicField(bitmap)}^XZ`, stock, 203)
    if (!page) throw new Error('no page')
    const arrived = dotsOf(width, height, isBlackOn(page)).join(' ')
    expect(arrived === dotsOf(width, height, isBlackIn(bitmap)).join(' ')).toBe(true)
  })

  it('is a third of its plain size or less, so that a slow printer does not wait for the line', () => {
    const label = layoutOf('vessel')(ordinary.vessel) as Label
    const plain = labelBitmap(label, 203).bits.length * 2
    expect(labelZpl(label, stockOf(label), 203).length).toBeLessThan(plain / 3)
  })
})

describe('the stock in the printer', () => {
  const label = layoutOf('vessel')(ordinary.vessel) as Label

  it('may be larger: the label stands in the middle', async () => {
    const stock: RollStock = { kind: 'roll', widthMm: 60, heightMm: 35, gapMm: 3 }
    const zpl = labelZpl(label, stock, 203)
    expect(zpl).toContain('^PW480^LL280')
    expect(zpl).toContain('^FO40,40^GFA')
    const [page] = await renderZpl(zpl, stock, 203)
    expect(await readsOf(page)).toEqual(expectedReads(label))
  })

  it('may be fed the other way: the label is turned', async () => {
    const stock: RollStock = { kind: 'roll', widthMm: 25, heightMm: 50, gapMm: 3 }
    const [page] = await renderZpl(labelZpl(label, stock, 203), stock, 203)
    expect(await readsOf(page)).toEqual(expectedReads(label))
  })

  it('says to the printer whether there are gaps between the labels', () => {
    expect(labelZpl(label, { ...stockOf(label), gapMm: 0 }, 203)).toContain('^MNN')
    expect(labelZpl(label, stockOf(label), 203)).toContain('^MNW')
  })

  it('is never smaller than the label', () => {
    const small: RollStock = { kind: 'roll', widthMm: 49, heightMm: 25, gapMm: 3 }
    expect(() => labelZpl(label, small, 203)).toThrow('a label of 50 × 25 mm does not fit 49 × 25 mm')
  })

  it.each([203, 300, 600] as PrinterDpi[])('gets no code that a scanner could not read at %i dpi', dpi => {
    const tight = labelOf(20, 20, [
      { kind: 'symbol', symbology: 'datamatrix', text: 'B26-0147-P1-07.H', xMm: 1, yMm: 1, widthMm: 4, heightMm: 4 },
    ])
    expect(() => labelZpl(tight, stockOf(tight), dpi)).toThrow(SymbolError)
  })
})
