// confirm: each line is confirmed by itself; there is no way to confirm several unread.
import { confirmWords } from '../../../server/words/steps/confirm.ts'
import type { StepLogic } from '../step-form.ts'

export interface ConfirmDraft {
  items: string[]
}

export const confirmStep: StepLogic<'confirm', ConfirmDraft> = {
  begin: () => ({ items: [] }),
  missing(draft, { step, reader }) {
    const left = step.items.filter(item => !draft.items.includes(item.id)).length
    return left === 0 ? null : confirmWords[reader.language].toConfirm(left)
  },
  values: draft => ({ items: [...draft.items] }),
  command(draft, word, { step }) {
    const next = step.items.find(item => !draft.items.includes(item.id))
    if (word !== 'confirm' || !next) return false
    draft.items.push(next.id)
    return true
  },
  summary(values, { step, reader }) {
    const { confirmed } = confirmWords[reader.language]
    return step.items
      .filter(item => values.items.includes(item.id))
      .map(item => ({ name: item.label[reader.language], value: confirmed }))
  },
}
