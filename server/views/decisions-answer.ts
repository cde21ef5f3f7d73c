// What somebody had to look at, and what was decided: exceptions with their disposition, holds, requests, signatures.
import type {
  DispositionAnswer,
  ExceptionAnswer,
  HoldAnswer,
  OosRequestAnswer,
  SignatureAnswer,
} from '../contract/batches.ts'
import type { BatchException, BatchState, Disposition, SignedStatement } from '../domain/batch/batch.ts'
import { mayDecideOn } from '../domain/batch/commands/decide-on-batch.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import { isOutrun, standingReview } from '../domain/batch/signatures.ts'
import { exceptionSentence } from '../words/exceptions.ts'
import { reasonText } from '../words/holds.ts'
import { type Asking, nameOfPerson } from './asking.ts'

/** The operation in which it was found, by its run, its entry, or what the rule noted. */
const operationIn = (batch: BatchState, { run, entry, facts }: BatchException): string | undefined => {
  const byRun = batch.runs.find(each => each.run === run)?.operation
  const byEntry = batch.entries.find(each => each.id === entry)?.operation
  return byRun ?? byEntry ?? (typeof facts.operation === 'string' ? facts.operation : undefined)
}

const dispositionAnswer = ({ impact, reason, by, at }: Disposition, asking: Asking): DispositionAnswer => ({
  impact,
  reason,
  byName: nameOfPerson(by, asking),
  at,
})

const exceptionAnswer = (exception: BatchException, batch: BatchState, asking: Asking): ExceptionAnswer => {
  const { id, kind, deviation, raisedAt, raisedBy, entry, facts, disposition } = exception
  const operation = operationIn(batch, exception)
  const named = asking.named({ kind: 'batch', id: batch.id, operation })
  const definition = operation === undefined ? null : operationOf(processOf(batch, asking.context), operation)
  return {
    id,
    kind,
    sentence: exceptionSentence(exception, { ...asking.reader, named }),
    deviation,
    raisedAt,
    raisedByName: nameOfPerson(raisedBy, asking),
    entry: entry ?? null,
    operationName: definition?.name ?? null,
    photo: typeof facts.photo === 'string' && facts.photo !== '' ? facts.photo : null,
    disposition: disposition ? dispositionAnswer(disposition, asking) : null,
    decidedBefore: (exception.decidedBefore ?? []).map(each => dispositionAnswer(each, asking)),
    mayDecide: mayDecideOn(exception, asking.context),
  }
}

/** As raised, the first first. */
export const exceptionAnswers = (batch: BatchState, asking: Asking): ExceptionAnswer[] =>
  batch.exceptions.map(exception => exceptionAnswer(exception, batch, asking))

export const holdAnswers = (batch: BatchState, asking: Asking): HoldAnswer[] => {
  const reader = { ...asking.reader, named: asking.named({ kind: 'batch', id: batch.id }) }
  return batch.holds.map(({ id, reason, container, by, at, liftedAt }) => ({
    id,
    reason: reasonText(reason, reader),
    container: container ?? null,
    byName: nameOfPerson(by, asking),
    at,
    liftedAt: liftedAt ?? null,
  }))
}

/** Requests of supply out of specification, the first first, and whether the QP has signed each. */
export const oosRequestAnswers = (batch: BatchState, asking: Asking): OosRequestAnswer[] =>
  batch.oosSupplies.map(({ container, physician, at, reason, failedTests, document, signed }) => ({
    container,
    physicianName: nameOfPerson(physician, asking),
    at,
    reason,
    failedTests,
    document: document ?? null,
    signedByName: signed?.name ?? null,
    signedAt: signed?.at ?? null,
  }))

/** The signature still covers the record as it is now: what readiness and the next signature ask, too. */
const isStanding = (batch: BatchState, statement: SignedStatement): boolean =>
  statement.meaning === 'reviewed' ? standingReview(batch)?.version === statement.version : !isOutrun(batch, statement)

/** Reviews, certifications, supplies out of specification and a rejection, in the order in which they were signed. */
export const signatureAnswers = (batch: BatchState): SignatureAnswer[] => {
  const supplies = batch.oosSupplies.flatMap(({ signed }) => (signed ? [signed] : []))
  const rejection = batch.rejected ? [batch.rejected.signed] : []
  return [...batch.reviews, ...batch.certifications, ...supplies, ...rejection]
    .sort((one, other) => one.version - other.version)
    .map(statement => ({
      meaning: statement.meaning,
      name: statement.name,
      at: statement.at,
      entries: statement.signed.length,
      isStanding: isStanding(batch, statement),
    }))
}
