// What the commands about a process are called on a button, and what each one does.
import type { Words } from '../languages.ts'

export type ProcessCommandName = 'draft-process' | 'sign-process' | 'set-effective-date' | 'retire-process'

export const processCommandWords: Words<Readonly<Record<ProcessCommandName, string>>> = {
  en: {
    'draft-process': 'Draft a version',
    'sign-process': 'Sign',
    'set-effective-date': 'Put into effect',
    'retire-process': 'Retire',
  },
  es: {
    'draft-process': 'Redactar una versión',
    'sign-process': 'Firmar',
    'set-effective-date': 'Poner en vigor',
    'retire-process': 'Retirar',
  },
}
