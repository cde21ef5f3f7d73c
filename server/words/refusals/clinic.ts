// Why something at the hospital is refused.
import type { ClinicRefusals } from '../../domain/clinic/refusals.ts'
import { formatVolume } from '../format.ts'
import type { Language, Words } from '../languages.ts'
import { listOf } from '../names.ts'
import type { Sentences } from '../sentences.ts'
import { containerStatusText } from '../states.ts'
import { thingName } from '../things.ts'

/** What is on an outer label, by its ISBT 128 data structure. */
const parts: Words<Readonly<Record<string, string>>> = {
  en: {
    DS001: 'donation number',
    DS003: 'product code',
    DS005: 'expiry',
    DS032: 'division',
    DS040: 'chain of identity',
    other: 'data that Marrow does not print',
  },
  es: {
    DS001: 'número de donación',
    DS003: 'código de producto',
    DS005: 'caducidad',
    DS032: 'división',
    DS040: 'cadena de identidad',
    other: 'datos que Marrow no imprime',
  },
}

const partsText = (structures: readonly string[], language: Language): string =>
  listOf([...new Set(structures.map(each => parts[language][each] ?? parts[language].other ?? ''))], language)

export const clinicRefusalWords: Sentences<ClinicRefusals> = {
  en: {
    'container-not-known': () =>
      'No container has this code. Scan the square code on the label of the syringe; if it stays so, do not inject and call the QP.',
    'label-not-as-printed': ({ container, differs }) =>
      `This symbol is not the one of the label of ${container}. Other or missing: ${partsText(differs, 'en')}. Do not inject; put it aside closed and call the QP.`,
    'container-not-dispatched': ({ container, status }) =>
      `${container} has not been dispatched (${containerStatusText(status, 'en')}). Keep it closed and call the laboratory; what was done with it can be recorded once its dispatch is.`,
    'container-of-another-surgeon': ({ container }) =>
      `${container} belongs to a case of another surgeon. That surgeon or a nurse records what becomes of it.`,
    'container-ended': ({ container, status }) =>
      `${container} is at its end (${containerStatusText(status, 'en')}). Do not inject; if this is not so, call the QP.`,
    'container-received-already': ({ container }) =>
      `The arrival of ${container} is recorded already. There is nothing left to do.`,
    'container-not-received': ({ container }) =>
      `The arrival of ${container} is not recorded. Record its arrival first, with what the logger says.`,
    'logger-read-already': ({ container }) =>
      `Both temperatures of the journey of ${container} are recorded already. If they are wrong, call QA of the laboratory.`,
    'volume-more-than-filled': ({ givenUl, filledUl }) =>
      `${formatVolume(givenUl, 'en')} is more than the container held (${formatVolume(filledUl, 'en')}). Check the volume.`,
    'wristband-missing': () => 'The wristband was not scanned. Scan it on the patient.',
    'not-a-wristband': ({ seen, id }) =>
      `This is no wristband; it reads as: ${`${thingName(seen, 'en')} ${id}`.trim()}. Scan the wristband on the patient.`,
  },
  es: {
    'container-not-known': () =>
      'Ningún envase tiene este código. Escanee el código cuadrado de la etiqueta de la jeringa; si se repite, no infiltre y llame a la QP.',
    'label-not-as-printed': ({ container, differs }) =>
      `Este símbolo no es el de la etiqueta de ${container}. Distinto o ausente: ${partsText(differs, 'es')}. No infiltre; apártelo cerrado y llame a la QP.`,
    'container-not-dispatched': ({ container, status }) =>
      `${container} no consta como expedido (${containerStatusText(status, 'es')}). No lo abra y llame al laboratorio; lo que se haya hecho con él podrá anotarse cuando conste la expedición.`,
    'container-of-another-surgeon': ({ container }) =>
      `${container} pertenece a un caso de otro cirujano. Su destino lo anota ese cirujano o enfermería.`,
    'container-ended': ({ container, status }) =>
      `${container} ya no puede usarse (${containerStatusText(status, 'es')}). No infiltre; si no es así, llame a la QP.`,
    'container-received-already': ({ container }) =>
      `La llegada de ${container} ya está anotada. No queda nada por hacer.`,
    'container-not-received': ({ container }) =>
      `La llegada de ${container} no consta. Anote primero su llegada, con lo que indica el registrador.`,
    'logger-read-already': ({ container }) =>
      `Las dos temperaturas del transporte de ${container} ya constan. Si no son correctas, llame a Garantía de Calidad del laboratorio.`,
    'volume-more-than-filled': ({ givenUl, filledUl }) =>
      `${formatVolume(givenUl, 'es')} es más de lo que contenía el envase (${formatVolume(filledUl, 'es')}). Compruebe el volumen.`,
    'wristband-missing': () => 'No se ha escaneado la pulsera. Escanéela en el propio paciente.',
    'not-a-wristband': ({ seen, id }) =>
      `Esto no es una pulsera; se lee como: ${`${thingName(seen, 'es')} ${id}`.trim()}. Escanee la pulsera en el propio paciente.`,
  },
}
