// One entry as a reviewer reads it: what was recorded with its limits and formulas, and every value that was corrected, struck through.
import type { CellPart } from '../../../labels/document.ts'
import type { Entry } from '../../domain/batch/batch.ts'
import { isKind } from '../../domain/batch/entries.ts'
import type { Range } from '../../domain/process/field.ts'
import type { StepDefinition } from '../../domain/process/step-definition.ts'
import { limitsText } from '../../words/amounts.ts'
import { entryValueWords } from '../../words/entry-value-words.ts'
import { entryLines } from '../../words/entry-values.ts'
import { formulaInputText } from '../../words/formula-inputs.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { formatExact } from '../../words/times.ts'
import { type NamedContext, type PaperContext, personName } from '../context.ts'
import { secondIn } from '../times.ts'

/** The step that an entry was recorded for, by the batch's own version of the process. */
export type StepOf = (entry: Entry) => StepDefinition | undefined

/** The limits of a step by the name of the value that they are for. */
const limitsOf = (step: StepDefinition | undefined, { language }: PaperContext): Map<string, string> => {
  const named = new Map<string, string>()
  const add = (name: string | undefined, range: Range | undefined, unit: string): void => {
    if (name !== undefined && range) named.set(name, limitsText(range, unit, language))
  }
  const numbers = entryValueWords[language].numbers
  if (step?.kind === 'measure' || step?.kind === 'use-equipment') {
    for (const field of step.fields) add(field.label[language], field.limits, field.unit ?? '')
  }
  if (step?.kind === 'measure') for (const each of step.computed) add(each.label[language], each.limits, each.unit)
  if (step?.kind === 'count-cells') {
    add(numbers['viability-pct'], step.viabilityLimits, '%')
    add(numbers['count-difference-pct'], { max: step.maxDifferencePct }, '%')
  }
  if (step?.kind === 'timer') add(numbers.minutes, step.minutes, 'min')
  return named
}

/** What a formula computed from, in words; the inputs of a count stand above it. */
const inputsText = (inputs: Readonly<Record<string, number | string>>, { zone, language }: PaperContext): string =>
  Object.entries(inputs)
    .map(([name, value]) => {
      const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      return formulaInputText(name, isTime ? secondIn(value, zone) : value, language)
    })
    .join(', ')

/** `formula total-cells, version 1: …`, once for all values that it gave. */
const formulaParts = (entry: Entry, step: StepDefinition | undefined, context: PaperContext): CellPart[] => {
  const { language } = context
  const words = recordPartWords[language]
  const labels = step?.kind === 'measure' ? step.computed : []
  const nameOf = (id: string): string =>
    labels.find(each => each.id === id)?.label[language] ?? entryValueWords[language].numbers[id] ?? id
  const byFormula = new Map<string, { names: string[]; formula: string; version: number; inputs: string }>()
  for (const [id, { formula, formulaVersion: version, inputs: from }] of Object.entries(entry.computed.numbers ?? {})) {
    if (formula === 'as-entered' || id === 'harvested') continue
    const inputs = isKind(entry, 'count-cells') ? '' : inputsText(from, context)
    const key = `${formula} ${version} ${inputs}`
    const known = byFormula.get(key)
    if (known) known.names.push(nameOf(id))
    else byFormula.set(key, { names: [nameOf(id)], formula, version, inputs })
  }
  return [...byFormula.values()].map(({ names, formula, version, inputs }) => ({
    text: words.computed(names.join(', '), formula, version, inputs),
    soft: true,
  }))
}

/** What the lines on screen leave out: the squares of a count, the hash of a picture. */
const detailParts = (entry: Entry, { language }: PaperContext): CellPart[] => {
  if (isKind(entry, 'count-cells')) {
    return entry.values.counts.flatMap(count => {
      if (count.method !== 'haemocytometer') return []
      const squares = count.squares.map(({ live, dead }) => `${live}/${dead}`).join(' · ')
      return [{ text: recordPartWords[language].squares(squares), soft: true }]
    })
  }
  if (!isKind(entry, 'photo')) return []
  return [{ text: recordPartWords[language].file(entry.values.file), soft: true }]
}

/** What the register says of the lot that was used. */
const registerParts = (entry: Entry, context: PaperContext): CellPart[] => {
  const words = recordPartWords[context.language]
  if (!isKind(entry, 'use-lot')) return []
  const lot = context.read('lot', entry.values.lot)
  const material = lot && context.read('material', lot.material)
  if (!lot || !material) return []
  const expiry = lot.expiresOn ?? (lot.expiresAt ? formatExact(lot.expiresAt, context) : '')
  return [{ text: [material.name, words.supplierLot(lot.supplierLot), words.expires(expiry)].join(', '), soft: true }]
}

const linesOf = (entry: Entry, step: StepDefinition | undefined, batch: string, context: NamedContext): string[] => {
  const limits = limitsOf(step, context)
  const { computed } = entry
  const facts = {
    kind: entry.kind,
    values: entry.values,
    numbers: computed.numbers ?? {},
    codes: computed.codes ?? [],
    ids: computed.ids ?? [],
  }
  const time = (at: string) => secondIn(at, context.zone)
  return entryLines(facts, { batch, reader: context, time, ...(step ? { step } : {}) }).map(({ name, text }) => {
    const limit = limits.get(name)
    const line = name === '' ? text : `${name}: ${text}`
    return limit === undefined ? line : `${line} ${recordPartWords[context.language].limit(limit)}`
  })
}

/** An entry with all that it corrected before, the first one first. */
export type Chain = readonly Entry[]

/** The chains of a batch's entries, in the order in which they were first made. */
export const chainsOf = (entries: readonly Entry[]): Chain[] =>
  entries
    .filter(entry => entry.corrects === undefined)
    .map(first => {
      const chain = [first]
      for (let last = first; last.correctedBy !== undefined; ) {
        const next = entries.find(entry => entry.id === last.correctedBy)
        if (!next) break
        chain.push(next)
        last = next
      }
      return chain
    })

/** What was recorded, over all corrections: struck what no longer holds, then the new value, who changed it, when and why. */
export const valueParts = (chain: Chain, step: StepDefinition | undefined, batch: string, context: NamedContext) =>
  chain.flatMap((entry, index): CellPart[] => {
    const isStruck = index < chain.length - 1
    const values = linesOf(entry, step, batch, context).map(text => ({ text, ...(isStruck ? { struck: true } : {}) }))
    const changed: CellPart[] = index === 0 ? [] : [{ text: correctedText(entry, context), soft: true }]
    if (isStruck) return [...values, ...changed]
    const more = [
      ...registerParts(entry, context),
      ...detailParts(entry, context),
      ...formulaParts(entry, step, context),
    ]
    return [...values, ...changed, ...more]
  })

const correctedText = (entry: Entry, context: PaperContext): string =>
  paperWords.batchRecord[context.language].corrected(
    secondIn(entry.recordedAt, context.zone),
    personName(entry.actor, context),
    entry.reason ?? '',
  )
