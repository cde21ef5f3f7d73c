// The guided operation at the bench: one step at a time, its questions and its answers.
import type { StepKind } from '../../domain/process/step-definition.ts'
import type { Words } from '../languages.ts'

interface OperationWords {
  day(day: string): string
  passage(passage: number): string
  notSeeded: string
  cabinet(name: string): string
  cleared(time: string): string
  notCleared: string
  /** After the name of whoever works; the step follows, quoted. */
  checkComes: string
  checkAt(title: string): string
  pause: string
  steps: string
  close: string
  loading: string
  next: string
  nextMissing(missing: string): string
  goOn(title: string): string
  scan: string
  scanCommand: string
  noCodeHere: string
  answerFirst: string
  answerMissing: string
  nothingToRepeat: string
  nothingToCancel: string
  notReady(missing: string): string
  /** `raised`: the title of each exception. */
  recordedWithException(title: string, raised: readonly string[]): string
  notRecorded: string
  // On hold, ended
  onHold(reason: string): string
  over(text: string): string
  overWhat: string
  toBench: string
  // The red question
  notThisPatient: string
  notThisPatientNow: string
  opened: string
  belongsTo(batch: string): string
  itsPlace(place: string): string
  noPlaceKnown: string
  noPutBack: string
  yesHoldBoth: string
  notThisPaper: string
  putAway: string
  // Late
  wasEarlier: string
  doneAt: string
  whyLate: string
  whyLateHint: string
  isNow: string
  lateMissing: string
  // Not allowed
  notAllowed: string
  takeAnother: string
  usedAllTheSame: string
  usedTitle: string
  usedWhat: string
  usedRecord: string
  override: string
  overrideTitle: string
  overrideWhat: string
  overrideRecord: string
  why: string
  whyMissing: string
  onlySupervisor: string
  // Second check
  check: string
  checkWhat(performer: string): string
  scanBadge: string
  badgeRead: string
  ownBadge: string
  otherBadge: string
  badgeOf: string
  pin: string
  pinHint: string
  digit(digit: number): string
  pinBack: string
  confirmCheck: string
  needsBadge: string
  needsPin: string
  backToForm: string
  goesWith: string
  /** Recorded so, exceptions come with it. */
  raises(count: number): string
  ofBatch: string
  flasks: string
  prescribed: string
  onOuterLabel(site: string, cells: string, volume: string, useBefore: string): string
  nobodyHere: string
  photoInstead: string
  photoWhat: string
  confirmByPhoto: string
  needsPhoto: string
  // What was recorded
  recorded: string
  by(name: string, time: string): string
  lateRecorded(time: string): string
  checkedBy(name: string): string
  withReason(reason: string): string
  exceptions(count: number): string
  first: string
  replaced(name: string, time: string): string
  correct: string
  correctTitle(title: string): string
  correctWhat: string
  correctWhy: string
  correctRecord: string
  keepAsIs: string
  /** Recording once more what may be repeated; by the kind of step. */
  again: Readonly<Partial<Record<StepKind, string>>>
  againOther: string
  nothingRecorded: string
  skippedBy(name: string, moment: string): string
  afterAll: string
  // Close
  /** After `Close the operation: `. */
  stepsToGo(count: number): string
  closeNow: string
}

export const operationWords: Words<OperationWords> = {
  en: {
    day: day => `Day ${day}`,
    passage: passage => `passage ${passage}`,
    notSeeded: 'Before seeding',
    cabinet: name => `Cabinet ${name}`,
    cleared: time => `cleared ${time}`,
    notCleared: 'not cleared yet',
    checkComes: 'and another at',
    checkAt: title => `“${title}”`,
    pause: 'Pause',
    steps: 'Steps',
    close: 'Close',
    loading: 'Loading the operation',
    next: 'Next',
    nextMissing: missing => missing,
    goOn: title => `Go on: ${title}`,
    scan: 'Scan',
    scanCommand: 'Printed codes: confirm, next',
    noCodeHere: 'This step needs no code. Fill it in on the screen.',
    answerFirst: 'Answer the question on the screen first.',
    answerMissing: 'answer the question',
    nothingToRepeat: 'This step is not repeated.',
    nothingToCancel: 'There is nothing to go back from.',
    notReady: missing => `Not yet: ${missing}.`,
    recordedWithException: (title, raised) =>
      raised.length === 1
        ? `${title} is recorded, and an exception for the reviewer with it: ${raised[0]}.`
        : `${title} is recorded, and ${raised.length} exceptions for the reviewer with it.`,
    notRecorded: 'Not recorded',
    onHold: reason => (reason ? `On hold: ${reason}` : 'On hold until QA decides'),
    over: text => `This operation is closed. ${text}`,
    overWhat: 'What was recorded can be read, and corrected where needed.',
    toBench: 'To the bench',
    notThisPatient: 'Not this patient. Was it opened, or inside the cabinet?',
    notThisPatientNow: 'Not this patient.',
    opened: 'Was it opened, or inside the cabinet?',
    belongsTo: batch => `belongs to batch ${batch}.`,
    itsPlace: place => `Its place: ${place}.`,
    noPlaceKnown: 'No place is recorded for it; ask where it came from.',
    noPutBack: 'No, put back',
    yesHoldBoth: 'Yes, hold both',
    notThisPaper: 'Not this batch. Put it away, then scan the right one.',
    putAway: 'Put away',
    wasEarlier: 'It was done earlier',
    doneAt: 'Done at',
    whyLate: 'Why it is recorded later',
    whyLateHint: 'Wanted when it was more than 15 minutes ago.',
    isNow: 'It is done now',
    lateMissing: 'enter when it was done',
    notAllowed: 'it may not be used',
    takeAnother: 'Take another one',
    usedAllTheSame: 'It was used all the same',
    usedTitle: 'It was used all the same',
    usedWhat: 'What has happened is recorded: the batch goes on hold, and a deviation is opened for QA.',
    usedRecord: 'Record: it was used',
    override: 'Allow it as supervisor',
    overrideTitle: 'Allow it as supervisor',
    overrideWhat: 'It is used with a reason, and a deviation is opened for QA. The batch is not held.',
    overrideRecord: 'Allow it and record',
    why: 'Reason',
    whyMissing: 'A reason is needed: it is read in thirty years.',
    onlySupervisor: 'A supervisor can allow it with a reason: unlock the screen with the badge of one.',
    check: 'Second check',
    checkWhat: performer =>
      `${performer} is about to do this. A colleague compares it with what is on the bench, then confirms.`,
    scanBadge: "Scan the colleague's badge",
    badgeRead: 'Badge read. Now the PIN.',
    ownBadge: 'The second check must be by another person. Scan the badge of a colleague.',
    otherBadge: 'Another badge',
    badgeOf: 'Badge',
    pin: 'PIN of the colleague',
    pinHint: '6 digits',
    digit: digit => `Digit ${digit}`,
    pinBack: 'Delete the last digit',
    confirmCheck: 'Confirm',
    needsBadge: 'scan the badge',
    needsPin: 'enter the PIN',
    backToForm: 'Back to the step',
    goesWith: 'What it goes with',
    raises: count =>
      count === 1
        ? 'Confirmed so, an exception is recorded with it'
        : `Confirmed so, ${count} exceptions are recorded with it`,
    ofBatch: 'Batch',
    flasks: 'Flasks',
    prescribed: 'Prescribed',
    onOuterLabel: (site, cells, volume, useBefore) => `${site}: ${cells} in ${volume}, use before ${useBefore}`,
    nobodyHere: 'Nobody else is here',
    photoInstead: 'A picture in place of the second check',
    photoWhat: 'The picture shows what would be compared; a reviewer looks at it later, and an exception says so.',
    confirmByPhoto: 'Record with the picture',
    needsPhoto: 'take the picture',
    recorded: 'Recorded',
    by: (name, time) => `${name}, ${time}`,
    lateRecorded: time => `written down ${time}`,
    checkedBy: name => `Checked by ${name}`,
    withReason: reason => `Reason: ${reason}`,
    exceptions: count => (count === 1 ? '1 exception for the reviewer' : `${count} exceptions for the reviewer`),
    first: 'First recorded',
    replaced: (name, time) => `replaced by ${name}, ${time}`,
    correct: 'Correct',
    correctTitle: title => `Correct: ${title}`,
    correctWhat: 'The first value stays readable beside the new one.',
    correctWhy: 'Why it is corrected',
    correctRecord: 'Record the correction',
    keepAsIs: 'Keep it as it is',
    again: {
      'print-labels': 'Print more labels',
      'use-lot': 'Another lot',
      photo: 'Another picture',
      note: 'Another note',
      'reconcile-labels': 'Scan more labels',
    },
    againOther: 'Record once more',
    nothingRecorded: 'Nothing is recorded for this step.',
    skippedBy: (name, moment) => `Skipped, not needed: ${name}, ${moment}.`,
    afterAll: 'Record it after all',
    stepsToGo: count => (count === 1 ? '1 step to go' : `${count} steps to go`),
    closeNow: 'Close the operation',
  },
  es: {
    day: day => `Día ${day}`,
    passage: passage => `pase ${passage}`,
    notSeeded: 'Antes de la siembra',
    cabinet: name => `Cabina ${name}`,
    cleared: time => `despejada ${time}`,
    notCleared: 'aún sin despejar',
    checkComes: 'y otra persona en',
    checkAt: title => `«${title}»`,
    pause: 'Pausa',
    steps: 'Pasos',
    close: 'Cerrar',
    loading: 'Cargando la operación',
    next: 'Siguiente',
    nextMissing: missing => missing,
    goOn: title => `Continuar: ${title}`,
    scan: 'Escanear',
    scanCommand: 'Códigos: confirmar, siguiente',
    noCodeHere: 'Este paso no necesita ningún código. Rellénelo en la pantalla.',
    answerFirst: 'Responda primero a la pregunta de la pantalla.',
    answerMissing: 'responda a la pregunta',
    nothingToRepeat: 'Este paso no se repite.',
    nothingToCancel: 'No hay nada que deshacer aquí.',
    notReady: missing => `Todavía no: ${missing}.`,
    recordedWithException: (title, raised) =>
      raised.length === 1
        ? `${title}: anotado, con una excepción para quien revise: ${raised[0]}.`
        : `${title}: anotado, con ${raised.length} excepciones para quien revise.`,
    notRecorded: 'Sin anotar',
    onHold: reason => (reason ? `Retenido: ${reason}` : 'Retenido hasta que decida Garantía de Calidad'),
    over: text => `Esta operación está cerrada. ${text}`,
    overWhat: 'Lo anotado puede consultarse y, si hace falta, corregirse.',
    toBench: 'Al puesto',
    notThisPatient: 'No es de este paciente. ¿Se ha abierto o ha estado dentro de la cabina?',
    notThisPatientNow: 'No es de este paciente.',
    opened: '¿Se ha abierto o ha estado dentro de la cabina?',
    belongsTo: batch => `es del lote ${batch}.`,
    itsPlace: place => `Su sitio: ${place}.`,
    noPlaceKnown: 'No consta dónde va; pregunte de dónde ha salido.',
    noPutBack: 'No, devolver a su sitio',
    yesHoldBoth: 'Sí, retener ambos',
    notThisPaper: 'No es de este lote. Retírelo y escanee el correcto.',
    putAway: 'Retirado',
    wasEarlier: 'Se hizo antes',
    doneAt: 'Hecho a las',
    whyLate: 'Por qué se anota después',
    whyLateHint: 'Hace falta si fue hace más de 15 minutos.',
    isNow: 'Se hace ahora',
    lateMissing: 'indique cuándo se hizo',
    notAllowed: 'no puede usarse',
    takeAnother: 'Tomar otro',
    usedAllTheSame: 'Se usó de todos modos',
    usedTitle: 'Se usó de todos modos',
    usedWhat: 'Lo que ha ocurrido se anota: el lote queda retenido y se abre una desviación para Garantía de Calidad.',
    usedRecord: 'Anotar: se usó',
    override: 'Autorizar como supervisor',
    overrideTitle: 'Autorizar como supervisor',
    overrideWhat: 'Se usa con un motivo y se abre una desviación para Garantía de Calidad. El lote no queda retenido.',
    overrideRecord: 'Autorizar y anotar',
    why: 'Motivo',
    whyMissing: 'Hace falta un motivo: se leerá dentro de treinta años.',
    onlySupervisor: 'Un supervisor puede autorizarlo con un motivo: desbloquee la pantalla con su tarjeta.',
    check: 'Segunda comprobación',
    checkWhat: performer =>
      `${performer} va a hacer esto. Un compañero lo compara con lo que hay en la mesa y después lo confirma.`,
    scanBadge: 'Escanee la tarjeta del compañero',
    badgeRead: 'Tarjeta leída. Ahora el PIN.',
    ownBadge: 'La segunda comprobación debe hacerla otra persona. Escanee la tarjeta de un compañero.',
    otherBadge: 'Otra tarjeta',
    badgeOf: 'Tarjeta',
    pin: 'PIN del compañero',
    pinHint: '6 cifras',
    digit: digit => `Cifra ${digit}`,
    pinBack: 'Borrar la última cifra',
    confirmCheck: 'Confirmar',
    needsBadge: 'escanee la tarjeta',
    needsPin: 'falta el PIN',
    backToForm: 'Volver al paso',
    goesWith: 'Con qué se compara',
    raises: count =>
      count === 1
        ? 'Si se confirma así, se anota también una excepción'
        : `Si se confirma así, se anotan también ${count} excepciones`,
    ofBatch: 'Lote',
    flasks: 'Frascos',
    prescribed: 'Prescrito',
    onOuterLabel: (site, cells, volume, useBefore) => `${site}: ${cells} en ${volume}, usar antes de ${useBefore}`,
    nobodyHere: 'No hay nadie más',
    photoInstead: 'Una foto en lugar de la segunda comprobación',
    photoWhat: 'La foto muestra lo que se compararía; se revisa después, y una excepción lo hace constar.',
    confirmByPhoto: 'Anotar con la foto',
    needsPhoto: 'falta la foto',
    recorded: 'Anotado',
    by: (name, time) => `${name}, ${time}`,
    lateRecorded: time => `escrito ${time}`,
    checkedBy: name => `Comprobado por ${name}`,
    withReason: reason => `Motivo: ${reason}`,
    exceptions: count => (count === 1 ? '1 excepción para revisar' : `${count} excepciones para revisar`),
    first: 'Anotado al principio',
    replaced: (name, time) => `sustituido por ${name}, ${time}`,
    correct: 'Corregir',
    correctTitle: title => `Corregir: ${title}`,
    correctWhat: 'El primer valor sigue legible junto al nuevo.',
    correctWhy: 'Por qué se corrige',
    correctRecord: 'Anotar la corrección',
    keepAsIs: 'Dejarlo como está',
    again: {
      'print-labels': 'Imprimir más etiquetas',
      'use-lot': 'Otro lote',
      photo: 'Otra foto',
      note: 'Otra nota',
      'reconcile-labels': 'Escanear más etiquetas',
    },
    againOther: 'Anotar otra vez',
    nothingRecorded: 'No hay nada anotado en este paso.',
    skippedBy: (name, moment) => `Omitido por no ser necesario: ${name}, ${moment}.`,
    afterAll: 'Anotarlo a pesar de todo',
    stepsToGo: count => (count === 1 ? 'falta 1 paso' : `faltan ${count} pasos`),
    closeNow: 'Cerrar la operación',
  },
}
