// choose: one of the given options; some lead to an exception, a hold, a rejection or the end of the culture.
import { refuse } from '../../kit/refusal.ts'
import { type Consequence, fine, no, type StepRule } from '../outcome.ts'

export const chooseRule: StepRule<'choose'> = {
  kind: 'choose',
  correctable: true,
  repeatable: false,
  judge(values, { step }) {
    const option = step.options.find(each => each.id === values.option)
    if (!option) return no(refuse('option-unknown', { options: step.options.map(each => each.id) }))
    const note = values.note?.trim() ?? ''
    if (step.noteRequiredFor.includes(option.id) && note === '')
      return no(refuse('note-required', { option: option.id }))
    const { leadsTo } = option
    if (!leadsTo) return fine()
    const exceptions = [
      {
        kind: 'choice' as const,
        facts: { step: step.id, option: option.id, note },
        deviation: leadsTo !== 'exception',
      },
    ]
    if (leadsTo === 'exception') return fine({ exceptions })
    const consequences: Consequence[] = [{ what: leadsTo, reason: note || option.label.en }]
    return fine({ exceptions, consequences })
  },
}
