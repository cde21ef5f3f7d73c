// The bench: what is due now, the most urgent first.
import type { Words } from '../languages.ts'

/** How much an operation presses: as the question about the bench answers it. */
type Urgency = 'open' | 'overdue' | 'now' | 'today' | 'later' | 'on-decision'

interface BenchWords {
  heading: Readonly<Record<Urgency, string>>
  /** Beside the shape of a row. */
  state: Readonly<Record<Exclude<Urgency, 'overdue'>, string>>
  overdue(time: string): string
  summary: Readonly<Record<'open' | 'overdue' | 'now', (count: number) => string>>
  scan: string
  found(batch: string): string
  onlyBatch(batch: string): string
  showAll: string
  goOn: string
  begin: string
  beginEarly: string
  earlyTitle(operation: string): string
  earlyWhat(when: string): string
  notYet: string
  nothing: string
  nothingWhat: string
  nothingOfBatch: string
  nothingOfBatchWhat: string
  toBatch: string
  day(day: string): string
  /** Before the choice of a room or a cabinet. */
  place: string
  everywhere: string
  room(name: string): string
  cabinet(name: string): string
  elsewhere(count: number): string
  notOpenIn(cabinet: string): string
  noPage: string
}

export const benchWords: Words<BenchWords> = {
  en: {
    heading: {
      open: 'In progress',
      overdue: 'Overdue',
      now: 'Due now',
      today: 'Later today',
      later: 'Tomorrow',
      'on-decision': 'Cultures that have ended',
    },
    state: {
      open: 'In progress',
      now: 'Due now',
      today: 'Later today',
      later: 'Tomorrow',
      'on-decision': 'To be discarded',
    },
    overdue: time => `Overdue ${time}`,
    summary: {
      open: count => `${count} in progress`,
      overdue: count => `${count} overdue`,
      now: count => `${count} due now`,
    },
    scan: 'Scan or type any code',
    found: batch => `Batch ${batch}`,
    onlyBatch: batch => `Only batch ${batch}`,
    showAll: 'Show all',
    goOn: 'Go on',
    begin: 'Begin',
    beginEarly: 'Begin early',
    earlyTitle: operation => `${operation} before its day?`,
    earlyWhat: when => `It is due ${when}. Begun now, an exception says so for the reviewer.`,
    notYet: 'Leave it for its day',
    nothing: 'Nothing is due',
    nothingWhat: 'What becomes due today or tomorrow appears here by itself.',
    nothingOfBatch: 'Nothing is due for this batch today or tomorrow',
    nothingOfBatchWhat: 'Its page shows what comes next.',
    toBatch: 'To the page of the batch',
    day: day => `day ${day}`,
    place: 'Where',
    everywhere: 'Everywhere',
    room: name => `Room: ${name}`,
    cabinet: name => `Cabinet: ${name}`,
    elsewhere: count => (count === 1 ? '1 operation is elsewhere' : `${count} operations are elsewhere`),
    notOpenIn: cabinet => `Nothing is open in ${cabinet}`,
    noPage: 'It has no page of its own.',
  },
  es: {
    heading: {
      open: 'En curso',
      overdue: 'Con retraso',
      now: 'Para ahora',
      today: 'Hoy, más tarde',
      later: 'Mañana',
      'on-decision': 'Cultivos terminados',
    },
    state: {
      open: 'En curso',
      now: 'Para ahora',
      today: 'Hoy, más tarde',
      later: 'Mañana',
      'on-decision': 'Por desechar',
    },
    overdue: time => `Retraso de ${time}`,
    summary: {
      open: count => `${count} en curso`,
      overdue: count => `${count} con retraso`,
      now: count => `${count} para ahora`,
    },
    scan: 'Escanee o escriba cualquier código',
    found: batch => `Lote ${batch}`,
    onlyBatch: batch => `Solo el lote ${batch}`,
    showAll: 'Mostrar todo',
    goOn: 'Continuar',
    begin: 'Empezar',
    beginEarly: 'Empezar antes',
    earlyTitle: operation => `¿${operation} antes de su día?`,
    earlyWhat: when => `Corresponde ${when}. Si se empieza ahora, una excepción lo hará constar para quien revise.`,
    notYet: 'Dejarlo para su día',
    nothing: 'No hay nada pendiente',
    nothingWhat: 'Lo que corresponda hoy o mañana aparecerá aquí solo.',
    nothingOfBatch: 'Este lote no tiene nada pendiente hoy ni mañana',
    nothingOfBatchWhat: 'En su página se ve lo que viene después.',
    toBatch: 'A la página del lote',
    day: day => `día ${day}`,
    place: 'Dónde',
    everywhere: 'En todas partes',
    room: name => `Sala: ${name}`,
    cabinet: name => `Cabina: ${name}`,
    elsewhere: count => (count === 1 ? '1 operación está en otro sitio' : `${count} operaciones están en otro sitio`),
    notOpenIn: cabinet => `No hay nada abierto en ${cabinet}`,
    noPage: 'No tiene página propia.',
  },
}
