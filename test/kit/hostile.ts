// Requests from the description of the interface: as it asks for them, and then with one thing or another wrong with them.
import type { Random } from '../../server/demo/random.ts'

export type Schema = { [key: string]: unknown }

export interface Operation {
  operationId: string
  parameters?: { name: string; in: string; schema: Schema; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

export interface Described {
  method: string
  path: string
  operation: Operation
}

/** The operations of an OpenAPI document. */
export const operationsIn = (description: { paths: Record<string, Record<string, Operation>> }): Described[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

export interface Knowledge {
  random: Random
  /** Texts that mean something in this laboratory. */
  known: readonly string[]
  /** What a field of this name speaks of; empty where that is not known. */
  named(field: string): readonly unknown[]
  /** Whole bodies of an operation, as somebody would send them now; null where none comes to mind. */
  body?(operation: string): object | null
  now(): string
}

const hostile: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  'x'.repeat(100_000),
  '\u0000',
  '\n\r\t',
  '\ud800',
  'a\udfffb',
  '\u202e\u0007',
  'é\u0301\ufeff',
  '😀'.repeat(50),
  '__proto__',
  'constructor',
  'hasOwnProperty',
  "'; DROP TABLE journal; --",
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '=<E9999V00&>1234',
  ']d2010840000000001710AB\u001d17991332',
  'NaN',
  'Infinity',
  '1e999',
  '<0.05',
  '4,50',
  '-0',
  '2026-02-30T25:61:61.000Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01',
  '275760-09-13',
  -1,
  0,
  0.1,
  1e308,
  -1e308,
  Number.MIN_VALUE,
  Number.MAX_SAFE_INTEGER + 2,
  -(2 ** 53),
  2 ** 31,
  true,
  false,
  [],
  {},
  [null],
  [[[[[[[[]]]]]]]],
  { toString: 1, valueOf: null, length: -1 },
  { constructor: { prototype: { isAdmin: true } } },
  Array.from({ length: 3000 }, () => 'a'),
]

/** Bodies that no object makes. */
const rawBodies: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '42',
  'NaN',
  '{"__proto__":{"isAdmin":true}}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  `{"a":"${'x'.repeat(1_100_000)}"}`,
  '{"a":1e999,"b":-1e999,"c":12345678901234567890123}',
  '{"a":"\\ud800"}',
  '{"a":',
]

const mediaTypes = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'APPLICATION/JSON',
  'x',
]

/** Parts of an address that nobody types, written as they go over the wire. */
const rawParts = [
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%2f..%2f',
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '%',
  '%C0%AF',
  '__proto__',
  'constructor',
  '%27%3B%20DROP%20TABLE%20journal%3B%20--',
  '%F0%9F%98%80',
  'x'.repeat(300),
  'x'.repeat(20_000),
  '-1',
  '1e999',
  '',
]

const rawSearches = ['__proto__=1', 'a=1&a=2', 'constructor[prototype]=x', '%', '&&&===', `limit=${'9'.repeat(400)}`]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const createHostile = ({ random, known, named, body, now }: Knowledge) => {
  const { chance, pick, whole } = random

  const text = (schema: Schema): string => {
    if (schema.format === 'date') return pick(['2026-11-20', '2027-01-31', '1975-06-30'])
    if (schema.format === 'date-time') return pick(['2026-11-20T10:00:00.000Z', now()])
    return pick([...known, 'a reason that is long enough', 'Clean', '4.50', 'f'.repeat(64)])
  }

  const number = (schema: Schema): number =>
    pick([0, 1, 2, 3, 7, 37, 100, 1_000_000, 40_000_000, Number(schema.minimum ?? 0), Number(schema.maximum ?? 9)])

  const object = (schema: Schema, depth: number): object => {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
    const required = (schema.required ?? []) as string[]
    const taken = properties.filter(([name]) => required.includes(name) || chance(0.4))
    return Object.fromEntries(taken.map(([name, each]) => [name, valid(each, name, depth + 1)]))
  }

  /** A value that the schema asks for, and where its name says so one that means something here. */
  const valid = (schema: Schema | undefined, name = '', depth = 0): unknown => {
    if (!schema || depth > 12) return null
    if ('const' in schema) return schema.const
    const meant = named(name)
    if (meant.length > 0 && chance(0.85)) return structuredClone(pick(meant))
    if (Array.isArray(schema.enum)) return pick(schema.enum)
    const alternatives = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
    if (alternatives) return valid(pick(alternatives), name, depth + 1)
    const all = schema.allOf as Schema[] | undefined
    if (all) return Object.assign({}, ...all.map(each => valid(each, name, depth + 1)))
    if (schema.type === 'object') return object(schema, depth)
    if (schema.type === 'array') {
      const least = Number(schema.minItems ?? 0)
      return Array.from({ length: whole(least, least + 2) }, () => valid(schema.items as Schema, name, depth + 1))
    }
    if (schema.type === 'integer' || schema.type === 'number') return number(schema)
    if (schema.type === 'boolean') return chance(0.5)
    return schema.type === 'null' ? null : text(schema)
  }

  /** Puts something hostile in one place of it, leaves something out, or adds something. */
  const spoiled = (value: unknown): unknown => {
    const keys = Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : []
    if (keys.length === 0 || chance(0.1)) return pick(hostile)
    const key = pick<string | number>(keys)
    // The key is the value's own, of a list or of an object.
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
    const way = random.next()
    if (way < 0.1) delete copy[key]
    else if (way < 0.2 && isObject(value)) copy[pick(['x', 'v', 'length', 'toString'])] = pick(hostile)
    else copy[key] = chance(0.5) ? spoiled(copy[key]) : pick(hostile)
    return copy
  }

  const bodyOf = ({ operationId, requestBody }: Operation): { payload?: string | Buffer; type?: string } => {
    const contents = Object.entries(requestBody?.content ?? {})
    if (contents.length === 0) return chance(0.05) ? { payload: pick(rawBodies), type: 'application/json' } : {}
    const [type, content] = pick(contents)
    if (chance(0.05)) return { payload: pick(rawBodies), type: chance(0.7) ? type : pick(mediaTypes) }
    if (type !== 'application/json') {
      const bytes = Buffer.from(Array.from({ length: whole(0, 400) }, () => whole(0, 255)))
      return { payload: chance(0.5) ? 'a,b\n1,2\n' : bytes, type: chance(0.8) ? type : pick(mediaTypes) }
    }
    let made = (chance(0.7) ? body?.(operationId) : null) ?? valid(content.schema)
    for (let faults = pick([0, 0, 0, 0, 1, 1, 1, 2, 4]); faults > 0; faults--) made = spoiled(made)
    const payload = JSON.stringify(made) ?? 'undefined'
    return { payload: chance(0.02) ? payload.slice(0, -1) : payload, type: chance(0.03) ? pick(mediaTypes) : type }
  }

  const part = (schema: Schema, name: string): string => {
    if (chance(0.12)) return pick(rawParts)
    const made = chance(0.15) ? pick(hostile) : valid(schema, name)
    const written = typeof made === 'object' ? JSON.stringify(made) : String(made ?? '')
    return encodeURIComponent(written.toWellFormed().slice(0, 2000))
  }

  const addressOf = (path: string, { parameters = [] }: Operation): string => {
    // An id is one of the kind that the address names before it: `batches/id`.
    const filled = path.replace(/(\w*)\/\{(\w+)\}/g, (_, kind: string, name: string) => {
      const schema = parameters.find(each => each.name === name)?.schema ?? {}
      return `${kind}/${part(schema, named(`${kind}/${name}`).length > 0 ? `${kind}/${name}` : name)}`
    })
    const search = parameters
      .filter(each => each.in === 'query' && (each.required || chance(0.6)))
      .map(each => `${each.name}=${part(each.schema, each.name)}`)
    if (chance(0.03)) search.push(pick(rawSearches))
    return search.length > 0 ? `${filled}?${search.join('&')}` : filled
  }

  /** Headers that are beside the point or beside themselves. */
  const headersOf = (): Record<string, string> => ({
    ...(chance(0.1) && { 'accept-language': pick(['es', 'en', '*;q=9', ',,,;q=', 'x'.repeat(3000)]) }),
    ...(chance(0.02) && { origin: pick(['http://elsewhere.example', 'null', 'x']) }),
    ...(chance(0.01) && { 'sec-fetch-site': 'cross-site' }),
    ...(chance(0.02) && { 'marrow-background': '1' }),
    ...(chance(0.02) && { 'marrow-file-name': pick(['%', '%ED%A0%80', 'x'.repeat(5000), '..%2f..%2fname']) }),
  })

  return { bodyOf, addressOf, headersOf }
}
