// Rule 9: expected later entries void nothing; a correction inside what was signed holds what was not given, or is a deviation.
import { batchOf, type Event, type Given, idIn, isOfBatch } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { containersIn, isGone } from './read-batch.ts'

const correctionIn = ({ entries }: Given): Event<'batch.entry-corrected'> | undefined =>
  entries.filter(isOfBatch).find(event => event.type === 'batch.entry-corrected') as
    | Event<'batch.entry-corrected'>
    | undefined

const signs = ['batch.reviewed', 'batch.certified', 'batch.oos-supply-signed']

/** Whether what is corrected, or what it was first, stands in something that was signed. */
const isInside = (batch: BatchBook, version: number): boolean => {
  const row = batch.rows.find(each => each.id === version)
  return batch.signatures.some(each => signs.includes(each.type) && each.version > (row?.origin ?? version))
}

const heldIn = ({ entries }: Given): (string | undefined)[] =>
  entries.filter(isOfBatch).flatMap(event => (event.type === 'batch.held' ? [event.body.container] : []))

const isDeviation = ({ entries }: Given): boolean =>
  entries
    .filter(isOfBatch)
    .some(event => event.type === 'batch.exception-raised' && event.body.kind === 'corrected' && event.body.deviation)

const correctionFaults = (given: Given, batch: BatchBook): string[] => {
  const event = correctionIn(given)
  if (!event || !isInside(batch, event.version)) return []
  const held = heldIn(given)
  const free = containersIn(batch).filter(({ code }) => !isGone(batch, code) && !held.includes(code))
  return [
    ...free.map(({ code }) => `entry ${event.body.entry}, which was signed, is corrected and ${code} is not held`),
    ...(isDeviation(given) ? [] : [`entry ${event.body.entry}, which was signed, is corrected without a deviation`]),
  ]
}

/** Only a result within its limit, or a step of dispatch: nothing follows from them. */
const isExpected = ({ entries }: Given): boolean =>
  entries.filter(isOfBatch).every(({ type, body }) => {
    if (type === 'batch.result-entered') return body.verdict === 'pass' || body.verdict === 'recorded'
    return /^batch\.(container-dispatched|operation-closed)$/.test(type)
  })

export const laterEntries: Rule = {
  number: 9,
  says: 'expected later entries void nothing; a correction inside what was signed holds, or is a deviation',
  watch: say => ({
    command(given, book) {
      const [first] = given.entries.filter(isOfBatch)
      const batch = first && batchOf(book, first)
      if (batch) for (const fault of correctionFaults(given, batch)) say(fault)
      if (given.entries.length > 0 && isExpected(given) && heldIn(given).length > 0) say('what was expected holds')
      // A review that nothing but expected entries follow is not asked for again.
      if (given.code !== 'review-missing') return
      const id = (given.input as { batch: string }).batch
      const asked = book.batches.get(id)
      const review = asked?.signatures.findLast(each => each.type === 'batch.reviewed')
      if (asked && review && asked.lastRecord < review.version) say(`the review of ${idIn(`batch/${id}`)} is void`)
    },
  }),
}
