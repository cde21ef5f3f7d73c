// Asks a thread of its own for what would hold up the loop: it is started at the first need, and again where it fails or hangs.
//
// One kind of work a thread: a paper that takes long, or never ends, keeps other papers waiting, and no trace.
import { Worker } from 'node:worker_threads'
import type { ThreadAnswer, ThreadData } from './serve.ts'

export interface Thread<Request, Answer> {
  /** Rejects where it cannot be answered, or takes too long. */
  ask(request: Request): Promise<Answer>
  /** Ends the thread; what is under way is not answered any more. */
  close(): Promise<void>
}

export interface ThreadParts {
  /** The bundled file of the thread. */
  workerFile: string
  /** The database file. */
  path: string
  /** How long one answer may take, those before it included. */
  timeoutMs?: number
}

/** A record of thousands of entries takes seconds; what takes longer than this hangs. */
const TIMEOUT_MS = 60_000

interface Waiting<Answer> {
  resolve(answer: Answer): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

export const createThread = <Request, Answer>(parts: ThreadParts): Thread<Request, Answer> => {
  const { workerFile, path, timeoutMs = TIMEOUT_MS } = parts
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting<Answer>>()

  const settle = (id: number): Waiting<Answer> | undefined => {
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
    const made = new Worker(workerFile, { workerData: { path } satisfies ThreadData })
    made.on('message', (said: ThreadAnswer<Answer>) => {
      const found = settle(said.id)
      if ('answer' in said) found?.resolve(said.answer)
      else found?.reject(new Error(`A thread could not answer: ${said.fault}`))
    })
    made.on('error', error => giveUp(made, error instanceof Error ? error : new Error(String(error))))
    made.on('exit', code => giveUp(made, new Error(`The thread ${workerFile} ended with ${code}`)))
    // An idle thread does not keep the process alive.
    made.unref()
    return made
  }

  return {
    ask: request =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const asked = worker
        const id = ++lastId
        const late = () => giveUp(asked, new Error(`The thread ${workerFile} did not answer within ${timeoutMs} ms`))
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
