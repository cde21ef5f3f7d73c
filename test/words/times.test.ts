import { describe, expect, it } from 'vitest'
import type { Language } from '../../server/words/languages.ts'
import {
  formatDate,
  formatDay,
  formatExact,
  formatMoment,
  formatSince,
  formatUntil,
  formatWasDue,
  formatWindow,
} from '../../server/words/times.ts'

// Sunday 22 November 2026, 14:06 in Madrid.
const reader = (language: Language) => ({ now: '2026-11-22T13:06:00.000Z', zone: 'Europe/Madrid', language })
const en = reader('en')
const es = reader('es')

describe('a day', () => {
  it('is named by its distance where it is near', () => {
    expect(formatDay('2026-11-22T22:59:00.000Z', en)).toBe('today')
    expect(formatDay('2026-11-23T05:00:00.000Z', es)).toBe('mañana')
    expect(formatDay('2026-11-21T05:00:00.000Z', es)).toBe('ayer')
  })

  it('turns at midnight of the laboratory, not of UTC', () => {
    expect(formatDay('2026-11-22T23:00:00.000Z', en)).toBe('tomorrow')
  })

  it('has its weekday within six days, its date after that, its year when it is another', () => {
    expect(formatDay('2026-11-24T08:00:00.000Z', en)).toBe('Tue 24 Nov')
    expect(formatDay('2026-12-06T08:00:00.000Z', en)).toBe('6 Dec')
    expect(formatDay('2027-01-06T08:00:00.000Z', es)).toBe('6 ene 2027')
    expect(formatDate('2026-11-22T13:06:00.000Z', es)).toBe('22 nov 2026')
  })
})

describe('a deadline', () => {
  it('says until when, today and later', () => {
    expect(formatUntil('2026-11-22T17:00:00.000Z', en)).toBe('today until 18:00')
    expect(formatUntil('2026-11-22T17:00:00.000Z', es)).toBe('hoy hasta las 18:00')
    expect(formatUntil('2026-11-23T08:00:00.000Z', en)).toBe('until tomorrow 09:00')
    expect(formatUntil('2026-12-06T08:00:00.000Z', es)).toBe('hasta el 6 dic a las 09:00')
  })

  it('has one o’clock in the singular in Spanish', () => {
    expect(formatUntil('2026-11-24T00:30:00.000Z', es)).toBe('hasta el mar 24 nov a la 01:30')
    expect(formatMoment('2026-11-23T12:30:00.000Z', es)).toBe('mañana a las 13:30')
  })

  it('that has passed says what was due', () => {
    expect(formatWasDue('2026-11-22T07:00:00.000Z', en)).toBe('was due today 08:00')
    expect(formatWasDue('2026-11-22T07:00:00.000Z', es)).toBe('debía hacerse hoy a las 08:00')
  })
})

describe('a window', () => {
  it('shows both ends before it opens and its end once it is open', () => {
    expect(formatWindow('2026-11-23T08:00:00.000Z', '2026-11-23T12:00:00.000Z', en)).toBe('tomorrow 09:00 to 13:00')
    expect(formatWindow('2026-11-23T08:00:00.000Z', '2026-11-23T12:00:00.000Z', es)).toBe('mañana de 09:00 a 13:00')
    expect(formatWindow('2026-11-22T08:00:00.000Z', '2026-11-22T17:00:00.000Z', en)).toBe('today until 18:00')
  })

  it('over two days names both', () => {
    expect(formatWindow('2026-11-23T08:00:00.000Z', '2026-11-24T12:00:00.000Z', es)).toBe(
      'desde mañana a las 09:00 hasta el mar 24 nov a las 13:00',
    )
  })
})

describe('what has stood for a while', () => {
  it('says since when', () => {
    expect(formatSince('2026-11-22T12:52:00.000Z', en)).toBe('since 13:52')
    expect(formatSince('2026-11-21T12:52:00.000Z', en)).toBe('since yesterday 13:52')
    expect(formatSince('2026-11-21T12:52:00.000Z', es)).toBe('desde ayer a las 13:52')
  })
})

describe('the time of a record', () => {
  it('is exact, with its zone and UTC', () => {
    expect(formatExact('2026-11-22T09:30:05.123Z', en)).toBe('2026-11-22 10:30:05 CET (09:30:05 UTC)')
    expect(formatExact('2026-07-01T09:30:00.000Z', es)).toBe('2026-07-01 11:30:00 CEST (09:30:00 UTC)')
  })

  it('shows the other date where UTC has another one', () => {
    expect(formatExact('2026-11-21T23:30:00.000Z', en)).toBe('2026-11-22 00:30:00 CET (2026-11-21 23:30:00 UTC)')
  })

  it('is stated once in UTC', () => {
    expect(formatExact('2026-11-22T09:30:05.000Z', { zone: 'UTC' })).toBe('2026-11-22 09:30:05 UTC')
  })
})
