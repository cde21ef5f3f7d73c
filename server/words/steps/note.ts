// Free words for the record.
import type { Words } from '../languages.ts'

interface NoteWords {
  text: string
  missing: string
  hint: string
}

export const noteWords: Words<NoteWords> = {
  en: { text: 'Note', missing: 'nothing is written yet', hint: 'Patients are named by their code only.' },
  es: { text: 'Nota', missing: 'aún no hay nada escrito', hint: 'A los pacientes se les nombra solo por su código.' },
}
