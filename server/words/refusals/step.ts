// Why a step cannot be recorded as it was filled in.
import type { StepRefusals } from '../../domain/step/refusals.ts'
import { amountText, limitsText } from '../amounts.ts'
import { labelName } from '../code-list.ts'
import { formatDonation } from '../donation-number.ts'
import { equipmentTypeWords } from '../equipment-types.ts'
import { formatQuantity, formatVolume } from '../format.ts'
import type { Language, Words } from '../languages.ts'
import { capital, type Joining, listOf, nameOf, namesList, titleOf, titlesList } from '../names.ts'
import { equipmentText } from '../places.ts'
import type { Sentences } from '../sentences.ts'
import { siteTextFromKey } from '../sites.ts'
import { thingName } from '../things.ts'
import { formatMoment } from '../times.ts'
import { doubtText } from '../unlikely-count.ts'

/** Ways of counting cells, as a step asks for them. */
export const countMethodWords: Words<Readonly<Record<string, string>>> = {
  en: { haemocytometer: 'haemocytometer', counter: 'automated counter' },
  es: { haemocytometer: 'hemocitómetro', counter: 'contador automático' },
}

const methods = (names: readonly string[], language: Language): string =>
  listOf(
    names.map(name => countMethodWords[language][name] ?? name),
    language,
    'or',
  )

const equipmentType = (type: string, language: Language): string =>
  (equipmentTypeWords[language] as Readonly<Record<string, string>>)[type] ?? type

const sites = (keys: readonly string[], language: Language, joining?: Joining): string =>
  listOf(
    keys.map(key => siteTextFromKey(language, key)),
    language,
    joining,
  )

/** Bounds may be open on a side: null where they are. */
const bounds = ({ min, max, unit }: StepRefusals['out-of-bounds'], language: Language): string =>
  limitsText({ min: min ?? undefined, max: max ?? undefined }, unit, language)

const percent = (value: number, language: Language): string => formatQuantity(value, '%', language)

// A decimal comma is refused by the formulas too, with the same facts: its sentence is theirs (formula-faults.ts).
export const stepRefusalWords: Sentences<Omit<StepRefusals, 'decimal-comma'>> = {
  en: {
    'item-not-confirmed': ({ item }, reader) =>
      `${titleOf('item', item, reader)} is not confirmed. Check it and confirm it; if it does not hold, put it right first.`,
    'item-unknown': ({ item }) => `“${item}” does not belong to this step. Reload the page and fill the step in again.`,
    'option-unknown': ({ options }, reader) =>
      `This is none of the choices. Choose one of: ${titlesList('option', options, reader, 'or')}.`,
    'note-required': ({ option }, reader) =>
      `${titleOf('option', option, reader)} needs a few words. Write what was seen or decided.`,
    'number-unreadable': ({ text }) => `“${text}” cannot be read as a number. Enter it like 4.50.`,
    'out-of-bounds': facts =>
      `${amountText(facts.value, facts.unit, 'en')} is not possible here (${bounds(facts, 'en')}). Check the value and its unit.`,
    'minimum-above-maximum': ({ minimum, maximum, unit }) =>
      `The lowest value (${amountText(minimum, unit, 'en')}) is above the highest (${amountText(maximum, unit, 'en')}). Read both again.`,
    'date-unreadable': () => 'This is no date and time. Enter day, month, year, hour and minute.',
    'wrong-kind-of-code': ({ seen, expected }) =>
      `This code names another kind of thing (${thingName(seen, 'en')}). Scan the code of the ${thingName(expected, 'en')}.`,
    'not-this-batch': ({ seen, seenBatch, expected }) =>
      `Not this batch. ${seen === seenBatch ? `${seen} is another batch` : `${seen} belongs to batch ${seenBatch}`}. Put it back and scan the right one, of ${expected}.`,
    'not-this-donation': ({ seen, expected }) =>
      `Not this donation. ${formatDonation(seen)} was scanned, and this batch comes from ${formatDonation(expected)}. Put it back and scan the right one.`,
    'not-this-patient': ({ seen, expected }) =>
      `Not this patient. ${seen} was scanned, and this batch is for ${expected}. Put it back and scan the right one.`,
    'vessel-unknown': ({ vessel }) =>
      `${vessel} is no vessel in culture of this batch. Look at its label, and scan a vessel that was filled.`,
    'vessel-not-in-culture': ({ vessel, status }) =>
      status === 'emptied'
        ? `${vessel} was emptied already. Put it aside and scan a vessel that is in culture.`
        : `${vessel} is not in culture according to the record. Put it aside; if there are cells in it, tell the supervisor.`,
    'vessel-scanned-twice': ({ vessel }) => `${vessel} was scanned twice. Scan each one once.`,
    'vessels-missing': ({ vessels }) =>
      `Still to be scanned: ${listOf(vessels, 'en')}. Scan what is there; mark as missing what is not, with a reason.`,
    'container-unknown': ({ container }) =>
      `${container} may not leave: it is on hold, gone already, or not filled. Put it aside and scan the others.`,
    'containers-missing': ({ containers }) =>
      `Still to be scanned: ${listOf(containers, 'en')}. All containers of the batch leave together; put on hold what must stay.`,
    'counts-too-few': ({ counts, required }) =>
      `${counts === 1 ? 'One count' : `${counts} counts`} of ${required}. Count again from the same suspension.`,
    'third-count-needed': ({ differencePct, maxDifferencePct }) =>
      `The two counts differ by ${percent(differencePct, 'en')}, more than ${percent(maxDifferencePct, 'en')}. Count a third time.`,
    'count-method-not-allowed': ({ method, allowed }) =>
      `This step does not take a count by ${methods([method], 'en')}. Count by ${methods(allowed, 'en')}.`,
    'count-unlikely': doubt =>
      `${doubtText(doubt, 'en')}. Look at dilution, squares and volume again. If they are right, confirm it.`,
    'nothing-counted': () => 'No count with cells in it stands behind this. Count the suspension, then go on.',
    'more-than-counted': ({ neededUl, leftUl }) =>
      `${formatVolume(neededUl, 'en')} are asked for; of the counted suspension ${formatVolume(leftUl, 'en')} are left. Take less, or correct the volume of the count.`,
    'material-wrong': ({ lot, category, expected }, reader) =>
      `Lot ${lot} is of another material (${nameOf('material', category, reader)}). Scan a lot of: ${nameOf('material', expected, reader)}.`,
    'equipment-wrong': ({ equipment, type, expected }, reader) =>
      `${equipmentText(equipment, reader)} is of another type (${equipmentType(type, 'en')}). Scan equipment of the type: ${equipmentType(expected, 'en')}.`,
    'vessel-type-unknown': ({ options }, reader) =>
      `The type of vessel is missing, or it is not used at this step. Choose one of: ${namesList('vessel-type', options, reader, 'or')}.`,
    'passage-limit-reached': ({ passage, max }) =>
      `This would be passage ${passage}, and the process ends at passage ${max}. Harvest, or stop the culture.`,
    'parents-missing': () =>
      'No vessel was emptied that these could come from. Scan out the vessels and count their cells first.',
    'label-not-printed': ({ code }) =>
      `Label ${labelName(code, 'en')} was not printed for this step. Scan a label that was, or print another one.`,
    'label-already-used': ({ code }) =>
      `Label ${labelName(code, 'en')} is in use already. Take another label of this step.`,
    'site-unknown': ({ site, sites: keys }) =>
      `The case has no treatment site “${siteTextFromKey('en', site)}”. Choose one of: ${sites(keys, 'en', 'or')}.`,
    'site-missing': ({ container }) => `Container ${container} has no treatment site. Choose its joint and side.`,
    'site-filled-twice': ({ site }) =>
      `Two containers are meant for one site (${siteTextFromKey('en', site)}). Give each container a site of its own.`,
    'site-not-of-label': ({ container, site, label }) =>
      `The label of ${container} says ${siteTextFromKey('en', label)}, not ${siteTextFromKey('en', site)}. Fill it for the site on its label.`,
    'sites-unfilled': ({ sites: keys }) =>
      `No container is filled for: ${sites(keys, 'en')}. Fill one for each site, or state why there is none.`,
    'sample-tests-unknown': ({ tests }, reader) =>
      `No such test at this sampling point: ${namesList('test', tests, reader)}. Choose among the tests of this sample.`,
    'location-unknown': ({ location }) => `There is no position ${location}. Scan the label of an incubator position.`,
    'vessels-unplaced': ({ vessels }) =>
      `Without a position: ${listOf(vessels, 'en')}. Scan a position for every vessel in culture.`,
    'nothing-left-to-discard': () =>
      'According to the record, nothing of the counted suspension is left. Check the count and what was taken from it.',
    'photo-required': () => 'A photograph is missing. Take one, then go on.',
    'timer-reversed': ({ startedAt, endedAt }, reader) =>
      `The end (${formatMoment(endedAt, reader)}) is not after the start (${formatMoment(startedAt, reader)}). Check both times.`,
    'password-to-sign': () => 'Signing needs the password again. Enter it.',
    'outer-labels-printed': () => 'Every container has its outer label. To replace one, print it again with a reason.',
    'outer-label-elsewhere': ({ container, labelled }) =>
      `This is the outer label of ${labelled}, and ${container} was scanned before it. Put each label on its own container, then scan both again.`,
    'outer-labels-missing': ({ containers }) =>
      `Without an outer label: ${listOf(containers, 'en')}. Put it on, then scan the container and its outer label.`,
    'label-code-unknown': ({ code }) =>
      `${labelName(code, 'en')} is not among the labels left over: it is applied, destroyed already, or of another batch. Scan only what is left.`,
  },
  es: {
    'item-not-confirmed': ({ item }, reader) =>
      `Falta confirmar ${titleOf('item', item, reader)}. Compruébelo y confírmelo; si no se cumple, resuélvalo antes.`,
    'item-unknown': ({ item }) => `«${item}» no pertenece a este paso. Recargue la página y vuelva a rellenarlo.`,
    'option-unknown': ({ options }, reader) =>
      `No es ninguna de las opciones. Elija una de estas: ${titlesList('option', options, reader, 'or')}.`,
    'note-required': ({ option }, reader) =>
      `${titleOf('option', option, reader)} requiere unas palabras. Escriba qué se ha visto o decidido.`,
    'number-unreadable': ({ text }) => `«${text}» no puede leerse como número. Escríbalo así: 4.50.`,
    'out-of-bounds': facts =>
      `${amountText(facts.value, facts.unit, 'es')} no es posible aquí (${bounds(facts, 'es')}). Compruebe el valor y la unidad.`,
    'minimum-above-maximum': ({ minimum, maximum, unit }) =>
      `El valor mínimo (${amountText(minimum, unit, 'es')}) es mayor que el máximo (${amountText(maximum, unit, 'es')}). Vuelva a leer los dos.`,
    'date-unreadable': () => 'No es una fecha con hora. Introduzca día, mes, año, hora y minuto.',
    'wrong-kind-of-code': ({ seen, expected }) =>
      `Este código es de otra cosa: ${thingName(seen, 'es')}. Aquí se espera ${thingName(expected, 'es')}; escanee ese código.`,
    'not-this-batch': ({ seen, seenBatch, expected }) =>
      `No es de este lote. ${seen === seenBatch ? `${seen} es otro lote` : `${seen} pertenece al lote ${seenBatch}`}. Devuélvalo a su sitio y escanee el correcto, de ${expected}.`,
    'not-this-donation': ({ seen, expected }) =>
      `No es esta donación. Se ha escaneado ${formatDonation(seen)} y este lote procede de ${formatDonation(expected)}. Devuélvalo a su sitio y escanee el correcto.`,
    'not-this-patient': ({ seen, expected }) =>
      `No es este paciente. Se ha escaneado ${seen} y este lote es para ${expected}. Devuélvalo a su sitio y escanee el correcto.`,
    'vessel-unknown': ({ vessel }) =>
      `${vessel} no es un recipiente en cultivo de este lote. Mire la etiqueta y escanee un recipiente que se haya llenado.`,
    'vessel-not-in-culture': ({ vessel, status }) =>
      status === 'emptied'
        ? `${vessel} ya se ha vaciado. Apártelo y escanee un recipiente en cultivo.`
        : `Según el registro, ${vessel} no está en cultivo. Apártelo; si contiene células, avise al supervisor.`,
    'vessel-scanned-twice': ({ vessel }) => `${vessel} se ha escaneado dos veces. Escanee cada código una sola vez.`,
    'vessels-missing': ({ vessels }) =>
      `Falta escanear: ${listOf(vessels, 'es')}. Escanee lo que haya; lo que no esté, márquelo como ausente con un motivo.`,
    'container-unknown': ({ container }) =>
      `${container} no puede salir: está retenido, ya no está o no se ha llenado. Apártelo y escanee los demás.`,
    'containers-missing': ({ containers }) =>
      `Falta escanear: ${listOf(containers, 'es')}. Todos los envases del lote salen juntos; retenga el que deba quedarse.`,
    'counts-too-few': ({ counts, required }) =>
      `${counts === 1 ? 'Un recuento' : `${counts} recuentos`} de ${required}. Cuente de nuevo la misma suspensión.`,
    'third-count-needed': ({ differencePct, maxDifferencePct }) =>
      `Los dos recuentos difieren un ${percent(differencePct, 'es')}, más del ${percent(maxDifferencePct, 'es')}. Cuente una tercera vez.`,
    'count-method-not-allowed': ({ method, allowed }) =>
      `En este paso no se cuenta con ${methods([method], 'es')}. Utilice ${methods(allowed, 'es')}.`,
    'count-unlikely': doubt =>
      `${doubtText(doubt, 'es')}. Revise la dilución, los cuadrados y el volumen. Si son correctos, confírmelo.`,
    'nothing-counted': () => 'No hay ningún recuento con células que lo respalde. Cuente la suspensión y continúe.',
    'more-than-counted': ({ neededUl, leftUl }) =>
      `Se piden ${formatVolume(neededUl, 'es')} y de la suspensión contada quedan ${formatVolume(leftUl, 'es')}. Tome menos o corrija el volumen del recuento.`,
    'material-wrong': ({ lot, category, expected }, reader) =>
      `El lote ${lot} es de otro material (${nameOf('material', category, reader)}). Escanee un lote de: ${nameOf('material', expected, reader)}.`,
    'equipment-wrong': ({ equipment, type, expected }, reader) =>
      `${equipmentText(equipment, reader)} es de otro tipo (${equipmentType(type, 'es')}). Escanee un equipo de este tipo: ${equipmentType(expected, 'es')}.`,
    'vessel-type-unknown': ({ options }, reader) =>
      `Falta el tipo de recipiente, o no se usa en este paso. Elija uno de estos: ${namesList('vessel-type', options, reader, 'or')}.`,
    'passage-limit-reached': ({ passage, max }) =>
      `Este sería el pase ${passage} y el proceso termina en el pase ${max}. Coseche o detenga el cultivo.`,
    'parents-missing': () =>
      'No se ha vaciado ningún recipiente del que estos puedan proceder. Escanee primero los recipientes al sacarlos y cuente sus células.',
    'label-not-printed': ({ code }) =>
      `La etiqueta ${labelName(code, 'es')} no se imprimió para este paso. Escanee una que sí lo sea o imprima otra.`,
    'label-already-used': ({ code }) =>
      `La etiqueta ${labelName(code, 'es')} ya está en uso. Tome otra etiqueta de este paso.`,
    'site-unknown': ({ site, sites: keys }) =>
      `El caso no tiene la localización «${siteTextFromKey('es', site)}». Elija una de estas: ${sites(keys, 'es', 'or')}.`,
    'site-missing': ({ container }) =>
      `El envase ${container} no tiene localización. Elija la articulación y el lado que le corresponden.`,
    'site-filled-twice': ({ site }) =>
      `Hay dos envases para una misma localización (${siteTextFromKey('es', site)}). Asigne a cada envase la suya.`,
    'site-not-of-label': ({ container, site, label }) =>
      `La etiqueta de ${container} dice ${siteTextFromKey('es', label)}, no ${siteTextFromKey('es', site)}. Llene el envase para la localización de su etiqueta.`,
    'sites-unfilled': ({ sites: keys }) =>
      `No hay envase para: ${sites(keys, 'es')}. Llene uno para cada localización o indique por qué no lo hay.`,
    'sample-tests-unknown': ({ tests }, reader) =>
      `Estos ensayos no existen en este punto de muestreo: ${namesList('test', tests, reader)}. Elija entre los de esta muestra.`,
    'location-unknown': ({ location }) =>
      `No existe la posición ${location}. Escanee la etiqueta de una posición del incubador.`,
    'vessels-unplaced': ({ vessels }) =>
      `Sin posición: ${listOf(vessels, 'es')}. Escanee una posición para cada recipiente en cultivo.`,
    'nothing-left-to-discard': () =>
      'Según el registro no queda nada de la suspensión contada. Compruebe el recuento y lo que se tomó de ella.',
    'photo-required': () => 'Falta una foto. Hágala y continúe.',
    'timer-reversed': ({ startedAt, endedAt }, reader) =>
      `El final (${formatMoment(endedAt, reader)}) no es posterior al inicio (${formatMoment(startedAt, reader)}). Compruebe las dos horas.`,
    'password-to-sign': () => 'Para firmar hace falta de nuevo la contraseña. Introdúzcala.',
    'outer-labels-printed': () =>
      'Todos los envases tienen su etiqueta exterior. Para sustituir una, imprímala de nuevo con un motivo.',
    'outer-label-elsewhere': ({ container, labelled }) =>
      `Esta es la etiqueta exterior de ${labelled} y antes se escaneó ${container}. Ponga cada etiqueta en su envase y escanee ambos de nuevo.`,
    'outer-labels-missing': ({ containers }) =>
      `Sin etiqueta exterior: ${listOf(containers, 'es')}. Póngala y escanee el envase y su etiqueta exterior.`,
    'label-code-unknown': ({ code }) =>
      `${code} no está entre las etiquetas sobrantes: está aplicada, ya destruida o es de otro lote. Escanee solo las que sobran.`,
  },
}

/** A way of counting at the beginning of a line. */
export const countMethodText = (method: string, language: Language): string => capital(methods([method], language))
