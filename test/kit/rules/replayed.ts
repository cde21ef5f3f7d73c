// Rule 11: replaying the journal on another machine gives the same state.
import { isDeepStrictEqual } from 'node:util'
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { splitStream } from '../../../server/domain/kit/event.ts'
import { type Kind, type States, subjects } from '../../../server/domain/subjects.ts'

interface Fold {
  evolve(state: unknown, event: AnyRecorded): unknown
}

type Read = <K extends Kind>(kind: K, id: string) => States[K] | null

/** States from the journal as another machine would read it: from its text. */
export const replay = (journal: readonly AnyRecorded[]): Map<string, unknown> => {
  const states = new Map<string, unknown>()
  for (const event of JSON.parse(JSON.stringify(journal)) as AnyRecorded[]) {
    // Each subject's own events come back to it under its own kind.
    const fold = subjects[splitStream(event.stream).kind as Kind] as unknown as Fold
    states.set(event.stream, fold.evolve(states.get(event.stream) ?? null, event))
  }
  return states
}

/** Fields without a value say nothing. */
const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state))

/** The streams whose state is another after a replay. */
export const differsAfterReplay = (journal: readonly AnyRecorded[], read: Read): string[] =>
  [...replay(journal)].flatMap(([stream, state]) => {
    const { kind, id } = splitStream(stream)
    return isDeepStrictEqual(plain(state), plain(read(kind as Kind, id))) ? [] : [`rule 11: ${stream} differs`]
  })
