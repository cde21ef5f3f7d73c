// The figures that the server computed when a step was recorded, by their names and with their units.
import type { EntryAnswer } from '../../server/contract/batches.ts'
import type { StepDefinition } from '../../server/domain/process/step-definition.ts'
import { amountText } from '../../server/words/amounts.ts'
import type { Language } from '../../server/words/languages.ts'
import { stepNumberWords } from '../../server/words/steps/numbers.ts'
import type { SummaryLine } from './step-form.ts'

/** Figures computed by a formula; those only typed stand among the fields already. */
export const numberLines = (entry: EntryAnswer, step: StepDefinition, language: Language): SummaryLine[] =>
  Object.entries(entry.numbers).flatMap(([id, { value, unit, formula }]) => {
    const name = nameOf(id, step, language)
    if (formula === 'as-entered' || name === undefined) return []
    return [{ name, value: value === null ? '–' : amountText(value, unit, language, 2) }]
  })

function nameOf(id: string, step: StepDefinition, language: Language): string | undefined {
  const computed = step.kind === 'measure' ? step.computed.find(each => each.id === id) : undefined
  const field = step.kind === 'measure' ? step.fields.find(each => each.id === id) : undefined
  const { names, mean } = stepNumberWords[language]
  // A mean over flasks that differ carries the name of its field.
  return computed?.label[language] ?? (field && mean(field.label[language])) ?? names[id]
}
