// The ISBT 128 product code of what is made for a case, and the hazard in it.
import type { ProcessDefinition } from '../process/definition.ts'
import type { CaseState, Serology } from './case.ts'

/** Markers of the case's serology that are positive; none where serology is not there yet. */
export const positiveMarkers = ({ serology }: { serology: Pick<Serology, 'results'> | null }): string[] =>
  Object.entries(serology?.results ?? {}).flatMap(([marker, result]) => (result === 'positive' ? [marker] : []))

/**
 * The product code of eight characters. Its division is in DS032 (`99`); autologous use only (`1`) becomes `X`, the same with
 * biohazard, where a marker is positive (ISBT 128 ST-001, collection types).
 */
export const productCodeOf = (
  { product }: Pick<ProcessDefinition, 'product'>,
  owner: Pick<CaseState, 'serology'>,
): string => {
  const description = product.isbtProductCode.slice(0, 5)
  const collection = product.isbtProductCode.slice(5)
  const isHazard = collection === '1' && positiveMarkers(owner).length > 0
  return `${description}${isHazard ? 'X' : collection}99`
}
