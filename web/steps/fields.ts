// The fields of a measurement or of a piece of equipment: what they begin with, what is missing, what is sent, how they are read.
import type { EntryAnswer } from '../../server/contract/batches.ts'
import type { Field } from '../../server/domain/process/field.ts'
import { limitsText, unitText } from '../../server/words/amounts.ts'
import { formatEntered, withUnit } from '../../server/words/format.ts'
import type { Language } from '../../server/words/languages.ts'
import { commonStepWords } from '../../server/words/steps/common.ts'
import { measureWords } from '../../server/words/steps/measure.ts'
import { formatExact, type Reader } from '../../server/words/times.ts'
import { isOutside, readNumber } from '../ui/number-text.ts'
import type { SummaryLine } from './step-form.ts'

export type Texts = Record<string, string>

/** Every field empty, but those for which the process sets a value. */
export const beginFields = (fields: readonly Field[], language: Language): Texts =>
  Object.fromEntries(
    fields.map(field => [field.id, field.target === undefined ? '' : formatEntered(String(field.target), language)]),
  )

/** The number that was typed for a field; null where it is empty or none. */
export function numberOf(field: Field, text: string | undefined): number | null {
  const read = field.type === 'number' ? readNumber(text ?? '') : null
  return read && read.comparator === '' ? read.value : null
}

const rangeOf = ({ min, max }: { min?: number; max?: number } = {}) => ({ low: min, high: max })

/** Why a number cannot be: outside what is physically possible. */
export function boundsFault(field: Field, text: string | undefined, language: Language): string | undefined {
  const value = numberOf(field, text)
  if (value === null || !field.bounds || !isOutside(value, rangeOf(field.bounds))) return undefined
  return commonStepWords[language].impossible(limitsText(field.bounds, field.unit ?? '', language))
}

/** What is said of a number outside its limits; nothing where it cannot be at all, for then it is not recorded. */
export const outsideRemark = (field: Field, text: string | undefined, language: Language): string | undefined =>
  boundsFault(field, text, language) ? undefined : measureWords[language].outside

export const limitsOf = (field: Field) => rangeOf(field.limits)

/** What the first field that is not yet in order still needs, in a few words. */
export function missingField(fields: readonly Field[], texts: Texts, language: Language): string | null {
  const say = commonStepWords[language]
  for (const field of fields) {
    const label = field.label[language]
    const text = texts[field.id]?.trim() ?? ''
    if (text === '') {
      if (field.required) return say.missingField(label)
    } else if (field.type === 'number') {
      if (numberOf(field, text) === null) return say.unreadable(label)
      if (boundsFault(field, text, language)) return say.outOfBounds(label)
    }
  }
  return null
}

/** As they are sent: numbers with a point for the decimals, empty fields left out. */
export const sentFields = (fields: readonly Field[], texts: Texts): Texts =>
  Object.fromEntries(
    fields.flatMap(field => {
      const text = texts[field.id]?.trim() ?? ''
      if (text === '') return []
      const read = field.type === 'number' ? readNumber(text) : null
      return [[field.id, read?.entered ?? text]]
    }),
  )

/** Recorded texts as they are typed in this language, to be changed. */
export const reopenedFields = (fields: readonly Field[], texts: Texts, language: Language): Texts =>
  Object.fromEntries(
    fields.map(field => {
      const text = texts[field.id] ?? ''
      return [field.id, field.type === 'number' ? formatEntered(text, language) : text]
    }),
  )

/** One recorded text as it is read: with its unit, an option by its name, a time with its zone. */
export function fieldText(field: Field, text: string, reader: Reader): string {
  const { language } = reader
  if (field.type === 'choice') return field.options?.find(option => option.id === text)?.label[language] ?? text
  if (field.type === 'date-time') return formatExact(text, reader)
  return field.type === 'number'
    ? withUnit(formatEntered(text, language), unitText(field.unit ?? '', language, Number(text)))
    : text
}

export const fieldLines = (fields: readonly Field[], texts: Texts, reader: Reader): SummaryLine[] =>
  fields.flatMap(field => {
    const text = texts[field.id]
    return text ? [{ name: field.label[reader.language], value: fieldText(field, text, reader) }] : []
  })

/** What was recorded for a field the last time; undefined where there was nothing. */
export function lastFieldText(field: Field, last: EntryAnswer | null, reader: Reader): string | undefined {
  const fields = last?.values.fields as Texts | undefined
  const mean = last?.numbers[field.id]?.value
  if (field.type === 'number' && typeof mean === 'number') return fieldText(field, String(mean), reader)
  const text = fields?.[field.id]
  // A time or a seal number of the last time says nothing about this one.
  return text && field.type === 'choice' ? fieldText(field, text, reader).toLocaleLowerCase(reader.language) : undefined
}
