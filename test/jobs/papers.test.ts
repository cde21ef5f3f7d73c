// The thread that draws papers: it sees what is committed, tells its faults, and is started again where it failed or hangs.
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperRequest } from '../../server/jobs/paper-job.ts'
import { createPapers } from '../../server/jobs/papers.ts'
import { decodePdf } from '../kit/decode-symbols.ts'
import { type BuiltWorker, buildPaperWorker } from '../kit/paper-worker.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

const request = (job: PaperRequest['job']): PaperRequest => ({
  job,
  now: '2026-11-22T09:00:00.000Z',
  zone: 'Europe/Madrid',
  language: 'en',
  isDemo: false,
})

const codes = request({ what: 'command-codes' })
const unknown = request({ what: 'donation-labels', batch: 'B26-0999', bags: 1 })

let built: BuiltWorker
let storage: Storage

beforeAll(async () => {
  built = await buildPaperWorker()
  storage = makeStorage()
})

afterAll(() => {
  storage.remove()
  built.remove()
})

/** A thread from a file of the test's own, beside the built one so that the packages are found. */
const threadFrom = (name: string, content: string, timeoutMs?: number) => {
  const workerFile = join(dirname(built.file), name)
  writeFileSync(workerFile, content)
  const papers = createPapers({ workerFile, path: storage.store.path, ...(timeoutMs ? { timeoutMs } : {}) })
  return { papers, become: (other: string) => writeFileSync(workerFile, other) }
}

describe('the thread that draws papers', () => {
  it('draws those that were asked at the same moment, each to whom asked for it', async () => {
    const papers = createPapers({ workerFile: built.file, path: storage.store.path })
    const [one, other] = await Promise.all([papers.draw(codes), papers.draw({ ...codes, language: 'es' })])
    expect((await decodePdf(one))[0]).toHaveLength(4)
    expect(Buffer.compare(one, other)).not.toBe(0)
    await papers.close()
  })

  it('tells why a paper could not be drawn, and draws the next one', async () => {
    const papers = createPapers({ workerFile: built.file, path: storage.store.path })
    await expect(papers.draw(unknown)).rejects.toThrow('batch/B26-0999 is missing')
    expect((await papers.draw(codes)).length).toBeGreaterThan(1000)
    await papers.close()
  })

  it('is started again after it has failed', async () => {
    const { papers, become } = threadFrom('failing.js', 'throw new Error("no paper")')
    await expect(papers.draw(codes)).rejects.toThrow('no paper')
    become(await readFile(built.file, 'utf8'))
    expect((await papers.draw(codes)).length).toBeGreaterThan(1000)
    await papers.close()
  })

  it('is given up where it does not answer in time, with all that waits for it', async () => {
    const silent = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {})"
    const { papers } = threadFrom('silent.mjs', silent, 50)
    const asked = await Promise.allSettled([papers.draw(codes), papers.draw(codes)])
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await papers.close()
  })

  it('ends when it is closed: what is under way is told so', async () => {
    const papers = createPapers({ workerFile: built.file, path: storage.store.path })
    const asked = expect(papers.draw(codes)).rejects.toThrow('closing')
    await papers.close()
    await asked
  })
})
