import { describe, expect, it } from 'vitest'
import { ProcessDefinition } from '../../server/domain/process/definition.ts'
import { type StepDefinition, type StepKind, stepKinds } from '../../server/domain/process/step-definition.ts'
import { type StepValues, stepValues } from '../../server/domain/step/values.ts'
import { codeList } from '../../server/words/code-list.ts'
import { type EntryFacts, entryLines } from '../../server/words/entry-values.ts'
import { type Names, namesOf } from '../../server/words/names.ts'
import { freshDocument } from '../domain/process/documents.ts'
import { expectPlain, readerIn } from './plain-speech.ts'

const process = ProcessDefinition.parse(freshDocument())
const batch = 'B26-0001'

const stepOf = (operation: string, step: string): StepDefinition => {
  const found = process.operations.find(({ id }) => id === operation)?.steps.find(({ id }) => id === step)
  if (!found) throw new Error(`${operation} has no step ${step}`)
  return found
}

const equipment: Readonly<Record<string, string>> = { 'E-0001': 'CF-1', 'E-0003': 'INC-1', 'E-0004': 'CNT-1' }

type More = Partial<Pick<EntryFacts, 'numbers' | 'codes' | 'ids'>>

const linesOf = <Kind extends StepKind>(
  [operation, step]: readonly [string, string],
  kind: Kind,
  values: StepValues<Kind>,
  more: More = {},
  language: 'en' | 'es' = 'en',
) => {
  const inProcess = namesOf(process, language)
  const named: Names = (part, id) => (part === 'equipment' ? equipment[id] : inProcess(part, id))
  const reader = { ...readerIn(language), named }
  const entry = { kind, values: stepValues[kind].parse(values) as object, numbers: {}, codes: [], ids: [], ...more }
  return entryLines(entry, { batch, step: stepOf(operation, step), reader }).map(({ name, text }) =>
    [name, text].filter(Boolean).join(': '),
  )
}

describe('a list of codes', () => {
  it('leaves out the number of their batch, and tells three and more in a row by their ends', () => {
    const codes = ['01', '02', '03', '05', '06'].map(number => `${batch}-P1-${number}`)
    expect(codeList(codes, batch, 'en')).toBe('P1-01 to P1-03, P1-05, P1-06')
    expect(codeList(codes, batch, 'es')).toBe('P1-01 a P1-03, P1-05, P1-06')
  })

  it('stands in order of number, whatever order it was scanned in', () => {
    expect(codeList([`${batch}-P1-12`, `${batch}-P1-100`, `${batch}-P1-02`], batch, 'en')).toBe('P1-02, P1-12, P1-100')
    expect(codeList([], batch, 'en')).toBe('')
  })

  it('keeps codes of other things whole', () => {
    expect(codeList(['L26-0004', 'B26-0002-P0-01'], batch, 'en')).toBe('B26-0002-P0-01, L26-0004')
  })
})

describe('what was recorded at a step', () => {
  it('names confirmed items, choices and fields as the process does, each with its unit', () => {
    const seal = { 'arrived-at': '2026-11-22T10:30:00.000Z', 'logger-min-c': '4.50', seal: 'intact' }
    const elapsed = { numbers: { 'logger-min-c': { value: 4.5, unit: '°C' }, elapsed: { value: 2.59417, unit: 'h' } } }
    expect(linesOf(['receipt', 'arrival'], 'measure', { fields: seal }, elapsed)).toEqual([
      'Arrived at: today 11:30',
      'Logger minimum: 4.50\u00a0°C',
      'Seal: Intact',
      'Since the end of aspiration: 2.6\u00a0h',
    ])
    expect(linesOf(['receipt', 'arrival'], 'measure', { fields: seal }, {}, 'es')[1]).toBe(
      'Mínima del registrador: 4,50\u00a0°C',
    )
  })

  it('tells a vessel that differed from the others beside what holds for all', () => {
    const values = { fields: { confluence: '60' }, vessels: { [`${batch}-P1-03`]: { confluence: '40' } } }
    expect(linesOf(['observation', 'look'], 'measure', values)).toEqual([
      'Confluence: 60\u00a0%',
      'Confluence, P1-03: 40\u00a0%',
    ])
  })

  it('tells each count, and what follows from them once', () => {
    const numbers = {
      'live-cells-per-ml': { value: 1_060_000, unit: 'cells/mL' },
      'viability-pct': { value: 95.9, unit: '%' },
      'viable-cells': { value: 40_600_000, unit: 'cells' },
      harvested: { value: 40_600_000, unit: 'cells' },
    }
    const squares = [
      { live: 106, dead: 4 },
      { live: 106, dead: 5 },
    ]
    const counts = [{ method: 'haemocytometer' as const, squares, dilution: 2 }]
    expect(linesOf(['passage', 'count'], 'count-cells', { suspensionVolumeUl: 38_000, counts }, { numbers })).toEqual([
      'Count 1: 212 live, 9 dead in 2 squares, dilution 2',
      'Suspension: 38.0\u00a0mL',
      'Viable cells per mL: 1\u00a0060\u00a0000\u00a0cells/mL',
      'Viability: 95.9\u00a0%',
      'Viable cells in all: 40.60\u00a0million cells',
    ])
  })

  it('names the counter and the equipment that were used, then their code', () => {
    const counts = [
      {
        method: 'counter' as const,
        equipment: 'E-0004.K',
        totalCellsPerMl: 1_000_000,
        deadCellsPerMl: 40_000,
        dilution: 1,
      },
    ]
    const [count] = linesOf(['passage', 'count'], 'count-cells', { suspensionVolumeUl: 38_000, counts })
    expect(count).toMatch(/, dilution 1, CNT-1 \(E-0004\)$/)
    const used = { equipment: 'E-0001', fields: { 'force-g': '400' } }
    expect(linesOf(['seeding', 'separation'], 'use-equipment', used, { ids: ['E-0001'] })[0]).toBe(
      'Equipment: CF-1 (E-0001)',
    )
  })

  it('tells vessels that were filled alike together, and a container with its site', () => {
    const alike = ['01', '02', '03'].map(nr => ({ code: `${batch}-P1-${nr}`, volumeUl: 15_000, cells: 800_000 }))
    const other = { code: `${batch}-P1-04`, volumeUl: 7000, cells: 400_000 }
    expect(linesOf(['passage', 'seed'], 'make-vessels', { vessels: [...alike, other] })).toEqual([
      'P1-01 to P1-03: 15.0\u00a0mL, 800\u00a0000 viable cells each',
      'P1-04: 7.0\u00a0mL, 400\u00a0000 viable cells',
    ])
    const filled = { code: `${batch}-F01`, volumeUl: 8000, cells: 40_000_000, site: 'knee-left' }
    expect(linesOf(['filling', 'fill'], 'make-vessels', { vessels: [filled] }, {}, 'es')).toEqual([
      'F01: 8,0\u00a0mL, 40,00\u00a0millones de células viables, rodilla izquierda',
    ])
  })

  it('tells what stands together by its place, and what is missing with its reason', () => {
    const placements = ['01', '02'].map(nr => ({ vessel: `${batch}-P1-${nr}`, location: 'E-0003-S2-P3' }))
    expect(linesOf(['passage', 'flasks-back'], 'place', { placements })).toEqual([
      'P1-01, P1-02: INC-1 (E-0003), shelf 2, position 3',
    ])
    expect(linesOf(['passage', 'flasks-back'], 'place', { placements }, {}, 'es')).toEqual([
      'P1-01, P1-02: INC-1 (E-0003), balda 2, posición 3',
    ])
    const missing = [{ code: `${batch}-P0-02`, reason: 'Broken yesterday' }]
    const scanned = { codes: [`${batch}-P0-01.K`], missing }
    expect(linesOf(['passage', 'flasks-out'], 'scan-match', scanned, { ids: [`${batch}-P0-01`] })).toEqual([
      'Scanned: P0-01',
      'Missing: P0-02: Broken yesterday',
    ])
  })

  it('tells labels by the codes that they reserved, and that none was left over', () => {
    const codes = ['01', '02', '03'].map(nr => `${batch}-P0-${nr}`)
    expect(linesOf(['seeding', 'flask-labels'], 'print-labels', { count: 3 }, { codes })).toEqual([
      'Printed (3): P0-01 to P0-03',
    ])
    expect(linesOf(['seeding', 'labels-left'], 'reconcile-labels', { destroyed: [] })).toEqual([
      'No label was left over',
    ])
  })

  it('stands by its ids where the process is not known, and is empty for a kind of a later version', () => {
    const reader = { ...readerIn('en'), named: () => undefined }
    const entry = { kind: 'choose', values: { option: 'harvest' }, numbers: {}, codes: [], ids: [] }
    expect(entryLines(entry, { batch, reader })).toEqual([{ name: '', text: 'harvest' }])
    expect(entryLines({ ...entry, kind: 'weigh-the-cat' }, { batch, reader })).toEqual([])
  })
})

/** Values of each kind as a bench sends them. */
const examples: { readonly [Kind in StepKind]: StepValues<Kind> } = {
  confirm: { items: ['consent'] },
  'scan-match': { codes: ['PT-0001.K'] },
  measure: { fields: { 'net-g': '106' } },
  choose: { option: 'harvest', note: 'By telephone' },
  note: { text: 'Cells look well' },
  'count-cells': {
    suspensionVolumeUl: 1000,
    counts: [
      { method: 'counter', equipment: 'E-0004', totalCellsPerMl: 1_000_000, deadCellsPerMl: 40_000, dilution: 1 },
    ],
  },
  'use-lot': { lot: 'L26-0001', amount: '3.5' },
  'use-equipment': { equipment: 'E-0001', fields: { 'force-g': '400' } },
  'print-labels': { count: 1 },
  'make-vessels': { vessels: [{ code: `${batch}-P0-01`, volumeUl: 1000, cells: 1 }] },
  place: { placements: [{ vessel: `${batch}-P0-01`, location: 'E-0007-S1' }] },
  discard: { vessels: [`${batch}-P0-01`], cells: 1000, volumeUl: 500, reason: 'Emptied at the passage' },
  sample: { samples: [{ code: `${batch}-S01`, volumeUl: 200, cells: 0, tests: ['endotoxin'] }] },
  photo: { file: 'a'.repeat(64), type: 'image/png', sizeBytes: 120_000 },
  timer: { startedAt: '2026-11-22T09:00:00.000Z', endedAt: '2026-11-22T09:06:00.000Z' },
  'reconcile-labels': { destroyed: [`${batch}-P0-09`], left: [`${batch}-P0-10`] },
  sign: {},
}

describe.each(stepKinds)('an entry of the kind %s', kind => {
  it.each(['en', 'es'] as const)('is told plainly in %s, also without its step', language => {
    const codes = kind === 'print-labels' ? [`${batch}-P0-01`] : []
    const entry = { kind, values: examples[kind], numbers: { odd: { value: null, unit: 'h' } }, codes, ids: [] }
    const lines = entryLines(entry, { batch, reader: { ...readerIn(language), named: () => undefined } })
    expect(lines.length).toBeGreaterThan(0)
    for (const { name, text } of lines) expectPlain(`${name} ${text}`, language, kind)
  })
})
