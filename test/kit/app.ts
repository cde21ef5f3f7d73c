// The real app on a real database file with a clock that stands still, people of every role, and short ways to sign in and to ask.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { loadKeys } from '../../db/keys.ts'
import { openStore } from '../../db/open.ts'
import { type AppParts, buildApp } from '../../server/build-app.ts'
import { settableClock } from '../../server/commands/clock.ts'
import type { Outcome } from '../../server/commands/outcome.ts'
import { type Config, readConfig } from '../../server/config.ts'
import type { Query } from '../../server/contract/query.ts'
import type { Actor, Proof } from '../../server/domain/kit/context.ts'
import type { AnyRecorded } from '../../server/domain/kit/event.ts'
import { type Role, roles } from '../../server/domain/person/roles.ts'
import { subjects } from '../../server/domain/subjects.ts'
import type { Problem } from '../../server/http/problem.ts'
import { type Subjects, subjectOf } from '../../server/views/fold.ts'

export const TEST_START = '2026-11-02T08:00:00.000Z'
export const PASSWORD = 'correct horse battery'
/** Where the nurses work. */
export const HOSPITAL = 'hospital-del-mar'
export const PIN = '836152'

/** What `npm test` builds first: the thread that draws papers. */
const built = resolve(import.meta.dirname, '../../dist')

/** Argon2 as cheap as it goes: tests sign in hundreds of times. */
const cheap = { memoryKib: 8, passes: 1 }

export interface Options extends Partial<Omit<AppParts, 'config' | 'clock'>> {
  config?: Partial<Config>
  start?: string
  /** A folder that an app had before: its data are found again. */
  folder?: string
  /** Without people: the laboratory as it is at the first visit. */
  isEmpty?: boolean
}

/** A person of the laboratory as the tests speak of one: a role, or `role-2` for a colleague of the same role. */
export type Somebody = Role | `${Role}-2`

export interface Ask {
  as?: Somebody
  /** The version that the client saw. */
  seen?: number
  commandId?: string
  headers?: Record<string, string>
}

/** Freezes what is new in a state; what is frozen already is not looked into again. */
const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
  return value
}

/** States are shared by everybody who reads them: whoever writes into one is found here. */
const frozenSubjects: Subjects = Object.fromEntries(
  Object.keys(subjects).map(kind => {
    const { evolve } = subjectOf(subjects, `${kind}/x`)
    return [kind, { evolve: (state: unknown, event: AnyRecorded) => freeze(evolve(state, freeze(event))) }]
  }),
)

const answersAsDeclared = (query: Query, answer: unknown): void => {
  const judged = query.answer.safeParse(answer)
  if (!judged.success) throw new Error(`${query.name} answers otherwise than declared: ${judged.error.message}`)
}

export const startApp = async (options: Options = {}) => {
  const { config, start = TEST_START, folder = mkdtempSync(join(tmpdir(), 'marrow-app-')), isEmpty, ...parts } = options
  const store = parts.store ?? openStore(join(folder, 'data', 'marrow.sqlite'))
  const clock = settableClock(start)
  const app = await buildApp({
    clock,
    store,
    keys: loadKeys(join(folder, 'keys')),
    hashCost: cheap,
    checkAnswer: answersAsDeclared,
    subjects: frozenSubjects,
    ...parts,
    config: {
      ...readConfig({ MARROW_LOG: 'silent', MARROW_SIGN_INS_PER_MINUTE: '100000' }, [], folder, built),
      dataFolder: join(folder, 'data'),
      webFolder: null,
      ...config,
    },
  })
  const ids = createTestIds()
  const people = new Map<string, string>()
  const cookies = new Map<string, string>()
  const { executor } = app.marrow

  /** Gives a command past the door, as somebody with a role or as any actor. */
  const execute = (name: string, input: unknown, actor: Actor, more: { seenVersion?: number; proof?: Proof } = {}) => {
    const command = app.marrow.commands.find(each => each.name === name)
    if (!command) throw new Error(`no command ${name}`)
    return executor.execute({ command, input, actor, commandId: ids(), ...more })
  }

  const personOf = (who: Somebody): string => {
    const id = people.get(who)
    if (!id) throw new Error(`nobody is ${who}`)
    return id
  }

  if (!isEmpty) for (const [who, id] of await hireEverybody(execute, app)) people.set(who, id)

  const send = async (request: InjectOptions, who?: Somebody): Promise<LightMyRequestResponse> => {
    const cookie = who === undefined ? undefined : (cookies.get(who) ?? (await signIn(who)))
    return app.inject({ ...request, headers: { ...(cookie && { cookie }), ...request.headers } })
  }

  /** Signs in over HTTP, once, and answers the cookie. */
  const signIn = async (who: Somebody): Promise<string> => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: personOf(who), password: PASSWORD, station: `${who}'s tablet` },
    })
    expect(response.statusCode).toBe(200)
    const cookie = cookieOf(response)
    cookies.set(who, cookie)
    return cookie
  }

  /** POST /api/commands/<name>. */
  const command = (name: string, input: unknown, { as, seen, commandId = ids(), headers }: Ask = {}) =>
    send(
      {
        method: 'POST',
        url: `/api/commands/${name}`,
        payload: input as object,
        headers: { 'idempotency-key': commandId, ...(seen !== undefined && { 'if-match': `"${seen}"` }), ...headers },
      },
      as,
    )

  return {
    app,
    folder,
    store,
    clock,
    executor,
    journal: app.marrow.journal,
    execute,
    personOf,
    actor: (who: Somebody): Actor => ({
      id: personOf(who),
      roles: executor.read('person', personOf(who))?.roles ?? [],
    }),
    send,
    signIn,
    /** The next request of this person signs in anew. */
    forgetCookie: (who: Somebody) => void cookies.delete(who),
    command,
    /** GET of an address. */
    ask: (url: string, as?: Somebody, headers: Record<string, string> = {}) =>
      send({ method: 'GET', url, headers }, as),
    newId: ids,
    /** Closes the app and its file; keeps the folder. */
    async close() {
      await app.close()
      store.close()
    },
    async remove() {
      await app.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof startApp>>

/** Command ids that count: UUIDs of version 7 in order. */
export const createTestIds = (): (() => string) => {
  let count = 0
  return () => `01932f2e-0000-7000-8000-${String(++count).padStart(12, '0')}`
}

export const cookieOf = (response: LightMyRequestResponse): string => {
  const cookie = response.cookies.find(({ name }) => name === 'marrow_session')
  if (!cookie) throw new Error('no session cookie was given')
  return `marrow_session=${cookie.value}`
}

export const problemOf = (response: LightMyRequestResponse): Problem => {
  expect(response.headers['content-type']).toBe('application/problem+json')
  return response.json() as Problem
}

type Execute = (
  name: string,
  input: unknown,
  actor: Actor,
  more?: { seenVersion?: number; proof?: Proof },
) => Promise<Outcome>

const accepted = async (outcome: Promise<Outcome>): Promise<Record<string, unknown>> => {
  const answered = await outcome
  if (answered.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(answered)}`)
  return answered.answer ?? {}
}

/** Two persons of each role, each with password, badge and PIN of their own choice. */
const hireEverybody = async (execute: Execute, app: FastifyInstance): Promise<[Somebody, string][]> => {
  const { passwords, executor } = app.marrow
  const password: Proof = { password: 'right', credential: { kind: 'password', hash: await passwords.hash(PASSWORD) } }
  const pin: Proof = { password: 'right', credential: { kind: 'pin', hash: await passwords.hash(PIN) } }
  const first = { name: 'Alba Admin', language: 'en' }
  await accepted(
    execute('create-first-administrator', first, { id: 'system/first-visit', roles: [] }, { proof: password }),
  )
  const administrator = { id: 'P-0001', roles: ['administrator'] as Role[] }
  const hired: [Somebody, string][] = [['administrator', 'P-0001']]
  const settings = { hospitals: [{ id: HOSPITAL, name: 'Hospital del Mar', numberPatterns: ['HM999999'] }] }
  const setting = { settings, reason: 'The hospital of the nurses' }
  await accepted(execute('change-settings', setting, administrator, { seenVersion: 0 }))
  for (const role of roles) {
    for (const who of [role, `${role}-2`] as const) {
      if (who === 'administrator') continue
      const input = {
        name: `${who} person`,
        roles: [role],
        language: 'en',
        ...(role === 'nurse' && { hospital: HOSPITAL }),
      }
      const { person } = await accepted(execute('register-person', input, administrator))
      hired.push([who, String(person)])
    }
  }
  await Promise.all(
    hired.map(async ([who, id]) => {
      const self = { id, roles: executor.read('person', id)?.roles ?? [] }
      await accepted(execute('set-password', { person: id }, self, { proof: password }))
      await accepted(execute('set-pin', { person: id }, self, { proof: pin }))
      await accepted(execute('assign-badge', { person: id, badge: `CARD-${who.toUpperCase()}` }, administrator))
    }),
  )
  return hired
}
