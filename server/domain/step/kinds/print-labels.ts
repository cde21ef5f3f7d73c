// print-labels: codes are reserved and their labels printed before anything is filled, numbers are never used twice; outer labels after.
import { nextNumber } from '../../batch/labels.ts'
import { outerLabelsDue } from '../../batch/outer-labels.ts'
import { lastEmptiedPassage, presentPassage, takenInRun } from '../../batch/vessels.ts'
import { fieldFault, refuse, refuseFields } from '../../kit/refusal.ts'
import { fine, no, type StepOutcome, type StepRule, type StepSituation } from '../outcome.ts'
import type { StepValues } from '../values.ts'

type Situation = StepSituation<'print-labels'>

/** Two digits, or more from 100 on; vessels from passage 10 on have three (see code/own-code.ts). */
const digits = (number: number, prefix: string): string =>
  String(number).padStart(/-P\d{2,}-$/.test(prefix) ? 3 : 2, '0')

const reserve = (situation: Situation, prefix: string, count: number): StepOutcome => {
  const first = nextNumber(situation.batch, prefix)
  const codes = Array.from({ length: count }, (_, index) => `${prefix}${digits(first + index, prefix)}`)
  return fine({ computed: { codes } })
}

/** The passage that the vessels made from these labels will be: P0 at first, one more than the parents' after. */
const passageOfLabels = ({ batch, run, operation, step }: Situation): number | null => {
  const making = operation.steps.find(each => each.kind === 'make-vessels' && each.labelsFrom === step.id)
  const passage = making?.kind === 'make-vessels' ? making.passage : undefined
  if (passage === 'first') return 0
  const parents =
    takenInRun(batch, run).length > 0 ? (presentPassage(batch) ?? lastEmptiedPassage(batch)) : lastEmptiedPassage(batch)
  if (parents === null) return null
  return passage === 'same' ? parents : parents + 1
}

const vesselLabels = (values: StepValues<'print-labels'>, situation: Situation): StepOutcome => {
  const { step, process, batch } = situation
  const types = step.vesselTypes ?? process.vesselTypes.map(type => type.id)
  if (values.vesselType === undefined || !types.includes(values.vesselType)) {
    return no(refuse('vessel-type-unknown', { options: types }))
  }
  const passage = passageOfLabels(situation)
  if (passage === null) return no(refuse('parents-missing', {}))
  if (passage > process.maxPassage) return no(refuse('passage-limit-reached', { passage, max: process.maxPassage }))
  return reserve(situation, `${batch.id}-P${passage}-`, values.count)
}

/** Each label names the site that its container is for: the sites of the case in turn. */
const containerLabels = (values: StepValues<'print-labels'>, situation: Situation): StepOutcome => {
  const { batch } = situation
  const reserved = reserve(situation, `${batch.id}-F`, values.count)
  if (!reserved.ok) return reserved
  const sites = (reserved.computed.codes ?? []).map((_, index) => batch.sites[index % batch.sites.length]?.id ?? '')
  return fine({ computed: { ...reserved.computed, sites } })
}

/** One for each container that has none yet: dose and expiry are known now. A second one is a reprint, with a reason. */
const outerLabels = (values: StepValues<'print-labels'>, { batch, context }: Situation): StepOutcome => {
  const codes = outerLabelsDue(batch, context)
  if (codes.length === 0) return no(refuse('outer-labels-printed', {}))
  if (values.count === codes.length) return fine({ computed: { codes } })
  const facts = { value: values.count, unit: '', min: codes.length, max: codes.length }
  return no(refuseFields([fieldFault('values.count', 'out-of-bounds', facts)]))
}

export const printLabelsRule: StepRule<'print-labels'> = {
  kind: 'print-labels',
  correctable: false,
  repeatable: true,
  judge(values, situation) {
    const { step, batch } = situation
    switch (step.labels) {
      case 'donation':
        return fine({ computed: { codes: Array.from({ length: values.count }, () => batch.donation) } })
      case 'vessels':
        return vesselLabels(values, situation)
      case 'samples':
        return reserve(situation, `${batch.id}-S`, values.count)
      case 'containers':
        return containerLabels(values, situation)
      case 'outer':
        return outerLabels(values, situation)
    }
  },
}
