// A full disk: nothing is half done, every answer says so in a sentence, reading goes on, and so does work once there is room.
import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJournal } from '../../db/journal.ts'
import { openStore } from '../../db/open.ts'
import { verifyJournal } from '../../db/verify.ts'
import { demoPassword } from '../../server/demo/people.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { PASSWORD, problemOf, startApp, type TestApp } from '../kit/app.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'
import { buildServer, type ServerProcess, startServer } from '../kit/server-process.ts'

const person = (count: number) => ({ name: `Person ${count} of many`, roles: ['technician'], language: 'en' })

describe('a database that cannot grow', () => {
  let test: TestApp
  let pages = 0
  const lost: string[] = []
  beforeAll(async () => {
    test = await startApp()
    await test.signIn('administrator')
    pages = Number(test.store.raw.pragma('page_count', { simple: true }))
    test.store.raw.pragma(`max_page_count = ${pages}`)
  })
  afterAll(() => test.remove())

  const register = (commandId: string, count: number) =>
    test.command('register-person', person(count), { as: 'administrator', commandId })

  it('answers commands with 503 and a sentence, and keeps nothing of them', async () => {
    for (let count = 0; lost.length < 10 && count < 5000; count++) {
      const head = test.journal.head()
      const commandId = test.newId()
      const response = await register(commandId, count)
      if (response.statusCode === 200) continue
      expect(problemOf(response)).toMatchObject({
        status: 503,
        code: 'storage-unavailable',
        detail: /Nothing was recorded/,
      })
      expect(test.journal.head()).toEqual(head)
      lost.push(commandId)
    }
    expect(lost).toHaveLength(10)
  })

  it('says of a sign-in that it could not be kept', async () => {
    const signIn = () =>
      test.app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { person: 'P-0001', password: PASSWORD, station: 'x'.repeat(60) },
      })
    // Small rows still find room in pages that were given out already.
    let response = await signIn()
    for (let count = 0; response.statusCode === 200 && count < 500; count++) response = await signIn()
    expect(problemOf(response)).toMatchObject({ status: 503, code: 'storage-unavailable' })
  })

  it('records the same commands once there is room, each once', async () => {
    test.store.raw.pragma(`max_page_count = ${pages + 1000}`)
    for (const [index, commandId] of lost.entries()) {
      expect((await register(commandId, 9000 + index)).statusCode).toBe(200)
      expect((await register(commandId, 9000 + index)).statusCode).toBe(200)
    }
    const written = test.store.raw
      .prepare("SELECT count(*) FROM journal WHERE command = ? AND type = 'person.registered'")
      .pluck()
    expect(lost.map(id => written.get(id))).toEqual(lost.map(() => 1))
    expect(verifyJournal(test.store.path)).toMatchObject({ ok: true })
    compareWithRebuild({ store: test.store, journal: test.journal, subjects, views })
  })
})

describe('a disk that can only be read', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startApp()
    await test.signIn('administrator')
    await test.signIn('qa')
    test.store.raw.pragma('query_only = ON')
  })
  afterAll(() => test.remove())

  const questions = ['/api/people', '/api/session', '/api/journal/head', '/api/sessions']

  it('is read on, also when it would be time to note that a session was used', async () => {
    test.clock.advanceMs(5 * 60_000)
    for (const url of questions) expect((await test.ask(url, 'administrator')).statusCode, url).toBe(200)
  })

  it('keeps no screen open that should lock, and no session that should end', async () => {
    test.clock.advanceMs(9 * 60_000)
    expect(problemOf(await test.ask('/api/people', 'qa')).code).toBe('session-locked')
    expect((await test.ask('/api/people', 'administrator')).statusCode).toBe(200)
    test.clock.advanceMs(24 * 3_600_000)
    expect(problemOf(await test.ask('/api/people', 'administrator')).code).toBe('not-signed-in')
  })
})

// A file system of its own, without being anybody in particular: Linux lets whoever owns a namespace mount there.
const mounted = (folder: string): string[] => [
  'unshare',
  '--mount',
  '--map-root-user',
  'sh',
  '-c',
  'mount -t tmpfs -o size=24m tmpfs "$0" && cp -r "$1" "$0" && shift && exec "$@"',
  join(folder, 'small'),
  join(folder, 'whole', 'data'),
]
const canMount = (): boolean =>
  spawnSync('unshare', ['--mount', '--map-root-user', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

describe.skipIf(!canMount())('a disk that is full (needs a Linux that lets us mount one)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marrow-full-'))
  let server: ServerProcess
  /** Of an administrator, and of a technician, who keeps pictures. */
  let cookie = ''
  let technician = ''
  /** The small disk as this process can reach it. */
  const small = (...path: string[]) => join(`/proc/${server.process.pid}/root`, folder, 'small', ...path)

  beforeAll(async () => {
    buildServer()
    const whole = join(folder, 'whole')
    mkdirSync(whole)
    mkdirSync(join(folder, 'small'))
    const first = await startServer(whole, { args: ['--demo'] })
    await first.end('SIGTERM')
    server = await startServer(folder, {
      args: ['--demo'],
      env: { MARROW_DATA: join(folder, 'small', 'data'), MARROW_KEYS: join(whole, 'keys') },
      under: mounted(folder),
    })
    technician = await signedIn('P-0004')
    cookie = await signedIn('P-0001')
  }, 60_000)
  afterAll(async () => {
    await server?.end('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const post = (url: string, body: object, id = '') =>
    fetch(`${server.base}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...(id && { 'idempotency-key': id }) },
      body: JSON.stringify(body),
    })

  const signedIn = async (person: string): Promise<string> => {
    const response = await post('/api/session', { person, password: demoPassword })
    return response.headers.get('set-cookie')?.split(';')[0] ?? ''
  }

  const idOf = (count: number) => `01932f2e-0000-7000-8000-${String(count).padStart(12, '0')}`
  const register = (count: number) => post('/api/commands/register-person', person(count), idOf(count))

  /** Takes all the room there is. */
  const fill = () => {
    const ballast = openSync(small('ballast'), 'w')
    for (const size of [1_000_000, 4096, 1]) {
      try {
        for (;;) writeSync(ballast, Buffer.alloc(size))
      } catch {
        // No room for so much.
      }
    }
    closeSync(ballast)
  }

  /** What the small disk holds, opened somewhere else. */
  const copied = (): string => {
    const copy = join(folder, `copy-${Math.random()}`)
    mkdirSync(copy)
    for (const name of ['marrow.sqlite', 'marrow.sqlite-wal']) {
      if (existsSync(small('data', name))) cpSync(small('data', name), join(copy, name))
    }
    return join(copy, 'marrow.sqlite')
  }

  it('refuses, reads, and records again when there is room', async () => {
    fill()
    const done: number[] = []
    const refused: number[] = []
    // Frames of the log that were written before are used again, so some commands still find room.
    for (let count = 1; refused.length < 20 && count < 2000; count++) {
      const response = await register(count)
      if (response.status === 200) done.push(count)
      else {
        expect(await response.json()).toMatchObject({
          status: 503,
          code: 'storage-unavailable',
          detail: /Nothing was recorded/,
        })
        refused.push(count)
      }
    }
    expect(refused).toHaveLength(20)
    const people = await fetch(`${server.base}/api/people`, { headers: { cookie } })
    expect(people.status).toBe(200)
    // A file cannot be kept either, and that is no fault of Marrow.
    const file = await fetch(`${server.base}/api/files`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: technician },
      body: 'lorem ipsum '.repeat(50_000),
    })
    expect([file.status, await file.json()]).toMatchObject([503, { code: 'storage-unavailable' }])

    rmSync(small('ballast'))
    for (const count of [...refused, ...done]) expect((await register(count)).status).toBe(200)
    const path = copied()
    expect(verifyJournal(path)).toMatchObject({ ok: true })
    const store = openStore(path)
    const written = store.raw
      .prepare("SELECT count(*) FROM journal WHERE command = ? AND type = 'person.registered'")
      .pluck()
    expect([...done, ...refused].filter(count => written.get(idOf(count)) !== 1)).toEqual([])
    compareWithRebuild({ store, journal: openJournal(store), subjects, views })
    store.close()
  }, 60_000)
})
