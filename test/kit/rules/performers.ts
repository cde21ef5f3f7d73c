// Rule 3: only a qualified, active person performs; the second check is another; who performed neither reviews nor certifies.
import { isDeepStrictEqual } from 'node:util'
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, type Given, isOfBatch, operationOf, stepOf } from './book.ts'
import type { BatchBook, CheckBook } from './book-batch.ts'
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
  /** The check confirmed on another tablet that it was recorded with. */
  check?: string
  run?: number
  transcribed?: { performer: string; verifiedBy: string }
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
  const { transcribed } = performed
  const performer = transcribed?.performer ?? actor
  // On paper they did it earlier; whoever enters and whoever verifies it does so now.
  const then = transcribed ? (event.body.performedAt ?? at) : at
  add(actor, against(book, batch, operation, actor, at))
  if (performer !== actor) add(performer, against(book, batch, operation, performer, then))
  if (checkedBy !== undefined) add(checkedBy, against(book, batch, operation, checkedBy, then))
  if (checkedBy === performer) add(performer, 'checks what they performed')
  if (transcribed) add(transcribed.verifiedBy, against(book, batch, operation, transcribed.verifiedBy, at))
  if (transcribed?.verifiedBy === actor) add(actor, 'verifies what they transcribed')
  const step = stepOf(book, batch, performed)
  const isPhoto = step?.photoMayReplaceSecondCheck && checkPhoto !== undefined && !isCorrection
  if (step?.secondCheck && checkedBy === undefined && !isPhoto) add(actor, 'had no second check')
  return faults
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** What is confirmed on another tablet is what is recorded: the same step and values, by who asked, soon, and once. */
const elsewhereFault = (
  { check: name, checkedBy, run, step }: Performed,
  { actor, at }: AnyRecorded,
  batch: BatchBook,
  { input }: Given,
): string | null => {
  if (name === undefined) return null
  const check: CheckBook | undefined = batch.checks.get(name)
  if (!check || check.isOver) return `is recorded with ${name}, which does not stand`
  if (check.by !== actor) return `is recorded by ${actor} with ${name}, which ${check.by} asked for`
  if (check.confirmedBy === undefined || check.confirmedBy !== checkedBy) return `was not confirmed by ${checkedBy}`
  if (check.run !== run || check.step !== step) return `is another step than ${name}`
  if (minutesBetween(check.confirmedAt ?? '', at) > 15) return `was confirmed too long ago`
  const { values } = JSON.parse(JSON.stringify(input)) as { values: unknown }
  return isDeepStrictEqual(values, check.values) ? null : `has other values than ${name}`
}

/** Who answers on another tablet is another person, as qualified, and in time. */
const answerFault = (event: AnyRecorded, book: Book, batch: BatchBook): string | null => {
  if (!isOfBatch(event)) return null
  if (event.type !== 'batch.check-confirmed' && event.type !== 'batch.check-declined') return null
  const check = batch.checks.get(event.body.check)
  if (!check || check.isOver || check.confirmedBy) return `${event.body.check} is answered, and did not wait`
  if (check.by === event.actor) return `${event.actor} answers the own request ${event.body.check}`
  if (minutesBetween(check.at, event.at) > 15) return `${event.body.check} is answered too late`
  const fault = against(book, batch, batch.runs.get(check.run)?.operation ?? '', event.actor, event.at)
  return fault ? `${event.actor} answers ${event.body.check} and ${fault}` : null
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
    event(event, book, given) {
      const batch = isOfBatch(event) ? batchOf(book, event) : null
      if (!batch || !isOfBatch(event)) return
      const performed = performedIn(event, batch)
      if (performed) for (const fault of stepFaults(event, book, batch, performed)) say(fault)
      const other = performed && elsewhereFault(performed, event, batch, given)
      if (other) say(`entry ${event.version} of ${batch.id} ${other}`)
      const answered = answerFault(event, book, batch)
      if (answered) say(answered)
      const signer = signerFault(event, book, batch)
      if (signer) say(signer)
      const turns = ['batch.operation-opened', 'batch.operation-closed', 'batch.operation-taken']
      if (!turns.includes(event.type) || !('run' in event.body) || event.body.run === undefined) return
      const operation =
        batch.runs.get(event.body.run)?.operation ?? ('operation' in event.body ? event.body.operation : '')
      const fault = against(book, batch, operation, event.actor, event.at)
      if (fault) say(`run ${event.body.run} of ${batch.id}: ${event.actor} ${fault}`)
    },
  }),
}
