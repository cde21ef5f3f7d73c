// Trace: from any thing both ways, also as tables; followed by another thread.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { readRecallTable, readTrace, readTraceTable } from '../contract/trace.ts'
import { type Edge, languageOf, readerOf } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import { csvOf } from '../views/csv.ts'
import type { TraceAnswer } from '../views/trace-answer.ts'
import { linkRows, recallRows } from '../views/trace-tables.ts'

export const registerTraceRoutes = (app: FastifyInstance, edge: Edge): void => {
  const follow = async ({ kind, id }: { kind: string; id: string }, request: FastifyRequest): Promise<TraceAnswer> => {
    const trace = await edge.traces.ask({ kind, id, reader: readerOf(edge, request) })
    return trace ?? refuseWith(refusalOf('unknown-thing', { kind, id }, 404))
  }
  const sendTable = (name: string, rows: readonly (readonly string[])[], reply: FastifyReply): Buffer => {
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9-]/g, '-')}.csv"`,
    })
    return csvOf(rows)
  }
  registerQuery(app, edge, readTrace, follow)
  registerQuery(app, edge, readRecallTable, async (thing, request, reply) =>
    sendTable(`recall-${thing.id}`, recallRows(await follow(thing, request), languageOf(request)), reply),
  )
  registerQuery(app, edge, readTraceTable, async (thing, request, reply) =>
    sendTable(`trace-${thing.id}`, linkRows(await follow(thing, request), languageOf(request)), reply),
  )
}
