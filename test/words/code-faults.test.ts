// The sentences of refused codes: one for each in both languages, with its facts, and no person in them.
import { describe, expect, it } from 'vitest'
import type { CodeRefusal } from '../../server/domain/code/refusals.ts'
import { codeFaultSentence, codeFaultWords } from '../../server/words/code-faults.ts'
import { languages } from '../../server/words/languages.ts'

const facts = { what: 'DS001', length: 10, limit: 500, missing: 1, extra: 2, declared: 5, found: 4, ai: '10' }
const codes = Object.keys(codeFaultWords.en) as CodeRefusal['code'][]
// Every fault's facts are among these.
const sentences = languages.flatMap(language =>
  codes.map(code => ({ language, code, text: codeFaultSentence(language, { code, facts } as CodeRefusal) })),
)

describe('the sentence of a refused code', () => {
  it('is there in both languages, differs in each, and ends as a sentence', () => {
    expect(Object.keys(codeFaultWords.es)).toEqual(codes)
    expect(new Set(sentences.map(sentence => sentence.text)).size).toBe(codes.length * languages.length)
    for (const { text, code } of sentences) {
      expect(text, code).toMatch(/^[A-Z].*\.$/)
      expect(text, code).not.toMatch(/undefined|null|NaN|\s\s/)
    }
  })

  it('says what to do: it has a second sentence', () => {
    for (const { text, code } of sentences) expect(text.split(/\. (?=[A-Z])/).length, code).toBeGreaterThan(1)
  })

  it('speaks to nobody and blames nobody', () => {
    for (const { text, code } of sentences) expect(text, code).not.toMatch(/\b(you|your|please|usted|tu|por favor)\b/i)
  })

  it('says where a space or a full stop belongs, of a code of Marrow', () => {
    for (const code of ['code-separator-missing', 'code-check-character-missing', 'code-malformed'] as const) {
      const said = (language: 'en' | 'es') => codeFaultSentence(language, { code, facts: { what: 'own-code' } })
      expect(said('en'), code).toMatch(/a space or a full stop/)
      expect(said('es'), code).toMatch(/un espacio o un punto/)
    }
    const donation = { code: 'code-check-character-missing', facts: { what: 'DS001' } } as const
    expect(codeFaultSentence('en', donation)).not.toMatch(/full stop/)
  })

  it('tells characters that look alike apart, where one of them was typed', () => {
    const wrong = (looksAlike?: true) =>
      ({ code: 'code-check-character-wrong', facts: { what: 'own-code', ...(looksAlike && { looksAlike }) } }) as const
    expect(codeFaultSentence('en', wrong(true))).toContain('The figure 0 and the letter O differ, and so do 1 and I')
    expect(codeFaultSentence('es', wrong(true))).toContain('La cifra 0 y la letra O son distintas, y también 1 e I')
    expect(codeFaultSentence('en', wrong())).not.toContain('letter O')
  })

  it('counts in singular and plural', () => {
    const cut = (missing: number | null) => ({ code: 'code-truncated', facts: { what: 'DS001', missing } }) as const
    expect(codeFaultSentence('en', cut(1))).toContain('; 1 character is missing.')
    expect(codeFaultSentence('en', cut(2))).toContain('; 2 characters are missing.')
    expect(codeFaultSentence('en', cut(null))).not.toContain('missing')
    expect(codeFaultSentence('es', cut(1))).toContain('; falta 1 carácter.')
    expect(codeFaultSentence('es', cut(2))).toContain('; faltan 2 caracteres.')
  })
})
