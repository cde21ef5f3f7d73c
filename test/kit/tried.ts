// What became of a command, in the few words that a test compares.
import type { ExceptionKind } from '../../server/domain/batch/events.ts'
import type { Command } from '../../server/domain/kit/command.ts'
import type { AnyRecorded } from '../../server/domain/kit/event.ts'
import type { FieldFault } from '../../server/domain/kit/refusal.ts'
import type { Asked, Lab } from './domain.ts'

export interface Tried {
  /** Null where it was accepted. */
  code: string | null
  facts?: unknown
  answer?: Record<string, unknown>
  /** Codes of the faults by path, where fields were refused. */
  fields: Record<string, string>
  /** Kinds of exceptions that were raised. */
  exceptions: ExceptionKind[]
  /** Types of the events, those of a refused attempt too. */
  types: string[]
  events: AnyRecorded[]
}

const byPath = (fields: readonly FieldFault[] = []): Record<string, string> =>
  Object.fromEntries(fields.map(({ path, code }) => [path, code]))

const exceptionsIn = (events: readonly AnyRecorded[]): ExceptionKind[] =>
  events.flatMap(({ type, body }) =>
    type === 'batch.exception-raised' ? [(body as unknown as { kind: ExceptionKind }).kind] : [],
  )

export const tried = (lab: Pick<Lab, 'run'>, command: Command, input: unknown, asked: Asked): Tried => {
  const outcome = lab.run(command, input, asked)
  const { events } = outcome
  const common = { exceptions: exceptionsIn(events), types: events.map(({ type }) => type), events }
  if (outcome.ok) return { code: null, fields: {}, answer: outcome.answer, ...common }
  const { code, facts, fields } = outcome.refusal
  return { code, facts, fields: byPath(fields), ...common }
}
