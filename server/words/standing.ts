// Where a batch stands and what comes next, in the few words of a line: overdue, waiting, on hold, and when the next work is due.
import type { Words } from './languages.ts'

interface StandingWords {
  overdue(operation: string, time: string): string
  resultsWaiting(waiting: number, total: number): string
  waitingForRelease: string
  given: string
  forecastLate: string
  outOfReach: string
  onHold(reason: string): string
  outOfSpecification(tests: string): string
  givenOutOfSpecification(tests: string): string
  nothingGiven: string
  rejected(reason: string): string
  failed(reason: string): string
  exceptionsOpen(count: number): string
  /** What comes next where no operation is due. */
  nextDecision: string
  nextResults(waiting: number): string
  nextReview: string
  nextLastResults: string
  nextNothing: string
  /** When it is to be done. */
  inProgress: string
  whenDecided: string
  notBefore(moment: string): string
  fromTo(first: string, last: string): string
}

export const standingWords: Words<StandingWords> = {
  en: {
    overdue: (operation, time) => `${operation} overdue ${time}`,
    resultsWaiting: (waiting, total) => `Results waiting: ${waiting}\u00a0of\u00a0${total}`,
    waitingForRelease: 'Waiting for release',
    given: 'Given',
    forecastLate: 'Forecast after the booked day',
    outOfReach: 'The dose is out of reach',
    onHold: reason => `On hold: ${reason}`,
    outOfSpecification: tests => `Out of specification: ${tests}`,
    givenOutOfSpecification: tests => `Given; out of specification: ${tests}`,
    nothingGiven: 'Ended, nothing was given',
    rejected: reason => `Rejected: ${reason}`,
    failed: reason => `Failed: ${reason}`,
    exceptionsOpen: count => `${count} ${count === 1 ? 'exception' : 'exceptions'} without a decision`,
    nextDecision: 'Decision by QA',
    nextResults: waiting => `${waiting} ${waiting === 1 ? 'result' : 'results'}`,
    nextReview: 'Review and certification',
    nextLastResults: 'Last results, then stage\u00a02',
    nextNothing: 'Nothing more',
    inProgress: 'in progress',
    whenDecided: 'when it is decided',
    notBefore: moment => `from ${moment}`,
    fromTo: (first, last) => `${first} to ${last}`,
  },
  es: {
    overdue: (operation, time) => `${operation}: retraso de ${time}`,
    resultsWaiting: (waiting, total) => `Resultados pendientes: ${waiting}\u00a0de\u00a0${total}`,
    waitingForRelease: 'A la espera de liberación',
    given: 'Administrado',
    forecastLate: 'Previsión posterior al día reservado',
    outOfReach: 'La dosis no es alcanzable',
    onHold: reason => `Retenido: ${reason}`,
    outOfSpecification: tests => `Fuera de especificación: ${tests}`,
    givenOutOfSpecification: tests => `Administrado; fuera de especificación: ${tests}`,
    nothingGiven: 'Terminado sin administrarse',
    rejected: reason => `Rechazado: ${reason}`,
    failed: reason => `Fallido: ${reason}`,
    exceptionsOpen: count => `${count} ${count === 1 ? 'excepción' : 'excepciones'} sin decisión`,
    nextDecision: 'Decisión de Garantía de Calidad',
    nextResults: waiting => `${waiting} ${waiting === 1 ? 'resultado' : 'resultados'}`,
    nextReview: 'Revisión y certificación',
    nextLastResults: 'Últimos resultados y fase\u00a02',
    nextNothing: 'Nada más',
    inProgress: 'en curso',
    whenDecided: 'cuando se decida',
    notBefore: moment => `desde ${moment}`,
    fromTo: (first, last) => `de ${first} a ${last}`,
  },
}
