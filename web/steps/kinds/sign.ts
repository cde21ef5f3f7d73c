// sign: the performer signs what was done, with the password again; the password is in no draft that is kept.
import { signWords } from '../../../server/words/steps/sign.ts'
import type { StepLogic } from '../step-form.ts'

export interface SignDraft {
  password: string
}

export const signStep: StepLogic<'sign', SignDraft> = {
  begin: () => ({ password: '' }),
  missing: (draft, { reader }) => (draft.password === '' ? signWords[reader.language].passwordMissing : null),
  /** The page has an entry of this step already: something came after that signature. */
  lead: (_, { step, page, reader }) =>
    page.steps.some(({ definition, entries }) => definition.id === step.id && entries.length > 0)
      ? signWords[reader.language].again
      : null,
  values: () => ({}),
  passwordOf: draft => draft.password,
  verb: (_, { reader }) => signWords[reader.language].sign,
  summary: (_, { step, reader }) => [{ name: step.meaning[reader.language], value: signWords[reader.language].signed }],
}
