// A reading of the journal of its own, to judge it by: every event written into a plain book, without the product's folds and rules.
import type { AnyRecorded, Recorded } from '../../../server/domain/kit/event.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import { type BatchBook, type BatchNews, beginBatch, noteBatch } from './book-batch.ts'
import { emptyRegisters, noteRegisters, type Registers } from './book-registers.ts'

/** A command as it was given, and which entries of the journal it wrote. */
export interface Given {
  command: string
  input: unknown
  by: string
  outcome: 'accepted' | 'refused' | 'malformed'
  code?: string
  answer?: Readonly<Record<string, unknown>>
  entries: readonly AnyRecorded[]
}

/** Everything that one laboratory did. */
export interface History {
  given: readonly Given[]
  zone: string
  /** Whose a wristband is, beside the journal: patient codes by hospital number, old numbers too. */
  wristbands: ReadonlyMap<string, string>
}

export interface Book extends Registers {
  history: History
  batches: Map<string, BatchBook>
  /** Versions and hashes by stream, in order. */
  log: Map<string, { version: number; hash: string; type: string; seq: number }[]>
}

/** The id in `batch/B26-0001`. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('/') + 1)

export const isOfBatch = (event: AnyRecorded): event is BatchNews & AnyRecorded => event.stream.startsWith('batch/')

export const emptyBook = (history: History): Book => ({
  history,
  batches: new Map(),
  log: new Map(),
  ...emptyRegisters(),
})

/** Writes one event into the book. */
export const note = (book: Book, event: AnyRecorded): void => {
  const { version, hash, type, seq } = event
  const log = book.log.get(event.stream) ?? []
  log.push({ version, hash, type, seq })
  book.log.set(event.stream, log)
  noteRegisters(book, event)
  if (!isOfBatch(event)) return
  const id = idIn(event.stream)
  if (event.type === 'batch.booked') book.batches.set(id, beginBatch(id, event.body))
  const batch = book.batches.get(id)
  if (batch) noteBatch(batch, event)
}

/** The batch that an event is about. */
export const batchOf = (book: Book, event: Pick<AnyRecorded, 'stream'>): BatchBook | null =>
  book.batches.get(idIn(event.stream)) ?? null

/** The process version on which a batch was booked. */
export const processOf = (book: Book, { process }: BatchBook): ProcessDefinition => {
  const found = book.processes.get(`${process.id} ${process.version}`)
  if (!found) throw new Error(`${process.id} ${process.version} was never drafted`)
  return found
}

export const operationOf = (book: Book, batch: BatchBook, id: string) =>
  processOf(book, batch).operations.find(operation => operation.id === id)

export const stepOf = (book: Book, batch: BatchBook, { operation, step }: { operation: string; step: string }) =>
  operationOf(book, batch, operation)?.steps.find(each => each.id === step)

export type Event<Type extends BatchNews['type']> = Extract<BatchNews, { type: Type }> & Recorded<BatchNews>
