// From a prescribed dose to what must be harvested, what is filled, and whether what was filled is the dose.
import { countFault, firstFault, fitted, percentageFault, wholeAmountFault } from './checks.ts'
import { type Exact, exactOf, minus, over, plus, times, wholeOf } from './exact.ts'
import { type Computed, computed, type FormulaFault, faulty } from './faults.ts'

const hundred = wholeOf(100)

/**
 * All cells that hold a dose of viable cells = viable cells / (viability / 100), whole, halves away from zero.
 *
 * A dose is meant in viable cells (issue of the first batch; published texts do not say: domain.md 1.4), so the number
 * of all cells is higher. `viabilityPct` above 0 and up to 100. Faults: `count-negative`, `not-a-whole-number`,
 * `percentage-out-of-range`, `number-too-large`. 40 000 000 viable at 95.9 %: 41 710 115 in all.
 */
export function cellsForDose(input: {
  doseViableCells: number
  viabilityPct: number
}): Computed<{ totalCells: number }> {
  const { doseViableCells, viabilityPct } = input
  const fault = firstFault(
    countFault('dose-cells', doseViableCells),
    percentageFault('viability', viabilityPct),
    viabilityPct > 0 ? null : { code: 'percentage-out-of-range', quantity: 'viability', value: viabilityPct },
  )
  if (fault) return faulty(fault)
  const cells = fitted('cells', over(times(wholeOf(doseViableCells), hundred), exactOf(viabilityPct)))
  return cells.ok ? computed({ totalCells: cells.value }) : cells
}

/**
 * The volume that holds so many viable cells = cells / viable cells per mL, in whole microlitres, halves away from zero:
 * the volume to resuspend a harvest in for a concentration, or to fill for a dose.
 *
 * Faults: `concentration-not-positive`, `count-negative`, `not-a-whole-number`, `number-too-large`.
 * Source: domain.md 1.2 row 17 (unverified). 40 000 000 cells at 5 000 000/mL: 8 000 uL.
 */
export function volumeForCells(input: {
  viableCells: number
  viableCellsPerMl: number
}): Computed<{ volumeUl: number }> {
  const { viableCells, viableCellsPerMl } = input
  const fault = firstFault(countFault('cells', viableCells), countFault('cells-per-ml', viableCellsPerMl))
  if (fault) return faulty(fault)
  if (viableCellsPerMl === 0) return faulty({ code: 'concentration-not-positive', cellsPerMl: 0 })
  const volume = over(times(wholeOf(viableCells), wholeOf(1000)), wholeOf(viableCellsPerMl))
  const volumeUl = fitted('volume', volume)
  return volumeUl.ok ? computed({ volumeUl: volumeUl.value }) : volumeUl
}

/**
 * The volume to fill for a dose, out of a suspension that must hold it, and the viable cells in that whole volume.
 *
 * Faults: as `volumeForCells`; `volume-exceeds-suspension` when there is less than that. Source: domain.md 1.2 row 17.
 */
export function fillVolume(input: {
  doseViableCells: number
  viableCellsPerMl: number
  suspensionUl: number
}): Computed<{ volumeUl: number; viableCells: number; leftUl: number }> {
  const { doseViableCells, viableCellsPerMl, suspensionUl } = input
  const fault = firstFault(
    countFault('dose-cells', doseViableCells),
    wholeAmountFault('suspension-volume', suspensionUl),
  )
  if (fault) return faulty(fault)
  const volume = volumeForCells({ viableCells: doseViableCells, viableCellsPerMl })
  if (!volume.ok) return volume
  const { volumeUl } = volume.value
  if (volumeUl > suspensionUl) return faulty({ code: 'volume-exceeds-suspension', volumeUl, suspensionUl })
  const cells = fitted('cells', over(times(wholeOf(viableCellsPerMl), wholeOf(volumeUl)), wholeOf(1000)))
  return cells.ok ? computed({ volumeUl, viableCells: cells.value, leftUl: suspensionUl - volumeUl }) : cells
}

export type TargetPlace = 'below' | 'within' | 'above'

/**
 * A measured dose (viable cells) or concentration (viable cells per mL) beside its target: difference in percent of the
 * target, one decimal, and whether it is within the tolerance, judged before rounding; the tolerance itself is within.
 *
 * Both are whole cells; the target more than 0; tolerance from 0 to 100 %, a value of the site (domain.md 8: unknown).
 * Faults: `count-negative`, `not-a-whole-number`, `quantity-not-positive`, `percentage-out-of-range`.
 * Source: domain.md 1.4 and 1.2 row 17. 38.5e6 for 40e6 with 5 %: -3.8 %, within.
 */
export function againstTarget(input: {
  measured: number
  target: number
  tolerancePct: number
}): Computed<{ differencePct: number; place: TargetPlace }> {
  const { measured, target, tolerancePct } = input
  const fault = firstFault(
    countFault('cells', measured),
    countFault('target', target),
    target === 0 ? { code: 'quantity-not-positive', quantity: 'target', value: target } : null,
    percentageFault('tolerance', tolerancePct),
  )
  if (fault) return faulty(fault)
  const difference = over(times(wholeOf(measured - target), hundred), wholeOf(target))
  const differencePct = fitted('cells', difference, 1)
  if (!differencePct.ok) return differencePct
  const place = placeOf(difference, exactOf(tolerancePct))
  return place ? computed({ differencePct: differencePct.value, place }) : faulty(tooLarge)
}

/** What a harvest must give for one batch, in viable cells. */
export interface HarvestNeed {
  /** One for each treatment site of the case. */
  doses: readonly number[]
  qcCells: number
  retainedCells: number
  /** Lost between the harvest's count and the filled containers: 0 or more, below 100 %. */
  expectedLossPct: number
}

/**
 * Viable cells that the harvest must hold = (all doses + QC samples + retained samples) / (1 - expected loss), whole,
 * halves away from zero.
 *
 * Faults: `count-negative`, `not-a-whole-number`, `percentage-out-of-range` (also at 100 %), `number-too-large`.
 * Source: domain.md 1.4 (dose / recovery); design.md 7. Two doses of 40e6, 3e6 for QC, 1e6 retained, 16 % lost: 100e6.
 */
export function requiredHarvest(input: HarvestNeed): Computed<{ requiredViableCells: number }> {
  const fault = needFault(input)
  if (fault) return faulty(fault)
  const parts = [...input.doses, input.qcCells, input.retainedCells].map(wholeOf)
  const kept = over(minus(hundred, exactOf(input.expectedLossPct)), hundred)
  const required = fitted('needed-cells', over(parts.reduce(plus, wholeOf(0)), kept))
  return required.ok ? computed({ requiredViableCells: required.value }) : required
}

function needFault({ doses, qcCells, retainedCells, expectedLossPct }: HarvestNeed): FormulaFault | null {
  return firstFault(
    ...doses.map(dose => countFault('dose-cells', dose)),
    countFault('qc-cells', qcCells),
    countFault('retained-cells', retainedCells),
    percentageFault('expected-loss', expectedLossPct),
    expectedLossPct < 100 ? null : { code: 'percentage-out-of-range', quantity: 'expected-loss', value: 100 },
  )
}

const tooLarge: FormulaFault = { code: 'number-too-large', quantity: 'target' }

function placeOf(difference: Exact, tolerance: Exact): TargetPlace | null {
  const [under, beyond] = [plus(difference, tolerance), minus(difference, tolerance)]
  if (!under || !beyond) return null
  if (under.top < 0) return 'below'
  return beyond.top > 0 ? 'above' : 'within'
}
