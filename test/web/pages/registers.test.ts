import { describe, expect, it } from 'vitest'
import { RegisterImport, textOfFile } from '../../../web/pages/Lab/register-file.svelte.ts'
import { matching } from '../../../web/pages/Lab/search.ts'
import { warningsIn } from '../../../web/pages/Lab/warnings.ts'
import { lot, material, piece } from '../registers.ts'
import { answering, problem } from '../server.ts'

const reader = { language: 'en', now: '2026-11-28T10:00:00.000Z', zone: 'Europe/Madrid' } as const

describe('the search of a register', () => {
  const rows = [
    { id: 'E-0001', name: 'Cabina estéril' },
    { id: 'E-0002', name: 'Incubator' },
  ]
  const found = (asked: string) => matching(rows, asked, ({ id, name }) => [id, name]).map(({ id }) => id)

  it('finds every word, wherever it stands, without accents and capitals', () => {
    expect(found('')).toEqual(['E-0001', 'E-0002'])
    expect(found('  ESTERIL cab ')).toEqual(['E-0001'])
    expect(found('e-000')).toEqual(['E-0001', 'E-0002'])
    expect(found('cabina incubator')).toEqual([])
  })
})

describe('what needs an eye', () => {
  it('is what is overdue or due, what runs low, and what ends soon, each with the day or the amount', () => {
    const registers = {
      equipment: [
        piece({ due: 'overdue', calibratedUntil: '2027-05-08', qualifiedUntil: '2026-11-01' }),
        piece({ id: 'E-0002' }),
      ],
      materials: [material({ isLow: true, stock: 500, minimumStock: 2000.5 }), material({ id: 'M-0005' })],
      lots: [
        lot({ endsSoon: true, openUntil: '2026-12-01' }),
        lot({ id: 'L26-0002', endsSoon: true, expires: '2026-12-05', openUntil: '2026-12-24' }),
        lot({ id: 'L26-0003' }),
      ],
    }
    expect(warningsIn(registers, reader).map(({ sentence }) => sentence)).toEqual([
      'BSC-1: calibration or qualification ended on 1 Nov 2026.',
      'Alpha MEM: 500\u00a0mL may be used, the minimum is 2000.5\u00a0mL.',
      'Alpha MEM, lot L26-0001: last day of use 1 Dec 2026.',
      'Alpha MEM, lot L26-0002: last day of use 5 Dec 2026.',
    ])
    expect(warningsIn(registers, reader)[1]?.show).toEqual({ show: 'materials', material: 'M-0004' })
  })
})

describe('a file of a spreadsheet', () => {
  it('is read as UTF-8, as UTF-16 with its mark, or as Windows writes it in Spain', () => {
    const text = 'name;grade\nSala estéril;B\n'
    expect(textOfFile(new TextEncoder().encode(text))).toBe(text)
    expect(textOfFile(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toBe(text)
    expect(textOfFile(new Uint8Array(Buffer.from(text, 'latin1')))).toBe(text)
  })
})

describe('an import', () => {
  const tried = { headings: ['name'], rows: [{ line: 2, cells: ['Culture'], faults: [] }], bad: 0 }

  it('sends the very text that was tried', async () => {
    const server = answering({ '/api/imports/rooms': tried, 'import-rooms': { rows: 1 } })
    const file = new RegisterImport(server.api, 'rooms')
    await file.tryText('name,grade\nCulture,B\n')
    expect(file.tried).toEqual(tried)
    await file.importAll()
    expect(server.commands[0]?.slice(0, 2)).toEqual(['import-rooms', { text: 'name,grade\nCulture,B\n' }])
    expect(file.tried).toBeNull()
  })

  it('of a file that cannot be read shows nothing of the one before', async () => {
    const answers: Record<string, unknown> = { '/api/imports/rooms': tried }
    const file = new RegisterImport(answering(answers).api, 'rooms')
    await file.tryText('a')
    answers['/api/imports/rooms'] = problem('The file has no row below its headings.')
    await expect(file.tryText('b')).rejects.toMatchObject({ sentence: 'The file has no row below its headings.' })
    expect(file.tried).toBeNull()
  })
})
