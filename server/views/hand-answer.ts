// In whose hands an open operation is, who else may do it, and the second checks that wait for another tablet.
import type { CheckAnswer, CheckLine, HandAnswer } from '../contract/hand.ts'
import type { BatchState, Run } from '../domain/batch/batch.ts'
import { type AskedElsewhere, goodUntil, waitingChecks } from '../domain/batch/checks.ts'
import { mayAnswerCheck } from '../domain/batch/commands/check-elsewhere.ts'
import { entriesOfRun } from '../domain/batch/entries.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import { inHandOf } from '../domain/batch/runs.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import { mayPerform } from '../domain/person/may-perform.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import { type Asking, type Looking, nameOfPerson } from './asking.ts'

export const handAnswer = (batch: BatchState, run: Run, looking: Looking): HandAnswer => {
  const id = inHandOf(run)
  const others = new Set(entriesOfRun(batch, run.run).map(({ actor }) => actor))
  if (id !== null) others.delete(id)
  const { handedOver } = run
  return {
    id,
    name: id === null ? null : nameOfPerson(id, looking),
    withNames: [...others].map(each => nameOfPerson(each, looking)),
    handedOver: handedOver
      ? {
          byName: nameOfPerson(handedOver.by, looking),
          toId: handedOver.to ?? null,
          toName: handedOver.to === undefined ? null : nameOfPerson(handedOver.to, looking),
          note: handedOver.note,
          at: handedOver.at,
        }
      : null,
  }
}

/** Who may perform it now, apart from whoever asks, by name. */
export const colleaguesFor = (
  { who, qualification }: OperationDefinition,
  { context }: Asking,
): { id: string; name: string }[] =>
  idsGiven(context, 'person')
    .map(id => context.read('person', id))
    .filter(person => person !== null)
    .filter(person => person.id !== context.actor.id)
    .filter(person => mayPerform(person, who, qualification, context.now) === null)
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name))

const checkAnswer = (asked: AskedElsewhere, looking: Looking): CheckAnswer => {
  const { check, step, kind, values, raises, reason = null, by, at, answer } = asked
  return {
    check,
    step,
    by,
    byName: nameOfPerson(by, looking),
    at,
    until: goodUntil(asked),
    kind,
    // Values of a step are plain data, whatever the type of its kind says.
    values: values as unknown as Record<string, unknown>,
    raises: raises.map(each => ({ ...each })),
    reason,
    answer:
      answer && answer.what !== 'withdrawn'
        ? { what: answer.what, byName: nameOfPerson(answer.by, looking), reason: answer.reason ?? null }
        : null,
  }
}

/** Of a run: those that still wait, and answers that can still be used or read. */
export const checksOfRun = (batch: BatchState, run: number, looking: Looking): CheckAnswer[] =>
  batch.checks
    .filter(asked => asked.run === run && asked.entry === undefined && asked.answer?.what !== 'withdrawn')
    .filter(asked => looking.context.now <= goodUntil(asked))
    .map(asked => checkAnswer(asked, looking))

const checkLine = (batch: BatchState, asked: AskedElsewhere, asking: Asking): CheckLine | null => {
  const run = batch.runs.find(each => each.run === asked.run)
  const operation = operationOf(processOf(batch, asking.context), run?.operation ?? '')
  const step = operation?.steps.find(({ id }) => id === asked.step)
  if (!operation || !step) return null
  return {
    batch: batch.id,
    batchCheck: ownCheckCharacter(batch.id),
    patientCode: batch.patientCode,
    run: asked.run,
    check: asked.check,
    operation: operation.name,
    step: step.title,
    byName: nameOfPerson(asked.by, asking),
    at: asked.at,
    until: goodUntil(asked),
  }
}

/** What waits for whoever asks: of a colleague, and of an operation that the asker may perform too. */
export const checkLines = (batches: readonly BatchState[], asking: Asking): CheckLine[] =>
  batches
    .flatMap(batch =>
      waitingChecks(batch, asking.context.now)
        .filter(asked => mayAnswerCheck(batch, asked, asking.context) === null)
        .map(asked => checkLine(batch, asked, asking)),
    )
    .filter(line => line !== null)
    .sort((one, other) => one.at.localeCompare(other.at))
