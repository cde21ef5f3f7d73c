// The words of a case's page, of the form that opens a case, and of a patient's identity.
import { sampleDays } from '../../domain/case/serology-window.ts'
import type { Words } from '../languages.ts'

interface CaseWords {
  title: string
  newTitle: string
  newSummary: string
  // What a case says of itself.
  indication: string
  indicationHint: string
  surgeon: string
  hospital: string
  collection: string
  injection: string
  sites: string
  correctWhat: string
  /** Every one that was recorded. */
  prescriptions: string
  prescriptionRecorded(at: string, by: string): string
  prescriptionCorrected(at: string, by: string, reason: string): string
  closed(reason: string): string
  // Before the collection.
  preparation: string
  consent: string
  consentGiven(day: string): string
  consentMissing: string
  consents: string
  consentRecorded(given: string, at: string, by: string): string
  consentAgain: string
  consentAgainWhat: string
  serology: string
  serologyNegative(day: string): string
  serologyPositive(markers: string, day: string): string
  serologyMissing: string
  serologyLater: string
  /** The blood sample is too old or too late for the collection of this day. */
  sampleOutside(day: string, isPlanned: boolean): string
  /** Every one that was recorded. */
  serologies: string
  serologyRecorded(found: string, at: string, by: string): string
  serologyAgain: string
  booking: string
  booked(batch: string): string
  given(batch: string): string
  notBooked: string
  donationLabels(batch: string): string
  patientLabel(code: string): string
  patientLabelWhat: string
  bookTitle: string
  bookWhat: string
  /** In front of what the laboratory still lacks. */
  bookMissing: string
  batches: string
  noBatches: string
  dates: string
  replanTitle: string
  replanWhat: string
  closeTitle: string
  closeWhat: string
  reason: string
  reasonHint: string
  sampledOn: string
  givenOn: string
  similar(codes: string): string
  similarWhat: string
  // The identity.
  identity: string
  identityWhat: string
  purpose: string
  purposeHint: string
  show: string
  hide: string
  familyName: string
  givenName: string
  birthDate: string
  hospitalNumbers: string
  hospitalNumber: string
  issuer: string
  anotherNumber: string
  removeNumber(number: number): string
  changeTitle: string
  changeWhat: string
  changed: string
  secondPerson: string
  secondWhat: string
  badge: string
  pin: string
  labelsToCheck: string
  noLabelsToCheck: string
  // The form of a new case.
  patient: string
  patientWhich: string
  patientNew: string
  patientNewHint: string
  patientKnown: string
  patientKnownHint: string
  patientCode: string
  patientCodeHint: string
  request: string
  site(number: number): string
  joint: string
  side: string
  digit: string
  digitJoint: string
  doseMillions: string
  volumeMl: string
  million: string
  anotherSite: string
  removeSite(number: number): string
  plan: string
  injectionHint(days: number): string
  /** `day`: the first one by the plan, with its article in Spanish. */
  tooSoon(day: string, days: number): string
  tooSoonWhat: string
  open: string
  opened(caseId: string, patientCode: string): string
  openedWhat: string
  similarFound(codes: string): string
  toCase: string
  another: string
  chooseSurgeon: string
}

export const caseWords: Words<CaseWords> = {
  en: {
    title: 'Case',
    newTitle: 'New case',
    newSummary: 'One treatment of one patient, as the surgeon has requested it.',
    indication: 'Indication',
    indicationHint: 'For example knee osteoarthritis, grade III',
    surgeon: 'Surgeon',
    hospital: 'Hospital',
    collection: 'Collection',
    injection: 'Injection',
    sites: 'Treatment sites',
    correctWhat:
      'What was recorded first stays readable. Once labels of the product are printed, QA decides on the change; a product that was signed and not yet given waits on hold until it is signed again.',
    prescriptions: 'Every prescription recorded',
    prescriptionRecorded: (at, by) => `Recorded ${at}, ${by}.`,
    prescriptionCorrected: (at, by, reason) => `Corrected ${at}, ${by}: ${reason}.`,
    closed: reason => `Closed: ${reason}`,
    preparation: 'Before the collection',
    consent: 'Consent',
    consentGiven: day => `given on ${day}`,
    consentMissing: 'not recorded; the collection cannot be booked without it',
    consents: 'Every consent recorded',
    consentRecorded: (given, at, by) => `${given} (recorded ${at}, ${by}).`,
    consentAgain: 'Record it again',
    consentAgainWhat:
      'The first one stays in the record. With another day, whatever was collected before is a deviation, and waits on hold until QA has decided.',
    serology: 'Serology',
    serologyNegative: day => `negative, sample of ${day}`,
    serologyPositive: (markers, day) => `positive for ${markers}, sample of ${day}`,
    serologyMissing: 'not recorded',
    serologies: 'Every serology recorded',
    serologyRecorded: (found, at, by) => `${found} (recorded ${at}, ${by}).`,
    serologyAgain: 'Record it again',
    sampleOutside: (day, isPlanned) =>
      isPlanned
        ? `It will be more than ${sampleDays.before} days old at the collection planned for ${day}. Take another sample, at the latest ${sampleDays.after} days after the collection.`
        : `It is not from the ${sampleDays.before} days before the collection of ${day} or the ${sampleDays.after} days after it. QA decides; record another sample where there is one.`,
    serologyLater: 'It may follow, and is looked at when the marrow is received.',
    booking: 'Collection booked',
    booked: batch => `batch ${batch}`,
    given: batch => `batch ${batch}, given`,
    notBooked: 'not booked',
    donationLabels: batch => `Labels of the donation number, ${batch}`,
    patientLabel: code => `One label of the patient code, ${code}`,
    patientLabelWhat: 'in place of one that is lost; the set above has two',
    bookTitle: 'Book the collection',
    bookWhat: 'A donation number is given and the batch is opened on the process that is in force now.',
    bookMissing:
      'The laboratory still lacks what this batch needs. It can be booked; see to this before the collection:',
    batches: 'Batches of this case',
    noBatches: 'A batch begins when the collection is booked.',
    dates: 'Dates and end',
    replanTitle: 'Change the dates',
    replanWhat: 'The running batch follows: its operations are due by the new dates.',
    closeTitle: 'Close the case',
    closeWhat: 'Nothing more can be done with a closed case; everything stays readable.',
    reason: 'Reason',
    reasonHint: 'It stands in the record as it is written here.',
    sampledOn: 'Day of the blood sample',
    givenOn: 'Day of the signature',
    similar: codes => `A patient with a similar name is known: ${codes}`,
    similarWhat: 'Two identifiers are compared at every hand-over. Look twice at each label.',
    identity: 'Identity',
    identityWhat:
      'Name, birth date and hospital numbers lie apart, encrypted. Each reading is recorded with its purpose.',
    purpose: 'Purpose',
    purposeHint: 'For example telephone call to the ward',
    show: 'Show the identity',
    hide: 'Hide',
    familyName: 'Family name',
    givenName: 'Given name',
    birthDate: 'Birth date',
    hospitalNumbers: 'Hospital numbers',
    hospitalNumber: 'Hospital number',
    issuer: 'Issued by',
    anotherNumber: 'Another hospital number',
    removeNumber: number => `Remove hospital number ${number}`,
    changeTitle: 'Change the identity',
    changeWhat:
      'The earlier version stays readable. A second person compares with the document and confirms. What is being made for this patient waits on hold until QA has decided.',
    changed: 'The identity is changed.',
    secondPerson: 'Second person',
    secondWhat: 'Scan the badge and enter the PIN.',
    badge: 'Badge',
    pin: 'PIN',
    labelsToCheck: 'Check these printed labels, and print again where the name is on them:',
    noLabelsToCheck: 'No printed label is affected.',
    patient: 'Patient',
    patientWhich: 'Is the patient known here?',
    patientNew: 'New patient',
    patientNewHint: 'Marrow gives a patient code',
    patientKnown: 'Known patient',
    patientKnownHint: 'By the patient code',
    patientCode: 'Patient code',
    patientCodeHint: 'Scan it, or type it: PT-0001',
    request: 'Request',
    site: number => `Site ${number}`,
    joint: 'Joint',
    side: 'Side',
    digit: 'Digit',
    digitJoint: 'Joint of the digit',
    doseMillions: 'Dose',
    volumeMl: 'Volume',
    million: 'million cells',
    anotherSite: 'Another site',
    removeSite: number => `Remove site ${number}`,
    plan: 'Planned dates',
    injectionHint: days => `The culture takes about ${days} days from the collection.`,
    tooSoon: (day, days) => `The injection is before ${day}, the earliest day that ${days} days of culture give.`,
    tooSoonWhat: 'It can be recorded so; without a later date the product will not be ready.',
    open: 'Open the case',
    opened: (caseId, patientCode) => `Case ${caseId} is open for ${patientCode}`,
    openedWhat: 'The patient code stands on every label; the name only on those of the product.',
    similarFound: codes => `A similar name is known: ${codes}. Compare both before the collection.`,
    toCase: 'To the case',
    another: 'Open another case',
    chooseSurgeon: 'No surgeon is registered. Register one under People first.',
  },
  es: {
    title: 'Caso',
    newTitle: 'Caso nuevo',
    newSummary: 'Un tratamiento de un paciente, tal como lo ha pedido el cirujano.',
    indication: 'Indicación',
    indicationHint: 'Por ejemplo, artrosis de rodilla, grado III',
    surgeon: 'Cirujano',
    hospital: 'Hospital',
    collection: 'Extracción',
    injection: 'Infiltración',
    sites: 'Localizaciones',
    correctWhat:
      'Lo primero que se registró sigue siendo legible. Una vez impresas etiquetas del producto, Garantía de Calidad decide sobre el cambio; un producto ya firmado y aún no administrado queda retenido hasta que se firme de nuevo.',
    prescriptions: 'Todas las prescripciones registradas',
    prescriptionRecorded: (at, by) => `Registrada ${at}, ${by}.`,
    prescriptionCorrected: (at, by, reason) => `Corregida ${at}, ${by}: ${reason}.`,
    closed: reason => `Cerrado: ${reason}`,
    preparation: 'Antes de la extracción',
    consent: 'Consentimiento',
    consentGiven: day => `firmado el ${day}`,
    consentMissing: 'no consta; hace falta para reservar la extracción',
    consents: 'Todos los consentimientos registrados',
    consentRecorded: (given, at, by) => `${given} (registrado ${at}, ${by}).`,
    consentAgain: 'Registrarlo de nuevo',
    consentAgainWhat:
      'El primero se conserva en el registro. Si la fecha es otra, lo ya extraído pasa a ser una desviación y queda retenido hasta que decida Garantía de Calidad.',
    serology: 'Serología',
    serologyNegative: day => `negativa, muestra del ${day}`,
    serologyPositive: (markers, day) => `positiva para ${markers}, muestra del ${day}`,
    serologyMissing: 'no consta',
    serologies: 'Todas las serologías registradas',
    serologyRecorded: (found, at, by) => `${found} (registrada ${at}, ${by}).`,
    serologyAgain: 'Registrarla de nuevo',
    sampleOutside: (day, isPlanned) =>
      isPlanned
        ? `Tendrá más de ${sampleDays.before} días en la extracción prevista para el ${day}. Tome otra muestra, a más tardar ${sampleDays.after} días después de la extracción.`
        : `No es de los ${sampleDays.before} días anteriores a la extracción del ${day} ni de los ${sampleDays.after} siguientes. Decide Garantía de Calidad; si hay otra muestra, regístrela.`,
    serologyLater: 'Puede llegar después; se comprueba al recibir la médula.',
    booking: 'Extracción reservada',
    booked: batch => `lote ${batch}`,
    given: batch => `lote ${batch}, administrado`,
    notBooked: 'sin reservar',
    donationLabels: batch => `Etiquetas del número de donación, ${batch}`,
    patientLabel: code => `Una etiqueta del código de paciente, ${code}`,
    patientLabelWhat: 'en lugar de una perdida; el juego anterior trae dos',
    bookTitle: 'Reservar la extracción',
    bookWhat: 'Se asigna un número de donación y se abre el lote con el proceso vigente ahora.',
    bookMissing:
      'Al laboratorio todavía le falta lo que este lote necesita. Se puede reservar; hay que resolverlo antes de la extracción:',
    batches: 'Lotes de este caso',
    noBatches: 'El lote empieza cuando se reserva la extracción.',
    dates: 'Fechas y cierre',
    replanTitle: 'Cambiar las fechas',
    replanWhat: 'El lote en curso se adapta: sus operaciones quedan para las fechas nuevas.',
    closeTitle: 'Cerrar el caso',
    closeWhat: 'Con un caso cerrado no se puede hacer nada más; todo sigue siendo legible.',
    reason: 'Motivo',
    reasonHint: 'Figura en el registro tal como se escriba aquí.',
    sampledOn: 'Día de la muestra de sangre',
    givenOn: 'Día de la firma',
    similar: codes => `Consta un paciente con un nombre parecido: ${codes}`,
    similarWhat: 'En cada entrega se comparan dos identificadores. Mire dos veces cada etiqueta.',
    identity: 'Identidad',
    identityWhat:
      'El nombre, la fecha de nacimiento y los números de historia se guardan aparte, cifrados. Cada consulta queda registrada con su finalidad.',
    purpose: 'Finalidad',
    purposeHint: 'Por ejemplo, llamada telefónica a la planta',
    show: 'Mostrar la identidad',
    hide: 'Ocultar',
    familyName: 'Apellidos',
    givenName: 'Nombre',
    birthDate: 'Fecha de nacimiento',
    hospitalNumbers: 'Números de historia clínica',
    hospitalNumber: 'Número de historia clínica',
    issuer: 'Emitido por',
    anotherNumber: 'Otro número de historia',
    removeNumber: number => `Quitar el número de historia ${number}`,
    changeTitle: 'Modificar la identidad',
    changeWhat:
      'La versión anterior sigue siendo legible. Una segunda persona lo compara con el documento y lo confirma. Lo que se está preparando para este paciente queda retenido hasta que decida Garantía de Calidad.',
    changed: 'La identidad queda modificada.',
    secondPerson: 'Segunda persona',
    secondWhat: 'Escanee la tarjeta e introduzca el PIN.',
    badge: 'Tarjeta',
    pin: 'PIN',
    labelsToCheck: 'Compruebe estas etiquetas impresas y reimprímalas si llevan el nombre:',
    noLabelsToCheck: 'No afecta a ninguna etiqueta impresa.',
    patient: 'Paciente',
    patientWhich: '¿Consta ya el paciente?',
    patientNew: 'Paciente nuevo',
    patientNewHint: 'Marrow le asigna un código',
    patientKnown: 'Paciente conocido',
    patientKnownHint: 'Por su código de paciente',
    patientCode: 'Código de paciente',
    patientCodeHint: 'Escanéelo o escríbalo: PT-0001',
    request: 'Petición',
    site: number => `Localización ${number}`,
    joint: 'Articulación',
    side: 'Lado',
    digit: 'Dedo',
    digitJoint: 'Articulación del dedo',
    doseMillions: 'Dosis',
    volumeMl: 'Volumen',
    million: 'millones de células',
    anotherSite: 'Otra localización',
    removeSite: number => `Quitar la localización ${number}`,
    plan: 'Fechas previstas',
    injectionHint: days => `El cultivo dura unos ${days} días desde la extracción.`,
    tooSoon: (day, days) => `La infiltración es antes del ${day}, el primer día que dan ${days} días de cultivo.`,
    tooSoonWhat: 'Puede anotarse así; sin una fecha posterior el producto no estará listo.',
    open: 'Abrir el caso',
    opened: (caseId, patientCode) => `El caso ${caseId} está abierto para ${patientCode}`,
    openedWhat: 'El código de paciente figura en todas las etiquetas; el nombre, solo en las del producto.',
    similarFound: codes => `Consta un nombre parecido: ${codes}. Compare ambos antes de la extracción.`,
    toCase: 'Ir al caso',
    another: 'Abrir otro caso',
    chooseSurgeon: 'No hay ningún cirujano registrado. Regístrelo primero en Personas.',
  },
}
