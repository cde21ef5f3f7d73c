// Labels of flasks, stacks and tubes: printed before they are filled, so that cells never enter an unlabelled vessel.
import { vesselLabel } from '../../../labels/layouts/vessel.ts'
import type { Label } from '../../../labels/op.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { processOf } from '../../domain/batch/may.ts'
import { ownCheckCharacter, withCheck } from '../../domain/code/own-code.ts'
import { formatDate } from '../../words/times.ts'
import type { PaperContext } from '../context.ts'
import { marksOf, sitesLine } from './marks.ts'

/** The label of one vessel code of a print-labels entry. */
export const vesselLabelOf = (
  code: string,
  entry: Entry<'print-labels'>,
  batch: BatchState,
  context: PaperContext,
  reprint = 0,
): Label => {
  const types = processOf(batch, context).vesselTypes
  const { vesselType = '' } = entry.values
  return vesselLabel({
    code: withCheck(code),
    batch: batch.id,
    vessel: code.slice(batch.id.length + 1),
    check: ownCheckCharacter(code),
    vesselType: types.find(({ id }) => id === vesselType)?.name ?? vesselType,
    date: formatDate(entry.performedAt, context).toLocaleUpperCase(context.language),
    patientCode: batch.patientCode,
    site: sitesLine(batch, context),
    ...marksOf(batch, context, reprint),
  })
}
