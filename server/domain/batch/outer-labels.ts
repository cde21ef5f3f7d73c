// Outer labels of filled containers: what the symbol of each says, which are printed, and which are still to be printed.
//
// In the account of labels an outer label has the id that a scanner reads from its symbol: `DIN-productcode-division`. The small
// label of the same container has the container's own code, so that the two are never taken for one another.
import { productCodeOf } from '../case/product-code.ts'
import { divisionOf, isOuterLabelOf } from '../code/outer-label.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import type { BatchState } from './batch.ts'
import { type Container, containersOf, hasEnded } from './containers.ts'
import { entriesOfKind } from './entries.ts'
import { processOf } from './may.ts'

const printedOf = (batch: BatchState): string[] =>
  entriesOfKind(batch, 'print-labels')
    .flatMap(({ computed }) => computed.codes ?? [])
    .filter(code => code.startsWith(`${batch.donation}-`))

/** The container that a printed outer label is for; null where this batch printed no such label. */
export const containerOfOuterLabel = (batch: BatchState, label: string): Container | null =>
  printedOf(batch).includes(label)
    ? (containersOf(batch).find(({ id }) => isOuterLabelOf(label, id, batch.donation)) ?? null)
    : null

/** Containers that an outer label goes on: those that are still there. */
export const toBeLabelled = (batch: BatchState): Container[] =>
  containersOf(batch).filter(container => !hasEnded(container))

/** The outer labels that are still to be printed for the first time. */
export const outerLabelsDue = (batch: BatchState, context: Pick<Context, 'read'>): string[] => {
  const productCode = productCodeOf(processOf(batch, context), present(context, 'case', batch.caseId))
  const printed = printedOf(batch)
  return toBeLabelled(batch)
    .filter(({ id }) => !printed.some(label => isOuterLabelOf(label, id, batch.donation)))
    .map(({ id }) => `${batch.donation}-${productCode}-${divisionOf(id)}`)
}
