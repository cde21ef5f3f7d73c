// A limit for what costs work before anybody is known: so many requests of one station in a minute.
import type { FastifyRequest } from 'fastify'
import type { Edge } from './edge.ts'
import { edgeProblem } from './problem.ts'

export const rateLimitOf = (max: number, edge: Edge) => ({
  max,
  timeWindow: 60_000,
  errorResponseBuilder: (_: FastifyRequest, { ttl }: { ttl: number }) => {
    const untilAt = new Date(Date.parse(edge.executor.time().now) + ttl).toISOString()
    return edgeProblem('too-many-attempts', { untilAt, of: 'station' }, 429)
  },
})
