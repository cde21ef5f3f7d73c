// The ISBT 128 product code of what is made for a case, and the hazard in it.
import type { ProcessDefinition } from '../process/definition.ts'
import type { CaseState, Serology } from './case.ts'

/** Of each sample the report recorded last: a later one of the same sample mends it, one of another sample stands beside it. */
const lastReports = (serologies: readonly Serology[]): Serology[] => [
  ...new Map(serologies.map(each => [each.sampledOn, each])).values(),
]

/** Markers that are positive in any sample of the case: a later negative sample takes none back. None where serology is not there yet. */
export const positiveMarkers = ({ serologies }: { serologies: readonly Serology[] }): string[] => {
  const found = lastReports(serologies).flatMap(({ results }) =>
    Object.entries(results).flatMap(([marker, result]) => (result === 'positive' ? [marker] : [])),
  )
  return [...new Set(found)]
}

/**
 * The product code of eight characters. Its division is in DS032 (`99`); autologous use only (`1`) becomes `X`, the same with
 * biohazard, where a marker is positive (ISBT 128 ST-001, collection types).
 */
export const productCodeOf = (
  { product }: Pick<ProcessDefinition, 'product'>,
  owner: Pick<CaseState, 'serologies'>,
): string => {
  const description = product.isbtProductCode.slice(0, 5)
  const collection = product.isbtProductCode.slice(5)
  const isHazard = collection === '1' && positiveMarkers(owner).length > 0
  return `${description}${isHazard ? 'X' : collection}99`
}
