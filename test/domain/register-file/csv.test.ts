import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay, readFigure, readYesNo } from '../../../server/domain/register-file/cells.ts'
import { readCsv } from '../../../server/domain/register-file/csv.ts'

const cellsOf = (text: string): unknown => {
  const csv = readCsv(text)
  return csv.ok ? csv.rows.map(({ cells }) => cells) : csv
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['the line breaks of Windows', 'a,b\r\n1,2\r\n'],
    ['empty lines and lines of separators', 'a,b\n\n,\n1,2\n\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keeps separators, quotes and line breaks within quotes, and counts lines as an editor does', () => {
    const csv = readCsv('name,note\n"A, ""B""","two\r\nlines"\nC,\n')
    expect(csv).toEqual({
      ok: true,
      separator: ',',
      rows: [
        { line: 1, cells: ['name', 'note'] },
        { line: 2, cells: ['A, "B"', 'two\r\nlines'] },
        { line: 4, cells: ['C', ''] },
      ],
    })
  })

  it('is told apart by its headings, not by what stands in quotes there', () => {
    expect(cellsOf('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ])
  })

  it('whose quote is never closed says on which line it opens', () => {
    expect(cellsOf('a,b\n1,2\n3,"4\n5,6\n')).toEqual({ ok: false, line: 3 })
  })

  it('comes back as it was written, whatever stands in it', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', '\n', '\r\n', '=', '\t'),
      maxLength: 6,
    })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (given, separator) => {
        const text = [`a${separator}b`, ...given.map(row => row.map(quoted).join(separator))].join('\r\n')
        const kept = given.filter(row => row.some(each => each.trim() !== ''))
        expect(cellsOf(text)).toEqual([['a', 'b'], ...kept])
      }),
      { numRuns: 200 },
    )
  })
})

describe('a cell', () => {
  it.each([
    ['1250.5', ',', 1250.5],
    ['1250,5', ';', 1250.5],
    ['1250.5', ';', 1250.5],
    ['1250,5', ',', 1250.5],
    ['12,125', ';', 12.125],
    ['12.125', ',', 12.125],
    ['0', ',', 0],
  ])('of %s beside “%s” is the figure %d', (text, separator, value) => {
    expect(readFigure(text, separator)).toEqual({ ok: true, value })
  })

  it.each([
    ['1.250', ';'],
    ['1,250', ','],
    ['1.250,5', ';'],
    ['1,250.5', ','],
    ['8.4E+12', ','],
    ['-3', ','],
    ['about 3', ','],
  ])('of %s beside “%s” might mean another figure, and is none', (text, separator) => {
    expect(readFigure(text, separator)).toMatchObject({ ok: false, fault: { code: 'import-figure' } })
  })

  it.each(['2026-11-28', '28/11/2026', '28.11.2026', '28-11-2026'])('of %s is a day', text => {
    expect(readDay(text)).toEqual({ ok: true, value: '2026-11-28' })
  })

  it.each(['11/28/2026', '28/11/26', '20261128', '45989', '2026-11'])('of %s is none', text => {
    expect(readDay(text)).toMatchObject({ ok: false, fault: { code: 'import-day' } })
  })

  it('says yes or no in either language', () => {
    expect(['Yes', 'sí', '1', 'x'].map(readYesNo)).toEqual(Array(4).fill({ ok: true, value: true }))
    expect(['NO', 'false', '0'].map(readYesNo)).toEqual(Array(3).fill({ ok: true, value: false }))
    expect(readYesNo('perhaps')).toMatchObject({ ok: false, fault: { code: 'import-yes-no' } })
  })
})
