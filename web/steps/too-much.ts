// Volumes taken out of what was counted: whether there is so much, and beside which of them to say that there is not.
import type { FormulaFault } from '../../server/domain/formula/faults.ts'

interface Portion {
  id: string
  /** Null while it is not typed. */
  volumeUl: number | null
}

/** The first portion for which nothing is left, and the fault of all together; null where there is enough. */
export function tooMuch(portions: readonly Portion[], leftUl: number): { id: string; fault: FormulaFault } | null {
  let volumeUl = 0
  let first: string | undefined
  for (const portion of portions) {
    volumeUl += portion.volumeUl ?? 0
    if (volumeUl > leftUl) first ??= portion.id
  }
  const fault: FormulaFault = { code: 'volume-exceeds-suspension', volumeUl, suspensionUl: leftUl }
  return first === undefined ? null : { id: first, fault }
}
