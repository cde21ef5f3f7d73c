// Operations that can never come due: they wait for something that cannot happen before them.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { ProcessDefinition } from '../definition.ts'
import type { OperationDefinition } from '../operation-definition.ts'
import type { StepDefinition } from '../step-definition.ts'
import { aspirationEnd, idsOf, observing, where } from './sources-of-due.ts'

/** Any one of `anyOf` must have been closed first. */
interface Condition {
  part: 'due' | 'needs'
  anyOf: string[]
}

const known = (process: ProcessDefinition, names: readonly string[]): string[] =>
  names.filter(name => process.operations.some(each => each.id === name))

/** Names of operations that do not exist have a fault of their own, and are left out here. */
const each = (process: ProcessDefinition, part: Condition['part'], names: readonly string[]): Condition[] =>
  known(process, names).map(name => ({ part, anyOf: [name] }))

const ofDue = (process: ProcessDefinition, { due }: OperationDefinition): Condition[] => {
  switch (due.kind) {
    case 'within':
      if (due.of !== 'collection-end') return each(process, 'due', [due.of])
      return [{ part: 'due', anyOf: aspirationEnd(process) }]
    case 'every': {
      const anyOf = known(process, due.since)
      return anyOf.length > 0 ? [{ part: 'due', anyOf }] : []
    }
    case 'when': {
      const anyOf = observing(process, due.step, due.field)
      return anyOf.length > 0 ? [{ part: 'due', anyOf }] : []
    }
    default:
      return []
  }
}

const makes = (what: 'vessels' | 'containers') => (step: StepDefinition) =>
  step.kind === 'make-vessels' && step.makes === what

const ofNeeds = (process: ProcessDefinition, { needs }: OperationDefinition): Condition[] => [
  ...each(process, 'needs', needs.closed),
  ...each(process, 'needs', needs.chosen ? [needs.chosen.operation] : []),
  ...(needs.inCulture ? [{ part: 'needs' as const, anyOf: idsOf(where(process, makes('vessels'))) }] : []),
  ...(needs.certified ? [{ part: 'needs' as const, anyOf: idsOf(where(process, makes('containers'))) }] : []),
]

interface Waiting {
  id: string
  conditions: Condition[]
}

/** Operations that can come due, found by letting them happen one after another until no other can. */
const reachable = (operations: readonly Waiting[]): Set<string> => {
  const reached = new Set<string>()
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { id, conditions } of operations) {
      if (conditions.every(({ anyOf }) => anyOf.some(name => reached.has(name)))) reached.add(id)
    }
  }
  return reached
}

/** A fault at the due or the needs of every operation that can never come due, with the operations that it waits for. */
export const neverDue = (process: ProcessDefinition): FieldFault[] => {
  const operations = process.operations.map(operation => ({
    id: operation.id,
    conditions: [...ofDue(process, operation), ...ofNeeds(process, operation)],
  }))
  const reached = reachable(operations)
  return operations.flatMap(({ conditions }, index) => {
    const open = conditions.find(({ anyOf }) => !anyOf.some(name => reached.has(name)))
    if (!open) return []
    return [fieldFault(`operations[${index}].${open.part}`, 'process-never-due', { waitsFor: open.anyOf })]
  })
}
