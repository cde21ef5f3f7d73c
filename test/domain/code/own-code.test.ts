// Marrow's own codes: how they look, that they come back as they went, and that damage never makes one into another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasValidCheck } from '../../../server/domain/code/mod37-2.ts'
import {
  formatOwnCode,
  ownCheckCharacter,
  parseOwnCode,
  readOwnId,
  wholeOf,
  withCheck,
} from '../../../server/domain/code/own-code.ts'
import { beginnings, exchanges, substitutions } from './damage.ts'
import { anyOwn } from './own-arbitraries.ts'

describe('an own code', () => {
  it('is a letter, a year where numbers start anew each year, a number and a part', () => {
    expect(formatOwnCode('case', { year: 2026, number: 1 })).toBe('C26-0001')
    expect(formatOwnCode('batch', { year: 2026, number: 147 })).toBe('B26-0147')
    expect(formatOwnCode('lot', { year: 2026, number: 1 })).toBe('L26-0001')
    expect(formatOwnCode('badge', { year: 2026, number: 1 })).toBe('U26-0001')
    expect(formatOwnCode('material', { number: 1 })).toBe('M-0001')
    expect(formatOwnCode('equipment', { number: 7 })).toBe('E-0007')
    expect(formatOwnCode('location', { number: 7, shelf: 2, position: 3 })).toBe('E-0007-S2-P3')
    expect(formatOwnCode('location', { number: 7, shelf: 2 })).toBe('E-0007-S2')
    expect(formatOwnCode('room', { number: 3 })).toBe('R-0003')
    expect(formatOwnCode('person', { number: 1 })).toBe('P-0001')
    expect(formatOwnCode('patient-code', { number: 4390 })).toBe('PT-4390')
    expect(formatOwnCode('vessel', { year: 2026, number: 1, passage: 1, vessel: 7 })).toBe('B26-0001-P1-07')
    expect(formatOwnCode('sample', { year: 2026, number: 1, sample: 3 })).toBe('B26-0001-S03')
    expect(formatOwnCode('container', { year: 2026, number: 1, container: 1 })).toBe('B26-0001-F01')
  })

  it('grows a fifth digit after 9,999', () => {
    expect(formatOwnCode('batch', { year: 2026, number: 10_000 })).toBe('B26-10000')
    expect(readOwnId('B26-10000')).toMatchObject({ kind: 'batch', parts: { year: 2026, number: 10_000 } })
    expect(readOwnId('B26-01000')).toBeNull()
  })

  it('has two digits for a vessel, three from 100 on, and always three from passage 10 on', () => {
    const batch = { year: 2026, number: 1 }
    expect(formatOwnCode('vessel', { ...batch, passage: 1, vessel: 107 })).toBe('B26-0001-P1-107')
    expect(formatOwnCode('vessel', { ...batch, passage: 11, vessel: 7 })).toBe('B26-0001-P11-007')
    expect(readOwnId('B26-0001-P11-07')).toBeNull()
  })

  it('does not exist outside its ranges', () => {
    expect(() => formatOwnCode('batch', { year: 2026, number: 0 })).toThrow(RangeError)
    expect(() => formatOwnCode('batch', { year: 1999, number: 1 })).toThrow(RangeError)
    expect(() => formatOwnCode('batch', { year: 2026, number: 1.5 })).toThrow(RangeError)
    expect(() => formatOwnCode('vessel', { year: 2026, number: 1, passage: -1, vessel: 1 })).toThrow(RangeError)
    expect(() => formatOwnCode('sample', { year: 2026, number: 1, sample: 0 })).toThrow(RangeError)
    for (const id of ['B26-0000', 'B26-0001-P1-00', 'B26-0001-P11-000', 'B26-0001-S00', 'E-0007-S0', 'b26-0001', '']) {
      expect(readOwnId(id)).toBeNull()
    }
  })

  it('comes back as it went, of every kind', () => {
    fc.assert(
      fc.property(anyOwn, ({ kind, parts, id }) => {
        expect(readOwnId(id)).toEqual({ kind, id, parts })
        expect(parseOwnCode(withCheck(id))).toEqual({ ok: true, kind, id, parts, check: ownCheckCharacter(id) })
      }),
    )
  })

  it('never shares its letters and digits with another: hyphens alone tell no two apart', () => {
    fc.assert(
      fc.property(anyOwn, ({ id }) => {
        const bare = id.replaceAll('-', '')
        expect(withHyphens(bare, 3).filter(other => readOwnId(other) !== null)).toEqual([id])
      }),
      { numRuns: 40 },
    )
  })
})

/** Every way to put up to `count` hyphens between the characters of a text. */
function withHyphens(text: string, count: number): string[] {
  if (count === 0) return [text]
  const places = Array.from({ length: text.length - 1 }, (_, at) => at + 1)
  return [
    text,
    ...places.flatMap(at => withHyphens(text.slice(at), count - 1).map(rest => `${text.slice(0, at)}-${rest}`)),
  ]
}

describe('the check character of an own code', () => {
  it('is Mod 37-2 of its letters and digits, after a full stop in the symbol', () => {
    expect(withCheck('B26-0001-P1-07')).toBe(`B26-0001-P1-07.${ownCheckCharacter('B26-0001-P1-07')}`)
    expect(hasValidCheck(`B260001P107${ownCheckCharacter('B26-0001-P1-07')}`)).toBe(true)
  })

  it('is accepted as typed from print: small letters, blanks for hyphens and full stop', () => {
    const check = ownCheckCharacter('B26-0147-P1-07')
    const read = { ok: true, kind: 'vessel', id: 'B26-0147-P1-07', check }
    for (const typed of [
      `b26-0147-p1-07.${check.toLowerCase()}`,
      `B26-0147-P1-07 ${check}`,
      `B26-0147 P1-07  ${check}`,
      ` B26-0147 P1-07.${check} `,
    ]) {
      expect(parseOwnCode(typed)).toMatchObject(read)
    }
  })

  it('cannot be left out', () => {
    const missing = { ok: false, fault: { code: 'code-check-character-missing', what: 'own-code' } }
    for (const id of ['B26-0001', 'PT-4390', 'e-0007-s2-p3', 'B26-0001-P1-07'])
      expect(parseOwnCode(id)).toEqual(missing)
  })

  it('refuses every single wrong character and every exchange of two neighbours', () => {
    fc.assert(
      fc.property(anyOwn, ({ id }) => {
        const whole = withCheck(id)
        for (const damaged of [...substitutions(whole), ...exchanges(whole)]) {
          expect(parseOwnCode(damaged).ok, damaged).toBe(false)
        }
      }),
    )
  })

  it('refuses every code that was cut off', () => {
    fc.assert(
      fc.property(anyOwn, ({ id }) => {
        for (const cut of beginnings(withCheck(id))) expect(parseOwnCode(cut).ok, cut).toBe(false)
      }),
    )
  })

  it('says what is wrong', () => {
    const faultOf = (text: string) => {
      const read = parseOwnCode(text)
      return read.ok ? null : read.fault
    }
    const right = ownCheckCharacter('B26-0001')
    const wrong = right === '2' ? '3' : '2'
    expect(faultOf(`B26-0001.${wrong}`)).toEqual({ code: 'code-check-character-wrong', what: 'own-code' })
    expect(faultOf(`B26-0001${wrong}`)).toEqual({ code: 'code-check-character-wrong', what: 'own-code' })
    const other = ownCheckCharacter('PT-0031') === 'K' ? 'L' : 'K'
    expect(faultOf(`PT-0031${other}`)).toEqual({ code: 'code-check-character-wrong', what: 'own-code' })
    expect(faultOf('PT-0031-')).toMatchObject({ code: 'code-truncated' })
    expect(faultOf('B26-0001-P1-0')).toEqual({ code: 'code-truncated', what: 'own-code', missing: null })
    expect(faultOf('B26-0001-P1-07.')).toEqual({ code: 'code-truncated', what: 'own-code', missing: null })
    expect(faultOf(`B26-00O1.${right}`)).toEqual({ code: 'code-malformed', what: 'own-code' })
    expect(faultOf('HT-0044170')).toEqual({ code: 'code-unknown', length: 10 })
  })

  it('is refused right against the code, saying that a separator is missing, of every kind', () => {
    fc.assert(
      fc.property(anyOwn, ({ id }) => {
        const text = id + ownCheckCharacter(id)
        // A number may go on: then this may as well be another code without its check character, and nothing is guessed.
        const code = readOwnId(text) ? 'code-check-character-missing' : 'code-separator-missing'
        expect(parseOwnCode(text)).toEqual({ ok: false, fault: { code, what: 'own-code' } })
      }),
    )
    expect(parseOwnCode('b26-0008-f01o')).toMatchObject({ fault: { code: 'code-separator-missing' } })
    expect(parseOwnCode('B26-0008-F01 O').ok).toBe(true)
  })

  it('is never taken for one that looks alike: 0 and O, 1 and I are four characters, and the refusal tells so', () => {
    expect(ownCheckCharacter('B26-0008-F01')).toBe('O')
    const lookAlike = { ok: false, fault: { code: 'code-check-character-wrong', what: 'own-code', looksAlike: true } }
    expect(parseOwnCode('B26-0008-F01 0')).toEqual(lookAlike)
    expect(parseOwnCode('B26-0008-F010')).toEqual(lookAlike)
    // Both are the right one of some code, so neither could stand for the other.
    const checks = Array.from({ length: 99 }, (_, at) => ownCheckCharacter(`B26-${1000 + at * 7}`))
    expect(checks).toEqual(expect.arrayContaining(['0', 'O', '1', 'I']))
  })
})

describe('a part', () => {
  it('belongs to the whole that its code begins with', () => {
    expect(wholeOf('B26-0001-P1-07')).toBe('B26-0001')
    expect(wholeOf('B26-10000-S03')).toBe('B26-10000')
    expect(wholeOf('B26-0001-F01')).toBe('B26-0001')
    expect(wholeOf('E-0007-S2-P3')).toBe('E-0007')
    expect(wholeOf('B26-0001')).toBeNull()
    expect(wholeOf('nonsense')).toBeNull()
  })
})
