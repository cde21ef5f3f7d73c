// choose: one of the given options, with a note where the process asks for one.
import { chooseWords } from '../../../server/words/steps/choose.ts'
import type { StepFacts, StepLogic } from '../step-form.ts'

export interface ChooseDraft {
  option: string
  note: string
}

export const chosenOption = (option: string, { step }: Pick<StepFacts<'choose'>, 'step'>) =>
  step.options.find(each => each.id === option)

export const chooseStep: StepLogic<'choose', ChooseDraft> = {
  begin: () => ({ option: '', note: '' }),
  reopen: values => ({ option: values.option, note: values.note ?? '' }),
  missing(draft, { step, reader }) {
    const say = chooseWords[reader.language]
    if (draft.option === '') return say.choose
    return step.noteRequiredFor.includes(draft.option) && draft.note.trim() === '' ? say.noteMissing : null
  },
  values: draft => ({ option: draft.option, ...(draft.note.trim() && { note: draft.note.trim() }) }),
  verb(draft, facts) {
    const leadsTo = chosenOption(draft.option, facts)?.leadsTo
    return leadsTo === 'reject' || leadsTo === 'fail' ? chooseWords[facts.reader.language].verb[leadsTo] : null
  },
  summary(values, facts) {
    const { step, reader } = facts
    const label = chosenOption(values.option, facts)?.label[reader.language] ?? values.option
    const note = values.note ? [{ name: chooseWords[reader.language].note, value: values.note }] : []
    return [{ name: step.title[reader.language], value: label }, ...note]
  },
}
