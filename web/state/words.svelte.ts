// The language of this screen: one for the whole document, kept by the browser, and the choice of words by it.
import { chooseLanguage, isLanguage, type Language, type Words } from '../../server/words/languages.ts'

const storageKey = 'marrow.language'

class LanguageChoice {
  #current = $state<Language>(firstLanguage())
  #isChosen = isLanguage(keptLanguage())

  get current(): Language {
    return this.#current
  }

  /** Changes every word on the screen at once and is remembered by this browser: it counts for whoever works here, until changed. */
  choose(language: Language): void {
    this.#isChosen = true
    this.#show(language)
    try {
      localStorage.setItem(storageKey, language)
    } catch {
      // Storage may be forbidden; the choice then lasts until the page is left.
    }
  }

  /** The language of the person at the screen, which counts where none was chosen on it. */
  follow(language: Language): void {
    if (!this.#isChosen) this.#show(language)
  }

  #show(language: Language): void {
    this.#current = language
    document.documentElement.lang = language
  }
}

function firstLanguage(): Language {
  const kept = keptLanguage()
  const language = isLanguage(kept) ? kept : chooseLanguage(navigator.languages)
  document.documentElement.lang = language
  return language
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

// A document has one language (`<html lang>`): the one piece of state that belongs to the module and not to the app's context.
export const language = new LanguageChoice()

/** The words of a catalogue in the screen's language; read in a template or `$derived`, it follows a change of language. */
export const words = <T>(catalogue: Words<T>): T => catalogue[language.current]
