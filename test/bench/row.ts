// What a row of the benchmark is: ours and its floor, measured in turns in one run, and the goal of design.md section 13.
import type { Workshop } from './kit/workshop.ts'

/** One figure over the rounds: its median, the least and the most. */
export interface Sample {
  median: number
  low: number
  high: number
}

/** `ratio`: ours to the floor, at most or at least; `most`: ours alone, in its unit. */
export type Goal =
  | { kind: 'ratio'; atMost: number }
  | { kind: 'ratio'; atLeast: number }
  | { kind: 'most'; value: number }

export interface Line {
  what: string
  unit: '/s' | 'ms' | 'kB' | 'us'
  ours: Sample
  floor: Sample
  goal: Goal
  /** What was measured where the words of the table leave it open: sizes, counts, rates. */
  note?: string
}

export interface Row {
  /** By which `npm run bench -- NAME` picks it. */
  name: string
  measure(workshop: Workshop): Promise<Line[]>
}

export const atMost = (ratio: number): Goal => ({ kind: 'ratio', atMost: ratio })
export const atLeast = (ratio: number): Goal => ({ kind: 'ratio', atLeast: ratio })

export const sampleOf = (values: readonly number[]): Sample => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return {
    median: (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2,
    low: at(0),
    high: at(sorted.length - 1),
  }
}

/** The value that so many per cent of the others do not exceed. */
export const percentile = (values: readonly number[] | Float64Array, percent: number): number => {
  const sorted = values.toSorted((a: number, b: number) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

export const ratioOf = ({ ours, floor }: Pick<Line, 'ours' | 'floor'>): number => ours.median / floor.median

export const isMet = (line: Line): boolean => {
  const { goal } = line
  if (goal.kind === 'most') return line.ours.median <= goal.value
  const ratio = ratioOf(line)
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast
}

/** Milliseconds that a work took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
