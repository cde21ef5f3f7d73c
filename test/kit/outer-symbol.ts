// What a scanner reads from an outer label, made from the id that the account of labels has for it; without dates, which nothing here asks for.
import { buildCompound, structureOf } from '../../server/domain/code/isbt128.ts'

/** `A999926000001-S1234199-000001` → the compound message of its symbol. */
export const outerSymbol = (label: string): string => {
  const [din = '', productCode = '', division = ''] = label.split('-')
  return buildCompound([
    structureOf('DS001', `${din}00`),
    structureOf('DS003', productCode),
    structureOf('DS032', division),
  ])
}
