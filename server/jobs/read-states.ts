// States as a thread reads them: folded from the file as it is committed.
import type { Journal } from '../../db/journal.ts'
import { createFolds } from '../commands/folds.ts'
import type { Context } from '../domain/kit/context.ts'
import { subjects } from '../domain/subjects.ts'

/** Each stream is folded once: whoever asks at another moment of the journal opens another reader. */
export const readStates = (journal: Journal): Context['read'] => {
  const folds = createFolds(journal, subjects)
  // A stream of a kind folds into the state of that kind.
  return (kind, id) => (folds.read(`${kind}/${id}`)?.state ?? null) as never
}
