// How a sentence names what has a name of its own: a step or a test by its title in the process, a person by name, several as a list.
import type { ProcessDefinition } from '../domain/process/definition.ts'
import { type NamedText, namedTexts, type ProcessPart } from '../domain/process/named-texts.ts'
import type { Language } from './languages.ts'
import type { Reader } from './times.ts'

/** What may be named by an id that only a process document, the registers of people and equipment, or the settings explain. */
export type NamedPart = ProcessPart | 'person' | 'hospital' | 'equipment' | 'printer'

/** The name of a part in the reader's language; undefined where it is not known. */
export type Names = (part: NamedPart, id: string) => string | undefined

/** The name of a part, or its id. */
export const nameOf = (part: NamedPart, id: string, reader: Reader): string => reader.named?.(part, id) ?? id

/** `“Line clearance”`, `«Despeje de línea»`. */
export const quoted = (text: string, language: Language): string => (language === 'en' ? `“${text}”` : `«${text}»`)

/** The title of an operation, a step, an option or an item, in quotation marks. */
export const titleOf = (part: NamedPart, id: string, reader: Reader): string =>
  quoted(nameOf(part, id, reader), reader.language)

const longestList = 8

export type Joining = 'and' | 'or'

/** The word between the last two; Spanish avoids two equal vowels: `frascos e incubador`, `una u otra`. */
function joiningWord(joining: Joining, next: string, language: Language): string {
  if (language === 'en') return joining
  const sound = next.replace(/^[^\p{L}\d]+/u, '')
  if (joining === 'or') return /^h?[oó8]/i.test(sound) ? 'u' : 'o'
  return /^(?:[ií]|hi(?!e))/i.test(sound) ? 'e' : 'y'
}

/** `a`, `a and b`, `a, b or c`; of a long list the first ones and how many more. */
export function listOf(items: readonly string[], language: Language, joining: Joining = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  const isLong = items.length > longestList && joining === 'and'
  const shown = isLong ? items.slice(0, longestList - 1) : items.slice(0, -1)
  const more = `${items.length - shown.length} ${language === 'en' ? 'more' : 'más'}`
  const last = isLong ? more : (items.at(-1) ?? '')
  return `${shown.join(', ')} ${joiningWord(joining, last, language)} ${last}`
}

/** The names of several parts as a list. */
export const namesList = (part: NamedPart, ids: readonly string[], reader: Reader, joining?: Joining): string =>
  listOf(
    ids.map(id => nameOf(part, id, reader)),
    reader.language,
    joining,
  )

/** Titles of several parts as a list, each in quotation marks. */
export const titlesList = (part: NamedPart, ids: readonly string[], reader: Reader, joining?: Joining): string =>
  listOf(
    ids.map(id => titleOf(part, id, reader)),
    reader.language,
    joining,
  )

/** A reason as somebody wrote it, to stand inside a sentence: without the full stop at its end. */
export const bare = (text: string): string => text.trim().replace(/[.\s]+$/, '')

/** A first letter in capitals, for a name that begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Names from a list of texts; where one id is called differently in two places, neither is right for both. */
export function namesFrom(texts: readonly NamedText[], language: Language): Names {
  const names = new Map<string, string | null>()
  for (const { part, id, text } of texts) {
    const key = `${part}/${id}`
    const known = names.get(key)
    names.set(key, known === undefined || known === text[language] ? text[language] : null)
  }
  return (part, id) => names.get(`${part}/${id}`) ?? undefined
}

/**
 * The names in a process document, and of people where they are handed in. Steps of different operations may have one id and
 * different titles: with `operation` its own are meant; without, only names are given that are the same everywhere.
 */
export function namesOf(
  process: ProcessDefinition,
  language: Language,
  { operation, people = {} }: { operation?: string; people?: Readonly<Record<string, string>> } = {},
): Names {
  const names = namesFrom(namedTexts(process, operation), language)
  return (part, id) => (part === 'person' ? people[id] : names(part, id))
}
