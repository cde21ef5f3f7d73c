// One run of an operation: each step as it stands, what was recorded, what is left of the suspension, of the labels, of the vessels.
import type { OperationPage, StepLine } from '../contract/batches.ts'
import type { BatchState, Entry, Run } from '../domain/batch/batch.ts'
import { balanceOf } from '../domain/batch/cells.ts'
import { entriesOfRun } from '../domain/batch/entries.ts'
import { labelBalance } from '../domain/batch/labels.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import { isRepeatable, skipOfStep, stepStandings } from '../domain/batch/steps-of-run.ts'
import { batchOf, vesselsOf } from '../domain/batch/vessels.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import { cabinetOfRun } from '../domain/step/cabinet.ts'
import type { Asking } from './asking.ts'
import { lineOfBatch } from './batch-line-answer.ts'
import { labelsOf } from './batch-page-answer.ts'
import { containerAnswers, vesselAnswers } from './cells-answer.ts'
import { entryAnswers, skipAnswer } from './entries-answer.ts'
import { equipmentNames } from './equipment-names.ts'
import { checksOfRun, colleaguesFor, handAnswer } from './hand-answer.ts'

/** The latest entry of each step of this operation in the runs before this one, as it counts now. */
const lastTimes = (batch: BatchState, { run, operation }: Run): ReadonlyMap<string, Entry> =>
  new Map(
    batch.entries
      .filter(entry => entry.operation === operation && entry.run < run && entry.correctedBy === undefined)
      .map(entry => [entry.step, entry]),
  )

const stepLines = (batch: BatchState, run: Run, operation: OperationDefinition, asking: Asking): StepLine[] => {
  const answer = entryAnswers(batch, asking)
  const standings = stepStandings(batch, run.run, operation)
  const recorded = batch.entries.filter(entry => entry.run === run.run)
  const before = lastTimes(batch, run)
  return operation.steps.map((definition, index) => {
    const lastTime = before.get(definition.id)
    const skip = skipOfStep(batch, run.run, definition.id)
    return {
      definition,
      standing: standings[index] ?? 'waiting',
      skipped: skip && skipAnswer(skip, batch, asking),
      isRepeatable: isRepeatable(definition),
      entries: recorded.filter(entry => entry.step === definition.id).map(answer),
      lastTime: lastTime ? answer(lastTime) : null,
    }
  })
}

const cabinetAnswer = (batch: BatchState, run: number, operation: OperationDefinition, { context }: Asking) => {
  const id = cabinetOfRun({ batch, run, context })
  if (id === null) return null
  const clearances = operation.steps
    .filter(step => step.kind === 'confirm' && step.lineClearance)
    .map(({ id: step }) => step)
  const cleared = entriesOfRun(batch, run).findLast(entry => clearances.includes(entry.step))
  return { id, name: context.read('equipment', id)?.name ?? id, clearedAt: cleared?.performedAt ?? null }
}

const balanceAnswer = (batch: BatchState, run: number): OperationPage['balance'] => {
  const balance = balanceOf(batch, run)
  if (!balance) return null
  const { basis, left } = balance
  return {
    liveCellsPerMl: basis.liveCellsPerMl,
    countedCells: basis.cells,
    countedUl: basis.volumeUl,
    leftCells: left.cells,
    leftUl: left.volumeUl,
  }
}

/** Tests that a tube can be for; what the record answers by itself needs none. */
const testsByPoint = ({ specification }: ProcessDefinition): OperationPage['testsByPoint'] => {
  const byPoint: OperationPage['testsByPoint'] = {}
  for (const { id, name, optional, point, from } of specification) {
    if (from === undefined) byPoint[point] = [...(byPoint[point] ?? []), { id, name, optional }]
  }
  return byPoint
}

/** The last foreign vessel, sample or container that was scanned here, while nobody has said whether it was opened. */
const openNearMiss = (batch: BatchState, { context }: Asking): OperationPage['openNearMiss'] => {
  const last = batch.nearMisses.findLast(({ seen }) => batchOf(seen.id) !== '' && batchOf(seen.id) !== batch.id)
  if (!last || last.opened !== undefined) return null
  const owner = context.read('batch', batchOf(last.seen.id))
  const vessel = owner && vesselsOf(owner).find(each => each.id === last.seen.id)
  return { seen: last.seen.id, batch: batchOf(last.seen.id), location: vessel?.location ?? null }
}

const labelsWaiting = (batch: BatchState, run: number): string[] => [...new Set(labelBalance(batch, run).left)]

/** `run` and `operation` belong to the batch. */
export const operationPage = (
  batch: BatchState,
  run: Run,
  operation: OperationDefinition,
  asking: Asking,
): OperationPage => {
  const process = processOf(batch, asking.context)
  const { steps: _, ...definition } = operation
  const { concentrationCellsPerMl, doseTolerancePct, shelfLifeHours } = process.product
  return {
    now: asking.context.now,
    version: batch.version,
    batch: lineOfBatch(batch, asking),
    donation: batch.donation,
    run: run.run,
    number: process.operations.indexOf(operation) + 1,
    isOpen: run.closedAt === undefined,
    hand: handAnswer(batch, run, asking),
    colleagues: colleaguesFor(operation, asking),
    checks: checksOfRun(batch, run.run, asking),
    definition,
    steps: stepLines(batch, run, operation, asking),
    cabinet: cabinetAnswer(batch, run.run, operation, asking),
    equipment: equipmentNames(asking),
    vessels: vesselAnswers(batch),
    containers: containerAnswers(batch),
    balance: balanceAnswer(batch, run.run),
    labelsWaiting: labelsWaiting(batch, run.run),
    labelsLeft: labelsOf(batch).left,
    vesselTypes: process.vesselTypes.map(({ id, areaCm2 }) => ({ id, areaCm2 })),
    testsByPoint: testsByPoint(process),
    product: { concentrationCellsPerMl, doseTolerancePct, shelfLifeHours },
    openNearMiss: openNearMiss(batch, asking),
    actions: asking.actions('batch', batch.id),
  }
}

/** The run with its definition; null where there is no such run. */
export const findRun = (
  batch: BatchState,
  number: number,
  { context }: Pick<Asking, 'context'>,
): { run: Run; operation: OperationDefinition } | null => {
  const run = batch.runs.find(each => each.run === number)
  const operation = run && operationOf(processOf(batch, context), run.operation)
  return run && operation ? { run, operation } : null
}
