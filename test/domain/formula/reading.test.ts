import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReading } from '../../../server/domain/formula/reading.ts'

describe('a result as typed', () => {
  it.each([
    ['4.50', '=', 4.5],
    ['<0.05', '<', 0.05],
    ['< 0.05', '<', 0.05],
    ['>100', '>', 100],
    ['>= 2', '>=', 2],
    ['≤2', '<=', 2],
    ['=7', '=', 7],
    ['-0.4', '=', -0.4],
    ['−0.4', '=', -0.4],
    ['+3', '=', 3],
    ['-0', '=', 0],
    ['007', '=', 7],
    ['40000000', '=', 40_000_000],
    ['123456789012345', '=', 123_456_789_012_345],
  ])('keeps the text "%s" beside its comparator %s and its value %s', (text, comparator, value) => {
    expect(parseReading(text)).toEqual({ ok: true, value: { kind: 'number', comparator, value, text } })
  })

  it('drops only the spaces around it', () => {
    expect(parseReading('  4.50 ')).toEqual({
      ok: true,
      value: { kind: 'number', comparator: '=', value: 4.5, text: '4.50' },
    })
  })

  it.each(['not detected', 'Not  Detected', 'no growth', 'negative', 'no detectado', 'Negativa', 'sin crecimiento'])(
    'understands "%s" as not detected',
    text => {
      expect(parseReading(text)).toEqual({ ok: true, value: { kind: 'not-detected', text } })
    },
  )

  it.each(['detected', 'Growth', 'positive', 'detectado', 'positiva', 'crecimiento'])(
    'understands "%s" as detected',
    text => {
      expect(parseReading(text)).toEqual({ ok: true, value: { kind: 'detected', text } })
    },
  )

  it.each(['46,XY', '46,XY,16qh+', 'conforms', 'ND', '12 %', '1e6', 'no se ha visto crecimiento'])(
    'guesses nothing about "%s"',
    text => {
      expect(parseReading(text)).toEqual({ ok: true, value: { kind: 'text', text } })
    },
  )

  it.each(['4,5', '<0,05', '1,000', '1.000,5', '1,000.5', ',5', '4,'])('refuses the comma of "%s"', text => {
    expect(parseReading(text)).toEqual({ ok: false, fault: { code: 'decimal-comma', text } })
  })

  it.each(['1.2.3', '<', '.5', '5.', '1 000', '<>5', '5-6', '--5', '<<5'])('refuses "%s" as no number', text => {
    expect(parseReading(text)).toEqual({ ok: false, fault: { code: 'reading-unreadable', text } })
  })

  it('refuses nothing at all, and more digits than it can tell apart', () => {
    expect(parseReading('  ')).toEqual({ ok: false, fault: { code: 'reading-empty' } })
    expect(parseReading('0.1234567890123456')).toEqual({
      ok: false,
      fault: { code: 'too-many-digits', quantity: 'reading' },
    })
  })

  it('keeps any typed number as text and as value', () => {
    const digits = fc.stringMatching(/^\d{1,8}(\.\d{1,6})?$/)
    fc.assert(
      fc.property(fc.constantFrom('', '<', '<=', '>', '>='), digits, (comparator, number) => {
        expect(parseReading(`${comparator}${number}`)).toEqual({
          ok: true,
          value: {
            kind: 'number',
            comparator: comparator || '=',
            value: Number(number),
            text: `${comparator}${number}`,
          },
        })
      }),
    )
  })

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>=≤≥ ,.\d+-]*$/)), text => {
        const result = parseReading(text)
        if (result.ok) expect(result.value.text).toBe(text.trim())
        else expect(text).not.toMatch(/^\d{1,15}$/)
      }),
    )
  })
})
