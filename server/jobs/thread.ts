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
  /** How long one answer may take, from when the thread begins with it. */
  timeoutMs?: number
}

/** A record of thousands of entries takes seconds; what takes longer than this hangs. */
const TIMEOUT_MS = 60_000

interface Waiting<Request, Answer> {
  request: Request
  resolve(answer: Answer): void
  reject(error: Error): void
}

export const createThread = <Request, Answer>(parts: ThreadParts): Thread<Request, Answer> => {
  const { workerFile, path, timeoutMs = TIMEOUT_MS } = parts
  let worker: Worker | null = null
  let lastId = 0
  let underWay: (Waiting<Request, Answer> & { id: number; timer: NodeJS.Timeout }) | null = null
  // Kept here, so that one that hangs or brings the thread down takes none of the others with it.
  let queue: Waiting<Request, Answer>[] = []

  const settle = (): Waiting<Request, Answer> | null => {
    const found = underWay
    underWay = null
    if (found) clearTimeout(found.timer)
    return found
  }

  /** What the thread has under way, it never answers; the others are asked of a new one. */
  const giveUp = (gone: Worker, error: Error): void => {
    if (worker !== gone) return
    worker = null
    settle()?.reject(error)
    void gone.terminate()
    begin()
  }

  const start = (): Worker => {
    const made = new Worker(workerFile, { workerData: { path } satisfies ThreadData })
    made.on('message', (said: ThreadAnswer<Answer>) => {
      if (underWay?.id !== said.id) return
      const found = settle()
      if ('answer' in said) found?.resolve(said.answer)
      else found?.reject(new Error(`A thread could not answer: ${said.fault}`))
      begin()
    })
    made.on('error', error => giveUp(made, error instanceof Error ? error : new Error(String(error))))
    made.on('exit', code => giveUp(made, new Error(`The thread ${workerFile} ended with ${code}`)))
    // An idle thread does not keep the process alive.
    made.unref()
    return made
  }

  /** Asks the next, unless one is under way. */
  const begin = (): void => {
    const next = underWay ? undefined : queue.shift()
    if (!next) return
    worker ??= start()
    const asked = worker
    const id = ++lastId
    const late = () => giveUp(asked, new Error(`The thread ${workerFile} did not answer within ${timeoutMs} ms`))
    underWay = { ...next, id, timer: setTimeout(late, timeoutMs) }
    asked.postMessage({ id, request: next.request })
  }

  return {
    ask: request =>
      new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject })
        begin()
      }),
    async close() {
      const error = new Error('Marrow is closing')
      for (const { reject } of queue) reject(error)
      queue = []
      const gone = worker
      if (gone) giveUp(gone, error)
      await gone?.terminate()
    },
  }
}
