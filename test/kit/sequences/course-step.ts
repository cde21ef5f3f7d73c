// The bench: the next command of an open operation, as a good technician would give it.
import type { Bench } from '../../../server/demo/bench.ts'
import { platingFor } from '../../../server/demo/growth-plan.ts'
import type { Random } from '../../../server/demo/random.ts'
import { countValues } from '../../../server/demo/values/counts.ts'
import { valuesForStep } from '../../../server/demo/values-for-step.ts'
import type { BatchState, Run } from '../../../server/domain/batch/batch.ts'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { closeOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import { skipStep } from '../../../server/domain/batch/commands/skip-step.ts'
import { entryOfStep } from '../../../server/domain/batch/entries.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { isCalledFor, skipOfStep } from '../../../server/domain/batch/steps-of-run.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import type { Proof } from '../../../server/domain/kit/context.ts'
import { mayPerform } from '../../../server/domain/person/may-perform.ts'
import type { OperationDefinition } from '../../../server/domain/process/operation-definition.ts'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { planOf, type Treated, type World } from './world.ts'

/** A command on somebody's lips. */
export interface Ask {
  command: Command
  input: Record<string, unknown>
  as: string
  proof?: Proof
}

/** The command asks for its own type of input; the door parses whatever comes. */
export const ask = (command: unknown, input: Record<string, unknown>, as: string, proof?: Proof): Ask => ({
  command: command as Command,
  input,
  as,
  proof,
})

/** Those who may perform an operation now, in the order of their hiring. */
export const performersOf = ({ door, people }: World, { who, qualification }: OperationDefinition): string[] =>
  people.filter(id => {
    const person = door.read('person', id)
    return person !== null && mayPerform(person, who, qualification, door.now()) === null
  })

/** Somebody who may and somebody else; whoever is there where nobody may. */
export const pairFor = (
  world: World,
  operation: OperationDefinition,
  random: Random,
): { as: string; second: string } => {
  const may = performersOf(world, operation)
  const as = random.pick(may.length > 0 ? may : world.people)
  const others = may.filter(id => id !== as)
  return { as, second: random.pick(others.length > 0 ? others : world.people) }
}

/** What is not needed although it may be done: optional steps, apart from a remainder that is there. */
const isNotNeeded = (batch: BatchState, run: number, step: StepDefinition): boolean => {
  if (!step.optional) return false
  const left = balanceOf(batch, run)?.left.volumeUl ?? 0
  return step.kind !== 'discard' || step.what !== 'remainder' || left <= 0
}

/** The step of the run that comes next; null where all is done. */
const nextStep = (batch: BatchState, { run }: Run, { steps }: OperationDefinition): StepDefinition | null =>
  steps.find(
    step =>
      entryOfStep(batch, run, step.id) === null && !skipOfStep(batch, run, step.id) && isCalledFor(batch, run, step),
  ) ?? null

export const benchAt = (
  world: World,
  treated: Treated,
  batch: BatchState,
  run: number,
  operation: OperationDefinition,
  step: StepDefinition,
  random: Random,
): Bench => {
  const { door } = world
  const plating = platingFor(door, () => batch.id, treated.donor)
  const plan = { ...planOf(world, treated, random), ...pairFor(world, operation, random), plating }
  return { door, plan, random, batch, process: processOf(batch, door), operation, run, step }
}

const proofAt = ({ step, plan }: Bench): Proof => ({
  ...(step.secondCheck ? { second: { personId: plan.second } } : {}),
  ...(step.kind === 'sign' ? { password: 'right' as const } : {}),
})

/** A step filled in as usual. Throws where nothing usable lies on the shelf. */
export const askStep = (bench: Bench): Ask => {
  const { batch, run, step, plan } = bench
  const values: object = valuesForStep(bench)
  // Two counts that are far apart ask for a third.
  const third =
    step.kind === 'count-cells' && bench.random.chance(0.3) ? countValues(bench as Bench<'count-cells'>, 1) : {}
  const counts = [
    ...('counts' in values ? (values.counts as object[]) : []),
    ...('counts' in third ? third.counts : []),
  ]
  const all = step.kind === 'count-cells' ? { ...values, counts } : values
  return ask(recordStep, { batch: batch.id, run, step: step.id, kind: step.kind, values: all }, plan.as, proofAt(bench))
}

/** What comes next in an open run: its next step, or its end. */
export const askInRun = (world: World, treated: Treated, batch: BatchState, run: Run, random: Random): Ask => {
  const operation = processOf(batch, world.door).operations.find(each => each.id === run.operation)
  if (!operation) throw new Error(`${batch.id} has no ${run.operation}`)
  const isOver = batch.rejected !== undefined || batch.failed !== undefined
  const step = isOver && operation.phase !== 'stop' ? null : nextStep(batch, run, operation)
  const { as } = pairFor(world, operation, random)
  if (!step) return ask(closeOperation, { batch: batch.id, run: run.run }, as)
  if (isNotNeeded(batch, run.run, step)) return ask(skipStep, { batch: batch.id, run: run.run, step: step.id }, as)
  return askStep(benchAt(world, treated, batch, run.run, operation, step, random))
}
