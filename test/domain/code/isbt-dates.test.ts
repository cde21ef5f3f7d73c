// ISBT 128 dates and times: the published examples, leap years, and every range.
import { describe, expect, it } from 'vitest'
import { buildExpiryDateTime, buildStructure } from '../../../server/domain/code/isbt128.ts'
import { faultOf, meaningOf } from './isbt-outcome.ts'

const impossible = (what: string) => ({ code: 'code-date-impossible', what })

describe('an ISBT 128 date', () => {
  it('is year and day of the year, as the published examples', () => {
    expect(meaningOf('=>019031')).toEqual({ structure: 'DS004', expiresOn: '2019-01-31' })
    expect(meaningOf('=>024366')).toEqual({ structure: 'DS004', expiresOn: '2024-12-31' })
    expect(meaningOf('&>0170911215')).toEqual({ structure: 'DS005', expiresAt: '2017-04-01T12:15' })
    expect(meaningOf('&>0183652359')).toEqual({ structure: 'DS005', expiresAt: '2018-12-31T23:59' })
    expect(meaningOf('&*0170901215')).toEqual({ structure: 'DS007', collectedAt: '2017-03-31T12:15' })
    expect(meaningOf('=}017032')).toEqual({ structure: 'DS008', producedOn: '2017-02-01' })
    expect(meaningOf('=*017090')).toEqual({ structure: 'DS006', collectedOn: '2017-03-31' })
    expect(meaningOf('&}0170901215')).toEqual({ structure: 'DS009', producedAt: '2017-03-31T12:15' })
  })

  it('has its century in the hundreds digit', () => {
    expect(meaningOf('=>224366')).toEqual({ structure: 'DS004', expiresOn: '2224-12-31' })
    expect(meaningOf('=>998001')).toEqual({ structure: 'DS004', expiresOn: '1998-01-01' })
    expect(meaningOf('=>100365')).toEqual({ structure: 'DS004', expiresOn: '2100-12-31' })
  })

  it('has day 366 in leap years only, and never day 0 or 367', () => {
    expect(faultOf('=>023366')).toEqual(impossible('DS004'))
    expect(faultOf('=>100366')).toEqual(impossible('DS004'))
    expect(faultOf('=>024000')).toEqual(impossible('DS004'))
    expect(faultOf('=>024367')).toEqual(impossible('DS004'))
    expect(faultOf('=>024999')).toEqual(impossible('DS004'))
  })

  it('has hours to 23 and minutes to 59', () => {
    expect(meaningOf('&>0170910000')).toEqual({ structure: 'DS005', expiresAt: '2017-04-01T00:00' })
    expect(faultOf('&>0170912400')).toEqual(impossible('DS005'))
    expect(faultOf('&>0170911260')).toEqual(impossible('DS005'))
    expect(faultOf('&*0233661200')).toEqual(impossible('DS007'))
  })

  it('is refused with letters, cut, or too long', () => {
    expect(faultOf('=>01903A')).toEqual({ code: 'code-character-not-allowed', what: 'DS004' })
    expect(faultOf('=>01903')).toEqual({ code: 'code-truncated', what: 'DS004', missing: 1 })
    expect(faultOf('=>0190311')).toEqual({ code: 'code-trailing-characters', what: 'DS004', extra: 1 })
    // A date with time read as a date alone would lose the time.
    expect(faultOf('=>0170911215')).toEqual({ code: 'code-trailing-characters', what: 'DS004', extra: 4 })
  })

  it('is built from ISO 8601 and from nothing else', () => {
    expect(buildExpiryDateTime('2017-04-01T12:15')).toBe('&>0170911215')
    expect(buildExpiryDateTime('2024-12-31T23:59')).toBe('&>0243662359')
    for (const text of [
      '2017-04-01',
      '2017-04-01T12:15Z',
      '2017-04-31T12:15',
      '2017-04-01T24:00',
      '1899-01-01T00:00',
    ]) {
      expect(() => buildExpiryDateTime(text), text).toThrow(RangeError)
    }
    expect(() => buildStructure({ structure: 'DS004', expiresOn: '2023-02-29' })).toThrow(RangeError)
  })
})

describe('a flexible date and time', () => {
  it('says whose clock and what happened', () => {
    expect(meaningOf('=(1001202611221930')).toEqual({
      structure: 'DS031',
      zone: 'local',
      moment: 'expiry',
      at: '2026-11-22T19:30',
    })
    expect(meaningOf('=(2002202611220930')).toEqual({
      structure: 'DS031',
      zone: 'utc',
      moment: 'collection',
      at: '2026-11-22T09:30Z',
    })
    expect(meaningOf('=(2003202602281200')).toMatchObject({ moment: 'production' })
  })

  it('is refused for values that the standard keeps for later, and for days that do not exist', () => {
    const reserved = { code: 'code-value-reserved', what: 'DS031' }
    expect(faultOf('=(3001202611221930')).toEqual(reserved)
    expect(faultOf('=(0001202611221930')).toEqual(reserved)
    expect(faultOf('=(1101202611221930')).toEqual(reserved)
    expect(faultOf('=(1000202611221930')).toEqual(reserved)
    expect(faultOf('=(1007202611221930')).toEqual(reserved)
    expect(faultOf('=(1001202602291930')).toEqual(impossible('DS031'))
    expect(faultOf('=(1001202613011930')).toEqual(impossible('DS031'))
    expect(faultOf('=(1001202611222430')).toEqual(impossible('DS031'))
  })
})
