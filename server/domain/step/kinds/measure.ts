// measure: fields with unit, limits and bounds, for the batch or vessel by vessel; computed fields follow by named formulas.
import { latestEntry } from '../../batch/entries.ts'
import { vesselsOf } from '../../batch/vessels.ts'
import { computeFormula } from '../../formula/formulas.ts'
import { type FieldFault, fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import type { Field } from '../../process/field.ts'
import { asEntered, isOutside, outOfLimit, readFields } from '../fields.ts'
import {
  type Computed,
  type Consequence,
  type ExceptionDraft,
  fine,
  no,
  type StepRule,
  type StepSituation,
} from '../outcome.ts'
import type { StepValues } from '../values.ts'

type Values = StepValues<'measure'>
type Situation = StepSituation<'measure'>
type Numbers = Record<string, Computed>

/** Instants are kept as UTC with milliseconds, whatever offset they were sent with. */
const inUtc = (fields: readonly Field[], texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([, text]) => text.trim() !== '')
      .map(([id, text]) => {
        const isTime = fields.find(field => field.id === id)?.type === 'date-time'
        return [id, isTime ? new Date(Date.parse(text)).toISOString() : text.trim()]
      }),
  )

/** Where a computed value takes an input from: `field:<id>`, `step:<operation>.<step>.<field>`, `now`, or a plain number. */
const inputFrom = (source: string, texts: Record<string, string>, numbers: Numbers, situation: Situation): unknown => {
  if (source === 'now') return situation.performedAt
  if (source.startsWith('field:')) {
    const id = source.slice('field:'.length)
    return numbers[id]?.value ?? texts[id]
  }
  if (source.startsWith('step:')) {
    const [operation = '', step = '', field = ''] = source.slice('step:'.length).split('.')
    const entry = latestEntry(situation.batch, operation, step)
    const recorded = entry?.computed.numbers?.[field]?.value
    return recorded ?? (entry && 'fields' in entry.values ? entry.values.fields?.[field] : undefined)
  }
  return Number(source)
}

const compute = (
  texts: Record<string, string>,
  numbers: Numbers,
  situation: Situation,
  faults: FieldFault[],
): ExceptionDraft[] => {
  const exceptions: ExceptionDraft[] = []
  for (const wanted of situation.step.computed) {
    const sources = Object.entries(wanted.inputs)
    const inputs = Object.fromEntries(
      sources.map(([name, source]) => [name, inputFrom(source, texts, numbers, situation)]),
    )
    // A value that rests on an optional field left empty is simply not there.
    if (Object.values(inputs).some(input => input === undefined)) continue
    const answer = computeFormula(wanted.formula, inputs)
    if (!answer.ok) {
      const { code, ...facts } = answer.fault
      faults.push(fieldFault(`values.fields.${wanted.id}`, code, facts as never))
      continue
    }
    const { formula, formulaVersion, value } = answer.value
    numbers[wanted.id] = { value, unit: wanted.unit, formula, formulaVersion, inputs: inputs as Computed['inputs'] }
    if (value !== null && wanted.limits && isOutside(value, wanted.limits)) {
      exceptions.push(outOfLimit(wanted.id, value, wanted.unit, wanted.limits))
    }
  }
  return exceptions
}

/** The vessels that were in culture when this was seen: a correction may be about flasks that have been emptied since. */
const standingAt = ({ batch, performedAt }: Situation): string[] =>
  vesselsOf(batch)
    .filter(({ madeAt, endedAt }) => madeAt <= performedAt && (endedAt === undefined || endedAt > performedAt))
    .map(vessel => vessel.id)

const readVessels = (values: Values, situation: Situation, faults: FieldFault[]) => {
  const exceptions: ExceptionDraft[] = []
  const consequences: Consequence[] = []
  const byVessel: Record<string, Numbers> = {}
  const standing = standingAt(situation)
  for (const [vessel, texts] of Object.entries(values.vessels ?? {})) {
    const path = `values.vessels.${vessel}`
    if (!standing.includes(vessel)) faults.push(fieldFault(path, 'vessel-unknown', { vessel }))
    const read = readFields(
      situation.step.fields.map(field => ({ ...field, required: false })),
      texts,
      path,
      situation.context.now,
    )
    faults.push(...read.faults)
    byVessel[vessel] = read.numbers
    consequences.push(...read.consequences.map(each => ({ ...each, reason: `${each.reason} (${vessel})` })))
    exceptions.push(...read.exceptions.map(each => ({ ...each, facts: { ...each.facts, vessel } })))
  }
  return { exceptions, consequences, byVessel, standing }
}

/** One figure for the batch: the mean over its vessels, where some differ from the others. */
const meanOverVessels = (numbers: Numbers, byVessel: Record<string, Numbers>, standing: string[]): void => {
  for (const [id, common] of Object.entries(numbers)) {
    const each = standing.map(vessel => byVessel[vessel]?.[id]?.value ?? common.value ?? 0)
    if (each.length === 0 || Object.keys(byVessel).length === 0) continue
    const mean = Math.round((each.reduce((sum, value) => sum + value, 0) / each.length) * 10) / 10
    numbers[id] = { ...asEntered(mean, common.unit), formula: 'mean-over-vessels', inputs: { vessels: each.length } }
  }
}

export const measureRule: StepRule<'measure'> = {
  kind: 'measure',
  correctable: true,
  repeatable: false,
  judge(values, situation) {
    const { step } = situation
    if (values.vessels && !step.perVessel) return no(refuse('item-unknown', { item: 'vessels' }))
    const read = readFields(step.fields, values.fields, 'values.fields', situation.context.now)
    const vessels = readVessels(values, situation, read.faults)
    if (read.faults.length > 0) return no(refuseFields(read.faults))
    const texts = inUtc(step.fields, values.fields)
    const numbers = { ...read.numbers }
    meanOverVessels(numbers, vessels.byVessel, vessels.standing)
    const faults: FieldFault[] = []
    const computed = compute(texts, numbers, situation, faults)
    if (faults.length > 0) return no(refuseFields(faults))
    return fine({
      values: { fields: texts, ...(values.vessels ? { vessels: values.vessels } : {}) },
      computed: { numbers },
      exceptions: [...read.exceptions, ...vessels.exceptions, ...computed],
      consequences: [...read.consequences, ...vessels.consequences].slice(0, 1),
    })
  },
}
