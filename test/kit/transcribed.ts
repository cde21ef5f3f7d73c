// What was raised about transcribed sheets, as far as a test compares it.
import type { BatchState } from '../../server/domain/batch/batch.ts'

/** Each exception of a batch by kind, with who performed and from which sheet. */
export const tallyOf = ({ exceptions }: BatchState): [string, object][] =>
  exceptions.map(({ kind, facts: { performer, sheet } }) => [kind, { performer, sheet }])
