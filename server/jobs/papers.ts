// Asks the thread that draws papers: it is started at the first need, and started again where it fails or does not answer in time.
import { Worker } from 'node:worker_threads'
import type { PaperRequest } from './paper-job.ts'
import type { PaperAnswer, PaperWorkerData } from './paper-worker.ts'

export interface Papers {
  /** The PDF; rejects where it cannot be drawn, or takes too long. */
  draw(request: PaperRequest): Promise<Uint8Array>
  /** Ends the thread; what is being drawn is not answered any more. */
  close(): Promise<void>
}

export interface PapersParts {
  /** The bundled file of the thread. */
  workerFile: string
  /** The database file. */
  path: string
  /** How long one paper may take, those before it included. */
  timeoutMs?: number
}

/** A record of thousands of entries takes seconds; what takes longer than this hangs. */
const TIMEOUT_MS = 60_000

interface Waiting {
  resolve(pdf: Uint8Array): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

export const createPapers = ({ workerFile, path, timeoutMs = TIMEOUT_MS }: PapersParts): Papers => {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (found) clearTimeout(found.timer)
    return found
  }

  /** Whatever the thread was asked and has not answered, it never will. */
  const giveUp = (gone: Worker, error: Error): void => {
    if (worker !== gone) return
    worker = null
    for (const id of [...waiting.keys()]) settle(id)?.reject(error)
    void gone.terminate()
  }

  const start = (): Worker => {
    const made = new Worker(workerFile, { workerData: { path } satisfies PaperWorkerData })
    made.on('message', (answer: PaperAnswer) => {
      const found = settle(answer.id)
      if ('pdf' in answer) found?.resolve(answer.pdf)
      else found?.reject(new Error(`A paper could not be drawn: ${answer.fault}`))
    })
    made.on('error', error => giveUp(made, error instanceof Error ? error : new Error(String(error))))
    made.on('exit', code => giveUp(made, new Error(`The thread that draws papers ended with ${code}`)))
    // An idle thread does not keep the process alive.
    made.unref()
    return made
  }

  return {
    draw: request =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const asked = worker
        const id = ++lastId
        const late = () => giveUp(asked, new Error(`A paper was not drawn within ${timeoutMs} ms`))
        waiting.set(id, { resolve, reject, timer: setTimeout(late, timeoutMs) })
        asked.postMessage({ id, request })
      }),
    async close() {
      const gone = worker
      if (gone) giveUp(gone, new Error('Marrow is closing'))
      await gone?.terminate()
    },
  }
}
