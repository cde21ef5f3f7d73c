// Why a formula could not answer: the faults, their facts, and the shape of every formula's answer.

/** What a faulty number was meant to be. The words file names each one in every language. */
export type Quantity =
  | 'live-cells'
  | 'dead-cells'
  | 'cells'
  | 'cells-per-ml'
  | 'total-cells-per-ml'
  | 'dead-cells-per-ml'
  | 'target'
  | 'dilution-factor'
  | 'volume'
  | 'suspension-volume'
  | 'mass'
  | 'density'
  | 'harvested-cells'
  | 'seeded-cells'
  | 'plated-cells'
  | 'needed-cells'
  | 'dose-cells'
  | 'qc-cells'
  | 'retained-cells'
  | 'expected-loss'
  | 'tolerance'
  | 'viability'
  | 'basis-cells'
  | 'basis-volume'
  | 'part-cells'
  | 'part-volume'
  | 'hours'
  | 'area'
  | 'cells-per-cm2'
  | 'vessels'
  | 'passage'
  | 'doubling-time'
  | 'reading'

/** Each code, once shipped, is never renamed or reused. `square` counts from 1. */
export type FormulaFault =
  | { code: 'not-a-number'; quantity: Quantity; square?: number }
  | { code: 'not-a-whole-number'; quantity: Quantity; value: number; square?: number }
  | { code: 'count-negative'; quantity: Quantity; value: number; square?: number }
  | { code: 'quantity-negative'; quantity: Quantity; value: number }
  | { code: 'quantity-not-positive'; quantity: Quantity; value: number }
  | { code: 'percentage-out-of-range'; quantity: Quantity; value: number }
  | { code: 'too-many-digits'; quantity: Quantity }
  | { code: 'number-too-large'; quantity: Quantity }
  | { code: 'squares-not-positive'; squares: number }
  | { code: 'dilution-not-positive'; dilutionFactor: number }
  | { code: 'dilution-below-one'; dilutionFactor: number }
  | { code: 'dead-exceeds-total'; deadCellsPerMl: number; totalCellsPerMl: number }
  | { code: 'live-exceeds-total'; liveCellsPerMl: number; totalCellsPerMl: number }
  | { code: 'no-counts' }
  | { code: 'volume-exceeds-suspension'; volumeUl: number; suspensionUl: number }
  | { code: 'seeded-not-positive'; seededCells: number }
  | { code: 'passage-not-following'; passage: number; previousPassage: number }
  | { code: 'concentration-not-positive'; cellsPerMl: number }
  | { code: 'cells-exceed-basis'; basisCells: number; partsCells: number }
  | { code: 'volume-exceeds-basis'; basisVolumeUl: number; partsVolumeUl: number }
  | { code: 'vessel-area-unknown'; vesselType: string }
  | { code: 'instant-unreadable'; text: string }
  | { code: 'instants-reversed'; fromIso: string; toIso: string }
  | { code: 'history-not-ordered'; lowHours: number; medianHours: number; highHours: number }
  | { code: 'reading-empty' }
  | { code: 'reading-unreadable'; text: string }
  | { code: 'decimal-comma'; text: string }
  | { code: 'reading-wrong-kind'; text: string; expected: 'number' | 'detection' }
  | { code: 'unit-differs'; entered: string; required: string }
  | { code: 'limit-missing'; operator: string }
  | { code: 'formula-unknown'; formula: string }
  | { code: 'inputs-malformed'; formula: string; paths: string[] }

export type FormulaFaultCode = FormulaFault['code']

/** What every formula answers: its value, or the one reason why there is none. */
export type Computed<Value> = { ok: true; value: Value } | { ok: false; fault: FormulaFault }

export function computed<Value>(value: Value): Computed<Value> {
  return { ok: true, value }
}

export function faulty(fault: FormulaFault): { ok: false; fault: FormulaFault } {
  return { ok: false, fault }
}
