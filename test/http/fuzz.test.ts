// Requests made from the description of the interface with hostile values in them: never a fault of ours, and nothing is written
// that the journal does not know of. The seed is fixed; `FUZZ_SEED` and `FUZZ_REQUESTS` try others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { queries } from '../../server/contract/queries.ts'
import { randomOf } from '../../server/demo/random.ts'
import { inCulture } from '../../server/domain/batch/vessels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { commands } from '../../server/domain/commands.ts'
import { idsGiven } from '../../server/domain/counter/take-id.ts'
import { mayGive } from '../../server/domain/kit/command.ts'
import type { Context } from '../../server/domain/kit/context.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { PASSWORD, PIN, type TestApp } from '../kit/app.ts'
import { openAppLab } from '../kit/app-line.ts'
import { bookLine } from '../kit/line.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'

type Schema = { [key: string]: unknown }
interface Operation {
  operationId: string
  parameters: { name: string; in: string; schema: Schema; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

const requests = Number(process.env.FUZZ_REQUESTS ?? 5000)
const random = randomOf(process.env.FUZZ_SEED ?? 'fuzz')
const chance = (part: number): boolean => random.next() < part
const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value

/** These take away the sessions and the people that the others need; they have tests of their own. */
const ending = ['sign-out', 'end-session', 'lock', 'unlock', 'sign-in', 'deactivate-person', 'change-roles']

let test: TestApp
let people: string[]
/** Session secrets by person. */
const cookies = new Map<string, string>()
let known: string[]
/** What fields of these names speak of. */
let named: Record<string, readonly string[]>
let operations: { method: string; path: string; operation: Operation }[]

beforeAll(async () => {
  const lab = await openAppLab()
  test = lab.test
  const line = await bookLine(lab)
  await line.until('passage')
  const read: Context['read'] = test.executor.read
  const things = (['person', 'equipment', 'material', 'room', 'patient-code'] as const).flatMap(kind =>
    idsGiven({ read }, kind),
  )
  const own = [...things, line.batchId, line.caseId, ...inCulture(line.batch()).map(vessel => vessel.id), 'L26-0001']
  known = [...own, ...own.map(withCheck), line.batch().donation, 'bm-msc-40m', 'passage', 'observation', PASSWORD, PIN]
  people = Object.values(lab.laboratory.staff)
  const vessels = inCulture(line.batch()).map(vessel => vessel.id)
  named = {
    batch: [line.batchId],
    case: [line.caseId],
    caseId: [line.caseId],
    person: people,
    surgeon: people,
    lot: lab.lots,
    equipment: idsGiven({ read }, 'equipment'),
    material: idsGiven({ read }, 'material'),
    room: idsGiven({ read }, 'room'),
    process: ['bm-msc-40m'],
    id: [line.batchId, line.caseId, ...vessels],
    code: vessels.map(withCheck),
    text: [...vessels.map(withCheck), `=${line.batch().donation}00`, withCheck(line.batchId), line.wristband],
    operation: ['passage', 'observation', 'medium-change'],
    password: [PASSWORD],
    reason: ['a reason that is long enough'],
    badge: people.flatMap(id => test.executor.read('person', id)?.badge ?? []),
    pin: [PIN],
  }
  const description = await test.app.inject({ url: '/api/openapi.json', headers: { cookie: cookieFor('session') } })
  const paths = description.json().paths as Record<string, Record<string, Operation>>
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { operationId }]) => !ending.includes(operationId))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}, 60_000)
afterAll(() => test.remove())

const hostile: readonly unknown[] = [
  null,
  '',
  ' ',
  'x'.repeat(100_000),
  '\u0000',
  '\n\r\t',
  '\ud800',
  '\u202e\u0007',
  'é\u0301\ufeff',
  '__proto__',
  'constructor',
  "'; DROP TABLE journal; --",
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '=<E9999V00&>1234',
  '2026-02-30T25:61:61.000Z',
  '9999-12-31T23:59:59.999Z',
  -1,
  0,
  0.1,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { toString: 1, valueOf: null, length: -1 },
  Array.from({ length: 3000 }, () => 'a'),
]

const text = (schema: Schema): string => {
  if (schema.format === 'date') return oneOf(['2026-11-20', '2027-01-31', '2026-02-29'])
  if (schema.format === 'date-time')
    return oneOf(['2026-11-20T10:00:00.000Z', '2026-11-02T08:00:00.000Z', test.executor.time().now])
  return oneOf([...known, 'a reason that is long enough', 'Clean', '4.50', '<0.05', 'f'.repeat(64)])
}

/** A value that the schema asks for, with something hostile here and there. */
const valueFor = (schema: Schema | undefined, depth = 0, name = ''): unknown => {
  if (!schema || depth > 12 || chance(0.04)) return oneOf(hostile)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return oneOf(schema.enum)
  const alternatives = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (alternatives) return valueFor(oneOf(alternatives), depth + 1)
  const all = schema.allOf as Schema[] | undefined
  if (all) return Object.assign({}, ...all.map(each => valueFor(each, depth + 1)))
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
      const required = (schema.required ?? []) as string[]
      const taken = properties.filter(([name]) => (required.includes(name) ? chance(0.97) : chance(0.5)))
      const made = taken.map(([key, each]) => [key, valueFor(each, depth + 1, key)])
      const more =
        properties.length === 0 || chance(0.02)
          ? [[oneOf(['x', 'a-b', '__proto__', 'length']), valueFor(undefined)]]
          : []
      return Object.fromEntries([...made, ...more])
    }
    case 'array':
      return Array.from({ length: Math.floor(random.next() * 3) }, () => valueFor(schema.items as Schema, depth + 1))
    case 'integer':
      return oneOf([0, 1, 2, 3, 7, 100, 40_000_000, Number(schema.minimum ?? 0), Number(schema.maximum ?? 9)])
    case 'number':
      return oneOf([0, 1, 0.5, 37, 95.9, 1e6, Number(schema.minimum ?? -1), Number(schema.maximum ?? 9)])
    case 'boolean':
      return chance(0.5)
    case 'null':
      return null
    default:
      return Object.hasOwn(named, name) && chance(0.85) ? oneOf(named[name] ?? []) : text(schema)
  }
}

const addressFor = (path: string, operation: Operation): string => {
  const value = (schema: Schema, name: string) => {
    const made = valueFor(schema, 0, name) ?? ''
    const written = typeof made === 'object' ? JSON.stringify(made) : String(made)
    return encodeURIComponent(written.toWellFormed().slice(0, 2000))
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    value(operation.parameters.find(each => each.name === name)?.schema ?? {}, name),
  )
  const search = operation.parameters
    .filter(each => each.in === 'query' && chance(0.7))
    .map(each => `${each.name}=${value(each.schema, each.name)}`)
  return search.length > 0 ? `${filled}?${search.join('&')}` : filled
}

const bodyFor = (operation: Operation): { payload?: string; type?: string } => {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  if (!type) return {}
  if (type !== 'application/json') return { payload: 'a,b\n1,2\n', type: oneOf(['text/csv', 'image/png', type]) }
  const payload = JSON.stringify(valueFor(content?.schema))
  return { payload: chance(0.02) ? payload.slice(0, -1) : payload, type: chance(0.02) ? 'text/plain' : type }
}

/** Somebody's open session; most of the time of somebody who may, so that requests get far. */
const cookieFor = (name: string): string => {
  const who = [...commands, ...queries].find(each => each.name === name)?.who ?? 'signed-in'
  const able = people.filter(id => mayGive(who, test.executor.read('person', id)?.roles ?? []))
  const person = chance(0.9) && able.length > 0 ? oneOf(able) : oneOf(people)
  const known = cookies.get(person)
  const { now } = test.executor.time()
  if (known && test.app.marrow.gate.find(known, now)) return `marrow_session=${known}`
  const secret = test.app.marrow.gate.open(person, undefined, now)
  cookies.set(person, secret)
  return `marrow_session=${secret}`
}

const send = async () => {
  const { method, path, operation } = oneOf(operations)
  const { payload, type } = bodyFor(operation)
  const headers: Record<string, string> = {
    ...(chance(0.97) && { cookie: cookieFor(operation.operationId) }),
    ...(type && { 'content-type': type }),
    ...(chance(0.98) && { 'idempotency-key': test.newId() }),
    ...(chance(0.7) && { 'if-match': oneOf(['"1"', '"2"', '"5"', '"40"', '"0"', '*', '"-1"', '"99999999999"']) }),
    ...(chance(0.1) && { 'accept-language': oneOf(['es', 'en', '*;q=9', ',,,;q=', 'x'.repeat(3000)]) }),
  }
  const url = addressFor(path, operation)
  const response = await test.app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload !== undefined && { payload }),
  })
  return { what: `${method} ${url}`, name: operation.operationId, payload, response }
}

/** Rows beside the journal that only entries may bring; sessions, receipts and stored files are written without. */
const rowsBeside = (): number => {
  const tables = test.store.raw
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all()
    .filter(name => !['journal', 'sessions', 'receipts', 'files', 'file_names', 'identity_readings'].includes(name))
  return tables.reduce(
    (sum, name) => sum + Number(test.store.raw.prepare(`SELECT count(*) FROM ${name}`).pluck().get()),
    0,
  )
}

describe('hostile requests', () => {
  it('never meet a fault of ours, and write nothing past the journal', async () => {
    const faults: string[] = []
    const answered = new Map<string, number>()
    let accepted = 0
    let head = test.journal.head()?.seq
    let beside = rowsBeside()
    for (let count = 0; count < requests; count++) {
      const { what, name, payload, response } = await send()
      answered.set(name, (answered.get(name) ?? 0) + 1)
      if (response.statusCode >= 500) faults.push(`${what} ${response.statusCode} ${payload?.slice(0, 300)}`)
      if (response.statusCode < 300 && name !== 'scan') accepted += 1
      const now = test.journal.head()?.seq
      if (now === head && count % 20 === 0) expect(rowsBeside(), what).toBe(beside)
      if (now !== head) {
        head = now
        beside = rowsBeside()
      }
    }
    expect(faults).toEqual([])
    // The net is no net where nothing gets through it, or where it misses a declaration.
    expect(accepted).toBeGreaterThan(requests / 100)
    if (requests >= 5000) expect(answered.size).toBe(operations.length)
    expect(verifyJournal(test.store.path)).toMatchObject({ ok: true })
    compareWithRebuild({ store: test.store, journal: test.journal, subjects, views })
  }, 240_000)
})
