// What a person types is seen as it is stored: accents, hyphens and apostrophes stay, what hides or turns the text does not.
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { codeOf } from '../../../server/domain/kit/named.ts'
import { line, lines, typed, written } from '../../../server/domain/kit/text.ts'
import { roomSubject } from '../../../server/domain/room/room.ts'
import { atStep } from '../../kit/at-step.ts'

const codesOf = (schema: z.ZodType, text: string): (string | null)[] => {
  const parsed = schema.safeParse(text)
  return parsed.success ? [] : parsed.error.issues.map(codeOf)
}

const hidden = [
  ['a right-to-left override', 'Ana \u202eaicraG'],
  ['a bidirectional isolate', 'Ana \u2067García\u2069'],
  ['a mark of direction', 'García\u200f Ana'],
  ['a zero width space', 'Gar\u200bcía'],
  ['a zero width joiner', 'Gar\u200dcía'],
  ['a byte order mark inside', 'Gar\ufeffcía'],
  ['a soft hyphen', 'Gar\u00adcía'],
  ['a filler that is blank', 'Ana\u3164García'],
  ['a control character', 'Ana\u0007'],
  ['a null', 'Ana\u0000García'],
  ['a separator of lines', 'Ana\u2028García'],
  ['half of a character', 'Ana \ud800'],
  ['a private character', 'Ana \ue000'],
] as const

describe('a text that is typed', () => {
  it.each(hidden)('is refused with %s', (_, text) => {
    for (const schema of [line(80), lines(80), typed(80), written])
      expect(codesOf(schema, text)).toEqual(['text-has-hidden'])
  })

  it.each([
    'María José Núñez-Güell',
    'Conxita l’Horta i Pla',
    "O'Brien d'Alòs",
    'Paral·lel',
    'Đorđe Žižek',
    '40 × 10⁶ cells, ≥ 80 %, 37 °C, 5 µL',
    'Ωμέγα и Я',
  ])('keeps what belongs to it: %s', text => {
    for (const schema of [line(80), lines(80), typed(80), written]) expect(schema.parse(text)).toBe(text)
  })

  it('is the same text from whatever keyboard: NFC', () => {
    expect(line(80).parse(' Nu\u0301n\u0303ez ')).toBe('Núñez')
    expect(lines(80).parse('Nu\u0301n\u0303ez')).toBe('Núñez')
  })

  it('is on one line, or on several where there is room for them', () => {
    expect(codesOf(line(80), 'Ana\nGarcía')).toEqual(['text-has-hidden'])
    expect(lines(80).parse('First this.\r\n\tThen that.')).toBe('First this.\r\n\tThen that.')
  })

  it('of a step that holds what is not seen is refused at its path', async () => {
    const at = await atStep('observation', 'remark')
    expect(at.offer({ text: 'Flask 2 \u202e3 ksalF' }).fields).toEqual({ 'values.text': 'text-has-hidden' })
  })
})

describe('a text of an old entry', () => {
  it('is folded as it stands', () => {
    const folded = roomSubject.evolve(null, {
      type: 'room.registered',
      body: { v: 1, name: 'Clean \u202emoor', grade: 'B' },
      stream: 'room/R-0001',
      seq: 1,
      version: 1,
      at: '2026-11-02T08:00:00.000Z',
      actor: 'P-0001',
      hash: '',
    })
    expect(folded.name).toBe('Clean \u202emoor')
  })
})
