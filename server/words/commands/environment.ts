// What the commands of environmental monitoring and of exposures are called on a button, and what they have done.
import { type CommandAnswer, type DoneSentences, made } from '../command-answer.ts'
import type { Words } from '../languages.ts'

export type EnvironmentCommandName =
  | 'open-monitoring'
  | 'take-monitoring-sample'
  | 'close-monitoring'
  | 'read-plate'
  | 'correct-plate-reading'
  | 'declare-exposure'

export const environmentCommandWords: Words<Readonly<Record<EnvironmentCommandName, string>>> = {
  en: {
    'open-monitoring': 'Open a session',
    'take-monitoring-sample': 'Add a sample',
    'close-monitoring': 'Close the session',
    'read-plate': 'Enter a reading',
    'correct-plate-reading': 'Correct the reading',
    'declare-exposure': 'Declare the exposure',
  },
  es: {
    'open-monitoring': 'Abrir un control',
    'take-monitoring-sample': 'Añadir una muestra',
    'close-monitoring': 'Cerrar el control',
    'read-plate': 'Introducir una lectura',
    'correct-plate-reading': 'Corregir la lectura',
    'declare-exposure': 'Declarar la exposición',
  },
}

const reopened = (answer: CommandAnswer): number => Number(answer.exceptions ?? 0)

const inEnglish = (done: string, answer: CommandAnswer): string => {
  const count = reopened(answer)
  if (count === 0) return done
  return `${done} It was over the action limit: a deviation is open in ${count === 1 ? '1 batch' : `${count} batches`}.`
}

const inSpanish = (done: string, answer: CommandAnswer): string => {
  const count = reopened(answer)
  if (count === 0) return done
  return `${done} Supera el límite de acción: hay una desviación abierta en ${count === 1 ? '1 lote' : `${count} lotes`}.`
}

export const environmentDoneWords: DoneSentences<EnvironmentCommandName> = {
  en: {
    'open-monitoring': answer => `Session${made(answer, 'monitoring')} is open.`,
    'take-monitoring-sample': answer => inEnglish('The sample is recorded.', answer),
    'close-monitoring': answer => inEnglish('The session is closed.', answer),
    'read-plate': answer => inEnglish('The reading is recorded.', answer),
    'correct-plate-reading': answer => inEnglish('The reading is corrected.', answer),
    'declare-exposure': answer =>
      `Exposure${made(answer, 'exposure')} is declared; deviations raised: ${answer.exceptions ?? 0}.`,
  },
  es: {
    'open-monitoring': answer => `El control${made(answer, 'monitoring')} está abierto.`,
    'take-monitoring-sample': answer => inSpanish('La muestra queda registrada.', answer),
    'close-monitoring': answer => inSpanish('El control está cerrado.', answer),
    'read-plate': answer => inSpanish('La lectura queda registrada.', answer),
    'correct-plate-reading': answer => inSpanish('La lectura queda corregida.', answer),
    'declare-exposure': answer =>
      `La exposición${made(answer, 'exposure')} queda declarada; desviaciones abiertas: ${answer.exceptions ?? 0}.`,
  },
}
