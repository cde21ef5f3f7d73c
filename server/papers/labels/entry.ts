// The labels of one print-labels entry, or of one reprint of some of them.
import type { Label } from '../../../labels/op.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { purposeOf } from '../../domain/batch/commands/send-labels.ts'
import { type LabelOfPrint, labelsOfPrint, reprintsOf } from '../../domain/batch/label-prints.ts'
import { containerOfOuterLabel } from '../../domain/batch/outer-labels.ts'
import type { LabelPurpose } from '../../domain/printer/label-sizes.ts'
import type { PaperContext } from '../context.ts'
import { productLabelOf, syringeLabelOf } from './containers.ts'
import { bagLabels } from './donation.ts'
import type { PatientOnLabel } from './patient.ts'
import { sampleLabelOf } from './samples.ts'
import { vesselLabelOf } from './vessels.ts'

/** Which labels are wanted: the first print of an entry, or its n-th reprint from 1 on, or the last one. */
export type Print = 'first' | 'last' | number

const wanted = (batch: BatchState, entry: Entry<'print-labels'>, print: Print): LabelOfPrint[] => {
  if (print === 'first') return labelsOfPrint(batch, entry, 1)
  // Where nothing was printed again there is no last time that it was.
  return print === 'last' ? (reprintsOf(batch, entry.id).at(-1) ?? []) : labelsOfPrint(batch, entry, print + 1)
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
