// Where the journal stands, and the entries of one stream.
import type { FastifyInstance } from 'fastify'
import { GENESIS, type JournalEntry } from '../../db/journal.ts'
import { refusalOf } from '../commands/outcome.ts'
import { readHead, readHistory } from '../contract/journal.ts'
import { isKind } from '../domain/subjects.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'

export const registerJournalRoutes = (app: FastifyInstance, edge: Edge): void => {
  const { journal, executor } = edge

  registerQuery(app, edge, readHead, () => journal.head() ?? { seq: 0, hash: GENESIS, at: null })

  const entryOf = ({ seq, version, type, at, actor, hash, body }: JournalEntry) => ({
    seq,
    version,
    type,
    at,
    actor,
    actorName: executor.read('person', actor)?.name ?? null,
    hash,
    // Every body is an object with `v`.
    body: JSON.parse(body) as Record<string, unknown>,
  })

  registerQuery(app, edge, readHistory, ({ kind, id, after, limit }) => {
    const stream = `${kind}/${id}`
    const all = isKind(kind) ? journal.readStream(stream, after) : []
    if (all.length === 0 && after === 0) return refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
    const entries = all.slice(0, limit).map(entryOf)
    return { stream, version: entries.at(-1)?.version ?? after, entries }
  })
}
