// A batch in the middle of an operation, with one step to be recorded next: what a test offers there is accepted or refused.
import type { Bench, Plan } from '../../server/demo/bench.ts'
import { valuesForStep } from '../../server/demo/values-for-step.ts'
import { recordStep } from '../../server/domain/batch/commands/record-step.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import type { Proof } from '../../server/domain/kit/context.ts'
import type { StepDefinition } from '../../server/domain/process/step-definition.ts'
import type { StepValues } from '../../server/domain/step/values.ts'
import { type Line, openLine } from './line.ts'
import { type Tried, tried } from './tried.ts'

export interface Offer {
  as?: string
  proof?: Proof
  /** More of the input: `performedAt`, `reason`, `happened`, `override`, `checkPhoto`. */
  more?: Record<string, unknown>
}

export interface AtStep extends Line {
  run: number
  step: StepDefinition
  /** What a person would record here. */
  usual(): StepValues
  offer(values: unknown, offer?: Offer): Tried
}

/** Takes a batch to the step of an operation; `plan` says what is different in that operation before it. */
export const atStep = async (operation: string, step: string, plan: Partial<Plan> = {}): Promise<AtStep> => {
  const line = await openLine()
  await line.until(operation)
  return standingAt(line, operation, step, plan)
}

/** The same for a line that has come up to the operation already. */
export const standingAt = async (
  line: Line,
  operationId: string,
  stepId: string,
  plan: Partial<Plan> = {},
): Promise<AtStep> => {
  const run = await line.go(operationId, { ...plan, until: stepId })
  const process = processOf(line.batch(), line.lab)
  const operation = process.operations.find(each => each.id === operationId)
  const step = operation?.steps.find(each => each.id === stepId)
  if (!operation || !step) throw new Error(`The process has no ${operationId}.${stepId}`)
  const { staff } = line.laboratory
  const bench = (): Bench => ({
    door: line.door,
    plan: line.plan(),
    random: line.plan().random,
    batch: line.batch(),
    process,
    operation,
    run,
    step,
  })
  return {
    ...line,
    run,
    step,
    usual: () => valuesForStep(bench()),
    offer(values, { as = staff.laia, proof, more } = {}) {
      const second = step.secondCheck ? { second: { personId: staff.marc } } : {}
      const input = { batch: line.batchId, run, step: stepId, kind: step.kind, values, ...more }
      return tried(line.lab, recordStep, input, { as, proof: proof ?? second })
    },
  }
}
