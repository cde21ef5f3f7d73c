// Rule 10: a signature names the person, the time, the meaning, and exactly what was signed: stream, version, hash of each entry.
import type { Signature } from '../../../server/domain/batch/events.ts'
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, idIn, isOfBatch } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'

const meaningOf = (event: AnyRecorded): Signature['meaning'] | null => {
  const { type, body } = event as unknown as { type: string; body: { stage?: number } }
  if (type === 'batch.reviewed') return 'reviewed'
  if (type === 'batch.rejected') return 'rejected'
  if (type === 'batch.oos-supply-signed') return 'supplied-out-of-specification'
  if (type !== 'batch.certified') return null
  return body.stage === 1 ? 'certified-stage-1' : 'certified-stage-2'
}

type Signed = Signature['signed']

const everythingOf = (book: Book, stream: string): Signed =>
  (book.log.get(stream) ?? []).map(({ version, hash }) => ({ stream, version, hash }))

const keyOf = ({ stream, version, hash }: Signed[number]): string => `${stream} ${version} ${hash}`

const sameList = (a: Signed, b: Signed): boolean => a.map(keyOf).sort().join() === b.map(keyOf).sort().join()

const namesFault = ({ personId, name }: Pick<Signature, 'personId' | 'name'>, actor: string, book: Book) =>
  personId === actor && name === book.persons.get(actor)?.name ? [] : [`names ${personId} ${name} for ${actor}`]

const releaseFaults = (event: AnyRecorded, book: Book, batch: BatchBook, meaning: Signature['meaning']): string[] => {
  const { signature } = event.body as unknown as { signature: Signature }
  const expected = [...everythingOf(book, `case/${batch.caseId}`), ...everythingOf(book, event.stream)]
  return [
    ...namesFault(signature, event.actor, book),
    ...(signature.meaning === meaning ? [] : [`means ${signature.meaning}`]),
    ...(sameList(signature.signed, expected) ? [] : ['does not list what was signed']),
  ]
}

/** The performer signs the entries of the operation, as they stand. */
const stepFaults = (event: AnyRecorded, book: Book, batch: BatchBook): string[] => {
  if (!isOfBatch(event) || event.type !== 'batch.step-recorded' || event.body.kind !== 'sign') return []
  const { run, computed } = event.body
  const { signature } = computed as { signature?: Signature }
  if (!signature) return ['says neither who nor what']
  const ids = batch.rows.filter(row => row.run === run).map(row => row.id)
  const expected = everythingOf(book, event.stream).filter(({ version }) => ids.includes(version))
  return [
    ...namesFault(signature, event.actor, book),
    ...(signature.meaning === 'performed' ? [] : [`means ${signature.meaning}`]),
    ...(sameList(signature.signed, expected) ? [] : ['does not list the entries of the operation']),
  ]
}

const processFaults = (event: AnyRecorded, book: Book): string[] => {
  const { name, signed, processVersion } = event.body as unknown as {
    name: string
    signed: Signed
    processVersion: number
  }
  const drafted = (book.log.get(event.stream) ?? []).filter(({ type }) => type === 'process.drafted')
  const draft = drafted[processVersion - 1]
  const expected = draft ? [{ stream: event.stream, version: draft.version, hash: draft.hash }] : []
  return [
    ...namesFault({ personId: event.actor, name }, event.actor, book),
    ...(sameList(signed, expected) ? [] : ['does not list the draft']),
  ]
}

const faultsOf = (event: AnyRecorded, book: Book): string[] => {
  if (event.type === 'process.signed') return processFaults(event, book)
  const batch = isOfBatch(event) ? batchOf(book, event) : null
  if (!batch) return []
  const meaning = meaningOf(event)
  return meaning ? releaseFaults(event, book, batch, meaning) : stepFaults(event, book, batch)
}

export const signatures: Rule = {
  number: 10,
  says: 'a signature names the person, the meaning, and exactly what was signed',
  watch: say => ({
    event(event, book) {
      for (const fault of faultsOf(event, book)) say(`the signature in ${idIn(event.stream)} ${fault}`)
    },
  }),
}
