// Why something at the hospital is refused.
import type { ClinicRefusals } from '../../domain/clinic/refusals.ts'
import { formatVolume } from '../format.ts'
import type { Sentences } from '../sentences.ts'
import { containerStatusText } from '../states.ts'

export const clinicRefusalWords: Sentences<ClinicRefusals> = {
  en: {
    'container-not-known': () =>
      'No container has this code. Scan the square code on the label of the syringe; if it stays so, do not inject and call the QP.',
    'container-not-dispatched': ({ container, status }) =>
      `${container} has not been dispatched (${containerStatusText(status, 'en')}). Keep it closed and call the laboratory.`,
    'container-ended': ({ container, status }) =>
      `${container} is at its end (${containerStatusText(status, 'en')}). Do not inject; if this is not so, call the QP.`,
    'container-received-already': ({ container }) =>
      `The arrival of ${container} is recorded already. There is nothing left to do.`,
    'volume-more-than-filled': ({ givenUl, filledUl }) =>
      `${formatVolume(givenUl, 'en')} is more than the container held (${formatVolume(filledUl, 'en')}). Check the volume.`,
    'wristband-missing': () => 'The wristband was not scanned. Scan it on the patient.',
  },
  es: {
    'container-not-known': () =>
      'Ningún envase tiene este código. Escanee el código cuadrado de la etiqueta de la jeringa; si se repite, no infiltre y llame a la QP.',
    'container-not-dispatched': ({ container, status }) =>
      `${container} no consta como expedido (${containerStatusText(status, 'es')}). No lo abra y llame al laboratorio.`,
    'container-ended': ({ container, status }) =>
      `${container} ya no puede usarse (${containerStatusText(status, 'es')}). No infiltre; si no es así, llame a la QP.`,
    'container-received-already': ({ container }) =>
      `La llegada de ${container} ya está anotada. No queda nada por hacer.`,
    'volume-more-than-filled': ({ givenUl, filledUl }) =>
      `${formatVolume(givenUl, 'es')} es más de lo que contenía el envase (${formatVolume(filledUl, 'es')}). Compruebe el volumen.`,
    'wristband-missing': () => 'No se ha escaneado la pulsera. Escanéela en el propio paciente.',
  },
}
