// The entries of a record as screens show them: with the title of their step, the names of people, and the exceptions they raised.
import type { EntryAnswer, SkipAnswer } from '../contract/batches.ts'
import type { BatchState, Entry, Skip } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { Text } from '../domain/process/text.ts'
import { type Asking, nameOfPerson } from './asking.ts'
import { rememberFor } from './remember.ts'

const titlesOf = rememberFor(
  (process: ProcessDefinition): ReadonlyMap<string, Text> =>
    new Map(
      process.operations.flatMap(operation =>
        operation.steps.map(step => [`${operation.id}.${step.id}`, step.title] as const),
      ),
    ),
)

const exceptionsByEntry = rememberFor((batch: BatchState): ReadonlyMap<number, string[]> => {
  const byEntry = new Map<number, string[]>()
  for (const { id, entry } of batch.exceptions) {
    if (entry !== undefined) byEntry.set(entry, [...(byEntry.get(entry) ?? []), id])
  }
  return byEntry
})

const numbersOf = ({ computed: { numbers = {} } }: Entry): EntryAnswer['numbers'] =>
  Object.fromEntries(Object.entries(numbers).map(([id, { value, unit, formula }]) => [id, { value, unit, formula }]))

/** Answers a function that makes the answer of one entry after the other. */
export const entryAnswers = (batch: BatchState, asking: Asking): ((entry: Entry) => EntryAnswer) => {
  const titles = titlesOf(processOf(batch, asking.context))
  const exceptions = exceptionsByEntry(batch)
  return entry => ({
    id: entry.id,
    run: entry.run,
    operation: entry.operation,
    step: entry.step,
    kind: entry.kind,
    title: titles.get(`${entry.operation}.${entry.step}`) ?? { en: entry.step, es: entry.step },
    values: entry.values,
    numbers: numbersOf(entry),
    codes: entry.computed.codes ?? [],
    ids: entry.computed.ids ?? [],
    performedAt: entry.performedAt,
    recordedAt: entry.recordedAt,
    actor: entry.actor,
    actorName: nameOfPerson(entry.actor, asking),
    checkedByName: entry.checkedBy === undefined ? null : nameOfPerson(entry.checkedBy, asking),
    transcribed: entry.transcribed
      ? {
          performerName: nameOfPerson(entry.transcribed.performer, asking),
          verifiedByName: nameOfPerson(entry.transcribed.verifiedBy, asking),
          sheet: entry.transcribed.sheet,
        }
      : null,
    reason: entry.reason ?? null,
    correctedBy: entry.correctedBy ?? null,
    corrects: entry.corrects ?? null,
    exceptions: exceptions.get(entry.id) ?? [],
  })
}

export const skipAnswer = ({ run, step, by, at }: Skip, batch: BatchState, asking: Asking): SkipAnswer => {
  const operation = batch.runs.find(each => each.run === run)?.operation
  const title = titlesOf(processOf(batch, asking.context)).get(`${operation}.${step}`) ?? { en: step, es: step }
  return { title, byName: nameOfPerson(by, asking), at }
}
