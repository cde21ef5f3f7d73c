import { describe, expect, it } from 'vitest'
import type { TestAnswer } from '../../../server/contract/batches.ts'
import type { SampleLine } from '../../../server/contract/quality.ts'
import { countByDay, countWanted } from '../../../web/pages/Samples/counts.ts'
import { isWantedNow, SamplesPage, wantedOf } from '../../../web/pages/Samples/page.svelte.ts'
import {
  daysSince,
  findingsOf,
  kindOf,
  previewOf,
  readingDaysOf,
  sentText,
  wantedAt,
} from '../../../web/pages/Samples/result.ts'
import { otherWord, ResultDraft } from '../../../web/pages/Samples/result-draft.svelte.ts'
import { NOW } from '../lines.ts'
import { answering, problem } from '../server.ts'

const takenAt = '2026-11-15T10:00:00.000Z'

const test = (more: Partial<TestAnswer> = {}): TestAnswer => ({
  test: 'cd73',
  name: { en: 'CD73 positive', es: 'CD73 positivo' },
  method: { en: 'Flow cytometry', es: 'Citometría' },
  point: 'in-process',
  operator: '>=',
  limit: 95,
  limitHigh: null,
  word: null,
  wordText: null,
  unit: '%',
  stage: 1,
  decisive: true,
  readingDays: [],
  nextReadingDay: null,
  nextReadingAt: null,
  sample: 'B26-0001-S02',
  takenAt,
  text: null,
  standing: 'waiting',
  isFromRecord: false,
  results: [],
  ...more,
})

const result = (readingDay: number, final = false): TestAnswer['results'][number] => ({
  text: 'no growth',
  unit: null,
  verdict: 'pass',
  readingDay,
  final,
  at: NOW,
  byName: 'Óscar Prieto',
  note: null,
})

const sterility = (more: Partial<TestAnswer> = {}): TestAnswer =>
  test({
    test: 'sterility',
    operator: 'not-detected',
    limit: null,
    unit: null,
    readingDays: [2, 7, 14],
    results: [result(2)],
    standing: 'reading',
    ...more,
  })

const sample = (tests: TestAnswer[], more: Partial<SampleLine> = {}): SampleLine => ({
  id: 'B26-0001-S02',
  check: 'T',
  batch: 'B26-0001',
  patientCode: 'PT-0001',
  point: 'in-process',
  takenAt,
  volumeUl: 300,
  tests,
  nextAt: takenAt,
  ...more,
})

describe('a result while it is typed', () => {
  it('is judged at once, with its comparator, as the server will judge it', () => {
    expect(previewOf('98.1', test())).toEqual({ verdict: 'pass' })
    expect(previewOf('<93', test())).toEqual({ verdict: 'fail' })
    expect(previewOf('>90', test())).toEqual({ verdict: 'inconclusive' })
    expect(previewOf('', test())).toBeNull()
    expect(previewOf('1.2.3', test())).toMatchObject({ fault: { code: 'reading-unreadable' } })
  })

  it('is sent with a point and its decimals as typed; words stay as they are', () => {
    expect(sentText('97,60', test())).toBe('97.60')
    expect(sentText(' <0,05 ', test())).toBe('<0.05')
    expect(sentText(' 4,5 mm ', test({ operator: 'recorded', unit: null }))).toBe('4,5 mm')
  })

  it('is a figure, a finding, the expected word or free text, as its limit asks', () => {
    expect(kindOf(test())).toBe('number')
    expect(kindOf(sterility())).toBe('finding')
    expect(kindOf(test({ operator: 'equals', word: 'complies' }))).toBe('word')
    expect(kindOf(test({ operator: 'recorded', unit: null }))).toBe('text')
    expect(findingsOf(sterility())).toEqual({ good: 'no growth', bad: 'growth' })
    expect(findingsOf(sterility({ readingDays: [] }))).toEqual({ good: 'not detected', bad: 'detected' })
  })

  it('is another word than the expected one where that was found', () => {
    const draft = new ResultDraft(test({ operator: 'equals', limit: null, unit: null, word: 'complies' }), takenAt)
    draft.typed = otherWord
    draft.other = 'fibrin clot'
    expect(draft.input(NOW)).toEqual({ test: 'cd73', text: 'fibrin clot' })
    expect(draft.preview).toEqual({ verdict: 'fail' })
  })
})

describe('a culture', () => {
  it('is read on the first day that is due and not read', () => {
    const days = readingDaysOf(sterility(), takenAt, NOW)
    expect(days.map(({ day, standing }) => [day, standing])).toEqual([
      [2, 'read'],
      [7, 'due'],
      [14, 'early'],
    ])
    const draft = new ResultDraft(sterility(), takenAt)
    draft.typed = 'no growth'
    expect(draft.readingDay(NOW)).toBe(7)
  })

  it('shows growth on whatever day it is seen', () => {
    const draft = new ResultDraft(sterility({ results: [result(2), result(7)] }), takenAt)
    draft.typed = 'growth'
    expect(draft.readingDay('2026-11-26T23:00:00.000Z')).toBe(11)
    expect(daysSince(takenAt, takenAt)).toBe(0)
  })

  it('is wanted on its next day, and not any more once its result is final', () => {
    expect(wantedAt(sterility(), takenAt, NOW)).toBe('2026-11-22T10:00:00.000Z')
    expect(isWantedNow(sterility({ results: [result(2), result(7)] }), takenAt, NOW)).toBe(false)
    expect(wantedAt(sterility({ standing: 'pass' }), takenAt, NOW)).toBeNull()
    expect(wantedAt(test({ isFromRecord: true }), takenAt, NOW)).toBeNull()
  })
})

describe('what waits for the analyst', () => {
  const late = sample([sterility({ results: [] })], { id: 'B26-0001-S01' })
  const today = sample([sterility(), test()])
  const later = sample([sterility({ results: [result(2), result(7)] })], { id: 'B26-0001-S03' })

  it('is counted by results, readings of today and late readings', () => {
    expect(countWanted([late, today, later], NOW)).toEqual({ results: 1, today: 1, late: 1 })
  })

  it('is told by day where it comes later', () => {
    expect(countByDay([later], NOW)).toEqual([{ at: '2026-11-29T10:00:00.000Z', count: 1 }])
  })

  it('stands before what waits for a day to come', async () => {
    const { api } = answering({ '/api/samples': { now: NOW, samples: [late, today, later] } })
    const page = new SamplesPage(api)
    await page.load({ show: 'waiting' })
    const { now, later: then } = page.split(NOW)
    expect(now.map(({ id }) => id)).toEqual(['B26-0001-S01', 'B26-0001-S02'])
    expect(then.map(({ id }) => id)).toEqual(['B26-0001-S03'])
  })
})

describe('the samples page', () => {
  it('brings the whole batch of a scanned sample', async () => {
    expect(wantedOf(new URLSearchParams('sample=B26-0001-S02'))).toEqual({
      show: 'waiting',
      batch: 'B26-0001',
      sample: 'B26-0001-S02',
    })
    expect(wantedOf(new URLSearchParams('show=all'))).toEqual({ show: 'all', batch: undefined, sample: undefined })
    const { api, asked } = answering({ '/api/samples': { now: NOW, samples: [] } })
    const page = new SamplesPage(api)
    await page.load({ show: 'waiting', batch: 'B26-0001' })
    await page.load({ show: 'all' })
    expect(asked.map(([, params]) => params)).toEqual([{ batch: 'B26-0001' }, { show: 'all' }])
  })

  it('opens the first test that can be entered of the sample that was scanned, once', async () => {
    const samples = [sample([test()], { id: 'B26-0001-S01' }), sample([sterility({ results: [] }), test()])]
    const { api } = answering({ '/api/samples': { now: NOW, samples } })
    const page = new SamplesPage(api)
    const wanted = { show: 'waiting', batch: 'B26-0001', sample: 'B26-0001-S02' } as const
    await page.load(wanted)
    expect(page.opened).toBe('B26-0001-S02 sterility')
    page.close()
    await page.load(wanted)
    expect(page.opened).toBeNull()
  })

  const two = () => sample([test(), test({ test: 'cd90' }), sterility({ results: [result(2), result(7)] })])

  it('opens the next test of the sample once a result is entered, and closes after the last one', async () => {
    const line = two()
    const { api, commands } = answering({
      '/api/samples': { now: NOW, samples: [line] },
      'enter-result': { verdict: 'pass' },
    })
    const page = new SamplesPage(api)
    const [first, second] = line.tests
    if (!first || !second) throw new Error('the sample has two tests')
    page.open(line, first)
    const draft = page.draftOf(line, first)
    draft.typed = '98,10'
    expect(await page.enter(line, draft, NOW)).toEqual({ verdict: 'pass' })
    expect(commands[0]).toEqual([
      'enter-result',
      { batch: 'B26-0001', sample: 'B26-0001-S02', test: 'cd73', text: '98.10', unit: '%' },
      undefined,
    ])
    expect(page.opened).toBe('B26-0001-S02 cd90')
    await page.enter(line, page.draftOf(line, second), NOW)
    expect(page.opened).toBeNull()
  })

  it('keeps what was typed where it is refused, and forgets the refusal when it is typed anew', async () => {
    const line = two()
    const { api } = answering({ 'enter-result': problem('The result is final.') })
    const page = new SamplesPage(api)
    const [first] = line.tests
    if (!first) throw new Error('the sample has a test')
    const draft = page.draftOf(line, first)
    draft.typed = '98.1'
    expect(await page.enter(line, draft, NOW)).toBeNull()
    expect(page.draftOf(line, first).typed).toBe('98.1')
    expect(draft.problem?.sentence).toBe('The result is final.')
    draft.typed = '98.2'
    expect(draft.problem).toBeNull()
  })

  it('moves what was typed on to the next reading where somebody else entered one meanwhile', () => {
    const { api } = answering({})
    const page = new SamplesPage(api)
    const before = sample([sterility({ results: [] })])
    const [old] = before.tests
    if (!old) throw new Error('the sample has a test')
    page.draftOf(before, old).typed = 'no growth'
    const after = sample([sterility()])
    const [present] = after.tests
    if (!present) throw new Error('the sample has a test')
    const draft = page.draftOf(after, present)
    expect([draft.typed, draft.readingDay(NOW)]).toEqual(['no growth', 7])
  })
})
