// The questions that every formula asks of its numbers before it computes; the first fault is the answer.
import { type Exact, exactOf, rounded } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty, type Quantity } from './faults.ts'

/** A count of things: whole, 0 or more, at most 2^53 - 1. */
export function countFault(quantity: Quantity, value: number, square?: number): FormulaFault | null {
  const where = square === undefined ? {} : { square }
  if (!Number.isFinite(value)) return { code: 'not-a-number', quantity, ...where }
  if (!Number.isInteger(value)) return { code: 'not-a-whole-number', quantity, value, ...where }
  if (value < 0) return { code: 'count-negative', quantity, value, ...where }
  return Number.isSafeInteger(value) ? null : { code: 'number-too-large', quantity }
}

/** A whole amount, such as microlitres: whole, 0 or more. */
export function wholeAmountFault(quantity: Quantity, value: number): FormulaFault | null {
  const fault = countFault(quantity, value)
  return fault?.code === 'count-negative' ? { code: 'quantity-negative', quantity, value } : fault
}

/** A measured amount with at most 15 digits, 0 or more. */
export function amountFault(quantity: Quantity, value: number): FormulaFault | null {
  if (!Number.isFinite(value)) return { code: 'not-a-number', quantity }
  if (value < 0) return { code: 'quantity-negative', quantity, value }
  return exactOf(value) ? null : { code: 'too-many-digits', quantity }
}

/** A measured amount with at most 15 digits, more than 0. */
export function positiveFault(quantity: Quantity, value: number): FormulaFault | null {
  return amountFault(quantity, value) ?? (value > 0 ? null : { code: 'quantity-not-positive', quantity, value })
}

/** A percentage from 0 up to 100. */
export function percentageFault(quantity: Quantity, value: number): FormulaFault | null {
  if (!Number.isFinite(value)) return { code: 'not-a-number', quantity }
  if (value < 0 || value > 100) return { code: 'percentage-out-of-range', quantity, value }
  return exactOf(value) ? null : { code: 'too-many-digits', quantity }
}

/** A dilution factor: the volume after dilution over the volume before, so never below 1. */
export function dilutionFault(dilutionFactor: number): FormulaFault | null {
  if (!Number.isFinite(dilutionFactor)) return { code: 'not-a-number', quantity: 'dilution-factor' }
  if (dilutionFactor <= 0) return { code: 'dilution-not-positive', dilutionFactor }
  if (dilutionFactor < 1) return { code: 'dilution-below-one', dilutionFactor }
  return exactOf(dilutionFactor) ? null : { code: 'too-many-digits', quantity: 'dilution-factor' }
}

export function firstFault(...faults: (FormulaFault | null)[]): FormulaFault | null {
  return faults.find(fault => fault !== null) ?? null
}

/** The fraction rounded, or the fault that says which result did not fit into the safe integers. */
export function fitted(quantity: Quantity, value: Exact, decimals = 0): Computed<number> {
  const number = rounded(value, decimals)
  return number === null ? faulty({ code: 'number-too-large', quantity }) : computed(number)
}
