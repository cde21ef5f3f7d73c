// sample: tubes labelled before are filled from the suspension; each opens the tests of its sampling point that it is for.
import { balanceOf } from '../../batch/cells.ts'
import { codesReserved } from '../../batch/labels.ts'
import { samplesOf } from '../../batch/samples.ts'
import { cellsInPart } from '../../formula/totals.ts'
import { type Refusal, refuse } from '../../kit/refusal.ts'
import { fine, no, type StepRule, type StepSituation } from '../outcome.ts'
import { understandAll, understandOwn } from '../scanned.ts'
import type { StepValues } from '../values.ts'

type Situation = StepSituation<'sample'>
type Tube = StepValues<'sample'>['samples'][number]

const labelFault = (ids: string[], { batch, run, step }: Situation): Refusal | null => {
  const reserved = codesReserved(batch, run, step.labelsFrom)
  const used = samplesOf(batch).map(sample => sample.id)
  const unknown = ids.find(id => !reserved.includes(id))
  if (unknown !== undefined) return refuse('label-not-printed', { code: unknown })
  const twice = ids.find(id => used.includes(id))
  return twice === undefined ? null : refuse('label-already-used', { code: twice })
}

const testFault = (tubes: Tube[], { process, step }: Situation): Refusal | null => {
  const known = process.specification.filter(test => test.point === step.point && !test.from).map(test => test.id)
  const unknown = tubes.flatMap(tube => tube.tests).filter(test => !known.includes(test))
  return unknown.length > 0 ? refuse('sample-tests-unknown', { tests: unknown }) : null
}

/** Cells taken out with the samples, where the suspension has been counted; supernatant and aspirate count nothing. */
const withCells = (tubes: Tube[], ids: string[], { batch, run }: Situation): Tube[] | Refusal => {
  const balance = balanceOf(batch, run)
  let leftUl = balance?.left.volumeUl ?? Number.MAX_SAFE_INTEGER
  const filled: Tube[] = []
  for (const [index, tube] of tubes.entries()) {
    if (tube.volumeUl > leftUl) return refuse('more-than-counted', { neededUl: tube.volumeUl, leftUl })
    const part =
      balance && cellsInPart({ cellsPerMl: balance.basis.liveCellsPerMl, partUl: tube.volumeUl, suspensionUl: leftUl })
    filled.push({ ...tube, code: ids[index] ?? '', cells: part?.ok ? part.value.cells : 0 })
    leftUl -= tube.volumeUl
  }
  return filled
}

export const sampleRule: StepRule<'sample'> = {
  kind: 'sample',
  correctable: false,
  repeatable: false,
  judge(values, situation) {
    const read = understandAll(
      values.samples.map(sample => sample.code),
      text => understandOwn(text, 'sample', situation),
    )
    if (!read.ok) return no(read.refusal, read.events)
    const fault = labelFault(read.ids, situation) ?? testFault(values.samples, situation)
    if (fault) return no(fault)
    const samples = withCells(values.samples, read.ids, situation)
    if ('code' in samples) return no(samples)
    return fine({ values: { samples }, computed: { ids: read.ids, point: situation.step.point } })
  },
}
