// Where a step stands in its document while it is checked, and what it may refer to.
import type { ProcessDefinition } from '../definition.ts'
import type { OperationDefinition } from '../operation-definition.ts'
import type { StepDefinition } from '../step-definition.ts'
import type { KnownFormulas } from './known-formulas.ts'

export interface Place {
  process: ProcessDefinition
  operation: OperationDefinition
  /** The steps of the operation before this one. */
  before: readonly StepDefinition[]
  /** `operations[3].steps[2]` */
  at: string
  formulas: KnownFormulas
}
