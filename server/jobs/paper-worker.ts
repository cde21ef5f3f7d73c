// The thread that draws papers: its own connection to the file, which cannot write; one paper after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../db/open.ts'
import { drawPaper, type PaperRequest } from './paper-job.ts'

export interface PaperWorkerData {
  /** The database file. */
  path: string
}

export type PaperAnswer = { id: number } & ({ pdf: Uint8Array } | { fault: string })

// Whoever starts this thread gives it these data.
const { path } = workerData as PaperWorkerData
const store = openStore(path, { readonly: true })

const answer = async ({ id, request }: { id: number; request: PaperRequest }): Promise<void> => {
  try {
    const pdf = await drawPaper(store, request)
    // A copy of its own size, so that the memory can be handed over instead of copied once more.
    const bytes = Uint8Array.from(pdf)
    parentPort?.postMessage({ id, pdf: bytes } satisfies PaperAnswer, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, fault: String((error as Error).stack ?? error) } satisfies PaperAnswer)
  }
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (message: { id: number; request: PaperRequest }) => {
  last = last.then(() => answer(message))
})
