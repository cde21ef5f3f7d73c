// Outer labels of filled containers: what the symbol of each says, which are printed, and which are still to be printed.
//
// In the account of labels an outer label has the id that a scanner reads from its symbol: `DIN-productcode-division`. The small
// label of the same container has the container's own code, so that the two are never taken for one another.
import { chainOfIdentityOf } from '../case/chain-of-identity.ts'
import { productCodeOf } from '../case/product-code.ts'
import { structureIn } from '../code/isbt-identity.ts'
import { type IsbtStructure, structureOf } from '../code/isbt128.ts'
import { divisionOf, isOuterLabelOf } from '../code/outer-label.ts'
import type { CodeStructure } from '../code/read-code.ts'
import type { Context } from '../kit/context.ts'
import { present } from '../kit/existing.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { wallTimeIn } from '../kit/time.ts'
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

type Sight = Pick<Context, 'read' | 'zone'>

/**
 * What the outer label's symbol carries: donation number, product code with its division in DS032, expiry in the laboratory's local
 * time (the minute that has begun: never later than the expiry), chain of identity. Source: ISBT 128 ST-001 v6.2.2, 2.4.23.
 */
export const outerLabelStructures = (container: Container, batch: BatchState, context: Sight): IsbtStructure[] => [
  structureOf('DS001', `${batch.donation}00`),
  structureOf('DS003', productCodeOf(processOf(batch, context), present(context, 'case', batch.caseId))),
  structureOf('DS032', divisionOf(container.id)),
  { structure: 'DS005', expiresAt: wallTimeIn(context.zone, container.expiresAt).replace(' ', 'T') },
  structureOf('DS040', chainOfIdentityOf(batch.caseId, batch.donation.slice(0, 5))),
]

const isIsbt = (structure: CodeStructure): structure is IsbtStructure => structure.structure !== 'GS1'

/** The container that the symbol of an outer label names by donation number and division; null where there is none. */
export const namedBySymbol = (parsed: readonly CodeStructure[], { read }: Pick<Context, 'read'>) => {
  const structures = parsed.filter(isIsbt)
  const donation = read('donation', structureIn(structures, 'DS001')?.din ?? '')
  const batch = donation && read('batch', donation.batch)
  const division = structureIn(structures, 'DS032')?.division
  const container = batch && containersOf(batch).find(({ id }) => divisionOf(id) === division)
  return batch && container ? { batch, container } : null
}

/** A label that was printed before a serology turned positive has the product code of that day. */
const isPrintedCode = (structure: IsbtStructure, container: Container, batch: BatchState): boolean =>
  structure.structure === 'DS003' &&
  printedOf(batch).includes(`${batch.donation}-${structure.productCode}-${divisionOf(container.id)}`)

/** Refuses a symbol that says more, less or something else than what is printed for the container that it names. */
export const misprintOf = (
  parsed: readonly CodeStructure[],
  { batch, container }: { batch: BatchState; container: Container },
  context: Sight,
): Refusal<'label-not-as-printed'> | null => {
  const printed = outerLabelStructures(container, batch, context)
  const isSame = (one: CodeStructure, others: readonly CodeStructure[]) =>
    others.some(other => JSON.stringify(other) === JSON.stringify(one))
  const strange = parsed.filter(
    each => !isSame(each, printed) && !(isIsbt(each) && isPrintedCode(each, container, batch)),
  )
  const missing = printed.filter(({ structure }) => !parsed.some(each => each.structure === structure))
  const differs = [...new Set([...strange, ...missing].map(({ structure }) => structure))]
  return differs.length > 0 ? refuse('label-not-as-printed', { container: container.id, differs }) : null
}
