// Trace: from any thing both ways; followed by another thread.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { readTrace } from '../contract/trace.ts'
import { type Edge, readerOf } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'

export const registerTraceRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, readTrace, async ({ kind, id }, request) => {
    const trace = await edge.traces.ask({ kind, id, reader: readerOf(edge, request) })
    return trace ?? refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
  })
}
