// What was filled for a case, batch by batch: its containers and results, holds and signatures, and the requests of its surgeon.
import type { CaseProduct } from '../contract/cases.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import type { Asking } from './asking.ts'
import { containerAnswers } from './cells-answer.ts'
import { holdAnswers, oosRequestAnswers, signatureAnswers } from './decisions-answer.ts'
import { testAnswers } from './tests-answer.ts'

/** The acts of a batch that are asked for from its case; everything else is done at the laboratory's own pages. */
const actsOfCase: readonly string[] = ['request-oos-supply']

const caseProduct = (batch: BatchState, asking: Asking): CaseProduct => ({
  batch: batch.id,
  containers: containerAnswers(batch),
  tests: testAnswers(batch, asking),
  holds: holdAnswers(batch, asking),
  signatures: signatureAnswers(batch),
  oosRequests: oosRequestAnswers(batch, asking),
  actions: asking.actions('batch', batch.id).filter(({ command }) => actsOfCase.includes(command)),
})

/** The products of these batches, in order; a batch of which nothing was filled has none. */
export const caseProducts = (batches: readonly string[], asking: Asking): CaseProduct[] =>
  batches.flatMap(id => {
    const batch = asking.context.read('batch', id)
    return batch && containerAnswers(batch).length > 0 ? [caseProduct(batch, asking)] : []
  })
