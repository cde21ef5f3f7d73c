// What a thread does: its own connection to the file, which cannot write; one request after the other, each answered or told why not.
import { parentPort, workerData } from 'node:worker_threads'
import { openStore, type Store } from '../../db/open.ts'

export interface ThreadData {
  /** The database file. */
  path: string
}

export type ThreadAnswer<Answer> = { id: number } & ({ answer: Answer } | { fault: string })

/** Answers what this thread is asked, for as long as it lives. `prepare` is given the store once. */
export const serve = <Request, Answer>(
  prepare: (store: Store) => (request: Request) => Answer | Promise<Answer>,
): void => {
  // Whoever starts this thread gives it these data.
  const { path } = workerData as ThreadData
  const answerTo = prepare(openStore(path, { readonly: true }))

  const answer = async (id: number, request: Request): Promise<void> => {
    try {
      const made = await answerTo(request)
      // Bytes are handed over; a copy of them would be work for the loop.
      const handed = made instanceof Uint8Array && made.buffer instanceof ArrayBuffer ? [made.buffer] : []
      parentPort?.postMessage({ id, answer: made } satisfies ThreadAnswer<Answer>, handed)
    } catch (error) {
      parentPort?.postMessage({ id, fault: String((error as Error).stack ?? error) } satisfies ThreadAnswer<Answer>)
    }
  }

  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ id, request }: { id: number; request: Request }) => {
    last = last.then(() => answer(id, request))
  })
}
