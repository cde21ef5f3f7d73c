// The pack for when Marrow is down: where a batch stands, and what comes next as sheets to be filled in by hand.
import type { Words } from '../languages.ts'

interface DownPackWords {
  title: string
  /** Of several batches in one file. */
  allTitle: string
  subtitle(batch: string, patientCode: string): string
  /** How it is used, above everything else. */
  how: string
  stands: string
  day(day: string): string
  dayNow: string
  notSeeded: string
  passage: string
  forecast: string
  noForecast: string
  holds: string
  exceptions: string
  lastCount: string
  codes: string
  vessels: string
  place: string
  noVessels: string
  spare: string
  spareWhat: string
  spareOf: Readonly<Record<'vessels' | 'samples' | 'containers', string>>
  ahead: string
  nothingAhead: string
  sheet(number: number, of: number): string
  sheetCodes: string
  due(text: string): string
  open: string
  after(operation: string): string
  onDecision: string
  performerOf(who: string): string
  column: { step: string; time: string; performer: string; checker: string }
  onRecord(at: string, by: string): string
  skipped: string
  onlyWhen(options: string): string
  optional: string
  field: {
    limit(limits: string): string
    possible(bounds: string): string
    dateTime: string
    value: string
    forAll: string
    differing: string
    note: string
    codesSeen: string
    code: string
    lot: string
    amount: string
    expiryChecked: string
    equipment: string
    calibrationChecked: string
    suspension: string
    count(number: number): string
    squares: string
    live: string
    dead: string
    dilution: string
    counter: string
    third(pct: string): string
    labels: string
    vesselType: string
    fromSpare: string
    codeAndVolume: string
    positions: string
    reason: string
    sampleLines: string
    tests: string
    picture: string
    start: string
    end: string
    labelsDestroyed: string
    labelsLeft: string
    signature: string
    checkerSignature: string
    computed(names: string): string
  }
  closing: string
  closed: string
  remarks: string
}

export const downPackWords: Words<DownPackWords> = {
  en: {
    title: 'For when Marrow is down',
    allTitle: 'For when Marrow is down: all running batches',
    subtitle: (batch, patientCode) => `Batch ${batch}, patient code ${patientCode}`,
    how: 'Only while Marrow cannot be reached. Compare the codes on flasks and labels with those printed here, write time and initials at each step, correct by striking through once, with initials. Afterwards the sheets are scanned and transcribed, and a second person verifies them. Keep the originals.',
    stands: 'Where it stands',
    day: day => `day ${day}`,
    dayNow: 'Day of the culture',
    notSeeded: 'not seeded yet',
    passage: 'Passage in culture',
    forecast: 'Forecast',
    noForecast: 'none yet',
    holds: 'On hold',
    exceptions: 'Exceptions without a decision',
    lastCount: 'Last count',
    codes: 'Codes',
    vessels: 'Vessels in culture',
    place: 'Place',
    noVessels: 'No vessel is in culture.',
    spare: 'Numbers for labels written by hand',
    spareWhat:
      'Where labels cannot be printed: take these in their order, over all sheets, write each on its label and tick it here. Marrow gives the same numbers when the step is transcribed.',
    spareOf: { vessels: 'Vessels', samples: 'Samples', containers: 'Containers' },
    ahead: 'Sheets of this pack',
    nothingAhead: 'Nothing comes up in the next days.',
    sheet: (number, of) => `Sheet ${number} of ${of}`,
    sheetCodes: 'Batch and vessels',
    due: text => `Due: ${text}`,
    open: 'begun in Marrow, to be continued',
    after: operation => `only after “${operation}”`,
    onDecision: 'only when it is decided',
    performerOf: who => `To be performed by: ${who}`,
    column: { step: 'Step', time: 'Time', performer: 'Performed, initials', checker: 'Checked, initials' },
    onRecord: (at, by) => `On record: ${at}, ${by}`,
    skipped: 'On record as not needed',
    onlyWhen: options => `Only where chosen before: ${options}.`,
    optional: 'Only if needed.',
    field: {
      limit: limits => `limit ${limits}`,
      possible: bounds => `possible ${bounds}`,
      dateTime: 'date, time',
      value: 'Value',
      forAll: 'For all vessels:',
      differing: 'Vessels that differ, each with its value',
      note: 'Remark',
      codesSeen: 'Compared with the code on the thing itself:',
      code: 'Code',
      lot: 'Lot: label or number',
      amount: 'Amount',
      expiryChecked: 'released and in date',
      equipment: 'Equipment, code',
      calibrationChecked: 'in calibration',
      suspension: 'Volume of the suspension',
      count: number => `Count ${number}`,
      squares: 'live / dead in each square',
      live: 'Live cells',
      dead: 'Dead cells',
      dilution: 'Dilution factor',
      counter: 'or by counter: all and dead per mL, code of the counter',
      third: pct => `A third count where the two differ by more than ${pct}.`,
      labels: 'Number of labels',
      vesselType: 'Type of vessel',
      fromSpare: 'Take the next numbers from page 1.',
      codeAndVolume: 'Code and volume of each',
      positions: 'Position of each; of all, where it is one',
      reason: 'Reason',
      sampleLines: 'Code, volume and tests of each tube',
      tests: 'Tests',
      picture: 'picture taken; keep it with this sheet',
      start: 'Start',
      end: 'End',
      labelsDestroyed: 'Labels destroyed, codes',
      labelsLeft: 'Labels left, codes',
      signature: 'Name and signature',
      checkerSignature: 'Name and signature of the second person',
      computed: names => `Marrow computes: ${names}.`,
    },
    closing: 'End of the operation',
    closed: 'Date and time of the end',
    remarks: 'What was not as it should be',
  },
  es: {
    title: 'Para cuando Marrow no funciona',
    allTitle: 'Para cuando Marrow no funciona: todos los lotes en curso',
    subtitle: (batch, patientCode) => `Lote ${batch}, código de paciente ${patientCode}`,
    how: 'Solo mientras no se pueda acceder a Marrow. Compare los códigos de frascos y etiquetas con los impresos aquí, escriba la hora y las iniciales en cada paso, corrija tachando una sola vez, con iniciales. Después las hojas se escanean y se transcriben, y otra persona las verifica. Guarde los originales.',
    stands: 'Cómo está',
    day: day => `día ${day}`,
    dayNow: 'Día del cultivo',
    notSeeded: 'aún sin sembrar',
    passage: 'Pase en cultivo',
    forecast: 'Previsión',
    noForecast: 'aún ninguna',
    holds: 'Retenido',
    exceptions: 'Excepciones sin decisión',
    lastCount: 'Último recuento',
    codes: 'Códigos',
    vessels: 'Recipientes en cultivo',
    place: 'Posición',
    noVessels: 'No hay ningún recipiente en cultivo.',
    spare: 'Números para etiquetas escritas a mano',
    spareWhat:
      'Cuando no se pueden imprimir etiquetas: tome estos por orden, a lo largo de todas las hojas, escriba cada uno en su etiqueta y márquelo aquí. Marrow da los mismos números al transcribir el paso.',
    spareOf: { vessels: 'Recipientes', samples: 'Muestras', containers: 'Envases' },
    ahead: 'Hojas de este paquete',
    nothingAhead: 'No hay nada previsto para los próximos días.',
    sheet: (number, of) => `Hoja ${number} de ${of}`,
    sheetCodes: 'Lote y recipientes',
    due: text => `Cuándo: ${text}`,
    open: 'empezada en Marrow, para continuar',
    after: operation => `solo después de «${operation}»`,
    onDecision: 'solo cuando se decida',
    performerOf: who => `La realiza: ${who}`,
    column: { step: 'Paso', time: 'Hora', performer: 'Realizado, iniciales', checker: 'Verificado, iniciales' },
    onRecord: (at, by) => `Ya consta: ${at}, ${by}`,
    skipped: 'Consta como innecesario',
    onlyWhen: options => `Solo si antes se eligió: ${options}.`,
    optional: 'Solo si hace falta.',
    field: {
      limit: limits => `límite ${limits}`,
      possible: bounds => `posible ${bounds}`,
      dateTime: 'fecha, hora',
      value: 'Valor',
      forAll: 'Para todos los recipientes:',
      differing: 'Recipientes distintos, cada uno con su valor',
      note: 'Observación',
      codesSeen: 'Comparado con el código del propio objeto:',
      code: 'Código',
      lot: 'Lote de material: etiqueta o número',
      amount: 'Cantidad',
      expiryChecked: 'liberado y no caducado',
      equipment: 'Equipo, código',
      calibrationChecked: 'calibración vigente',
      suspension: 'Volumen de la suspensión',
      count: number => `Recuento ${number}`,
      squares: 'vivas / muertas en cada cuadrado',
      live: 'Células vivas',
      dead: 'Células muertas',
      dilution: 'Factor de dilución',
      counter: 'o con contador: todas y muertas por mL, código del contador',
      third: pct => `Un tercer recuento si los dos difieren en más del ${pct}.`,
      labels: 'Número de etiquetas',
      vesselType: 'Tipo de recipiente',
      fromSpare: 'Tome los números siguientes de la página 1.',
      codeAndVolume: 'Código y volumen de cada uno',
      positions: 'Posición de cada uno; de todos, si es una sola',
      reason: 'Motivo',
      sampleLines: 'Código, volumen y ensayos de cada tubo',
      tests: 'Ensayos',
      picture: 'fotografía hecha; guárdela con esta hoja',
      start: 'Inicio',
      end: 'Fin',
      labelsDestroyed: 'Etiquetas destruidas, códigos',
      labelsLeft: 'Etiquetas sobrantes, códigos',
      signature: 'Nombre y firma',
      checkerSignature: 'Nombre y firma de la segunda persona',
      computed: names => `Marrow calcula: ${names}.`,
    },
    closing: 'Fin de la operación',
    closed: 'Fecha y hora del final',
    remarks: 'Lo que no fue como debía',
  },
}
