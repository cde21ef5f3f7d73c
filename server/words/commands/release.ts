// What the commands about results and release are called on a button, and what each one has done.
import type { DoneSentences } from '../command-answer.ts'
import type { Language, Words } from '../languages.ts'
import { stateWords } from '../states.ts'

export type ReleaseCommandName =
  | 'enter-result'
  | 'review-batch'
  | 'certify-stage-1'
  | 'certify-stage-2'
  | 'reject-batch'
  | 'request-oos-supply'
  | 'sign-oos-supply'

export const releaseCommandWords: Words<Readonly<Record<ReleaseCommandName, string>>> = {
  en: {
    'enter-result': 'Enter the result',
    'review-batch': 'Sign: reviewed',
    'certify-stage-1': 'Sign: certify stage 1',
    'certify-stage-2': 'Sign: certify stage 2',
    'reject-batch': 'Sign: reject the batch',
    'request-oos-supply': 'Request supply out of specification',
    'sign-oos-supply': 'Sign: supply out of specification',
  },
  es: {
    'enter-result': 'Introducir el resultado',
    'review-batch': 'Firmar: revisado',
    'certify-stage-1': 'Firmar: certificar la fase 1',
    'certify-stage-2': 'Firmar: certificar la fase 2',
    'reject-batch': 'Firmar: rechazar el lote',
    'request-oos-supply': 'Solicitar el suministro fuera de especificación',
    'sign-oos-supply': 'Firmar: suministrar fuera de especificación',
  },
}

/** What a result is worth, by the verdict that the command answers; empty where it says nothing. */
const verdict = (said: unknown, language: Language): string => {
  const words: Readonly<Record<string, string>> = stateWords[language].test
  const text = words[said === 'not-judged' ? 'recorded' : String(said)]
  return text === undefined ? '' : `: ${text.toLocaleLowerCase(language)}`
}

export const releaseDoneWords: DoneSentences<ReleaseCommandName> = {
  en: {
    'enter-result': answer => `The result is entered${verdict(answer.verdict, 'en')}.`,
    'review-batch': () => 'The review is signed.',
    'certify-stage-1': () => 'Stage 1 is certified.',
    'certify-stage-2': () => 'Stage 2 is certified. The batch is closed.',
    'reject-batch': () => 'The batch is rejected.',
    'request-oos-supply': () => 'The request is recorded. The QP decides.',
    'sign-oos-supply': () => 'The supply is signed. It is no certification.',
  },
  es: {
    'enter-result': answer => `El resultado queda introducido${verdict(answer.verdict, 'es')}.`,
    'review-batch': () => 'La revisión está firmada.',
    'certify-stage-1': () => 'La fase 1 está certificada.',
    'certify-stage-2': () => 'La fase 2 está certificada. El lote está cerrado.',
    'reject-batch': () => 'El lote está rechazado.',
    'request-oos-supply': () => 'La petición queda registrada. Decide la QP.',
    'sign-oos-supply': () => 'El suministro está firmado. No es una certificación.',
  },
}
