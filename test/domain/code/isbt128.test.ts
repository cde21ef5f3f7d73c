// Compound messages, identifiers, and that reading undoes writing for every data structure.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCompound, buildStructure, parseIsbt128 } from '../../../server/domain/code/isbt128.ts'
import { beginnings } from './damage.ts'
import { anyStructure } from './isbt-arbitraries.ts'
import { faultOf, meaningOf } from './isbt-outcome.ts'

describe('a compound message', () => {
  it('holds its structures in any order', () => {
    expect(meaningOf('=+04000=/A9997XYZ100T0479=A99991712345600=,000012=>019031')).toEqual({
      structure: 'DS023',
      reference: '000',
      structures: [
        { structure: 'DS034', facility: 'A9997', facilityProductCode: 'XYZ100', productDescriptionCode: 'T0479' },
        meaningOf('=A99991712345600'),
        { structure: 'DS032', division: '000012' },
        { structure: 'DS004', expiresOn: '2019-01-31' },
      ],
    })
  })

  it('may hold a Single European Code and a blood group', () => {
    const text = '=+05000=Z54991712345600=%T300=<T0416003&>0183652359&,4PL001499Z549917123456A00T041600320181231'
    expect(meaningOf(text)).toMatchObject({
      structures: [
        { structure: 'DS001', din: 'Z549917123456', flags: '00' },
        { structure: 'DS002', bloodGroup: 'T3' },
        { structure: 'DS003', productDescriptionCode: 'T0416', collectionType: '0', division: '003' },
        { structure: 'DS005', expiresAt: '2018-12-31T23:59' },
        { structure: 'DS038', country: 'PL', donationNumber: 'Z549917123456', expiresOn: '2018-12-31' },
      ],
    })
  })

  it('begins with =+, and &+ is something else', () => {
    expect(faultOf('&+04000=/A9997XYZ100T0479=A99991712345600=,000012=>019031')).toEqual({
      code: 'code-character-not-allowed',
      what: 'DS033',
    })
    expect(meaningOf('&+A9999AB3456')).toMatchObject({ structure: 'DS033' })
  })

  it('has as many structures as it declares', () => {
    const body = '=/A9997XYZ100T0479=A99991712345600=,000012=>019031'
    expect(faultOf(`=+05000${body}`)).toEqual({ code: 'code-compound-count-wrong', declared: 5, found: 4 })
    expect(faultOf(`=+03000${body}`)).toEqual({ code: 'code-compound-count-wrong', declared: 3, found: 4 })
    expect(faultOf('=+00000')).toEqual({ code: 'code-compound-count-wrong', declared: 0, found: 0 })
    expect(faultOf('=+04000')).toEqual({ code: 'code-compound-count-wrong', declared: 4, found: 0 })
  })

  it('may name an order of the standard, which is told and not judged', () => {
    expect(meaningOf('=+02041=A99991712345600=,000012')).toMatchObject({ reference: '041' })
  })

  it('is refused with a damaged head, a damaged part, or another message inside', () => {
    expect(faultOf('=+040')).toEqual({ code: 'code-truncated', what: 'DS023', missing: 2 })
    expect(faultOf('=+0X000=>019031')).toEqual({ code: 'code-character-not-allowed', what: 'DS023' })
    expect(faultOf('=+02000=A9O991712345600=>019031')).toEqual({ code: 'code-character-not-allowed', what: 'DS001' })
    expect(faultOf('=+02000=>019031=+01000=>019031')).toEqual({ code: 'code-identifier-unknown' })
    expect(faultOf('=+02000=>019031 =>019031')).toEqual({ code: 'code-identifier-unknown' })
  })

  it('is the only way to carry two structures', () => {
    expect(faultOf('=A99991712345600=,000012')).toEqual({ code: 'code-concatenated' })
    expect(faultOf('=<E4306V00&>0170911215')).toEqual({ code: 'code-concatenated' })
  })

  it('has 1 to 99 structures when built', () => {
    expect(() => buildCompound([])).toThrow(RangeError)
    const one = { structure: 'DS004', expiresOn: '2026-11-22' } as const
    expect(buildCompound([one])).toBe('=+01000=>026326')
    expect(() => buildCompound(Array.from({ length: 100 }, () => one))).toThrow(RangeError)
  })
})

describe('an identifier', () => {
  it('that is not known is refused', () => {
    for (const text of ['=zINVALID_DI_TEST', '=', '&', '=Z', '&,9123', '&a123', '', 'A99991712345600']) {
      expect(parseIsbt128(text).ok, text).toBe(false)
    }
    expect(faultOf('=zINVALID_DI_TEST')).toEqual({ code: 'code-identifier-unknown' })
  })
})

describe('reading', () => {
  it('undoes writing, for every data structure', () => {
    fc.assert(
      fc.property(anyStructure, structure => {
        expect(meaningOf(buildStructure(structure))).toEqual(structure)
      }),
      { numRuns: 1000 },
    )
  })

  it('is undone by writing, to the same text', () => {
    fc.assert(
      fc.property(anyStructure, structure => {
        const text = buildStructure(structure)
        const meaning = meaningOf(text)
        expect(meaning && meaning.structure !== 'DS023' && buildStructure(meaning)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('undoes writing, for compound messages', () => {
    fc.assert(
      fc.property(fc.array(anyStructure, { minLength: 1, maxLength: 12 }), structures => {
        expect(meaningOf(buildCompound(structures))).toEqual({ structure: 'DS023', reference: '000', structures })
      }),
    )
  })

  it('refuses everything that was cut off', () => {
    fc.assert(
      fc.property(fc.array(anyStructure, { minLength: 1, maxLength: 5 }), structures => {
        for (const text of [...structures.map(buildStructure), buildCompound(structures)]) {
          for (const cut of beginnings(text)) expect(parseIsbt128(cut).ok, cut).toBe(false)
        }
      }),
    )
  })

  it('of anything at all is a refusal, or a meaning that is written as the same text', () => {
    const noise = fc.tuple(fc.constantFrom('', '=', '&', '=+', '=+02000', '&#', '&,4'), fc.string({ maxLength: 60 }))
    fc.assert(
      fc.property(noise, ([start, rest]) => {
        const text = start + rest
        const read = parseIsbt128(text)
        if (!read.ok) expect(read.fault.code).toMatch(/^code-/)
        else if (read.value.structure !== 'DS023') expect(buildStructure(read.value)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
