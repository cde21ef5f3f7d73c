// GS1 element strings: fields and separators, check digits, dates and their century, printed and scanned form.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGs1, looksLikeGs1, parseGs1 } from '../../../server/domain/code/gs1.ts'
import { gs1CheckDigit } from '../../../server/domain/code/gs1-fields.ts'
import { textOf } from './damage.ts'

const TODAY = '2026-11-22'
const GS = '\x1d'
const meaningOf = (text: string, today = TODAY) => {
  const read = parseGs1(text, today)
  return read.ok ? read.value : undefined
}
const faultOf = (text: string) => {
  const read = parseGs1(text, TODAY)
  return read.ok ? undefined : read.fault
}

describe("a supplier's code", () => {
  it('says article, expiry and lot, printed or scanned', () => {
    const says = {
      structure: 'GS1',
      gtin: '03205000004004',
      lot: 'abc123',
      expiresOn: '2009-09-30',
      elements: [
        { ai: '01', value: '03205000004004' },
        { ai: '17', value: '090930' },
        { ai: '10', value: 'abc123' },
      ],
    }
    expect(meaningOf('(01) 0 3205000 00400 4 (17) 090930 (10) abc123')).toEqual(says)
    expect(meaningOf('(01)03205000004004(17)090930(10)abc123')).toEqual(says)
    expect(meaningOf('01032050000040041709093010abc123')).toEqual(says)
    expect(meaningOf(`${GS}01032050000040041709093010abc123`)).toEqual(says)
  })

  it('has a separator after a field of variable length that is not the last', () => {
    expect(meaningOf(`010320500000400410LOT-7/A${GS}1728013121S1${GS}30120`)).toMatchObject({
      gtin: '03205000004004',
      lot: 'LOT-7/A',
      expiresOn: '2028-01-31',
      serial: 'S1',
      count: 120,
    })
    expect(meaningOf(`0103205000004004${GS}17280131`)).toMatchObject({ expiresOn: '2028-01-31' })
  })

  it('says when it was made, how many there are, what they weigh', () => {
    expect(meaningOf(`11260115152801313712${GS}310300125024097-X`)).toMatchObject({
      producedOn: '2026-01-15',
      bestBeforeOn: '2028-01-31',
      containedCount: 12,
      netWeightKg: '1.250',
      additionalArticle: '97-X',
    })
    expect(meaningOf('3100000012')).toMatchObject({ netWeightKg: '12' })
    expect(meaningOf('3106000012')).toMatchObject({ netWeightKg: '0.000012' })
    expect(meaningOf('70032611221930')).toMatchObject({ expiresAt: '2026-11-22T19:30' })
  })

  it('has an article number with a check digit', () => {
    expect(gs1CheckDigit('0320500000400')).toBe('4')
    expect(faultOf('010320500000400517090930')).toEqual({ code: 'code-check-character-wrong', what: 'GTIN' })
    expect(faultOf('(01)03205000004005')).toEqual({ code: 'code-check-character-wrong', what: 'GTIN' })
    fc.assert(
      fc.property(textOf('0123456789', 13, 13), fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, at, change) => {
        const gtin = body + gs1CheckDigit(body)
        const wrong = gtin.slice(0, at) + ((Number(gtin[at]) + change) % 10) + gtin.slice(at + 1)
        expect(parseGs1(`01${gtin}`, TODAY).ok).toBe(true)
        expect(parseGs1(`01${wrong}`, TODAY).ok).toBe(false)
      }),
    )
  })

  it('is refused cut, with an unknown field, with a field twice, with a wrong content', () => {
    expect(faultOf('010320500000400')).toEqual({ code: 'code-truncated', what: 'GS1', missing: 1 })
    expect(faultOf('010320500000400417')).toEqual({ code: 'code-truncated', what: 'GS1', missing: 6 })
    expect(faultOf('010320500000400410')).toEqual({ code: 'code-gs1-field-wrong', ai: '10' })
    expect(faultOf('010320500000400405123')).toEqual({ code: 'code-gs1-field-unknown' })
    expect(faultOf('(01)03205000004004(05)123')).toEqual({ code: 'code-gs1-field-unknown' })
    expect(faultOf(`10A${GS}10B`)).toEqual({ code: 'code-gs1-field-repeated', ai: '10' })
    expect(faultOf('10LOT ONE')).toEqual({ code: 'code-gs1-field-wrong', ai: '10' })
    expect(faultOf('10ABCDEFGHIJKLMNOPQRSTU')).toEqual({ code: 'code-gs1-field-wrong', ai: '10' })
    expect(faultOf('3012A')).toEqual({ code: 'code-gs1-field-wrong', ai: '30' })
    expect(faultOf(GS)).toEqual({ code: 'code-empty' })
  })

  it('is refused when the scanner swallowed the separator before a date', () => {
    expect(faultOf('010320500000400410LOT717280131')).toEqual({ code: 'code-gs1-separator-missing', ai: '10' })
    expect(meaningOf('01032050000040041728013110LOT717280131')).toMatchObject({ lot: 'LOT717280131' })
    expect(meaningOf('010320500000400410LOT717281331')).toMatchObject({ lot: 'LOT717281331' })
    expect(meaningOf('(01)03205000004004(10)LOT717280131')).toMatchObject({ lot: 'LOT717280131' })
  })
})

describe('a GS1 date', () => {
  it('with day 00 is the last day of the month', () => {
    expect(meaningOf('17280200')).toMatchObject({ expiresOn: '2028-02-29' })
    expect(meaningOf('17270200')).toMatchObject({ expiresOn: '2027-02-28' })
    expect(meaningOf('17271100')).toMatchObject({ expiresOn: '2027-11-30' })
  })

  it('is refused when there is no such day', () => {
    for (const day of ['270229', '271301', '270001', '270431', '271300']) {
      expect(faultOf(`17${day}`)).toEqual({ code: 'code-gs1-field-wrong', ai: '17' })
    }
    expect(faultOf('70032611222430')).toEqual({ code: 'code-gs1-field-wrong', ai: '7003' })
  })

  it('is in the century that brings it nearest, 49 years back to 50 ahead', () => {
    const expiry = (twoDigits: string, today: string) => meaningOf(`17${twoDigits}0101`, today)?.expiresOn
    expect(expiry('76', '2026-11-22')).toBe('2076-01-01')
    expect(expiry('77', '2026-11-22')).toBe('1977-01-01')
    expect(expiry('00', '2026-11-22')).toBe('2000-01-01')
    expect(expiry('01', '2051-01-01')).toBe('2101-01-01')
    expect(expiry('02', '2051-01-01')).toBe('2002-01-01')
    expect(expiry('49', '2098-01-01')).toBe('2049-01-01')
    expect(expiry('48', '2098-01-01')).toBe('2148-01-01')
  })
})

describe('a text without a word from the scanner', () => {
  it('is taken for GS1 by parentheses, a separator or an article number', () => {
    expect(looksLikeGs1('(01)03205000004004')).toBe(true)
    expect(looksLikeGs1(`10LOT${GS}17280131`)).toBe(true)
    expect(looksLikeGs1('0103205000004004')).toBe(true)
    expect(looksLikeGs1('010320500000400517280131')).toBe(true)
    for (const text of ['17280131', '10LOT', '0103205000004005', 'B26-0001', '0044170', '']) {
      expect(looksLikeGs1(text)).toBe(false)
    }
  })
})

describe('an element string that was built', () => {
  const lot = textOf('0123456789ABCXYZabcxyz-/.', 1, 20)
  const parts = fc.record({ body: textOf('0123456789', 13, 13), lot, year: fc.integer({ min: 0, max: 99 }) })

  it('comes back as it went, whatever the order', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), ({ body, lot, year }, isLotFirst) => {
        const gtin = { ai: '01', value: body + gs1CheckDigit(body) }
        const rest = [
          { ai: '10', value: lot },
          { ai: '17', value: `${String(year).padStart(2, '0')}0228` },
        ]
        const elements = [gtin, ...(isLotFirst ? rest : rest.reverse())]
        expect(meaningOf(buildGs1(elements))).toMatchObject({ gtin: gtin.value, lot, elements })
      }),
    )
  })

  it('cannot be built from what is no field', () => {
    expect(() => buildGs1([{ ai: '05', value: '1' }])).toThrow(RangeError)
    expect(() => buildGs1([{ ai: '1', value: '1' }])).toThrow(RangeError)
    expect(() => buildGs1([{ ai: '01', value: '03205000004005' }])).toThrow(RangeError)
    expect(() => buildGs1([{ ai: '10', value: 'A B' }])).toThrow(RangeError)
  })
})
