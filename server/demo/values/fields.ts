// What a person enters into the fields of a step: what the process sets, what the donor's marrow gives, what a logger shows.
import { balanceOf } from '../../domain/batch/cells.ts'
import { addMinutes } from '../../domain/kit/time.ts'
import type { Field, Range } from '../../domain/process/field.ts'
import type { StepValues } from '../../domain/step/values.ts'
import type { Bench } from '../bench.ts'
import { confluencePct } from '../culture-model.ts'

/** Anticoagulant in the bag, and the marrow's density: what the balance shows follows from them. */
const anticoagulantMl = 10
const densityGPerMl = 1.06

type Known = (bench: Bench) => number

/** Fields whose value follows from the donor, by step and field. */
const known: Readonly<Record<string, Known>> = {
  'aspiration.volume-ml': ({ plan }) => plan.donor.marrowMl,
  'weight.net-g': ({ plan }) => (plan.donor.marrowMl + anticoagulantMl) * densityGPerMl,
  'look.confluence': ({ batch, plan, process, door }) => confluencePct(batch, plan.donor, process, door.now()),
}

/** Somewhere well inside what is allowed. */
const inside = ({ min, max }: Range, bench: Bench): number => {
  const low = min ?? Math.min(0, max ?? 0)
  const high = max ?? low + 10
  return bench.random.between(low + (high - low) * 0.35, low + (high - low) * 0.65)
}

const numberFor = (field: Field, bench: Bench): string => {
  const value =
    known[`${bench.step.id}.${field.id}`]?.(bench) ?? field.target ?? inside(field.limits ?? field.bounds ?? {}, bench)
  return value.toFixed(field.decimals ?? 1)
}

/** Times of one step follow each other and end now: a start half an hour ago, an end just before. */
const timeFor = (fields: readonly Field[], field: Field, bench: Bench): string => {
  const times = fields.filter(each => each.type === 'date-time')
  const before = times.length - 1 - times.indexOf(field)
  return addMinutes(bench.door.now(), -(2 + before * 25))
}

const textFor = (field: Field, bench: Bench): string => {
  if (field.id === 'seal') return `S-${bench.random.whole(100_000, 999_999)}`
  if (field.id === 'operator') return bench.door.read('case', bench.batch.caseId)?.surgeon ?? 'Surgeon on duty'
  if (field.id === 'lot') return `H${bench.random.whole(1000, 9999)}`
  return 'Heparin sodium 5 %'
}

const usualField = (fields: readonly Field[], field: Field, bench: Bench): string => {
  switch (field.type) {
    case 'number':
      return numberFor(field, bench)
    case 'date-time':
      return timeFor(fields, field, bench)
    case 'choice':
      return (field.options?.find(option => !option.leadsTo) ?? field.options?.[0])?.id ?? ''
    case 'text':
      return textFor(field, bench)
  }
}

/** Each is drawn by itself; of a minimum and a maximum the lower one is the minimum. */
export const usualFields = (fields: readonly Field[], bench: Bench): Record<string, string> => {
  const usual = Object.fromEntries(fields.map(field => [field.id, usualField(fields, field, bench)]))
  for (const { id, notBelow = '' } of fields) {
    const [low = '', high = ''] = [usual[notBelow], usual[id]]
    if (Number(low) > Number(high)) Object.assign(usual, { [notBelow]: high, [id]: low })
  }
  return usual
}

export const measureValues = (bench: Bench<'measure'>): StepValues => ({
  fields: usualFields(bench.step.fields, bench),
})

/** Whether the choice of this option calls for a step of this kind later in the operation. */
const callsFor = ({ operation, step }: Bench<'choose'>, option: string, kind: string): boolean =>
  operation.steps.some(each => each.kind === kind && each.when?.step === step.id && each.when.is.includes(option))

/** The option that leads to nothing bad, and that fits what lies on the bench: samples still to take, a remainder to discard. */
export const chooseValues = (bench: Bench<'choose'>, samplesWanted: boolean): StepValues => {
  const good = bench.step.options.filter(option => !option.leadsTo)
  const options = good.length > 0 ? good : bench.step.options
  const left = balanceOf(bench.batch, bench.run)?.left.volumeUl ?? 0
  const fits = (option: string): boolean => {
    if (bench.step.options.some(each => callsFor(bench, each.id, 'discard'))) {
      return callsFor(bench, option, 'discard') === left > 0
    }
    if (bench.step.options.some(each => callsFor(bench, each.id, 'sample'))) {
      return callsFor(bench, option, 'sample') === samplesWanted
    }
    return true
  }
  const chosen =
    options.findLast(option => fits(option.id) && callsFor(bench, option.id, 'sample')) ??
    options.find(option => fits(option.id))
  return { option: (chosen ?? options[0])?.id ?? '', ...noteFor(bench, chosen?.id) }
}

const noteFor = ({ step }: Bench<'choose'>, option = ''): { note?: string } =>
  step.noteRequiredFor.includes(option) ? { note: 'Seen by the shift lead' } : {}
