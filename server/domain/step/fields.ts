// Fields of a step: reading what was typed, refusing the impossible, and noting what is outside its limits.
import { parseReading } from '../formula/reading.ts'
import { type FieldFault, fieldFault } from '../kit/refusal.ts'
import type { Field, Range } from '../process/field.ts'
import type { Computed, Consequence, ExceptionDraft } from './outcome.ts'

type NumberRead =
  | { ok: true; value: number }
  | { ok: false; code: 'decimal-comma' | 'number-unreadable'; facts: { text: string } }

/** A number as typed, with a decimal point, and no comparator: a comma is refused, not guessed, and `<5` was not measured. */
export const readNumber = (typed: string): NumberRead => {
  const read = parseReading(typed)
  if (read.ok && read.value.kind === 'number' && read.value.comparator === '=')
    return { ok: true, value: read.value.value }
  const isComma = !read.ok && read.fault.code === 'decimal-comma'
  return { ok: false, code: isComma ? 'decimal-comma' : 'number-unreadable', facts: { text: typed.trim() } }
}

export const isOutside = (value: number, range: Range | undefined): boolean =>
  range !== undefined &&
  ((range.min !== undefined && value < range.min) || (range.max !== undefined && value > range.max))

/** The exception for a value outside its limit: recorded all the same, and a deviation is opened. */
export const outOfLimit = (what: string, value: number, unit: string, limits: Range): ExceptionDraft => ({
  kind: 'out-of-limit',
  facts: {
    what,
    value,
    unit,
    ...(limits.min === undefined ? {} : { min: limits.min }),
    ...(limits.max === undefined ? {} : { max: limits.max }),
  },
  deviation: true,
})

/** Of two readings of one range, the lowest is not above the highest: which of them is wrong nobody can tell. `path`: of the highest. */
export const notAbove = (
  minimum: number | undefined,
  maximum: number | undefined,
  unit: string,
  path: string,
): FieldFault[] =>
  minimum !== undefined && maximum !== undefined && minimum > maximum
    ? [fieldFault(path, 'minimum-above-maximum', { minimum, maximum, unit })]
    : []

export interface FieldsRead {
  faults: FieldFault[]
  numbers: Record<string, Computed>
  exceptions: ExceptionDraft[]
  consequences: Consequence[]
}

/** How a typed number is stored among computed ones: as entered, by no formula. */
export const asEntered = (value: number, unit: string): Computed => ({
  value,
  unit,
  formula: 'as-entered',
  formulaVersion: 1,
  inputs: {},
})

const readChoice = (field: Field, text: string, path: string, read: FieldsRead): void => {
  const option = field.options?.find(each => each.id === text)
  if (!option) {
    const options = field.options?.map(each => each.id) ?? []
    read.faults.push(fieldFault(path, 'field-unknown-option', { options }))
    return
  }
  const { leadsTo } = option
  if (!leadsTo) return
  const facts = { step: field.id, option: option.id, note: '' }
  read.exceptions.push({ kind: 'choice', facts, deviation: leadsTo !== 'exception' })
  if (leadsTo !== 'exception') read.consequences.push({ what: leadsTo, reason: `${field.id}: ${option.id}` })
}

const readTime = (text: string, path: string, now: string, read: FieldsRead): void => {
  const at = Date.parse(text)
  if (Number.isNaN(at)) read.faults.push(fieldFault(path, 'date-unreadable', {}))
  // What is recorded has happened: no clock of a step runs ahead of the laboratory's.
  else if (at > Date.parse(now)) read.faults.push(fieldFault(path, 'in-the-future', { at: new Date(at).toISOString() }))
}

const readField = (field: Field, text: string | undefined, path: string, now: string, read: FieldsRead): void => {
  if (text === undefined || text.trim() === '') {
    if (field.required) read.faults.push(fieldFault(path, 'field-required', {}))
    return
  }
  if (field.type === 'date-time') readTime(text, path, now, read)
  if (field.type === 'choice') readChoice(field, text, path, read)
  if (field.type !== 'number') return
  const number = readNumber(text)
  const unit = field.unit ?? ''
  if (!number.ok) read.faults.push(fieldFault(path, number.code, number.facts))
  else if (isOutside(number.value, field.bounds)) {
    const { min = null, max = null } = field.bounds ?? {}
    read.faults.push(fieldFault(path, 'out-of-bounds', { value: number.value, unit, min, max }))
  } else {
    read.numbers[field.id] = asEntered(number.value, unit)
    if (field.limits && isOutside(number.value, field.limits)) {
      read.exceptions.push(outOfLimit(field.id, number.value, unit, field.limits))
    }
  }
}

/** Reads every field that a step defines, as things stand `now`; texts for fields that it does not define are faults too. */
export const readFields = (
  fields: readonly Field[],
  texts: Record<string, string>,
  path: string,
  now: string,
): FieldsRead => {
  const read: FieldsRead = { faults: [], numbers: {}, exceptions: [], consequences: [] }
  for (const field of fields) readField(field, texts[field.id], `${path}.${field.id}`, now, read)
  for (const { id, unit = '', notBelow } of fields) {
    const value = (of: string | undefined) => read.numbers[of ?? '']?.value ?? undefined
    read.faults.push(...notAbove(value(notBelow), value(id), unit, `${path}.${id}`))
  }
  for (const id of Object.keys(texts)) {
    if (!fields.some(field => field.id === id))
      read.faults.push(fieldFault(`${path}.${id}`, 'item-unknown', { item: id }))
  }
  return read
}
