// /api/openapi.json, made from the declarations: every command and every question, with zod's own JSON Schema.
import { z } from 'zod'
import type { Query } from '../contract/query.ts'
import type { Command, Who } from '../domain/kit/command.ts'
import type { Doorkeeper } from './doorkeeper.ts'

type Json = Record<string, unknown>

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'facts', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: "What happened and what to do now, in the reader's language." },
    code: { type: 'string' },
    facts: { type: 'object' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'sentence'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, sentence: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
    presentVersion: { type: 'integer' },
  },
}

const acceptedSchema = {
  type: 'object',
  required: ['positions'],
  properties: {
    positions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['stream', 'version', 'seq'],
        properties: { stream: { type: 'string' }, version: { type: 'integer' }, seq: { type: 'integer' } },
      },
    },
    answer: { type: 'object' },
  },
}

const header = (name: string, required: boolean, description: string, schema: Json = { type: 'string' }) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
})

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

export const whoText = (who: Who): string => {
  if (who === 'public') return 'Anybody, without a session.'
  return who === 'signed-in' ? 'Anybody who is signed in.' : `Roles: ${who.join(', ')}.`
}

const security = (who: Who): Json => (who === 'public' ? { security: [] } : {})

const problem = {
  description: 'Not done: a problem document',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const json = (schema: Json) => ({ 'application/json': { schema } })

const commandOperation = (command: Command, doorkeeper: Pick<Doorkeeper, 'inputOf'>): Json => ({
  operationId: command.name,
  tags: [command.subject],
  summary: command.summary,
  description: whoText(command.who),
  ...security(command.who),
  parameters: [
    header('Idempotency-Key', true, 'The id of this command, a UUID; asked again, it gets the same answer.', {
      type: 'string',
      format: 'uuid',
    }),
    ...(command.seesVersion ? [header('If-Match', true, 'The version that was seen: `"7"`.')] : []),
  ],
  requestBody: { required: true, content: json(schemaOf(doorkeeper.inputOf(command), 'input')) },
  responses: {
    200: { description: 'Accepted', content: json({ $ref: '#/components/schemas/Accepted' }) },
    default: problem,
  },
})

const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(match => match[1] ?? '')

const binary = { type: 'string', format: 'binary' }

const bodyOf = ({ takes }: Query, params: Json): Json =>
  takes ? Object.fromEntries(takes.map(type => [type, { schema: binary }])) : json(params)

const answerOf = ({ media, answer }: Query): Json =>
  media ? { [media]: { schema: binary } } : json(schemaOf(answer, 'output'))

const queryOperation = (query: Query): Json => {
  const params = schemaOf(query.params, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const inPath = pathNames(query.path)
  const properties = Object.entries(params.properties ?? {})
  const placed = properties.filter(([name]) => query.method !== 'POST' || inPath.includes(name))
  return {
    operationId: query.name,
    tags: ['questions'],
    summary: query.summary,
    description: whoText(query.who),
    ...security(query.who),
    parameters: placed.map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || (params.required ?? []).includes(name),
      schema,
    })),
    ...(query.method === 'POST' && { requestBody: { required: true, content: bodyOf(query, params) } }),
    responses: {
      200: { description: 'Answered', content: answerOf(query) },
      default: problem,
    },
  }
}

/** The description of the whole interface, OpenAPI 3.1. */
export const describeApi = (
  commands: readonly Command[],
  queries: readonly Query[],
  doorkeeper: Pick<Doorkeeper, 'inputOf'>,
): Json => {
  const paths: Record<string, Json> = {}
  for (const command of commands) {
    paths[`/api/commands/${command.name}`] = { post: commandOperation(command, doorkeeper) }
  }
  for (const query of queries) {
    const path = query.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [query.method.toLowerCase()]: queryOperation(query) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Marrow',
      version: '1',
      description: 'The information system of a cell culture laboratory that makes one medicine per patient.',
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'marrow_session' } },
      schemas: { Problem: problemSchema, Accepted: acceptedSchema },
    },
  }
}
