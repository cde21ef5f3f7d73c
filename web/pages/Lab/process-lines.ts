// A process document in lines to be read: when an operation is due, and what each of its steps asks for.
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { Field, Range } from '../../../server/domain/process/field.ts'
import type { OperationDefinition } from '../../../server/domain/process/operation-definition.ts'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { amountText, limitsText } from '../../../server/words/amounts.ts'
import { equipmentTypeWords } from '../../../server/words/equipment-types.ts'
import { formatNumber, formatQuantity } from '../../../server/words/format.ts'
import type { Language } from '../../../server/words/languages.ts'
import { quoted } from '../../../server/words/names.ts'
import { labProcessesWords } from '../../../server/words/pages/lab-processes.ts'
import { nameIn } from './names.ts'

const hours = (count: number, language: Language): string => formatQuantity(count, 'h', language)

const operationName = (definition: ProcessDefinition, id: string, language: Language): string => {
  const found = definition.operations.find(operation => operation.id === id)
  return quoted(found?.name[language] ?? id, language)
}

/** The label of a field of any operation; the process names it by step and field. */
const fieldLabel = (definition: ProcessDefinition, step: string, field: string, language: Language): string => {
  const steps = definition.operations.flatMap(operation => operation.steps).filter(each => each.id === step)
  const fields = steps.flatMap((each): readonly Field[] => (each.kind === 'measure' ? each.fields : []))
  return quoted(fields.find(each => each.id === field)?.label[language] ?? field, language)
}

/** `every 3 to 4 days while in culture`. */
export function dueLine({ due }: OperationDefinition, definition: ProcessDefinition, language: Language): string {
  const say = labProcessesWords[language]
  switch (due.kind) {
    case 'booked':
      return say.booked(due.what, hours(due.hoursBefore, language), hours(due.windowHours, language))
    case 'within': {
      const of = due.of === 'collection-end' ? say.collectionEnd : operationName(definition, due.of, language)
      const until = hours(due.hours, language)
      return due.earliestHours > 0
        ? say.withinFrom(hours(due.earliestHours, language), until, of)
        : say.within(until, of)
    }
    case 'every':
      return say.every(formatNumber(due.fromDays, language), formatNumber(due.toDays, language))
    case 'when':
      return say.when(
        fieldLabel(definition, due.step, due.field, language),
        formatNumber(due.atLeast, language),
        hours(due.withinHours, language),
      )
    default:
      return say.onDecision
  }
}

const rangeLine = (label: string, range: Range | undefined, unit: string, language: Language): string[] =>
  range ? [`${label}: ${labProcessesWords[language].limits(limitsText(range, unit, language))}`] : []

const fieldLine = (field: Field, fields: readonly Field[], language: Language): string => {
  const say = labProcessesWords[language]
  const unit = field.unit ?? ''
  const lowest = fields.find(({ id }) => id === field.notBelow)
  const parts = [
    field.target === undefined ? '' : say.target(amountText(field.target, unit, language)),
    field.limits ? say.limits(limitsText(field.limits, unit, language)) : '',
    field.bounds ? say.bounds(limitsText(field.bounds, unit, language)) : '',
    lowest ? say.notBelow(lowest.label[language]) : '',
    (field.options ?? [])
      .map(({ label, leadsTo }) => `${label[language]}${leadsTo ? ` (${say.leadsTo[leadsTo]})` : ''}`)
      .join(', '),
  ].filter(part => part !== '')
  return parts.length > 0 ? `${field.label[language]}: ${parts.join('; ')}` : field.label[language]
}

const computedLines = (step: Extract<StepDefinition, { kind: 'measure' }>, language: Language): string[] =>
  step.computed.map(({ label, unit, limits }) =>
    limits ? rangeLine(label[language], limits, unit, language).join('') : `= ${label[language]}`,
  )

/** What a step asks for beyond its title: items, fields with limits, options and what follows from them. */
export function stepLines(step: StepDefinition, definition: ProcessDefinition, language: Language): string[] {
  const say = labProcessesWords[language]
  switch (step.kind) {
    case 'confirm':
      return step.items.map(item => item.label[language])
    case 'measure':
      return [...step.fields.map(field => fieldLine(field, step.fields, language)), ...computedLines(step, language)]
    case 'choose':
      return step.options.map(
        ({ label, leadsTo }) => `${label[language]}${leadsTo ? ` (${say.leadsTo[leadsTo]})` : ''}`,
      )
    case 'count-cells':
      return [
        say.counts(step.countsRequired, formatQuantity(step.maxDifferencePct, '%', language)),
        ...rangeLine(language === 'en' ? 'Viability' : 'Viabilidad', step.viabilityLimits, '%', language),
      ]
    case 'use-lot':
      return [nameIn(definition, 'materials', step.material, language)]
    case 'use-equipment':
      return [
        equipmentTypeWords[language][step.equipment],
        ...step.fields.map(field => fieldLine(field, step.fields, language)),
      ]
    case 'make-vessels':
      return [
        ...rangeLine(say.density, step.seedingCellsPerCm2, 'cells/cm²', language),
        ...rangeLine(say.concentration, step.concentrationCellsPerMl, 'cells/mL', language),
      ]
    case 'timer':
      return rangeLine(say.minutes, step.minutes, 'min', language)
    case 'sign':
      return [step.meaning[language]]
    default:
      return []
  }
}

/** What stands beside the title of a step: a second check, that it is optional, or when it is called for. */
export function stepRemarks(step: StepDefinition, operation: OperationDefinition, language: Language): string[] {
  const say = labProcessesWords[language]
  const chosen = step.when && operation.steps.find(each => each.id === step.when?.step)
  const options = chosen?.kind === 'choose' ? chosen.options : []
  const after = step.when?.is.map(id => options.find(option => option.id === id)?.label[language] ?? id) ?? []
  return [
    ...(step.secondCheck ? [say.secondCheck] : []),
    ...(step.optional ? [say.optional] : []),
    ...(after.length > 0 ? [say.onlyAfter(after.join(' / '))] : []),
  ]
}
