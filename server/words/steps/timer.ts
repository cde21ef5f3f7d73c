// Time that something takes at the bench.
import type { Words } from '../languages.ts'

interface TimerWords {
  start: string
  stop: string
  startAgain: string
  running: string
  limits(text: string): string
  notYet(left: string): string
  mayStop: string
  over: string
  missingStart: string
  missingStop: string
  startedAt: string
  endedAt: string
  byHand: string
  took: string
}

export const timerWords: Words<TimerWords> = {
  en: {
    start: 'Start',
    stop: 'Stop',
    startAgain: 'Start again',
    running: 'Running',
    limits: text => `Limit: ${text}`,
    notYet: left => `${left} to the minimum`,
    mayStop: 'The minimum is reached.',
    over: 'Over the maximum: stop now. It is recorded, and a deviation is opened.',
    missingStart: 'start the timer',
    missingStop: 'stop the timer',
    startedAt: 'Started',
    endedAt: 'Stopped',
    byHand: 'Enter the times by hand',
    took: 'Time',
  },
  es: {
    start: 'Iniciar',
    stop: 'Parar',
    startAgain: 'Iniciar de nuevo',
    running: 'En marcha',
    limits: text => `Límite: ${text}`,
    notYet: left => `faltan ${left} para el mínimo`,
    mayStop: 'Se ha alcanzado el mínimo.',
    over: 'Por encima del máximo: pare ahora. Se anota y se abre una desviación.',
    missingStart: 'inicie el temporizador',
    missingStop: 'pare el temporizador',
    startedAt: 'Inicio',
    endedAt: 'Fin',
    byHand: 'Escribir las horas a mano',
    took: 'Tiempo',
  },
}
