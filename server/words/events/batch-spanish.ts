// What happened to a batch, in Spanish.
import { labelList, labelName, printList } from '../code-list.ts'
import { formatDonation } from '../donation-number.ts'
import { exceptionSentence, exceptionTitle } from '../exceptions.ts'
import { formatQuantity, formatVolume } from '../format.ts'
import { reasonText } from '../holds.ts'
import { listOf, nameOf, titleOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { prescriptionText } from '../prescription.ts'
import { failedChecksText, verdictWord } from '../readiness.ts'
import { meaningShort } from '../signatures.ts'
import { siteTextFromKey } from '../sites.ts'
import { resultInSentence } from '../specification.ts'
import { stateWords } from '../states.ts'
import { formatOnMoment } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const stands = reasonIn('Cómo está')
const because = reasonIn('Motivo')
const checked = (by: string | undefined, name: (id: string) => string): string =>
  by === undefined ? '' : ` Comprobado por ${name(by)}.`

const printedWords = (printed: number): string => {
  if (printed === 0) return 'Ninguna etiqueta salió de la impresora'
  return printed === 1 ? 'Salió 1 etiqueta de la impresora' : `Salieron ${printed} etiquetas de la impresora`
}

const endedWords = {
  printed: '(todas las enviadas).',
  'given-up': 'antes de desistir del envío.',
  cancelled: 'antes de retirarlas.',
  retired: 'antes de que dejara de usarse.',
}

export const batchEventsInSpanish: EventSentences<TypesOf<'batch'>> = {
  'batch.booked': ({ collectionAt, donation }, reader) =>
    `Extracción reservada (${formatOnMoment(collectionAt, reader)}), número de donación ${formatDonation(donation)}.`,
  'batch.rebooked': ({ collectionAt, injectionAt, reason }, reader) =>
    `Fechas cambiadas: extracción ${formatOnMoment(collectionAt, reader)}, infiltración ${formatOnMoment(injectionAt, reader)}.${because(reason)}`,
  'batch.sites-corrected': ({ sites, reason }) =>
    `Prescripción corregida: ${prescriptionText(sites, 'es')}.${because(reason)}`,
  'batch.operation-opened': ({ operation }, reader) => `Operación abierta: ${titleOf('operation', operation, reader)}.`,
  'batch.operation-closed': ({ run }) => `Operación ${run} cerrada.`,
  'batch.operation-abandoned': ({ run, reason }) =>
    `La operación ${run} terminó antes de completar sus pasos.${because(reason)}`,
  'batch.operation-taken': ({ run }) => `Relevo tomado en la operación ${run}.`,
  'batch.operation-handed-over': ({ run, to, note }, reader) =>
    `Relevo dado en la operación ${run}${to === undefined ? '' : ` a ${nameOf('person', to, reader)}`}.${stands(note)}`,
  'batch.check-requested': ({ check, step }, reader) =>
    `Segunda comprobación ${check} pedida en otra tableta: ${titleOf('step', step, reader)}.`,
  'batch.check-confirmed': ({ check }) => `Segunda comprobación ${check} confirmada.`,
  'batch.check-declined': ({ check, reason }) => `Segunda comprobación ${check} no confirmada.${because(reason)}`,
  'batch.check-withdrawn': ({ check }) => `Petición de la segunda comprobación ${check} retirada.`,
  'batch.step-recorded': ({ step, checkedBy }, reader) =>
    `Paso anotado: ${titleOf('step', step, reader)}.${checked(checkedBy, id => nameOf('person', id, reader))}`,
  'batch.step-skipped': ({ step }, reader) => `Paso omitido por no ser necesario: ${titleOf('step', step, reader)}.`,
  'batch.entry-corrected': ({ entry, reason, checkedBy }, reader) =>
    `Anotación ${entry} corregida.${because(reason)}${checked(checkedBy, id => nameOf('person', id, reader))}`,
  'batch.labels-reprinted': ({ codes, reason }) => `Etiquetas reimpresas: ${labelList(codes, 'es')}.${because(reason)}`,
  'batch.labels-destroyed': ({ labels }) => `Etiquetas sobrantes destruidas: ${printList(labels, 'es')}.`,
  'batch.labels-sent': ({ count, print, printer }, reader) =>
    `${count === 1 ? '1 etiqueta enviada' : `${count} etiquetas enviadas`}${print > 1 ? `, reimpresión ${print - 1},` : ''} a ${nameOf('printer', printer, reader)}.`,
  'batch.labels-sending-ended': ({ printed, why }) => `${printedWords(printed)} ${endedWords[why]}`,
  'batch.exception-raised': (body, reader) =>
    `Excepción ${body.exception}, ${exceptionTitle(body.kind, reader).toLowerCase()}: ${exceptionSentence(body, reader)}`,
  'batch.exception-disposed': ({ exception, impact, reason }) =>
    `Decisión sobre la excepción ${exception}: ${stateWords.es.impact[impact].toLowerCase()}.${because(reason)}`,
  'batch.held': ({ hold, reason, container }, reader) =>
    `${container === undefined ? 'Lote retenido' : `Envase ${container} retenido`} (${hold}): ${reasonText(reason, reader)}.`,
  'batch.hold-lifted': ({ hold, reason }) => `Retención ${hold} levantada.${because(reason)}`,
  'batch.near-miss-recorded': ({ seen, expected, opened }) => {
    if (expected === 'another-hospital') {
      return `Antes de una infiltración se escaneó ${labelName(seen.id, 'es')} en otro hospital, y se rechazó.`
    }
    if (opened === undefined && seen.kind === 'container' && !/\d/.test(expected)) {
      return `Antes de la infiltración, ${labelName(seen.id, 'es')} no correspondía al paciente o a la localización y se rechazó.`
    }
    if (opened === undefined)
      return `Se escaneó ${labelName(seen.id, 'es')} donde corresponde ${labelName(expected, 'es')}, y se rechazó.`
    return opened
      ? `${labelName(seen.id, 'es')} se había abierto o estaba en la cabina.`
      : `${labelName(seen.id, 'es')} no se había abierto y se devolvió a su sitio.`
  },
  'batch.result-entered': ({ test, sample, text, unit, readingDay, verdict }, reader) =>
    `Resultado de ${nameOf('test', test, reader)}${readingDay === undefined ? '' : `, día ${readingDay}`}: ${resultInSentence(text, unit ?? null, reader)} (${stateWords.es.test[verdict].toLowerCase()}), muestra ${sample}.`,
  'batch.reviewed': ({ signature }) => `${meaningShort.es[signature.meaning]}: ${signature.name}.`,
  'batch.certified': ({ signature }) => `${meaningShort.es[signature.meaning]}: ${signature.name}.`,
  'batch.signature-failed': ({ meaning }) => `Firma fallida por contraseña incorrecta: ${meaningShort.es[meaning]}.`,
  'batch.rejected': ({ reason, signature }) => `Lote rechazado por ${signature.name}.${because(reason)}`,
  'batch.failed': ({ reason }, reader) => `Se dio por terminado el cultivo.${because(reasonText(reason, reader))}`,
  'batch.oos-supply-requested': ({ container, physician, reason, failedTests }, reader) =>
    `${nameOf('person', physician, reader)} solicitó ${container} aun fuera de especificación (${listOf(
      failedTests.map(test => nameOf('test', test, reader)),
      'es',
    )}).${because(reason)}`,
  'batch.oos-supply-signed': ({ container, signature }) =>
    `${meaningShort.es[signature.meaning]}: ${container}, ${signature.name}.`,
  'batch.container-dispatched': ({ container, box, seal }, reader) =>
    `${container} expedido en ${equipmentText(box, reader)}, precinto ${seal}.`,
  'batch.container-received': ({ container, sealIntact, minC, maxC }) => {
    const temperatures = [minC, maxC].flatMap(value => (value === undefined ? [] : [formatQuantity(value, '°C', 'es')]))
    const journey = temperatures.length > 0 ? `, ${temperatures.join(' a ')}` : ''
    return `${container} recibido en el hospital, precinto ${sealIntact ? 'intacto' : 'roto'}${journey}.`
  },
  'batch.logger-read': ({ container, minC, maxC }) =>
    `Registrador de ${container} leído tras la llegada: ${formatQuantity(minC, '°C', 'es')} a ${formatQuantity(maxC, '°C', 'es')}.`,
  'batch.readiness-asked': ({ container, joint, verdict, failed }, reader) =>
    `${verdictWord(verdict, reader)} para ${container}, ${siteTextFromKey('es', joint)}${failed.length === 0 ? '' : `; no se cumple: ${failedChecksText(failed, 'es')}`}.`,
  'batch.container-given': ({ container, givenUl, joint, partOnly }) =>
    `${container} administrado${partOnly ? ' en parte' : ''}: ${formatVolume(givenUl, 'es')}, ${siteTextFromKey('es', joint)}.`,
  'batch.container-destroyed': ({ container, reason }) =>
    `${container} no se administró y se destruyó.${because(reason)}`,
  'batch.container-returned': ({ container, reason }) => `${container} volvió al laboratorio.${because(reason)}`,
  'batch.container-lost': ({ container, reason }) => `${container} no llegó o se perdió.${because(reason)}`,
}
