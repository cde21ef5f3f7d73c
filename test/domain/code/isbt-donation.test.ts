// Donation numbers, their flags and their keyboard entry; chain-of-identity numbers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chainOfIdentityReadable,
  checksumFlags,
  flagUse,
  isbtReadable,
  isDin,
} from '../../../server/domain/code/isbt-donation.ts'
import { parseTypedNumber } from '../../../server/domain/code/isbt-keyboard.ts'
import { buildChainOfIdentity, buildDin } from '../../../server/domain/code/isbt128.ts'
import { checkCharacter } from '../../../server/domain/code/mod37-2.ts'
import { beginnings, exchanges, substitutions } from './damage.ts'
import { din } from './isbt-arbitraries.ts'
import { faultOf, meaningOf } from './isbt-outcome.ts'

describe('a donation number', () => {
  it('is read with its parts, its flags apart and its check character computed', () => {
    expect(meaningOf('=G12341765432170')).toEqual({
      structure: 'DS001',
      din: 'G123417654321',
      facility: 'G1234',
      year: '17',
      sequence: '654321',
      flags: '70',
      checkCharacter: 'A',
    })
    expect(meaningOf('=A99991712345600')).toMatchObject({ din: 'A999917123456', flags: '00' })
  })

  it('may have letters in its facility, but no O', () => {
    expect(meaningOf('=ABC121712345600')).toMatchObject({ facility: 'ABC12' })
    expect(meaningOf('=1BC121712345600')).toMatchObject({ facility: '1BC12' })
    expect(faultOf('=A9O991712345600')).toEqual({ code: 'code-character-not-allowed', what: 'DS001' })
    expect(faultOf('=AB9X91712345600')).toEqual({ code: 'code-character-not-allowed', what: 'DS001' })
    expect(faultOf('=O99991712345600')).toEqual({ code: 'code-identifier-unknown' })
    expect(faultOf('=099991712345600')).toEqual({ code: 'code-identifier-unknown' })
  })

  it('is refused when it is cut, damaged or in small letters', () => {
    expect(faultOf('=A999917123456')).toEqual({ code: 'code-truncated', what: 'DS001', missing: 2 })
    expect(faultOf('=A99991x12345600')).toEqual({ code: 'code-character-not-allowed', what: 'DS001' })
    expect(faultOf('=Ab9991712345600')).toEqual({ code: 'code-lower-case', what: 'DS001' })
    expect(faultOf('=a99991712345600')).toEqual({ code: 'code-identifier-unknown' })
    expect(faultOf('=A999917123456000')).toEqual({ code: 'code-trailing-characters', what: 'DS001', extra: 1 })
  })

  it('is refused with flags of characters that flags never have', () => {
    for (const flags of ['0I', 'O0', 'Q1', 'Z9', '0*']) {
      expect(faultOf(`=A999917123456${flags}`)).toEqual({ code: 'code-character-not-allowed', what: 'DS001' })
    }
    expect(faultOf('=A9999171234560a')).toEqual({ code: 'code-lower-case', what: 'DS001' })
  })

  it('is refused when flags 60 to 96 do not repeat its check character', () => {
    expect(faultOf('=G12341765432171')).toEqual({ code: 'code-check-character-wrong', what: 'DS001' })
    fc.assert(
      fc.property(din, fc.integer({ min: 60, max: 96 }), (number, flags) => {
        const isRight = String(flags) === checksumFlags(number)
        expect(faultOf(`=${number}${flags}`) === undefined).toBe(isRight)
      }),
    )
  })

  it('has flags that say which tube or label it stands on', () => {
    const uses = ['00', '01', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '19', '20', '59']
    expect(uses.map(flagUse)).toEqual([
      'unused',
      'container-of-set',
      'container-of-set',
      'second-label',
      'pilot-tube',
      'test-tube',
      'donor-record',
      'nat-sample',
      'bacterial-sample',
      'match-with-unit',
      'affixed-partial-label',
      'attached-label',
      'reserved',
      'container-of-set',
      'container-of-set',
      'local',
      'local',
    ])
    expect(['60', '96', '97', '99', 'A0', '0A'].map(flagUse)).toEqual([
      'checksum',
      'checksum',
      'reserved',
      'reserved',
      'reserved',
      'reserved',
    ])
  })

  it('is printed in three groups, with its check character for the box', () => {
    expect(isbtReadable('A999926000047')).toEqual({ text: 'A9999 26 000047', checkCharacter: 'H' })
    expect(isDin('A999926000047')).toBe(true)
    for (const text of ['A99992600004', 'A9999260000470', 'A9999 26 000047', 'a999926000047']) {
      expect(isDin(text)).toBe(false)
    }
  })

  it('cannot be built from what is none', () => {
    expect(() => buildDin('A99991712345')).toThrow(RangeError)
    expect(() => buildDin('A9O9917123456')).toThrow(RangeError)
    expect(() => buildDin('G123417654321', '71')).toThrow(RangeError)
    expect(() => buildDin('G123417654321', '000')).toThrow(RangeError)
  })
})

describe('a number typed by hand', () => {
  it('is 13 characters and K, with spaces anywhere', () => {
    for (const typed of ['G123417654321A', 'G1234 17 654321 A', ' G1234 17 6543 21A']) {
      expect(parseTypedNumber(typed)).toMatchObject({ ok: true, value: { structure: 'DS001', din: 'G123417654321' } })
    }
    expect(parseTypedNumber('G123498654321H')).toMatchObject({ ok: true })
  })

  it('is refused without K, with another K, and in small letters', () => {
    const faultOfTyped = (typed: string) => {
      const read = parseTypedNumber(typed)
      return read && !read.ok ? read.fault : read
    }
    expect(faultOfTyped('G1234 17 654321')).toEqual({ code: 'code-check-character-missing', what: 'DS001' })
    expect(faultOfTyped('G1234 17 654321 B')).toEqual({ code: 'code-check-character-wrong', what: 'DS001' })
    const lookAlike = { code: 'code-check-character-wrong', what: 'DS001', looksAlike: true }
    expect(faultOfTyped('G1234 17 654321 I')).toEqual(lookAlike)
    expect(faultOfTyped('g1234 17 654321 a')).toEqual({ code: 'code-lower-case', what: 'DS001' })
    expect(faultOfTyped('G1234 17 654321 a')).toEqual({ code: 'code-lower-case', what: 'DS001' })
    expect(parseTypedNumber('G1234 17 65432')).toBeNull()
    expect(parseTypedNumber('G1234 17 654321 70 A')).toBeNull()
  })

  it('may be a chain-of-identity or a donor number, each with its K', () => {
    const chain = 'CHA999926000047'
    const donor = 'A99990000222244445555'
    expect(parseTypedNumber(`CH A9999 26 000047 ${checkCharacter(chain)}`)).toMatchObject({
      ok: true,
      value: { structure: 'DS040', chainOfIdentity: chain },
    })
    expect(parseTypedNumber(`A9999 0000222244445555 ${checkCharacter(donor)}`)).toMatchObject({
      ok: true,
      value: { structure: 'DS019', facility: 'A9999', donorNumber: '0000222244445555' },
    })
    expect(parseTypedNumber(chain)).toEqual({
      ok: false,
      fault: { code: 'code-check-character-missing', what: 'DS040' },
    })
    expect(parseTypedNumber(donor)).toEqual({
      ok: false,
      fault: { code: 'code-check-character-missing', what: 'DS019' },
    })
  })

  it('is refused with any single wrong character, any exchange of neighbours, and cut', () => {
    fc.assert(
      fc.property(din, number => {
        const typed = number + checkCharacter(number)
        for (const damaged of [...substitutions(typed), ...exchanges(typed), ...beginnings(typed)]) {
          expect(parseTypedNumber(damaged)?.ok ?? false, damaged).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a chain-of-identity number', () => {
  it('is read with its parts, and printed with its check character over all fifteen', () => {
    expect(meaningOf('&/CHA999926000047')).toEqual({
      structure: 'DS040',
      chainOfIdentity: 'CHA999926000047',
      facility: 'A9999',
      year: '26',
      sequence: '000047',
      checkCharacter: checkCharacter('CHA999926000047'),
    })
    expect(chainOfIdentityReadable('CHA999926000047')).toEqual({
      text: 'CH A9999 26 000047',
      checkCharacter: checkCharacter('CHA999926000047'),
    })
    expect(buildChainOfIdentity('CHA99992600A0Z7')).toBe('&/CHA99992600A0Z7')
  })

  it('is refused without CH, cut, or with an O in its facility', () => {
    expect(faultOf('&/XHA999926000047')).toEqual({ code: 'code-character-not-allowed', what: 'DS040' })
    expect(faultOf('&/CHA99992600004')).toEqual({ code: 'code-truncated', what: 'DS040', missing: 1 })
    expect(faultOf('&/CHAO99926000047')).toEqual({ code: 'code-character-not-allowed', what: 'DS040' })
    expect(() => buildChainOfIdentity('A999926000047')).toThrow(RangeError)
  })
})
