import { describe, expect, it } from 'vitest'
import type { MonitoringAnswer, MonitoringLine, MonitoringSampleLine } from '../../../server/contract/environment.ts'
import { environmentPageWords } from '../../../server/words/pages/environment.ts'
import { correctForm, openForm, readForm, sampleForm } from '../../../web/pages/Environment/forms.ts'
import { EnvironmentPage, isOverdue, platesWaiting, wantedOf } from '../../../web/pages/Environment/page.svelte.ts'
import { exposedText, limitTexts, readingText, whereOf } from '../../../web/pages/Environment/texts.ts'
import { firstValues, readGiven } from '../../../web/parts/command-form.ts'
import { expectCatalogue } from '../../words/plain-speech.ts'
import { NOW } from '../lines.ts'
import { answering } from '../server.ts'

const reading = (more: Partial<MonitoringSampleLine['readings'][number]> = {}) => ({
  reading: 1,
  cfu: 3,
  invalid: null,
  organism: null,
  final: true,
  value: 3,
  isOver: true,
  readAt: NOW,
  byName: 'Óscar Prieto',
  reason: null,
  corrects: null,
  correctedBy: null,
  ...more,
})

const sample = (more: Partial<MonitoringSampleLine> = {}): MonitoringSampleLine => ({
  number: 1,
  code: 'V26-0001-K01',
  check: 'X',
  method: 'contact',
  place: 'Work surface',
  hand: null,
  exposedFrom: null,
  exposedUntil: null,
  isOverexposed: false,
  volumeL: null,
  particles: [],
  limit: 0,
  takenAt: NOW,
  byName: 'Laia Ferrer',
  readings: [],
  readDueAt: '2026-11-20T10:00:00.000Z',
  isOver: false,
  reopened: [],
  ...more,
})

const session = (more: Partial<MonitoringLine> = {}): MonitoringLine => ({
  id: 'V26-0001',
  check: 'X',
  version: 4,
  room: { id: 'R-0001', name: 'Clean room 1' },
  cabinet: { id: 'E-0001', name: 'BSC-1' },
  grade: 'A',
  condition: 'in-operation',
  operator: { id: 'P-0004', name: 'Laia Ferrer' },
  batches: [],
  openedAt: NOW,
  openedByName: 'Laia Ferrer',
  closedAt: NOW,
  note: null,
  samples: [sample()],
  actions: [],
  ...more,
})

const answer = (more: Partial<MonitoringAnswer> = {}): MonitoringAnswer => ({
  now: NOW,
  sessions: [session()],
  rooms: [{ id: 'R-0001', name: 'Clean room 1', grade: 'B' }],
  cabinets: [
    { id: 'E-0001', name: 'BSC-1', roomName: 'Clean room 1', openBatch: 'B26-0030' },
    { id: 'E-0002', name: 'BSC-2', roomName: 'Clean room 2', openBatch: null },
  ],
  people: [{ id: 'P-0004', name: 'Laia Ferrer' }],
  actions: [],
  ...more,
})

describe('the words of the Environment page', () => {
  it('are plain, and said in each language', () => {
    expectCatalogue(environmentPageWords, 'environment', ['V26-0001', '7'])
  })
})

describe('the Environment page', () => {
  it('asks for what waits; for one session where a code was scanned, a plate bringing its own', async () => {
    const { api, asked } = answering({ '/api/monitoring': answer() })
    const page = new EnvironmentPage(api)
    await page.load(wantedOf(new URLSearchParams('')))
    await page.load(wantedOf(new URLSearchParams('show=over')))
    await page.load(wantedOf(new URLSearchParams('plate=V26-0001-K03')))
    expect(asked.map(([, params]) => params)).toEqual([{ show: 'waiting' }, { show: 'over' }, { session: 'V26-0001' }])
  })

  it('has the plates of closed sessions that wait, the longest due first', () => {
    const early = sample({ code: 'V26-0001-K02', readDueAt: '2026-11-18T10:00:00.000Z' })
    const done = sample({ code: 'V26-0001-K03', readDueAt: null })
    const open = session({ id: 'V26-0002', closedAt: null })
    const waiting = platesWaiting([session({ samples: [sample(), early, done] }), open])
    expect(waiting.map(each => each.sample.code)).toEqual(['V26-0001-K02', 'V26-0001-K01'])
    expect(isOverdue(early, '2026-11-18T10:00:01.000Z')).toBe(true)
    expect(isOverdue(done, '2026-12-18T10:00:01.000Z')).toBe(false)
  })
})

describe('the forms of monitoring', () => {
  it('open a session in the scanned cabinet, with the batch that is open in it', () => {
    const form = openForm(answer(), 'E-0001', 'P-0004', 'en')
    expect(form.input(readGiven(firstValues(form)))).toEqual({
      cabinet: 'E-0001',
      condition: 'in-operation',
      operator: 'P-0004',
      batches: ['B26-0030'],
      readAfterDays: 5,
    })
    const inRoom = openForm(answer(), 'R-0001', 'P-0099', 'es')
    expect(inRoom.input(readGiven(firstValues(inRoom)))).toMatchObject({ room: 'R-0001', operator: undefined })
  })

  it('take a plate for each hand, and say that a plate stood open for too long only where that was ticked', () => {
    const gloves = sampleForm('glove', session(), answer().people, NOW, 'en')
    expect(gloves.input(readGiven(firstValues(gloves)))).toEqual({
      monitoring: 'V26-0001',
      samples: [
        { method: 'glove', person: 'P-0004', hand: 'left' },
        { method: 'glove', person: 'P-0004', hand: 'right' },
      ],
    })
    const settle = sampleForm('settle', session(), [], NOW, 'en')
    const typed = { ...firstValues(settle), place: 'Left' }
    expect(settle.input(readGiven(typed))).toMatchObject({
      samples: [{ method: 'settle', place: 'Left', exposedFrom: NOW }],
    })
    expect(JSON.stringify(settle.input(readGiven(typed)))).not.toContain('happened')
    expect(JSON.stringify(settle.input(readGiven({ ...typed, happened: true })))).toContain('"happened":true')
  })

  it('read a plate with a count or a reason, and correct a reading with what it was', () => {
    const read = readForm(session(), sample(), 'en')
    expect(read.input(readGiven({ ...firstValues(read), invalid: 'Dried out' }))).toMatchObject({
      plate: 1,
      cfu: undefined,
      invalid: 'Dried out',
      final: true,
    })
    const correct = correctForm(session(), sample(), reading({ organism: 'Micrococcus' }), 'en')
    expect(correct.seenVersion).toBe(4)
    expect(correct.input(readGiven({ ...firstValues(correct), cfu: '2', reason: 'Counted twice' }))).toMatchObject({
      reading: 1,
      cfu: 2,
      organism: 'Micrococcus',
      reason: 'Counted twice',
    })
  })
})

describe('what stands in the tables of monitoring', () => {
  const reader = { now: NOW, zone: 'Europe/Madrid', language: 'en' as const }

  it('is told in words: where, when, what was found and what may be found at most', () => {
    expect(whereOf(sample({ method: 'glove', hand: 'left', place: 'Laia Ferrer' }), 'es')).toBe(
      'guante izquierdo, Laia Ferrer',
    )
    expect(whereOf(sample({ method: 'air', volumeL: 1000 }), 'en')).toBe('Work surface, 1000 L')
    expect(readingText({ method: 'air' }, reading({ cfu: 6, value: 12, organism: 'Micrococcus' }), 'en')).toBe(
      '6\u00a0CFU (12\u00a0CFU/m³), Micrococcus',
    )
    expect(readingText({ method: 'contact' }, reading({ cfu: 0, value: 0 }), 'es')).toBe('sin crecimiento')
    expect(readingText({ method: 'contact' }, reading({ cfu: null, invalid: 'broken' }), 'en')).toBe(
      'Cannot be read: broken',
    )
    expect(limitTexts(sample({ limit: null }), 'es')).toEqual(['ninguno'])
    const particles = [{ size: '0.5', value: 20, limit: 3520 }]
    expect(limitTexts(sample({ method: 'particles', particles }), 'es')).toEqual(['3520 partículas/m³ de 0,5 µm o más'])
  })

  it('says that a settle plate still stands open', () => {
    const settle = sample({ method: 'settle', exposedFrom: NOW })
    expect(exposedText(settle, reader)).toMatch(/^open since /)
    expect(exposedText({ ...settle, exposedUntil: NOW }, reader)).toMatch(/ to \d\d:\d\d$/)
  })
})
