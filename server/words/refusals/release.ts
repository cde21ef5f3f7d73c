// Why a result, a review or a certification is refused.
import type { ReleaseRefusals } from '../../domain/release/refusals.ts'
import { listOf, nameOf, namesList, titlesList } from '../names.ts'
import type { Sentences } from '../sentences.ts'
import { formatOnDay } from '../times.ts'

const numbers = (values: readonly number[]): string[] => values.map(String)

export const releaseRefusalWords: Sentences<ReleaseRefusals> = {
  en: {
    'test-not-open': ({ sample, test }, reader) =>
      `Sample ${sample} was not taken for this test (${nameOf('test', test, reader)}). Choose a test that the sample is for.`,
    'result-final': ({ test }, reader) =>
      `The result is final (${nameOf('test', test, reader)}). If it is wrong, tell QA.`,
    'reading-day-unknown': ({ days }) =>
      `This test is read after sampling, on day ${listOf(numbers(days), 'en', 'or')}. Choose the day of this reading.`,
    'reading-early': ({ day, at }, reader) =>
      `Day ${day} after sampling is ${formatOnDay(at, reader)}. Enter this reading then; growth can be entered at any time.`,
    'exceptions-open': ({ exceptions }) =>
      `Without a decision: ${listOf(exceptions, 'en')}. Decide on every exception first.`,
    'results-missing': ({ tests }, reader) =>
      `Results are missing: ${namesList('test', tests, reader)}. Enter them before this stage is certified.`,
    'results-failed': ({ tests }, reader) =>
      `Out of specification: ${namesList('test', tests, reader)}. Reject the batch; supply is possible only at the physician's written request.`,
    'batch-affected': ({ exceptions }) =>
      `Decided as affecting the batch: ${listOf(exceptions, 'en')}. Reject the batch. Only the QP can decide about it anew, with a reason.`,
    'review-missing': () =>
      'QA has not reviewed the record as it stands now. After the review, the batch can be certified.',
    'performed-here': () =>
      'Whoever took part in making or testing this batch neither reviews it, nor decides about its exceptions, nor certifies it. Ask a colleague who took no part.',
    'supply-requested-here': ({ container }) =>
      `Whoever requested the supply of ${container} does not sign it as QP. Ask another QP.`,
    'basis-changed-here': ({ exception }) =>
      `Whoever recorded the change of the case or of the identity that led to ${exception} neither reviews nor certifies this batch. Ask a colleague who took no part in that change.`,
    'not-filled': ({ batch }) =>
      `Batch ${batch} has no filled container yet. Fill and label its containers, then sign.`,
    'labels-open': ({ codes }) =>
      `Neither applied nor destroyed: ${listOf(codes, 'en')}. Reconcile the labels, record under Product, Labels which were destroyed, or decide on the deviation about them.`,
    'runs-open': ({ operations }, reader) =>
      `Still open: ${titlesList('operation', operations, reader)}. Close what is open, then sign.`,
    'already-certified': ({ stage }) => `Stage ${stage} is certified already. There is nothing to sign.`,
    'stage-1-missing': () => 'Stage 1 is not certified. Certify stage 1 first.',
    'gone-from-custody': ({ container }) =>
      `${container} has been given, destroyed or returned, and nothing is decided about it any more. Open a deviation if something is wrong.`,
    'nothing-failed': ({ batch }) =>
      `No result of ${batch} is out of specification, so no request is needed. Wait for the certification.`,
    'oos-requested-already': ({ container }) =>
      `A request for ${container} names everything that has failed. There is nothing more to ask for.`,
    'oos-request-missing': ({ container }) =>
      `No open request of a physician names ${container}. The treating physician records the request first.`,
    'serology-missing': ({ case: id }) =>
      `No serology is recorded for case ${id}. Record it with the day of its sample, then certify.`,
    'certificate-too-early': ({ certificate, missing }, reader) =>
      certificate === 'release'
        ? 'There is no certification yet, so there is no release certificate. Print it once the QP has certified stage 1.'
        : missing.length === 0
          ? 'Nothing is filled yet, so there is nothing to certify. Print the certificate of analysis after the filling.'
          : `Results are missing: ${namesList('test', missing, reader)}. Print the certificate of analysis when they are there.`,
  },
  es: {
    'test-not-open': ({ sample, test }, reader) =>
      `La muestra ${sample} no se tomó para este ensayo (${nameOf('test', test, reader)}). Elija uno de los ensayos de la muestra.`,
    'result-final': ({ test }, reader) =>
      `El resultado es definitivo (${nameOf('test', test, reader)}). Si es incorrecto, comuníquelo a Garantía de Calidad.`,
    'reading-day-unknown': ({ days }) =>
      `Este ensayo se lee tras el muestreo, el día ${listOf(numbers(days), 'es', 'or')}. Elija el día de esta lectura.`,
    'reading-early': ({ day, at }, reader) =>
      `El día ${day} tras el muestreo es ${formatOnDay(at, reader)}. Introduzca entonces esta lectura; el crecimiento puede anotarse en cualquier momento.`,
    'exceptions-open': ({ exceptions }) =>
      `Sin decisión: ${listOf(exceptions, 'es')}. Decida primero sobre cada excepción.`,
    'results-missing': ({ tests }, reader) =>
      `Faltan resultados: ${namesList('test', tests, reader)}. Introdúzcalos antes de certificar esta fase.`,
    'results-failed': ({ tests }, reader) =>
      `Fuera de especificación: ${namesList('test', tests, reader)}. Rechace el lote; solo puede suministrarse a petición escrita del médico.`,
    'batch-affected': ({ exceptions }) =>
      `Con la decisión de que afecta al lote: ${listOf(exceptions, 'es')}. Rechace el lote. Solo la QP puede decidir de nuevo, con un motivo.`,
    'review-missing': () =>
      'Garantía de Calidad no ha revisado el registro tal como está ahora. Tras la revisión podrá certificarse el lote.',
    'performed-here': () =>
      'Quien ha participado en la fabricación o el control de este lote ni lo revisa, ni decide sobre sus excepciones, ni lo certifica. Pídalo a alguien que no haya participado.',
    'supply-requested-here': ({ container }) =>
      `Quien solicitó el suministro de ${container} no lo firma como QP. Pídalo a otra QP.`,
    'basis-changed-here': ({ exception }) =>
      `Quien registró el cambio del caso o de la identidad que dio lugar a ${exception} ni revisa ni certifica este lote. Pídalo a alguien que no haya participado en ese cambio.`,
    'not-filled': ({ batch }) =>
      `El lote ${batch} aún no tiene ningún envase lleno. Llene y etiquete los envases y firme después.`,
    'labels-open': ({ codes }) =>
      `Ni aplicadas ni destruidas: ${listOf(codes, 'es')}. Concilie las etiquetas, anote en Producto, Etiquetas cuáles se destruyeron o decida sobre su desviación.`,
    'runs-open': ({ operations }, reader) =>
      `Sin cerrar: ${titlesList('operation', operations, reader)}. Cierre lo que sigue abierto y firme después.`,
    'already-certified': ({ stage }) => `La fase ${stage} ya está certificada. No hay nada que firmar.`,
    'stage-1-missing': () => 'La fase 1 no está certificada. Certifíquela primero.',
    'gone-from-custody': ({ container }) =>
      `${container} ya se ha administrado, destruido o devuelto, y no se decide nada más sobre él. Si hay algo incorrecto, abra una desviación.`,
    'nothing-failed': ({ batch }) =>
      `Ningún resultado de ${batch} está fuera de especificación: no hace falta petición. Espere a la certificación.`,
    'oos-requested-already': ({ container }) =>
      `Una petición de ${container} nombra ya todo lo que no cumple. No queda nada que solicitar.`,
    'oos-request-missing': ({ container }) =>
      `Ninguna petición abierta de un médico nombra ${container}. Primero debe registrarla el médico responsable.`,
    'serology-missing': ({ case: id }) =>
      `No consta la serología del caso ${id}. Regístrela con la fecha de la muestra y certifique después.`,
    'certificate-too-early': ({ certificate, missing }, reader) =>
      certificate === 'release'
        ? 'Todavía no hay certificación ni, por tanto, certificado de liberación. Imprímalo cuando la QP haya certificado la fase 1.'
        : missing.length === 0
          ? 'Todavía no se ha envasado nada: no hay qué certificar. Imprima el certificado de análisis tras el envasado.'
          : `Faltan resultados: ${namesList('test', missing, reader)}. Imprima el certificado de análisis cuando consten.`,
  },
}
