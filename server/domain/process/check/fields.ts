// Faults of the fields of a step: limits lie within bounds, a target within limits, and each id stands there once.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { Field, Range } from '../field.ts'
import { repeated } from './ids.ts'

const lowest = -Infinity
const highest = Infinity

const isWithin = (inner: Range, outer: Range): boolean =>
  [inner.min, inner.max].every(
    edge => edge === undefined || (edge >= (outer.min ?? lowest) && edge <= (outer.max ?? highest)),
  )

const rangeFaults = ({ limits, bounds, target }: Field, at: string): FieldFault[] => {
  const faults: FieldFault[] = []
  if (limits && bounds && !isWithin(limits, bounds)) {
    faults.push(fieldFault(`${at}.limits`, 'process-limits-outside-bounds', {}))
  }
  if (target !== undefined && !isWithin({ min: target }, limits ?? bounds ?? {})) {
    faults.push(fieldFault(`${at}.target`, 'process-target-outside-limits', {}))
  }
  return faults
}

/** The other field is one of the step, a number in the same unit. */
const notBelowFaults = ({ id, type, unit, notBelow }: Field, fields: readonly Field[], at: string): FieldFault[] => {
  const isFit = fields.some(
    other => other.id === notBelow && other.id !== id && other.type === type && other.unit === unit,
  )
  return notBelow === undefined || (isFit && type === 'number')
    ? []
    : [fieldFault(`${at}.notBelow`, 'process-name-unknown', { what: 'field', name: notBelow })]
}

/** Every fault of the fields of a step. */
export const fieldsFaults = (fields: readonly Field[], at: string): FieldFault[] => [
  ...repeated(fields, `${at}.fields`),
  ...fields.flatMap((field, index) => [
    ...repeated(field.options ?? [], `${at}.fields[${index}].options`),
    ...rangeFaults(field, `${at}.fields[${index}]`),
    ...notBelowFaults(field, fields, `${at}.fields[${index}]`),
  ]),
]
