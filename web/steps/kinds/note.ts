// note: free words for the record.
import { noteWords } from '../../../server/words/steps/note.ts'
import type { StepLogic } from '../step-form.ts'

export interface NoteDraft {
  text: string
}

export const noteStep: StepLogic<'note', NoteDraft> = {
  begin: () => ({ text: '' }),
  reopen: values => ({ text: values.text }),
  missing: (draft, { reader }) => (draft.text.trim() === '' ? noteWords[reader.language].missing : null),
  values: draft => ({ text: draft.text.trim() }),
  summary: (values, { reader }) => [{ name: noteWords[reader.language].text, value: values.text }],
}
