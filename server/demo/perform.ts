// Performs any operation of any batch by reading its process definition: the scripted person of the demonstration and of the tests.
import type { BatchState } from '../domain/batch/batch.ts'
import { balanceOf } from '../domain/batch/cells.ts'
import { closeOperation } from '../domain/batch/commands/close-operation.ts'
import { openOperation } from '../domain/batch/commands/open-operation.ts'
import { recordStep } from '../domain/batch/commands/record-step.ts'
import { skipStep } from '../domain/batch/commands/skip-step.ts'
import { entryOfStep } from '../domain/batch/entries.ts'
import { processOf } from '../domain/batch/may.ts'
import { isCalledFor } from '../domain/batch/steps-of-run.ts'
import { present } from '../domain/kit/existing.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import type { StepDefinition, StepKind } from '../domain/process/step-definition.ts'
import type { StepValues } from '../domain/step/values.ts'
import type { Bench, Plan } from './bench.ts'
import { type Asked, type Door, must, type Ran } from './door.ts'
import { countValues } from './values/counts.ts'
import { equipmentFor } from './values/scans.ts'
import { middleMinutes, valuesForStep } from './values-for-step.ts'

/** About how long a step takes, in minutes. */
const usualMinutes: Readonly<Record<StepKind, number>> = {
  confirm: 2,
  'scan-match': 1,
  measure: 2,
  choose: 1,
  note: 1,
  'count-cells': 9,
  'use-lot': 1,
  'use-equipment': 2,
  'print-labels': 2,
  'make-vessels': 12,
  place: 3,
  discard: 2,
  sample: 4,
  photo: 1,
  timer: 1,
  'reconcile-labels': 2,
  sign: 1,
}

const minutesFor = (step: StepDefinition): number =>
  step.kind === 'timer' ? middleMinutes(step.minutes) + 1 : usualMinutes[step.kind]

/** A remainder is discarded only where one is left; other optional steps are not needed. */
const isSkipped = (bench: Bench): boolean => {
  const { step, batch, run, plan } = bench
  if (!step.optional || plan.instead?.[step.id]) return false
  return step.kind !== 'discard' || step.what !== 'remainder' || (balanceOf(batch, run)?.left.volumeUl ?? 0) === 0
}

/** A colleague confirms, unless a photograph is sent in place of that. */
const isConfirmed = ({ step, plan }: Bench): boolean =>
  step.secondCheck && plan.more?.[step.id]?.checkPhoto === undefined

const askedFor = (bench: Bench): Asked => ({
  as: bench.plan.as,
  proof: {
    ...(isConfirmed(bench) ? { second: { personId: bench.plan.second } } : {}),
    ...(bench.step.kind === 'sign' ? { password: 'right' as const } : {}),
  },
})

const send = ({ door, batch, run, step, plan }: Bench, values: StepValues, asked: Asked): Promise<Ran> =>
  door.run(recordStep, { batch: batch.id, run, step: step.id, kind: step.kind, values, ...plan.more?.[step.id] }, asked)

/** A count more, where two were too far apart; null where that is not what is missing. */
const withThird = (bench: Bench, values: StepValues, { refusal }: Extract<Ran, { ok: false }>): StepValues | null => {
  if (refusal.code !== 'third-count-needed' || !('counts' in values)) return null
  // The step of a count is a count's.
  const third = countValues(bench as Bench<'count-cells'>, 1)
  // Both are counts, so together they are one more.
  return 'counts' in third ? ({ ...values, counts: [...values.counts, ...third.counts] } as StepValues) : null
}

/** Sends the values; waits where somebody else's batch has come into the cabinet meanwhile, counts again where that is asked. */
const sendUntilTaken = async (bench: Bench, values: StepValues): Promise<void> => {
  const asked = askedFor(bench)
  let ran = await send(bench, values, asked)
  while (!ran.ok && ran.refusal.code === 'cabinet-occupied') {
    await bench.door.wait(10)
    ran = await send(bench, values, asked)
  }
  if (ran.ok) return
  const again = withThird(bench, values, ran)
  const second = again ? await send(bench, again, asked) : ran
  if (second.ok) return
  const { batch, operation, step, door } = bench
  const where = `${batch.id}, ${operation.id}, ${step.id} at ${door.now()}`
  throw new Error(`${where}: ${JSON.stringify(second.refusal)} for ${JSON.stringify(again ?? values)}`)
}

/** Records one step with the usual values, or with what the plan says instead. Throws where it is refused. */
const record = async (bench: Bench): Promise<void> => {
  const usual = () => valuesForStep(bench)
  const instead = bench.plan.instead?.[bench.step.id]
  const values = instead ? instead(bench, usual) : usual()
  if (values !== null) await sendUntilTaken(bench, values)
}

const benchOf = (
  door: Door,
  batchId: string,
  run: number,
  operation: OperationDefinition,
  step: StepDefinition,
  plan: Plan,
): Bench => {
  const batch = present(door, 'batch', batchId)
  return { door, plan, random: plan.random, batch, process: processOf(batch, door), operation, run, step }
}

/** Does what is left of an open run, step by step. Answers false where `plan.until` left it open. */
export const performRun = async (door: Door, batchId: string, run: number, plan: Plan): Promise<boolean> => {
  const { operation } = runOf(door, batchId, run)
  for (const step of operation.steps) {
    if (step.id === plan.until) return false
    const batch = present(door, 'batch', batchId)
    if (entryOfStep(batch, run, step.id) || !isCalledFor(batch, run, step)) continue
    if (isSkipped(benchOf(door, batchId, run, operation, step, plan))) {
      await must(door, skipStep, { batch: batchId, run, step: step.id }, { as: plan.as })
      continue
    }
    await door.wait(minutesFor(step) * plan.random.between(0.7, 1.4))
    await untilCabinetIsFree(benchOf(door, batchId, run, operation, step, plan))
    await plan.before?.[step.id]?.(benchOf(door, batchId, run, operation, step, plan))
    await record(benchOf(door, batchId, run, operation, step, plan))
  }
  await door.wait(1)
  await must(door, closeOperation, { batch: batchId, run }, { as: plan.as })
  return true
}

/** Two cabinets serve the whole laboratory: whoever comes later waits. */
const untilCabinetIsFree = async ({ door, batch, plan, step }: Bench): Promise<void> => {
  if (step.kind !== 'use-equipment' || step.equipment !== 'cabinet') return
  while (equipmentFor({ door, batch, plan }, 'cabinet') === null) await door.wait(10)
}

const runOf = (door: Door, batchId: string, run: number): { batch: BatchState; operation: OperationDefinition } => {
  const batch = present(door, 'batch', batchId)
  const id = batch.runs.find(each => each.run === run)?.operation
  const operation = processOf(batch, door).operations.find(each => each.id === id)
  if (!operation) throw new Error(`${batchId} has no run ${run}`)
  return { batch, operation }
}

/** Opens an operation, does every step of it that is called for, and closes it. Answers its run. Throws where anything is refused. */
export const performOperation = async (door: Door, batch: string, operation: string, plan: Plan): Promise<number> => {
  const { run } = await must(door, openOperation, { batch, operation }, { as: plan.as })
  await performRun(door, batch, run as number, plan)
  return run as number
}
