// Every computed figure of a batch's record, computed again from what was entered, beside what was stored.
import type { BatchState, Entry } from '../batch/batch.ts'
import { currentEntries, isKind } from '../batch/entries.ts'
import { computeFormula, isFormulaName } from '../formula/formulas.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { StepDefinitionOf } from '../process/step-definition.ts'
import type { Computed } from '../step/outcome.ts'
import type { Count } from '../step/values.ts'

export interface Recomputed {
  entry: number
  /** The figure's name within the entry, or the code of what was filled. */
  figure: string
  agrees: boolean
}

type Numbers = Record<string, number | null>

/** The figures of a formula; empty where it refuses the inputs now. */
const figuresOf = (formula: string, inputs: unknown): Readonly<Record<string, unknown>> => {
  const answer = computeFormula(formula, inputs)
  return answer.ok ? answer.value.figures : {}
}

const numberIn = (figures: Readonly<Record<string, unknown>>, name: string): number | null => {
  const value = figures[name]
  return typeof value === 'number' ? value : null
}

const figuresOfCount = (count: Count): Readonly<Record<string, unknown>> =>
  count.method === 'haemocytometer'
    ? figuresOf('haemocytometer-count', { squares: count.squares, dilutionFactor: count.dilution })
    : figuresOf('automated-count', {
        shownTotalCellsPerMl: count.totalCellsPerMl,
        shownDeadCellsPerMl: count.deadCellsPerMl,
        totalRunDilution: 1,
        deadRunDilution: 1,
        sampleDilution: count.dilution,
      })

const countNumbers = (entry: Entry<'count-cells'>, step: StepDefinitionOf<'count-cells'> | null): Numbers => {
  const counts = entry.values.counts.map(figuresOfCount)
  const pair = counts.map(figures => ({
    liveCellsPerMl: numberIn(figures, 'liveCellsPerMl'),
    totalCellsPerMl: numberIn(figures, 'totalCellsPerMl'),
  }))
  const basis = figuresOf('combined-count', { counts: pair, limitPct: step?.maxDifferencePct })
  const cellsPerMl = numberIn(basis, 'liveCellsPerMl')
  const total = figuresOf('total-cells', { cellsPerMl, volumeUl: entry.values.suspensionVolumeUl })
  const cells = numberIn(total, 'cells')
  return {
    'live-cells-per-ml': cellsPerMl,
    'viability-pct': numberIn(basis, 'viabilityPct'),
    'count-difference-pct': numberIn(basis, 'differencePct'),
    'viable-cells': cells,
    harvested: cells,
  }
}

const minutesOf = ({ values: { startedAt, endedAt } }: Entry<'timer'>): number | null => {
  const milliseconds = numberIn(figuresOf('elapsed-hours', { fromIso: startedAt, toIso: endedAt }), 'milliseconds')
  return milliseconds === null ? null : Math.round(milliseconds / 600) / 100
}

/** Figures that rest on a formula; what was entered as it is, and means over vessels, were not computed by one. */
const byFormula = (numbers: Readonly<Record<string, Computed>>): [string, Computed][] =>
  Object.entries(numbers).filter(([, { formula }]) => isFormulaName(formula))

const figuresIn = (entry: Entry, step: StepDefinitionOf<'count-cells'> | null): Recomputed[] => {
  const again: Numbers = isKind(entry, 'count-cells')
    ? countNumbers(entry, step)
    : isKind(entry, 'timer')
      ? { minutes: minutesOf(entry) }
      : {}
  return byFormula(entry.computed.numbers ?? {}).map(([figure, stored]) => {
    const value = figure in again ? (again[figure] ?? null) : valueAgain(stored)
    return { entry: entry.id, figure, agrees: value === stored.value }
  })
}

const valueAgain = ({ formula, inputs }: Computed): number | null => {
  const answer = computeFormula(formula, inputs)
  return answer.ok ? answer.value.value : null
}

/** What rounding leaves over goes with the last part (batch/cells.ts). */
const roundingCells = 400

/** Cells of what was filled follow from the count before it in the same run. */
const partsOf = (entry: Entry<'make-vessels'>, counted: Entry<'count-cells'> | undefined): Recomputed[] => {
  const cellsPerMl = counted?.computed.numbers?.['live-cells-per-ml']?.value ?? null
  const { vessels } = entry.values
  return vessels.map(({ code, volumeUl, cells }) => {
    const again = numberIn(figuresOf('total-cells', { cellsPerMl, volumeUl }), 'cells')
    return { entry: entry.id, figure: code, agrees: again !== null && Math.abs(again - cells) <= roundingCells }
  })
}

/** Every figure that counts now, computed again. Figures of entries that were corrected are left out: their corrections count. */
export const recomputed = (batch: BatchState, process: ProcessDefinition): Recomputed[] => {
  const lastCount = new Map<number, Entry<'count-cells'>>()
  return currentEntries(batch).flatMap(entry => {
    if (isKind(entry, 'count-cells')) lastCount.set(entry.run, entry)
    if (isKind(entry, 'make-vessels')) return partsOf(entry, lastCount.get(entry.run))
    return figuresIn(entry, countStepOf(process, entry))
  })
}

const countStepOf = (
  process: ProcessDefinition,
  { operation, step }: Entry,
): StepDefinitionOf<'count-cells'> | null => {
  const found = process.operations.find(each => each.id === operation)?.steps.find(each => each.id === step)
  return found?.kind === 'count-cells' ? found : null
}
