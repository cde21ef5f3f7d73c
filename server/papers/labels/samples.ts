// Labels of sample tubes: contents, batch, date of sampling, container (PIC/S PE 009-17 Annex 2A, 6.4).
import { sampleLabel } from '../../../labels/layouts/sample.ts'
import type { Label } from '../../../labels/op.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { samplesOf } from '../../domain/batch/samples.ts'
import { passageOf, takenInRun } from '../../domain/batch/vessels.ts'
import { ownCheckCharacter, withCheck } from '../../domain/code/own-code.ts'
import type { SamplingPoint } from '../../domain/process/specification.ts'
import { labelWords } from '../../words/papers/labels.ts'
import type { PaperContext } from '../context.ts'
import { minuteIn } from '../times.ts'
import { marksOf } from './marks.ts'

const pointOf = (entry: Entry<'print-labels'>, batch: BatchState, context: PaperContext): SamplingPoint => {
  const operation = operationOf(processOf(batch, context), entry.operation)
  const step = operation?.steps.find(({ id }) => id === entry.step)
  return (step?.kind === 'print-labels' && step.point) || 'final-product'
}

/** What is in it: the sampling point, and the passage that the flasks of this run were. */
const contentsOf = (entry: Entry<'print-labels'>, batch: BatchState, context: PaperContext): string => {
  const words = labelWords[context.language]
  const point = pointOf(entry, batch, context)
  const passages = takenInRun(batch, entry.run).flatMap(id => passageOf(id) ?? [])
  const contents = words.sample.contents[point]
  return point === 'in-process' && passages.length > 0
    ? `${contents}, ${words.sample.passage(Math.max(...passages))}`
    : contents
}

/** The label of one sample code of a print-labels entry. Printed again after the sampling, it says when that was. */
export const sampleLabelOf = (
  code: string,
  entry: Entry<'print-labels'>,
  batch: BatchState,
  context: PaperContext,
  reprint = 0,
): Label => {
  const words = labelWords[context.language]
  const codes = entry.computed.codes ?? []
  const taken = reprint > 0 ? samplesOf(batch).find(({ id }) => id === code) : undefined
  return sampleLabel({
    code: withCheck(code),
    sample: code,
    check: ownCheckCharacter(code),
    contents: contentsOf(entry, batch, context),
    batch: batch.id,
    sampledAt: { caption: words.sample.sampled, ...(taken ? { value: minuteIn(taken.takenAt, context.zone) } : {}) },
    container: words.sample.tubeOf(codes.indexOf(code) + 1, codes.length),
    purpose: batch.patientCode,
    ...marksOf(batch, context, reprint),
  })
}
