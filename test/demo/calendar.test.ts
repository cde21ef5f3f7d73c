// The hours at which the simulated hospital treats: by day where the story allows it, and never by moving what is about to happen.
import { describe, expect, it } from 'vitest'
import { inTheatre } from '../../server/demo/calendar.ts'
import { wallTimeIn } from '../../server/domain/kit/time.ts'

const zone = 'Europe/Madrid'
/** At the wall, from ten past two in the afternoon. */
const at = (hours: number, least?: number, most?: number) =>
  wallTimeIn(zone, inTheatre(zone, '2026-11-28T13:10:00.000Z', { hours, least, most }))

describe('an injection of the demonstration', () => {
  it('stays where it was wanted by day', () => {
    expect(at(1.5)).toBe('2026-11-28 15:40')
    expect(at(21)).toBe('2026-11-29 11:10')
  })

  it('moves to the nearest time by day with which its story holds', () => {
    expect(at(15, 2, 19)).toBe('2026-11-29 08:00')
    expect(at(8, 2, 19)).toBe('2026-11-28 20:00')
    expect(at(15, 2, 12)).toBe('2026-11-28 20:00')
  })

  it('stays at night where its story holds at no other time', () => {
    expect(at(15)).toBe('2026-11-29 05:10')
    expect(at(15, 14, 16)).toBe('2026-11-29 05:10')
  })
})
