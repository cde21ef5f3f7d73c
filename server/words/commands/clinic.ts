// What the commands of the hospital are called on a button, and what each one has done.
import type { DoneSentences } from '../command-answer.ts'
import type { Words } from '../languages.ts'

export type ClinicCommandName =
  | 'check-wristband'
  | 'check-product'
  | 'ask-readiness'
  | 'receive-container'
  | 'read-logger'
  | 'record-administration'
  | 'destroy-container'
  | 'return-container'
  | 'report-container-lost'

export const clinicCommandWords: Words<Readonly<Record<ClinicCommandName, string>>> = {
  en: {
    'check-wristband': 'Check the wristband',
    'check-product': 'Check the label',
    'ask-readiness': 'Ask: ready?',
    'receive-container': 'Record the arrival',
    'read-logger': 'Read the logger',
    'record-administration': 'Record the injection',
    'destroy-container': 'Record as destroyed',
    'return-container': 'Record as returned',
    'report-container-lost': 'Did not arrive or is lost',
  },
  es: {
    'check-wristband': 'Comprobar la pulsera',
    'check-product': 'Comprobar la etiqueta',
    'ask-readiness': 'Preguntar si es apto',
    'receive-container': 'Registrar la llegada',
    'read-logger': 'Leer el registrador',
    'record-administration': 'Registrar la infiltración',
    'destroy-container': 'Registrar como destruido',
    'return-container': 'Registrar como devuelto',
    'report-container-lost': 'No ha llegado o se ha perdido',
  },
}

const withDeviation = (exceptions: unknown): boolean => Number(exceptions ?? 0) > 0

export const clinicDoneWords: DoneSentences<ClinicCommandName> = {
  en: {
    'check-wristband': () => 'The wristband is read.',
    'check-product': () => 'The label is read.',
    'ask-readiness': () => 'The answer is recorded.',
    'receive-container': answer =>
      withDeviation(answer.exceptions)
        ? 'The arrival is recorded, with a deviation: QA is told.'
        : 'The arrival is recorded.',
    'read-logger': answer =>
      withDeviation(answer.exceptions)
        ? 'The temperatures are recorded, with a deviation: QA is told.'
        : 'The temperatures are recorded: the arrival is complete.',
    'record-administration': answer =>
      withDeviation(answer.exceptions)
        ? 'The injection is recorded, with a deviation: QA is told.'
        : 'The injection is recorded.',
    'destroy-container': () => 'Recorded: not given, destroyed.',
    'return-container': () => 'Recorded: back at the laboratory, never to be released again.',
    'report-container-lost': () => 'Recorded as lost, with a deviation: QA is told. It may never be given.',
  },
  es: {
    'check-wristband': () => 'La pulsera está leída.',
    'check-product': () => 'La etiqueta está leída.',
    'ask-readiness': () => 'La respuesta queda anotada.',
    'receive-container': answer =>
      withDeviation(answer.exceptions)
        ? 'La llegada queda anotada, con una desviación: se avisa a Garantía de Calidad.'
        : 'La llegada queda anotada.',
    'read-logger': answer =>
      withDeviation(answer.exceptions)
        ? 'Las temperaturas quedan anotadas, con una desviación: se avisa a Garantía de Calidad.'
        : 'Las temperaturas quedan anotadas: la llegada está completa.',
    'record-administration': answer =>
      withDeviation(answer.exceptions)
        ? 'La infiltración queda anotada, con una desviación: se avisa a Garantía de Calidad.'
        : 'La infiltración queda anotada.',
    'destroy-container': () => 'Anotado: no administrado, destruido.',
    'return-container': () => 'Anotado: de vuelta en el laboratorio, sin posibilidad de nueva liberación.',
    'report-container-lost': () =>
      'Anotado como perdido, con una desviación: se avisa a Garantía de Calidad. Ya no puede administrarse.',
  },
}
