// The pack for when Marrow is down: what it says of a batch, what it asks for, and that its codes are read back as what they name.
import { beforeAll, describe, expect, it } from 'vitest'
import type { FormBlock } from '../../labels/document.ts'
import { renderDocument, renderDocuments } from '../../labels/render/document-pdf.ts'
import { openOperation } from '../../server/domain/batch/commands/open-operation.ts'
import { recordStep } from '../../server/domain/batch/commands/record-step.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { inCulture } from '../../server/domain/batch/vessels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { parseStepCode } from '../../server/domain/code/step-code.ts'
import { spareCodes } from '../../server/papers/down/head.ts'
import { downPack } from '../../server/papers/down-pack.ts'
import { decodePdf } from '../kit/decode-symbols.ts'
import { type Line, openLine } from '../kit/line.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { contextOf, paperFor } from './whole-batch.ts'

const packOf = (line: Line, language: 'en' | 'es' = 'en') => downPack(paperFor(line), null, contextOf(line, language))

const formsOf = (line: Line): FormBlock[] => packOf(line).blocks.filter(block => block.kind === 'form')

let line: Line

beforeAll(async () => {
  line = await openLine()
  await line.until('medium-change')
})

describe('the pack of a batch', () => {
  it('has a sheet for each operation ahead, with every step of it', () => {
    const process = processOf(line.batch(), contextOf(line))
    const steps = (id: string) => process.operations.find(each => each.id === id)?.steps.map(({ title }) => title.en)
    const titles = formsOf(line).map(({ rows }) => rows.map(({ title }) => title))
    expect(titles).toContainEqual(steps('medium-change'))
    expect(titles).toContainEqual(steps('culture-stop'))
  })

  it('asks for each field with its unit and what is possible, and strikes out the check where none is asked for', () => {
    const change = formsOf(line).find(({ rows }) => rows.some(({ title }) => title === 'Look: confluence, turbidity'))
    const look = change?.rows.find(({ title }) => title === 'Look: confluence, turbidity')
    expect(look?.lines).toContainEqual({ kind: 'box', label: 'Confluence', after: '%; possible 0 to 100\u00a0%' })
    expect(look?.isChecked).toBe(false)
    expect(change?.rows.find(({ title }) => title.includes('replace medium'))?.isChecked).toBe(true)
  })

  it('says what is on record of an operation that was begun, and leaves the rest to be filled in', async () => {
    const other = await openLine({}, 'begun')
    await other.until('medium-change')
    const { laia } = other.laboratory.staff
    const opened = await other.door.run(
      openOperation,
      { batch: other.batchId, operation: 'culture-stop' },
      { as: laia },
    )
    const run = opened.ok ? Number(opened.answer.run) : 0
    const values = { codes: [withCheck(other.batchId)] }
    other.lab.must(recordStep, { batch: other.batchId, run, step: 'batch', kind: 'scan-match', values }, { as: laia })
    const [first] = formsOf(other)
    expect(first?.rows[0]?.done).toContain('Laia Ferrer')
    expect(first?.rows.slice(1).some(({ done }) => done !== undefined)).toBe(false)
  })

  it('has codes that a scanner reads: of the batch, of its vessels, and of each step that is to be filled in', async () => {
    const pages = await decodePdf(await renderDocument(packOf(line)))
    const read = pages.flat().map(({ text }) => text)
    expect(read).toEqual(
      expect.arrayContaining([line.batchId, ...inCulture(line.batch()).map(({ id }) => id)].map(withCheck)),
    )
    const steps = read.flatMap(text => parseStepCode(text) ?? [])
    const open = formsOf(line).flatMap(({ rows }) => rows.filter(({ done }) => done === undefined))
    expect(steps.length).toBe(open.length)
    expect(new Set(steps.map(({ batch }) => batch))).toEqual(new Set([line.batchId]))
  })

  it('has the head of the journal and a number on every page, and nobody of the hospital in it', async () => {
    for (const language of ['en', 'es'] as const) {
      const pages = await pdfText(await renderDocument(packOf(line, language)))
      const { seq, hash } = paperFor(line).head
      expect(pages.every(page => page.replace(/\s/g, '').includes(`${seq}:${hash}`))).toBe(true)
      expect(pages.join(' ')).not.toMatch(/Rubio|Pere|HR000001|1978/)
      expect(pages.join(' ')).toContain(language === 'en' ? 'Sheet 1 of' : 'Hoja 1 de')
    }
  })

  it('names for handwritten labels the numbers that Marrow will give', async () => {
    const other = await openLine({}, 'spare')
    await other.until('passage')
    const spare = spareCodes(other.batch())
    await other.go('passage')
    const made = inCulture(other.batch()).map(({ id }) => id)
    expect(made.length).toBeGreaterThan(0)
    expect(spare.vessels.slice(0, made.length)).toEqual(
      made.map(id => `${id.slice(other.batchId.length + 1)} ${withCheck(id).slice(-1)}`),
    )
  })

  it('of several batches is one file, each with pages of its own', async () => {
    const pages = await pdfText(await renderDocuments([packOf(line), packOf(line, 'es')], 'All'))
    expect(pages.filter(page => /Page 1 of|Página 1 de/.test(page)).length).toBe(2)
  })
})
