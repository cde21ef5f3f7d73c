// A paper says everything it was given, on every page where it stands and from when, and its specimens are true.
import { describe, expect, it } from 'vitest'
import type { Block, Cell, PaperDocument } from '../../../labels/document.ts'
import { labelOf } from '../../../labels/op.ts'
import { renderDocument } from '../../../labels/render/document-pdf.ts'
import { StockError } from '../../../labels/render/label-pdf.ts'
import { decodePdf, decodeSymbols } from '../../kit/decode-symbols.ts'
import { openPdfFile } from '../../kit/open-pdf.ts'
import { pdfText } from '../../kit/pdf-text.ts'
import { bilevel, rasterisePdf } from '../../kit/rasterise-pdf.ts'
import { COMPOUND } from '../examples.ts'
import { entryRows, longPaper, samplePaper } from '../sample-paper.ts'

const paperOf = (...blocks: Block[]): PaperDocument => ({ ...samplePaper, blocks })
const textsOf = (cell: Cell): string[] =>
  typeof cell === 'string' ? [cell] : 'text' in cell ? [cell.text] : cell.map(part => part.text)

/** Words alone: where a line was broken does not matter. */
const words = (text: string) => text.replace(/\s+/g, '')

const tableOf = (rows: Cell[][]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Step', widthShare: 1 },
    { title: 'Value', widthShare: 2 },
  ],
  rows,
})

describe('every page of a paper', () => {
  it('says which paper it is, its number, the head of the journal, and DEMO', async () => {
    const pages = await pdfText(await renderDocument(longPaper(120)))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('Batch record')
      for (const line of samplePaper.header) expect(text).toContain(line)
      expect(text).toContain('DEMO')
      expect(words(text)).toContain(words(samplePaper.footer.left))
      expect(text).toContain(`page ${index + 1} of ${pages.length}`)
      expect(text).toContain('Performed Step Value Person')
    }
  })

  it('carries no mark where there is none', async () => {
    const { mark: _, ...unmarked } = paperOf({ kind: 'paragraph', text: 'A paper of a real laboratory.' })
    expect((await pdfText(await renderDocument(unmarked))).join()).not.toContain('DEMO')
  })
})

describe('a code in a narrow column', () => {
  it('is one word: it becomes smaller, and is not broken at its hyphens or anywhere else', async () => {
    const columns = [
      { title: 'No.', widthShare: 1, mono: true },
      { title: 'Why', widthShare: 14 },
    ]
    const codes = ['B26-0004-P1-12', 'E-0003-S2-P3,', 'L26-0007']
    const rows = [
      [codes.join(' '), 'x'],
      [`Standing${'x'.repeat(30)}`, 'y'],
    ]
    const [page = ''] = await pdfText(await renderDocument(paperOf({ kind: 'table', columns, rows })))
    expect(codes.filter(code => !page.split(/\s+/).includes(code))).toEqual([])
    // A word that is no code breaks, as large as it is.
    expect(page).not.toContain('x'.repeat(30))
  })
})

describe('what a paper is given', () => {
  it('stands in it word for word, the struck values too', async () => {
    const text = words((await pdfText(await renderDocument(samplePaper))).join(' '))
    const given = samplePaper.blocks.flatMap(block => {
      if (block.kind === 'table') return [...block.columns.map(c => c.title), ...block.rows.flat().flatMap(textsOf)]
      if (block.kind === 'keyValues') return block.rows.flatMap(row => [row.key, ...textsOf(row.value)])
      if (block.kind === 'signature') return [block.name, block.meaning, block.at, block.digest]
      if (block.kind === 'codes') return block.codes.map(code => code.caption)
      if (block.kind === 'specimen') return block.caption === undefined ? [] : [block.caption]
      return 'text' in block ? [block.text] : []
    })
    expect(given.length).toBeGreaterThan(300)
    expect(given.filter(piece => !text.includes(words(piece)))).toEqual([])
  })

  it('is not lost when one cell is longer than a page', async () => {
    const note = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ')
    const pages = await pdfText(
      await renderDocument(
        paperOf(
          tableOf([
            ['Deviation', note],
            ['Next', 'done'],
          ]),
        ),
      ),
    )
    const found = new Set(pages.join(' ').match(/word\d+/g))
    expect(found.size).toBe(1500)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join(' ')).toContain('Next done')
  })

  it('keeps a number without a space whole over the lines of its cell', async () => {
    const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(3)
    const [text = ''] = await pdfText(
      await renderDocument(paperOf(tableOf([['Digest', { text: digest, mono: true }]]))),
    )
    expect(words(text)).toContain(digest)
  })

  it('is struck through visibly where it was corrected', async () => {
    const inkOf = async (struck: boolean) => {
      const pdf = await renderDocument(paperOf(tableOf([['Volume', { text: '4.50 mL', struck, soft: true }]])))
      const [page] = (await rasterisePdf(pdf, 150)).map(bilevel)
      return page?.data.filter((value, i) => i % 4 === 0 && value === 0).length ?? 0
    }
    expect(await inkOf(true)).toBeGreaterThan((await inkOf(false)) + 30)
  })
})

describe('a heading', () => {
  it('never stands alone at the foot of a page', async () => {
    for (let filler = 30; filler < 44; filler++) {
      const rows = entryRows(filler).map(() => ['one', 'line'])
      const blocks: Block[] = [tableOf(rows), { kind: 'heading', text: 'Signatures' }, tableOf([['Ana', 'first row']])]
      const pages = await pdfText(await renderDocument(paperOf(...blocks)))
      const page = pages.find(text => text.includes('Signatures'))
      expect(page).toContain('Ana first row')
    }
  })

  it('is in the outline of the file, so that a long record can be walked', async () => {
    const file = await openPdfFile(await renderDocument(samplePaper))
    expect((await file.getOutline()).map(item => item.title)).toEqual([
      'Entries',
      'Label specimens',
      'Codes',
      'Signatures',
    ])
  })
})

describe('specimens and codes on a paper', () => {
  it('are read by a scanner as from the label itself', async () => {
    const read = (await decodePdf(await renderDocument(samplePaper))).flat().map(symbol => symbol.text)
    const specimen = 'B26-0147-P1-07.H'
    const codes = ['B26-0137.W', 'MARROW.CONFIRM', '=A99992600004700']
    expect(read.toSorted()).toEqual([specimen, specimen, COMPOUND, ...codes].toSorted())
  })

  it('are in true size', async () => {
    const block = samplePaper.blocks.find(b => b.kind === 'specimen')
    const [page] = (await rasterisePdf(await renderDocument(paperOf(block as Block)), 254)).map(bilevel)
    const [symbol] = page ? await decodeSymbols(page) : []
    expect(symbol).toBeDefined()
    // 16 modules of 0.875 mm: 140 dots at 10 dots a mm, counted along the solid bottom bar of the finder.
    const row = Math.round((symbol?.yPx ?? 0) + 140 - 3)
    const isDark = (x: number) => page?.data[(row * page.width + x) * 4] === 0
    let x = Math.round(symbol?.xPx ?? 0) + 5
    while (isDark(x - 1)) x--
    const start = x
    while (isDark(x)) x++
    expect(Math.abs(x - start - 140)).toBeLessThanOrEqual(1)
  })

  it('are refused where they are wider than the page', async () => {
    expect(() => renderDocument(paperOf({ kind: 'specimen', label: labelOf(180, 40, []) }))).toThrow(StockError)
  })
})

describe('the same paper', () => {
  it('is the same bytes', async () => {
    const [once, again] = await Promise.all([renderDocument(samplePaper), renderDocument(samplePaper)])
    expect(Buffer.compare(once, again)).toBe(0)
  })

  it('says its title, its language and its date', async () => {
    const file = await openPdfFile(await renderDocument(samplePaper))
    const { info } = await file.getMetadata()
    expect(info).toMatchObject({ Title: 'Batch record', Language: 'en', CreationDate: 'D:20261122100211Z' })
  })
})
