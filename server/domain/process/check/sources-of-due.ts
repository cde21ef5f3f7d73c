// Which operations give what the due times of others are reckoned from.
import type { ProcessDefinition } from '../definition.ts'
import type { OperationDefinition } from '../operation-definition.ts'
import type { StepDefinition } from '../step-definition.ts'

export const where = (process: ProcessDefinition, holds: (step: StepDefinition) => boolean): OperationDefinition[] =>
  process.operations.filter(operation => operation.steps.some(holds))

export const idsOf = (operations: readonly OperationDefinition[]): string[] => operations.map(({ id }) => id)

/** Operations with a step of this name that measures this number. */
export const observing = (process: ProcessDefinition, step: string, field: string): string[] =>
  idsOf(
    where(process, each => {
      if (each.kind !== 'measure' || each.id !== step) return false
      return each.fields.some(({ id, type }) => id === field && type === 'number')
    }),
  )

/** The date-time field by which the end of aspiration is known, wherever it is recorded. */
export const ASPIRATION_END = 'aspiration-end'

export const aspirationEnd = (process: ProcessDefinition): string[] =>
  idsOf(
    where(
      process,
      step =>
        step.kind === 'measure' && step.fields.some(({ id, type }) => id === ASPIRATION_END && type === 'date-time'),
    ),
  )
