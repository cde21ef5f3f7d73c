import { describe, expect, it } from 'vitest'
import { axisTone, dueTime, isForecastLate, isOverdue, nextStep, stands } from '../../web/parts/stands.ts'
import { batchLine, due, forecast, NOW, reader } from './lines.ts'

const overdue = due({ until: '2026-11-22T04:00:00.000Z', urgency: 'overdue' })

describe('where a batch stands', () => {
  it.each([
    ['in order in culture', batchLine(), 'culture', 'In culture, P1'],
    ['before the culture', batchLine({ progress: 'received', passage: null }), 'neutral', 'Received'],
    ['with its work overdue', batchLine({ next: overdue }), 'late', 'Medium change overdue 5\u00a0h'],
    [
      'with a forecast after the booked day',
      batchLine({ forecast: forecast(20, 22.5, 24) }),
      'due',
      'Forecast after the booked day',
    ],
    [
      'with the dose out of reach',
      batchLine({ forecast: { kind: 'out-of-reach', doublingsNeeded: 9 } }),
      'due',
      'The dose is out of reach',
    ],
    [
      'with a failed decisive test before its overdue work',
      batchLine({ failedTests: ['Mycoplasma'], next: overdue }),
      'late',
      'Out of specification: Mycoplasma',
    ],
    [
      'with results waiting',
      batchLine({ progress: 'filled', resultsWaiting: 2, resultsTotal: 6 }),
      'due',
      'Results waiting: 2\u00a0of\u00a06',
    ],
    ['with all results', batchLine({ progress: 'filled', resultsTotal: 6 }), 'due', 'Waiting for release'],
    ['given on request', batchLine({ progress: 'filled', resultsWaiting: 2, givenAt: NOW }), 'neutral', 'Given'],
    [
      'given and out of specification',
      batchLine({ progress: 'certified', failedTests: ['Sterility'], givenAt: NOW }),
      'late',
      'Given; out of specification: Sterility',
    ],
    ['whose product was lost', batchLine({ progress: 'certified', isSpent: true }), 'late', 'Ended, nothing was given'],
    ['certified', batchLine({ progress: 'certified' }), 'good', 'Certified, stage 1'],
  ] as const)('is told of one %s', (_, line, kind, word) => {
    expect(stands(line, reader())).toEqual({ kind, word })
  })

  it('tells a hold with its reason before anything overdue', () => {
    const line = batchLine({ standing: 'on-hold', reason: 'Turbid medium.', next: overdue })
    expect(stands(line, reader())).toEqual({ kind: 'hold', word: 'On hold: Turbid medium' })
    expect(stands({ ...line, reason: null }, reader('es'))).toEqual({ kind: 'hold', word: 'Retenido' })
  })

  it('tells a failure and a rejection by different shapes', () => {
    expect(stands(batchLine({ standing: 'failed', reason: 'Contamination' }), reader()).kind).toBe('late')
    expect(stands(batchLine({ standing: 'rejected', reason: 'Endotoxin' }), reader('es'))).toEqual({
      kind: 'refused',
      word: 'Rechazado: Endotoxin',
    })
  })
})

describe('work that is due', () => {
  it('is overdue once its time has passed, unless it is being done or waits for a decision', () => {
    expect(isOverdue(overdue, NOW)).toBe(true)
    expect(isOverdue({ ...overdue, run: 3 }, NOW)).toBe(false)
    expect(isOverdue({ ...overdue, urgency: 'on-decision' }, NOW)).toBe(false)
    expect(isOverdue(due({ until: NOW }), NOW)).toBe(false)
  })

  it.each([
    [due(), 'today until 18:00'],
    [overdue, 'was due today 05:00'],
    [due({ run: 4 }), 'in progress'],
    [due({ from: null, until: null, urgency: 'on-decision' }), 'when it is decided'],
    [due({ from: '2026-11-23T08:00:00.000Z', until: null }), 'from tomorrow 09:00'],
  ])('tells when: %#', (line, text) => {
    expect(dueTime(line, reader())).toBe(text)
  })

  it('is told by its days in a list where it begins on another day and lasts for days', () => {
    const next = due({ from: '2026-11-23T08:00:00.000Z', until: '2026-11-24T08:00:00.000Z', urgency: 'later' })
    expect(nextStep(batchLine({ next }), reader()).when).toBe('tomorrow to Tue 24 Nov')
    const sameDay = { ...next, until: '2026-11-23T12:00:00.000Z' }
    expect(nextStep(batchLine({ next: sameDay }), reader()).when).toBe('tomorrow 09:00 to 13:00')
  })
})

describe('what comes next', () => {
  const waiting = (more: Parameters<typeof batchLine>[0]) => nextStep(batchLine({ next: null, ...more }), reader()).what

  it('is what the batch waits for where no operation is due', () => {
    expect(waiting({ standing: 'on-hold' })).toBe('Decision by QA')
    expect(waiting({ progress: 'filled', resultsWaiting: 1 })).toBe('1 result')
    expect(waiting({ progress: 'filled' })).toBe('Review and certification')
    expect(waiting({ progress: 'filled', givenAt: NOW })).toBe('Decision by QA')
    const failed = { failedTests: ['Endotoxin'], resultsWaiting: 3 }
    expect(waiting({ progress: 'filled', ...failed })).toBe('Decision by QA')
    expect(waiting({ progress: 'certified', ...failed })).toBe('Decision by QA')
    expect(waiting({ progress: 'certified' })).toBe('Last results, then stage\u00a02')
    expect(waiting({ isRunning: false })).toBe('Nothing more')
  })
})

describe('the axis of a batch', () => {
  it('is violet on hold, grey where it ended without a product, else as every culture', () => {
    expect(axisTone({ standing: 'on-hold' })).toBe('hold')
    expect(axisTone({ standing: 'failed' })).toBe('neutral')
    expect(axisTone({ standing: 'good' })).toBe('culture')
  })

  it('has a late forecast only by its likeliest day', () => {
    expect(isForecastLate(batchLine({ forecast: forecast(19, 21, 24) }))).toBe(false)
    expect(isForecastLate(batchLine({ forecast: forecast(19, 21.1, 24) }))).toBe(true)
    expect(isForecastLate(batchLine({ forecast: forecast(19, 25, 27), bookedDay: null }))).toBe(false)
  })
})
