// A batch record in small: every kind of block, with values as they occur.
import type { Block, Cell, PaperDocument } from '../../labels/document.ts'
import { productLabel } from '../../labels/layouts/product.ts'
import { vesselLabel } from '../../labels/layouts/vessel.ts'
import { ordinary } from './examples.ts'

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** Rows as a batch record has them, numbered so that none can be missed. */
export const entryRows = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, i): Cell[] => {
    const time = `2026-11-${String(2 + Math.floor(i / 20)).padStart(2, '0')} ${String(8 + (i % 10)).padStart(2, '0')}:12`
    const value: Cell =
      i % 17 === 5
        ? [
            { text: '4.50 mL', struck: true },
            { text: '4.05 mL' },
            { text: 'Pipette misread. N. Vidal Soler', soft: true },
          ]
        : i % 23 === 7
          ? { text: '38.4 °C, limit 37.5 °C', tone: 'late' }
          : `${(i * 1.37).toFixed(2)} mL`
    return [
      `#${i + 1}`,
      time,
      i % 3 === 0 ? 'Medium change: volume of fresh medium' : 'Observation: confluence',
      value,
      'N. Vidal Soler',
    ]
  })

const blocks: Block[] = [
  {
    kind: 'keyValues',
    rows: [
      { key: 'Batch', value: { text: 'B26-0137 W', mono: true } },
      { key: 'Patient code', value: { text: 'PT-4390', mono: true } },
      { key: 'Treatment site', value: 'Knee, left: 40 × 10⁶ viable cells in 8.0 mL' },
      { key: 'Donation number', value: { text: 'A9999 26 000047 H', mono: true } },
      { key: 'Process', value: 'bm-msc-40m, version 3, effective from 2026-09-01' },
      { key: 'Standing', value: { text: 'Good', tone: 'good', bold: true } },
    ],
  },
  {
    kind: 'notice',
    tone: 'late',
    title: 'Out of limit.',
    text: 'Incubator 2 was at 38.4 °C for 42 minutes on 2026-11-09.',
  },
  { kind: 'notice', tone: 'hold', text: 'Container 2 of 2 is on hold until the deviation D26-0012 is closed.' },
  { kind: 'notice', tone: 'due', text: 'Sterility, final reading: expected 2026-12-06.' },
  { kind: 'heading', text: 'Entries' },
  {
    kind: 'paragraph',
    text: 'Every entry in the order in which it was recorded. A value that was corrected is struck through and stays readable; the new value, the reason and the person stand below it.',
    soft: true,
  },
  {
    kind: 'table',
    columns: [
      { title: 'No.', widthShare: 7, mono: true },
      { title: 'Performed', widthShare: 17 },
      { title: 'Step', widthShare: 34 },
      { title: 'Value', widthShare: 26 },
      { title: 'Person', widthShare: 16 },
    ],
    rows: entryRows(60),
  },
  { kind: 'heading', text: 'Results', level: 2 },
  {
    kind: 'table',
    columns: [
      { title: 'Test', widthShare: 30 },
      { title: 'Result', widthShare: 18, align: 'right' },
      { title: 'Specification', widthShare: 22 },
      { title: 'Judgement', widthShare: 18 },
    ],
    rows: [
      ['Viability, 7-AAD', '93.1 %', '≥ 80 %', { text: 'Within', tone: 'good' }],
      ['Endotoxin, LAL', '<0.05 EU/mL', '≤ 0.5 EU/mL', { text: 'Within', tone: 'good' }],
      ['CD45', '3.4 %', '≤ 2 %', { text: 'Out of specification', tone: 'late', bold: true }],
      ['Sterility, day 14', '', 'Not detected', { text: 'Waiting', tone: 'due' }],
    ],
  },
  { kind: 'heading', text: 'Label specimens' },
  {
    kind: 'specimen',
    label: vesselLabel({ ...ordinary.vessel, mark: 'DEMO' }),
    caption: 'Flask, version 2, 24 printed',
  },
  { kind: 'specimen', label: vesselLabel(ordinary.vessel), caption: 'Flask, reprint of one' },
  {
    kind: 'specimen',
    label: productLabel({ ...ordinary.product, mark: 'DEMO' }),
    caption: 'Outer label, version 3, 2 printed',
  },
  { kind: 'heading', text: 'Codes' },
  {
    kind: 'codes',
    codes: [
      { symbology: 'datamatrix', text: 'B26-0137.W', caption: 'Batch' },
      { symbology: 'datamatrix', text: 'MARROW.CONFIRM', caption: 'Confirm' },
      { symbology: 'code128', text: '=A99992600004700', caption: 'Donation' },
    ],
  },
  { kind: 'spacer', heightMm: 6 },
  { kind: 'heading', text: 'Signatures' },
  {
    kind: 'signature',
    name: 'Dra. Mercè Puigdevall i Soler',
    meaning: 'Certified for release, stage 1: made and checked as the process version says.',
    at: '2026-11-22 10:58 CET (09:58 UTC)',
    digest: `sha-256 ${HASH} over 412 entries`,
  },
]

/** A paper with every kind of block. */
export const samplePaper: PaperDocument = {
  title: 'Batch record',
  subtitle: 'B26-0137, autologous MSC from bone marrow, suspension for injection',
  language: 'en',
  createdAtUtc: '2026-11-22T10:02:11.204Z',
  mark: 'DEMO',
  header: [
    'Cell culture laboratory A9999, Valladolid',
    'Batch B26-0137, process bm-msc-40m version 3',
    'Printed 2026-11-22 11:02 CET by M. Puigdevall',
  ],
  footer: { left: `1204:${HASH}`, pageOf: (page, of) => `page ${page} of ${of}` },
  blocks,
}

/** A paper that is nothing but a long table. */
export const longPaper = (rows: number): PaperDocument => {
  const table = blocks.find(block => block.kind === 'table')
  return { ...samplePaper, blocks: table ? [{ ...table, rows: entryRows(rows) }] : [] }
}
