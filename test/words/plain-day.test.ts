// Days that are kept as days: each with its date, whatever today is, and beside an instant in the same form.
import { describe, expect, it } from 'vitest'
import { formatExpiry, formatPlainDay } from '../../server/words/plain-day.ts'

const reader = (language: 'en' | 'es') => ({ language, zone: 'Europe/Madrid', now: '2026-11-28T12:00:00.000Z' })

describe('an expiry', () => {
  it('has its date with the year, whether it is a day or an instant, also today and tomorrow', () => {
    expect(formatExpiry('2026-11-28', reader('en'))).toBe('28 Nov 2026')
    expect(formatExpiry('2026-11-28T13:30:00.000Z', reader('en'))).toBe('28 Nov 2026 14:30')
    expect(formatExpiry('2026-11-28T23:30:00.000Z', reader('es'))).toBe('29 nov 2026 00:30')
  })

  it('of a day is the same day in every zone', () => {
    expect(formatPlainDay('2026-11-28', { ...reader('en'), zone: 'Pacific/Auckland' })).toBe('28 Nov 2026')
    expect(formatPlainDay('2026-11-28 14:00', reader('es'))).toBe('28 nov 2026 14:00')
  })
})
