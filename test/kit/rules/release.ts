// Rule 8: nothing is certified with an open exception or without review, dispatched before stage 1, or GO against the record.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, type Given, isOfBatch, processOf } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { containersIn, isGone, isHeld, isSigned, rowsOfKind, samplesIn } from './read-batch.ts'

const openExceptions = (batch: BatchBook): string[] =>
  [...batch.exceptions.values()].filter(each => !each.disposed).map(each => each.exception)

/** The review stands while nothing was done or found after it. */
const isReviewed = (batch: BatchBook): boolean => {
  const review = batch.signatures.findLast(each => each.type === 'batch.reviewed')
  return review !== undefined && batch.lastRecord < review.version
}

/** Something that stood in the last such signature is another now. */
const isCorrectedSince = (batch: BatchBook, type: 'batch.reviewed' | 'batch.certified'): boolean => {
  const signed = batch.signatures.findLast(each => each.type === type)?.version ?? 0
  return batch.rows.some(row => row.id > signed && row.origin < signed)
}

const certifyFaults = (batch: BatchBook, stage: 1 | 2): string[] => [
  ...(openExceptions(batch).length > 0 ? [`with ${openExceptions(batch).join(' ')} open`] : []),
  ...(stage === 1 && !isReviewed(batch) ? ['without a review'] : []),
  ...(stage === 2 && !isSigned(batch, 1) ? ['before stage 1'] : []),
  ...(stage === 2 && isCorrectedSince(batch, 'batch.reviewed') ? ['without a review of what was corrected'] : []),
  ...(batch.over ? [`though ${batch.over}`] : []),
]

const isSupplied = (batch: BatchBook, container: string): boolean =>
  batch.signatures.some(each => each.type === 'batch.oos-supply-signed' && each.container === container)

const dispatchFault = (batch: BatchBook, container: string): string | null => {
  if (!containersIn(batch).some(each => each.code === container)) return 'was never filled'
  if (!isSigned(batch, 1) && !isSupplied(batch, container)) return 'is not signed'
  if (isHeld(batch, container)) return 'is on hold'
  if (batch.over) return `is ${batch.over}`
  return batch.fates.has(container) ? `is ${batch.fates.get(container)} already` : null
}

/** Decisive tests of samples that failed; a failed reading is never taken back. */
const failedTests = (book: Book, batch: BatchBook): string[] => {
  const { specification } = processOf(book, batch)
  const samples = rowsOfKind(batch, 'sample').flatMap(samplesIn)
  return batch.results
    .filter(({ verdict, sample }) => verdict === 'fail' && samples.some(each => each.code === sample))
    .filter(({ test, point }) => specification.some(each => each.id === test && each.point === point && each.decisive))
    .map(({ test }) => test)
}

/** Dose and viability as the record gives them, against the prescription and the specification. */
const figureFaults = (book: Book, batch: BatchBook): string[] => {
  const process = processOf(book, batch)
  const filled = containersIn(batch)
  const isOff = filled.some(({ site, cells }) => {
    const dose = batch.sites.find(each => each.id === site)?.doseCells ?? 0
    return Math.abs(cells - dose) > (dose * process.product.doseTolerancePct) / 100 + 1
  })
  const count = rowsOfKind(batch, 'count-cells', filled.at(-1)?.row.run).at(-1)
  const viability = count?.computed.numbers?.['viability-pct']?.value ?? 0
  const limit = process.specification.find(each => each.from === 'final-viability')?.limit ?? 0
  return [...(isOff ? ['with another dose'] : []), ...(viability < limit ? [`with ${viability} % alive`] : [])]
}

interface Asked {
  wristband?: string
  place?: { joint: string; side: string; digit?: string; digitJoint?: string }
}

const placeKey = ({ joint, side, digit, digitJoint }: NonNullable<Asked['place']>): string =>
  [joint, side, digit, digitJoint].filter(Boolean).join('-')

const goFaults = (event: AnyRecorded, book: Book, batch: BatchBook, container: string, input: Asked): string[] => {
  const found = containersIn(batch).find(each => each.code === container)
  if (!found) return ['for what was never filled']
  const { expiryMarginMinutes } = processOf(book, batch).product
  const minutesLeft = (Date.parse(found.row.computed.expiresAt ?? '') - Date.parse(event.at)) / 60_000
  const patient = book.history.wristbands.get(input.wristband?.trim() ?? '')
  return [
    ...(minutesLeft > expiryMarginMinutes ? [] : ['after its time']),
    ...(isHeld(batch, container) ? ['on hold'] : []),
    ...(batch.over ? [`though ${batch.over}`] : []),
    ...(isSigned(batch, 1) ? [] : ['before stage 1']),
    ...(isCorrectedSince(batch, 'batch.certified') ? ['over what was corrected since'] : []),
    ...(isGone(batch, container) ? ['though it is gone'] : []),
    ...(patient === batch.patientCode ? [] : [`for ${patient}`]),
    ...(input.place && placeKey(input.place) === found.site ? [] : ['for another place']),
    ...failedTests(book, batch).map(test => `though ${test} failed`),
    ...figureFaults(book, batch),
  ]
}

const faultsOf = (event: AnyRecorded, book: Book, batch: BatchBook, given: Given): string[] => {
  if (!isOfBatch(event)) return []
  if (event.type === 'batch.certified') {
    const { stage } = event.body
    return certifyFaults(batch, stage).map(fault => `stage ${stage} is signed ${fault}`)
  }
  if (event.type === 'batch.container-dispatched') {
    const fault = dispatchFault(batch, event.body.container)
    return fault ? [`${event.body.container} is dispatched and ${fault}`] : []
  }
  if (event.type !== 'batch.readiness-asked' || event.body.verdict !== 'go') return []
  const { container } = event.body
  return goFaults(event, book, batch, container, given.input as Asked).map(fault => `GO of ${container} ${fault}`)
}

export const release: Rule = {
  number: 8,
  says: 'nothing is certified, dispatched or GO against the record',
  watch: say => ({
    event(event, book, given) {
      const batch = isOfBatch(event) ? batchOf(book, event) : null
      if (batch) for (const fault of faultsOf(event, book, batch, given)) say(fault)
    },
  }),
}
