// The words of release: the list of batches that wait, and one batch as its reviewer and its QP read it.
import type { Words } from '../languages.ts'
import { listOf } from '../names.ts'

export type WaitsFor =
  | 'hold'
  | 'dispositions'
  | 'affected'
  | 'out-of-specification'
  | 'results'
  | 'review'
  | 'supply'
  | 'injection'
  | 'stage-1'
  | 'stage-2'
type LookedAt = 'identity' | 'lots' | 'equipment' | 'people' | 'labels' | 'custody' | 'formulas' | 'environment'

interface ReleaseWords {
  /** The list: how many there are, and how many of them are where, in the words of Batches. */
  listSummary(count: number, parts: string): string
  certified(count: number): string
  otherDecision(count: number): string
  batch: string
  case: string
  waitsFor: string
  what: Readonly<Record<WaitsFor, string>>
  stillOpen: string
  openExceptions(count: number): string
  missingResults(count: number): string
  failedResults(count: number): string
  nothingOpen: string
  injection: string
  none: string
  noneWhat: string
  /** The page's head: its first sentence has the number of entries, its second what needs an eye. */
  checked(entries: string): string
  needEye(open: number): { count: string; rest: string }
  allDecided(count: number): string
  /** Decided as affecting the batch: which, and what is left to do. */
  affecting(exceptions: readonly string[]): string
  affectingWhat: string
  nothingElse: string
  nothing: string
  injectionAt(moment: string): string
  expires(moment: string): string
  lookAgain: string
  lookAgainWhat: string
  /** Exceptions. */
  exceptions: string
  open: string
  decided: string
  deviation: string
  raisedBy(name: string, moment: string): string
  decide: string
  decideAnew: string
  /** What follows a decision that is made anew. */
  anewWhat: string
  decideLater: string
  decision(impact: string): string
  showEntry: string
  hideEntry: string
  entryBy(name: string, moment: string): string
  checkedBy(name: string): string
  noRecord: string
  photograph: string
  /** The rest of the page. */
  inOrder: string
  lookedAt: Readonly<Record<LookedAt, string>>
  lineGood: string
  linePending: string
  lineFault: string
  results: string
  test: string
  limit: string
  result: string
  showWho: string
  hideWho: string
  allResults: string
  waiting: string
  until(day: string): string
  wasDue(day: string): string
  fromRecord: string
  noLimit: string
  lowest: string
  highest: string
  containers: string
  containerHeld: string
  holds: string
  heldBy(name: string, moment: string): string
  lifted(moment: string): string
  ofContainer(container: string): string
  oosTitle(container: string): string
  oosBy(physician: string): string
  oosFailed(tests: string): string
  oosSigned(name: string): string
  oosMeaning: string
  signatures: string
  signedBy(meaning: string, name: string, moment: string): string
  standing: string
  outrun: string
  acts: string
  /** The signature. */
  covers(batch: string, entries: string): string
  coversVersion(version: number): string
  coversExceptions(count: number): string
  coversAffecting(exceptions: readonly string[]): string
  coversJournal: string
  rejectReason: string
  rejectHint: string
  /** Before the number and the hash of the journal's last entry. */
  asItStands: string
  tookNoPart(name: string): string
  papers: string
  wholeRecord: string
  certificateOfAnalysis: string
  releaseCertificate: string
  toBatch: string
}

/** `One`, `Two`, ... as a sentence begins with them; figures from ten up. */
const english = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const spanish = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve']
const spelled = (names: readonly string[], count: number): string => names[count] ?? String(count)

export const releaseWords: Words<ReleaseWords> = {
  en: {
    listSummary: (count, parts) =>
      count === 1 ? `1 batch: ${parts}` : `${count} batches, the most urgent first: ${parts}`,
    certified: count => `${count} certified at stage 1`,
    otherDecision: count => `${count} for another decision`,
    batch: 'Batch',
    case: 'Case',
    waitsFor: 'Waits for',
    what: {
      dispositions: 'Decisions on exceptions',
      results: 'Results',
      review: 'Review by QA',
      'stage-1': 'Certification, stage 1',
      'stage-2': 'Certification, stage 2',
      hold: 'Decision on the hold',
      affected: 'Reject, or QP decides anew',
      'out-of-specification': 'Reject, or a written request',
      supply: 'QP signs the supply requested',
      injection: 'Dispatch and injection',
    },
    stillOpen: 'Still open',
    openExceptions: count => `${count} ${count === 1 ? 'exception' : 'exceptions'}`,
    missingResults: count => `${count} ${count === 1 ? 'result' : 'results'}`,
    failedResults: count => `${count} ${count === 1 ? 'result' : 'results'} failed`,
    nothingOpen: 'nothing',
    injection: 'Injection',
    none: 'No batch waits',
    noneWhat: 'Batches come here when their product is filled, or when they are put on hold.',
    checked: entries => `${entries} entries were checked.`,
    needEye: open => ({ count: spelled(english, open), rest: open === 1 ? 'needs a decision' : 'need a decision' }),
    allDecided: count => (count === 1 ? 'The one exception has a decision' : `All ${count} exceptions have a decision`),
    affecting: exceptions => `${listOf(exceptions, 'en')} ${exceptions.length === 1 ? 'affects' : 'affect'} the batch`,
    affectingWhat: 'It cannot be certified. Reject it, or the QP decides anew.',
    nothingElse: 'nothing else was out of limit, late, corrected, overridden or unsigned.',
    nothing: 'Nothing was out of limit, late, corrected, overridden or unsigned.',
    injectionAt: moment => `injection ${moment}`,
    expires: moment => `expires ${moment}`,
    lookAgain: 'This batch has changed since it was shown',
    lookAgainWhat:
      'Nothing was signed. The page shows it as it stands now: look again, then sign. What was typed is still there.',
    exceptions: 'Exceptions',
    open: 'no decision yet',
    decided: 'decided',
    deviation: 'deviation',
    raisedBy: (name, moment) => `${moment}, ${name}`,
    decide: 'Decide',
    decideAnew: 'Decide anew',
    anewWhat: 'The decision before stays readable. After a new one, QA reviews the batch again before it is certified.',
    decideLater: 'Later',
    decision: impact => `Decision: ${impact}`,
    showEntry: 'Show the entry',
    hideEntry: 'Hide the entry',
    entryBy: (name, moment) => `${name}, ${moment}`,
    checkedBy: name => `checked by ${name}`,
    photograph: 'Look at the photograph',
    noRecord: 'The entry could not be read. Open the batch to see it.',
    inOrder: 'Looked at and in order',
    lookedAt: {
      identity: 'Identity',
      lots: 'Lots',
      equipment: 'Equipment',
      people: 'People',
      labels: 'Labels',
      custody: 'Custody',
      formulas: 'Formulas',
      environment: 'Environment',
    },
    lineGood: 'in order',
    linePending: 'not complete yet',
    lineFault: 'not in order, see the exceptions',
    results: 'Results',
    test: 'Test',
    limit: 'Limit',
    result: 'Result',
    showWho: 'Show who and when',
    hideWho: 'Hide who and when',
    allResults: 'All samples and readings',
    waiting: 'waiting',
    until: day => `until ${day}`,
    wasDue: day => `was due ${day}`,
    fromRecord: 'from the batch record',
    noLimit: 'no limit',
    lowest: 'lowest',
    highest: 'highest',
    containers: 'Containers',
    containerHeld: 'on hold',
    holds: 'Holds',
    heldBy: (name, moment) => `${name}, ${moment}`,
    lifted: moment => `lifted ${moment}`,
    ofContainer: container => `container ${container}`,
    oosTitle: container => `Out of specification, requested for treatment: ${container}`,
    oosBy: physician => `Request of ${physician}`,
    oosFailed: tests => `Out of specification: ${tests}.`,
    oosSigned: name => `Signed by ${name}`,
    oosMeaning:
      'A supply at the written request of the treating physician. It is no certification, and the answer at the bedside is never GO.',
    signatures: 'Signatures',
    signedBy: (meaning, name, moment) => `${meaning}: ${name}, ${moment}.`,
    standing: 'It covers the record as it stands.',
    outrun: 'The record has changed since.',
    acts: 'Sign and decide',
    covers: (batch, entries) => `Batch ${batch}, ${entries} entries of the journal`,
    coversVersion: version => `version ${version}`,
    coversExceptions: count =>
      count === 0
        ? 'No exception'
        : count === 1
          ? 'One exception and its decision'
          : `${count} exceptions and their decisions`,
    coversAffecting: exceptions => `Decided as affecting the batch: ${listOf(exceptions, 'en')}`,
    coversJournal: 'The journal as it stands',
    rejectReason: 'Reason of the rejection',
    rejectHint: 'It stands in the record and on the rejection for ever.',
    asItStands: 'A signature covers this page as it stands at entry',
    tookNoPart: name => `${name} took no part in making this batch.`,
    papers: 'Papers',
    wholeRecord: 'Read the whole record',
    certificateOfAnalysis: 'Certificate of analysis',
    releaseCertificate: 'Release certificate',
    toBatch: 'Open the batch',
  },
  es: {
    listSummary: (count, parts) =>
      count === 1 ? `1 lote: ${parts}` : `${count} lotes, primero los más urgentes: ${parts}`,
    certified: count => `${count} ${count === 1 ? 'certificado' : 'certificados'} en la fase 1`,
    otherDecision: count => `${count} a la espera de otra decisión`,
    batch: 'Lote',
    case: 'Caso',
    waitsFor: 'Espera',
    what: {
      dispositions: 'Decisiones sobre excepciones',
      results: 'Resultados',
      review: 'Revisión de Garantía de Calidad',
      'stage-1': 'Certificación, fase 1',
      'stage-2': 'Certificación, fase 2',
      hold: 'Decisión sobre la retención',
      affected: 'Rechazar, o nueva decisión de la QP',
      'out-of-specification': 'Rechazar, o petición escrita',
      supply: 'Firma de la QP del suministro pedido',
      injection: 'Expedición e infiltración',
    },
    stillOpen: 'Queda abierto',
    openExceptions: count => `${count} ${count === 1 ? 'excepción' : 'excepciones'}`,
    missingResults: count => `${count} ${count === 1 ? 'resultado' : 'resultados'}`,
    failedResults: count => `${count} ${count === 1 ? 'resultado no conforme' : 'resultados no conformes'}`,
    nothingOpen: 'nada',
    injection: 'Infiltración',
    none: 'No espera ningún lote',
    noneWhat: 'Los lotes aparecen aquí cuando su producto está envasado o cuando se retienen.',
    checked: entries => `Se han comprobado ${entries} anotaciones.`,
    needEye: open => ({
      count: spelled(spanish, open),
      rest: open === 1 ? 'requiere una decisión' : 'requieren una decisión',
    }),
    allDecided: count =>
      count === 1 ? 'La única excepción tiene decisión' : `Las ${count} excepciones tienen decisión`,
    affecting: exceptions => `${listOf(exceptions, 'es')} ${exceptions.length === 1 ? 'afecta' : 'afectan'} al lote`,
    affectingWhat: 'No se puede certificar. Rechazarlo, o que la QP decida de nuevo.',
    nothingElse: 'no hay nada más fuera de límite, con retraso, corregido, forzado ni sin firma.',
    nothing: 'No hay nada fuera de límite, con retraso, corregido, forzado ni sin firma.',
    injectionAt: moment => `infiltración ${moment}`,
    expires: moment => `caduca ${moment}`,
    lookAgain: 'Este lote ha cambiado desde que se mostró',
    lookAgainWhat:
      'No se ha firmado nada. La página lo muestra como está ahora: vuelva a mirarlo y firme después. Lo escrito sigue ahí.',
    exceptions: 'Excepciones',
    open: 'sin decisión',
    decided: 'con decisión',
    deviation: 'desviación',
    raisedBy: (name, moment) => `${moment}, ${name}`,
    decide: 'Decidir',
    decideAnew: 'Decidir de nuevo',
    anewWhat:
      'La decisión anterior sigue legible. Tras una nueva, Garantía de Calidad vuelve a revisar el lote antes de certificarlo.',
    decideLater: 'Más tarde',
    decision: impact => `Decisión: ${impact}`,
    showEntry: 'Mostrar la anotación',
    hideEntry: 'Ocultar la anotación',
    entryBy: (name, moment) => `${name}, ${moment}`,
    checkedBy: name => `comprobado por ${name}`,
    photograph: 'Ver la fotografía',
    noRecord: 'No se ha podido leer la anotación. Abra el lote para verla.',
    inOrder: 'Mirado y en orden',
    lookedAt: {
      identity: 'Identidad',
      lots: 'Materiales',
      equipment: 'Equipos',
      people: 'Personas',
      labels: 'Etiquetas',
      custody: 'Custodia',
      formulas: 'Fórmulas',
      environment: 'Ambiente',
    },
    lineGood: 'en orden',
    linePending: 'aún sin completar',
    lineFault: 'no está en orden, véanse las excepciones',
    results: 'Resultados',
    test: 'Ensayo',
    limit: 'Límite',
    result: 'Resultado',
    showWho: 'Mostrar quién y cuándo',
    hideWho: 'Ocultar quién y cuándo',
    allResults: 'Todas las muestras y lecturas',
    waiting: 'pendiente',
    until: day => `hasta ${day}`,
    wasDue: day => `debía leerse ${day}`,
    fromRecord: 'del registro del lote',
    noLimit: 'sin límite',
    lowest: 'el menor',
    highest: 'el mayor',
    containers: 'Envases',
    containerHeld: 'retenido',
    holds: 'Retenciones',
    heldBy: (name, moment) => `${name}, ${moment}`,
    lifted: moment => `levantada ${moment}`,
    ofContainer: container => `envase ${container}`,
    oosTitle: container => `Fuera de especificación, solicitado para tratamiento: ${container}`,
    oosBy: physician => `Petición de ${physician}`,
    oosFailed: tests => `Fuera de especificación: ${tests}.`,
    oosSigned: name => `Firmado por ${name}`,
    oosMeaning:
      'Un suministro a petición escrita del médico responsable. No es una certificación, y la respuesta junto al paciente nunca es APTO.',
    signatures: 'Firmas',
    signedBy: (meaning, name, moment) => `${meaning}: ${name}, ${moment}.`,
    standing: 'Abarca el registro tal como está.',
    outrun: 'El registro ha cambiado después.',
    acts: 'Firmar y decidir',
    covers: (batch, entries) => `Lote ${batch}, ${entries} anotaciones del diario`,
    coversVersion: version => `versión ${version}`,
    coversExceptions: count =>
      count === 0
        ? 'Ninguna excepción'
        : count === 1
          ? 'Una excepción y su decisión'
          : `${count} excepciones y sus decisiones`,
    coversAffecting: exceptions => `Decisión «lote afectado»: ${listOf(exceptions, 'es')}`,
    coversJournal: 'El diario tal como está',
    rejectReason: 'Motivo del rechazo',
    rejectHint: 'Queda para siempre en el registro y en el rechazo.',
    asItStands: 'Una firma abarca esta página tal como está en la anotación',
    tookNoPart: name => `${name} no ha intervenido en la elaboración de este lote.`,
    papers: 'Documentos',
    wholeRecord: 'Leer el registro completo',
    certificateOfAnalysis: 'Certificado de análisis',
    releaseCertificate: 'Certificado de liberación',
    toBatch: 'Abrir el lote',
  },
}
