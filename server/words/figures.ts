// What the pictures say to who does not see them, and the few words that stand in them.
import type { Words } from './languages.ts'

/** What happens to a batch on a day of its axis. */
export type AxisPhase = 'seeding' | 'change' | 'observation' | 'passage' | 'harvest' | 'filling'

interface FigureWords {
  day: string
  /** At the beginning of an axis: `day 0`. */
  dayNumber(day: string): string
  dayNow(day: string): string
  axisEvent: Record<AxisPhase, (days: string) => string>
  days(days: readonly string[]): string
  nothingYet: string
  forecast(earliest: string, likely: string, latest: string): string
  basis: Record<'site-history' | 'own-counts', string>
  booked(day: string): string
  growthCells: string
  growthDoublings: string
  passage: string
  seeded: string
  harvested: string
  cells: string
  doublings: string
  cumulative: string
  notKnown: string
  needed(cells: string): string
  growthSummary(points: number): string
  from(parents: string): string
  vesselsOf(generation: number): string
  andMore(count: number): string
}

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

export const figureWords: Words<FigureWords> = {
  en: {
    day: 'Day',
    dayNumber: day => `day ${day}`,
    dayNow: day => `Now day ${day}.`,
    axisEvent: {
      seeding: days => `Seeded on ${days}.`,
      change: days => `Medium changed on ${days}.`,
      observation: days => `Observed on ${days}.`,
      passage: days => `Passage on ${days}.`,
      harvest: days => `Harvested on ${days}.`,
      filling: days => `Filled on ${days}.`,
    },
    days: days => `${days.length === 1 ? 'day' : 'days'} ${list(days, 'and')}`,
    nothingYet: 'Nothing has happened yet.',
    forecast: (earliest, likely, latest) =>
      `Forecast of the harvest: day ${earliest} to ${latest}, most likely day ${likely},`,
    basis: { 'site-history': 'from the history of this laboratory.', 'own-counts': 'from the counts of this batch.' },
    booked: day => `Booked for day ${day}.`,
    growthCells: 'Cells at each passage, logarithmic scale',
    growthDoublings: 'Population doublings since the first passage',
    passage: 'Passage',
    seeded: 'Seeded',
    harvested: 'Harvested',
    cells: 'cells',
    doublings: 'Doublings',
    cumulative: 'Doublings since P1',
    notKnown: 'not known',
    needed: cells => `needed: ${cells}`,
    growthSummary: points =>
      `Growth curve with ${points === 1 ? '1 count' : `${points} counts`}; the figures are in the table that follows.`,
    from: parents => `from ${parents}`,
    vesselsOf: generation => `Passage ${generation}`,
    andMore: count => `and ${count} more`,
  },
  es: {
    day: 'Día',
    dayNumber: day => `día ${day}`,
    dayNow: day => `Hoy es el día ${day}.`,
    axisEvent: {
      seeding: days => `Siembra: ${days}.`,
      change: days => `Cambio de medio: ${days}.`,
      observation: days => `Observación: ${days}.`,
      passage: days => `Pase: ${days}.`,
      harvest: days => `Cosecha: ${days}.`,
      filling: days => `Llenado: ${days}.`,
    },
    days: days => `${days.length === 1 ? 'día' : 'días'} ${list(days, 'y')}`,
    nothingYet: 'Todavía no ha ocurrido nada.',
    forecast: (earliest, likely, latest) =>
      `Previsión de la cosecha: del día ${earliest} al ${latest}, lo más probable el día ${likely},`,
    basis: {
      'site-history': 'según el historial de este laboratorio.',
      'own-counts': 'según los recuentos de este lote.',
    },
    booked: day => `Reservado para el día ${day}.`,
    growthCells: 'Células en cada pase, escala logarítmica',
    growthDoublings: 'Duplicaciones de la población desde el primer pase',
    passage: 'Pase',
    seeded: 'Sembradas',
    harvested: 'Cosechadas',
    cells: 'células',
    doublings: 'Duplicaciones',
    cumulative: 'Duplicaciones desde P1',
    notKnown: 'no se sabe',
    needed: cells => `necesarias: ${cells}`,
    growthSummary: points =>
      `Curva de crecimiento con ${points === 1 ? '1 recuento' : `${points} recuentos`}; las cifras están en la tabla siguiente.`,
    from: parents => `de ${parents}`,
    vesselsOf: generation => `Pase ${generation}`,
    andMore: count => `y ${count} más`,
  },
}
