// The check character against published vectors, and the errors that it is there to find.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumFlags, donationNumberRule, isDin } from '../../../server/domain/code/isbt-donation.ts'
import { buildDin, parseIsbt128 } from '../../../server/domain/code/isbt128.ts'
import { checkCharacter, checkValue, hasValidCheck } from '../../../server/domain/code/mod37-2.ts'
import { exchanges, substitutions, textOf } from './damage.ts'

const path = new URL('../../fixtures/isbt128-check-characters.csv', import.meta.url)
const rows = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [din = '', k = '', flags = '', valid = '', source = ''] = line.split(',')
    return { din, k, flags, isValid: valid === '1', source }
  })

describe('the published check characters', () => {
  it('are all here, valid and invalid', () => {
    expect(rows.filter(row => row.isValid)).toHaveLength(9)
    expect(rows.filter(row => !row.isValid)).toHaveLength(4)
  })

  for (const { din, k, flags, isValid, source } of rows) {
    it(`${isValid ? 'fit' : 'do not fit'}: ${din} ${k} (${source})`, () => {
      expect(hasValidCheck(din + k)).toBe(isValid)
      expect(checkCharacter(din) === k).toBe(isValid)
      if (isValid) {
        expect(isDin(din)).toBe(true)
        expect(checksumFlags(din)).toBe(flags)
        expect(parseIsbt128(buildDin(din, flags))).toMatchObject({ ok: true, value: { din, flags, checkCharacter: k } })
      }
    })
  }

  it('follow the worked example of the standard: weighted sum 146178, remainder 28, value 10', () => {
    expect(146178 % 37).toBe(28)
    expect(checkValue('G123417654321')).toBe(10)
    expect(checkCharacter('G123417654321')).toBe('A')
  })
})

describe('the check character', () => {
  it('exists for no lower-case letter, no hyphen and no empty text', () => {
    for (const text of ['', 'a9999', 'B26-0001', 'A 1', '*', 'Ñ'])
      expect(() => checkCharacter(text)).toThrow(RangeError)
    for (const text of ['', 'A', '*', 'g123417654321A', 'G123417654321a']) expect(hasValidCheck(text)).toBe(false)
  })

  it('finds every single wrong character and every exchange of two neighbours', () => {
    fc.assert(
      fc.property(textOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1, 24), data => {
        const whole = data + checkCharacter(data)
        expect(hasValidCheck(whole)).toBe(true)
        for (const damaged of [...substitutions(whole), ...exchanges(whole)]) expect(hasValidCheck(damaged)).toBe(false)
      }),
    )
  })

  it('of a donation number finds them too; and so do the checksum flags', () => {
    fc.assert(
      fc.property(textOf('0123456789', 10, 10), digits => {
        const din = `A99${digits}`
        const whole = din + checkCharacter(din)
        for (const damaged of [...substitutions(whole), ...exchanges(whole)]) expect(hasValidCheck(damaged)).toBe(false)
        const flags = checksumFlags(din)
        for (const damaged of [...substitutions(din), ...exchanges(din)]) {
          expect(donationNumberRule.read(damaged + flags).ok).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })
})
