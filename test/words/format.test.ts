import { describe, expect, it } from 'vitest'
import {
  formatCellCount,
  formatCells,
  formatDuration,
  formatEntered,
  formatNumber,
  formatQuantity,
  formatVolume,
} from '../../server/words/format.ts'

// Numbers hold to their units by a no-break space; the tests write it as `_`.
const shown = (text: string) => text.replaceAll('\u00a0', '_')

describe('a number', () => {
  it('has a point in English and a comma in Spanish', () => {
    expect(formatNumber(95.9, 'en')).toBe('95.9')
    expect(formatNumber(95.9, 'es')).toBe('95,9')
  })

  it('is grouped by spaces from five digits on, never by a point or a comma', () => {
    expect(shown(formatNumber(1234, 'es'))).toBe('1234')
    expect(shown(formatNumber(48213, 'es'))).toBe('48_213')
    expect(shown(formatNumber(1234567.25, 'en'))).toBe('1_234_567.25')
  })

  it('shows as many decimals as asked, rounded half away from zero as it is written', () => {
    expect(formatNumber(8, 'en', { decimals: 1 })).toBe('8.0')
    expect(formatNumber(1.45, 'en', { decimals: 1 })).toBe('1.5')
    expect(formatNumber(-1.45, 'es', { decimals: 1 })).toBe('−1,5')
  })

  it('is never minus zero', () => {
    expect(formatNumber(-0.01, 'en', { decimals: 1 })).toBe('0.0')
  })

  it('is refused when it is no finite number', () => {
    expect(() => formatNumber(Number.NaN, 'en')).toThrow(RangeError)
    expect(() => formatNumber(1 / 0, 'en')).toThrow(RangeError)
  })

  it('keeps the decimals and the comparator that were typed', () => {
    expect(formatEntered('4.50', 'en')).toBe('4.50')
    expect(formatEntered('4.50', 'es')).toBe('4,50')
    expect(formatEntered('<0.05', 'es')).toBe('<0,05')
  })

  it('leaves a text that only contains numbers alone', () => {
    expect(formatEntered('no growth, v1.2', 'es')).toBe('no growth, v1.2')
    expect(formatEntered('1.2.3', 'es')).toBe('1.2.3')
  })

  it('stays on one line with its unit', () => {
    expect(shown(formatQuantity(95.9, '%', 'es'))).toBe('95,9_%')
    expect(formatQuantity(7, '', 'en')).toBe('7')
  })
})

describe('cells', () => {
  it('are spoken in millions with one decimal', () => {
    expect(shown(formatCells(40_600_000, 'en'))).toBe('40.6_million')
    expect(shown(formatCells(40_600_000, 'es'))).toBe('40,6_millones')
  })

  it('round an exact half up, which floating point would drop', () => {
    expect(shown(formatCells(40_650_000, 'en'))).toBe('40.7_million')
    expect(shown(formatCells(1_005_000, 'en', { decimals: 2 }))).toBe('1.01_million')
  })

  it('are one million in the singular in Spanish, also after rounding', () => {
    expect(shown(formatCells(1_000_000, 'es', { decimals: 0 }))).toBe('1_millón')
    expect(shown(formatCells(1_040_000, 'es', { decimals: 0 }))).toBe('1_millón')
    expect(shown(formatCells(1_040_000, 'es'))).toBe('1,0_millón')
    expect(shown(formatCells(1_100_000, 'es'))).toBe('1,1_millones')
  })

  it('are written out below a million', () => {
    expect(shown(formatCells(850_000, 'es'))).toBe('850_000')
    expect(formatCells(0, 'en')).toBe('0')
  })

  it('take their noun as each language wants it', () => {
    expect(shown(formatCellCount(40_600_000, 'en'))).toBe('40.6_million cells')
    expect(shown(formatCellCount(40_600_000, 'es'))).toBe('40,6_millones de células')
    expect(shown(formatCellCount(850_000, 'es'))).toBe('850_000 células')
    expect(formatCellCount(1, 'es')).toBe('1 célula')
  })
})

describe('a volume', () => {
  it('is in millilitres from one up, with the decimals that it has', () => {
    expect(shown(formatVolume(8000, 'en'))).toBe('8.0_mL')
    expect(shown(formatVolume(8250, 'es'))).toBe('8,25_mL')
    expect(shown(formatVolume(8255, 'es'))).toBe('8,255_mL')
  })

  it('is in microlitres below one millilitre', () => {
    expect(shown(formatVolume(850, 'en'))).toBe('850_µL')
  })
})

describe('a duration', () => {
  const minute = 60_000
  it('has hours and minutes, rounded down', () => {
    expect(shown(formatDuration(324 * minute + 59_999, 'en'))).toBe('5_h 24_min')
    expect(shown(formatDuration(45 * minute, 'en'))).toBe('45_min')
    expect(shown(formatDuration(120 * minute, 'en'))).toBe('2_h')
  })

  it('has days from two days on', () => {
    expect(shown(formatDuration(47 * 60 * minute, 'en'))).toBe('47_h')
    expect(shown(formatDuration(51 * 60 * minute, 'en'))).toBe('2_d 3_h')
  })

  it('says so when it is under a minute', () => {
    expect(shown(formatDuration(59_999, 'en'))).toBe('under 1_min')
    expect(shown(formatDuration(0, 'es'))).toBe('menos de 1_min')
  })
})
