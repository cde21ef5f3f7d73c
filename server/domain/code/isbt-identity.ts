// What one or several ISBT 128 data structures of one symbol name together.

import { europeanCodeRule } from './isbt-european-code.ts'
import type { IsbtStructure } from './isbt128.ts'
import type { CodeFault } from './refusals.ts'

/** What ISBT 128 can name. `data-structure` names no single thing, such as an expiry date alone. */
export type IsbtKind = 'donation' | 'product' | 'chain-of-identity' | 'european-code' | 'wristband' | 'data-structure'

type Named<Name extends IsbtStructure['structure']> = Extract<IsbtStructure, { structure: Name }>

/** Why the structures of one message cannot name one thing (said twice, or the division left out), or null. */
export function ambiguityOf(structures: readonly IsbtStructure[]): CodeFault | null {
  const topics = new Set<string>()
  for (const each of structures) {
    // Several flexible times are several facts, as long as they are of different moments or zones.
    const topic = each.structure === 'DS031' ? `DS031 ${each.zone} ${each.moment}` : each.structure
    if (topics.has(topic)) return { code: 'code-compound-ambiguous', what: each.structure }
    topics.add(topic)
  }
  const isDividedElsewhere = structureIn(structures, 'DS003')?.division === '99'
  return isDividedElsewhere && !topics.has('DS032') ? { code: 'code-division-missing' } : null
}

/** What they name: the first that is there of product, donation, patient, chain of identity, European code. */
export function nameOf(structures: readonly IsbtStructure[]): { kind: IsbtKind; id: string } {
  const donation = structureIn(structures, 'DS001')
  const productCode = productCodeIn(structures)
  if (donation && productCode) {
    const division = structureIn(structures, 'DS032')?.division
    return { kind: 'product', id: productId(donation.din, productCode, division) }
  }
  if (donation) return { kind: 'donation', id: donation.din }
  const patient = structureIn(structures, 'DS025')
  if (patient) return { kind: 'wristband', id: patient.patientNumber }
  const chain = structureIn(structures, 'DS040')
  if (chain) return { kind: 'chain-of-identity', id: chain.chainOfIdentity }
  const european = structureIn(structures, 'DS038')
  if (european) return { kind: 'european-code', id: europeanCodeRule.write(european) }
  return { kind: 'data-structure', id: structures[0]?.structure ?? '' }
}

/** The id of a product from its donation number, its product code of 8 characters and, if there is one, its DS032 division. */
export function productId(din: string, productCode: string, division?: string): string {
  return [din, productCode, ...(division === undefined ? [] : [division])].join('-')
}

/** The product code, or the processor's product code where that stands instead. */
function productCodeIn(structures: readonly IsbtStructure[]): string | undefined {
  const product = structureIn(structures, 'DS003')
  if (product) return product.productCode
  const processor = structureIn(structures, 'DS034')
  return processor && processor.facility + processor.facilityProductCode + processor.productDescriptionCode
}

/** The first structure of a name, or undefined. */
export function structureIn<Name extends IsbtStructure['structure']>(
  structures: readonly IsbtStructure[],
  name: Name,
): Named<Name> | undefined {
  return structures.find((each): each is Named<Name> => each.structure === name)
}
