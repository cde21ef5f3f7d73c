// The calendar under the codes, compared with the one of the platform.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarDate,
  dateOfDayOfYear,
  dayOfYear,
  daysInMonth,
  isLeapYear,
  timeOfDay,
} from '../../../server/domain/code/calendar.ts'

describe('a day of the year', () => {
  it('is the day that the platform counts, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2899 }), fc.integer({ min: 1, max: 365 }), (year, day) => {
        const date = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10)
        expect(dateOfDayOfYear(year, day)).toBe(date)
        expect(dayOfYear(date)).toBe(day)
      }),
    )
  })

  it('is the 366th in leap years only', () => {
    expect(dateOfDayOfYear(2024, 366)).toBe('2024-12-31')
    expect(dateOfDayOfYear(2000, 366)).toBe('2000-12-31')
    expect(dateOfDayOfYear(2100, 366)).toBeNull()
    expect(dateOfDayOfYear(2023, 366)).toBeNull()
    expect(dateOfDayOfYear(2024, 367)).toBeNull()
    expect(dateOfDayOfYear(2024, 0)).toBeNull()
    expect([isLeapYear(2000), isLeapYear(2100), isLeapYear(2024), isLeapYear(2023)]).toEqual([true, false, true, false])
  })
})

describe('a calendar date', () => {
  it('exists or does not', () => {
    expect(calendarDate(2024, 2, 29)).toBe('2024-02-29')
    expect(calendarDate(2023, 2, 29)).toBeNull()
    expect(calendarDate(2023, 13, 1)).toBeNull()
    expect(calendarDate(2023, 0, 1)).toBeNull()
    expect(calendarDate(2023, 4, 31)).toBeNull()
    expect(calendarDate(2023, 4, 0)).toBeNull()
    expect(daysInMonth(2023, 13)).toBe(0)
    expect(dayOfYear('2023-02-30')).toBeNull()
    expect(dayOfYear('23-02-01')).toBeNull()
  })

  it('has times from 00:00 to 23:59', () => {
    expect([timeOfDay('00', '00'), timeOfDay('23', '59')]).toEqual(['00:00', '23:59'])
    expect([timeOfDay('24', '00'), timeOfDay('12', '60')]).toEqual([null, null])
  })
})
