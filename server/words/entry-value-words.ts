// The names of what is recorded at a step, where neither the process document nor the step's title says them.
import type { Words } from './languages.ts'

export interface EntryValueWords {
  confirmed: string
  scanned: string
  missing: string
  note: string
  count(number: number): string
  squares(live: string, dead: string, squares: number, dilution: string): string
  counter(totalPerMl: string, deadPerMl: string, dilution: string, equipment: string): string
  suspension: string
  lot: string
  amount: string
  equipment: string
  printed: string
  filled(volume: string, cells: string, vessels: number): string
  discarded: string
  remainder: string
  reason: string
  retained: string
  photo(size: string): string
  fromTo: string
  destroyed: string
  left: string
  noLabels: string
  signed: string
  notKnown: string
  /** Values that formulas give, by their id. */
  numbers: Readonly<Record<string, string>>
}

export const entryValueWords: Words<EntryValueWords> = {
  en: {
    confirmed: 'Confirmed',
    scanned: 'Scanned',
    missing: 'Missing',
    note: 'Note',
    count: number => `Count ${number}`,
    squares: (live, dead, squares, dilution) =>
      `${live} live, ${dead} dead in ${squares} ${squares === 1 ? 'square' : 'squares'}, dilution ${dilution}`,
    counter: (total, dead, dilution, equipment) =>
      `${total} cells and ${dead} dead cells per mL, dilution ${dilution}, ${equipment}`,
    suspension: 'Suspension',
    lot: 'Lot',
    amount: 'Amount',
    equipment: 'Equipment',
    printed: 'Printed',
    filled: (volume, cells, vessels) => `${volume}, ${cells} viable cells${vessels > 1 ? ' each' : ''}`,
    discarded: 'Discarded',
    remainder: 'Remainder',
    reason: 'Reason',
    retained: 'retained sample',
    photo: size => `Picture, ${size}`,
    fromTo: 'From, to',
    destroyed: 'Destroyed',
    left: 'Left over',
    noLabels: 'No label was left over',
    signed: 'Signed',
    notKnown: 'not known',
    numbers: {
      'live-cells-per-ml': 'Viable cells per mL',
      'viability-pct': 'Viability',
      'count-difference-pct': 'Difference between the counts',
      'viable-cells': 'Viable cells in all',
      minutes: 'Duration',
    },
  },
  es: {
    confirmed: 'Confirmado',
    scanned: 'Escaneado',
    missing: 'Falta',
    note: 'Nota',
    count: number => `Recuento ${number}`,
    squares: (live, dead, squares, dilution) =>
      `${live} vivas, ${dead} muertas en ${squares} ${squares === 1 ? 'cuadrado' : 'cuadrados'}, dilución ${dilution}`,
    counter: (total, dead, dilution, equipment) =>
      `${total} células y ${dead} células muertas por mL, dilución ${dilution}, ${equipment}`,
    suspension: 'Suspensión',
    lot: 'Lote de material',
    amount: 'Cantidad',
    equipment: 'Equipo',
    printed: 'Impresas',
    filled: (volume, cells, vessels) =>
      `${volume}, ${cells}${cells.includes('mill') ? ' de' : ''} células viables${vessels > 1 ? ' en cada uno' : ''}`,
    discarded: 'Desechado',
    remainder: 'Resto',
    reason: 'Motivo',
    retained: 'muestra de retención',
    photo: size => `Imagen, ${size}`,
    fromTo: 'De, a',
    destroyed: 'Destruidas',
    left: 'Sobrantes',
    noLabels: 'No sobró ninguna etiqueta',
    signed: 'Firmado',
    notKnown: 'no se sabe',
    numbers: {
      'live-cells-per-ml': 'Células viables por mL',
      'viability-pct': 'Viabilidad',
      'count-difference-pct': 'Diferencia entre los recuentos',
      'viable-cells': 'Células viables en total',
      minutes: 'Duración',
    },
  },
}
