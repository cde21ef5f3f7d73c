// /api and /api/openapi.json: the interface described from its declarations, for whoever is signed in.
import type { FastifyInstance } from 'fastify'
import type { Query } from '../contract/query.ts'
import { apiPage } from './api-page.ts'
import type { Edge } from './edge.ts'
import { describeApi } from './openapi.ts'

export const registerDocumentation = (app: FastifyInstance, edge: Edge, queries: readonly Query[]): void => {
  // Made at the first need: a start should not wait for it.
  let description: string | undefined
  let page: string | undefined

  app.get('/api/openapi.json', async (_, reply) => {
    description ??= JSON.stringify(describeApi(edge.commands, queries, edge.doorkeeper))
    return reply.header('content-type', 'application/json; charset=utf-8').send(description)
  })

  app.get('/api', async (_, reply) => {
    page ??= apiPage(edge.commands, queries)
    return reply.header('content-type', 'text/html; charset=utf-8').send(page)
  })
}
