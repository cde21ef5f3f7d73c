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
  record: string
  recorded: string
  recordedWhat(site: string): string
  recordedWithExceptions: string
  nextProduct: string
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
  recordArrival: string
  arrivalRecorded: string
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
    containerHint: 'The square code of the label, with the scanner or typed with its check character.',
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
    record: 'Record the injection',
    recorded: 'Injection recorded',
    recordedWhat: site => `Given into the ${site}.`,
    recordedWithExceptions:
      'It was given without a valid GO or at another place: a deviation has been opened. Call the QP now.',
    nextProduct: 'Next product',
    codeCannotBeRead: 'A code cannot be read',
    codeCannotBeReadHint:
      'Type the characters below the code, the boxed one last. If they cannot be read either, do not inject: call the QP.',
    close: 'Close',
    arrivalsTitle: 'Products on their way',
    arrivalsHint: 'Scan each product when its box is opened, and write down what the logger says.',
    onTheWay: 'On its way',
    arrived: 'Arrived',
    noneOnTheWay: 'Nothing is on its way',
    scanArrived: 'Scan a product that has arrived',
    sealIntact: 'Seal intact',
    sealBroken: 'Seal broken or missing',
    seal: 'Seal of the box',
    minC: 'Lowest temperature of the journey',
    maxC: 'Highest temperature of the journey',
    recordArrival: 'Record the arrival',
    arrivalRecorded: 'Arrival recorded',
    expires: when => `use before ${when}`,
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
    containerHint: 'El código cuadrado de la etiqueta, con el lector o tecleado con su carácter de control.',
    containerRead: 'Etiqueta leída',
    intactQuestion: '¿Envase íntegro y células bien resuspendidas?',
    intact: 'Sí, íntegro y homogéneo',
    notIntact: 'No',
    again: 'Empezar de nuevo',
    timeLeft: 'Tiempo restante',
    untilTime: time => `hasta las ${time}`,
    askAgainAfter: time => `Volver a consultar después de las ${time}.`,
    noLongerValid: 'Esta respuesta ya no es válida. Consultar de nuevo antes de infiltrar.',
    dose: 'Dosis',
    inVolume: volume => `células viables en ${volume}`,
    call: 'Llamar a',
    callQp: 'Llamar al responsable técnico',
    checks: 'Qué se ha comprobado',
    passed: 'conforme',
    failed: 'no conforme',
    pending: 'pendiente',
    recordInjection: 'Pausa quirúrgica y registrar la infiltración',
    timeOut: 'Pausa quirúrgica',
    timeOutHint: 'Leer en voz alta: paciente, articulación y lado, hora límite. Infiltrar. Después, registrarlo aquí.',
    givenVolume: 'Volumen administrado',
    givenHint: volume => `El envase contiene ${volume}.`,
    record: 'Registrar la infiltración',
    recorded: 'Infiltración registrada',
    recordedWhat: site => `Administrado en: ${site}.`,
    recordedWithExceptions:
      'Se administró sin un APTO vigente o en otro lugar: se ha abierto una desviación. Llamar ahora al responsable técnico.',
    nextProduct: 'Siguiente producto',
    codeCannotBeRead: 'Un código no se puede leer',
    codeCannotBeReadHint:
      'Teclear los caracteres impresos bajo el código, el recuadrado al final. Si tampoco se leen, no infiltrar: llamar al responsable técnico.',
    close: 'Cerrar',
    arrivalsTitle: 'Productos en camino',
    arrivalsHint: 'Escanear cada producto al abrir su caja y anotar lo que indica el registrador.',
    onTheWay: 'En camino',
    arrived: 'Recibido',
    noneOnTheWay: 'No hay nada en camino',
    scanArrived: 'Escanear un producto recibido',
    sealIntact: 'Precinto íntegro',
    sealBroken: 'Precinto roto o ausente',
    seal: 'Precinto de la caja',
    minC: 'Temperatura mínima del transporte',
    maxC: 'Temperatura máxima del transporte',
    recordArrival: 'Registrar la llegada',
    arrivalRecorded: 'Llegada registrada',
    expires: when => `usar antes de ${when}`,
    onHold: 'Retenido: no utilizar',
  },
}
