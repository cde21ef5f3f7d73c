// Rule 3: only a qualified, active person performs; the second check is another; who performed neither reviews nor certifies.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, isOfBatch, operationOf, stepOf } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'

/** Why this person may not perform an operation at that time; null where it is allowed. */
const against = (book: Book, batch: BatchBook, operationId: string, person: string, at: string): string | null => {
  const operation = operationOf(book, batch, operationId)
  const found = book.persons.get(person)
  if (!found || !operation) return 'is not known'
  if (!found.active) return 'is not active'
  if (!operation.who.some(role => found.roles.includes(role))) return `has no role of ${operationId}`
  const { qualification } = operation
  const isQualified = found.qualifications.some(
    each => each.qualification === qualification && !each.withdrawn && each.validUntil >= at,
  )
  return qualification === undefined || isQualified ? null : `is not qualified for ${operationId}`
}

interface Performed {
  operation: string
  step: string
  checkedBy?: string
  checkPhoto?: string
  isCorrection: boolean
}

/** The step that an event records or corrects; null where it does neither. */
const performedIn = (event: AnyRecorded, batch: BatchBook): Performed | null => {
  if (!isOfBatch(event)) return null
  if (event.type === 'batch.step-recorded') return { ...event.body, isCorrection: false }
  if (event.type !== 'batch.entry-corrected') return null
  const row = batch.rows.find(each => each.id === event.body.entry)
  return row ? { ...event.body, operation: row.operation, step: row.step, isCorrection: true } : null
}

const stepFaults = (event: AnyRecorded, book: Book, batch: BatchBook, performed: Performed): string[] => {
  const { actor, at, version } = event
  const { operation, checkedBy, checkPhoto, isCorrection } = performed
  const faults: string[] = []
  const add = (who: string, what: string | null) => {
    if (what) faults.push(`entry ${version} of ${batch.id}: ${who} ${what}`)
  }
  add(actor, against(book, batch, operation, actor, at))
  if (checkedBy !== undefined) add(checkedBy, against(book, batch, operation, checkedBy, at))
  if (checkedBy === actor) add(actor, 'checks what they performed')
  const step = stepOf(book, batch, performed)
  const isPhoto = step?.photoMayReplaceSecondCheck && checkPhoto !== undefined && !isCorrection
  if (step?.secondCheck && checkedBy === undefined && !isPhoto) add(actor, 'had no second check')
  return faults
}

const roleOf: Readonly<Record<string, string>> = {
  'batch.reviewed': 'qa',
  'batch.certified': 'qp',
  'batch.oos-supply-signed': 'qp',
}

const signerFault = ({ type, actor }: AnyRecorded, book: Book, batch: BatchBook): string | null => {
  const role = roleOf[type]
  if (role === undefined) return null
  const person = book.persons.get(actor)
  if (!person?.active || !person.roles.includes(role)) return `${actor} signs ${type} without being an active ${role}`
  return batch.hands.has(actor) ? `${actor} performed in ${batch.id} and signs ${type}` : null
}

export const performers: Rule = {
  number: 3,
  says: 'a qualified, active person performs, another one checks, and neither of them reviews or certifies',
  watch: say => ({
    event(event, book) {
      const batch = isOfBatch(event) ? batchOf(book, event) : null
      if (!batch || !isOfBatch(event)) return
      const performed = performedIn(event, batch)
      if (performed) for (const fault of stepFaults(event, book, batch, performed)) say(fault)
      const signer = signerFault(event, book, batch)
      if (signer) say(signer)
      if (event.type !== 'batch.operation-opened' && event.type !== 'batch.operation-closed') return
      const operation =
        batch.runs.get(event.body.run)?.operation ?? ('operation' in event.body ? event.body.operation : '')
      const fault = against(book, batch, operation, event.actor, event.at)
      if (fault) say(`run ${event.body.run} of ${batch.id}: ${event.actor} ${fault}`)
    },
  }),
}
