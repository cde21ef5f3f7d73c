// Why a session of environmental monitoring goes on otherwise than asked, or an exposure is not declared.
import type { ExposureRefusals } from '../../domain/exposure/refusals.ts'
import type { MonitoringRefusals } from '../../domain/monitoring/refusals.ts'
import { formatNumber } from '../format.ts'
import { listOf } from '../names.ts'
import type { Sentences } from '../sentences.ts'
import { formatMoment } from '../times.ts'

export const environmentRefusalWords: Sentences<MonitoringRefusals & ExposureRefusals> = {
  en: {
    'monitoring-place-missing': () => 'Choose where it is monitored: a cabinet or a room, one of the two.',
    'monitoring-not-cabinet': ({ equipment, name }) =>
      `${name} (${equipment}) is no safety cabinet. Scan the cabinet, or the room.`,
    'monitoring-closed': ({ monitoring }) =>
      `The session ${monitoring} is closed. Open a new session for further samples.`,
    'monitoring-full': ({ monitoring, most }) =>
      `The session ${monitoring} can have ${most} samples at the most. Close it and open a new one.`,
    'exposure-end-before-start': () => 'The plate was closed before it was opened. Check both times.',
    'exposure-too-long': ({ hours, most }) =>
      `A settle plate stands open for ${most} hours at the most; these are ${formatNumber(hours, 'en')}. Check both times, or say that it did stand open for that long.`,
    'plate-not-read-yet': ({ plate }) => `The session of plate ${plate} is still open. Close the session first.`,
    'plate-done': ({ plate }) =>
      `Plate ${plate} was read for the last time already. Correct that reading, with the reason.`,
    'plate-before-exposure': ({ at }, reader) =>
      `The plate was exposed on ${formatMoment(at, reader)}, later than this reading. Check the time.`,
    'reading-corrected': ({ reading }) =>
      `This reading was corrected already, by reading ${reading} of the plate. Look at the session again.`,
    'cfu-or-invalid': () => 'Enter the colonies that were counted, or why the plate cannot be read: one of the two.',
    'exposure-window-reversed': () => 'The window ends before it begins. Check both times.',
    'exposure-batches-missing': ({ batches }) =>
      `Nothing is decided yet about ${listOf(batches, 'en')}. Look at the list again: it has changed.`,
    'exposure-batches-untouched': ({ batches }) =>
      `In this window nothing of it touched ${listOf(batches, 'en')}. Look at the list again: it has changed.`,
    'exposure-batch-twice': ({ batch }) => `${batch} stands in the list twice. Decide about each batch once.`,
    'exposure-hold-alone': ({ batch }) =>
      `A hold of ${batch} needs its exception: with the decision about that it is lifted. Choose both, or neither.`,
    'exposure-stop-unfit': () => 'This cannot be done with a thing of this kind. Choose another way to stop its use.',
  },
  es: {
    'monitoring-place-missing': () => 'Indique dónde se controla: una cabina o una sala, una de las dos.',
    'monitoring-not-cabinet': ({ equipment, name }) =>
      `${name} (${equipment}) no es una cabina de seguridad. Escanee la cabina o la sala.`,
    'monitoring-closed': ({ monitoring }) =>
      `El control ${monitoring} está cerrado. Abra uno nuevo para tomar más muestras.`,
    'monitoring-full': ({ monitoring, most }) =>
      `El control ${monitoring} admite ${most} muestras como máximo. Ciérrelo y abra uno nuevo.`,
    'exposure-end-before-start': () => 'La placa se cerró antes de abrirse. Compruebe las dos horas.',
    'exposure-too-long': ({ hours, most }) =>
      `Una placa de sedimentación permanece abierta ${most} horas como máximo; aquí son ${formatNumber(hours, 'es')}. Compruebe las dos horas o indique que estuvo abierta ese tiempo.`,
    'plate-not-read-yet': ({ plate }) => `El control de la placa ${plate} sigue abierto. Cierre antes el control.`,
    'plate-done': ({ plate }) =>
      `La placa ${plate} ya tiene su última lectura. Corrija esa lectura, indicando el motivo.`,
    'plate-before-exposure': ({ at }, reader) =>
      `La placa se expuso el ${formatMoment(at, reader)}, después de esta lectura. Compruebe la hora.`,
    'reading-corrected': ({ reading }) =>
      `Esta lectura ya se corrigió con la lectura ${reading} de la placa. Consulte de nuevo el control.`,
    'cfu-or-invalid': () =>
      'Introduzca las colonias contadas o el motivo por el que la placa no puede leerse: una de las dos cosas.',
    'exposure-window-reversed': () => 'El periodo termina antes de empezar. Compruebe las dos horas.',
    'exposure-batches-missing': ({ batches }) =>
      `Todavía no se ha decidido nada sobre ${listOf(batches, 'es')}. Consulte de nuevo la lista: ha cambiado.`,
    'exposure-batches-untouched': ({ batches }) =>
      `En este periodo no hubo contacto con ${listOf(batches, 'es')}. Consulte de nuevo la lista: ha cambiado.`,
    'exposure-batch-twice': ({ batch }) => `${batch} figura dos veces en la lista. Decida una vez sobre cada lote.`,
    'exposure-hold-alone': ({ batch }) =>
      `La retención de ${batch} necesita su excepción: se levanta cuando se decide sobre esta. Elija las dos o ninguna.`,
    'exposure-stop-unfit': () => 'Con una cosa de este tipo no es posible. Elija otra manera de detener su uso.',
  },
}
