// Why a command about a case or a patient is refused.
import type { CaseRefusals } from '../../domain/case/refusals.ts'
import { type Joint, jointsWithDigits } from '../../domain/case/treatment-site-places.ts'
import type { Language } from '../languages.ts'
import { nameOf, quoted } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import type { Sentences } from '../sentences.ts'
import { siteTextFromKey, siteWords } from '../sites.ts'
import { formatMoment, type Reader } from '../times.ts'

const jointText = (joint: string, language: Language): string =>
  (siteWords[language].joint as Readonly<Record<string, string>>)[joint] ?? joint

const hasDigits = (joint: string): boolean => jointsWithDigits.includes(joint as Joint)

const processText = (process: string, reader: Reader): string =>
  quoted(nameOf('process', process, reader), reader.language)

export const caseRefusalWords: Sentences<CaseRefusals> = {
  en: {
    'site-incomplete': ({ joint }) =>
      hasDigits(joint)
        ? `The ${jointText(joint, 'en')} has many joints. Choose the digit and its joint too.`
        : `The ${jointText(joint, 'en')} is one joint. Leave digit and digit joint empty.`,
    'site-twice': ({ site }) =>
      `One site stands there twice (${siteTextFromKey('en', site)}). Name each site once, with its whole dose.`,
    'sites-unchanged': ({ case: id }) =>
      `This is what is recorded for case ${id} already. Change a site, a dose or a volume, or leave it as it is.`,
    'surgeon-unknown': ({ person }) => `${person} is not registered as a surgeon. Choose the surgeon from the list.`,
    'of-another-hospital': ({ id }) =>
      `${id} is for a patient of another hospital. Keep it closed, do not inject, and call the laboratory.`,
    'of-another-surgeon': ({ id }) =>
      `${id} is for a patient of another surgeon, and no hospital stands in this account, so it asks about own cases only. Do not inject; have that surgeon or a nurse ask. An administrator gives the hospital in System, with “Change roles and hospital”.`,
    'case-closed': ({ case: id }) =>
      `Case ${id} is closed and does not change any more. Open a new case for another treatment.`,
    'consent-missing': ({ case: id }) =>
      `No consent is recorded for case ${id}. Record the consent, then book the collection.`,
    'batch-running': ({ batch }) =>
      `Batch ${batch} of this case is still running. Wait until it is closed, rejected or ended.`,
    'dates-reversed': ({ collectionAt, injectionAt }, reader) =>
      `The injection (${formatMoment(injectionAt, reader)}) is not after the collection (${formatMoment(collectionAt, reader)}). Check both dates.`,
    'process-not-effective': ({ process }, reader) =>
      `No version of the process ${processText(process, reader)} is in effect. Production and QA sign one and set its date first.`,
    'patient-known': ({ patientCode }) =>
      `This person is known already as ${patientCode}. Open the case for ${patientCode}.`,
    'birth-date-unlikely': ({ birthDate }, reader) =>
      `${formatPlainDay(birthDate, reader)} cannot be the birth date of a patient. Check day, month and year.`,
    'hospital-number-taken': ({ patientCode }) =>
      `This hospital number belongs to patient ${patientCode}. Check the number; if it is the same person, choose ${patientCode}.`,
    'hospital-number-unlike': ({ hospital, patterns }) =>
      `The number does not look like those of ${hospital}: ${patterns.join(', ')} (9 a digit, A a capital letter, X either). Read it again from the wristband. If it is right, the lab manager adds its pattern first.`,
    'identity-altered': ({ patientCode }) =>
      `The stored name of ${patientCode} is not the one that was recorded. Nothing is printed. Tell the administrator at once.`,
  },
  es: {
    'site-incomplete': ({ joint }) =>
      hasDigits(joint)
        ? `La localización (${jointText(joint, 'es')}) tiene varias articulaciones. Elija también el dedo y la articulación del dedo.`
        : `La localización (${jointText(joint, 'es')}) es una sola articulación. Deje vacíos el dedo y la articulación del dedo.`,
    'site-twice': ({ site }) =>
      `Una localización figura dos veces (${siteTextFromKey('es', site)}). Indique cada una una sola vez, con la dosis completa.`,
    'sites-unchanged': ({ case: id }) =>
      `Es lo que ya consta para el caso ${id}. Cambie una localización, una dosis o un volumen, o déjelo como está.`,
    'surgeon-unknown': ({ person }) => `${person} no figura como cirujano. Elija el cirujano de la lista.`,
    'of-another-hospital': ({ id }) =>
      `${id} es para un paciente de otro hospital. No lo abra, no infiltre y llame al laboratorio.`,
    'of-another-surgeon': ({ id }) =>
      `${id} es para un paciente de otro cirujano, y esta cuenta no tiene hospital, así que solo consulta casos propios. No infiltre; pida que lo consulte ese cirujano o enfermería. Un administrador indica el hospital en Sistema, con «Cambiar roles y hospital».`,
    'case-closed': ({ case: id }) =>
      `El caso ${id} está cerrado y ya no cambia. Abra un caso nuevo para otro tratamiento.`,
    'consent-missing': ({ case: id }) =>
      `No consta el consentimiento del caso ${id}. Regístrelo y reserve después la extracción.`,
    'batch-running': ({ batch }) =>
      `El lote ${batch} de este caso sigue en curso. Espere a que se cierre, se rechace o termine.`,
    'dates-reversed': ({ collectionAt, injectionAt }, reader) =>
      `La infiltración (${formatMoment(injectionAt, reader)}) no es posterior a la extracción (${formatMoment(collectionAt, reader)}). Compruebe las dos fechas.`,
    'process-not-effective': ({ process }, reader) =>
      `Ninguna versión del proceso ${processText(process, reader)} está en vigor. Antes deben firmar una Producción y Garantía de Calidad y fijar su fecha.`,
    'patient-known': ({ patientCode }) =>
      `Esta persona ya consta como ${patientCode}. Abra el caso para ${patientCode}.`,
    'birth-date-unlikely': ({ birthDate }, reader) =>
      `El ${formatPlainDay(birthDate, reader)} no puede ser la fecha de nacimiento de un paciente. Compruebe día, mes y año.`,
    'hospital-number-taken': ({ patientCode }) =>
      `Este número de historia pertenece al paciente ${patientCode}. Compruebe el número; si es la misma persona, elija ${patientCode}.`,
    'hospital-number-unlike': ({ hospital, patterns }) =>
      `El número no se parece a los de ${hospital}: ${patterns.join(', ')} (9 una cifra, A una mayúscula, X cualquiera de las dos). Léalo de nuevo en la pulsera. Si es correcto, antes la responsable del laboratorio añade su patrón.`,
    'identity-altered': ({ patientCode }) =>
      `El nombre guardado de ${patientCode} no es el que se registró. No se imprime nada. Avise de inmediato al administrador.`,
  },
}
