// What is written by hand at a step, by its kind: a box for each value with its unit and limits, a square for each choice.
import type { WriteIn } from '../../../labels/document.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { inCulture } from '../../domain/batch/vessels.ts'
import { isbtReadable } from '../../domain/code/isbt-donation.ts'
import { ownCheckCharacter } from '../../domain/code/own-code.ts'
import type { ProcessDefinition } from '../../domain/process/definition.ts'
import type { Field } from '../../domain/process/field.ts'
import type { StepDefinition, StepDefinitionOf } from '../../domain/process/step-definition.ts'
import { limitsText, unitText } from '../../words/amounts.ts'
import { formatQuantity } from '../../words/format.ts'
import type { Language } from '../../words/languages.ts'
import { downPackWords } from '../../words/papers/down-pack.ts'

export interface WrittenAt {
  batch: BatchState
  process: ProcessDefinition
  language: Language
}

type Words = (typeof downPackWords)['en']['field']

const box = (label: string, after = ''): WriteIn => ({ kind: 'box', label, ...(after && { after }) })
const wide = (label: string): WriteIn => ({ kind: 'box', label, isWide: true })
const text = (what: string): WriteIn => ({ kind: 'text', text: what })

const withCheck = (id: string): string => `${id} ${ownCheckCharacter(id)}`

const fieldLine = (field: Field, words: Words, language: Language): WriteIn => {
  const label = field.label[language]
  if (field.type === 'choice') {
    return { kind: 'ticks', label: `${label}:`, options: (field.options ?? []).map(option => option.label[language]) }
  }
  if (field.type === 'text') return wide(label)
  if (field.type === 'date-time') return box(label, words.dateTime)
  const unit = field.unit ?? ''
  const said = [
    unitText(unit, language),
    field.limits ? words.limit(limitsText(field.limits, unit, language)) : '',
    field.bounds && !field.limits ? words.possible(limitsText(field.bounds, unit, language)) : '',
  ]
  return box(label, said.filter(Boolean).join('; '))
}

const measure = (step: StepDefinitionOf<'measure'>, { language }: WrittenAt, words: Words): WriteIn[] => {
  const computed = step.computed.map(({ label }) => label[language]).join(', ')
  return [
    ...(step.perVessel && step.fields.length > 0 ? [text(words.forAll)] : []),
    ...step.fields.map(field => fieldLine(field, words, language)),
    ...(step.perVessel && step.fields.length > 0
      ? [{ kind: 'space', label: words.differing, heightMm: 14 } satisfies WriteIn]
      : []),
    ...(computed ? [text(words.computed(computed))] : []),
  ]
}

const codesAt = ({ match }: StepDefinitionOf<'scan-match'>, { batch }: Pick<WrittenAt, 'batch'>): readonly string[] => {
  switch (match) {
    case 'batch':
      return [withCheck(batch.id)]
    case 'donation': {
      const { text: readable, checkCharacter } = isbtReadable(batch.donation)
      return [`${readable} ${checkCharacter}`]
    }
    case 'patient':
      return [withCheck(batch.patientCode)]
    case 'vessels':
      return inCulture(batch).map(({ id }) => withCheck(id))
    case 'containers':
    case 'outer-labels':
      return containersOf(batch).map(({ id }) => withCheck(id))
  }
}

const counts = (step: StepDefinitionOf<'count-cells'>, { language }: WrittenAt, words: Words): WriteIn[] => {
  const limit = step.viabilityLimits ? [text(words.limit(limitsText(step.viabilityLimits, '%', language)))] : []
  const once = (number: number): WriteIn[] => [
    wide(`${words.count(number)}: ${words.squares}`),
    box(`${words.count(number)}: ${words.dilution}`),
  ]
  return [
    box(words.suspension, 'mL'),
    ...once(1),
    ...(step.countsRequired > 1 ? once(2) : []),
    ...once(step.countsRequired + 1),
    text(words.third(formatQuantity(step.maxDifferencePct, '%', language))),
    ...(step.methods.includes('counter') ? [wide(words.counter)] : []),
    ...limit,
  ]
}

const labelLines = (step: StepDefinitionOf<'print-labels'>, { process }: WrittenAt, words: Words): WriteIn[] => {
  const types = step.vesselTypes ?? process.vesselTypes.map(({ id }) => id)
  const named = types.map(id => process.vesselTypes.find(type => type.id === id)?.name ?? id)
  return [
    box(words.labels),
    ...(step.labels === 'vessels'
      ? [{ kind: 'ticks', label: `${words.vesselType}:`, options: named } satisfies WriteIn]
      : []),
    ...(['vessels', 'samples', 'containers'].includes(step.labels) ? [text(words.fromSpare)] : []),
  ]
}

const testsAt = (step: StepDefinitionOf<'sample'>, { process, language }: WrittenAt): string[] =>
  process.specification.filter(({ point, from }) => point === step.point && !from).map(({ name }) => name[language])

/** Everything that is asked for at a step. */
export const writeInsOf = (step: StepDefinition, at: WrittenAt): WriteIn[] => {
  const { language, batch } = at
  const words = downPackWords[language].field
  const space = (label: string, heightMm: number): WriteIn => ({ kind: 'space', label, heightMm })
  const ticks = (options: readonly string[], label?: string): WriteIn => ({
    kind: 'ticks',
    options,
    ...(label === undefined ? {} : { label }),
  })
  const vessels = inCulture(batch).map(({ id }) => withCheck(id))
  switch (step.kind) {
    case 'confirm':
      return step.items.map(({ label }) => ticks([label[language]]))
    case 'scan-match': {
      const codes = codesAt(step, at)
      return codes.length > 0 ? [ticks(codes, words.codesSeen)] : [wide(words.codesSeen)]
    }
    case 'measure':
      return measure(step, at, words)
    case 'choose':
      return [ticks(step.options.map(({ label }) => label[language])), wide(words.note)]
    case 'note':
      return [space(words.note, 16)]
    case 'count-cells':
      return counts(step, at, words)
    case 'use-lot':
      return [
        space(words.lot, 20),
        ...(step.amountUnit ? [box(words.amount, unitText(step.amountUnit, language))] : []),
        ticks([words.expiryChecked]),
      ]
    case 'use-equipment':
      return [
        box(words.equipment),
        ticks([words.calibrationChecked]),
        ...step.fields.map(field => fieldLine(field, words, language)),
      ]
    case 'print-labels':
      return labelLines(step, at, words)
    case 'make-vessels':
      return [space(words.codeAndVolume, 30)]
    case 'place':
      return [...(vessels.length > 0 ? [ticks(vessels)] : []), space(words.positions, 14)]
    case 'discard':
      return [
        ...(step.what === 'vessels' && vessels.length > 0 ? [ticks(vessels)] : [box(words.amount, 'mL')]),
        wide(words.reason),
      ]
    case 'sample':
      return [text(`${words.tests}: ${testsAt(step, at).join(', ')}.`), space(words.sampleLines, 24)]
    case 'photo':
      return [ticks([words.picture])]
    case 'timer':
      return [box(words.start), box(words.end, words.limit(limitsText(step.minutes, 'min', language)))]
    case 'reconcile-labels':
      return [space(words.labelsDestroyed, 12), space(words.labelsLeft, 12)]
    case 'sign':
      return [text(step.meaning[language]), space(words.signature, 14)]
  }
}
