// The words of the coordinator's calendar: days with their collections and injections, and what the culture can meet.
import type { Words } from '../languages.ts'

interface CalendarWords {
  summary(cases: number, cultures: number): string
  newCase: string
  weeks: string
  earlier: string
  later: string
  thisWeek: string
  /** Monday first. */
  weekdays: readonly string[]
  collection: string
  injection: string
  enough: string
  /** Beside a mark, for who does not see its shape. */
  done: string
  planned: string
  missed: string
  tooLate: string
  cultures(count: number): string
  nothing: string
  openCases: string
  noCases: string
  noCasesWhat: string
  case: string
  sites: string
  collectionAt: string
  injectionAt: string
  culture: string
  outlook: string
  // What a case waits for, and what the culture can meet.
  consentMissing: string
  serologyMissing: string
  toBook: string
  anotherCollection: string
  inTime(days: number): string
  onTheDay: string
  tooLateBy(days: number): string
  forecastBetween(from: string, to: string): string
  noForecast: string
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
const dias = (count: number): string => `${count} ${count === 1 ? 'día' : 'días'}`

export const calendarWords: Words<CalendarWords> = {
  en: {
    summary: (cases, cultures) =>
      `${cases} open ${cases === 1 ? 'case' : 'cases'}, ${cultures} ${cultures === 1 ? 'culture' : 'cultures'} running`,
    newCase: 'New case',
    weeks: 'Four weeks',
    earlier: 'Two weeks earlier',
    later: 'Two weeks later',
    thisWeek: 'This week',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    collection: 'Collection',
    injection: 'Injection',
    enough: 'Enough cells',
    done: 'done',
    planned: 'planned',
    missed: 'was planned, not recorded',
    tooLate: 'the culture will not be ready',
    cultures: count => `${count} in culture`,
    nothing: 'nothing planned',
    openCases: 'Open cases',
    noCases: 'No case is open',
    noCasesWhat: 'A new case begins with the request of a surgeon.',
    case: 'Case',
    sites: 'For',
    collectionAt: 'Collection',
    injectionAt: 'Injection',
    culture: 'Enough cells',
    outlook: 'Where it stands',
    consentMissing: 'Consent missing',
    serologyMissing: 'Serology missing',
    toBook: 'Collection to be booked',
    anotherCollection: 'Another collection possible',
    inTime: count => `${days(count)} before the injection`,
    onTheDay: 'on the day of the injection',
    tooLateBy: count => `${days(count)} after the booked injection`,
    forecastBetween: (from, to) => `${from} to ${to}`,
    noForecast: 'not known yet',
  },
  es: {
    summary: (cases, cultures) =>
      `${cases} ${cases === 1 ? 'caso abierto' : 'casos abiertos'}, ${cultures} ${cultures === 1 ? 'cultivo' : 'cultivos'} en curso`,
    newCase: 'Caso nuevo',
    weeks: 'Cuatro semanas',
    earlier: 'Dos semanas antes',
    later: 'Dos semanas después',
    thisWeek: 'Esta semana',
    weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    collection: 'Extracción',
    injection: 'Infiltración',
    enough: 'Células suficientes',
    done: 'hecha',
    planned: 'prevista',
    missed: 'estaba prevista, no consta',
    tooLate: 'el cultivo no estará listo',
    cultures: count => `${count} en cultivo`,
    nothing: 'nada previsto',
    openCases: 'Casos abiertos',
    noCases: 'No hay ningún caso abierto',
    noCasesWhat: 'Un caso nuevo empieza con la petición de un cirujano.',
    case: 'Caso',
    sites: 'Para',
    collectionAt: 'Extracción',
    injectionAt: 'Infiltración',
    culture: 'Células suficientes',
    outlook: 'Situación',
    consentMissing: 'Falta el consentimiento',
    serologyMissing: 'Falta la serología',
    toBook: 'Extracción por reservar',
    anotherCollection: 'Es posible otra extracción',
    inTime: count => `${dias(count)} antes de la infiltración`,
    onTheDay: 'el mismo día de la infiltración',
    tooLateBy: count => `${dias(count)} después de la infiltración reservada`,
    forecastBetween: (from, to) => `del ${from} al ${to}`,
    noForecast: 'aún no se sabe',
  },
}
