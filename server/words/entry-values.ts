// What was recorded at a step, as a reader sees it: each value with its name and unit, in words; the same on screen and on paper.
import type { StepDefinition, StepKind } from '../domain/process/step-definition.ts'
import type { StepValues } from '../domain/step/values.ts'
import { amountText, unitText } from './amounts.ts'
import { codeList, codeWithin } from './code-list.ts'
import { type EntryValueWords, entryValueWords } from './entry-value-words.ts'
import { formatCells, formatEntered, formatFileSize, formatNumber, formatVolume, withUnit } from './format.ts'
import type { Language } from './languages.ts'
import { type Names, nameOf } from './names.ts'
import { equipmentText, locationText } from './places.ts'
import { siteTextFromKey } from './sites.ts'
import { formatMoment, type Reader } from './times.ts'

/** An entry as it is kept and answered; `values` as `stepValues` of its kind parsed them. */
export interface EntryFacts {
  kind: string
  values: object
  /** What was computed from them, by its id. */
  numbers: Readonly<Record<string, { value: number | null; unit: string }>>
  /** Codes reserved, where labels were printed. */
  codes: readonly string[]
  /** What was understood from the scanned texts. */
  ids: readonly string[]
}

export interface EntryLine {
  /** What was recorded: `Confluence`; empty where the title of the step says it. */
  name: string
  text: string
  /** Codes, to be set in their own font. */
  isCode?: boolean
}

export interface EntryContext {
  /** The batch whose number the codes need not repeat. */
  batch: string
  /** The step by the batch's own version of the process; without it ids stand for names. */
  step?: StepDefinition
  /** Names are asked for, not offered: without them a test of a sample would stand as its id. */
  reader: Reader & { named: Names }
  /** How a time is told; on paper exactly. */
  time?(at: string): string
}

type Here = EntryContext & { say: EntryValueWords; language: Language; entry: EntryFacts }
type LinesOf<Kind extends StepKind> = (values: StepValues<Kind>, here: Here) => EntryLine[]

const timeOf = ({ time, reader }: Here, at: string): string => time?.(at) ?? formatMoment(at, reader)
const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)

/** One field of a measure or of a piece of equipment: its label, and the text as entered with its unit. */
function fieldText(id: string, text: string, { step, language, ...here }: Here): string {
  const fields = step && 'fields' in step ? step.fields : []
  const field = fields.find(each => each.id === id)
  const option = field?.options?.find(each => each.id === text)
  if (option) return option.label[language]
  if (isTime(text)) return timeOf({ step, language, ...here }, text)
  return withUnit(formatEntered(text, language), unitText(field?.unit ?? '', language, Number(text)))
}

const fieldName = (id: string, here: Here): string => {
  const fields = here.step && 'fields' in here.step ? here.step.fields : []
  const computed = here.step?.kind === 'measure' ? here.step.computed : []
  return [...fields, ...computed].find(each => each.id === id)?.label[here.language] ?? here.say.numbers[id] ?? id
}

const fieldLines = (fields: Readonly<Record<string, string>> = {}, here: Here): EntryLine[] =>
  Object.entries(fields).map(([id, text]) => ({ name: fieldName(id, here), text: fieldText(id, text, here) }))

const decimalsOf = (id: string, { step }: Here): number =>
  (step?.kind === 'measure' && step.computed.find(each => each.id === id)?.decimals) || 2

/** A computed value is kept with all its decimals; a reader needs those that the process asks for. */
const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

/** Computed values that were not typed in. */
const numberLines = (here: Here, typed: readonly string[] = []): EntryLine[] =>
  Object.entries(here.entry.numbers)
    .filter(([id]) => !typed.includes(id) && !hidden.includes(id))
    .map(([id, { value, unit }]) => ({
      name: fieldName(id, here),
      text:
        value === null ? here.say.notKnown : amountText(rounded(value, decimalsOf(id, here)), unit, here.language, 2),
    }))

/** The same number as `viable-cells`, kept apart for the passages. */
const hidden = ['harvested']

const codesLine = (name: string, codes: readonly string[], { batch, language }: Here): EntryLine[] =>
  codes.length === 0
    ? []
    : [
        {
          name: codes.length > 1 ? `${name} (${codes.length})` : name,
          text: codeList(codes, batch, language),
          isCode: true,
        },
      ]

const noteLine = (name: string, text: string | undefined): EntryLine[] => (text ? [{ name, text }] : [])

function countText(count: StepValues<'count-cells'>['counts'][number], { say, language, reader }: Here): string {
  const number = (value: number) => formatNumber(value, language)
  if (count.method === 'counter') {
    const { totalCellsPerMl, deadCellsPerMl, dilution, equipment } = count
    const counter = equipmentText(equipment, reader)
    return say.counter(number(totalCellsPerMl), number(deadCellsPerMl), number(dilution), counter)
  }
  const live = count.squares.reduce((sum, square) => sum + square.live, 0)
  const dead = count.squares.reduce((sum, square) => sum + square.dead, 0)
  return say.squares(number(live), number(dead), count.squares.length, number(count.dilution))
}

/** Vessels filled alike are told together: `P1-01 to P1-12`, `15.0 mL each`. */
function filledLines(vessels: StepValues<'make-vessels'>['vessels'], here: Here): EntryLine[] {
  const { say, language, batch } = here
  const key = ({ volumeUl, cells, site }: (typeof vessels)[number]) => `${volumeUl} ${cells} ${site}`
  return [...new Set(vessels.map(key))].map(each => {
    const alike = vessels.filter(vessel => key(vessel) === each)
    const { volumeUl = 0, cells = 0, site } = alike[0] ?? {}
    const what = say.filled(
      formatVolume(volumeUl, language),
      formatCells(cells, language, { decimals: 2 }),
      alike.length,
    )
    return {
      name: codeList(
        alike.map(({ code }) => code),
        batch,
        language,
      ),
      text: site ? `${what}, ${siteTextFromKey(language, site)}` : what,
    }
  })
}

function placedLines({ placements }: StepValues<'place'>, { batch, language, reader }: Here): EntryLine[] {
  return [...new Set(placements.map(({ location }) => location))].map(location => {
    const there = placements.filter(each => each.location === location).map(({ vessel }) => vessel)
    return { name: codeList(there, batch, language), text: locationText(location, reader) }
  })
}

const linesByKind: { readonly [Kind in StepKind]: LinesOf<Kind> } = {
  confirm: ({ items }, { step, say, language }) => {
    const known = step?.kind === 'confirm' ? step.items : []
    const labels = items.map(id => known.find(item => item.id === id)?.label[language] ?? id)
    return [{ name: say.confirmed, text: labels.join('; ') }]
  },
  'scan-match': ({ codes, missing = [] }, here) => [
    ...codesLine(here.say.scanned, here.entry.ids.length > 0 ? here.entry.ids : codes, here),
    ...missing.map(({ code, reason }) => ({
      name: here.say.missing,
      text: `${codeWithin(code, here.batch)}: ${reason}`,
    })),
  ],
  measure: ({ fields, vessels = {} }, here) => [
    ...fieldLines(fields, here),
    ...Object.entries(vessels).flatMap(([vessel, own]) =>
      fieldLines(own, here).map(({ name, text }) => ({ name: `${name}, ${codeWithin(vessel, here.batch)}`, text })),
    ),
    ...numberLines(here, Object.keys(fields)),
  ],
  choose: ({ option, note }, { step, say, language, reader }) => [
    {
      name: '',
      text:
        (step?.kind === 'choose' && step.options.find(each => each.id === option)?.label[language]) ||
        nameOf('option', option, reader),
    },
    ...noteLine(say.note, note),
  ],
  note: ({ text }) => [{ name: '', text }],
  'count-cells': ({ suspensionVolumeUl, counts }, here) => [
    ...counts.map((count, index) => ({ name: here.say.count(index + 1), text: countText(count, here) })),
    { name: here.say.suspension, text: formatVolume(suspensionVolumeUl, here.language) },
    ...numberLines(here),
  ],
  'use-lot': ({ lot, amount }, { step, say, language, entry }) => [
    { name: say.lot, text: entry.ids[0] ?? lot, isCode: true },
    ...noteLine(
      say.amount,
      amount &&
        withUnit(
          formatEntered(amount, language),
          unitText((step?.kind === 'use-lot' && step.amountUnit) || '', language, Number(amount)),
        ),
    ),
  ],
  'use-equipment': ({ equipment, fields }, here) => [
    { name: here.say.equipment, text: equipmentText(here.entry.ids[0] ?? equipment, here.reader) },
    ...fieldLines(fields, here),
  ],
  'print-labels': (_, here) => codesLine(here.say.printed, here.entry.codes, here),
  'make-vessels': ({ vessels }, here) => filledLines(vessels, here),
  place: placedLines,
  discard: ({ vessels = [], cells, volumeUl, reason }, here) => [
    ...codesLine(here.say.discarded, vessels, here),
    ...noteLine(
      here.say.remainder,
      volumeUl > 0
        ? here.say.filled(formatVolume(volumeUl, here.language), formatCells(cells, here.language, { decimals: 2 }), 1)
        : '',
    ),
    { name: here.say.reason, text: reason },
  ],
  sample: ({ samples }, { say, batch, language, reader }) =>
    samples.map(({ code, volumeUl, tests }) => ({
      name: codeWithin(code, batch),
      text: [
        formatVolume(volumeUl, language),
        tests.length > 0 ? tests.map(test => nameOf('test', test, reader)).join(', ') : say.retained,
      ].join('; '),
    })),
  photo: ({ vessel, sizeBytes }, { say, batch, language }) => [
    {
      name: vessel ? codeWithin(vessel, batch) : '',
      text: say.photo(formatFileSize(sizeBytes, language)),
    },
  ],
  timer: ({ startedAt, endedAt }, here) => [
    { name: here.say.fromTo, text: `${timeOf(here, startedAt)} – ${timeOf(here, endedAt)}` },
    ...numberLines(here),
  ],
  'reconcile-labels': ({ destroyed, left = [] }, here) => {
    const lines = [...codesLine(here.say.destroyed, destroyed, here), ...codesLine(here.say.left, left, here)]
    return lines.length > 0 ? lines : [{ name: '', text: here.say.noLabels }]
  },
  sign: (_, { step, say, language }) => [
    { name: '', text: step?.kind === 'sign' ? step.meaning[language] : say.signed },
  ],
}

const isStepKind = (kind: string): kind is StepKind => Object.hasOwn(linesByKind, kind)

/** The lines of one entry, in the order in which its form asks; an unknown kind, from a later version, has none. */
export function entryLines(entry: EntryFacts, context: EntryContext): EntryLine[] {
  if (!isStepKind(entry.kind)) return []
  const { language } = context.reader
  const here: Here = { ...context, entry, language, say: entryValueWords[language] }
  // The values of an entry are of its own kind: they were parsed so before they were recorded.
  return (linesByKind[entry.kind] as LinesOf<StepKind>)(entry.values as StepValues, here)
}
