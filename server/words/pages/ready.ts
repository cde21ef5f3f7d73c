// The words of the surgeon's and the theatre nurse's screen: three answers before anything is shown, then GO or NO-GO.
import type { Words } from '../languages.ts'

interface ReadyWords {
  title: string
  arrivals: string
  stepOf(step: number): string
  scanWristband: string
  wristbandHint: string
  wristbandRead: string
  asMarked: string
  joint: string
  side: string
  left: string
  right: string
  digit: string
  digitJoint: string
  scanContainer: string
  containerHint: string
  containerRead: string
  intactQuestion: string
  intact: string
  notIntact: string
  again: string
  timeLeft: string
  untilTime(time: string): string
  askAgainAfter(time: string): string
  noLongerValid: string
  dose: string
  inVolume(volume: string): string
  call: string
  callQp: string
  checks: string
  passed: string
  failed: string
  pending: string
  recordInjection: string
  timeOut: string
  timeOutHint: string
  givenVolume: string
  givenHint(volume: string): string
  volumeMalformed: string
  givenWhen: string
  givenWhenHint: string
  /** In front of the time-out, where GO has gone while it was read aloud. */
  goneMeanwhile: string
  givenAnyway: string
  givenAnywayTitle: string
  givenAnywayWhat: string
  notGiven: string
  notGivenTitle(container: string): string
  notGivenWhat: string
  destroyed: string
  returned: string
  notGivenReason: string
  notGivenReasonHint: string
  record: string
  recorded: string
  recordedWhat(container: string, site: string): string
  recordedWithExceptions: string
  nextProduct: string
  nextFirst: string
  /** The same in the scan field itself, on a telephone: a few words. */
  nextAwaited: string
  scanNext: string
  placeFirst: string
  placeAwaited: string
  codeCannotBeRead: string
  codeCannotBeReadHint: string
  close: string
  arrivalsTitle: string
  arrivalsHint: string
  onTheWay: string
  arrived: string
  noneOnTheWay: string
  scanArrived: string
  sealIntact: string
  sealBroken: string
  seal: string
  minC: string
  maxC: string
  /** Below the two fields of an arrival: what an empty one leads to. */
  unreadHint: string
  recordArrival: string
  recordReadings: string
  arrivalOf(container: string): string
  notExpected(container: string): string
  noContainer: string
  arrivedAlready: string
  arrivedUnread: string
  loggerUnread: string
  /** Of what arrived so that it is never GO. */
  journeyFault: Readonly<Record<'seal-broken' | 'temperature', string>>
  loggerOf(container: string): string
  loggerWhat: string
  expires(when: string): string
  onHold: string
}

export const readyWords: Words<ReadyWords> = {
  en: {
    title: 'Ready?',
    arrivals: 'Arrivals',
    stepOf: step => `${step} of 3`,
    scanWristband: 'Scan the wristband',
    wristbandHint: 'The hospital number as printed on the wristband. It is compared and not kept.',
    wristbandRead: 'Wristband read',
    asMarked: 'as marked on the skin',
    joint: 'Joint marked on the skin',
    side: 'Side marked on the skin',
    left: 'Left',
    right: 'Right',
    digit: 'Which digit',
    digitJoint: 'Which joint of it',
    scanContainer: 'Scan the syringe',
    containerHint: 'The square code of the label, with the scanner; or typed, a space before its check character.',
    containerRead: 'Label read',
    intactQuestion: 'Container intact, cells evenly resuspended?',
    intact: 'Yes, intact and even',
    notIntact: 'No',
    again: 'Start again',
    timeLeft: 'Time left',
    untilTime: time => `until ${time}`,
    askAgainAfter: time => `Ask again after ${time}.`,
    noLongerValid: 'This answer is no longer valid. Ask again before the injection.',
    dose: 'Dose',
    inVolume: volume => `viable cells in ${volume}`,
    call: 'Call',
    callQp: 'Call the QP',
    checks: 'What was checked',
    passed: 'in order',
    failed: 'not in order',
    pending: 'pending',
    recordInjection: 'Time-out, then record the injection',
    timeOut: 'Time-out',
    timeOutHint: 'Read aloud: the patient, the joint and side, until when. Inject. Then record it here.',
    givenVolume: 'Volume given',
    givenHint: volume => `The container holds ${volume}.`,
    volumeMalformed: 'A volume in millilitres, above zero, is needed here, for example 7.5.',
    givenWhen: 'When, if not now',
    givenWhenHint: 'The time of the injection itself. A GO that was valid then counts.',
    goneMeanwhile: 'The answer no longer stands. If the injection has not begun, do not inject.',
    givenAnyway: 'Given all the same',
    givenAnywayTitle: 'Given without a GO',
    givenAnywayWhat: 'What has happened is recorded as it was, and a deviation is opened. Call the QP now.',
    notGiven: 'Not given',
    notGivenTitle: container => `${container} is not given`,
    notGivenWhat: 'What becomes of it? Either way it is never released again.',
    destroyed: 'Destroyed here',
    returned: 'Back to the laboratory',
    notGivenReason: 'Why it was not given',
    notGivenReasonHint: 'Without a name. It stands in the record as it is written here.',
    record: 'Record the injection',
    recorded: 'Injection recorded',
    recordedWhat: (container, site) => `${container}, given into the ${site}.`,
    recordedWithExceptions:
      'It was given without a valid GO or at another place: a deviation has been opened. Call the QP now.',
    nextProduct: 'Next product',
    nextFirst: 'This answer is about the product scanned before. Press “Next product” first.',
    nextAwaited: '“Next product” first',
    scanNext: 'Scan the next wristband',
    placeFirst: 'Joint and side first, as marked on the skin.',
    placeAwaited: 'Joint and side first',
    codeCannotBeRead: 'A code cannot be read',
    codeCannotBeReadHint:
      'Type what is printed beside it. On the label, the code that ends in F and figures, a space, and the one character behind it; 0 and O, 1 and I differ. If it cannot be read either, do not inject: call the QP.',
    close: 'Close',
    arrivalsTitle: 'Products on their way and here',
    arrivalsHint: 'Scan each product when its box is opened, and write down what the logger says.',
    onTheWay: 'On its way',
    arrived: 'Arrived',
    noneOnTheWay: 'Nothing is on its way or here',
    scanArrived: 'Scan a product that has arrived',
    sealIntact: 'Seal intact',
    sealBroken: 'Seal broken or missing',
    seal: 'Seal of the box',
    minC: 'Lowest temperature of the journey',
    maxC: 'Highest temperature of the journey',
    unreadHint: 'Without both temperatures the answer is NO-GO until the logger is read.',
    recordArrival: 'Record the arrival',
    recordReadings: 'Record both temperatures',
    arrivalOf: container => `${container} has arrived`,
    notExpected: container =>
      `${container} is neither on its way here nor waiting here. Keep it closed and call the laboratory.`,
    noContainer: 'This is no label of a product. Scan the square code of the syringe.',
    arrivedAlready: 'Its arrival is recorded. For the injection, ask “Ready?”.',
    arrivedUnread:
      'Its arrival is recorded without both temperatures: NO-GO until its logger is read, in the list below.',
    loggerUnread: 'Arrived, logger not read',
    journeyFault: {
      'seal-broken': 'Arrived with a broken seal: deviation, NO-GO',
      temperature: 'Outside its temperature limits on the way: deviation, NO-GO',
    },
    loggerOf: container => `Read the logger of ${container}`,
    loggerWhat:
      'Once both temperatures are recorded they stand. Outside the limits of the product, a deviation is opened.',
    expires: when => `expires ${when}`,
    onHold: 'On hold: do not use',
  },
  es: {
    title: '¿Apto?',
    arrivals: 'Llegadas',
    stepOf: step => `${step} de 3`,
    scanWristband: 'Escanear la pulsera',
    wristbandHint: 'El número de historia impreso en la pulsera. Se compara y no se guarda.',
    wristbandRead: 'Pulsera leída',
    asMarked: 'según la marca en la piel',
    joint: 'Articulación marcada en la piel',
    side: 'Lado marcado en la piel',
    left: 'Izquierda',
    right: 'Derecha',
    digit: 'Qué dedo',
    digitJoint: 'Qué articulación del dedo',
    scanContainer: 'Escanear la jeringa',
    containerHint:
      'El código cuadrado de la etiqueta, con el lector; o tecleado, con un espacio antes de su carácter de control.',
    containerRead: 'Etiqueta leída',
    intactQuestion: '¿Envase íntegro y células bien resuspendidas?',
    intact: 'Sí, íntegro y homogéneo',
    notIntact: 'No',
    again: 'Empezar de nuevo',
    timeLeft: 'Tiempo restante',
    untilTime: time => `hasta ${time}`,
    askAgainAfter: time => `Volver a consultar después de las ${time}.`,
    noLongerValid: 'Esta respuesta ya no es válida. Consultar de nuevo antes de infiltrar.',
    dose: 'Dosis',
    inVolume: volume => `células viables en ${volume}`,
    call: 'Llamar a',
    callQp: 'Llamar a la QP',
    checks: 'Qué se ha comprobado',
    passed: 'conforme',
    failed: 'no conforme',
    pending: 'pendiente',
    recordInjection: 'Pausa quirúrgica y registrar la infiltración',
    timeOut: 'Pausa quirúrgica',
    timeOutHint: 'Leer en voz alta: paciente, articulación y lado, hora límite. Infiltrar. Después, registrarlo aquí.',
    givenVolume: 'Volumen administrado',
    givenHint: volume => `El envase contiene ${volume}.`,
    volumeMalformed: 'Aquí va un volumen en mililitros, mayor que cero, por ejemplo 7,5.',
    givenWhen: 'Cuándo, si no es ahora',
    givenWhenHint: 'La hora de la propia infiltración. Cuenta un APTO que fuera válido entonces.',
    goneMeanwhile: 'La respuesta ya no es válida. Si la infiltración no ha empezado, no infiltrar.',
    givenAnyway: 'Se administró de todos modos',
    givenAnywayTitle: 'Administrado sin un APTO',
    givenAnywayWhat: 'Lo ocurrido se registra tal como fue y se abre una desviación. Llamar ahora a la QP.',
    notGiven: 'No se administra',
    notGivenTitle: container => `${container} no se administra`,
    notGivenWhat: '¿Qué se hace con él? En ningún caso vuelve a liberarse.',
    destroyed: 'Destruido aquí',
    returned: 'De vuelta al laboratorio',
    notGivenReason: 'Por qué no se administró',
    notGivenReasonHint: 'Sin nombres. Consta en el registro tal como se escriba aquí.',
    record: 'Registrar la infiltración',
    recorded: 'Infiltración registrada',
    recordedWhat: (container, site) => `${container}, administrado en: ${site}.`,
    recordedWithExceptions:
      'Se administró sin un APTO vigente o en otro lugar: se ha abierto una desviación. Llamar ahora a la QP.',
    nextProduct: 'Siguiente producto',
    nextFirst: 'Esta respuesta es del producto escaneado antes. Pulsar primero «Siguiente producto».',
    nextAwaited: 'Antes, «Siguiente producto»',
    scanNext: 'Escanear la siguiente pulsera',
    placeFirst: 'Primero la articulación y el lado, según la marca en la piel.',
    placeAwaited: 'Primero, articulación y lado',
    codeCannotBeRead: 'Un código no se puede leer',
    codeCannotBeReadHint:
      'Teclear lo que está impreso al lado. En la etiqueta, el código que termina en F y cifras, un espacio y el único carácter que lo sigue; 0 y O, 1 e I son distintos. Si tampoco se lee, no infiltrar: llamar a la QP.',
    close: 'Cerrar',
    arrivalsTitle: 'Productos en camino y aquí',
    arrivalsHint: 'Escanear cada producto al abrir su caja y anotar lo que indica el registrador.',
    onTheWay: 'En camino',
    arrived: 'Recibido',
    noneOnTheWay: 'No hay nada en camino ni aquí',
    scanArrived: 'Escanear un producto recibido',
    sealIntact: 'Precinto íntegro',
    sealBroken: 'Precinto roto o ausente',
    seal: 'Precinto de la caja',
    minC: 'Temperatura mínima del transporte',
    maxC: 'Temperatura máxima del transporte',
    unreadHint: 'Sin las dos temperaturas la respuesta es NO APTO hasta que se lea el registrador.',
    recordArrival: 'Registrar la llegada',
    recordReadings: 'Registrar las dos temperaturas',
    arrivalOf: container => `${container} ha llegado`,
    notExpected: container =>
      `${container} ni está en camino hacia aquí ni espera aquí. No abrirlo y llamar al laboratorio.`,
    noContainer: 'Esto no es la etiqueta de un producto. Escanear el código cuadrado de la jeringa.',
    arrivedAlready: 'Su llegada ya está registrada. Para la infiltración, consultar «¿Apto?».',
    arrivedUnread:
      'Su llegada consta sin las dos temperaturas: NO APTO hasta que se lea su registrador, en la lista de abajo.',
    loggerUnread: 'Recibido, registrador sin leer',
    journeyFault: {
      'seal-broken': 'Recibido con el precinto roto: desviación, NO APTO',
      temperature: 'Fuera de sus límites de temperatura en el transporte: desviación, NO APTO',
    },
    loggerOf: container => `Leer el registrador de ${container}`,
    loggerWhat:
      'Una vez anotadas, las dos temperaturas no se cambian. Fuera de los límites del producto se abre una desviación.',
    expires: when => `caduca ${when}`,
    onHold: 'Retenido: no utilizar',
  },
}
