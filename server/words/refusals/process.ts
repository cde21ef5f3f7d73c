// Why a command about a process is refused, and what is wrong in its document.
import type { Signatory } from '../../domain/process/events.ts'
import type { CommandRefusals, ProcessRefusals } from '../../domain/process/refusals.ts'
import type { Words } from '../languages.ts'
import type { Sentences } from '../sentences.ts'
import { formatMoment } from '../times.ts'
import { documentFaultWords } from './process-document.ts'

export const signatoryWords: Words<Readonly<Record<Signatory, string>>> = {
  en: { production: 'production', qa: 'quality assurance' },
  es: { production: 'producción', qa: 'garantía de calidad' },
}

const listed = (missing: readonly Signatory[], language: 'en' | 'es'): string =>
  missing.map(each => signatoryWords[language][each]).join(language === 'en' ? ' and ' : ' y ')

const commandRefusalWords: Sentences<CommandRefusals> = {
  en: {
    'process-version-unknown': ({ version }) =>
      `There is no version ${version} of this process. Look at the list again.`,
    'process-unchanged': ({ version }) =>
      `The document says the same as version ${version}. There is nothing to draft.`,
    'process-draft-superseded': ({ version, latest }) =>
      `Version ${version} was replaced by the draft of version ${latest}. Sign version ${latest}.`,
    'process-already-signed': ({ version, as }) =>
      `Version ${version} is already signed for ${signatoryWords.en[as]}. The other signature may still be missing.`,
    'process-signatures-by-one-person': ({ version }) =>
      `Version ${version} carries a signature of this person already. The other one must be by somebody else.`,
    'process-author-approves': ({ version }) =>
      `Version ${version} was drafted by this person. Somebody else in quality assurance signs it.`,
    'process-not-signed': ({ version, missing }) =>
      `Version ${version} is not yet signed for ${listed(missing, 'en')}. It takes effect only when both have signed.`,
    'process-effective-date-past': ({ effectiveFrom }, reader) =>
      `The time given (${formatMoment(effectiveFrom, reader)}) is past. Choose a time to come, or let the version take effect now.`,
    'process-already-effective': ({ version, effectiveFrom }, reader) =>
      `Version ${version} has been in effect since ${formatMoment(effectiveFrom, reader)}. Its date cannot be moved any more.`,
    'process-already-retired': ({ version }) => `Version ${version} is retired. Draft a new version.`,
  },
  es: {
    'process-version-unknown': ({ version }) => `No existe la versión ${version} de este proceso. Consulte la lista.`,
    'process-unchanged': ({ version }) =>
      `El documento dice lo mismo que la versión ${version}. No hay nada que redactar.`,
    'process-draft-superseded': ({ version, latest }) =>
      `El borrador de la versión ${latest} ha sustituido a la versión ${version}. Firme la versión ${latest}.`,
    'process-already-signed': ({ version, as }) =>
      `La versión ${version} ya está firmada por ${signatoryWords.es[as]}. Puede faltar aún la otra firma.`,
    'process-signatures-by-one-person': ({ version }) =>
      `La versión ${version} ya lleva una firma de esta persona. La otra debe ser de alguien distinto.`,
    'process-author-approves': ({ version }) =>
      `Esta persona redactó la versión ${version}. Debe firmarla otra persona de garantía de calidad.`,
    'process-not-signed': ({ version, missing }) =>
      `La versión ${version} aún no está firmada por ${listed(missing, 'es')}. Solo entra en vigor con ambas firmas.`,
    'process-effective-date-past': ({ effectiveFrom }, reader) =>
      `El momento indicado (${formatMoment(effectiveFrom, reader)}) ya ha pasado. Elija una fecha futura o ponga la versión en vigor ahora.`,
    'process-already-effective': ({ version, effectiveFrom }, reader) =>
      `La versión ${version} está en vigor desde ${formatMoment(effectiveFrom, reader)}. Su fecha ya no puede cambiarse.`,
    'process-already-retired': ({ version }) => `La versión ${version} está retirada. Redacte una nueva.`,
  },
}

export const processRefusalWords: Sentences<ProcessRefusals> = {
  en: { ...documentFaultWords.en, ...commandRefusalWords.en },
  es: { ...documentFaultWords.es, ...commandRefusalWords.es },
}
