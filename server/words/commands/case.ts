// What the commands about cases and patients are called on a button, and what each one has done.
import { sampleDays } from '../../domain/case/serology-window.ts'
import { type CommandAnswer, type DoneSentences, made } from '../command-answer.ts'
import { formatDonation } from '../donation-number.ts'
import type { Language, Words } from '../languages.ts'
import { listOf } from '../names.ts'

export type CaseCommandName =
  | 'open-case'
  | 'record-consent'
  | 'record-serology'
  | 'book-collection'
  | 'correct-sites'
  | 'replan-case'
  | 'close-case'
  | 'change-identity'

export const caseCommandWords: Words<Readonly<Record<CaseCommandName, string>>> = {
  en: {
    'open-case': 'Open the case',
    'record-consent': 'Record the consent',
    'record-serology': 'Record the serology',
    'book-collection': 'Book the collection',
    'correct-sites': 'Correct the prescription',
    'replan-case': 'Change the dates',
    'close-case': 'Close the case',
    'change-identity': 'Change the identity',
  },
  es: {
    'open-case': 'Abrir el caso',
    'record-consent': 'Registrar el consentimiento',
    'record-serology': 'Registrar la serología',
    'book-collection': 'Reservar la extracción',
    'correct-sites': 'Corregir la prescripción',
    'replan-case': 'Cambiar las fechas',
    'close-case': 'Cerrar el caso',
    'change-identity': 'Modificar la identidad',
  },
}

const codes = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const donation = (answer: CommandAnswer, caption: string): string =>
  answer.donation === undefined ? '' : ` ${caption} ${formatDonation(String(answer.donation))}.`

const { before, after } = sampleDays

const outsideWords: Words<{ planned: string; collected: string }> = {
  en: {
    planned: ` The blood sample will be more than ${before} days old at the planned collection: take another one, at the latest ${after} days after the collection.`,
    collected: ` The blood sample is not from the ${before} days before the collection or the ${after} days after it: QA decides.`,
  },
  es: {
    planned: ` La muestra de sangre tendrá más de ${before} días en la extracción prevista: tome otra, a más tardar ${after} días después de la extracción.`,
    collected: ` La muestra de sangre no es de los ${before} días anteriores a la extracción ni de los ${after} siguientes: decide Garantía de Calidad.`,
  },
}

/** What is said where the blood sample is too old or too late for the collection. */
const outside = (answer: CommandAnswer, language: Language): string => {
  // As `sampleOutsideOf` answers it.
  const found = answer.outside as { isPlanned: boolean } | null | undefined
  return found ? outsideWords[language][found.isPlanned ? 'planned' : 'collected'] : ''
}

export const caseDoneWords: DoneSentences<CaseCommandName> = {
  en: {
    'open-case': answer => {
      const similar = codes(answer.similar)
      const warning = similar.length > 0 ? ` A similar name is known: ${listOf(similar, 'en')}. Compare both.` : ''
      return `Case${made(answer, 'case')} is open for${made(answer, 'patientCode') || ' the patient'}.${warning}`
    },
    'record-consent': () => 'The consent is recorded.',
    'record-serology': answer => `The serology is recorded.${outside(answer, 'en')}`,
    'book-collection': answer =>
      `Batch${made(answer, 'batch')} is open.${donation(answer, 'Donation number')}${outside(answer, 'en')}`,
    'correct-sites': answer =>
      Number(answer.exceptions ?? 0) > 0
        ? 'The prescription is corrected. Labels are printed already: QA decides what this means for the batch.'
        : 'The prescription is corrected.',
    'replan-case': () => 'The dates are changed.',
    'close-case': () => 'The case is closed.',
    'change-identity': answer => {
      const labels = codes(answer.labelsToCheck)
      const held = codes(answer.held)
      const waiting = held.length > 0 ? ` On hold until QA has decided: ${listOf(held, 'en')}.` : ''
      return labels.length === 0
        ? `The identity is changed.${waiting} No printed label is affected.`
        : `The identity is changed.${waiting} Check these labels: ${listOf(labels, 'en')}.`
    },
  },
  es: {
    'open-case': answer => {
      const similar = codes(answer.similar)
      const warning = similar.length > 0 ? ` Consta un nombre parecido: ${listOf(similar, 'es')}. Compare ambos.` : ''
      return `El caso${made(answer, 'case')} está abierto para${made(answer, 'patientCode') || ' el paciente'}.${warning}`
    },
    'record-consent': () => 'El consentimiento queda registrado.',
    'record-serology': answer => `La serología queda registrada.${outside(answer, 'es')}`,
    'book-collection': answer =>
      `El lote${made(answer, 'batch')} está abierto.${donation(answer, 'Número de donación')}${outside(answer, 'es')}`,
    'correct-sites': answer =>
      Number(answer.exceptions ?? 0) > 0
        ? 'La prescripción queda corregida. Ya hay etiquetas impresas: Garantía de Calidad decide qué supone para el lote.'
        : 'La prescripción queda corregida.',
    'replan-case': () => 'Las fechas han cambiado.',
    'close-case': () => 'El caso está cerrado.',
    'change-identity': answer => {
      const labels = codes(answer.labelsToCheck)
      const held = codes(answer.held)
      const waiting = held.length > 0 ? ` Retenido hasta que decida Garantía de Calidad: ${listOf(held, 'es')}.` : ''
      return labels.length === 0
        ? `La identidad queda modificada.${waiting} No afecta a ninguna etiqueta impresa.`
        : `La identidad queda modificada.${waiting} Compruebe estas etiquetas: ${listOf(labels, 'es')}.`
    },
  },
}
