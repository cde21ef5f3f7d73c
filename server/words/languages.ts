// The languages that Marrow speaks, and the shape of every catalogue: the compiler keeps each one complete.

/** BCP 47 codes, as in `lang`, `Accept-Language` and the process documents. */
export const languages = ['en', 'es'] as const

export type Language = (typeof languages)[number]

/** One entry a language: `Words<{ close: string }>` does not compile until every language has its `close`. */
export type Words<T> = Readonly<Record<Language, T>>

/** Each language's own name for itself, as a language switch shows it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

export const isLanguage = (text: unknown): text is Language => (languages as readonly unknown[]).includes(text)

/**
 * The first language that is spoken here out of a preference list in order, such as `navigator.languages` or the tags of an
 * `Accept-Language` header (`es-ES` counts as `es`); English where none is.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  const bases = preferred.map(tag => tag.trim().toLowerCase().split('-')[0])
  return bases.find(isLanguage) ?? 'en'
}
