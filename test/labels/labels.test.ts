// Every label: sound geometry for any text, every word extracted, every code read back as a thermal printer prints it.
import { describe, expect, it } from 'vitest'
import { boxesOf, geometryFaults } from '../../labels/check.ts'
import { type LabelName, labelLayouts, layoutOf } from '../../labels/labels.ts'
import type { Label, SymbolOp, TextOp } from '../../labels/op.ts'
import { cutTexts, renderLabels } from '../../labels/render/label-pdf.ts'
import { decodePdf, type ReadSymbol } from '../kit/decode-symbols.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { bilevel, type PageImage, rasterisePdf } from '../kit/rasterise-pdf.ts'
import { LONG_NAME, long, ordinary } from './examples.ts'

const names = Object.keys(labelLayouts) as LabelName[]

const withMark = (inputs: typeof ordinary, name: LabelName, mark?: string): Label =>
  layoutOf(name)({ ...inputs[name], ...(mark === undefined ? {} : { mark }) } as never)

const variants = names.flatMap(name => [
  { name, what: 'as usual', label: withMark(ordinary, name) },
  { name, what: 'marked DEMO', label: withMark(ordinary, name, 'DEMO') },
  { name, what: 'with long texts', label: withMark(long, name, 'DEMO · REPRINT 2') },
])

/** Labels of what comes from a patient say a hazard before all else. */
const hazardous = (['donation', 'donation-tube', 'sample', 'syringe', 'vessel'] as const).map(name => ({
  name,
  what: 'with a hazard',
  label: layoutOf(name)({ ...long[name], mark: 'DEMO', hazard: 'RIESGO BIOLÓGICO' } as never),
}))

const symbolsOf = (label: Label) => label.ops.filter((op): op is SymbolOp => op.kind === 'symbol')
const textsOf = (label: Label) => label.ops.filter((op): op is TextOp => op.kind === 'text')

/** What a scanner answers for the symbols of a label, in the order in which the eye meets them. */
const expectedReads = (label: Label) =>
  symbolsOf(label)
    .map(op => `${op.symbology === 'code128' ? 'Code128' : 'DataMatrix'} ${op.text}`)
    .sort()

const reads = (symbols: readonly ReadSymbol[] | undefined) => (symbols ?? []).map(s => `${s.format} ${s.text}`).sort()

describe('the registry of labels', () => {
  it('names every layout that Marrow prints', () => {
    expect(names).toEqual([
      'badge',
      'command-codes',
      'donation',
      'donation-tube',
      'equipment',
      'location',
      'lot',
      'patient-code',
      'product',
      'sample',
      'syringe',
      'vessel',
    ])
  })
})

describe('the label of a vessel', () => {
  it.each(['T175', 'CellSTACK-2', 'CellSTACK-5', 'CellSTACK-10'])(
    'says its type in one whole word: %s',
    async vesselType => {
      const label = layoutOf('vessel')({ ...ordinary.vessel, vesselType } as never)
      expect(cutTexts(label)).toEqual([])
      const pdf = await renderLabels([label], { kind: 'single' })
      expect((await pdfText(pdf)).join(' ')).toContain(vesselType)
    },
  )
})

describe.each([...variants, ...hazardous])('the $name label, $what', ({ name, what, label }) => {
  it('keeps its quiet zones, overlaps nothing and stays on its stock', () => {
    expect(geometryFaults(label)).toEqual([])
  })

  it.each([203, 300])('is read back by a scanner when printed at %i dpi in black and white', async dpi => {
    const pages = await decodePdf(await renderLabels([label], { kind: 'single' }), dpi)
    expect(pages).toHaveLength(1)
    expect(reads(pages[0])).toEqual(expectedReads(label))
  })

  it('says in text what it was given to say', async () => {
    const [text = ''] = await pdfText(await renderLabels([label], { kind: 'single' }))
    const cut = new Set(cutTexts(label))
    const missing = textsOf(label).filter(op => !cut.has(op.text) && !text.includes(op.text))
    expect(missing.map(op => op.text)).toEqual([])
    expect(text.includes('DEMO')).toBe(what !== 'as usual' && name in ordinary)
  })

  it('leaves no ink outside the boxes of its parts', async () => {
    const [page] = await rasterisePdf(await renderLabels([label], { kind: 'single' }), INK_DPI)
    expect(page && strayInk(bilevel(page), label)).toEqual([])
  })
})

const INK_DPI = 254

/** Dark dots (10 a mm) that lie in no box of the label, a dot's breadth allowed, as `x,y` in mm. */
function strayInk(page: PageImage, label: Label): string[] {
  const boxes = label.ops.flatMap(boxesOf)
  const isInBox = (x: number, y: number) =>
    boxes.some(box => x >= box.left - 0.1 && x <= box.right + 0.1 && y >= box.top - 0.1 && y <= box.bottom + 0.1)
  const stray: string[] = []
  for (let i = 0; i < page.data.length; i += 4) {
    if (page.data[i] !== 0) continue
    const dot = i / 4
    const [x, y] = [(dot % page.width) / 10, Math.floor(dot / page.width) / 10]
    if (!isInBox(x, y)) stray.push(`${x},${y}`)
  }
  return stray
}

describe('what identifies a patient', () => {
  it('is never cut, however long it is', () => {
    const critical: string[] = [
      LONG_NAME,
      long.product.toBeGiven.value,
      long.product.useBefore.value,
      long.product.batch.value,
      long.product.hospitalNumber.value,
      long.syringe.site,
      long.donation.patient.value,
      long['donation-tube'].patientCode,
      long.vessel.batch,
      long.vessel.vessel,
      long.vessel.site,
      long.sample.sample,
      long.sample.batch,
      long.syringe.container,
      long['patient-code'].patientCode,
    ]
    const cut = names.flatMap(name => cutTexts(withMark(long, name)))
    expect(cut.filter(text => critical.includes(text))).toEqual([])
  })

  it('stands on the product label larger than all the rest: who, which joint and side, until when', () => {
    const sizes = new Map(textsOf(withMark(ordinary, 'product')).map(op => [op.text, op.sizeMm]))
    const { patient, toBeGiven, useBefore } = ordinary.product
    const read = [patient.value, toBeGiven.value, useBefore.value].map(text => sizes.get(text) ?? 0)
    const rest = [...sizes].filter(([text]) => ![patient.value, toBeGiven.value, useBefore.value].includes(text))
    expect(Math.min(...read)).toBeGreaterThan(Math.max(...rest.map(([, size]) => size)))
  })

  it('stands on the vessel label with the vessel itself as the largest word', () => {
    const texts = textsOf(withMark(ordinary, 'vessel')).toSorted((a, b) => b.sizeMm - a.sizeMm)
    expect(texts.slice(0, 2).map(op => op.text)).toEqual([ordinary.vessel.vessel, ordinary.vessel.batch])
  })
})
