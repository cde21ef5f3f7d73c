// count-cells: counts of one suspension, twice or three times; viability, concentration and total are computed, never typed.
import { automatedCount } from '../../formula/automated-counter.ts'
import type { CellCount } from '../../formula/cell-count.ts'
import { type CombinedCount, combineCounts } from '../../formula/count.ts'
import type { Computed as Answer, FormulaFault } from '../../formula/faults.ts'
import { type FormulaName, formulas } from '../../formula/formulas.ts'
import { haemocytometerCount } from '../../formula/haemocytometer.ts'
import { totalCells } from '../../formula/totals.ts'
import { fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import { readCounters, withCounters } from '../counters.ts'
import { isOutside, outOfLimit } from '../fields.ts'
import {
  type Computed,
  type ComputedValues,
  type ExceptionDraft,
  fine,
  no,
  type StepOutcome,
  type StepRule,
  type StepSituation,
} from '../outcome.ts'
import { type Doubt, doubtAbout } from '../unlikely-count.ts'
import type { Count, StepValues } from '../values.ts'

type Values = StepValues<'count-cells'>

const figuresOf = (count: Count): Answer<CellCount> =>
  count.method === 'haemocytometer'
    ? haemocytometerCount({ squares: count.squares, dilutionFactor: count.dilution })
    : automatedCount({
        shownTotalCellsPerMl: count.totalCellsPerMl,
        shownDeadCellsPerMl: count.deadCellsPerMl,
        totalRunDilution: 1,
        deadRunDilution: 1,
        sampleDilution: count.dilution,
      })

const faultAt = (path: string, fault: FormulaFault) => {
  const { code, ...facts } = fault
  return no(refuseFields([fieldFault(path, code, facts as never)]))
}

const stored = (value: number | null, unit: string, formula: FormulaName, inputs: Computed['inputs']): Computed => ({
  value,
  unit,
  formula,
  formulaVersion: formulas[formula].version,
  inputs,
})

/** The figures that stand for several counts; too few, or two too far apart, and there are none yet. */
const combined = (
  figures: CellCount[],
  situation: StepSituation<'count-cells'>,
): { refused: StepOutcome } | CombinedCount => {
  const { step } = situation
  if (figures.length < step.countsRequired) {
    return { refused: no(refuse('counts-too-few', { counts: figures.length, required: step.countsRequired })) }
  }
  const together = combineCounts({ counts: figures, limitPct: step.maxDifferencePct })
  if (!together.ok) return { refused: faultAt('values.counts', together.fault) }
  if (together.value.status === 'third-needed') {
    const differencePct = together.value.differencePct ?? 0
    return { refused: no(refuse('third-count-needed', { differencePct, maxDifferencePct: step.maxDifferencePct })) }
  }
  return together.value
}

/** Even the third count stands alone: its figures count, and a reviewer looks at them. */
const disputed = ({ status, differencePct }: CombinedCount, max: number): ExceptionDraft[] =>
  status === 'disputed' ? [outOfLimit('count-difference', differencePct ?? 0, '%', { max })] : []

const judgeFigures = (values: Values, situation: StepSituation<'count-cells'>, figures: CellCount[]): StepOutcome => {
  const basis = combined(figures, situation)
  if ('refused' in basis) return basis.refused
  const total = totalCells({ cellsPerMl: basis.liveCellsPerMl, volumeUl: values.suspensionVolumeUl })
  if (!total.ok) return faultAt('values.suspensionVolumeUl', total.fault)
  const { step, batch, process, run } = situation
  const doubt = doubtAbout(batch, process, {
    of: step.of,
    run,
    at: situation.performedAt,
    suspensionVolumeUl: values.suspensionVolumeUl,
    viableCells: total.value.cells,
  })
  // Asked, not refused: whoever looked again and says that it is right is believed, and a reviewer sees it.
  if (doubt && !values.isConfirmed) return no(refuseFields([fieldFault('values.isConfirmed', 'count-unlikely', doubt)]))
  const unlikely = doubt ? [{ kind: 'count-unlikely' as const, facts: factsOf(doubt), deviation: false }] : []
  const inputs = { counts: figures.length, suspensionVolumeUl: values.suspensionVolumeUl }
  const numbers: NonNullable<ComputedValues['numbers']> = {
    'live-cells-per-ml': stored(basis.liveCellsPerMl, 'cells/mL', 'combined-count', {
      counts: figures.map(each => each.liveCellsPerMl).join(' '),
    }),
    'viability-pct': stored(basis.viabilityPct, '%', 'combined-count', inputs),
    'count-difference-pct': stored(basis.differencePct, '%', 'combined-count', inputs),
    'viable-cells': stored(total.value.cells, 'cells', 'total-cells', {
      ...inputs,
      liveCellsPerMl: basis.liveCellsPerMl,
    }),
  }
  // Named apart so that a passage can find what came out of the flasks, whatever else is counted.
  if (step.of === 'harvest') numbers.harvested = stored(total.value.cells, 'cells', 'total-cells', inputs)
  const limits = step.viabilityLimits
  const isLow = limits && basis.viabilityPct !== null && isOutside(basis.viabilityPct, limits)
  const low = isLow ? [outOfLimit('viability', basis.viabilityPct ?? 0, '%', limits)] : []
  return fine({ computed: { numbers }, exceptions: [...unlikely, ...low, ...disputed(basis, step.maxDifferencePct)] })
}

/** An open end is left out of the facts of an exception. */
const factsOf = ({ high, ...facts }: Doubt): ExceptionDraft['facts'] => ({
  ...facts,
  ...(high === null ? {} : { high }),
})

export const countCellsRule: StepRule<'count-cells'> = {
  kind: 'count-cells',
  correctable: true,
  repeatable: false,
  judge(values, situation) {
    const { step } = situation
    const figures: CellCount[] = []
    for (const [index, count] of values.counts.entries()) {
      if (!step.methods.includes(count.method)) {
        return no(refuse('count-method-not-allowed', { method: count.method, allowed: step.methods }))
      }
      const answer = figuresOf(count)
      if (!answer.ok) return faultAt(`values.counts.${index}`, answer.fault)
      if (answer.value.viabilityPct === null) return no(refuse('nothing-counted', {}))
      figures.push(answer.value)
    }
    const counted = readCounters(values.counts, situation)
    if ('refused' in counted) return counted.refused
    return withCounters(judgeFigures(values, situation, figures), values, counted)
  },
}
