// The few words of the interface's own parts: dialogs, fields, the scan field, what is shown when no server answers.
import type { Words } from './languages.ts'

interface UiWords {
  close: string
  cancel: string
  dismiss: string
  /** The first line of a list that opens, before anything is chosen. */
  choose: string
  loading: string
  menu: string
  language: string
  skipToContent: string
  required: string
  optional: string
  now: string
  /** A field's limits, shown before anything is typed; outside is recorded as an exception. */
  between(low: string, high: string): string
  atLeast(low: string): string
  atMost(high: string): string
  date: string
  time: string
  /** Shown where a date and time typed do not exist, or not yet in full. */
  dateIncomplete: string
  numberMalformed: string
  stepOf(step: number, steps: number): string
  stepDone: string
  stepNow: string
  stepSkipped: string
  stepToDo: string
  stepRefused: string
  scanAccepted: string
  scanRefused: string
  scanWorking: string
  typeByHand: string
  camera: string
  cameraTitle: string
  cameraRefused: string
  cameraFailed: string
  /** While a code is being typed whose check character has nothing before it yet. */
  separatorHint: string
  password: string
  signatureMeaning: string
  signatureCovers: string
  signing: string
  opensPdf: string
  fileStoring: string
  fileStored(name: string): string
  fileRemove: string
  fileTooLarge: string
  unreachable: string
  unexpectedAnswer: string
  pageFailed: string
  pageFailedWhat: string
  reload: string
  /** Said of a line of the page that is not being told of changes at present. */
  notLive: string
}

export const uiWords: Words<UiWords> = {
  en: {
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    choose: 'Choose',
    loading: 'Loading',
    menu: 'Menu',
    language: 'Language',
    skipToContent: 'Skip to the content',
    required: 'required',
    optional: 'optional',
    now: 'Now',
    between: (low, high) => `${low} to ${high}`,
    atLeast: low => `at least ${low}`,
    atMost: high => `at most ${high}`,
    date: 'Date',
    time: 'Time',
    dateIncomplete: 'Date and time are needed, for example 22 11 2026, 14:30.',
    numberMalformed: 'A number is needed here, for example 4.50.',
    stepOf: (step, steps) => `Step ${step} of ${steps}`,
    stepDone: 'done',
    stepNow: 'now',
    stepSkipped: 'skipped',
    stepToDo: 'to do',
    stepRefused: 'needs attention',
    scanAccepted: 'Accepted',
    scanRefused: 'Refused',
    scanWorking: 'Checking the code',
    typeByHand: 'Type by hand',
    camera: 'Scan with the camera',
    cameraTitle: 'Hold the code in front of the camera',
    cameraRefused:
      'The browser does not allow the camera here. Allow it in the browser’s settings for this address, or type the code.',
    cameraFailed: 'The camera gives no picture. Close other programs that use it and try again, or type the code.',
    separatorHint: 'A space or a full stop before the check character',
    password: 'Password',
    signatureMeaning: 'Meaning of the signature',
    signatureCovers: 'The signature covers',
    signing: 'Signing',
    opensPdf: 'PDF',
    fileStoring: 'Storing the file',
    fileStored: name => `Stored: ${name}`,
    fileRemove: 'Remove the file',
    fileTooLarge: 'The file is larger than 10 MB. Choose a smaller one.',
    unreachable: 'The server does not answer. Nothing was lost on this screen; check the network and try again.',
    unexpectedAnswer:
      'The server gave an answer that could not be read. Try again; if it stays so, tell the administrator.',
    pageFailed: 'This page could not be loaded',
    pageFailedWhat: 'The network was interrupted, or Marrow was updated meanwhile. Reload to go on.',
    reload: 'Reload',
    notLive: 'Not updating: no connection to the server',
  },
  es: {
    close: 'Cerrar',
    cancel: 'Cancelar',
    dismiss: 'Descartar',
    choose: 'Elija',
    loading: 'Cargando',
    menu: 'Menú',
    language: 'Idioma',
    skipToContent: 'Ir al contenido',
    required: 'obligatorio',
    optional: 'opcional',
    now: 'Ahora',
    between: (low, high) => `de ${low} a ${high}`,
    atLeast: low => `mínimo ${low}`,
    atMost: high => `máximo ${high}`,
    date: 'Fecha',
    time: 'Hora',
    dateIncomplete: 'Hacen falta la fecha y la hora, por ejemplo 22 11 2026, 14:30.',
    numberMalformed: 'Aquí va un número, por ejemplo 4,50.',
    stepOf: (step, steps) => `Paso ${step} de ${steps}`,
    stepDone: 'hecho',
    stepNow: 'en curso',
    stepSkipped: 'omitido',
    stepToDo: 'pendiente',
    stepRefused: 'requiere atención',
    scanAccepted: 'Aceptado',
    scanRefused: 'Rechazado',
    scanWorking: 'Comprobando el código',
    typeByHand: 'Escribir a mano',
    camera: 'Escanear con la cámara',
    cameraTitle: 'Ponga el código delante de la cámara',
    cameraRefused:
      'El navegador no permite aquí la cámara. Permítala en los ajustes del navegador para esta dirección o escriba el código.',
    cameraFailed:
      'La cámara no da imagen. Cierre otros programas que la usen e inténtelo de nuevo o escriba el código.',
    separatorHint: 'Un espacio o un punto delante del carácter de control',
    password: 'Contraseña',
    signatureMeaning: 'Significado de la firma',
    signatureCovers: 'La firma abarca',
    signing: 'Firmando',
    opensPdf: 'PDF',
    fileStoring: 'Guardando el archivo',
    fileStored: name => `Guardado: ${name}`,
    fileRemove: 'Quitar el archivo',
    fileTooLarge: 'El archivo pesa más de 10 MB. Elija uno más pequeño.',
    unreachable:
      'El servidor no responde. No se ha perdido nada de esta pantalla; compruebe la red e inténtelo de nuevo.',
    unexpectedAnswer:
      'El servidor ha dado una respuesta ilegible. Inténtelo de nuevo; si se repite, avise a la persona administradora.',
    pageFailed: 'No se ha podido cargar esta página',
    pageFailedWhat: 'Se ha cortado la red o Marrow se ha actualizado entretanto. Vuelva a cargarla para continuar.',
    reload: 'Volver a cargar',
    notLive: 'Sin actualizar: no hay conexión con el servidor',
  },
}
