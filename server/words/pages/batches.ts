// The words of the list of batches: its head, its columns, where a batch stands and what comes next.
import type { Words } from '../languages.ts'

interface BatchesWords {
  which: string
  running: string
  ended: string
  all: string
  /** Parts of the head's one line: `14 in culture`, `3 waiting for release`. */
  inCulture(count: number): string
  waitingForRelease(count: number): string
  onHold(count: number): string
  overdue(count: number): string
  expected(count: number): string
  batch: string
  case: string
  days: string
  stands: string
  next: string
  noneRunning: string
  noneRunningWhat: string
  noneEnded: string
  noneEndedWhat: string
  showMore(count: number): string
  shownOf(shown: number, all: number): string
  /** The marks of the axis. */
  legend: string
  legendSeeding: string
  legendChange: string
  legendObservation: string
  legendPassage: string
  legendHarvest: string
  legendFilling: string
  legendNow: string
  legendOwnForecast: string
  legendHistoryForecast: string
  legendLateForecast: string
  legendBooked: string
}

export const batchesWords: Words<BatchesWords> = {
  en: {
    which: 'Which batches',
    running: 'Running',
    ended: 'Ended',
    all: 'All',
    inCulture: count => `${count} in culture`,
    waitingForRelease: count => `${count} waiting for release`,
    onHold: count => `${count} on hold`,
    overdue: count => `${count} overdue`,
    expected: count => `${count} before culture`,
    batch: 'Batch',
    case: 'Case',
    days: 'Days since seeding',
    stands: 'Where it stands',
    next: 'Next',
    noneRunning: 'No batch is running',
    noneRunningWhat: 'A batch begins when the collection of a case is booked.',
    noneEnded: 'No batch has ended yet',
    noneEndedWhat: 'Batches come here when they are closed, rejected or have failed.',
    showMore: count => `Show ${count} more`,
    shownOf: (shown, all) => `${shown} of ${all} shown`,
    legend: 'What the marks mean',
    legendSeeding: 'seeding, day 0',
    legendChange: 'medium change',
    legendObservation: 'observation',
    legendPassage: 'passage',
    legendHarvest: 'harvest',
    legendFilling: 'filling',
    legendNow: 'now',
    legendOwnForecast: 'harvest forecast, from own counts',
    legendHistoryForecast: 'forecast, from the history of the laboratory',
    legendLateForecast: 'forecast after the booked day',
    legendBooked: 'day of the booked injection',
  },
  es: {
    which: 'Qué lotes',
    running: 'En curso',
    ended: 'Finalizados',
    all: 'Todos',
    inCulture: count => `${count} en cultivo`,
    waitingForRelease: count => `${count} a la espera de liberación`,
    onHold: count => `${count} ${count === 1 ? 'retenido' : 'retenidos'}`,
    overdue: count => `${count} con retraso`,
    expected: count => `${count} antes del cultivo`,
    batch: 'Lote',
    case: 'Caso',
    days: 'Días desde la siembra',
    stands: 'Situación',
    next: 'Siguiente',
    noneRunning: 'No hay ningún lote en curso',
    noneRunningWhat: 'Un lote empieza cuando se reserva la extracción de un caso.',
    noneEnded: 'Todavía no ha terminado ningún lote',
    noneEndedWhat: 'Aquí aparecen los lotes cerrados, rechazados o fallidos.',
    showMore: count => `Mostrar ${count} más`,
    shownOf: (shown, all) => `Se muestran ${shown} de ${all}`,
    legend: 'Qué significan las marcas',
    legendSeeding: 'siembra, día 0',
    legendChange: 'cambio de medio',
    legendObservation: 'observación',
    legendPassage: 'pase',
    legendHarvest: 'cosecha',
    legendFilling: 'envasado',
    legendNow: 'ahora',
    legendOwnForecast: 'previsión de cosecha, según recuentos propios',
    legendHistoryForecast: 'previsión según el historial del laboratorio',
    legendLateForecast: 'previsión posterior al día reservado',
    legendBooked: 'día reservado para la infiltración',
  },
}
