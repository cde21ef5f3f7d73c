// What is filled at a step: flasks at the planned density, containers with the prescribed dose, tubes for the tests that are open.
import type { BatchState } from '../../domain/batch/batch.ts'
import { type Balance, balanceOf } from '../../domain/batch/cells.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { codesReserved, siteOfLabel } from '../../domain/batch/labels.ts'
import { toBeLabelled } from '../../domain/batch/outer-labels.ts'
import { testsWithoutSample } from '../../domain/batch/samples.ts'
import { lastEmptiedPassage, presentPassage, vesselsOf } from '../../domain/batch/vessels.ts'
import type { ProcessDefinition } from '../../domain/process/definition.ts'
import type { SamplingPoint, TestDefinition } from '../../domain/process/specification.ts'
import type { StepDefinitionOf } from '../../domain/process/step-definition.ts'
import type { StepValues } from '../../domain/step/values.ts'
import type { Bench } from '../bench.ts'
import { printed } from './scans.ts'

/** The passage that is plated next: P0 at first, one more than what stands or stood last in culture after. */
export const nextPassage = (batch: BatchState): number => {
  const last = presentPassage(batch) ?? lastEmptiedPassage(batch)
  return last === null ? 0 : last + 1
}

const roundDown = (value: number, step: number): number => Math.floor(value / step) * step

/** Codes that were printed for this step and not used before. */
const codesFor = ({ batch, run }: Bench, labelsFrom: string): string[] => {
  const used = [...vesselsOf(batch), ...containersOf(batch)].map(each => each.id)
  return codesReserved(batch, run, labelsFrom).filter(code => !used.includes(code))
}

const balance = ({ batch, run }: Bench): Balance => {
  const known = balanceOf(batch, run)
  if (!known) throw new Error(`Nothing was counted in run ${run} of ${batch.id}`)
  return known
}

/** Flasks as dense as planned, or less where there are not enough cells. */
const plated = (bench: Bench<'make-vessels'>): StepValues => {
  const { step, process, plan, batch } = bench
  const codes = codesFor(bench, step.labelsFrom)
  const { basis, left } = balance(bench)
  const passage = vesselsOf(batch).length === 0 ? 0 : nextPassage(batch)
  const { type, cellsPerCm2 } = plan.plating(passage)
  const areaCm2 = process.vesselTypes.find(each => each.id === type)?.areaCm2 ?? 0
  const wantedUl = roundDown((cellsPerCm2 * areaCm2 * 1000) / basis.liveCellsPerMl, 10)
  const volumeUl = Math.min(wantedUl, roundDown(left.volumeUl / codes.length, 10))
  return { vessels: codes.map(code => ({ code: printed(code), volumeUl, cells: 0 })) }
}

/** The tubes for quality control are filled after the containers. */
const keptForSamplesUl = (bench: Bench): number => tubesAt(bench, 'final-product').length * tubeUl['final-product']

/** Each site's dose by the count, in steps of 50 µL; what is there shared out where it is less. */
const filled = (bench: Bench<'make-vessels'>): StepValues => {
  const { step, batch } = bench
  const codes = codesFor(bench, step.labelsFrom)
  const { basis, left } = balance(bench)
  const share = roundDown((left.volumeUl - keptForSamplesUl(bench)) / batch.sites.length, 50)
  const vessels = batch.sites.flatMap(({ id: site, doseCells }) => {
    const code = codes.find(each => siteOfLabel(batch, each) === site)
    const doseUl = Math.round((doseCells * 1000) / basis.liveCellsPerMl / 50) * 50
    return code ? [{ code: printed(code), volumeUl: Math.min(doseUl, share), site, cells: 0 }] : []
  })
  return { vessels }
}

export const makeVesselsValues = (bench: Bench<'make-vessels'>): StepValues =>
  bench.step.makes === 'vessels' ? plated(bench) : filled(bench)

/** Tests of a point that no sample was taken for yet. */
export const openTestsAt = (batch: BatchState, process: ProcessDefinition, point: SamplingPoint): TestDefinition[] =>
  testsWithoutSample(batch, process).filter(test => test.point === point)

/** Figures in per cent share one tube for the cytometer, words and looks another; what is cultured has its own. */
const tubeOf = ({ id, unit, operator, readingDays }: TestDefinition): string => {
  if (readingDays.length > 0) return id
  if (unit === '%') return 'cytometer'
  return operator === 'not-detected' || unit !== undefined ? id : 'look'
}

/** Which tests go into which tube; one tube without tests where all are taken care of: it is kept back. */
const tubesAt = (bench: Bench, point: SamplingPoint): string[][] => {
  const tubes = new Map<string, string[]>()
  for (const test of openTestsAt(bench.batch, bench.process, point)) {
    tubes.set(tubeOf(test), [...(tubes.get(tubeOf(test)) ?? []), test.id])
  }
  return tubes.size > 0 ? [...tubes.values()] : [[]]
}

const tubeUl: Readonly<Record<SamplingPoint, number>> = {
  'starting-material': 1000,
  'in-process': 300,
  'final-product': 100,
}

export const sampleValues = (bench: Bench<'sample'>): StepValues => {
  const { batch, run, step } = bench
  const codes = codesReserved(batch, run, step.labelsFrom)
  const left = balanceOf(batch, run)?.left.volumeUl ?? Number.MAX_SAFE_INTEGER
  const volumeUl = Math.min(tubeUl[step.point], roundDown(left / codes.length, 1))
  const samples = tubesAt(bench, step.point).map((tests, index) => ({
    code: printed(codes[index] ?? ''),
    volumeUl,
    cells: 0,
    tests,
  }))
  return { samples }
}

const pointOf = ({ operation, step }: Bench<'print-labels'>): SamplingPoint => {
  const sampling = operation.steps.find(each => each.kind === 'sample' && each.labelsFrom === step.id)
  return (sampling as StepDefinitionOf<'sample'> | undefined)?.point ?? step.point ?? 'final-product'
}

/** As many labels as there will be things to put them on. */
export const printLabelsValues = (bench: Bench<'print-labels'>): StepValues => {
  const { step, batch, plan } = bench
  switch (step.labels) {
    case 'donation':
      return { count: 4 }
    case 'containers':
      return { count: batch.sites.length }
    case 'outer':
      return { count: toBeLabelled(batch).length }
    case 'samples':
      return { count: tubesAt(bench, pointOf(bench)).length }
    case 'vessels': {
      const { type, count } = plan.plating(nextPassage(batch))
      return { count, vesselType: type }
    }
  }
}
