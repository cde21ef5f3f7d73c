import { describe, expect, it } from 'vitest'
import { isOutside, readNumber } from '../../web/ui/number-text.ts'

describe('a number as it is typed', () => {
  it('keeps its decimals and takes a comma for a point', () => {
    expect(readNumber('4.50')).toEqual({ entered: '4.50', value: 4.5, comparator: '' })
    expect(readNumber(' 4,50 ')).toEqual({ entered: '4.50', value: 4.5, comparator: '' })
    expect(readNumber('-80')).toEqual({ entered: '-80', value: -80, comparator: '' })
  })

  it('keeps its comparator', () => {
    expect(readNumber('< 0,05')).toEqual({ entered: '<0.05', value: 0.05, comparator: '<' })
    expect(readNumber('>=200')).toEqual({ entered: '≥200', value: 200, comparator: '≥' })
  })

  it('is not guessed at where it could mean two amounts', () => {
    for (const text of ['1.234,5', '1,234.5', '1 234', '12e3', '.5', '5.', '0x10', '', '4 mL', 'Infinity', '--4']) {
      expect(readNumber(text)).toBeNull()
    }
  })

  it('is inside at its limits and outside beyond them', () => {
    expect(isOutside(85, { low: 85 })).toBe(false)
    expect(isOutside(84.9, { low: 85 })).toBe(true)
    expect(isOutside(12.1, { low: 4, high: 12 })).toBe(true)
    expect(isOutside(1e9, {})).toBe(false)
  })
})
