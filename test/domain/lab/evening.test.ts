import { describe, expect, it } from 'vitest'
import { lastEvening } from '../../../server/domain/lab/evening.ts'

describe('the last evening', () => {
  it('is today from the hour on, in the zone of the laboratory, and yesterday before it', () => {
    expect(lastEvening('2026-11-28T17:59:59.000Z', 'Europe/Madrid', '19:00')).toBe('2026-11-27')
    expect(lastEvening('2026-11-28T18:00:00.000Z', 'Europe/Madrid', '19:00')).toBe('2026-11-28')
    expect(lastEvening('2026-11-29T07:00:00.000Z', 'Europe/Madrid', '19:00')).toBe('2026-11-28')
    expect(lastEvening('2026-07-31T22:30:00.000Z', 'Europe/Madrid', '00:15')).toBe('2026-08-01')
  })
})
