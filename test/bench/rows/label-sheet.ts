// Measures a sheet of 200 vessel labels against plain bwip-js and pdfkit with a rectangle a module, in turns in one run.
import { createRequire } from 'node:module'
import bwip from 'bwip-js/node'
import PDFDocument from 'pdfkit'
import { vesselLabel } from '../../../labels/layouts/vessel.ts'
import { PT_PER_MM } from '../../../labels/render/draw-text.ts'
import { renderLabels, type SheetStock } from '../../../labels/render/label-pdf.ts'
import { atMost, type Row, sampleOf, timed } from '../row.ts'

const LABELS = 200
const ROUNDS = 15
const WARM_UP = 3

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

/** Labels that no round has seen before: a remembered symbol would be no measure. */
const inputsOf = (round: number) =>
  Array.from({ length: LABELS }, (_, i) => {
    const batch = `B26-${String(1000 + round)}`
    const vessel = `P1-${String(i).padStart(3, '0')}`
    const rest = { check: 'H', vesselType: 'T175', date: '13 NOV 2026', patientCode: 'PT-4390', site: 'knee right' }
    return { ...rest, batch, vessel, code: `${batch}-${vessel}.H` }
  })

type Inputs = ReturnType<typeof inputsOf>

const ours = (inputs: Inputs): Promise<Uint8Array> => renderLabels(inputs.map(vesselLabel), sheet)

const files = createRequire(import.meta.url)
const fonts = {
  sans: files.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  sansBold: files.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  mono: files.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
  ),
  monoBold: files.resolve('@expo-google-fonts/atkinson-hyperlegible-mono/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf'),
}

const pt = (mm: number): number => mm * PT_PER_MM

function plainSymbol(pdf: PDFKit.PDFDocument, code: string, x: number, y: number): void {
  const [symbol] = bwip.raw({ bcid: 'datamatrix', text: code })
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('no symbol')
  const module = pt(0.875)
  for (const [index, dark] of symbol.pixs.entries()) {
    if (dark) pdf.rect(x + (index % symbol.pixx) * module, y + Math.floor(index / symbol.pixx) * module, module, module)
  }
  pdf.fill()
}

function plainLabel(pdf: PDFKit.PDFDocument, input: Inputs[number], x: number, y: number): void {
  plainSymbol(pdf, input.code, x + pt(1.9), y + pt(2.3))
  const text = (font: string, sizeMm: number, words: string, xMm: number, yMm: number) =>
    pdf
      .font(font)
      .fontSize(pt(sizeMm))
      .text(words, x + pt(xMm), y + pt(yMm), { lineBreak: false })
  text(fonts.monoBold, 4.2, input.batch, 19, 1.5)
  text(fonts.sansBold, 3, input.vesselType, 42, 1.9)
  text(fonts.monoBold, 6.2, input.vessel, 19, 6.7)
  text(fonts.mono, 3.2, input.check, 46, 9)
  text(fonts.mono, 2.8, input.patientCode, 19, 14.9)
  text(fonts.sans, 2.9, input.date, 34, 14.9)
  text(fonts.sans, 3, input.site, 19, 19.6)
}

/** What a programmer writes first: the same labels, fonts, sizes and sheets, with the libraries' own calls. */
function floor(inputs: Inputs): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>(resolve => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
  })
  for (const [index, input] of inputs.entries()) {
    const cell = index % (sheet.columns * sheet.rows)
    if (cell === 0) pdf.addPage({ size: [pt(sheet.pageWidthMm), pt(sheet.pageHeightMm)], margin: 0 })
    const x = pt(sheet.marginLeftMm + (cell % sheet.columns) * sheet.pitchXMm)
    plainLabel(pdf, input, x, pt(sheet.marginTopMm + Math.floor(cell / sheet.columns) * sheet.pitchYMm))
  }
  pdf.end()
  return done
}

export const labelSheet: Row = {
  name: 'label-sheet',
  async measure() {
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const inputs = inputsOf(round)
      const floorMs = await timed(() => floor(inputs))
      const oursMs = await timed(() => ours(inputs))
      if (round < WARM_UP) continue
      times.ours.push(oursMs)
      times.floor.push(floorMs)
    }
    const samples = { ours: sampleOf(times.ours), floor: sampleOf(times.floor) }
    return [{ what: 'sheet of 200 vessel labels, PDF', unit: 'ms', ...samples, goal: atMost(0.9) }]
  },
}
