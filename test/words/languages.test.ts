import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../server/words/languages.ts'

describe('the language', () => {
  it('is the first preferred one that is spoken here', () => {
    expect(chooseLanguage(['fr-FR', 'es-MX', 'en'])).toBe('es')
    expect(chooseLanguage(['EN-gb'])).toBe('en')
  })

  it('is English where none is', () => {
    expect(chooseLanguage(['fr', 'constructor'])).toBe('en')
    expect(chooseLanguage([])).toBe('en')
  })
})
