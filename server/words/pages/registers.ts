// The words of what every register has: search, history, logbook, ended lots, files out and in, and what needs an eye.
import type { Importable } from '../../domain/register-file/columns.ts'
import type { Words } from '../languages.ts'

interface RegisterWords {
  search: string
  found(count: number, all: number): string
  nothingFound: string
  history: string
  historyNone: string
  program: string
  uses: string
  usesNone: string
  useOf: Readonly<Record<'at' | 'batch' | 'step' | 'amount' | 'by', string>>
  withdrawn: string
  happened: string
  /** Logbook. */
  logbook: string
  year: string
  print: string
  logbookNone: string
  what: string
  /** Ended lots. */
  ended: string
  endedWhat: string
  endedSearch: string
  endedNone: string
  show: string
  more: string
  /** Files. */
  export: string
  exportAll: string
  csv: string
  import: string
  importWhat: string
  columns: string
  optional: string
  /** What stands in each column, by its heading. */
  columnWhat: Readonly<Record<Importable, Readonly<Record<string, string>>>>
  file: string
  fileHint: string
  fileTooLarge: string
  line: string
  wouldBe: string
  wouldBeImported: string
  summaryGood(rows: number): string
  summaryBad(bad: number, rows: number): string
  importAll(rows: number): string
  tryAgain: string
  /** Incubator map. */
  positive: string
  notIsolated(batch: string): string
  /** What needs an eye. */
  warnings(count: number): string
  lotEnds(material: string, lot: string, day: string): string
  stockLow(material: string, left: string, minimum: string): string
  due(equipment: string, day: string): string
  overdue(equipment: string, day: string): string
}

export const registerWords: Words<RegisterWords> = {
  en: {
    search: 'Search',
    found: (count, all) => `${count} of ${all}`,
    nothingFound: 'Nothing in this register holds these words.',
    history: 'What happened to it',
    historyNone: 'Nothing is recorded about it yet.',
    program: 'Marrow',
    uses: 'What it was used for',
    usesNone: 'It has not been used yet.',
    useOf: { at: 'When', batch: 'Batch', step: 'Step', amount: 'Amount', by: 'By' },
    withdrawn: 'withdrawn by a correction',
    happened: 'although not allowed',
    logbook: 'Logbook',
    year: 'Year',
    print: 'Print',
    logbookNone: 'Nothing is recorded in this year.',
    what: 'What was done',
    ended: 'Lots that have ended',
    endedWhat: 'Empty, or expired more than 60 days ago.',
    endedSearch: 'Part of the code or of the supplier’s number',
    endedNone: 'No such lot has ended.',
    show: 'Show',
    more: 'Show more',
    export: 'Save as CSV',
    exportAll: 'Save as CSV, with those that have ended',
    csv: 'CSV',
    import: 'Import a CSV file',
    importWhat:
      'First the file is only tried: every row is shown with what would happen to it. It is imported as a whole, once no row is at fault.',
    columns: 'Columns of the file',
    optional: 'may be left out',
    columnWhat: {
      materials: {
        name: 'name in the catalogue',
        category: 'as the process asks for it: medium, enzyme, wash; or other',
        supplier: 'who sells it',
        gtin: 'article number',
        unit: 'mL, g or piece',
        opened_days: 'days of use after opening',
        minimum_stock: 'in its unit',
        warn_days: 'days of warning before expiry',
      },
      lots: {
        material: 'code, name or article number of the material',
        supplier_lot: 'lot number of the supplier',
        expires_on: 'last day of use: 28/11/2026',
        quantity: 'in the unit of the material',
        gtin: 'article number on the box',
      },
      equipment: {
        type: 'cabinet, incubator, centrifuge, counter, balance, microscope, transport-box or other',
        name: 'as written on it',
        room: 'code or name of the room',
        calibrated: 'yes or no; yes where it is left out',
        shelves: 'of an incubator',
        positions_per_shelf: 'of an incubator',
      },
      rooms: { name: 'name of the room', grade: 'A, B, C, D or unclassified' },
      people: {
        name: 'as it is printed beside signatures',
        roles: 'one or several: technician, supervisor, qc-analyst',
        language: 'en or es',
        hospital: 'of a nurse or surgeon: its code in the settings',
      },
    },
    file: 'CSV file',
    fileHint: 'With commas or semicolons, headings first; at most 500 rows.',
    fileTooLarge: 'This file is too large: 200 kB and 500 rows can be imported at once. Divide it into several files.',
    line: 'Line',
    wouldBe: 'What would happen',
    wouldBeImported: 'Would be registered',
    summaryGood: rows => (rows === 1 ? 'The row can be imported.' : `All ${rows} rows can be imported.`),
    summaryBad: (bad, rows) =>
      `${bad} of ${rows} rows ${bad === 1 ? 'is' : 'are'} at fault: nothing is imported. Mend the file and choose it again.`,
    importAll: rows => (rows === 1 ? 'Import the row' : `Import all ${rows} rows`),
    tryAgain: 'Choose another file',
    positive: 'positive serology',
    notIsolated: batch =>
      `Batch ${batch} has a positive serology and shares this shelf with another patient: move one of them to a shelf of its own.`,
    warnings: count => (count === 1 ? 'One thing needs attention' : `${count} things need attention`),
    lotEnds: (material, lot, day) => `${material}, lot ${lot}: last day of use ${day}.`,
    stockLow: (material, left, minimum) => `${material}: ${left} may be used, the minimum is ${minimum}.`,
    due: (equipment, day) => `${equipment}: calibration or qualification ends on ${day}.`,
    overdue: (equipment, day) => `${equipment}: calibration or qualification ended on ${day}.`,
  },
  es: {
    search: 'Buscar',
    found: (count, all) => `${count} de ${all}`,
    nothingFound: 'Nada en este registro contiene estas palabras.',
    history: 'Qué le ha ocurrido',
    historyNone: 'Todavía no consta nada.',
    program: 'Marrow',
    uses: 'Para qué se ha usado',
    usesNone: 'Todavía no se ha usado.',
    useOf: { at: 'Cuándo', batch: 'Lote', step: 'Paso', amount: 'Cantidad', by: 'Quién' },
    withdrawn: 'anulado por una corrección',
    happened: 'sin estar permitido',
    logbook: 'Libro de registro',
    year: 'Año',
    print: 'Imprimir',
    logbookNone: 'En este año no consta nada.',
    what: 'Qué se hizo',
    ended: 'Lotes de material terminados',
    endedWhat: 'Agotados o caducados hace más de 60 días.',
    endedSearch: 'Parte del código o del número del proveedor',
    endedNone: 'No hay ningún lote terminado así.',
    show: 'Mostrar',
    more: 'Mostrar más',
    export: 'Guardar como CSV',
    exportAll: 'Guardar como CSV, también los terminados',
    csv: 'CSV',
    import: 'Importar un archivo CSV',
    importWhat:
      'Primero el archivo solo se prueba: se muestra cada fila con lo que ocurriría. Se importa entero, cuando ninguna fila tiene defectos.',
    columns: 'Columnas del archivo',
    optional: 'puede faltar',
    columnWhat: {
      materials: {
        name: 'nombre en el catálogo',
        category: 'como la pide el proceso: medium, enzyme, wash; u other',
        supplier: 'quién lo vende',
        gtin: 'número de artículo',
        unit: 'mL, g o piece (unidad)',
        opened_days: 'días de uso tras la apertura',
        minimum_stock: 'en su unidad',
        warn_days: 'días de aviso antes de caducar',
      },
      lots: {
        material: 'código, nombre o número de artículo del material',
        supplier_lot: 'número de lote del proveedor',
        expires_on: 'último día de uso: 28/11/2026',
        quantity: 'en la unidad del material',
        gtin: 'número de artículo de la caja',
      },
      equipment: {
        type: 'cabinet, incubator, centrifuge, counter, balance, microscope, transport-box u other',
        name: 'como figura en el equipo',
        room: 'código o nombre de la sala',
        calibrated: 'yes (sí) o no; sí si falta',
        shelves: 'de un incubador',
        positions_per_shelf: 'de un incubador',
      },
      rooms: { name: 'nombre de la sala', grade: 'A, B, C, D o unclassified' },
      people: {
        name: 'como se imprime junto a las firmas',
        roles: 'uno o varios: technician, supervisor, qc-analyst',
        language: 'en o es',
        hospital: 'de enfermería o cirugía: su código en la configuración',
      },
    },
    file: 'Archivo CSV',
    fileHint: 'Con comas o puntos y comas, primero los encabezados; 500 filas como máximo.',
    fileTooLarge:
      'Este archivo es demasiado grande: de una vez pueden importarse 200 kB y 500 filas. Divídalo en varios.',
    line: 'Línea',
    wouldBe: 'Qué ocurriría',
    wouldBeImported: 'Se daría de alta',
    summaryGood: rows => (rows === 1 ? 'La fila puede importarse.' : `Las ${rows} filas pueden importarse.`),
    summaryBad: (bad, rows) =>
      `${bad} de ${rows} filas ${bad === 1 ? 'tiene' : 'tienen'} defectos: no se importa nada. Corrija el archivo y elíjalo de nuevo.`,
    importAll: rows => (rows === 1 ? 'Importar la fila' : `Importar las ${rows} filas`),
    tryAgain: 'Elegir otro archivo',
    positive: 'serología positiva',
    notIsolated: batch =>
      `El lote ${batch} tiene serología positiva y comparte este estante con otro paciente: pase uno de los dos a un estante propio.`,
    warnings: count => (count === 1 ? 'Una cosa requiere atención' : `${count} cosas requieren atención`),
    lotEnds: (material, lot, day) => `${material}, lote ${lot}: último día de uso ${day}.`,
    stockLow: (material, left, minimum) => `${material}: pueden usarse ${left}; el mínimo es ${minimum}.`,
    due: (equipment, day) => `${equipment}: la calibración o cualificación termina el ${day}.`,
    overdue: (equipment, day) => `${equipment}: la calibración o cualificación terminó el ${day}.`,
  },
}
