// Some thousand requests made from the description of the interface, most of them with something wrong: never a fault of ours, never
// an answer without a sentence, and nothing is written that the journal does not tell of. `FUZZ_SEED` and `FUZZ_REQUESTS` try others.
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { createFolds } from '../../server/commands/folds.ts'
import { queries } from '../../server/contract/queries.ts'
import { unlockSession } from '../../server/contract/session.ts'
import { randomOf } from '../../server/demo/random.ts'
import { commands } from '../../server/domain/commands.ts'
import { mayGive } from '../../server/domain/kit/command.ts'
import { splitStream } from '../../server/domain/kit/event.ts'
import { type Kind, subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import type { TestApp } from '../kit/app.ts'
import { openAppLab } from '../kit/app-line.ts'
import { createHostile, type Described, operationsIn } from '../kit/hostile.ts'
import { bookLine, type Line } from '../kit/line.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'
import { meaningsIn, sensibleBodies } from '../kit/sensible-bodies.ts'
import { watchWrites } from '../kit/watch-writes.ts'

const requests = Number(process.env.FUZZ_REQUESTS ?? 6500)
const seed = process.env.FUZZ_SEED ?? 'fuzz'
const random = randomOf(seed)

/** These take the sessions, the people and the batches away that the others need: now and then only. Papers take their time. */
const rare = [
  'sign-out',
  'end-session',
  'lock',
  'unlock',
  'deactivate-person',
  'change-roles',
  'reject-batch',
  'declare-failed',
]
/** These do the most, and have the most to judge. */
const often = ['record-step', 'open-operation', 'correct-entry', 'enter-result', 'open-case', 'scan']
const isRare = ({ operationId, responses }: Described['operation'] & { responses?: unknown }): boolean =>
  rare.includes(operationId) || JSON.stringify(responses).includes('application/pdf')

let test: TestApp
/** One case whose cells are in culture, and one whose containers are filled. */
let lines: Line[]
let people: string[]
let operations: Described[]
let hostile: ReturnType<typeof createHostile>
/** What the server last wrote in its log: the stack of a fault. */
let lastFault = ''
const cookies = new Map<string, string>()

const openLaboratory = async () => {
  const lab = await openAppLab({
    config: { failedSignIns: 100_000, signInsPerMinute: 100_000, logLevel: 'error' },
    log: {
      write(text) {
        lastFault = text
      },
    },
  })
  test = lab.test
  const filled = await bookLine(lab)
  await filled.until('dispatch')
  const growing = await bookLine(lab, {}, 'HR000002')
  await growing.until('passage')
  lines = [growing, filled]
  people = Object.values(lab.laboratory.staff)
}

beforeAll(async () => {
  await openLaboratory()
  const description = await test.app.inject({ url: '/api/openapi.json', headers: { cookie: cookieFor('session') } })
  operations = operationsIn(description.json())
  let { known, named } = meaningsIn(test, lines)
  let age = 0
  hostile = createHostile({
    random,
    known,
    // What is there changes with the requests.
    named(field) {
      age += 1
      if (age % 1000 === 0) named = meaningsIn(test, lines).named
      return (Object.hasOwn(named, field) && named[field]) || []
    },
    body: sensibleBodies(test, lines, random),
    now: () => test.executor.time().now,
  })
}, 60_000)
afterAll(() => test.remove())

/** Somebody's open session; most of the time of somebody who may, so that requests get far. */
const cookieFor = (name: string): string => {
  const who = [...commands, ...queries].find(each => each.name === name)?.who ?? 'signed-in'
  const active = people.filter(id => test.executor.read('person', id)?.active)
  const able = active.filter(id => mayGive(who, test.executor.read('person', id)?.roles ?? []))
  const person = random.pick(random.chance(0.9) && able.length > 0 ? able : active)
  const { gate } = test.app.marrow
  const { now } = test.executor.time()
  const known = cookies.get(person)
  const guest = known === undefined ? null : gate.find(known, now)
  const secret = guest && !guest.isLocked ? guest.secret : gate.open(person, undefined, now)
  cookies.set(person, secret)
  return `marrow_session=${secret}`
}

/** The version that a batch has, most of the time. */
const ifMatch = (): string => {
  const { version } = random.pick(lines).batch()
  return random.pick([`"${version}"`, `"${version}"`, `"${version}"`, '"1"', '"2"', '*', '"-1"', '"99999999999"', 'x'])
}

interface Sent {
  what: string
  operation: string
  method: string
  commandId: string | undefined
  response: LightMyRequestResponse
}

const nextOperation = (): Described => {
  const some = random.chance(0.15) ? operations.filter(each => often.includes(each.operation.operationId)) : operations
  const described = random.pick(some)
  return isRare(described.operation) && random.chance(0.8) ? nextOperation() : described
}

const send = async (): Promise<Sent> => {
  const { path, operation, ...described } = nextOperation()
  const { payload, type } = hostile.bodyOf(operation)
  const commandId = random.chance(0.98) ? test.newId() : random.chance(0.5) ? 'not an id' : undefined
  const headers: Record<string, string> = {
    ...hostile.headersOf(),
    ...(random.chance(0.97) && { cookie: cookieFor(operation.operationId) }),
    ...(type && random.chance(0.98) && { 'content-type': type }),
    ...(commandId && { 'idempotency-key': commandId }),
    ...(random.chance(0.9) && { 'if-match': ifMatch() }),
  }
  const method = random.chance(0.99) ? described.method : random.pick(['PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'])
  const url = hostile.addressOf(path, operation)
  const response = await test.app.inject({ method: method as 'GET', url, headers, payload })
  const what = `${method} ${url.slice(0, 300)} ${String(payload ?? '').slice(0, 600)} (seed ${seed})`
  return { what, operation: operation.operationId, method, commandId, response }
}

/** What no sentence for a person holds. */
const unfinished = /undefined|\[object|=>/

/** What is wrong with an answer that is no success; null where it is a problem document with a sentence. */
const faultOfProblem = ({ method, response }: Sent): string | null => {
  const { statusCode, headers, body } = response
  if (statusCode >= 500) return `answered ${statusCode}: ${lastFault || body}`
  if (statusCode < 400 || method === 'HEAD') return null
  if (headers['content-type'] !== 'application/problem+json')
    return `answered ${statusCode} as ${headers['content-type']}`
  const { status, code, detail, title, requestId, fields = [] } = response.json()
  if (status !== statusCode || !/^[a-z0-9-]+$/.test(code) || !title || !requestId) return `answered ${body}`
  if (!/^.{10,}[.?]$/s.test(detail) || unfinished.test(detail)) return `said: ${detail}`
  const silent = fields.find(({ sentence }: { sentence: string }) => !sentence || unfinished.test(sentence))
  return silent ? `said of a field: ${JSON.stringify(silent)}` : null
}

/** Tables that are written without an entry: sessions, answers kept, who read a name, and stored files. */
const besideTheJournal: Readonly<Record<string, (sent: Sent) => boolean>> = {
  sessions: () => true,
  receipts: sent => sent.operation === 'scan' || commands.some(({ name }) => name === sent.operation),
  identity_readings: sent => sent.response.statusCode === 200,
  files: sent => sent.operation === 'save-file',
  file_names: sent => sent.operation === 'save-file',
}

/** What was written that should not have been, by one request. */
const faultOfWrites = (sent: Sent, touched: Set<string>, headBefore: number): string | null => {
  const entries = test.journal.readFrom(headBefore + 1, 1000)
  const writes = [...touched].filter(table => entries.length === 0 && !besideTheJournal[table]?.(sent))
  if (writes.length > 0) return `wrote ${writes.join(', ')} without an entry`
  const isScan = sent.operation === 'scan'
  if (entries.length > 0 && sent.method !== 'POST') return 'wrote entries, though it was a question'
  // A wrong PIN with the badge of somebody is noted for that person, by the program itself.
  const isNoted = ({ type }: { type: string }) => sent.operation === unlockSession.name && type === 'person.pin-failed'
  const foreign = isScan ? undefined : entries.find(entry => entry.command !== sent.commandId && !isNoted(entry))
  return foreign ? `wrote an entry of the command ${foreign.command}` : null
}

describe('hostile requests', () => {
  const answered = new Map<string, number>()
  const statuses = new Map<number, number>()
  const accepted = new Set<string>()
  const faults: string[] = []

  it('meet no fault of ours, get a sentence, and write nothing past the journal', async () => {
    const touchedSince = watchWrites(test.store)
    for (let count = 0; count < requests && faults.length < 20; count++) {
      const headBefore = test.journal.head()?.seq ?? 0
      touchedSince()
      const sent = await send()
      const { statusCode } = sent.response
      const touched = touchedSince()
      answered.set(sent.operation, (answered.get(sent.operation) ?? 0) + 1)
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
      if (statusCode < 300) accepted.add(sent.operation)
      const fault = faultOfProblem(sent) ?? faultOfWrites(sent, touched, headBefore)
      if (fault) faults.push(`${sent.what} ${fault}`)
    }
    const counts = [...statuses].sort().map(([status, count]) => `${status}: ${count}`)
    console.log(
      `fuzz: seed ${seed}; ${counts.join(', ')}; ${accepted.size} of ${operations.length} operations accepted`,
    )
    expect(faults).toEqual([])
  }, 600_000)

  it('reached every operation, and many of them all the way', () => {
    if (requests < 5000) return
    expect([...answered.keys()].sort()).toEqual(operations.map(({ operation }) => operation.operationId).sort())
    // The net is no net where nothing gets through it.
    expect(accepted.size).toBeGreaterThan(operations.length / 2)
  })

  it('left a journal that verifies, views that equal their rebuild, and states that equal their folds', () => {
    expect(verifyJournal(test.store.path)).toMatchObject({ ok: true })
    const folds = createFolds(test.journal, subjects)
    const streams = test.store.raw.prepare<[], string>('SELECT DISTINCT stream FROM journal').pluck().all()
    for (const stream of streams) {
      const { kind, id } = splitStream(stream)
      expect(test.executor.read(kind as Kind, id), stream).toEqual(folds.read(stream)?.state)
    }
    compareWithRebuild({ store: test.store, journal: test.journal, subjects, views })
  })
})
