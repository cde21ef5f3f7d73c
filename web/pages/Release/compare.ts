// A correction beside what it replaced: line by line, the lines that differ first read as they were, then as they are.
import type { EntryLine } from '../../../server/words/entry-values.ts'

export interface ComparedLine {
  name: string
  /** Null where the correction added the line. */
  before: string | null
  /** Null where it took the line away. */
  after: string | null
}

/** Lines with the same name are taken in their order: of two counts the first is held against the first. */
export function compareLines(before: readonly EntryLine[], after: readonly EntryLine[]): ComparedLine[] {
  const names = [...new Set([...before, ...after].map(line => line.name))]
  return names.flatMap(name => {
    const old = before.filter(line => line.name === name)
    const now = after.filter(line => line.name === name)
    return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
      name,
      before: old[index]?.text ?? null,
      after: now[index]?.text ?? null,
    })).filter(line => line.before !== line.after)
  })
}
