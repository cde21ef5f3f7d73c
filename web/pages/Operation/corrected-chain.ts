// The entries that an entry stands in place of, the latest first: each correction names the one it replaced.
import type { EntryAnswer } from '../../../server/contract/batches.ts'

export function correctedChain(entry: EntryAnswer, entries: readonly EntryAnswer[]): EntryAnswer[] {
  const before = entries.find(each => each.id === entry.corrects)
  return before ? [before, ...correctedChain(before, entries)] : []
}
