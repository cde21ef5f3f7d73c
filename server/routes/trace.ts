// Trace: from any thing both ways.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { readTrace } from '../contract/trace.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import { traceAnswer } from '../views/trace-answer.ts'
import { askingOf } from './asking.ts'

export const registerTraceRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, readTrace, ({ kind, id }, request) => {
    const trace = traceAnswer({ kind, id }, stream => edge.journal.readStream(stream), askingOf(edge, request))
    return trace ?? refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
  })
}
