// confirm: a checklist of which every line is confirmed; as a line clearance it also frees the run's cabinet for this batch.
import { refuse } from '../../kit/refusal.ts'
import { cabinetEvents } from '../cabinet.ts'
import { fine, no, type StepRule } from '../outcome.ts'

export const confirmRule: StepRule<'confirm'> = {
  kind: 'confirm',
  correctable: false,
  repeatable: false,
  judge(values, situation) {
    const { step } = situation
    const missing = step.items.find(item => !values.items.includes(item.id))
    if (missing) return no(refuse('item-not-confirmed', { item: missing.id }))
    const foreign = values.items.find(id => !step.items.some(item => item.id === id))
    if (foreign !== undefined) return no(refuse('item-unknown', { item: foreign }))
    return step.lineClearance ? cabinetEvents(situation) : fine()
  },
}
