// The facts of an exception, as its sentence reads them.
import type { ExceptionKind } from '../../domain/batch/events.ts'
import type { StepRefusals } from '../../domain/step/refusals.ts'
import { outsideText } from '../amounts.ts'
import type { Words } from '../languages.ts'
import { capital } from '../names.ts'
import type { FindingCatalogue } from '../readiness/findings.ts'
import type { Reader } from '../times.ts'

/** As recorded: what a rule noted when it raised the exception; older entries may lack a fact. */
export type Facts = Readonly<Record<string, string | number>>

/** Texts and numbers that are always there: a missing text is empty, a missing number is 0. */
export interface FactReader {
  text(name: string): string
  number(name: string): number
  has(name: string): boolean
  /** Several ids in one fact, parted by spaces. */
  list(name: string): string[]
}

export interface ExceptionWords {
  title: string
  sentence(facts: FactReader, reader: Reader): string
}

export type ExceptionCatalogue = Readonly<Record<ExceptionKind, ExceptionWords>>

/** A count that was asked about, as its facts tell it. */
export const doubtIn = (facts: FactReader) => ({
  because: facts.text('because') as StepRefusals['count-unlikely']['because'],
  what: facts.text('what') as StepRefusals['count-unlikely']['what'],
  value: facts.number('value'),
  low: facts.number('low'),
  high: facts.has('high') ? facts.number('high') : null,
})

export const factReader = (facts: Facts): FactReader => ({
  text: name => String(facts[name] ?? ''),
  number: name => Number(facts[name] ?? 0),
  has: name => facts[name] !== undefined && facts[name] !== '',
  list: name =>
    String(facts[name] ?? '')
      .split(' ')
      .filter(part => part !== ''),
})

/** What a value outside its limits was of, where it is no field of the process. */
const measuredWords: Words<Readonly<Record<string, string>>> = {
  en: {
    viability: 'Viability',
    'seeding-density': 'Seeding density',
    dose: 'Dose',
    concentration: 'Concentration',
    journey: 'Temperature on the way',
    'count-difference': 'Difference between the counts',
  },
  es: {
    viability: 'Viabilidad',
    'seeding-density': 'Densidad de siembra',
    dose: 'Dosis',
    concentration: 'Concentración',
    journey: 'Temperatura del transporte',
    'count-difference': 'Diferencia entre los recuentos',
  },
}

/** Where an option was chosen: at a step of its own, or in a field of one. */
export function askedAt(facts: FactReader, { named }: Reader): string {
  const id = facts.text('step')
  return named?.('step', id) ?? named?.('field', id) ?? id
}

/** What was outside its limits, the value and the limits: the parts of every sentence about it. */
export function outOfLimitParts(facts: FactReader, reader: Reader): { what: string; value: string; limits: string } {
  const { language } = reader
  const id = facts.text('what')
  const limits = {
    min: facts.has('min') ? facts.number('min') : undefined,
    max: facts.has('max') ? facts.number('max') : undefined,
  }
  // A timer's exception names its step, a measure's its field.
  const named = reader.named?.('field', id) ?? reader.named?.('step', id)
  return {
    what: measuredWords[language][id] ?? capital(named ?? id),
    ...outsideText(facts.number('value'), limits, facts.text('unit'), language),
  }
}

type Findings = Readonly<Record<string, Readonly<Record<string, (facts: FactReader, reader: Reader) => string>>>>

/** What a check of the readiness had found, as it was said at the bedside; a finding of a later version says nothing. */
export function findingIn(words: FindingCatalogue, facts: FactReader, reader: Reader): string {
  const findings: Findings = words
  return findings[facts.text('check')]?.[facts.text('finding')]?.(facts, reader) ?? ''
}
