// sample: tubes labelled before are filled from the suspension; each opens the tests of its sampling point that it is for.
import { balanceOf, exceedingCount, takeParts } from '../../batch/cells.ts'
import { codesReserved } from '../../batch/labels.ts'
import { samplesOf } from '../../batch/samples.ts'
import { type Refusal, refuse } from '../../kit/refusal.ts'
import { type ExceptionDraft, fine, no, type StepRule, type StepSituation } from '../outcome.ts'
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

interface FilledTubes {
  samples: Tube[]
  exceptions: ExceptionDraft[]
}

/** Cells taken out with the samples, where the suspension has been counted; supernatant and aspirate count nothing. */
const withCells = (tubes: Tube[], ids: string[], { batch, run }: Situation): FilledTubes | Refusal => {
  const named = tubes.map((tube, index) => ({ ...tube, code: ids[index] ?? '', cells: 0 }))
  const balance = balanceOf(batch, run)
  if (!balance) return { samples: named, exceptions: [] }
  const volumesUl = tubes.map(tube => tube.volumeUl)
  const taken = takeParts(balance, volumesUl)
  if (!taken) {
    const neededUl = volumesUl.reduce((sum, volumeUl) => sum + volumeUl, 0)
    return refuse('more-than-counted', { neededUl, leftUl: balance.left.volumeUl })
  }
  const samples = named.map((tube, index) => ({ ...tube, cells: taken.parts[index]?.cells ?? 0 }))
  return { samples, exceptions: exceedingCount(balance, taken.left) }
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
    const filled = withCells(values.samples, read.ids, situation)
    if ('code' in filled) return no(filled)
    const { samples, exceptions } = filled
    return fine({ values: { samples }, computed: { ids: read.ids, point: situation.step.point }, exceptions })
  },
}
