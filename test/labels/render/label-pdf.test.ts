// A PDF of labels: true size, one a page or many on a sheet, the same bytes for the same labels.
import { describe, expect, it } from 'vitest'
import { vesselLabel } from '../../../labels/layouts/vessel.ts'
import { MONO_ADVANCE } from '../../../labels/op.ts'
import { faces } from '../../../labels/render/fonts.ts'
import { renderLabels, type SheetStock, StockError } from '../../../labels/render/label-pdf.ts'
import { decodePdf } from '../../kit/decode-symbols.ts'
import { openPdfFile } from '../../kit/open-pdf.ts'
import { ordinary } from '../examples.ts'

const vessels = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const vessel = `P1-${String(i + 1).padStart(2, '0')}`
    return vesselLabel({ ...ordinary.vessel, vessel, code: `B26-0147-${vessel}H` })
  })

const sheet: SheetStock = {
  kind: 'sheet',
  pageWidthMm: 210,
  pageHeightMm: 297,
  columns: 4,
  rows: 11,
  marginLeftMm: 3,
  marginTopMm: 8,
  pitchXMm: 51,
  pitchYMm: 25.5,
}

const sizesOf = async (pdf: Uint8Array) => {
  const file = await openPdfFile(pdf)
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
  return pages.map(page => page.view.map(pt => Math.round((pt * 25.4 * 100) / 72) / 100))
}

describe('labels on a roll', () => {
  it('are one a page, each as large as its label', async () => {
    const pdf = await renderLabels(vessels(2), { kind: 'single' })
    expect(await sizesOf(pdf)).toEqual([
      [0, 0, 50, 25],
      [0, 0, 50, 25],
    ])
  })

  it('ask the printer not to scale them', async () => {
    const file = await openPdfFile(await renderLabels(vessels(1), { kind: 'single' }))
    expect(await file.getViewerPreferences()).toMatchObject({ PrintScaling: 'None' })
  })

  it('are the same bytes for the same labels', async () => {
    const [once, again] = await Promise.all([1, 2].map(() => renderLabels(vessels(3), { kind: 'single' })))
    expect(Buffer.compare(once ?? Buffer.of(1), again ?? Buffer.of(2))).toBe(0)
  })
})

describe('labels on sheets', () => {
  it('fill the sheets row by row and are all read back', async () => {
    const pages = await decodePdf(await renderLabels(vessels(50), sheet))
    expect(pages.map(page => page.length)).toEqual([44, 6])
    const texts = pages.flatMap(page => page.map(symbol => symbol.text))
    expect(texts).toEqual(
      vessels(50).flatMap(label => label.ops.flatMap(op => (op.kind === 'symbol' ? [op.text] : []))),
    )
  })

  it('begin after the stickers that are already used', async () => {
    const [first] = await decodePdf(await renderLabels(vessels(3), { ...sheet, used: 5 }))
    const pxPerMm = 203 / 25.4
    const cells = first?.map(({ xPx, yPx }) => [
      Math.floor((xPx / pxPerMm - sheet.marginLeftMm) / sheet.pitchXMm),
      Math.floor((yPx / pxPerMm - sheet.marginTopMm) / sheet.pitchYMm),
    ])
    expect(cells).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ])
  })

  it('refuse a label that is larger than its sticker', async () => {
    expect(() => renderLabels(vessels(1), { ...sheet, pitchXMm: 40 })).toThrow(StockError)
  })
})

describe('the mono face', () => {
  it('is as wide as the layouts reckon with', () => {
    for (const name of ['mono-regular', 'mono-bold'] as const) {
      const font = faces().get(name)
      const widths = new Set([...'0WiA-Z/'].map(char => font?.layout(char).advanceWidth))
      expect([...widths]).toEqual([MONO_ADVANCE * (font?.unitsPerEm ?? 0)])
    }
  })
})
