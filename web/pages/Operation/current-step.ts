// Which step is to be done now, and which ones the rail shows; read from where each step stands, nothing is remembered here.
import type { StepLine } from '../../../server/contract/batches.ts'

/** Steps of this run: those that no choice has called for stay away. */
export const calledFor = (steps: readonly StepLine[]): StepLine[] =>
  steps.filter(line => line.standing !== 'not-called-for')

/** Nothing is left to do about it: it was recorded, or it was not needed. */
export const isSettled = ({ standing }: Pick<StepLine, 'standing'>): boolean =>
  standing === 'done' || standing === 'skipped'

/**
 * The step to be done now: the first that is neither done nor skipped, after whatever was done last; a required one before it is
 * never passed over. Null where nothing is left.
 */
export function currentStep(steps: readonly StepLine[]): StepLine | null {
  const called = calledFor(steps)
  const lastDone = called.findLastIndex(line => line.standing === 'done')
  const open = called.filter((line, index) => !isSettled(line) && (!line.definition.optional || index > lastDone))
  return open[0] ?? null
}

/** The next step that a colleague checks; null where none is left. */
export const nextCheck = (steps: readonly StepLine[]): StepLine | null =>
  calledFor(steps).find(line => !isSettled(line) && line.definition.secondCheck) ?? null

/** Sentences of a help text: the first may stand as the instruction of the screen. */
export function instructionOf(help: string): { instruction: string; rest: string } {
  const [, first = help, rest = ''] = /^(.*?[.?])\s+(.*)$/s.exec(help) ?? []
  return { instruction: first.replace(/\.$/, ''), rest }
}
