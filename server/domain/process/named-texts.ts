// Everything in a process document that has an id and is called something: what sentences name it by.
import type { ProcessDefinition } from './definition.ts'
import type { StepDefinition } from './step-definition.ts'
import type { Text } from './text.ts'

export type ProcessPart =
  | 'operation'
  | 'step'
  | 'field'
  | 'option'
  | 'reason'
  | 'item'
  | 'test'
  /** The word that a test expects, by that word as it is kept. */
  | 'finding'
  | 'material'
  | 'qualification'
  | 'vessel-type'
  | 'process'

export interface NamedText {
  part: ProcessPart
  id: string
  text: Text
}

/** Of the whole document; of its steps only those of `operation`, where one is meant. */
export const namedTexts = (process: ProcessDefinition, operation?: string): NamedText[] => {
  const meant = process.operations.filter(({ id }) => operation === undefined || id === operation)
  return [
    { part: 'process', id: process.id, text: process.name },
    ...process.specification.map(({ id, name }): NamedText => ({ part: 'test', id, text: name })),
    ...process.specification.flatMap(({ word, wordText: text }): NamedText[] =>
      word !== undefined && text ? [{ part: 'finding', id: word, text }] : [],
    ),
    ...process.materials.map(({ id, name }): NamedText => ({ part: 'material', id, text: name })),
    ...process.qualifications.map(({ id, name }): NamedText => ({ part: 'qualification', id, text: name })),
    ...process.vesselTypes.map(({ id, name = id }): NamedText => ({ part: 'vessel-type', id, text: inBoth(name) })),
    ...process.operations.map(({ id, name }): NamedText => ({ part: 'operation', id, text: name })),
    ...meant.flatMap(({ steps }) => steps.flatMap(textsOfStep)),
  ]
}

const inBoth = (name: string): Text => ({ en: name, es: name })

const labelled =
  (part: ProcessPart) =>
  ({ id, label }: { id: string; label: Text }): NamedText => ({ part, id, text: label })

const textsOfStep = (step: StepDefinition): NamedText[] => {
  const texts: NamedText[] = [{ part: 'step', id: step.id, text: step.title }]
  if (step.kind === 'confirm') texts.push(...step.items.map(labelled('item')))
  if (step.kind === 'choose') {
    texts.push(...step.options.map(labelled('option')))
    // A choice without a note that led to a hold or to the end left its English label as the reason.
    texts.push(...step.options.map(({ label }): NamedText => ({ part: 'reason', id: label.en, text: label })))
  }
  if (step.kind === 'measure') texts.push(...step.computed.map(labelled('field')))
  if (step.kind !== 'measure' && step.kind !== 'use-equipment') return texts
  texts.push(...step.fields.map(labelled('field')))
  texts.push(...step.fields.flatMap(({ options = [] }) => options.map(labelled('option'))))
  return texts
}

/** Those that these facts mention, as a whole or as one of their words. */
export const textsMentioned = (process: ProcessDefinition, facts: readonly (string | number)[]): NamedText[] => {
  const mentioned = new Set(facts.flatMap(fact => [String(fact), ...String(fact).split(/[\s:()]+/)]))
  return namedTexts(process).filter(({ id }) => mentioned.has(id))
}
