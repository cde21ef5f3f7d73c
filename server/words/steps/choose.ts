// One of the given ways, at the bench.
import type { Words } from '../languages.ts'

interface ChooseWords {
  choose: string
  note: string
  addNote: string
  noteHint: string
  noteMissing: string
  /** The main button, where the choice cannot be taken back. */
  verb: Readonly<Record<'reject' | 'fail', string>>
  warning: Readonly<Record<'hold' | 'reject' | 'fail', string>>
}

export const chooseWords: Words<ChooseWords> = {
  en: {
    choose: 'choose one',
    note: 'Note',
    addNote: 'Add a note',
    noteHint: 'What was seen, in a sentence.',
    noteMissing: 'a note is missing',
    verb: { reject: 'Reject the batch', fail: 'End the culture' },
    warning: {
      hold: 'With this the batch goes on hold until QA decides.',
      reject: 'With this the batch is rejected. Nothing more is made of it.',
      fail: 'With this the culture ends. A second collection may follow for the same case.',
    },
  },
  es: {
    choose: 'elija una opción',
    note: 'Nota',
    addNote: 'Añadir una nota',
    noteHint: 'Lo que se ha visto, en una frase.',
    noteMissing: 'falta la nota',
    verb: { reject: 'Rechazar el lote', fail: 'Terminar el cultivo' },
    warning: {
      hold: 'Con esta opción el lote queda retenido hasta que decida Garantía de Calidad.',
      reject: 'Con esta opción el lote queda rechazado. Ya no se elabora nada con él.',
      fail: 'Con esta opción termina el cultivo. Puede haber una segunda extracción para el mismo caso.',
    },
  },
}
