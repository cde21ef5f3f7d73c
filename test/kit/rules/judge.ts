// Judges a whole history by rules: each looks at every event and every command with the book as it stood, and says what broke it.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, emptyBook, type Given, type History, note } from './book.ts'

export interface Rule {
  /** As in design.md section 9. */
  number: number
  says: string
  /** Begins anew for each history; `event` comes before the event is in the book, `command` after all of it is. */
  watch(say: (what: string) => void): {
    event?(event: AnyRecorded, book: Book, given: Given): void
    command?(given: Given, book: Book): void
    end?(book: Book): void
  }
}

const whereOf = ({ command, by, code }: Given, seq: number | undefined): string =>
  `${command} by ${by}${code ? ` (refused: ${code})` : ''}${seq === undefined ? '' : ` at seq ${seq}`}`

/** What broke the rules, in order; empty where nothing did. */
export const broken = (rules: readonly Rule[], history: History): string[] => {
  const found: string[] = []
  let where = ''
  const watches = rules.map(({ number, watch }) => watch(what => found.push(`rule ${number}: ${what} [${where}]`)))
  const book = emptyBook(history)
  for (const given of history.given) {
    for (const event of given.entries) {
      where = whereOf(given, event.seq)
      for (const watch of watches) watch.event?.(event, book, given)
      note(book, event)
    }
    where = whereOf(given, given.entries.at(-1)?.seq)
    for (const watch of watches) watch.command?.(given, book)
  }
  where = 'at the end'
  for (const watch of watches) watch.end?.(book)
  return found
}
