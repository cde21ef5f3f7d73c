// Why a batch is on hold, rejected or failed, in the reader's language where a rule or an option said it, and as written where a person did.
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { Text } from '../domain/process/text.ts'
import { holdReasonText } from '../words/holds.ts'
import type { Language } from '../words/languages.ts'
import type { Names } from '../words/names.ts'
import { rememberFor } from './remember.ts'

/** Options of the process by their English label: a choice that led to a hold left that as the reason. */
const optionsOf = rememberFor((process: ProcessDefinition): ReadonlyMap<string, Text> => {
  const steps = process.operations.flatMap(operation => operation.steps)
  const labels = steps.flatMap(step => (step.kind === 'choose' ? step.options.map(({ label }) => label) : []))
  return new Map(labels.map(label => [label.en, label]))
})

/** `turbidity: cloudy`, or with the vessel where it was seen: what a field of a step left as the reason. */
const ofField = /^([a-z0-9-]+): ([a-z0-9-]+)( \([A-Z0-9-]+\))?$/

export const reasonText = (
  reason: string,
  process: ProcessDefinition | null,
  { language, named }: { language: Language; named: Names },
): string => {
  const label = process && optionsOf(process).get(reason)
  if (label) return label[language]
  const [, field = '', option = '', vessel = ''] = ofField.exec(reason) ?? []
  const names = { field: named('field', field), option: named('option', option) }
  if (names.field !== undefined && names.option !== undefined) return `${names.field}: ${names.option}${vessel}`
  return holdReasonText(reason, language)
}
