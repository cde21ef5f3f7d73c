// A question's route from its declaration: permission, parameters, then the handler.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import type { Query } from '../contract/query.ts'
import { mayGive } from '../domain/kit/command.ts'
import { type Access, type Edge, languageOf } from './edge.ts'
import { parseInput } from './parse.ts'
import { refuseWith } from './problem.ts'
import { rateLimitOf } from './rate-limit.ts'

/** Answers a question: the parsed parameters, and the request and reply for the few that need them. */
export type Handler<Params, Answer> = (
  params: Params,
  request: FastifyRequest,
  reply: FastifyReply,
) => Answer | Promise<Answer>

/** Told of each answer before it is sent; a test checks it against its schema there. */
export type AnswerCheck = (query: Query, answer: unknown) => void

export interface QueryOptions {
  /** Requests that one station may make in a minute, for what costs work before anybody is known. */
  perMinute?: number
  /** Where a body may be larger than elsewhere. */
  bodyLimitBytes?: number
}

const accessOf = (query: Query): Access => {
  if (query.who === 'public') return 'public'
  return query.whileLocked ? 'locked' : 'session'
}

/** Registers the handler of a declared question. */
export const registerQuery = <Params, Answer>(
  app: FastifyInstance,
  edge: Edge,
  query: Query<Params, Answer>,
  handler: Handler<Params, Answer>,
  options: QueryOptions = {},
): void => {
  // The registry and the check hold every question, whatever its parameters.
  const declared = query as unknown as Query
  app.route({
    method: query.method,
    url: query.path,
    ...(options.bodyLimitBytes && { bodyLimit: options.bodyLimitBytes }),
    config: {
      access: accessOf(declared),
      ...(options.perMinute && { rateLimit: rateLimitOf(options.perMinute, edge) }),
    },
    handler: async (request, reply) => {
      if (!mayGive(query.who, request.guest?.person.roles ?? [])) {
        const roles = typeof query.who === 'string' ? [] : [...query.who]
        return refuseWith(refusalOf('not-permitted', { roles }, 403))
      }
      const params = parseInput(query.params, inputOf(request), languageOf(request))
      const answer = await handler(params, request, reply)
      edge.checkAnswer?.(declared, answer)
      return answer
    },
  })
}

/** Parameters of the path stand over those of the same name elsewhere. */
const inputOf = (request: FastifyRequest): unknown => {
  const inPath = request.params as Record<string, string>
  // A file is no parameters: whoever takes one reads it itself.
  if (Buffer.isBuffer(request.body)) return inPath
  if (request.method !== 'GET' && request.body !== undefined && request.body !== null) {
    return isRecord(request.body) ? { ...request.body, ...inPath } : request.body
  }
  // Fastify's own parsers make both from the address: records of texts, or lists of texts where one is repeated.
  return { ...(request.query as Record<string, unknown>), ...inPath }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
