import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../server/contract/query.ts'
import type { listEndedLots, readRegisterItem, tryImport } from '../../server/contract/registers.ts'
import { problemOf, startApp, type TestApp } from '../kit/app.ts'

type Tried = AnswerOf<typeof tryImport>
type Item = AnswerOf<typeof readRegisterItem>
type Ended = AnswerOf<typeof listEndedLots>

let test: TestApp
beforeAll(async () => {
  test = await startApp()
}, 60_000)
afterAll(() => test.remove())

const head = (): number => test.journal.head()?.seq ?? 0

const tryIt = async (register: string, text: string, as: 'lab-manager' | 'technician' | 'qa' = 'lab-manager') =>
  test.send({ method: 'POST', url: `/api/imports/${register}`, payload: { text } }, as)

const must = async (name: string, input: unknown, as: Parameters<TestApp['actor']>[0], seen?: number) => {
  const response = await test.command(name, input, { as, seen })
  expect(response.json()).toMatchObject({})
  expect(response.statusCode).toBe(200)
  return response.json() as { answer: Record<string, string> }
}

describe('the import of a file', () => {
  const good = 'name;grade\nCulture 1;B\nCulture 2;B\nStore;D\n'
  const bad = 'name;grade\nCulture 7;B\nCulture 8;Z\nCulture 9;B\n'
  let before: number
  beforeEach(() => {
    before = head()
  })

  it('is tried first: every row is told, and nothing is recorded', async () => {
    const tried = (await tryIt('rooms', bad)).json() as Tried
    expect(tried).toMatchObject({ headings: ['name', 'grade'], bad: 1 })
    expect(tried.rows.map(({ line, faults }) => [line, faults.length])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
    ])
    expect(tried.rows[1]?.faults[0]).toMatchObject({ heading: 'grade', sentence: expect.stringContaining('choices') })
    expect(head()).toBe(before)
  })

  it('with a bad row in the middle leaves the journal untouched', async () => {
    const response = await test.command('import-rooms', { text: bad }, { as: 'lab-manager' })
    expect(problemOf(response)).toMatchObject({
      status: 400,
      code: 'fields-invalid',
      fields: [{ path: 'rows.3.grade', sentence: expect.any(String) }],
    })
    expect(head()).toBe(before)
  })

  it('without one records all rows at once, as one command', async () => {
    const { answer } = await must('import-rooms', { text: good }, 'lab-manager')
    expect(answer).toEqual({ rows: 3 })
    // A number and a registration of each.
    const written = test.journal.readStream('room/R-0001')
    expect(head()).toBe(before + 6)
    expect(written).toHaveLength(1)
    const again = (await tryIt('rooms', good)).json() as Tried
    expect(again.bad).toBe(3)
  })

  it('is tried by whoever may import, and told in the language of the reader', async () => {
    expect((await tryIt('rooms', good, 'technician')).statusCode).toBe(403)
    expect((await tryIt('rooms', good, 'qa')).statusCode).toBe(403)
    const spanish = await test.send(
      {
        method: 'POST',
        url: '/api/imports/rooms',
        payload: { text: 'name\n"A' },
        headers: { 'accept-language': 'es' },
      },
      'lab-manager',
    )
    expect(problemOf(spanish)).toMatchObject({ status: 422, code: 'import-quote-open' })
    expect(spanish.json().sentence ?? spanish.json().detail).toContain('comillas')
  })

  it('is refused where the file is too large, before anything is decided', async () => {
    const response = await test.command('import-rooms', { text: 'x'.repeat(200_001) }, { as: 'lab-manager' })
    expect(problemOf(response)).toMatchObject({ status: 400, fields: [{ path: 'text' }] })
  })
})

describe('the export of a register', () => {
  it('is a file that spreadsheets open, in the dialect of the reader, and no cell of it is a formula', async () => {
    const material = {
      name: '=cmd|A0',
      category: 'medium',
      supplier: 'Müller, "Söhne"',
      unit: 'mL',
      minimumStock: 12.5,
    }
    await must('register-material', material, 'lab-manager')
    const english = await test.ask('/api/exports/materials.csv', 'qa', { 'accept-language': 'en' })
    expect(english.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(english.headers['content-disposition']).toBe('attachment; filename="materials-2026-11-02.csv"')
    expect(english.body).toBe(
      '\uFEFFid,name,category,supplier,gtin,unit,opened_days,minimum_stock,warn_days,usable_stock\r\n' +
        `M-0001,'=cmd|A0,medium,"Müller, ""Söhne""",,mL,,12.5,,0\r\n`,
    )
    const spanish = await test.ask('/api/exports/materials.csv', 'qa', { 'accept-language': 'es' })
    expect(spanish.body).toContain(`M-0001;'=cmd|A0;medium;"Müller, ""Söhne""";;mL;;12,5;;0\r\n`)
  })

  it.each(['en', 'es'])('is read by the import again, in %s', async language => {
    for (const register of ['materials', 'rooms', 'equipment', 'lots', 'people']) {
      const { body } = await test.ask(`/api/exports/${register}.csv`, 'lab-manager', { 'accept-language': language })
      const tried = await tryIt(register, body.includes('\n') ? body : `${body}\n`)
      if (register === 'people') expect(tried.statusCode).toBe(403)
      else expect([200, 422]).toContain(tried.statusCode)
      const told = tried.json() as Partial<Tried> & { code?: string }
      const sentences = told.rows?.flatMap(({ faults }) => faults.map(({ sentence }) => sentence)) ?? []
      // Everything in it is there already, and nothing else is wrong with it; of nothing there is nothing to read.
      expect(sentences.filter(sentence => !/registered already/.test(sentence))).toEqual([])
      expect([undefined, 'import-empty', 'not-permitted']).toContain(told.code)
    }
  })
})

describe('a thing of a register', () => {
  it('tells what happened to it, and of a lot where it went, also when it has ended', async () => {
    const { answer } = await must(
      'receive-lot',
      { material: 'M-0001', supplierLot: 'A_1%', expiresOn: '2027-12-31', quantity: 100 },
      'technician',
    )
    const { lot = '' } = answer
    const certificate = await test.send(
      {
        method: 'POST',
        url: '/api/files',
        payload: '%PDF-1.7 a certificate',
        headers: { 'content-type': 'application/pdf' },
      },
      'qc-analyst',
    )
    const { hash } = certificate.json() as { hash: string }
    await must('release-lot', { lot, certificate: hash }, 'qc-analyst', 1)
    await must('count-lot', { lot, counted: 90, reason: 'A bottle was broken' }, 'technician', 2)
    await must('empty-lot', { lot }, 'technician')
    const item = (await test.ask(`/api/registers/lot/${lot}`, 'inspector')).json() as Item
    expect(item.lot).toMatchObject({ certificate: hash, found: -10, missing: 90, left: 0 })
    expect(item.history.map(({ sentence }) => sentence)).toEqual([
      'Lot received: A_1%, 100\u00a0mL.',
      'Lot released by quality.',
      'Counted: 90\u00a0mL, where the record said 100\u00a0mL. Reason: A bottle was broken.',
      'Lot recorded as empty.',
    ])
    expect((await test.ask(`/api/files/${hash}`, 'inspector')).statusCode).toBe(200)
    const ended = async (text: string): Promise<string[]> => {
      const answered = await test.ask(`/api/ended-lots?text=${encodeURIComponent(text)}`, 'qa')
      return (answered.json() as Ended).lots.map(({ id }) => id)
    }
    expect(await ended('')).toEqual([lot])
    expect(await ended('a_1%')).toEqual([lot])
    // A sign that would stand for any other is only itself.
    expect(await ended('A11')).toEqual([])
    expect(await ended('A%1')).toEqual([])
  })

  it('that is not there is unknown, and nobody of the hospital asks', async () => {
    expect((await test.ask('/api/registers/lot/L26-0999', 'qa')).statusCode).toBe(404)
    expect((await test.ask('/api/equipment/E-0999/logbook', 'qa')).statusCode).toBe(404)
    expect((await test.ask('/api/registers/room/R-0001', 'nurse')).statusCode).toBe(403)
  })
})
