// What a person records at a step of each kind, when all goes well: plausible values that follow from the batch and its donor.

import { addMinutes } from '../domain/kit/time.ts'
import type { StepKind } from '../domain/process/step-definition.ts'
import type { StepValues } from '../domain/step/values.ts'
import type { Bench } from './bench.ts'
import { confluencePct } from './culture-model.ts'
import { countValues } from './values/counts.ts'
import { chooseValues, measureValues } from './values/fields.ts'
import {
  discardValues,
  placeValues,
  reconcileValues,
  scanMatchValues,
  useEquipmentValues,
  useLotValues,
} from './values/scans.ts'
import { makeVesselsValues, nextPassage, openTestsAt, printLabelsValues, sampleValues } from './values/vessels.ts'

const hourMs = 3_600_000
/** Long enough before the injection for what is read within days, and no earlier than it must be. */
const samplingHours = 10.5 * 24

/** In-process samples are taken at the passage some days before the harvest. */
const areSamplesWanted = ({ batch, process, door }: Bench): boolean =>
  openTestsAt(batch, process, 'in-process').length > 0 &&
  Date.parse(batch.injectionAt) - Date.parse(door.now()) < samplingHours * hourMs

const photoValues = (bench: Bench<'photo'>): StepValues => {
  const { operation, plan, batch, process, door } = bench
  const isOfFlasks = operation.phase === 'observation' || operation.phase === 'stop'
  const what = isOfFlasks ? 'culture' : operation.phase === 'receipt' ? 'bag' : 'labels'
  return plan.picture(what, confluencePct(batch, plan.donor, process, door.now()))
}

/** Acted as long as the middle of what is allowed; the time has passed by now. */
const timerValues = ({ step, door }: Bench<'timer'>): StepValues => ({
  startedAt: addMinutes(door.now(), -middleMinutes(step.minutes)),
  endedAt: door.now(),
})

export const middleMinutes = ({ min = 0, max }: { min?: number; max?: number }): number => (min + (max ?? min)) / 2

const byKind: { [Kind in StepKind]: (bench: Bench<Kind>) => StepValues } = {
  confirm: ({ step }) => ({ items: step.items.map(item => item.id) }),
  'scan-match': scanMatchValues,
  measure: measureValues,
  choose: bench => chooseValues(bench, areSamplesWanted(bench)),
  note: () => ({ text: 'As agreed with the shift lead.' }),
  'count-cells': bench => countValues(bench),
  'use-lot': bench => useLotValues(bench, nextPassage(bench.batch)),
  'use-equipment': useEquipmentValues,
  'print-labels': printLabelsValues,
  'make-vessels': makeVesselsValues,
  place: placeValues,
  discard: discardValues,
  sample: sampleValues,
  photo: photoValues,
  timer: timerValues,
  'reconcile-labels': reconcileValues,
  sign: () => ({}),
}

export const valuesForStep = (bench: Bench): StepValues => {
  // Each kind's function is filed under that kind.
  const values = byKind[bench.step.kind] as (bench: Bench) => StepValues
  return values(bench)
}
