// reconcile-labels: labels printed = applied + destroyed; what is left over becomes a deviation (design.md section 9, rule 7).
import { labelsLeftOver, printedLabels } from '../../batch/labels.ts'
import { refuse } from '../../kit/refusal.ts'
import { asEntered } from '../fields.ts'
import { fine, no, type StepRule } from '../outcome.ts'
import { understand, understandAll } from '../scanned.ts'

export const reconcileLabelsRule: StepRule<'reconcile-labels'> = {
  kind: 'reconcile-labels',
  correctable: false,
  repeatable: true,
  judge(values, { batch, context }) {
    const read = understandAll(values.destroyed, text => understand(text, context.now))
    if (!read.ok) return no(read.refusal)
    const labels = printedLabels(batch)
    const open = labels.filter(label => label.fate === 'left').map(label => label.code)
    const unknown = read.ids.find(id => !open.includes(id))
    if (unknown !== undefined) return no(refuse('label-code-unknown', { code: unknown }))
    const left = open.filter(code => !read.ids.includes(code))
    return fine({
      values: { destroyed: read.ids, left },
      computed: {
        ids: read.ids,
        numbers: {
          printed: asEntered(labels.length, ''),
          applied: asEntered(labels.filter(label => label.fate === 'applied').length, ''),
          destroyed: asEntered(labels.filter(label => label.fate === 'destroyed').length + read.ids.length, ''),
        },
      },
      exceptions: labelsLeftOver(left),
    })
  },
}
