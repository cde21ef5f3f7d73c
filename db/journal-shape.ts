// Whether the journal of a file is the table that Marrow made, with its guards and its index, and nothing in their place.
//
// A view under the table's name could show each reader another record, and an index that lacks rows hides them from whoever reads
// by it, while every row that is read in order is right. Names and texts are compared here; that the index leads to every row is for
// verify.ts.
import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'

/** One object of the file that belongs to the journal, as text to compare. */
const partsOf = (raw: Database.Database): string[] =>
  raw
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'journal' COLLATE NOCASE ORDER BY type, name")
    .raw()
    .all()
    .map(part => JSON.stringify(part))

let made: string[] | undefined

const partsAsMade = (): string[] => {
  if (made) return made
  const raw = new Database(':memory:')
  migrate(raw)
  made = partsOf(raw)
  raw.close()
  return made
}

const isGuard = (part: string): boolean => part.startsWith('["trigger"')

/** Whether the journal can be read as it is: its table and its index are Marrow's, and there is no other. Guards may be gone. */
export const isReadableAsMade = (raw: Database.Database): boolean => {
  const readable = (parts: readonly string[]) => parts.filter(part => !isGuard(part)).join()
  return readable(partsOf(raw)) === readable(partsAsMade())
}

/** Whether the journal can be written to: its guards are there too, and nothing else acts on it. */
export const isGuardedAsMade = (raw: Database.Database): boolean => partsOf(raw).join() === partsAsMade().join()
