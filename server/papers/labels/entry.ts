// The labels of one print-labels entry, or of one reprint of some of them.
import type { Label } from '../../../labels/op.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { isKind } from '../../domain/batch/entries.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { containerOfOuterLabel } from '../../domain/batch/outer-labels.ts'
import type { StepDefinitionOf } from '../../domain/process/step-definition.ts'
import type { PaperContext } from '../context.ts'
import { productLabelOf, syringeLabelOf } from './containers.ts'
import { bagLabels } from './donation.ts'
import type { PatientOnLabel } from './patient.ts'
import { sampleLabelOf } from './samples.ts'
import { vesselLabelOf } from './vessels.ts'

/** What an entry's labels are for. */
export type LabelPurpose = StepDefinitionOf<'print-labels'>['labels']

/** The print-labels entry of a batch by its number; null where that entry printed nothing. */
export const labelEntryOf = (batch: BatchState, id: number): Entry<'print-labels'> | null => {
  const entry = batch.entries.find(each => each.id === id)
  return entry && isKind(entry, 'print-labels') ? entry : null
}

/** What was labelled, by the step of the batch's process; null where the process knows no such step. */
export const purposeOf = (entry: Entry, batch: BatchState, context: PaperContext): LabelPurpose | null => {
  const operation = operationOf(processOf(batch, context), entry.operation)
  const step = operation?.steps.find(({ id }) => id === entry.step)
  return step?.kind === 'print-labels' ? step.labels : null
}

/** The reprints of an entry, in order, each with its codes and how often each of them had been printed again by then. */
export const reprintsOf = (batch: BatchState, entry: number): { code: string; reprint: number }[][] => {
  const printed = new Map<string, number>()
  return batch.reprints
    .filter(each => each.entry === entry)
    .map(({ codes }) =>
      codes.map(code => {
        const reprint = (printed.get(code) ?? 0) + 1
        printed.set(code, reprint)
        return { code, reprint }
      }),
    )
}

/** Which labels are wanted: the first print of an entry, or its n-th reprint from 1 on, or the last one. */
export type Print = 'first' | 'last' | number

const wanted = (batch: BatchState, entry: Entry<'print-labels'>, print: Print): { code: string; reprint: number }[] => {
  if (print === 'first') return (entry.computed.codes ?? []).map(code => ({ code, reprint: 0 }))
  const reprints = reprintsOf(batch, entry.id)
  return (print === 'last' ? reprints.at(-1) : reprints[print - 1]) ?? []
}

/** Whether there is such a print of the entry. */
export const isPrinted = (batch: BatchState, entry: Entry<'print-labels'>, print: Print): boolean =>
  wanted(batch, entry, print).length > 0

/** Labels on which the patient's name stands: both of a container. */
export const isNamed = (purpose: LabelPurpose | null): boolean => purpose === 'containers' || purpose === 'outer'

/** The labels of a print, in the order of their codes. `patient` stands on the labels of containers alone. */
export const labelsOfEntry = (
  batch: BatchState,
  entry: Entry<'print-labels'>,
  print: Print,
  patient: PatientOnLabel,
  context: PaperContext,
): Label[] => {
  const codes = wanted(batch, entry, print)
  switch (purposeOf(entry, batch, context)) {
    case 'vessels':
      return codes.map(({ code, reprint }) => vesselLabelOf(code, entry, batch, context, reprint))
    case 'samples':
      return codes.map(({ code, reprint }) => sampleLabelOf(code, entry, batch, context, reprint))
    case 'containers':
      return codes.map(({ code, reprint }) => syringeLabelOf(code, batch, patient, context, reprint))
    case 'outer':
      return codes.flatMap(({ code, reprint }) => {
        const container = containerOfOuterLabel(batch, code)
        return container ? [productLabelOf(container, batch, patient, context, reprint)] : []
      })
    case 'donation':
      return bagLabels(batch, codes.length, context, codes[0]?.reprint)
    case null:
      return []
  }
}
