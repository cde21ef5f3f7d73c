// Entering what was written on paper while Marrow could not be reached, and how that is told ever after.
import type { Words } from '../languages.ts'

interface TranscriptionWords {
  begin: string
  title: string
  what: string
  end: string
  sheet: string
  sheetHint: string
  at: string
  performer: string
  performerHint: string
  checker: string
  checkerHint: string
  noPeople: string
  sheetMissing: string
  atMissing: string
  performerMissing: string
  checkerMissing: string
  verifyWhat(transcriber: string): string
  /** Of an entry. */
  mark: string
  performedBy(name: string): string
  transcribedBy(name: string): string
  verifiedBy(name: string): string
  openSheet: string
  otherBatch: string
  otherOperation: string
}

export const transcriptionWords: Words<TranscriptionWords> = {
  en: {
    begin: 'Transcribe from paper',
    title: 'Transcribing from paper',
    what: 'Enter each step as it stands on the sheet. A second person compares it with the sheet, by badge and PIN. A signature is given here by whoever stands for the sheet: leave the transcription for it.',
    end: 'Leave the transcription',
    sheet: 'Scanned sheet',
    sheetHint: 'Once for this operation: a PDF or a picture of all its pages.',
    at: 'Time on the sheet',
    performer: 'Performed by',
    performerHint: 'Those who could do it at that time.',
    checker: 'Checked on paper by',
    checkerHint: 'Whose initials stand beside the step.',
    noPeople: 'Enter the time first.',
    sheetMissing: 'add the scanned sheet',
    atMissing: 'enter the time on the sheet',
    performerMissing: 'choose who performed it',
    checkerMissing: 'choose who checked it on paper',
    verifyWhat: transcriber =>
      `Transcribed by ${transcriber}. Compare every value with the paper sheet, then scan the own badge.`,
    mark: 'Transcribed from paper',
    performedBy: name => `performed by ${name}`,
    transcribedBy: name => `transcribed by ${name}`,
    verifiedBy: name => `verified by ${name}`,
    openSheet: 'Open the sheet',
    otherBatch: 'This sheet is of another batch. Put it aside and take the one of this batch.',
    otherOperation: 'This sheet is of another operation of this batch. Open that operation for it.',
  },
  es: {
    begin: 'Transcribir de papel',
    title: 'Transcripción de papel',
    what: 'Introduzca cada paso tal como está en la hoja. Otra persona lo compara con la hoja, con tarjeta y PIN. La firma la pone aquí quien responde de la hoja: salga de la transcripción para ella.',
    end: 'Salir de la transcripción',
    sheet: 'Hoja escaneada',
    sheetHint: 'Una vez para esta operación: un PDF o una imagen de todas sus páginas.',
    at: 'Hora en la hoja',
    performer: 'Realizado por',
    performerHint: 'Quienes podían hacerlo a esa hora.',
    checker: 'Comprobado en papel por',
    checkerHint: 'De quién son las iniciales junto al paso.',
    noPeople: 'Indique primero la hora.',
    sheetMissing: 'añada la hoja escaneada',
    atMissing: 'indique la hora de la hoja',
    performerMissing: 'elija quién lo realizó',
    checkerMissing: 'elija quién lo comprobó en papel',
    verifyWhat: transcriber =>
      `Transcrito por ${transcriber}. Compare cada valor con la hoja de papel y escanee después la propia tarjeta.`,
    mark: 'Transcrito de papel',
    performedBy: name => `realizado por ${name}`,
    transcribedBy: name => `transcrito por ${name}`,
    verifiedBy: name => `verificado por ${name}`,
    openSheet: 'Abrir la hoja',
    otherBatch: 'Esta hoja es de otro lote. Déjela y tome la de este lote.',
    otherOperation: 'Esta hoja es de otra operación de este lote. Abra esa operación para ella.',
  },
}
