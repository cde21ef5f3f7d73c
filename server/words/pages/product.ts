// The words of what was filled for a case, as its surgeon reads it, and of a supply out of specification at the surgeon's request.
import type { Words } from '../languages.ts'

interface ProductWords {
  title(batch: string): string
  failed: string
  failedTest(name: string, found: string, limit: string): string
  allIn: string
  waitingFor(count: number): string
  content(cells: string, volume: string): string
  prescribed(cells: string, percent: string): string
  expires(moment: string): string
  expired(moment: string): string
  held(reason: string): string
  heldContainer(container: string, reason: string): string
  papers: string
  // The request.
  requestTitle(container: string): string
  requestWhat(failed: string): string
  requestReason: string
  requestReasonHint: string
  requestDocument: string
  requestDocumentHint: string
  requested: string
  requestedBy(name: string, moment: string, reason: string): string
  signed(name: string, moment: string): string
  document: string
  // A container that did not arrive.
  lostTitle(container: string): string
  /** Of one whose arrival is recorded: it did arrive. */
  lostHere: string
  lostHereTitle(container: string): string
  lostWhat: string
  lostReason: string
  lostReasonHint: string
  /** On the laboratory's own page of the batch. */
  waitingForQp(container: string): string
}

export const productWords: Words<ProductWords> = {
  en: {
    title: batch => `Product of batch ${batch}`,
    failed: 'Out of specification',
    failedTest: (name, found, limit) => `${name}: ${found}; specification ${limit}`,
    allIn: 'Every result meets the specification.',
    waitingFor: count =>
      `Nothing out of specification so far; ${count} ${count === 1 ? 'result is' : 'results are'} waited for.`,
    content: (cells, volume) => `${cells} in ${volume}`,
    prescribed: (cells, percent) => `prescribed: ${cells}, so ${percent} of it`,
    expires: moment => `expires ${moment}`,
    expired: moment => `expired ${moment}`,
    held: reason => `On hold: ${reason}`,
    heldContainer: (container, reason) => `${container} on hold: ${reason}`,
    papers: 'Certificates',
    requestTitle: container => `Request ${container} although it is out of specification`,
    requestWhat: failed =>
      `Out of specification: ${failed}. The request is written down for the QP, who decides. It is never a GO.`,
    requestReason: 'Why the patient needs it all the same',
    requestReasonHint:
      'Benefit against risk for this patient, without a name. It stands in the record as written here.',
    requestDocument: 'The request on paper',
    requestDocumentHint: 'PDF or picture, 10 MB at the most.',
    requested: 'Supply requested: the QP decides',
    requestedBy: (name, moment, reason) => `${name}, ${moment}: ${reason}`,
    signed: (name, moment) => `Supply at the physician’s request signed by the QP: ${name}, ${moment}`,
    document: 'The request on paper',
    lostTitle: container => `${container} did not arrive or is lost`,
    lostHere: 'Is lost',
    lostHereTitle: container => `${container} has arrived and is lost`,
    lostWhat:
      'From now on the answer for this container is NO-GO, also if it is found. A deviation is opened for QA; the surgeon should hear of it now.',
    lostReason: 'What is known',
    lostReasonHint: 'Who was asked, where it was seen last; without a name. It stands in the record as written here.',
    waitingForQp: container => `Supply of ${container} out of specification is requested: the QP decides`,
  },
  es: {
    title: batch => `Producto del lote ${batch}`,
    failed: 'Fuera de especificación',
    failedTest: (name, found, limit) => `${name}: ${found}; especificación ${limit}`,
    allIn: 'Todos los resultados cumplen la especificación.',
    waitingFor: count =>
      `Nada fuera de especificación por ahora; ${count === 1 ? 'falta' : 'faltan'} ${count} ${count === 1 ? 'resultado' : 'resultados'}.`,
    content: (cells, volume) => `${cells} en ${volume}`,
    prescribed: (cells, percent) => `prescripción: ${cells}, es decir, el ${percent}`,
    expires: moment => `caduca ${moment}`,
    expired: moment => `caducó ${moment}`,
    held: reason => `Retenido: ${reason}`,
    heldContainer: (container, reason) => `${container} retenido: ${reason}`,
    papers: 'Certificados',
    requestTitle: container => `Solicitar ${container} aunque esté fuera de especificación`,
    requestWhat: failed =>
      `Fuera de especificación: ${failed}. La petición queda escrita para la QP, que decide. Nunca es un APTO.`,
    requestReason: 'Por qué el paciente lo necesita a pesar de todo',
    requestReasonHint:
      'Beneficio frente a riesgo para este paciente, sin nombres. Consta en el registro tal como se escriba aquí.',
    requestDocument: 'La petición en papel',
    requestDocumentHint: 'PDF o imagen, 10 MB como máximo.',
    requested: 'Suministro solicitado: decide la QP',
    requestedBy: (name, moment, reason) => `${name}, ${moment}: ${reason}`,
    signed: (name, moment) => `Suministro a petición del médico firmado por la QP: ${name}, ${moment}`,
    document: 'La petición en papel',
    lostTitle: container => `${container} no ha llegado o se ha perdido`,
    lostHere: 'Se ha perdido',
    lostHereTitle: container => `${container} llegó y se ha perdido`,
    lostWhat:
      'Desde ahora la respuesta para este envase es NO APTO, también si aparece. Se abre una desviación para Garantía de Calidad; el cirujano debería saberlo ya.',
    lostReason: 'Qué se sabe',
    lostReasonHint:
      'A quién se ha preguntado, dónde se vio por última vez; sin nombres. Consta en el registro tal como se escriba aquí.',
    waitingForQp: container => `Se ha solicitado el suministro de ${container} fuera de especificación: decide la QP`,
  },
}
