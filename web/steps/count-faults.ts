// What cannot be in a count as it is typed: its dilution, a number of cells; said beside the field, before anything is sent.
import { countFault, dilutionFault } from '../../server/domain/formula/checks.ts'
import type { FormulaFault } from '../../server/domain/formula/faults.ts'
import { readNumber } from '../ui/number-text.ts'
import type { CountDraft } from './kinds/count-cells.ts'

const parts = ['live', 'dead'] as const

interface SquareFault {
  part: (typeof parts)[number]
  /** From 0. */
  index: number
  fault: FormulaFault
}

/** Null while nothing is typed: then it is missing, not wrong. */
export function faultInDilution({ dilution }: CountDraft): FormulaFault | null {
  const read = readNumber(dilution)
  return read?.comparator === '' ? dilutionFault(read.value) : null
}

/** The first number of cells that nobody can have counted. */
export function faultInSquares({ method, squares }: CountDraft): SquareFault | null {
  if (method !== 'haemocytometer') return null
  for (const [index, square] of squares.entries()) {
    for (const part of parts) {
      const fault = faultInNumber(part, square[part], index + 1)
      if (fault) return { part, index, fault }
    }
  }
  return null
}

export const isFaulty = (count: CountDraft): boolean => (faultInSquares(count) ?? faultInDilution(count)) !== null

function faultInNumber(part: SquareFault['part'], text: string, square: number): FormulaFault | null {
  if (text.trim() === '') return null
  const read = readNumber(text)
  const quantity = `${part}-cells` as const
  return read?.comparator === '' ? countFault(quantity, read.value, square) : { code: 'not-a-number', quantity, square }
}
