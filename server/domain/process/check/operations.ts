// Faults of an operation as a whole: what it needs and names exists, its window is one, and what must stand in it does.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { ProcessDefinition } from '../definition.ts'
import type { OperationDefinition } from '../operation-definition.ts'
import type { StepDefinition } from '../step-definition.ts'
import { repeated } from './ids.ts'
import type { KnownFormulas } from './known-formulas.ts'
import { observing } from './sources-of-due.ts'
import { stepFaults } from './steps.ts'

const unknownOperation = (process: ProcessDefinition, name: string, at: string): FieldFault[] =>
  process.operations.some(each => each.id === name)
    ? []
    : [fieldFault(at, 'process-name-unknown', { what: 'operation', name })]

const chosenFaults = (process: ProcessDefinition, operation: OperationDefinition, at: string): FieldFault[] => {
  const { chosen } = operation.needs
  if (!chosen) return []
  const asked = process.operations.find(each => each.id === chosen.operation)
  if (!asked) return unknownOperation(process, chosen.operation, `${at}.operation`)
  const step = asked.steps.find(each => each.id === chosen.step)
  if (!step) return [fieldFault(`${at}.step`, 'process-name-unknown', { what: 'step', name: chosen.step })]
  if (step.kind !== 'choose') {
    const facts = { step: step.id, kind: step.kind, wanted: 'choose' }
    return [fieldFault(`${at}.step`, 'process-step-of-other-kind', facts)]
  }
  return chosen.is.flatMap((name, index) =>
    step.options.some(option => option.id === name)
      ? []
      : [fieldFault(`${at}.is[${index}]`, 'process-name-unknown', { what: 'option', name })],
  )
}

const needsFaults = (process: ProcessDefinition, operation: OperationDefinition, at: string): FieldFault[] => [
  ...operation.needs.closed.flatMap((name, index) => unknownOperation(process, name, `${at}.closed[${index}]`)),
  ...chosenFaults(process, operation, `${at}.chosen`),
]

const dueFaults = (process: ProcessDefinition, operation: OperationDefinition, at: string): FieldFault[] => {
  const { due } = operation
  switch (due.kind) {
    case 'within':
      return [
        ...(due.of === 'collection-end' ? [] : unknownOperation(process, due.of, `${at}.of`)),
        ...(due.earliestHours < due.hours ? [] : [fieldFault(`${at}.earliestHours`, 'process-window-reversed', {})]),
      ]
    case 'every':
      return [
        ...due.since.flatMap((name, index) => unknownOperation(process, name, `${at}.since[${index}]`)),
        ...(due.fromDays <= due.toDays ? [] : [fieldFault(`${at}.fromDays`, 'process-window-reversed', {})]),
        ...(operation.repeats ? [] : [fieldFault(at, 'process-repetition-missing', {})]),
      ]
    case 'when': {
      if (observing(process, due.step, due.field).length > 0) return []
      const isStep = process.operations.some(each => each.steps.some(step => step.id === due.step))
      return isStep
        ? [fieldFault(`${at}.field`, 'process-name-unknown', { what: 'field', name: due.field })]
        : [fieldFault(`${at}.step`, 'process-name-unknown', { what: 'step', name: due.step })]
    }
    default:
      return []
  }
}

const isCertain = (step: StepDefinition): boolean => !step.when && !step.optional

/** One patient's material at a time in a cabinet: cleared before, and its identity scanned (design.md section 9, rule 5). */
const cabinetFaults = (operation: OperationDefinition, at: string): FieldFault[] => {
  if (!operation.where.cabinet) return []
  const certain = operation.steps.filter(isCertain)
  const isScanned = certain.some(step => step.kind === 'use-equipment' && step.equipment === 'cabinet')
  const isCleared = certain.some(step => step.kind === 'confirm' && step.lineClearance)
  const isIdentified = certain.some(step => step.kind === 'scan-match')
  return [
    ...(isScanned ? [] : [fieldFault(`${at}.steps`, 'process-cabinet-not-scanned', {})]),
    ...(isCleared ? [] : [fieldFault(`${at}.steps`, 'process-line-clearance-missing', {})]),
    ...(isIdentified ? [] : [fieldFault(`${at}.steps`, 'process-identity-missing', {})]),
  ]
}

const reconciles = (steps: readonly StepDefinition[]): boolean =>
  steps.some(step => step.kind === 'reconcile-labels' && isCertain(step))

/** Labels printed in an operation are counted at its end, or in one that follows it (design.md section 9, rule 7). */
const labelFaults = (process: ProcessDefinition, operation: OperationDefinition, at: string): FieldFault[] => {
  const last = operation.steps.findLastIndex(step => step.kind === 'print-labels')
  if (last < 0 || reconciles(operation.steps.slice(last))) return []
  const isLater = process.operations.some(each => each.needs.closed.includes(operation.id) && reconciles(each.steps))
  return isLater ? [] : [fieldFault(`${at}.steps[${last}]`, 'process-labels-not-reconciled', {})]
}

const qualificationFaults = (process: ProcessDefinition, operation: OperationDefinition, at: string): FieldFault[] => {
  const name = operation.qualification
  if (name === undefined || process.qualifications.some(each => each.id === name)) return []
  return [fieldFault(`${at}.qualification`, 'process-name-unknown', { what: 'qualification', name })]
}

/** Every fault of one operation and of its steps. */
export const operationFaults = (
  process: ProcessDefinition,
  operation: OperationDefinition,
  at: string,
  formulas: KnownFormulas,
): FieldFault[] => [
  ...qualificationFaults(process, operation, at),
  ...dueFaults(process, operation, `${at}.due`),
  ...needsFaults(process, operation, `${at}.needs`),
  ...cabinetFaults(operation, at),
  ...labelFaults(process, operation, at),
  ...repeated(operation.steps, `${at}.steps`),
  ...operation.steps.flatMap((step, index) =>
    stepFaults(step, {
      process,
      operation,
      before: operation.steps.slice(0, index),
      at: `${at}.steps[${index}]`,
      formulas,
    }),
  ),
]
