// Exceptions as a reviewer reads them: a title, and one sentence made from the facts that the rule recorded.
import type { ExceptionKind } from '../domain/batch/events.ts'
import { englishExceptions } from './exceptions/english.ts'
import { type ExceptionCatalogue, type ExceptionWords, type Facts, factReader } from './exceptions/facts.ts'
import { spanishExceptions } from './exceptions/spanish.ts'
import type { Words } from './languages.ts'
import type { Reader } from './times.ts'

export const exceptionWords: Words<ExceptionCatalogue> = { en: englishExceptions, es: spanishExceptions }

/** The title of an exception: `Out of limit`. */
export const exceptionTitle = (kind: ExceptionKind, { language }: Pick<Reader, 'language'>): string =>
  exceptionWords[language][kind].title

/** What happened, in one sentence or two; an unknown kind, from a later version, stands for itself. */
export function exceptionSentence(exception: { kind: string; facts: Facts }, reader: Reader): string {
  const words: Readonly<Record<string, ExceptionWords>> = exceptionWords[reader.language]
  return words[exception.kind]?.sentence(factReader(exception.facts), reader) ?? exception.kind
}
