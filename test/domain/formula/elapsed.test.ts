import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsed, isWithinHours, parseInstant } from '../../../server/domain/formula/elapsed.ts'

const from = '2026-11-22T08:00:00.000Z'

describe('elapsed time', () => {
  it('is 23.5 h from eight in the morning to half past seven the next day', () => {
    expect(elapsed({ fromIso: from, toIso: '2026-11-23T07:30:00.000Z' })).toEqual({
      ok: true,
      value: { hours: 23.5, milliseconds: 84_600_000 },
    })
  })

  it('counts the leap day and does not know summer time', () => {
    expect(elapsed({ fromIso: '2028-02-28T00:00:00Z', toIso: '2028-03-01T00:00:00Z' })).toMatchObject({
      value: { hours: 48 },
    })
    expect(elapsed({ fromIso: '2026-03-28T12:00:00Z', toIso: '2026-03-29T12:00:00Z' })).toMatchObject({
      value: { hours: 24 },
    })
  })

  it('is none from an instant to itself', () => {
    expect(elapsed({ fromIso: from, toIso: from })).toEqual({ ok: true, value: { hours: 0, milliseconds: 0 } })
  })

  it('knows which century has a leap day', () => {
    const isDay = (day: string) => parseInstant(`${day}T00:00:00.000Z`).ok
    expect(['2000-02-29', '2028-02-29', '2100-02-28'].map(isDay)).toEqual([true, true, true])
    expect(['1900-02-29', '2100-02-29', '2028-02-30', '2026-04-31', '2026-12-32'].map(isDay)).toEqual(
      Array(5).fill(false),
    )
  })

  it('is refused backwards', () => {
    expect(elapsed({ fromIso: from, toIso: '2026-11-22T07:59:59.999Z' })).toEqual({
      ok: false,
      fault: { code: 'instants-reversed', fromIso: from, toIso: '2026-11-22T07:59:59.999Z' },
    })
  })

  it.each([
    '2026-02-30T08:00:00.000Z',
    '2026-02-29T08:00:00.000Z',
    '2026-13-01T08:00:00.000Z',
    '2026-11-00T08:00:00.000Z',
    '2026-11-22T24:00:00.000Z',
    '2026-11-22T08:00:00.000',
    '2026-11-22T08:00:00.0000Z',
    '2026-11-22T08:00:00+01:00',
    '2026-11-22',
    'yesterday',
    '',
  ])('cannot be read from "%s"', text => {
    expect(parseInstant(text)).toEqual({ ok: false, fault: { code: 'instant-unreadable', text } })
  })

  it('keeps the milliseconds of any pair of instants', () => {
    const instant = fc.date({
      min: new Date('1970-01-01T00:00:00.000Z'),
      max: new Date('2100-01-01T00:00:00.000Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, fc.nat(4_000_000_000), (start, milliseconds) => {
        const toIso = new Date(start.getTime() + milliseconds).toISOString()
        const result = elapsed({ fromIso: start.toISOString(), toIso })
        if (!result.ok) throw new Error(result.fault.code)
        expect(result.value.milliseconds).toBe(milliseconds)
        expect(Math.abs(result.value.hours - milliseconds / 3_600_000)).toBeLessThanOrEqual(0.00005 + 1e-9)
      }),
    )
  })
})

describe('a limit of 24 hours', () => {
  it('holds to the millisecond', () => {
    const within = (toIso: string) => isWithinHours({ fromIso: from, toIso, limitHours: 24 })
    expect(within('2026-11-23T08:00:00.000Z')).toEqual({ ok: true, value: true })
    expect(within('2026-11-23T08:00:00.001Z')).toEqual({ ok: true, value: false })
    expect(within('tomorrow')).toEqual({ ok: false, fault: { code: 'instant-unreadable', text: 'tomorrow' } })
  })
})
