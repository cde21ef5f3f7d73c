import { describe, expect, it } from 'vitest'
import { addDays, addMinutes, dayIn, endOfDay, monthIn, wallTimeIn, yearIn } from '../../../server/domain/kit/time.ts'

const madrid = 'Europe/Madrid'

describe('a day', () => {
  it('is the one on the wall of the laboratory', () => {
    expect(dayIn(madrid, '2026-11-22T22:59:59.999Z')).toBe('2026-11-22')
    expect(dayIn(madrid, '2026-11-22T23:00:00.000Z')).toBe('2026-11-23')
    expect(wallTimeIn(madrid, '2026-07-01T22:05:00.000Z')).toBe('2026-07-02 00:05')
    expect(monthIn('America/New_York', '2026-11-01T03:59:00.000Z')).toBe('2026-10')
    expect(yearIn(madrid, '2026-12-31T23:00:00.000Z')).toBe('2027')
  })

  it('ends in its last millisecond, in winter, in summer, and when the clocks change', () => {
    expect(endOfDay('2026-11-22', madrid)).toBe('2026-11-22T22:59:59.999Z')
    expect(endOfDay('2026-07-01', madrid)).toBe('2026-07-01T21:59:59.999Z')
    expect(endOfDay('2026-03-29', madrid)).toBe('2026-03-29T21:59:59.999Z')
    expect(endOfDay('2026-10-25', madrid)).toBe('2026-10-25T22:59:59.999Z')
    expect(endOfDay('2026-11-22', 'UTC')).toBe('2026-11-22T23:59:59.999Z')
  })

  it('ends once, wherever the clocks change, at midnight too', () => {
    for (const zone of [
      madrid,
      'America/New_York',
      'Asia/Kathmandu',
      'Asia/Beirut',
      'America/Havana',
      'Pacific/Apia',
    ]) {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
        const end = endOfDay(day, zone)
        const next = new Date(Date.parse(end) + 1).toISOString()
        expect([dayIn(zone, end), dayIn(zone, next)]).toEqual([day, addDays(day, 1)])
      }
    }
  })

  it('is followed by the next, over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })
})

describe('an instant', () => {
  it('moves by minutes of real time, also over a change of clocks', () => {
    expect(addMinutes('2026-10-25T00:30:00.000Z', 90)).toBe('2026-10-25T02:00:00.000Z')
    expect(addMinutes('2026-11-02T08:00:00.000Z', -15)).toBe('2026-11-02T07:45:00.000Z')
  })
})
