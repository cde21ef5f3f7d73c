// What the commands about the making of a batch are called on a button, and what each one has done.
import type { DoneSentences } from '../command-answer.ts'
import type { Words } from '../languages.ts'

export type BatchCommandName =
  | 'open-operation'
  | 'check-scan'
  | 'answer-near-miss'
  | 'record-step'
  | 'skip-step'
  | 'correct-entry'
  | 'close-operation'
  | 'abandon-operation'
  | 'reprint-labels'
  | 'account-for-labels'
  | 'send-labels'
  | 'dispose-exception'
  | 'hold-batch'
  | 'lift-hold'
  | 'declare-failed'
  | 'take-operation'
  | 'hand-over-operation'
  | 'request-check'
  | 'confirm-check'
  | 'decline-check'
  | 'withdraw-check'

export const batchCommandWords: Words<Readonly<Record<BatchCommandName, string>>> = {
  en: {
    'open-operation': 'Begin',
    'check-scan': 'Check the code',
    'answer-near-miss': 'Answer',
    'record-step': 'Record',
    'skip-step': 'Skip: not needed',
    'correct-entry': 'Correct',
    'close-operation': 'Close the operation',
    'abandon-operation': 'Break off the operation',
    'reprint-labels': 'Print labels again',
    'account-for-labels': 'Record labels destroyed',
    'send-labels': 'Print the labels',
    'dispose-exception': 'Decide',
    'hold-batch': 'Put on hold',
    'lift-hold': 'Lift the hold',
    'declare-failed': 'End the culture',
    'take-operation': 'Take over',
    'hand-over-operation': 'Hand over',
    'request-check': 'Ask on another tablet',
    'confirm-check': 'Confirm',
    'decline-check': 'Decline',
    'withdraw-check': 'Take the request back',
  },
  es: {
    'open-operation': 'Empezar',
    'check-scan': 'Comprobar el código',
    'answer-near-miss': 'Responder',
    'record-step': 'Anotar',
    'skip-step': 'Omitir: no hace falta',
    'correct-entry': 'Corregir',
    'close-operation': 'Cerrar la operación',
    'abandon-operation': 'Interrumpir la operación',
    'reprint-labels': 'Reimprimir etiquetas',
    'account-for-labels': 'Anotar etiquetas destruidas',
    'send-labels': 'Imprimir las etiquetas',
    'dispose-exception': 'Decidir',
    'hold-batch': 'Retener',
    'lift-hold': 'Levantar la retención',
    'declare-failed': 'Dar por terminado el cultivo',
    'take-operation': 'Tomar el relevo',
    'hand-over-operation': 'Dar el relevo',
    'request-check': 'Pedirla en otra tableta',
    'confirm-check': 'Confirmar',
    'decline-check': 'No confirmar',
    'withdraw-check': 'Retirar la petición',
  },
}

export const batchDoneWords: DoneSentences<BatchCommandName> = {
  en: {
    'open-operation': () => 'The operation is open.',
    'check-scan': answer => (answer.id ? `${answer.id} is right.` : 'The code is right.'),
    'answer-near-miss': () => 'The answer is recorded.',
    'record-step': answer =>
      Number(answer.exceptions ?? 0) === 0
        ? 'Recorded.'
        : `Recorded, with ${Number(answer.exceptions) === 1 ? 'one exception' : `${answer.exceptions} exceptions`} for the reviewer.`,
    'skip-step': () => 'Skipped.',
    'correct-entry': () => 'Corrected. The first value stays readable.',
    'close-operation': () => 'The operation is closed.',
    'abandon-operation': () => 'The operation has ended; a deviation is open.',
    'reprint-labels': () => 'The labels are being printed again.',
    'account-for-labels': () => 'The labels are accounted for as destroyed.',
    'send-labels': () => 'The labels are on their way to the printer.',
    'dispose-exception': () => 'The decision is recorded.',
    'hold-batch': () => 'Put on hold.',
    'lift-hold': () => 'The hold is lifted.',
    'declare-failed': () => 'The culture has ended. Another collection can be booked for the case.',
    'take-operation': () => 'The operation is taken over.',
    'hand-over-operation': () => 'The operation is handed over.',
    'request-check': () => 'The second check is asked for.',
    'confirm-check': () => 'Confirmed. The colleague can go on.',
    'decline-check': () => 'Declined. The colleague sees the reason.',
    'withdraw-check': () => 'The request is taken back.',
  },
  es: {
    'open-operation': () => 'La operación está abierta.',
    'check-scan': answer => (answer.id ? `${answer.id} es correcto.` : 'El código es correcto.'),
    'answer-near-miss': () => 'La respuesta queda anotada.',
    'record-step': answer =>
      Number(answer.exceptions ?? 0) === 0
        ? 'Anotado.'
        : `Anotado, con ${Number(answer.exceptions) === 1 ? 'una excepción' : `${answer.exceptions} excepciones`} para la revisión.`,
    'skip-step': () => 'Omitido.',
    'correct-entry': () => 'Corregido. El primer valor sigue siendo legible.',
    'close-operation': () => 'La operación está cerrada.',
    'abandon-operation': () => 'La operación ha terminado; queda abierta una desviación.',
    'reprint-labels': () => 'Las etiquetas se están reimprimiendo.',
    'account-for-labels': () => 'Las etiquetas constan como destruidas.',
    'send-labels': () => 'Las etiquetas van camino de la impresora.',
    'dispose-exception': () => 'La decisión queda anotada.',
    'hold-batch': () => 'Retenido.',
    'lift-hold': () => 'La retención está levantada.',
    'declare-failed': () => 'El cultivo ha terminado. Se puede reservar otra extracción para el caso.',
    'take-operation': () => 'El relevo queda tomado.',
    'hand-over-operation': () => 'El relevo queda dado.',
    'request-check': () => 'La segunda comprobación está pedida.',
    'confirm-check': () => 'Confirmado. El trabajo puede seguir.',
    'decline-check': () => 'No confirmado. El motivo se ve en la otra tableta.',
    'withdraw-check': () => 'La petición queda retirada.',
  },
}
