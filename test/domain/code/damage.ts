// What scanners and fingers do to a code: one character wrong, two neighbours exchanged, the end cut off.
import fc from 'fast-check'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.*'

/** Texts of characters of `alphabet`. */
export const textOf = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map(characters => characters.join(''))

/** Every text that differs from `text` in one character. */
export function substitutions(text: string): string[] {
  return Array.from(text).flatMap((character, at) =>
    Array.from(ALPHABET)
      .filter(other => other !== character)
      .map(other => text.slice(0, at) + other + text.slice(at + 1)),
  )
}

/** Every text with two different neighbours exchanged. */
export function exchanges(text: string): string[] {
  return Array.from(text).flatMap((character, at) => {
    const next = text[at + 1]
    if (next === undefined || next === character) return []
    return [text.slice(0, at) + next + character + text.slice(at + 2)]
  })
}

/** Every beginning of `text` but the whole. */
export function beginnings(text: string): string[] {
  return Array.from(text, (_, length) => text.slice(0, length))
}
