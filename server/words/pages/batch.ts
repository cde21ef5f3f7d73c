// The words of one batch's page: its head, what comes next, what may be decided about it, and its record.
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
  /** The day since seeding, of so many planned: past them, the plan is said apart. */
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
  destroyedTitle: string
  destroyedWhat: string
  destroyedLabels: string
  disposeTitle: string
  impact: string
  // The record.
  recordNone: string
  recordNoneWhat: string
  run(number: number): string
  openedBy(name: string): string
  stillOpen: string
  skipped(step: string, name: string, moment: string): string
  abandoned(reason: string): string
  exceptionsCount(count: number): string
  openRun: string
  correctedBy(entry: number): string
  corrects(entry: number, reason: string): string
  reasonGiven(reason: string): string
  recordedLater(moment: string): string
  checkedBy(name: string): string
  photograph: string
  onDay(day: string): string
  entryLabels: string
  /** What a batch waits for where nothing is to be done at the bench. */
  waitingResults(count: number): string
  waitingDecisions(count: number): string
  waitingRelease: string
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
    dayOf: (day, planned) =>
      !planned ? day : Number(day) > planned ? `${day}; planned ${planned}` : `${day} of ${planned}`,
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
    reprintWhat:
      'Each print is counted. The label that is not used is destroyed and accounted for: at the reconciliation, and after it under Product, Labels.',
    reprintCodes: 'Labels',
    reprintNone: 'No label of this batch has been printed yet.',
    destroyedTitle: 'Record labels destroyed',
    destroyedWhat:
      'Where a label was printed again, one print is in use and the other is destroyed. A reprint says so on itself. A review signed before is asked for again.',
    destroyedLabels: 'Destroyed',
    disposeTitle: 'Decide about the exception',
    impact: 'What it means for the batch',
    recordNone: 'Nothing is recorded yet',
    recordNoneWhat: 'The record begins with the collection of the marrow.',
    run: number => `Operation ${number}`,
    openedBy: name => `begun by ${name}`,
    stillOpen: 'still open',
    skipped: (step, name, moment) => `${step}: skipped, not needed. ${name}, ${moment}.`,
    abandoned: reason => `Broken off: ${reason}`,
    exceptionsCount: count => `${count} ${count === 1 ? 'exception' : 'exceptions'}`,
    openRun: 'Open',
    correctedBy: entry => `Replaced by entry ${entry}`,
    corrects: (entry, reason) => `Replaces entry ${entry}. Reason: ${reason}.`,
    reasonGiven: reason => `Reason: ${reason}.`,
    recordedLater: moment => `recorded ${moment}`,
    checkedBy: name => `checked by ${name}`,
    photograph: 'Open the picture',
    onDay: day => `day ${day}`,
    entryLabels: 'Open the labels (PDF)',
    waitingResults: count => `${count} ${count === 1 ? 'result is' : 'results are'} waited for`,
    waitingDecisions: count => `${count} ${count === 1 ? 'exception waits' : 'exceptions wait'} for a decision`,
    waitingRelease: 'Review and certification',
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
    dayOf: (day, planned) =>
      !planned ? day : Number(day) > planned ? `${day}; previstos ${planned}` : `${day} de ${planned}`,
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
    injection: 'Infiltración',
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
    reprintWhat:
      'Cada impresión cuenta. La etiqueta que no se usa se destruye y se justifica: en la conciliación y, después de ella, en Producto, Etiquetas.',
    reprintCodes: 'Etiquetas',
    reprintNone: 'Todavía no se ha impreso ninguna etiqueta de este lote.',
    destroyedTitle: 'Anotar etiquetas destruidas',
    destroyedWhat:
      'De una etiqueta reimpresa se usa una impresión y se destruye la otra. La reimpresa lo lleva marcado. La revisión firmada antes se pide de nuevo.',
    destroyedLabels: 'Destruidas',
    disposeTitle: 'Decidir sobre la excepción',
    impact: 'Qué supone para el lote',
    recordNone: 'Todavía no hay nada anotado',
    recordNoneWhat: 'El registro empieza con la extracción de la médula.',
    run: number => `Operación ${number}`,
    openedBy: name => `empezada por ${name}`,
    stillOpen: 'sigue abierta',
    skipped: (step, name, moment) => `${step}: omitido por no ser necesario. ${name}, ${moment}.`,
    abandoned: reason => `Interrumpida: ${reason}`,
    exceptionsCount: count => `${count} ${count === 1 ? 'excepción' : 'excepciones'}`,
    openRun: 'Abrir',
    correctedBy: entry => `Sustituida por la anotación ${entry}`,
    corrects: (entry, reason) => `Sustituye a la anotación ${entry}. Motivo: ${reason}.`,
    reasonGiven: reason => `Motivo: ${reason}.`,
    recordedLater: moment => `anotado ${moment}`,
    checkedBy: name => `comprobado por ${name}`,
    photograph: 'Abrir la imagen',
    onDay: day => `día ${day}`,
    entryLabels: 'Abrir las etiquetas (PDF)',
    waitingResults: count => `${count === 1 ? 'Falta' : 'Faltan'} ${count} ${count === 1 ? 'resultado' : 'resultados'}`,
    waitingDecisions: count => `${count} ${count === 1 ? 'excepción espera' : 'excepciones esperan'} una decisión`,
    waitingRelease: 'Revisión y certificación',
  },
}
