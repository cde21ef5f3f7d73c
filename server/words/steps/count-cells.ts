// Counting cells at the bench: squares, dilution, two counts and a third, and what follows from them.
import type { Words } from '../languages.ts'

type Method = 'haemocytometer' | 'counter'

interface CountCellsWords {
  count(number: number): string
  counts: string
  /** Beside the name of a count: its live cells per mL. */
  notYet: string
  method: string
  methods: Readonly<Record<Method, string>>
  square(number: number): string
  squares: string
  live: string
  dead: string
  addSquare: string
  removeSquare: string
  tally: string
  tallyHint: string
  oneLess: Readonly<Record<'live' | 'dead', string>>
  nextSquare: string
  dilution: string
  dilutionHint: string
  volume: string
  volumeHint: string
  scanCounter: string
  counter: string
  counterScanned: string
  total: string
  deadPerMl: string
  counterHint: string
  millionPerMl: string
  liveCellsPerMl: string
  viability: string
  difference: string
  viableCells: string
  perMl(cells: string): string
  limit(text: string): string
  outside: string
  missing(count: string): string
  correct(count: string): string
  missingVolume: string
  third(difference: string, limit: string): string
  disputed: string
  /** To be confirmed where a count is unlikely. */
  figuresAreRight: string
  summary(live: number, dead: number, squares: number, dilution: string): string
  counterSummary(total: string, dead: string, dilution: string, equipment: string): string
}

export const countCellsWords: Words<CountCellsWords> = {
  en: {
    count: number => `Count ${number}`,
    counts: 'Counts',
    notYet: 'not yet',
    method: 'Method',
    methods: { haemocytometer: 'Haemocytometer', counter: 'Counter' },
    square: number => `Square ${number}`,
    squares: 'Squares',
    live: 'Live',
    dead: 'Dead',
    addSquare: 'One square more',
    removeSquare: 'One square less',
    tally: 'Tally',
    tallyHint: 'Touch once for each cell.',
    oneLess: { live: 'One live cell less', dead: 'One dead cell less' },
    nextSquare: 'Next square',
    dilution: 'Dilution factor',
    dilutionHint: '2 for one part and one part of stain',
    volume: 'Volume of the suspension',
    volumeHint: 'the whole suspension, not the sample taken to count',
    scanCounter: 'Scan the counter',
    counter: 'Counter',
    counterScanned: 'Counter scanned',
    total: 'All cells',
    deadPerMl: 'Dead cells',
    counterHint: 'as the counter shows it',
    millionPerMl: '×10⁶/mL',
    liveCellsPerMl: 'Live cells per mL',
    viability: 'Viability',
    difference: 'Difference',
    viableCells: 'Viable, in all',
    perMl: cells => `${cells} per mL`,
    limit: text => `limit ${text}`,
    outside: 'outside its limit',
    missing: count => `finish ${count.toLowerCase()}`,
    correct: count => `correct ${count.toLowerCase()}`,
    missingVolume: 'volume of the suspension',
    third: (difference, limit) =>
      `The two counts differ by ${difference}, more than ${limit}. Count a third time; the one in the middle stands.`,
    disputed: 'The three counts still differ. The one in the middle stands, and a reviewer will look.',
    figuresAreRight: 'Dilution, squares and volume were looked at again: they are right',
    summary: (live, dead, squares, dilution) =>
      `${live} live, ${dead} dead in ${squares} ${squares === 1 ? 'square' : 'squares'}, dilution ${dilution}`,
    counterSummary: (total, dead, dilution, equipment) =>
      `${total} cells and ${dead} dead per mL, dilution ${dilution}, ${equipment}`,
  },
  es: {
    count: number => `Recuento ${number}`,
    counts: 'Recuentos',
    notYet: 'pendiente',
    method: 'Método',
    methods: { haemocytometer: 'Cámara de recuento', counter: 'Contador' },
    square: number => `Cuadrado ${number}`,
    squares: 'Cuadrados',
    live: 'Vivas',
    dead: 'Muertas',
    addSquare: 'Un cuadrado más',
    removeSquare: 'Un cuadrado menos',
    tally: 'Contar',
    tallyHint: 'Un toque por cada célula.',
    oneLess: { live: 'Una célula viva menos', dead: 'Una célula muerta menos' },
    nextSquare: 'Cuadrado siguiente',
    dilution: 'Factor de dilución',
    dilutionHint: '2 para una parte y otra de colorante',
    volume: 'Volumen de la suspensión',
    volumeHint: 'toda la suspensión, no la muestra tomada para contar',
    scanCounter: 'Escanee el contador',
    counter: 'Contador',
    counterScanned: 'Contador escaneado',
    total: 'Todas las células',
    deadPerMl: 'Células muertas',
    counterHint: 'tal como lo muestra el contador',
    millionPerMl: '×10⁶/mL',
    liveCellsPerMl: 'Células vivas por mL',
    viability: 'Viabilidad',
    difference: 'Diferencia',
    viableCells: 'Viables en total',
    perMl: cells => `${cells} por mL`,
    limit: text => `límite: ${text}`,
    outside: 'fuera de su límite',
    missing: count => `termine el ${count.toLowerCase()}`,
    correct: count => `corrija el ${count.toLowerCase()}`,
    missingVolume: 'falta el volumen de la suspensión',
    third: (difference, limit) =>
      `Los dos recuentos difieren en un ${difference}, más del ${limit}. Haga un tercer recuento; vale el del medio.`,
    disputed: 'Los tres recuentos siguen difiriendo. Vale el del medio, y se revisará.',
    figuresAreRight: 'La dilución, los cuadrados y el volumen se han vuelto a revisar: son correctos',
    summary: (live, dead, squares, dilution) =>
      `${live} vivas, ${dead} muertas en ${squares} ${squares === 1 ? 'cuadrado' : 'cuadrados'}, dilución ${dilution}`,
    counterSummary: (total, dead, dilution, equipment) =>
      `${total} células y ${dead} muertas por mL, dilución ${dilution}, ${equipment}`,
  },
}
