// The one entry: every kind of code in every dress that scanners put on it, and refusals that keep what was scanned to themselves.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGs1 } from '../../../server/domain/code/gs1.ts'
import { gs1CheckDigit } from '../../../server/domain/code/gs1-fields.ts'
import { productId } from '../../../server/domain/code/isbt-identity.ts'
import { buildCompound, buildStructure, structureOf } from '../../../server/domain/code/isbt128.ts'
import { checkCharacter } from '../../../server/domain/code/mod37-2.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { readCode } from '../../../server/domain/code/read-code.ts'
import { isMisread } from '../../../server/domain/code/refusals.ts'
import { exchanges, substitutions } from './damage.ts'
import { anyStructure } from './isbt-arbitraries.ts'
import { anyOwn } from './own-arbitraries.ts'

const read = (text: string) => readCode(text, '2026-11-22')
const DIN = 'A999926000047'
const PRODUCT = [
  structureOf('DS001', `${DIN}00`),
  structureOf('DS003', 'S1416100'),
  { structure: 'DS005', expiresAt: '2026-11-22T19:30' } as const,
  structureOf('DS040', 'CHA999926000047'),
]

/** What a Spanish keyboard makes of the keys that a US one has for each character, from the two layouts. */
const US_KEYS = '`~!@#$%^&*()-_=+[{]}\\|;:\'",<.>/?'
const SPANISH_KEYS = 'ºª!"·$%&/()=\'?¡¿`^+*çÇñÑ´¨,;.:-_'
const onSpanishComputer = (text: string) => Array.from(text, key => SPANISH_KEYS[US_KEYS.indexOf(key)] ?? key).join('')

/** The reverse: what a US keyboard makes of the keys that a Spanish one has for each character. */
const onUsComputer = (text: string) => Array.from(text, key => US_KEYS[SPANISH_KEYS.indexOf(key)] ?? key).join('')
const withCapsLock = (text: string) =>
  Array.from(text, each => (each === each.toUpperCase() ? each.toLowerCase() : each.toUpperCase())).join('')

describe('a code of Marrow', () => {
  it('names a thing of its kind', () => {
    for (const [id, kind] of [
      ['C26-0001', 'case'],
      ['B26-0001', 'batch'],
      ['B26-0001-P1-07', 'vessel'],
      ['B26-0001-S03', 'sample'],
      ['B26-0001-F01', 'container'],
      ['L26-0001', 'lot'],
      ['M-0001', 'material'],
      ['E-0007', 'equipment'],
      ['E-0007-S2-P3', 'location'],
      ['R-0003', 'room'],
      ['P-0001', 'person'],
      ['U26-0001', 'badge'],
      ['PT-0001', 'patient-code'],
    ] as const) {
      expect(read(withCheck(id))).toEqual({ ok: true, kind, id })
    }
  })

  it('may come with Enter, Tab, blanks, an AIM prefix, in small letters, or typed', () => {
    const code = withCheck('B26-0001-P1-07')
    const vessel = { ok: true, kind: 'vessel', id: 'B26-0001-P1-07' }
    for (const text of [`${code}\r\n`, `${code}\t`, ` ${code} `, `]d1${code}`, `]C0${code}\r`, code.toLowerCase()]) {
      expect(read(text)).toEqual(vessel)
    }
    expect(read(code.replace('.', ' '))).toEqual(vessel)
  })

  it('may come from a scanner with the US layout on a Spanish computer', () => {
    fc.assert(
      fc.property(anyOwn, ({ kind, id }) => {
        expect(read(onSpanishComputer(withCheck(id)))).toEqual({ ok: true, kind, id })
        expect(read(onSpanishComputer(`]d1${withCheck(id)}`))).toEqual({ ok: true, kind, id })
      }),
    )
  })

  it('may come from a scanner with the Spanish layout on a US computer, and with Caps Lock down', () => {
    fc.assert(
      fc.property(anyOwn, ({ kind, id }) => {
        const code = withCheck(id)
        for (const sent of [
          onUsComputer(code),
          withCapsLock(code),
          withCapsLock(`]d1${code}`),
          withCapsLock(`]C0${code}`),
        ]) {
          expect(read(sent)).toEqual({ ok: true, kind, id })
        }
        expect(read(withCapsLock(onSpanishComputer(`]d1${code}`)))).toEqual({ ok: true, kind, id })
      }),
    )
  })

  it('is counted as a misread with a wrong check character, also through the other layout', () => {
    const right = withCheck('B26-0001')
    const wrong = right.slice(0, -1) + (right.endsWith('2') ? '3' : '2')
    const refusal = { ok: false, code: 'code-check-character-wrong', facts: { what: 'own-code' } }
    expect(read(wrong)).toEqual(refusal)
    expect(read(onSpanishComputer(wrong))).toEqual(refusal)
    expect(isMisread('code-check-character-wrong')).toBe(true)
    expect(isMisread('code-truncated')).toBe(true)
    expect(isMisread('code-unknown')).toBe(false)
    expect(isMisread('code-empty')).toBe(false)
  })

  it('never becomes another code by damage, whatever is tried on it', () => {
    fc.assert(
      fc.property(anyOwn, ({ id }) => {
        const code = withCheck(id)
        const odd = ["'", ' ', '¡', '/', '(', 'a', '=', '&'].flatMap(character =>
          Array.from(code, (_, at) => code.slice(0, at) + character + code.slice(at + 1)),
        )
        for (const damaged of [...substitutions(code), ...exchanges(code), ...odd]) {
          const reading = read(damaged)
          if (reading.ok) expect(reading.id, damaged).toBe(id)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a donation number', () => {
  it('names a donation, scanned or typed, whatever its flags', () => {
    const donation = { ok: true, kind: 'donation', id: DIN }
    const parsed = { structure: 'DS001', din: DIN, flags: '00' }
    expect(read(`=${DIN}00`)).toMatchObject({ ...donation, parsed })
    expect(read(`=${DIN}07`)).toMatchObject({ ...donation, parsed: { flags: '07' } })
    expect(read(`]C0=${DIN}00\r`)).toMatchObject({ ...donation, parsed })
    expect(read(`A9999 26 000047 ${checkCharacter(DIN)}`)).toMatchObject({ ...donation, parsed })
    expect(read(onSpanishComputer(`=${DIN}00`))).toMatchObject({ ...donation, parsed })
    expect(read(onUsComputer(`=${DIN}00`))).toMatchObject({ ...donation, parsed })
    expect(read(withCapsLock(`=${DIN}00`))).toMatchObject({ ...donation, parsed })
  })

  it('is refused in small letters and without its check character', () => {
    const typed = DIN + checkCharacter(DIN)
    expect(read(DIN)).toEqual({ ok: false, code: 'code-check-character-missing', facts: { what: 'DS001' } })
    expect(read(typed.toLowerCase())).toEqual({ ok: false, code: 'code-lower-case', facts: { what: 'DS001' } })
    // Some capital in it: not Caps Lock, but damage.
    expect(read(`=a${DIN.slice(1, 7)}B${DIN.slice(8)}00`).ok).toBe(false)
  })
})

describe('a product label', () => {
  it('names one product: donation, product code and division', () => {
    const text = buildCompound(PRODUCT)
    expect(text).toBe('=+04000=A99992600004700=<S1416100&>0263261930&/CHA999926000047')
    const product = { ok: true, kind: 'product', id: 'A999926000047-S1416100', parsed: PRODUCT }
    expect(read(text)).toEqual(product)
    expect(read(`]d1${text}\r`)).toEqual(product)
    expect(read(onSpanishComputer(text))).toEqual(product)
    expect(productId(DIN, 'S1416100')).toBe('A999926000047-S1416100')
  })

  it('tells two divisions of one product apart, also by capitals and small letters', () => {
    const ids = ['S14161Aa', 'S14161Ab', 'S14161Ba'].map(code => {
      const reading = read(buildCompound([structureOf('DS001', `${DIN}00`), structureOf('DS003', code)]))
      return reading.ok && reading.id
    })
    expect(new Set(ids).size).toBe(3)
  })

  it('with division 99 needs the division code', () => {
    const divided = [structureOf('DS001', `${DIN}00`), structureOf('DS003', 'S1416199')]
    expect(read(buildCompound(divided))).toEqual({ ok: false, code: 'code-division-missing', facts: {} })
    const complete = buildCompound([...divided, { structure: 'DS032', division: '000012' }])
    expect(read(complete)).toMatchObject({ kind: 'product', id: `${DIN}-S1416199-000012` })
  })

  it('of a processor names product, donation and division', () => {
    expect(read('=+04000=/A9997XYZ100T0479=A99991712345600=,000012=>019031')).toMatchObject({
      kind: 'product',
      id: 'A999917123456-A9997XYZ100T0479-000012',
    })
  })

  it('is refused when it says anything twice', () => {
    const twice = buildCompound([...PRODUCT, structureOf('DS001', 'A99992600004800')])
    expect(read(twice)).toEqual({ ok: false, code: 'code-compound-ambiguous', facts: { what: 'DS001' } })
    const times = (['local', 'utc'] as const).map(zone => ({
      structure: 'DS031' as const,
      zone,
      moment: 'expiry' as const,
      at: zone === 'utc' ? '2026-11-22T18:30Z' : '2026-11-22T19:30',
    }))
    expect(read(buildCompound([...PRODUCT, ...times]))).toMatchObject({ kind: 'product' })
  })

  it('without a product code names its donation', () => {
    const marrow = buildCompound([structureOf('DS001', `${DIN}00`), structureOf('DS040', 'CHA999926000047')])
    expect(read(marrow)).toMatchObject({ kind: 'donation', id: DIN })
  })
})

describe('other codes', () => {
  it('are chain of identity, European code, wristband, or a structure that names nothing', () => {
    expect(read('&/CHA999926000047')).toMatchObject({ kind: 'chain-of-identity', id: 'CHA999926000047' })
    expect(read('SEC: PL001499Z549917123456 A00T041600320171231')).toMatchObject({
      kind: 'european-code',
      id: 'PL001499Z549917123456A00T041600320171231',
      parsed: { structure: 'DS038', expiresOn: '2017-12-31' },
    })
    expect(read('&#0105ABC12')).toMatchObject({ kind: 'wristband', id: 'ABC12' })
    expect(read('=+02000=#0119610418&#0105ABC12')).toMatchObject({ kind: 'wristband', id: 'ABC12' })
    expect(read('=>019031')).toEqual({
      ok: true,
      kind: 'data-structure',
      id: 'DS004',
      parsed: { structure: 'DS004', expiresOn: '2019-01-31' },
    })
  })

  it("are a supplier's, with or without the scanner's word", () => {
    const text = buildGs1([
      { ai: '01', value: '03205000004004' },
      { ai: '10', value: 'LOT7' },
      { ai: '17', value: '280131' },
    ])
    const supplier = {
      ok: true,
      kind: 'gs1',
      id: '03205000004004/LOT7',
      parsed: { structure: 'GS1', gtin: '03205000004004', lot: 'LOT7', expiresOn: '2028-01-31' },
    }
    for (const dressed of [
      text,
      `]d2${text}`,
      `]C1${text}\r`,
      `]Q3${text}`,
      `]d2\x1d${text}`,
      text.replace('\x1d', '␝'),
    ]) {
      expect(read(dressed)).toMatchObject(supplier)
    }
    expect(read('(01)03205000004004(10)LOT7(17)280131')).toMatchObject(supplier)
    expect(read(onSpanishComputer(`]d2${text}`))).toMatchObject(supplier)
    expect(read(withCapsLock(`]d2${text}`))).toMatchObject(supplier)
    expect(read(withCapsLock(`]C1${text}`))).toMatchObject(supplier)
    expect(read(']d210LOT7')).toMatchObject({ kind: 'gs1', id: '/LOT7' })
  })

  it('are a wristband when GS1 numbers a person in care', () => {
    const number = `95011015301234567${gs1CheckDigit('95011015301234567')}`
    expect(read(`(8018)${number}`)).toMatchObject({ kind: 'wristband', id: number })
    expect(read(`]d28018${number}`)).toMatchObject({ kind: 'wristband', id: number })
    expect(read(`(8018)${number.slice(1)}`)).toMatchObject({ ok: false })
  })
})

describe('a text that is no code', () => {
  it('is refused, and is nowhere in the refusal', () => {
    const hospitalNumbers = [
      'HT-0044170',
      '0044170',
      'GAPU0610418003',
      '1234567890',
      'PT-0044170',
      '(93)1234567',
      'M-0044170',
    ]
    for (const text of hospitalNumbers) {
      const reading = read(text)
      expect(reading.ok, text).toBe(false)
      expect(JSON.stringify(reading)).not.toContain(text)
    }
    expect(read('HT-0044170')).toEqual({ ok: false, code: 'code-unknown', facts: { length: 10 } })
  })

  it('is refused when empty, and when longer than any code', () => {
    for (const text of ['', ' \r\n', ']d1']) expect(read(text)).toEqual({ ok: false, code: 'code-empty', facts: {} })
    expect(read('A'.repeat(501))).toEqual({ ok: false, code: 'code-too-long', facts: { length: 501, limit: 500 } })
  })

  it('is never quoted in a refusal, whatever it is', () => {
    const secret = fc.stringMatching(/^[A-Z]{3}[0-9]{5}$/)
    const start = fc.constantFrom(
      '',
      '=',
      '&',
      '&#',
      '=+02000',
      '(10)',
      ']d2',
      'B26-',
      'PT-',
      'SEC: ',
      '01',
      '&#0109',
      "'",
    )
    fc.assert(
      fc.property(start, secret, (before, text) => {
        const reading = read(before + text)
        if (!reading.ok) expect(JSON.stringify(reading)).not.toContain(text)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('every ISBT 128 structure', () => {
  it('is read through the one entry as it is on its own, on a Spanish computer too', () => {
    // Dead keys: an acute accent, a grave or a circumflex before a letter arrives as one accented letter, or not at all.
    const hasDeadKey = (text: string) => /['"[{`^]/.test(text)
    fc.assert(
      fc.property(anyStructure, structure => {
        const text = buildStructure(structure)
        expect(read(text)).toMatchObject({ ok: true, parsed: structure })
        if (!hasDeadKey(text)) expect(read(onSpanishComputer(text))).toMatchObject({ ok: true, parsed: structure })
      }),
      { numRuns: 500 },
    )
  })
})
