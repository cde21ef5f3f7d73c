// The program as it is started: the built file in a process of its own, with folders of its own.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { listDemoPeople } from '../../server/contract/people.ts'
import type { AnswerOf } from '../../server/contract/query.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string
let processes: ChildProcess[]

beforeAll(() => execFileSync(process.execPath, [join(root, 'server/ensure-built.mjs'), 'server'], { cwd: root }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marrow-start-'))
  processes = []
})
afterEach(() => {
  for (const each of processes) each.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  /** Until it listens; null where it ended before. */
  base: Promise<string | null>
  exit: Promise<number | null>
  output(): string
  errors(): string
  process: ChildProcess
}

const run = (env: Record<string, string> = {}, args: string[] = []): Running =>
  observe(folder, process.execPath, [join(root, 'dist/server/main.js'), ...args], env)

const observe = (cwd: string, program: string, args: string[], env: Record<string, string>): Running => {
  const child = spawn(program, args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      MARROW_DATA: join(folder, 'data'),
      MARROW_KEYS: join(folder, 'keys'),
      MARROW_PORT: '0',
      ...env,
    },
  })
  processes.push(child)
  let output = ''
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const exit = new Promise<number | null>(done => child.on('exit', done))
  const base = new Promise<string | null>(done => {
    child.stdout.on('data', chunk => {
      output += chunk
      const address = /Marrow listening on (http:\/\/\S+)/.exec(output)?.[1]
      if (address) done(address)
    })
    exit.then(() => done(null))
  })
  return { base, exit, output: () => output, errors: () => errors, process: child }
}

describe('a start', () => {
  it('makes folder and key, answers, and stops cleanly when it is told to', async () => {
    const first = run()
    const base = await first.base
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${base}/api/session`)).json()).toMatchObject({ isEmpty: true, isDemo: false })
    // An open live line, or one that is kept alive, must not keep it.
    first.process.kill('SIGTERM')
    expect(await first.exit).toBe(0)
    const key = readFileSync(join(folder, 'keys/master.key'), 'utf8')
    for (const line of key.split('\n').filter(text => /^\s*\d/.test(text)))
      expect(first.output()).not.toContain(line.trim())
    expect(first.output()).toContain('Print that sheet twice')

    const again = run()
    expect(await again.base).not.toBeNull()
    expect(again.output()).not.toContain('Print that sheet')
    again.process.kill('SIGINT')
    expect(await again.exit).toBe(0)
  })

  it.each([
    [{ MARROW_PORT: 'many' }, 'MARROW_PORT must be a whole number from 0 to 65535; it is "many".\n'],
    [{ MARROW_TZ: 'Moon' }, 'MARROW_TZ must be a time zone such as Europe/Madrid; it is "Moon".\n'],
  ])('with a wrong value ends with one sentence: %j', async (env, sentence) => {
    const started = run(env)
    expect(await started.exit).toBe(1)
    expect(started.errors()).toBe(sentence)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('on data without their keys makes no others', async () => {
    const first = run()
    await first.base
    first.process.kill('SIGTERM')
    await first.exit
    const elsewhere = run({ MARROW_KEYS: join(folder, 'mistyped') })
    expect(await elsewhere.exit).toBe(1)
    expect(elsewhere.errors()).toContain('Set MARROW_KEYS to the folder of the keys of these data.')
    expect(existsSync(join(folder, 'mistyped'))).toBe(false)
  })

  it.each(['empty', 'not there'])(
    'on the files of a laboratory whose database is %s begins no other one',
    async state => {
      mkdirSync(join(folder, 'data/files/ab'), { recursive: true })
      writeFileSync(join(folder, 'data/files/ab/cd'), 'sealed')
      if (state === 'empty') writeFileSync(join(folder, 'data/marrow.sqlite'), '')
      const started = run()
      expect(await started.exit).toBe(1)
      expect(started.errors()).toContain(`but marrow.sqlite is ${state}. Restore a backup`)
      expect(existsSync(join(folder, 'keys'))).toBe(false)
    },
  )

  it('on a port that is taken says so', async () => {
    const first = run()
    const port = new URL((await first.base) ?? '').port
    const second = run({
      MARROW_PORT: port,
      MARROW_DATA: join(folder, 'other'),
      MARROW_KEYS: join(folder, 'other-keys'),
    })
    expect(await second.exit).toBe(1)
    expect(second.errors()).toBe(`Port ${port} of 127.0.0.1 is in use. Set MARROW_PORT to another.\n`)
  })

  it.skipIf(process.platform === 'win32')(
    'that found no room leaves no half a key, and the next one begins',
    async () => {
      const limited = ['-c', 'ulimit -f 0; exec "$0" "$1"', process.execPath, join(root, 'dist/server/main.js')]
      const full = observe(folder, 'sh', limited, {})
      expect(await full.exit).toBe(1)
      expect(full.errors()).toMatch(/^The data or the key cannot be written or read \(.+\)\. Make room .+ again\.\n$/)
      expect(readdirSync(join(folder, 'keys'))).toEqual([])
      expect(await run().base).not.toBeNull()
    },
  )

  it('ends soon when it is told to, although somebody sends a request without an end', async () => {
    const started = run()
    const endless = connect(Number(new URL((await started.base) ?? '').port), '127.0.0.1')
    endless.on('error', () => undefined)
    const isClosed = new Promise(done => endless.on('close', done))
    const head = ['POST /api/session HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json']
    endless.write(`${[...head, 'content-length: 100', 'expect: 100-continue'].join('\r\n')}\r\n\r\n`)
    // Marrow asks for the rest: it has begun with this request.
    await new Promise(done => endless.once('data', done))
    const toldAt = Date.now()
    started.process.kill('SIGTERM')
    expect(await started.exit).toBe(0)
    expect(Date.now() - toldAt).toBeLessThan(60_000)
    await isClosed
  })

  it('on data that another one works on ends with one sentence, and begins once the other has gone, however it went', async () => {
    const first = run()
    await first.base
    const second = run()
    expect(await second.exit).toBe(1)
    expect(second.errors()).toContain(`Another Marrow is running on ${join(folder, 'data')}.`)
    first.process.kill('SIGKILL')
    await first.exit
    expect(await run().base).not.toBeNull()
  })

  it('of the demonstration leaves a folder alone that holds other files', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data/holiday.jpg'), 'sun')
    const started = run({}, ['--demo'])
    expect(await started.exit).toBe(1)
    expect(started.errors()).toContain('Set MARROW_DATA to an empty folder for the demonstration.')
    expect(readFileSync(join(folder, 'data/holiday.jpg'), 'utf8')).toBe('sun')
  })
})

describe.skipIf(process.platform === 'win32')('npm', () => {
  it.each(['start', 'demo'])('run %s hands a signal on, and the port is free again', async script => {
    const started = observe(root, 'npm', ['run', script], { HOME: folder })
    const base = (await started.base) ?? ''
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    started.process.kill('SIGTERM')
    await started.exit
    // npm may end before the server has closed its data: the same port is asked for until it is given.
    await expect.poll(() => isFree(Number(new URL(base).port)), { timeout: 30_000 }).toBe(true)
  })
})

const isFree = (port: number): Promise<boolean> =>
  new Promise(done => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

describe('the demonstration', () => {
  it('that was killed while it was made is made anew, and nothing of the broken one is left', async () => {
    const broken = run({}, ['--demo'])
    const aside = join(folder, 'data/being-made/marrow.sqlite-wal')
    await expect.poll(() => existsSync(aside) && statSync(aside).size > 1_000_000, { timeout: 30_000 }).toBe(true)
    broken.process.kill('SIGKILL')
    await broken.exit
    expect(existsSync(join(folder, 'data/marrow.sqlite'))).toBe(false)
    // As if it had broken off between the files and the database.
    mkdirSync(join(folder, 'data/files/00'), { recursive: true })
    writeFileSync(join(folder, 'data/files/00/of-the-broken-one'), '')

    expect(await run({}, ['--demo']).base).not.toBeNull()
    expect(existsSync(join(folder, 'data/being-made'))).toBe(false)
    expect(existsSync(join(folder, 'data/files/00/of-the-broken-one'))).toBe(false)
  })

  it('is a laboratory with people, who sign in with what it tells', async () => {
    const started = run({}, ['--demo'])
    const base = await started.base
    expect(
      started
        .errors()
        .split('\n')
        .filter(line => line.includes('"level":50')),
    ).toEqual([])
    // The shape that contract/people.ts declares.
    const { password, people } = (await (await fetch(`${base}/api/demo/people`)).json()) as AnswerOf<
      typeof listDemoPeople
    >
    expect(people.length).toBeGreaterThan(10)
    const signIn = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: people[0]?.badge, password }),
    })
    expect(await signIn.json()).toMatchObject({ isDemo: true, person: { id: people[0]?.id } })
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const live = await fetch(`${base}/api/live`, { headers: { cookie } })
    expect(live.status).toBe(200)
    started.process.kill('SIGTERM')
    expect(await started.exit).toBe(0)
  })
})
