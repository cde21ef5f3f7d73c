// Product codes, divisions, processor's codes, lots; people; the Single European Code.
import { describe, expect, it } from 'vitest'
import { parsePrintedEuropeanCode, printedEuropeanCode } from '../../../server/domain/code/isbt-european-code.ts'
import { buildProductCode, buildStructure } from '../../../server/domain/code/isbt128.ts'
import { faultOf, meaningOf } from './isbt-outcome.ts'

describe('a product code', () => {
  it('is a product description, a type of collection and a division', () => {
    expect(meaningOf('=<S12954A0')).toEqual({
      structure: 'DS003',
      productCode: 'S12954A0',
      productDescriptionCode: 'S1295',
      collectionType: '4',
      division: 'A0',
    })
    expect(meaningOf('=<E4306V00')).toMatchObject({
      productDescriptionCode: 'E4306',
      collectionType: 'V',
      division: '00',
    })
    expect(meaningOf('=<S14161Ab')).toMatchObject({
      productDescriptionCode: 'S1416',
      collectionType: '1',
      division: 'Ab',
    })
    expect(meaningOf('=<S1697400')).toMatchObject({
      productDescriptionCode: 'S1697',
      collectionType: '4',
      division: '00',
    })
  })

  it('of tissue has a pack number of three digits and says nothing of the collection', () => {
    expect(meaningOf('=<T1295003')).toMatchObject({
      productDescriptionCode: 'T1295',
      collectionType: '0',
      division: '003',
    })
    expect(meaningOf('=<T1295103')).toMatchObject({ collectionType: '0', division: '103' })
    expect(faultOf('=<T12950Aa')).toEqual({ code: 'code-character-not-allowed', what: 'DS003' })
  })

  it('is refused in the wrong case: the case of a division is part of it', () => {
    expect(faultOf('=<s1295400')).toEqual({ code: 'code-lower-case', what: 'DS003' })
    expect(faultOf('=<S1295AAA')).toEqual({ code: 'code-character-not-allowed', what: 'DS003' })
    expect(faultOf('=<S12954aA')).toEqual({ code: 'code-character-not-allowed', what: 'DS003' })
    expect(faultOf('=<S12954A')).toEqual({ code: 'code-truncated', what: 'DS003', missing: 1 })
    expect(() => buildProductCode('S12954AA')).toThrow(RangeError)
    expect(buildProductCode('S12954A0')).toBe('=<S12954A0')
  })
})

describe('the codes beside it', () => {
  it('are read by their identifiers', () => {
    expect(meaningOf('=,000012')).toEqual({ structure: 'DS032', division: '000012' })
    expect(meaningOf('=,AABBCC')).toEqual({ structure: 'DS032', division: 'AABBCC' })
    expect(meaningOf('&+A9999AB3456')).toEqual({ structure: 'DS033', facility: 'A9999', facilityProductCode: 'AB3456' })
    expect(meaningOf('=/A9997AB3456T0123')).toEqual({
      structure: 'DS034',
      facility: 'A9997',
      facilityProductCode: 'AB3456',
      productDescriptionCode: 'T0123',
    })
    expect(meaningOf('&,1000000000000XYZ123')).toEqual({ structure: 'DS035', lot: '000000000000XYZ123' })
  })

  it('are refused in small letters', () => {
    expect(faultOf('=/A9997ab3456T0123')).toEqual({ code: 'code-lower-case', what: 'DS034' })
    expect(faultOf('=,00001a')).toEqual({ code: 'code-lower-case', what: 'DS032' })
    expect(faultOf('&,1000000000000xyz123')).toEqual({ code: 'code-lower-case', what: 'DS035' })
    expect(faultOf('&+A9O99AB3456')).toEqual({ code: 'code-character-not-allowed', what: 'DS033' })
  })

  it('are told apart from each other when only the identifier differs', () => {
    expect(meaningOf('=%6200')).toEqual({ structure: 'DS002', bloodGroup: '62', phenotype: '0', reserved: '0' })
    expect(meaningOf('=\\620000000000000000')).toEqual({
      structure: 'DS012',
      antigens: '6200000000000000',
      furtherAntigen: '00',
    })
    expect(faultOf('=%620000000000000000')).toEqual({ code: 'code-trailing-characters', what: 'DS002', extra: 14 })
  })

  it('cannot be written with a field that does not fit its place', () => {
    expect(() => buildStructure({ structure: 'DS033', facility: 'A9999A', facilityProductCode: 'B3456' })).toThrow(
      RangeError,
    )
    expect(() => buildStructure({ structure: 'DS032', division: '12' })).toThrow(RangeError)
  })
})

describe('people', () => {
  it('are donors, staff and patients', () => {
    expect(meaningOf('=;A99990000222244445555')).toMatchObject({
      structure: 'DS019',
      facility: 'A9999',
      donorNumber: '0000222244445555',
    })
    expect(meaningOf("='A999900395A")).toEqual({ structure: 'DS020', facility: 'A9999', staffNumber: '00395A' })
    expect(meaningOf('=#0119610418')).toEqual({ structure: 'DS024', location: '01', bornOn: '1961-04-18' })
    expect(meaningOf('&#0105ABC12')).toEqual({ structure: 'DS025', location: '01', patientNumber: 'ABC12' })
  })

  it('have a number of the length that it announces', () => {
    expect(faultOf('&#0105ABC1')).toEqual({ code: 'code-truncated', what: 'DS025', missing: 1 })
    expect(faultOf('&#01')).toEqual({ code: 'code-truncated', what: 'DS025', missing: null })
    expect(faultOf('&#0105ABC123')).toEqual({ code: 'code-trailing-characters', what: 'DS025', extra: 1 })
    expect(faultOf('&#0100')).toEqual({ code: 'code-character-not-allowed', what: 'DS025' })
    expect(faultOf('&#01X5ABC12')).toEqual({ code: 'code-character-not-allowed', what: 'DS025' })
    expect(faultOf('&#0105AB-12')).toEqual({ code: 'code-character-not-allowed', what: 'DS025' })
  })

  it('are born on days that exist', () => {
    expect(faultOf('=#0119610230')).toEqual({ code: 'code-date-impossible', what: 'DS024' })
  })
})

describe('the Single European Code', () => {
  const published = {
    structure: 'DS038',
    country: 'PL',
    tissueEstablishment: '001499',
    donationNumber: 'Z549917123456',
    codingSystem: 'A',
    productNumber: '00T0416',
    split: '003',
  }

  it('is read from a symbol', () => {
    expect(meaningOf('&,4PL001499Z549917123456A00T041600320181231')).toEqual({ ...published, expiresOn: '2018-12-31' })
  })

  it('is read from print, halves on one line or two', () => {
    const read = { ok: true, value: { ...published, expiresOn: '2017-12-31' } }
    expect(parsePrintedEuropeanCode('SEC: PL001499Z549917123456 A00T041600320171231')).toEqual(read)
    expect(parsePrintedEuropeanCode('SEC:\nPL001499Z549917123456\nA00T041600320171231')).toEqual(read)
  })

  it('is written as it was printed', () => {
    const text = 'SEC: PL001499Z549917123456 A00T041600320171231'
    const read = parsePrintedEuropeanCode(text)
    expect(read.ok && printedEuropeanCode(read.value)).toBe(text)
  })

  it('carries the divisions of cell therapy products, EUTC products, and none for no expiry', () => {
    expect(meaningOf('&,4ES001499Z549917123456A00S14160Ab20161231')).toMatchObject({
      productNumber: '00S1416',
      split: '0Ab',
    })
    expect(meaningOf('&,4ES001499Z549917123456E000005300120161231')).toMatchObject({
      codingSystem: 'E',
      productNumber: '0000053',
      split: '001',
      expiresOn: '2016-12-31',
    })
    expect(meaningOf('&,4ES001499Z549917123456E000005300100000000')).toMatchObject({ expiresOn: null })
  })

  it('is refused cut, run together, divided elsewhere, or with a day that does not exist', () => {
    const faultOfPrinted = (text: string) => {
      const read = parsePrintedEuropeanCode(text)
      return read.ok ? undefined : read.fault
    }
    expect(faultOfPrinted('SEC: PL001499Z549917123456 A00T04160032017123')).toEqual({
      code: 'code-truncated',
      what: 'DS038',
      missing: 1,
    })
    expect(faultOfPrinted('SEC: PL001499Z549917123456 A00T0416003201712311')).toEqual({
      code: 'code-trailing-characters',
      what: 'DS038',
      extra: 1,
    })
    expect(faultOfPrinted('SEC: PL001499Z549917123456A00T041600320171231')).toEqual({
      code: 'code-malformed',
      what: 'DS038',
    })
    expect(faultOfPrinted('SEC: PL001499Z54991712345 6A00T041600320171231')).toEqual({
      code: 'code-malformed',
      what: 'DS038',
    })
    expect(faultOfPrinted('SEC: PL001499Z549917123456 A00T041600320170231')).toEqual({
      code: 'code-date-impossible',
      what: 'DS038',
    })
    expect(faultOf('&,4pl001499Z549917123456A00T041600320181231')).toEqual({ code: 'code-lower-case', what: 'DS038' })
    expect(faultOf('&,4PL001499Z549917123456C00T041600320181231')).toEqual({
      code: 'code-character-not-allowed',
      what: 'DS038',
    })
  })
})
