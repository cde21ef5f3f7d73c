import { describe, expect, it } from 'vitest'
import type { ExceptionKind } from '../../server/domain/batch/events.ts'
import type { Facts } from '../../server/words/exceptions/facts.ts'
import { exceptionSentence, exceptionTitle, exceptionWords } from '../../server/words/exceptions.ts'
import { expectCatalogue, expectInBoth, readerIn } from './plain-speech.ts'

/** Facts as the rules raise them; several where one kind tells several stories. */
const samples: Record<ExceptionKind, Facts[]> = {
  'out-of-limit': [
    { what: 'viability', value: 83.1, unit: '%', min: 85 },
    { what: 'dose', container: 'B26-0147-F01', value: 31_000_000, unit: 'cells', min: 36_000_000, max: 44_000_000 },
    { what: 'confluence', value: 99, unit: '%', max: 95, vessel: 'B26-0147-P1-03' },
  ],
  'too-early': [{ operation: 'medium-change', from: '2026-11-24T08:00:00.000Z' }],
  'too-late': [{ operation: 'medium-change', until: '2026-11-21T17:00:00.000Z' }],
  'late-entry': [{ performedAt: '2026-11-22T09:00:00.000Z', reason: 'The network was down.' }],
  transcribed: [{ performer: 'P-0004', sheet: 'a'.repeat(64), performedAt: '2026-11-22T09:00:00.000Z' }],
  corrected: [{ entry: 12, step: 'count', reason: 'read the sample tube, not the suspension' }],
  override: [{ thing: 'E-0007', code: 'equipment-calibration-lapsed', reason: 'no other cabinet', by: 'P-0004' }],
  'used-though-not-allowed': [
    { thing: 'L26-0001', code: 'lot-expired' },
    { thing: 'L26-0001', code: 'a-code-of-a-later-version' },
  ],
  'near-miss': [
    { seen: 'B26-0149-P0-03', batch: 'B26-0149' },
    { seen: 'B26-0149-P0-03', batch: '' },
  ],
  'cells-unaccounted': [
    { cells: 1_200_000, volumeUl: 300, counted: 40_600_000 },
    { cells: -1_200_000, volumeUl: -300, counted: 40_600_000 },
  ],
  'cells-exceed-count': [{ used: 40_000_000, counted: 30_000_000 }],
  'labels-unreconciled': [
    { left: 1, codes: 'B26-0147-P1-09' },
    { left: 2, codes: 'B26-0147-P1-09 B26-0147-P1-10' },
  ],
  'out-of-specification': [{ test: 'endotoxin', sample: 'B26-0147-S03', text: '0.8' }],
  'count-unlikely': (['marrow', 'harvest', 'flasks', 'plated', 'pace', 'received', 'sample'] as const).map(because => ({
    because,
    what: because === 'sample' || because === 'received' ? 'volume' : 'cells',
    value: 41_000_000,
    low: 500,
    ...(because === 'sample' || because === 'plated' ? {} : { high: 9_000_000 }),
  })),
  choice: [
    { step: 'decision', option: 'quarantine', note: 'logger shows 31 °C' },
    { step: 'decision', option: 'quarantine', note: '' },
  ],
  'second-check-by-photo': [{ step: 'seed', photo: 'a'.repeat(64) }],
  'vessel-missing': [{ vessel: 'B26-0147-P1-03', reason: 'fell, broken' }],
  'operation-abandoned': [{ operation: 'passage', reason: 'power failure' }],
  'label-reprinted': [{ codes: 'B26-0147-P1-09 B26-0147-P1-10', reason: 'printer jam' }],
  administration: [
    { container: 'B26-0147-F01', what: 'without-go', last: 'no-go' },
    { container: 'B26-0147-F01', what: 'without-go', last: '' },
    { container: 'B26-0147-F01', what: 'another-site', site: 'knee-right' },
    {
      container: 'B26-0147-F01',
      what: 'against-record',
      check: 'released',
      finding: 'on-hold',
      since: '2026-11-22T09:00:00.000Z',
      reason: 'Bag leaked',
    },
    {
      container: 'B26-0147-F01',
      what: 'against-record',
      check: 'in-date',
      finding: 'expired',
      expiresAt: '2026-11-22T09:00:00.000Z',
    },
    { container: 'B26-0147-F01', what: 'against-record', check: 'released', finding: 'a-finding-of-a-later-version' },
  ],
  container: [
    { container: 'B26-0147-F01', seal: 'broken' },
    { container: 'B26-0147-F01', what: 'temperature-unread' },
    { container: 'B26-0147-F01', what: 'lost', reason: 'The van was broken into.' },
  ],
  serology: [
    { before: 'negative', now: 'hiv hcv', reason: 'A second sample' },
    { before: 'missing', now: 'hiv', reason: '' },
    { before: 'hiv', now: 'negative', reason: 'Typed into the wrong case' },
  ],
  'serology-age': [
    { sampledOn: '2026-09-01', collectedOn: '2026-11-02' },
    { sampledOn: '2026-11-15', collectedOn: '2026-11-02' },
  ],
  consent: [
    { before: '2026-11-01', now: '2026-10-30', collectedOn: '2026-11-02', reason: 'Misread' },
    { before: '2026-11-01', now: '2026-11-20', collectedOn: '2026-11-02', reason: 'Misread' },
    { before: '', now: '2026-11-20', collectedOn: '2026-11-02', reason: '' },
  ],
  prescription: [
    {
      before: 'knee-left:40000000:8000',
      now: 'knee-right:20000000:4000 hand-right-2-pip:5000000:1000',
      reason: 'Misread in the request',
    },
  ],
  identity: [{ version: 2, reason: 'Birth date misread' }],
  'similar-name': [{ patients: 'PT-0003 PT-0009' }],
  environment: [
    {
      monitoring: 'V26-0004',
      sample: 'V26-0004-K01',
      method: 'settle',
      grade: 'A',
      place: 'E-0001',
      value: 3,
      limit: 0,
      organism: 'Micrococcus',
    },
    { sample: 'V26-0004-K02', method: 'air', grade: 'B', place: 'R-0001', value: 12.5, limit: 10 },
    { sample: 'V26-0004-K03', method: 'particles', size: '0.5', grade: 'A', place: 'E-0001', value: 4100, limit: 3520 },
  ],
  exposure: [
    {
      exposure: 'X26-0001',
      cause: 'alarm',
      kind: 'equipment',
      id: 'E-0003',
      reason: 'Over 39 degrees',
      from: '2026-11-20T20:00:00.000Z',
      until: '2026-11-21T06:00:00.000Z',
    },
    {
      exposure: 'X26-0002',
      cause: 'media-fill',
      kind: 'person',
      id: 'P-0004',
      reason: 'Growth in 2 units',
      from: '2026-05-20T20:00:00.000Z',
      until: '2026-11-21T06:00:00.000Z',
    },
  ],
  'found-later': [{ lot: 'L26-0001', reason: 'Endotoxin' }, { reason: 'lot L26-0001 recalled' }, {}],
}
const all = Object.entries(samples).flatMap(([kind, list]) => list.map(facts => ({ kind, facts })))

describe('an exception', () => {
  it.each(all)('of kind $kind is said in words from $facts', exception => {
    expectInBoth(language => exceptionSentence(exception, readerIn(language)), exception.kind)
  })

  it('tells each of its stories in another way', () => {
    for (const [kind, list] of Object.entries(samples)) {
      const said = list.map(facts => exceptionSentence({ kind, facts }, readerIn('en')))
      expect(new Set(said).size, kind).toBe(list.length)
    }
  })

  it('has a title in each language', () => {
    expectCatalogue(
      {
        en: Object.fromEntries(Object.entries(exceptionWords.en).map(([kind, { title }]) => [kind, title])),
        es: Object.fromEntries(Object.entries(exceptionWords.es).map(([kind, { title }]) => [kind, title])),
      },
      'exceptions',
    )
    expect(exceptionTitle('out-of-limit', { language: 'es' })).toBe('Fuera de límite')
  })

  it('shows the value and its limit', () => {
    expect(exceptionSentence({ kind: 'out-of-limit', facts: samples['out-of-limit'][0] ?? {} }, readerIn('en'))).toBe(
      'Viability: 83.1\u00a0%; limit at least 85\u00a0%.',
    )
  })

  it('never shows a value and a limit alike that are not', () => {
    const facts = { what: 'dose', value: 35_999_990, unit: 'cells', min: 36_000_000, max: 44_000_000 }
    expect(exceptionSentence({ kind: 'out-of-limit', facts }, readerIn('en'))).toContain('35.99999\u00a0million')
  })

  it('names fields, steps and people where the reader knows them', () => {
    const named = (part: string, id: string) => `${part} ${id}`
    const reader = { ...readerIn('en'), named }
    expect(
      exceptionSentence({ kind: 'out-of-limit', facts: { what: 'volume', value: 1, unit: 'mL', min: 2 } }, reader),
    ).toBe('Field volume: 1\u00a0mL; limit at least 2\u00a0mL.')
    expect(exceptionSentence({ kind: 'override', facts: samples.override[0] ?? {} }, reader)).toContain('person P-0004')
  })

  it('of a later version stands for itself', () => {
    expect(exceptionSentence({ kind: 'of-tomorrow', facts: {} }, readerIn('en'))).toBe('of-tomorrow')
  })
})

describe('a value outside its limits', () => {
  const said = (facts: Facts) => exceptionSentence({ kind: 'out-of-limit', facts }, readerIn('en'))

  it('that was computed shows no more decimals than are read, and hours to the minute', () => {
    expect(said({ what: 'yield', value: 15.8333333, unit: '%', min: 20 })).toContain('15.83\u00a0%')
    expect(said({ what: 'since', value: 24.8333333, unit: 'h', max: 24 })).toContain('24\u00a0h 50\u00a0min')
    expect(said({ what: 'endotoxin', value: 0.20004, unit: 'EU/mL', max: 0.2 })).toContain('0.20004')
  })
})
