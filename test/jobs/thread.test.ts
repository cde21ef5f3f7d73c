// A thread that is asked: it sees what is committed, tells its faults, and is started again where it failed or hangs.
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperRequest } from '../../server/jobs/paper-job.ts'
import { createThread } from '../../server/jobs/thread.ts'
import { startApp } from '../kit/app.ts'
import { decodePdf } from '../kit/decode-symbols.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'
import { type BuiltWorkers, buildWorkers } from '../kit/workers.ts'

const request = (job: PaperRequest['job']): PaperRequest => ({
  job,
  now: '2026-11-22T09:00:00.000Z',
  zone: 'Europe/Madrid',
  language: 'en',
  isDemo: false,
})

const codes = request({ what: 'command-codes' })
const unknown = request({ what: 'donation-labels', batch: 'B26-0999', bags: 1 })

/** A thread that takes every request and never answers. */
const silent = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {})"

/** One that never answers an English one. */
const deafToEnglish = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, request }) => request.language === 'en' || parentPort.postMessage({ id, answer: id }))`

/** One that takes most of a second for each, one after the other. */
const slow = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id }) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800)
  parentPort.postMessage({ id, answer: id })
})`

let built: BuiltWorkers
let storage: Storage

beforeAll(async () => {
  built = await buildWorkers()
  storage = makeStorage()
})

afterAll(() => {
  storage.remove()
  built.remove()
})

const paperThread = (workerFile = join(built.folder, 'paper-worker.js'), timeoutMs?: number) =>
  createThread<PaperRequest, Uint8Array>({ workerFile, path: storage.store.path, ...(timeoutMs ? { timeoutMs } : {}) })

/** A thread from a file of the test's own, beside the built one so that the packages are found. */
const threadFrom = (name: string, content: string, timeoutMs?: number) => {
  const workerFile = join(built.folder, name)
  writeFileSync(workerFile, content)
  return { papers: paperThread(workerFile, timeoutMs), become: (other: string) => writeFileSync(workerFile, other) }
}

describe('a thread', () => {
  it('answers those that asked at the same moment, each to whom asked for it', async () => {
    const papers = paperThread()
    const [one, other] = await Promise.all([papers.ask(codes), papers.ask({ ...codes, language: 'es' })])
    expect((await decodePdf(one))[0]).toHaveLength(4)
    expect(Buffer.compare(one, other)).not.toBe(0)
    await papers.close()
  })

  it('tells why it could not answer, and answers the next', async () => {
    const papers = paperThread()
    await expect(papers.ask(unknown)).rejects.toThrow('batch/B26-0999 is missing')
    expect((await papers.ask(codes)).length).toBeGreaterThan(1000)
    await papers.close()
  })

  it('is started again after it has failed', async () => {
    const { papers, become } = threadFrom('failing.js', 'throw new Error("no paper")')
    await expect(papers.ask(codes)).rejects.toThrow('no paper')
    become(await readFile(join(built.folder, 'paper-worker.js'), 'utf8'))
    expect((await papers.ask(codes)).length).toBeGreaterThan(1000)
    await papers.close()
  })

  it('is given up where it does not answer in time, and what waits behind is asked of a new one', async () => {
    const { papers } = threadFrom('deaf.mjs', deafToEnglish, 3000)
    const asked = await Promise.allSettled([
      papers.ask(codes),
      papers.ask({ ...codes, language: 'es' }),
      papers.ask(codes),
    ])
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    await papers.close()
  })

  it('gives each the whole time, however long those before it took', async () => {
    const { papers } = threadFrom('slow.mjs', slow, 3000)
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => papers.ask(codes)))
    expect(asked.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'))
    await papers.close()
  })

  it('ends when it is closed: what is under way is told so', async () => {
    const papers = paperThread()
    const asked = expect(papers.ask(codes)).rejects.toThrow('closing')
    await papers.close()
    await asked
  })
})

describe('work on a thread that never ends', () => {
  const startWith = async (hanging: 'paper-worker' | 'trace-worker') => {
    const folders = await buildWorkers()
    writeFileSync(join(folders.folder, `${hanging}.js`), silent)
    const test = await startApp({ config: { workersFolder: folders.folder } })
    await test.command('register-room', { name: 'Clean room', grade: 'B' }, { as: 'lab-manager' })
    const end = async () => {
      await test.remove()
      folders.remove()
    }
    return { test, end }
  }

  it('as a paper keeps no trace waiting', async () => {
    const { test, end } = await startWith('paper-worker')
    const paper = test.ask('/api/labels/command-codes.pdf', 'technician')
    expect((await test.ask('/api/trace/room/R-0001', 'inspector')).json()).toMatchObject({
      start: { kind: 'room', id: 'R-0001' },
      history: [{ actorName: 'lab-manager person' }],
    })
    await end()
    expect((await paper).statusCode).toBe(500)
  })

  it('as a trace keeps nobody else waiting', async () => {
    const { test, end } = await startWith('trace-worker')
    const trace = test.ask('/api/trace/room/R-0001', 'inspector')
    expect((await test.ask('/api/history/room/R-0001', 'inspector')).statusCode).toBe(200)
    expect((await test.ask('/api/labels/command-codes.pdf', 'technician')).statusCode).toBe(200)
    await end()
    expect((await trace).statusCode).toBe(500)
  })
})

describe('a trace', () => {
  it('sees what was committed just before it', async () => {
    const test = await startApp({ config: { workersFolder: built.folder } })
    const register = (name: string) => test.command('register-room', { name, grade: 'B' }, { as: 'lab-manager' })
    const traced = async (id: string) => (await test.ask(`/api/trace/room/${id}`, 'inspector')).statusCode
    await register('One')
    expect([await traced('R-0001'), await traced('R-0002')]).toEqual([200, 404])
    await register('Two')
    expect([await traced('R-0001'), await traced('R-0002')]).toEqual([200, 200])
    const regrade = { room: 'R-0001', grade: 'C', reason: 'requalified' }
    await test.command('regrade-room', regrade, { as: 'lab-manager', seen: 1 })
    const { start, history } = (await test.ask('/api/trace/room/R-0001', 'inspector')).json()
    expect(start.sentence).toContain('C')
    expect(history).toHaveLength(2)
    await test.remove()
  })
})
