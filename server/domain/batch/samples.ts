// The samples of a batch and the tests that each one opened, with their results so far.
import type { ProcessDefinition } from '../process/definition.ts'
import type { SamplingPoint, TestDefinition } from '../process/specification.ts'
import type { BatchState, Result } from './batch.ts'
import { entriesOfKind, latestEntry } from './entries.ts'

export interface Sample {
  id: string
  point: SamplingPoint
  takenAt: string
  volumeUl: number
  cells: number
  tests: string[]
  entry: number
  operation: string
}

/** No sample is told from another before its label has been printed, so none is older than that for the days of its readings. */
const takenAt = (batch: BatchState, code: string, performedAt: string): string => {
  const printed = batch.entries.find(entry => entry.kind === 'print-labels' && entry.computed.codes?.includes(code))
  return printed && printed.recordedAt > performedAt ? printed.recordedAt : performedAt
}

export const samplesOf = (batch: BatchState): Sample[] =>
  entriesOfKind(batch, 'sample').flatMap(entry =>
    entry.values.samples.map(({ code, volumeUl, cells, tests }) => ({
      id: code,
      point: entry.computed.point ?? 'final-product',
      takenAt: takenAt(batch, code, entry.performedAt),
      volumeUl,
      cells,
      tests,
      entry: entry.id,
      operation: entry.operation,
    })),
  )

/** A test that a sample opened, or one that the record itself answers. */
export interface OpenTest {
  sample: string
  takenAt: string
  definition: TestDefinition
  results: Result[]
  /** The result that counts: the final one, or the latest reading that failed. */
  verdict: 'waiting' | 'reading' | Result['verdict']
}

const verdictOf = (results: readonly Result[]): OpenTest['verdict'] => {
  const failed = results.find(result => result.verdict === 'fail')
  if (failed) return 'fail'
  const final = results.findLast(result => result.final)
  if (final) return final.verdict
  const last = results.at(-1)
  if (!last) return 'waiting'
  return last.verdict === 'inconclusive' ? 'inconclusive' : 'reading'
}

const open = (batch: BatchState, sample: Sample, definition: TestDefinition): OpenTest => {
  const results = batch.results.filter(result => result.sample === sample.id && result.test === definition.id)
  return { sample: sample.id, takenAt: sample.takenAt, definition, results, verdict: verdictOf(results) }
}

/** Every test opened by a sample, in the order of sampling. */
export const openTests = (batch: BatchState, process: ProcessDefinition): OpenTest[] =>
  samplesOf(batch).flatMap(sample =>
    sample.tests.flatMap(id => {
      const definition = process.specification.find(test => test.id === id && test.point === sample.point)
      return definition ? [open(batch, sample, definition)] : []
    }),
  )

/** Tests that the specification asks for and that no sample was taken for (optional ones aside). */
export const testsWithoutSample = (batch: BatchState, process: ProcessDefinition): TestDefinition[] => {
  const opened = openTests(batch, process).map(test => test.definition)
  return process.specification.filter(test => !test.optional && !test.from && !opened.includes(test))
}

/** The dose of the container farthest from its prescription, in per cent of that, one decimal. */
const farthestDosePct = (batch: BatchState, containers: readonly { site?: string; cells: number }[]): number => {
  const shares = containers.map(({ site, cells }) => {
    const prescribed = batch.sites.find(each => each.id === site)?.doseCells ?? cells
    return Math.round((cells / prescribed) * 1000) / 10
  })
  return shares.sort((a, b) => Math.abs(b - 100) - Math.abs(a - 100))[0] ?? 0
}

/** The value that the record itself gives for a test: viability of the final count, viable cells, dose. */
export const recordedValue = (batch: BatchState, from: NonNullable<TestDefinition['from']>): number | null => {
  const filled = entriesOfKind(batch, 'make-vessels').findLast(entry => entry.values.vessels.some(each => each.site))
  if (!filled) return null
  const containers = filled.values.vessels.filter(each => each.site !== undefined)
  if (from === 'final-viable-cells') return Math.min(...containers.map(each => each.cells))
  if (from === 'final-dose-pct') return farthestDosePct(batch, containers)
  const count = batch.entries.findLast(
    entry => entry.run === filled.run && entry.kind === 'count-cells' && entry.correctedBy === undefined,
  )
  return count?.computed.numbers?.['viability-pct']?.value ?? null
}

/** For tests that read an earlier entry of the record. */
export const lastNumber = (batch: BatchState, operation: string, step: string, number: string): number | null =>
  latestEntry(batch, operation, step)?.computed.numbers?.[number]?.value ?? null
