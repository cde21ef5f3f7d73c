// The jobs of a printer: one durable queue for each, written in the transaction of the command that sends labels.
import type { Store } from '../../db/open.ts'
import { openQueue, type Queue } from '../../db/queues.ts'
import type { Aside } from '../domain/kit/command.ts'

/** What a job holds: ids, and how far it has come. No text of a label, and no name. */
export interface PrintJob {
  batch: string
  sending: number
  /** Labels of this sending that came out. */
  out: number
  /** The next one was given to the printer, and nothing is known of it yet. */
  isInFlight: boolean
}

export const printQueue = (store: Store, printer: string): Queue => openQueue(store, `print/${printer}`)

// Only what is written here is read.
export const printJobOf = (payload: string): PrintJob => JSON.parse(payload) as PrintJob

export const enqueuePrint = (store: Store, aside: Extract<Aside, { kind: 'print' }>, at: string): void => {
  const { printer, batch, sending } = aside
  const job: PrintJob = { batch, sending, out: 0, isInFlight: false }
  printQueue(store, printer).enqueue({ key: `${batch}/${sending}`, payload: JSON.stringify(job), at })
}
