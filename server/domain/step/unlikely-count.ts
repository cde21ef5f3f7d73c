// A count that may well be a slip: a dilution left out, the volume of the sample in place of the suspension's. It is asked about, never refused.
import type { BatchState, Entry } from '../batch/batch.ts'
import { currentEntries, entriesOfKind } from '../batch/entries.ts'
import { passagesOf } from '../batch/passages.ts'
import { passageOf, takenInRun, type Vessel, vesselsOf } from '../batch/vessels.ts'
import type { ProcessDefinition } from '../process/definition.ts'
import type { StepRefusals } from './refusals.ts'

/** What does not fit, what it was compared with, and between which figures it would not be asked about. */
export type Doubt = StepRefusals['count-unlikely']

export interface Counted {
  of: 'aspirate' | 'mononuclear' | 'harvest' | 'final'
  run: number
  /** When it was counted, ISO 8601. */
  at: string
  suspensionVolumeUl: number
  viableCells: number
}

/**
 * How far from the expected a count may lie before it is asked about: wide, because donors differ by more than people slip, and a
 * forgotten dilution is a factor of ten. Marrow's own choice, unverified.
 */
const margins = {
  /** No suspension of a passage is smaller: so little is a sample. */
  leastSuspensionUl: 500,
  /** Between the marrow received and the suspension of it. */
  ofReceived: 3,
  /** Above what was counted in the marrow, or in the harvest, that it was made of. */
  aboveSource: 1.25,
  /** Below it: so little is seldom left. */
  belowSource: 100,
  /** Above what the flasks hold when they are full. */
  aboveConfluence: 3,
  /** Around what this culture's own pace foretells. */
  aroundPace: 5,
} as const

const hourMs = 3_600_000

const volumeDoubt = (
  because: 'sample' | 'received',
  volumeUl: number,
  low: number,
  high: number | null,
): Doubt | null =>
  volumeUl < low || (high !== null && volumeUl > high)
    ? { what: 'volume', because, value: volumeUl, unit: 'µL', low: Math.round(low), high: high && Math.round(high) }
    : null

const cellsDoubt = (because: Doubt['because'], cells: number, low: number, high: number | null): Doubt | null =>
  cells < low || (high !== null && cells > high)
    ? { what: 'cells', because, value: cells, unit: 'cells', low: Math.round(low), high: high && Math.round(high) }
    : null

/** The marrow as it was weighed at its receipt, in µL; null where it was not. */
const receivedUl = (batch: BatchState): number | null => {
  const weighed = entriesOfKind(batch, 'measure')
    .flatMap(entry => Object.values(entry.computed.numbers ?? {}))
    .findLast(number => number.formula === 'volume-by-weight')
  return weighed?.value ?? null
}

/** Viable cells of the latest count of another suspension before this one. */
const countedBefore = (batch: BatchState, steps: readonly string[], at: string): number | null => {
  const isSuch = (entry: Entry): boolean =>
    entry.kind === 'count-cells' && steps.includes(`${entry.operation}.${entry.step}`) && entry.performedAt <= at
  return currentEntries(batch).findLast(isSuch)?.computed.numbers?.['viable-cells']?.value ?? null
}

/** Where the process counts a suspension: `operation.step`. */
const stepsCounting = (process: ProcessDefinition, of: Counted['of']): string[] =>
  process.operations.flatMap(operation =>
    operation.steps
      .filter(step => step.kind === 'count-cells' && step.of === of)
      .map(step => `${operation.id}.${step.id}`),
  )

const againstSource = (batch: BatchState, process: ProcessDefinition, counted: Counted): Doubt | null => {
  const from = counted.of === 'mononuclear' ? 'aspirate' : 'harvest'
  const source = countedBefore(batch, stepsCounting(process, from), counted.at)
  if (source === null || source === 0) return null
  const because = from === 'aspirate' ? 'marrow' : 'harvest'
  return cellsDoubt(because, counted.viableCells, source / margins.belowSource, source * margins.aboveSource)
}

/** Full flasks hold so many: what grows on an area is bounded by it, whatever the pace. */
const againstArea = (flasks: readonly Vessel[], process: ProcessDefinition, counted: Counted): Doubt | null => {
  const areaOf = ({ type }: Vessel) => process.vesselTypes.find(each => each.id === type)?.areaCm2 ?? 0
  const areaCm2 = flasks.reduce((sum, flask) => sum + areaOf(flask), 0)
  if (areaCm2 === 0) return null
  const full = areaCm2 * process.growth.confluentCellsPerCm2
  return cellsDoubt('flasks', counted.viableCells, 0, full * margins.aboveConfluence)
}

/** From P1 on the plated MSC are known: fewer than half of them, or far from what the culture's own last pace foretells. */
const againstGrowth = (batch: BatchState, flasks: readonly Vessel[], counted: Counted): Doubt | null => {
  const [first] = flasks
  const platedCells = flasks.reduce((sum, flask) => sum + flask.cells, 0)
  if (!first || first.passage === 0 || platedCells === 0) return null
  const pace = passagesOf(batch).findLast(each => each.passage < first.passage && (each.doublingTimeHours ?? 0) > 0)
  const lost = cellsDoubt('plated', counted.viableCells, platedCells / 2, null)
  if (!pace?.doublingTimeHours) return lost
  const hours = (Date.parse(counted.at) - Date.parse(first.madeAt)) / hourMs
  const foretold = platedCells * 2 ** (hours / pace.doublingTimeHours)
  // A slower culture is no slip: what it may not be is below what was plated.
  return lost ?? cellsDoubt('pace', counted.viableCells, 0, foretold * margins.aroundPace)
}

const againstFlasks = (batch: BatchState, process: ProcessDefinition, counted: Counted): Doubt | null => {
  const taken = takenInRun(batch, counted.run).filter(id => passageOf(id) !== null)
  const flasks = vesselsOf(batch).filter(vessel => taken.includes(vessel.id))
  return againstArea(flasks, process, counted) ?? againstGrowth(batch, flasks, counted)
}

const ofVolume = (batch: BatchState, { of, suspensionVolumeUl: volumeUl }: Counted): Doubt | null => {
  const received = of === 'aspirate' ? receivedUl(batch) : null
  return received === null
    ? volumeDoubt('sample', volumeUl, margins.leastSuspensionUl, null)
    : volumeDoubt('received', volumeUl, received / margins.ofReceived, received * margins.ofReceived)
}

/** What makes a count unlikely, the volume first; null where nothing does. */
export const doubtAbout = (batch: BatchState, process: ProcessDefinition, counted: Counted): Doubt | null => {
  const volume = ofVolume(batch, counted)
  if (volume || counted.of === 'aspirate') return volume
  return counted.of === 'harvest' ? againstFlasks(batch, process, counted) : againstSource(batch, process, counted)
}
