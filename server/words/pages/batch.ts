// The words of one batch's page: its sections, its figures, and what may be decided about it.
import type { Words } from '../languages.ts'

export const batchSections = [
  'now',
  'record',
  'culture',
  'results',
  'product',
  'exceptions',
  'papers',
  'history',
] as const
export type BatchSection = (typeof batchSections)[number]

interface BatchPageWords {
  title: string
  sections: string
  section: Readonly<Record<BatchSection, string>>
  progress: string
  /** Read out beside a step of the line of progress. */
  reached: string
  here: string
  ahead: string
  // The head's facts.
  day: string
  dayOf(day: string, planned?: number): string
  notSeeded: string
  forecast: string
  forecastDays(earliest: string, latest: string): string
  forecastLikely(day: string): string
  forecastKind: Readonly<
    Record<'before-first-count' | 'nothing-in-culture' | 'enough' | 'doublings-needed' | 'out-of-reach', string>
  >
  doublingsNeeded(count: string): string
  collection: string
  injection: string
  donation: string
  process: string
  processVersion(version: number): string
  case: string
  // What may be done.
  next: string
  nextNone: string
  beginTitle(operation: string): string
  beginEarly(when: string): string
  beginByDecision: string
  continue: string
  otherActs: string
  holds: string
  container(code: string): string
  lifted(moment: string): string
  noHolds: string
  reason: string
  reasonHint: string
  holdTitle(batch: string): string
  holdWhat: string
  holdOn: string
  holdWhole: string
  liftTitle: string
  failTitle(batch: string): string
  failWhat: string
  reprintTitle: string
  reprintWhat: string
  reprintCodes: string
  reprintNone: string
  disposeTitle: string
  impact: string
  // The record.
  recordNone: string
  recordNoneWhat: string
  run(number: number): string
  openedBy(name: string): string
  stillOpen: string
  abandoned(reason: string): string
  exceptionsCount(count: number): string
  openRun: string
  correctedBy(entry: number): string
  corrects(entry: number, reason: string): string
  reasonGiven(reason: string): string
  recordedLater(moment: string): string
  checkedBy(name: string): string
  photograph: string
  // The culture.
  passages: string
  passage: string
  vessels: string
  vesselTree: string
  noVessels: string
  noVesselsWhat: string
  seeded: string
  harvested: string
  viability: string
  doublings: string
  doublingTime: string
  cumulative: string
  primaryNote: string
  notCounted: string
  onDay(day: string): string
  // Results.
  noTests: string
  test: string
  limit: string
  sample: string
  result: string
  standing: string
  stage1: string
  stage2: string
  informative: string
  noSample: string
  takenAt(moment: string): string
  nextReading(day: number, moment: string): string
  readingDay(day: number): string
  fromRecord: string
  // The product.
  noContainers: string
  noContainersWhat: string
  containers: string
  containerCode: string
  site: string
  content: string
  expires: string
  expiredAt(moment: string): string
  lineOfLife: string
  onHold: string
  labels: string
  labelsPrinted: string
  labelsApplied: string
  labelsDestroyed: string
  labelsLeft: string
  labelsLeftCodes(codes: string): string
  // Exceptions.
  noExceptions: string
  noExceptionsWhat: string
  undecided(count: number): string
  decided(count: number): string
  deviation: string
  entry(number: number): string
  // Papers.
  papers: string
  batchRecord: string
  certificateOfAnalysis: string
  releaseCertificate: string
  donationLabels: string
  entryLabels: string
  productLabel: string
  /** What a batch waits for where nothing is to be done at the bench. */
  waitingResults(count: number): string
  waitingDecisions(count: number): string
  waitingRelease: string
  paperLanguage: Readonly<Record<'en' | 'es', string>>
  signatures: string
  noSignatures: string
  signedEntries(count: number): string
  signatureStands: string
  signatureOvertaken: string
  // History.
  history: string
  historyWhat: string
  program: string
}

export const batchPageWords: Words<BatchPageWords> = {
  en: {
    title: 'Batch',
    sections: 'Parts of the batch',
    section: {
      now: 'Now',
      record: 'Record',
      culture: 'Culture',
      results: 'Results',
      product: 'Product',
      exceptions: 'Exceptions',
      papers: 'Papers',
      history: 'History',
    },
    progress: 'How far it has come',
    reached: 'reached',
    here: 'it stands here',
    ahead: 'still ahead',
    day: 'Day',
    dayOf: (day, planned) => (planned ? `${day} of ${planned}` : day),
    notSeeded: 'not seeded yet',
    forecast: 'Enough for the dose',
    forecastDays: (earliest, latest) => `day ${earliest} to ${latest}`,
    forecastLikely: day => `most likely day ${day}`,
    forecastKind: {
      'before-first-count': 'known after the first count',
      'nothing-in-culture': 'nothing in culture',
      enough: 'enough cells now',
      'doublings-needed': 'too little history yet',
      'out-of-reach': 'not within the time of the process',
    },
    doublingsNeeded: count => `${count} doublings still needed`,
    collection: 'Collection',
    injection: 'Injection',
    donation: 'Donation number',
    process: 'Process',
    processVersion: version => `version ${version}`,
    case: 'Case',
    next: 'What comes next',
    nextNone: 'Nothing is to be done in the laboratory at present.',
    beginTitle: operation => `Begin: ${operation}`,
    beginEarly: when => `It is due ${when}. Begun now it is before its time, and an exception says so.`,
    beginByDecision: 'It is not due by itself. Begin it where it has been decided.',
    continue: 'Go on',
    otherActs: 'Decisions about the batch',
    holds: 'Holds',
    container: code => `only container ${code}`,
    lifted: moment => `lifted ${moment}`,
    noHolds: 'No hold stands.',
    reason: 'Reason',
    reasonHint: 'It stands in the record as it is written here.',
    holdTitle: batch => `Put ${batch} on hold`,
    holdWhat: 'Cells in culture are kept alive meanwhile; nothing is harvested, certified or given.',
    holdOn: 'What is held',
    holdWhole: 'The whole batch',
    liftTitle: 'Lift the hold',
    failTitle: batch => `End the culture of ${batch}`,
    failWhat:
      'This cannot be taken back. The flasks are discarded in the operation that stops the culture; another collection can then be booked for the case.',
    reprintTitle: 'Print labels again',
    reprintWhat: 'Each print is counted: the earlier label is destroyed and accounted for at the reconciliation.',
    reprintCodes: 'Labels',
    reprintNone: 'No label of this batch has been printed yet.',
    disposeTitle: 'Decide about the exception',
    impact: 'What it means for the batch',
    recordNone: 'Nothing is recorded yet',
    recordNoneWhat: 'The record begins with the collection of the marrow.',
    run: number => `Operation ${number}`,
    openedBy: name => `begun by ${name}`,
    stillOpen: 'still open',
    abandoned: reason => `Broken off: ${reason}`,
    exceptionsCount: count => `${count} ${count === 1 ? 'exception' : 'exceptions'}`,
    openRun: 'Open',
    correctedBy: entry => `Replaced by entry ${entry}`,
    corrects: (entry, reason) => `Replaces entry ${entry}. Reason: ${reason}.`,
    reasonGiven: reason => `Reason: ${reason}.`,
    recordedLater: moment => `recorded ${moment}`,
    checkedBy: name => `checked by ${name}`,
    photograph: 'Open the picture',
    passages: 'Passages',
    passage: 'Passage',
    vessels: 'Vessels',
    vesselTree: 'Which vessel came from which',
    noVessels: 'Nothing is in culture yet',
    noVesselsWhat: 'Flasks appear here when they are seeded.',
    seeded: 'Seeded',
    harvested: 'Harvested',
    viability: 'Viability',
    doublings: 'Doublings',
    doublingTime: 'Doubling time',
    cumulative: 'Doublings since P1',
    primaryNote:
      'Seeded at P0 are mononuclear cells. How many of them are MSC is not known, so doublings count from P1.',
    notCounted: 'not counted yet',
    onDay: day => `day ${day}`,
    noTests: 'The process asks for no tests',
    test: 'Test',
    limit: 'Specification',
    sample: 'Sample',
    result: 'Result',
    standing: 'Where it stands',
    stage1: 'before stage 1',
    stage2: 'before stage 2',
    informative: 'informative',
    noSample: 'no sample yet',
    takenAt: moment => `taken ${moment}`,
    nextReading: (day, moment) => `reading of day ${day}: ${moment}`,
    readingDay: day => `day ${day}`,
    fromRecord: 'from the batch record',
    noContainers: 'Nothing is filled yet',
    noContainersWhat: 'Containers appear here with the filling, each for its treatment site.',
    containers: 'Containers',
    containerCode: 'Container',
    site: 'Treatment site',
    content: 'Content',
    expires: 'Use before',
    expiredAt: moment => `expired ${moment}`,
    lineOfLife: 'Where it is',
    onHold: 'On hold',
    labels: 'Labels',
    labelsPrinted: 'Printed',
    labelsApplied: 'Applied',
    labelsDestroyed: 'Destroyed',
    labelsLeft: 'Without a fate',
    labelsLeftCodes: codes => `Neither applied nor destroyed: ${codes}`,
    noExceptions: 'Nothing out of order',
    noExceptionsWhat: 'Whatever is out of limit, late, corrected or overridden appears here for the reviewer.',
    undecided: count => `${count} without a decision`,
    decided: count => `${count} decided`,
    deviation: 'Deviation',
    entry: number => `entry ${number}`,
    papers: 'Papers',
    batchRecord: 'Batch record',
    certificateOfAnalysis: 'Certificate of analysis',
    releaseCertificate: 'Release certificate',
    donationLabels: 'Labels of the donation number',
    entryLabels: 'Open the labels (PDF)',
    productLabel: 'Product label, with the name (PDF)',
    waitingResults: count => `${count} ${count === 1 ? 'result is' : 'results are'} waited for`,
    waitingDecisions: count => `${count} ${count === 1 ? 'exception waits' : 'exceptions wait'} for a decision`,
    waitingRelease: 'Review and certification',
    paperLanguage: { en: 'in English', es: 'in Spanish' },
    signatures: 'Signatures',
    noSignatures: 'Nothing is signed yet.',
    signedEntries: count => `covers ${count} ${count === 1 ? 'entry' : 'entries'}`,
    signatureStands: 'The record is unchanged since',
    signatureOvertaken: 'The record has changed since',
    history: 'History',
    historyWhat: 'Every line of the journal about this batch, in order. Nothing in it can be changed or taken away.',
    program: 'Marrow',
  },
  es: {
    title: 'Lote',
    sections: 'Partes del lote',
    section: {
      now: 'Ahora',
      record: 'Registro',
      culture: 'Cultivo',
      results: 'Resultados',
      product: 'Producto',
      exceptions: 'Excepciones',
      papers: 'Documentos',
      history: 'Historial',
    },
    progress: 'Hasta dónde ha llegado',
    reached: 'alcanzado',
    here: 'está aquí',
    ahead: 'pendiente',
    day: 'Día',
    dayOf: (day, planned) => (planned ? `${day} de ${planned}` : day),
    notSeeded: 'sin sembrar',
    forecast: 'Suficiente para la dosis',
    forecastDays: (earliest, latest) => `del día ${earliest} al ${latest}`,
    forecastLikely: day => `lo más probable, el día ${day}`,
    forecastKind: {
      'before-first-count': 'se sabrá tras el primer recuento',
      'nothing-in-culture': 'nada en cultivo',
      enough: 'ya hay células suficientes',
      'doublings-needed': 'todavía sin historial suficiente',
      'out-of-reach': 'no dentro del plazo del proceso',
    },
    doublingsNeeded: count => `faltan ${count} duplicaciones`,
    collection: 'Extracción',
    injection: 'Inyección',
    donation: 'Número de donación',
    process: 'Proceso',
    processVersion: version => `versión ${version}`,
    case: 'Caso',
    next: 'Qué viene ahora',
    nextNone: 'De momento no hay nada que hacer en el laboratorio.',
    beginTitle: operation => `Empezar: ${operation}`,
    beginEarly: when => `Toca ${when}. Si se empieza ahora es antes de tiempo, y quedará como excepción.`,
    beginByDecision: 'No vence por sí sola. Empiécela si así se ha decidido.',
    continue: 'Continuar',
    otherActs: 'Decisiones sobre el lote',
    holds: 'Retenciones',
    container: code => `solo el envase ${code}`,
    lifted: moment => `levantada ${moment}`,
    noHolds: 'No hay ninguna retención.',
    reason: 'Motivo',
    reasonHint: 'Figura en el registro tal como se escriba aquí.',
    holdTitle: batch => `Retener ${batch}`,
    holdWhat: 'Mientras tanto las células en cultivo se mantienen; no se cosecha, certifica ni administra nada.',
    holdOn: 'Qué se retiene',
    holdWhole: 'Todo el lote',
    liftTitle: 'Levantar la retención',
    failTitle: batch => `Dar por terminado el cultivo de ${batch}`,
    failWhat:
      'Esto no se puede deshacer. Los frascos se desechan en la operación que detiene el cultivo; después se puede reservar otra extracción para el caso.',
    reprintTitle: 'Reimprimir etiquetas',
    reprintWhat: 'Cada impresión cuenta: la etiqueta anterior se destruye y se justifica en la conciliación.',
    reprintCodes: 'Etiquetas',
    reprintNone: 'Todavía no se ha impreso ninguna etiqueta de este lote.',
    disposeTitle: 'Decidir sobre la excepción',
    impact: 'Qué supone para el lote',
    recordNone: 'Todavía no hay nada anotado',
    recordNoneWhat: 'El registro empieza con la extracción de la médula.',
    run: number => `Operación ${number}`,
    openedBy: name => `empezada por ${name}`,
    stillOpen: 'sigue abierta',
    abandoned: reason => `Interrumpida: ${reason}`,
    exceptionsCount: count => `${count} ${count === 1 ? 'excepción' : 'excepciones'}`,
    openRun: 'Abrir',
    correctedBy: entry => `Sustituida por la anotación ${entry}`,
    corrects: (entry, reason) => `Sustituye a la anotación ${entry}. Motivo: ${reason}.`,
    reasonGiven: reason => `Motivo: ${reason}.`,
    recordedLater: moment => `anotado ${moment}`,
    checkedBy: name => `comprobado por ${name}`,
    photograph: 'Abrir la imagen',
    passages: 'Pases',
    passage: 'Pase',
    vessels: 'Recipientes',
    vesselTree: 'De qué recipiente procede cada uno',
    noVessels: 'Todavía no hay nada en cultivo',
    noVesselsWhat: 'Los frascos aparecen aquí cuando se siembran.',
    seeded: 'Sembradas',
    harvested: 'Cosechadas',
    viability: 'Viabilidad',
    doublings: 'Duplicaciones',
    doublingTime: 'Tiempo de duplicación',
    cumulative: 'Duplicaciones desde P1',
    primaryNote:
      'En P0 se siembran células mononucleadas. No se sabe cuántas de ellas son MSC, por lo que las duplicaciones cuentan desde P1.',
    notCounted: 'sin recuento todavía',
    onDay: day => `día ${day}`,
    noTests: 'El proceso no pide ningún ensayo',
    test: 'Ensayo',
    limit: 'Especificación',
    sample: 'Muestra',
    result: 'Resultado',
    standing: 'Situación',
    stage1: 'antes de la fase 1',
    stage2: 'antes de la fase 2',
    informative: 'informativo',
    noSample: 'sin muestra todavía',
    takenAt: moment => `tomada ${moment}`,
    nextReading: (day, moment) => `lectura del día ${day}: ${moment}`,
    readingDay: day => `día ${day}`,
    fromRecord: 'del registro del lote',
    noContainers: 'Todavía no hay nada envasado',
    noContainersWhat: 'Los envases aparecen aquí con el llenado, cada uno para su sitio de tratamiento.',
    containers: 'Envases',
    containerCode: 'Envase',
    site: 'Sitio de tratamiento',
    content: 'Contenido',
    expires: 'Usar antes de',
    expiredAt: moment => `caducó ${moment}`,
    lineOfLife: 'Dónde está',
    onHold: 'Retenido',
    labels: 'Etiquetas',
    labelsPrinted: 'Impresas',
    labelsApplied: 'Aplicadas',
    labelsDestroyed: 'Destruidas',
    labelsLeft: 'Sin destino',
    labelsLeftCodes: codes => `Ni aplicadas ni destruidas: ${codes}`,
    noExceptions: 'Nada fuera de lo previsto',
    noExceptionsWhat:
      'Lo que está fuera de límite, se hace tarde, se corrige o se fuerza aparece aquí para la revisión.',
    undecided: count => `${count} sin decisión`,
    decided: count => `${count} ${count === 1 ? 'decidida' : 'decididas'}`,
    deviation: 'Desviación',
    entry: number => `anotación ${number}`,
    papers: 'Documentos',
    batchRecord: 'Registro del lote',
    certificateOfAnalysis: 'Certificado de análisis',
    releaseCertificate: 'Certificado de liberación',
    donationLabels: 'Etiquetas del número de donación',
    entryLabels: 'Abrir las etiquetas (PDF)',
    productLabel: 'Etiqueta del producto, con el nombre (PDF)',
    waitingResults: count => `${count === 1 ? 'Falta' : 'Faltan'} ${count} ${count === 1 ? 'resultado' : 'resultados'}`,
    waitingDecisions: count => `${count} ${count === 1 ? 'excepción espera' : 'excepciones esperan'} una decisión`,
    waitingRelease: 'Revisión y certificación',
    paperLanguage: { en: 'en inglés', es: 'en español' },
    signatures: 'Firmas',
    noSignatures: 'Todavía no hay ninguna firma.',
    signedEntries: count => `abarca ${count} ${count === 1 ? 'anotación' : 'anotaciones'}`,
    signatureStands: 'El registro no ha cambiado desde entonces',
    signatureOvertaken: 'El registro ha cambiado desde entonces',
    history: 'Historial',
    historyWhat: 'Cada línea del diario sobre este lote, en orden. Nada de ello puede cambiarse ni quitarse.',
    program: 'Marrow',
  },
}
