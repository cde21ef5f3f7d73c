// Confirming the time after the clock has jumped, as a form.
import { commandLabels } from '../../server/words/commands.ts'
import type { Language } from '../../server/words/languages.ts'
import { systemWords } from '../../server/words/pages/system.ts'
import type { CommandForm } from './command-form.ts'

/** What another clock shows; never taken from this screen, or the one clock would confirm itself. */
export const clockForm = (language: Language): CommandForm => ({
  command: 'confirm-clock',
  title: systemWords[language].clockTitle,
  submitLabel: commandLabels[language]['confirm-clock'],
  fields: [
    {
      key: 'statedAt',
      kind: 'moment',
      hasNow: false,
      label: systemWords[language].clockField,
      hint: systemWords[language].clockHint,
    },
  ],
  input: given => ({ statedAt: given.text('statedAt') }),
})
