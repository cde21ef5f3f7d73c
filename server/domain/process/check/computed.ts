// Faults of computed values: the formula exists, and each of its inputs is recorded before and is of the right type.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { ProcessDefinition } from '../definition.ts'
import type { Field } from '../field.ts'
import type { StepDefinition, StepDefinitionOf } from '../step-definition.ts'
import { repeated } from './ids.ts'
import type { KnownFormula, Yield } from './known-formulas.ts'
import type { Place } from './place.ts'

type Measure = StepDefinitionOf<'measure'>
type Computed = Measure['computed'][number]
type Resolved = { yields: Yield | 'text' } | { fault: FieldFault }

/** The numbers that a count gives to later steps. */
const countNumbers = ['live-cells-per-ml', 'viable-cells', 'viability-pct']

const ofField = (field: Field): Yield | 'text' => {
  if (field.type === 'number') return 'number'
  return field.type === 'date-time' ? 'instant' : 'text'
}

const within = (step: StepDefinition, name: string): Yield | 'text' | null => {
  if (step.kind === 'count-cells') return countNumbers.includes(name) ? 'number' : null
  if (step.kind !== 'measure' && step.kind !== 'use-equipment') return null
  const field = step.fields.find(each => each.id === name)
  if (field) return ofField(field)
  return step.kind === 'measure' && step.computed.some(each => each.id === name) ? 'number' : null
}

const unknown = (at: string, what: 'operation' | 'step' | 'field', name: string): Resolved => ({
  fault: fieldFault(at, 'process-name-unknown', { what, name }),
})

const ofStep = (process: ProcessDefinition, place: Place, parts: string[], at: string): Resolved => {
  const [operationId = '', stepId = '', name = ''] = parts
  const operation = process.operations.find(each => each.id === operationId)
  if (!operation) return unknown(at, 'operation', operationId)
  const step = operation.steps.find(each => each.id === stepId)
  if (!step) return unknown(at, 'step', stepId)
  if (operation === place.operation && !place.before.includes(step)) {
    return { fault: fieldFault(at, 'process-step-not-earlier', { step: stepId }) }
  }
  const yields = within(step, name)
  return yields === null ? unknown(at, 'field', name) : { yields }
}

/** `field:<id>` of this step, `step:<operation>.<step>.<field>`, `now`, or a plain number. */
const resolve = (reference: string, step: Measure, place: Place, at: string): Resolved => {
  if (reference === 'now') return { yields: 'instant' }
  if (/^-?\d+(\.\d+)?$/.test(reference)) return { yields: 'number' }
  const [kind, rest = ''] = reference.split(':')
  if (kind === 'field') {
    const field = step.fields.find(each => each.id === rest)
    return field ? { yields: ofField(field) } : unknown(at, 'field', rest)
  }
  const parts = rest.split('.')
  if (kind === 'step' && parts.length === 3) return ofStep(place.process, place, parts, at)
  return { fault: fieldFault(at, 'process-reference-malformed', { reference }) }
}

const inputFaults = (computed: Computed, formula: KnownFormula, step: Measure, place: Place, at: string) => {
  const missing = Object.entries(formula.inputs).flatMap(([input, { required }]) =>
    required && !Object.hasOwn(computed.inputs, input)
      ? [fieldFault(`${at}.inputs.${input}`, 'process-input-missing', { formula: computed.formula, input })]
      : [],
  )
  const given = Object.entries(computed.inputs).flatMap(([input, reference]): FieldFault[] => {
    const where = `${at}.inputs.${input}`
    const known = Object.hasOwn(formula.inputs, input) ? formula.inputs[input] : undefined
    if (!known) return [fieldFault(where, 'process-name-unknown', { what: 'formula-input', name: input })]
    const resolved = resolve(reference, step, place, where)
    if ('fault' in resolved) return [resolved.fault]
    if (resolved.yields === known.takes) return []
    return [fieldFault(where, 'process-input-of-other-type', { formula: computed.formula, input })]
  })
  return [...missing, ...given]
}

const faultsOf = (computed: Computed, step: Measure, place: Place, at: string): FieldFault[] => {
  const formula = Object.hasOwn(place.formulas, computed.formula) ? place.formulas[computed.formula] : undefined
  if (!formula) return [fieldFault(`${at}.formula`, 'formula-unknown', { formula: computed.formula })]
  return [...unitFault(computed, formula, at), ...inputFaults(computed, formula, step, place, at)]
}

/** A value is stored as its formula computed it: another unit beside it would make it another value. */
const unitFault = ({ unit }: Computed, formula: KnownFormula, at: string): FieldFault[] =>
  unit === formula.unit ? [] : [fieldFault(`${at}.unit`, 'unit-differs', { entered: unit, required: formula.unit })]

/** Every fault of a measure's computed values. */
export const computedFaults = (step: Measure, place: Place): FieldFault[] => {
  if (step.fields.length + step.computed.length === 0) {
    return [fieldFault(`${place.at}.fields`, 'process-measure-empty', {})]
  }
  const at = `${place.at}.computed`
  return [
    ...idFaults(step, place),
    ...step.computed.flatMap((each, index) => faultsOf(each, step, place, `${at}[${index}]`)),
  ]
}

/** A computed value may not be called as a field of its step, nor as another computed value. */
const idFaults = (step: Measure, place: Place): FieldFault[] => [
  ...repeated(step.computed, `${place.at}.computed`),
  ...step.computed.flatMap(({ id }, index) =>
    step.fields.some(field => field.id === id)
      ? [fieldFault(`${place.at}.computed[${index}].id`, 'process-id-repeated', { id })]
      : [],
  ),
]
