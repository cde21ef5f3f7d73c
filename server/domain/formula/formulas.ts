// The formulas that a process document can name: each with its version, units and inputs, computed by one function.
//
// A computed value is stored with the formula's name and version and the inputs that it was computed from. A formula whose
// result could change for any input gets the next version; a shipped name is never given to another formula.
import { z } from 'zod'
import { automatedCount } from './automated-counter.ts'
import { account, recount } from './conservation.ts'
import { combineCounts } from './count.ts'
import { againstTarget, cellsForDose, fillVolume, requiredHarvest, volumeForCells } from './dose.ts'
import { cumulativeDoublings, doublingTime, populationDoublings } from './doublings.ts'
import { elapsed } from './elapsed.ts'
import { type Computed, faulty } from './faults.ts'
import { type ComputedFigures, formula } from './formula.ts'
import { haemocytometerCount } from './haemocytometer.ts'
import { cellsInPart, concentration, totalCells, volumeByWeight } from './totals.ts'
import { cellsForDensity, seedingDensity, totalArea, VesselArea } from './vessel-areas.ts'

const number = z.number()
const amount = { cells: number, volumeUl: number }
const growth = { seededCells: number, harvestedCells: number }
const fate = z.enum(['plated', 'sampled', 'pooled', 'filled', 'retained', 'discarded'])
const countUnits = { liveCellsPerMl: 'cells/mL', totalCellsPerMl: 'cells/mL', viabilityPct: '%' }

export const formulas = {
  'haemocytometer-count': formula({
    version: 1,
    main: 'liveCellsPerMl',
    units: countUnits,
    inputs: z.strictObject({
      squares: z.array(z.strictObject({ live: number, dead: number })),
      dilutionFactor: number,
    }),
    compute: haemocytometerCount,
  }),
  'automated-count': formula({
    version: 1,
    main: 'liveCellsPerMl',
    units: { ...countUnits, deadCellsPerMl: 'cells/mL' },
    inputs: z.strictObject({
      shownTotalCellsPerMl: number,
      shownDeadCellsPerMl: number,
      totalRunDilution: number,
      deadRunDilution: number,
      sampleDilution: number,
    }),
    compute: automatedCount,
  }),
  'combined-count': formula({
    version: 1,
    main: 'liveCellsPerMl',
    units: { ...countUnits, differencePct: '%' },
    inputs: z.strictObject({
      counts: z.array(z.strictObject({ liveCellsPerMl: number, totalCellsPerMl: number })),
      limitPct: number.optional(),
    }),
    compute: combineCounts,
  }),
  'total-cells': formula({
    version: 1,
    main: 'cells',
    units: { cells: 'cells' },
    inputs: z.strictObject({ cellsPerMl: number, volumeUl: number }),
    compute: totalCells,
  }),
  'cells-in-part': formula({
    version: 1,
    main: 'cells',
    units: { cells: 'cells', leftUl: 'µL' },
    inputs: z.strictObject({ cellsPerMl: number, partUl: number, suspensionUl: number }),
    compute: cellsInPart,
  }),
  concentration: formula({
    version: 1,
    main: 'cellsPerMl',
    units: { cellsPerMl: 'cells/mL' },
    inputs: z.strictObject({ cells: number, volumeUl: number }),
    compute: concentration,
  }),
  'volume-by-weight': formula({
    version: 1,
    main: 'volumeUl',
    units: { volumeUl: 'µL' },
    inputs: z.strictObject({ massG: number, densityGPerMl: number }),
    compute: volumeByWeight,
  }),
  'population-doublings': formula({
    version: 1,
    main: 'populationDoublings',
    units: {},
    inputs: z.strictObject(growth),
    compute: populationDoublings,
  }),
  'cumulative-doublings': formula({
    version: 1,
    main: 'cumulativeDoublings',
    units: {},
    inputs: z.strictObject({
      passages: z.array(z.strictObject({ passage: number, seededCells: number.nullable(), harvestedCells: number })),
    }),
    compute: cumulativeDoublings,
  }),
  'doubling-time': formula({
    version: 1,
    main: 'doublingTimeHours',
    units: { doublingTimeHours: 'h' },
    inputs: z.strictObject({ ...growth, hours: number }),
    compute: doublingTime,
  }),
  'elapsed-hours': formula({
    version: 1,
    main: 'hours',
    units: { hours: 'h', milliseconds: 'ms' },
    inputs: z.strictObject({ fromIso: z.string(), toIso: z.string() }),
    compute: elapsed,
  }),
  'cells-for-dose': formula({
    version: 1,
    main: 'totalCells',
    units: { totalCells: 'cells' },
    inputs: z.strictObject({ doseViableCells: number, viabilityPct: number }),
    compute: cellsForDose,
  }),
  'volume-for-cells': formula({
    version: 1,
    main: 'volumeUl',
    units: { volumeUl: 'µL' },
    inputs: z.strictObject({ viableCells: number, viableCellsPerMl: number }),
    compute: volumeForCells,
  }),
  'fill-volume': formula({
    version: 1,
    main: 'volumeUl',
    units: { volumeUl: 'µL', viableCells: 'cells', leftUl: 'µL' },
    inputs: z.strictObject({ doseViableCells: number, viableCellsPerMl: number, suspensionUl: number }),
    compute: fillVolume,
  }),
  'against-target': formula({
    version: 1,
    main: 'differencePct',
    units: { differencePct: '%' },
    inputs: z.strictObject({ measured: number, target: number, tolerancePct: number }),
    compute: againstTarget,
  }),
  'required-harvest': formula({
    version: 1,
    main: 'requiredViableCells',
    units: { requiredViableCells: 'cells' },
    inputs: z.strictObject({
      doses: z.array(number),
      qcCells: number,
      retainedCells: number,
      expectedLossPct: number,
    }),
    compute: requiredHarvest,
  }),
  'unaccounted-cells': formula({
    version: 1,
    main: 'unaccountedCells',
    units: {
      unaccountedCells: 'cells',
      unaccountedVolumeUl: 'µL',
      unaccountedPct: '%',
      accountedCells: 'cells',
      accountedVolumeUl: 'µL',
    },
    inputs: z.strictObject({
      basis: z.strictObject(amount),
      parts: z.array(z.strictObject({ ...amount, fate })),
    }),
    compute: account,
  }),
  recount: formula({
    version: 1,
    main: 'basisCells',
    units: { basisCells: 'cells', differenceCells: 'cells', differencePct: '%' },
    inputs: z.strictObject({ previousCells: number, countedCells: number }),
    compute: recount,
  }),
  'growth-area': formula({
    version: 1,
    main: 'areaCm2',
    units: { areaCm2: 'cm²' },
    inputs: z.strictObject({
      vessels: z.array(z.strictObject({ type: z.string(), count: number })),
      table: z.array(VesselArea).optional(),
    }),
    compute: totalArea,
  }),
  'seeding-density': formula({
    version: 1,
    main: 'cellsPerCm2',
    units: { cellsPerCm2: 'cells/cm²' },
    inputs: z.strictObject({ cells: number, areaCm2: number }),
    compute: seedingDensity,
  }),
  'cells-for-density': formula({
    version: 1,
    main: 'cells',
    units: { cells: 'cells' },
    inputs: z.strictObject({ cellsPerCm2: number, areaCm2: number }),
    compute: cellsForDensity,
  }),
}

export type FormulaName = keyof typeof formulas

/** Every name by which some formula takes an input; a process document joins them to its fields. */
export type FormulaInput = {
  [Name in FormulaName]: keyof z.infer<(typeof formulas)[Name]['inputs']> & string
}[FormulaName]

export function isFormulaName(name: string): name is FormulaName {
  return Object.hasOwn(formulas, name)
}

/**
 * Computes a formula by its name, for a field of a process document.
 *
 * @returns the main figure with its unit, every figure, the inputs as they were understood, name and version: store it
 * whole. Faults: `formula-unknown`; `inputs-malformed` with the path of each wrong input (`squares.0.live`); those of the
 * formula. Source: design.md 5 and 6.
 */
export function computeFormula(name: string, inputs: unknown): Computed<ComputedFigures> {
  if (!isFormulaName(name)) return faulty({ code: 'formula-unknown', formula: name })
  return formulas[name].apply(name, inputs)
}
