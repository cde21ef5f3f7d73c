import { describe, expect, it } from 'vitest'
import { fromWallTime, toWallTime } from '../../server/words/zone.ts'

const zone = 'Europe/Madrid'

describe('a time typed at the wall clock', () => {
  it('is the instant at which the clock shows it, summer and winter', () => {
    expect(fromWallTime('2026-11-22T10:30', zone)).toBe('2026-11-22T09:30:00.000Z')
    expect(fromWallTime('2026-07-01T11:30', zone)).toBe('2026-07-01T09:30:00.000Z')
  })

  it('comes back as it was typed, every hour around both changes of the clock, and on both sides of the ocean', () => {
    for (const place of [zone, 'America/New_York', 'Asia/Kathmandu', 'UTC']) {
      for (const start of ['2026-03-28T00:00:00.000Z', '2026-10-24T00:00:00.000Z', '2026-11-01T00:00:00.000Z']) {
        for (let hour = 0; hour < 48; hour++) {
          const wall = toWallTime(new Date(Date.parse(start) + hour * 3_600_000).toISOString(), place)
          expect(toWallTime(fromWallTime(wall, place) ?? '', place)).toBe(wall)
        }
      }
    }
  })

  it('is refused in the hour that summer time leaves out', () => {
    expect(fromWallTime('2026-03-29T02:30', zone)).toBeNull()
  })

  it('is the first of the two when the hour happens twice', () => {
    expect(fromWallTime('2026-10-25T02:30', zone)).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is refused when it is no date', () => {
    expect(fromWallTime('', zone)).toBeNull()
    expect(fromWallTime('2026-02-30T10:00', zone)).toBeNull()
    expect(fromWallTime('2026-11-22', zone)).toBeNull()
  })
})
