import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { computeFormula, type FormulaName, formulas } from '../../../server/domain/formula/formulas.ts'

// One worked example for every formula: its inputs and the main figure. Complete by its type.
const examples: { [Name in FormulaName]: { inputs: unknown; value: number; unit: string } } = {
  'haemocytometer-count': {
    inputs: { squares: [{ live: 212, dead: 9 }], dilutionFactor: 2 },
    value: 4_240_000,
    unit: 'cells/mL',
  },
  'automated-count': {
    inputs: {
      shownTotalCellsPerMl: 100,
      shownDeadCellsPerMl: 10,
      totalRunDilution: 1,
      deadRunDilution: 1,
      sampleDilution: 2,
    },
    value: 180,
    unit: 'cells/mL',
  },
  'combined-count': {
    inputs: {
      counts: [
        { liveCellsPerMl: 10, totalCellsPerMl: 10 },
        { liveCellsPerMl: 12, totalCellsPerMl: 12 },
      ],
    },
    value: 11,
    unit: 'cells/mL',
  },
  'total-cells': { inputs: { cellsPerMl: 1_060_000, volumeUl: 8000 }, value: 8_480_000, unit: 'cells' },
  'cells-in-part': { inputs: { cellsPerMl: 1000, partUl: 500, suspensionUl: 800 }, value: 500, unit: 'cells' },
  concentration: { inputs: { cells: 40_000_000, volumeUl: 8000 }, value: 5_000_000, unit: 'cells/mL' },
  'volume-by-weight': { inputs: { massG: 106, densityGPerMl: 1.06 }, value: 100_000, unit: 'µL' },
  'population-doublings': { inputs: { seededCells: 1, harvestedCells: 8 }, value: 3, unit: '' },
  'cumulative-doublings': {
    inputs: { passages: [{ passage: 1, seededCells: 1, harvestedCells: 4 }] },
    value: 2,
    unit: '',
  },
  'doubling-time': { inputs: { seededCells: 1, harvestedCells: 8, hours: 96 }, value: 32, unit: 'h' },
  'elapsed-hours': {
    inputs: { fromIso: '2026-11-22T08:00:00.000Z', toIso: '2026-11-22T20:30:00.000Z' },
    value: 12.5,
    unit: 'h',
  },
  'cells-for-dose': { inputs: { doseViableCells: 40_000_000, viabilityPct: 80 }, value: 50_000_000, unit: 'cells' },
  'volume-for-cells': { inputs: { viableCells: 40_000_000, viableCellsPerMl: 5_000_000 }, value: 8000, unit: 'µL' },
  'fill-volume': {
    inputs: { doseViableCells: 40_000_000, viableCellsPerMl: 5_000_000, suspensionUl: 9000 },
    value: 8000,
    unit: 'µL',
  },
  'against-target': { inputs: { measured: 39, target: 40, tolerancePct: 5 }, value: -2.5, unit: '%' },
  'required-harvest': {
    inputs: { doses: [40], qcCells: 1, retainedCells: 1, expectedLossPct: 50 },
    value: 84,
    unit: 'cells',
  },
  'unaccounted-cells': {
    inputs: { basis: { cells: 10, volumeUl: 10 }, parts: [{ fate: 'plated', cells: 7, volumeUl: 7 }] },
    value: 3,
    unit: 'cells',
  },
  recount: { inputs: { previousCells: 40, countedCells: 42 }, value: 42, unit: 'cells' },
  'growth-area': { inputs: { vessels: [{ type: 't175', count: 4 }] }, value: 700, unit: 'cm²' },
  'seeding-density': { inputs: { cells: 700_000, areaCm2: 700 }, value: 1000, unit: 'cells/cm²' },
  'cells-for-density': { inputs: { cellsPerCm2: 1000, areaCm2: 700 }, value: 700_000, unit: 'cells' },
}
const names = Object.keys(examples) as FormulaName[]

describe('every formula that a process can name', () => {
  it.each(names)('%s computes its example, and keeps its inputs and version with it', name => {
    const { inputs, value, unit } = examples[name]
    expect(computeFormula(name, inputs)).toEqual({
      ok: true,
      value: { formula: name, formulaVersion: 1, inputs, value, unit, figures: expect.any(Object) },
    })
  })

  it.each(names)('%s computes the same again from what was stored', name => {
    const stored = computeFormula(name, examples[name].inputs)
    if (!stored.ok) throw new Error(stored.fault.code)
    const kept = JSON.parse(JSON.stringify(stored.value))
    expect(computeFormula(kept.formula, kept.inputs)).toEqual({ ok: true, value: kept })
  })

  it.each(names)('%s says which inputs it lacks and which it does not know', name => {
    const missing = computeFormula(name, {})
    if (missing.ok || missing.fault.code !== 'inputs-malformed') throw new Error('it computed without inputs')
    expect(missing.fault.paths.length).toBeGreaterThan(0)
    const unknown = computeFormula(name, { ...(examples[name].inputs as object), colour: 'red' })
    expect(unknown).toEqual({ ok: false, fault: { code: 'inputs-malformed', formula: name, paths: ['colour'] } })
  })

  it.each(names)('%s has a kebab-case name, a unit for its main figure and inputs that can be documented', name => {
    const { units, main, unit, inputs } = formulas[name]
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect((units as Record<string, string>)[main] ?? '').toBe(unit)
    expect(z.toJSONSchema(inputs)).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

describe('a formula asked by name', () => {
  it('answers every figure beside the main one', () => {
    expect(computeFormula('cells-in-part', { cellsPerMl: 1000, partUl: 500, suspensionUl: 800 })).toMatchObject({
      value: { value: 500, figures: { cells: 500, leftUl: 300 } },
    })
  })

  it('has no main figure where that has no meaning', () => {
    expect(computeFormula('doubling-time', { seededCells: 2, harvestedCells: 1, hours: 5 })).toMatchObject({
      value: { value: null, figures: { doublingTimeHours: null } },
    })
  })

  it('hands on the fault of the formula', () => {
    expect(computeFormula('volume-by-weight', { massG: 1, densityGPerMl: 0 })).toEqual({
      ok: false,
      fault: { code: 'quantity-not-positive', quantity: 'density', value: 0 },
    })
  })

  it('names the path of an input of the wrong kind', () => {
    const inputs = {
      squares: [
        { live: 1, dead: 0 },
        { live: '5', dead: 0 },
      ],
      dilutionFactor: 1,
    }
    expect(computeFormula('haemocytometer-count', inputs)).toEqual({
      ok: false,
      fault: { code: 'inputs-malformed', formula: 'haemocytometer-count', paths: ['squares.1.live'] },
    })
  })

  it.each(['tea-leaves', 'toString', '__proto__', ''])('refuses the unknown name "%s"', name => {
    expect(computeFormula(name, {})).toEqual({ ok: false, fault: { code: 'formula-unknown', formula: name } })
  })
})
