// What every sentence of Marrow must be: said, to nobody in particular, from facts that are there, and said in each language.
import { expect } from 'vitest'
import { type Language, languages } from '../../server/words/languages.ts'
import type { Reader } from '../../server/words/times.ts'

/** Sunday 22 November 2026, 14:06 in Madrid. */
export const readerIn = (language: Language): Reader => ({
  now: '2026-11-22T13:06:00.000Z',
  zone: 'Europe/Madrid',
  language,
})

// Persons who speak or are spoken to, and she and he; things (it, they; su, sus) are no persons.
const pronouns: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}])(I|me|my|mine|you|your|yours|we|us|our|ours|he|him|his|she|her|hers)(?![\p{L}])/iu,
  es: /(?<![\p{L}])(yo|mí|mi|mis|me|tú|tu|tus|te|ti|contigo|usted|ustedes|nosotros|nosotras|nuestro|nuestra|nuestros|nuestras|nos|vosotros|vosotras|vuestro|vuestra|os|él|ella|ellos|ellas)(?![\p{L}])/iu,
}

// Of «él» and «ella» as things («sobre él», «con él») Spanish has no other word after a preposition.
const asThings = /(?<![\p{L}])(con|de|sobre|en|por|para|a) (él|ella|ellos|ellas)(?![\p{L}])/giu

/** Fails where a text is empty, addresses somebody, or shows a hole where a fact should be. */
export const expectPlain = (text: string, language: Language, what: string): void => {
  expect(text.trim(), what).not.toBe('')
  expect(text, what).not.toMatch(/undefined|null|NaN|\[object|\$\{|Invalid|function/)
  expect(text, what).not.toMatch(/ {2}|\.\.|,\.|: \.|\( |«»|“”|\(\)/)
  const spoken = language === 'es' ? text.replace(asThings, '') : text
  expect(spoken.match(pronouns[language])?.[0], `${what}: ${text}`).toBeUndefined()
}

/** A whole sentence: begins with a capital, a digit or a quotation mark, and ends as a sentence does. */
export const expectSentence = (text: string, language: Language, what: string): void => {
  expectPlain(text, language, what)
  expect(text, what).toMatch(/^[\p{Lu}\d“«−].*[.?]$/su)
}

/** The same thing said in each language: plain, and in Spanish with other words than in English. */
export const expectInBoth = (
  say: (language: Language) => string,
  what: string,
  expectEach: typeof expectPlain = expectSentence,
): void => {
  const said = languages.map(language => {
    const text = say(language)
    expectEach(text, language, `${what} (${language})`)
    return text
  })
  expect(new Set(said).size, `${what} is the same in every language: ${said[0]}`).toBe(said.length)
}

/** Words that are rightly the same in English and Spanish. */
const same = [
  'DEMO',
  'Error',
  'Material',
  'No',
  'Normal',
  'anti-HBc',
  'HBsAg',
  'Anticoagulant',
  'Dilución',
  'cm²',
  'PIN',
]

type Catalogue = Readonly<Record<string, unknown>>

/** Every text of a catalogue by its path; functions are asked with these arguments, enough of each kind for any of them. */
export const textsOf = (catalogue: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof catalogue === 'string') return [{ path, text: catalogue }]
  if (typeof catalogue === 'function') {
    // A catalogue's functions take finished texts and counts, and print both as they are.
    return [{ path, text: String(catalogue('7', '8', '9', '10')) }]
  }
  return Object.entries(catalogue as Catalogue).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key))
}

/** Every text of a catalogue is plain in each language, and in Spanish another one than in English. */
export const expectCatalogue = (
  words: Readonly<Record<Language, unknown>>,
  name: string,
  alike: string[] = [],
): void => {
  const [en, es] = [textsOf(words.en, name), textsOf(words.es, name)]
  expect(es.map(each => each.path)).toEqual(en.map(each => each.path))
  for (const { path, text } of en) expectPlain(text, 'en', path)
  for (const [index, { path, text }] of es.entries()) {
    expectPlain(text, 'es', path)
    const isSame = text === en[index]?.text
    if (![...same, ...alike].includes(text)) expect(isSame, `${path}: ${text}`).toBe(false)
  }
}
