// The words of the Samples page: what waits for a result, what is entered, and what it is worth.
import type { Words } from '../languages.ts'

interface SamplesWords {
  which: string
  waiting: string
  all: string
  ofBatch(batch: string): string
  toWaiting: string
  /** Parts of the head's line. */
  resultsWanted(count: number): string
  readingsToday(count: number): string
  readingsLate(count: number): string
  nothingWanted: string
  wantedNow(count: number): string
  later(count: number): string
  /** How many are wanted on a day: `tomorrow 3`. */
  onDay(day: string, count: number): string
  whoEnters: string
  taken(moment: string): string
  tests: string
  testsIn(count: number): string
  allIn: string
  none: string
  noneWhat: string
  noneEver: string
  noneEverWhat: string
  showMore(count: number): string
  /** What is wanted of a test and when. */
  resultWanted: string
  readingOn(day: number, when: string): string
  readingDue(day: number, when: string): string
  readingToday(day: number): string
  stage1: string
  stage2: string
  informative: string
  fromRecord: string
  reading(day: number): string
  by(name: string, moment: string): string
  enter: string
  enterReading(day: number): string
  enterGrowth: string
  /** The form. */
  result: string
  finding: string
  limit(text: string): string
  noGrowth: string
  growth: string
  notDetected: string
  detected: string
  otherWord: string
  otherWordLabel: string
  note: string
  noteHint: string
  save: string
  /** Asked once more before a decisive failure is entered. */
  askOut: string
  askOutWhat(test: string, text: string): string
  saveOut: string
  back: string
  close: string
  growthDay(day: number): string
  readingIs(day: number): string
  notBefore(day: number, when: string): string
  passes: string
  fails: string
  failsInformative: string
  inconclusive: string
  recorded: string
  /** `example`: with the comparator that a result may be given with; null where none suits the limit. */
  comparatorHint(example: string | null): string
  sampleUnknown(sample: string): string
}

export const samplesWords: Words<SamplesWords> = {
  en: {
    which: 'Which samples',
    waiting: 'Waiting',
    all: 'All',
    ofBatch: batch => `Samples of ${batch}`,
    toWaiting: 'All samples that wait',
    resultsWanted: count => (count === 1 ? '1 result is wanted' : `${count} results are wanted`),
    readingsToday: count => (count === 1 ? '1 culture to read today' : `${count} cultures to read today`),
    readingsLate: count => (count === 1 ? '1 reading is late' : `${count} readings are late`),
    nothingWanted: 'Nothing is wanted today.',
    wantedNow: count => `Wanted now: ${count} ${count === 1 ? 'sample' : 'samples'}`,
    later: count => `Later: ${count} ${count === 1 ? 'sample' : 'samples'}`,
    onDay: (day, count) => `${day}: ${count}`,
    whoEnters: 'Results are entered by QC analysts.',
    taken: moment => `taken ${moment}`,
    tests: 'Tests',
    testsIn: count => (count === 1 ? '1 result is in' : `${count} results are in`),
    allIn: 'All results are in',
    none: 'No sample waits',
    noneWhat: 'Samples come here when they are taken at the bench.',
    noneEver: 'No sample has been taken yet',
    noneEverWhat: 'The first one comes with the receipt of the first marrow.',
    showMore: count => `Show ${count} more`,
    resultWanted: 'result wanted',
    readingOn: (day, when) => `day ${day} is read ${when}`,
    readingDue: (day, when) => `day ${day} was due ${when}`,
    readingToday: day => `day ${day} is read today`,
    stage1: 'needed for stage 1',
    stage2: 'needed for stage 2',
    informative: 'informative',
    fromRecord: 'from the batch record',
    reading: day => `day ${day}`,
    by: (name, moment) => `${name}, ${moment}`,
    enter: 'Enter',
    enterReading: day => `Enter day ${day}`,
    enterGrowth: 'Enter growth',
    result: 'Result',
    finding: 'What was found',
    limit: text => `Limit: ${text}`,
    noGrowth: 'No growth',
    growth: 'Growth',
    notDetected: 'Not detected',
    detected: 'Detected',
    otherWord: 'Something else',
    otherWordLabel: 'What it is instead',
    note: 'Note',
    noteHint: 'Method, instrument run, identification of what grew.',
    save: 'Enter the result',
    askOut: 'Enter a result out of specification?',
    askOutWhat: (test, text) =>
      `${test}: ${text}. This result is final. A deviation is opened, the batch is shown as out of specification, and QA decides.`,
    saveOut: 'Enter as out of specification',
    back: 'Back to the result',
    close: 'Close',
    growthDay: day => `Growth, seen on day ${day} after sampling. This result is final.`,
    readingIs: day => `Reading of day ${day} after sampling.`,
    notBefore: (day, when) => `Day ${day} can be read ${when}; growth can be entered at any time.`,
    passes: 'Meets the specification',
    fails: 'Out of specification: a deviation is opened, and containers that are not given yet are held',
    failsInformative: 'Outside the limit; this test is informative, so nothing is held',
    inconclusive:
      'Inconclusive: the limit lies within what this reading allows. Repeat it with a finer dilution if possible',
    recorded: 'Recorded; there is no limit',
    comparatorHint: example => (example === null ? 'As read' : `As read, for example ${example}`),
    sampleUnknown: sample => `Sample ${sample} is not among these. Check its code.`,
  },
  es: {
    which: 'Qué muestras',
    waiting: 'Pendientes',
    all: 'Todas',
    ofBatch: batch => `Muestras de ${batch}`,
    toWaiting: 'Todas las muestras pendientes',
    resultsWanted: count => (count === 1 ? 'falta 1 resultado' : `faltan ${count} resultados`),
    readingsToday: count => (count === 1 ? '1 cultivo se lee hoy' : `${count} cultivos se leen hoy`),
    readingsLate: count => (count === 1 ? '1 lectura con retraso' : `${count} lecturas con retraso`),
    nothingWanted: 'Hoy no falta nada.',
    wantedNow: count => `Para ahora: ${count} ${count === 1 ? 'muestra' : 'muestras'}`,
    later: count => `Más adelante: ${count} ${count === 1 ? 'muestra' : 'muestras'}`,
    onDay: (day, count) => `${day}: ${count}`,
    whoEnters: 'Los resultados los introducen los analistas de control de calidad.',
    taken: moment => `tomada ${moment}`,
    tests: 'Ensayos',
    testsIn: count => (count === 1 ? 'Consta 1 resultado' : `Constan ${count} resultados`),
    allIn: 'Constan todos los resultados',
    none: 'No hay ninguna muestra pendiente',
    noneWhat: 'Las muestras aparecen aquí cuando se toman en el puesto.',
    noneEver: 'Todavía no se ha tomado ninguna muestra',
    noneEverWhat: 'La primera llega con la recepción de la primera médula.',
    showMore: count => `Mostrar ${count} más`,
    resultWanted: 'falta el resultado',
    readingOn: (day, when) => `el día ${day} se lee ${when}`,
    readingDue: (day, when) => `el día ${day} debía leerse ${when}`,
    readingToday: day => `el día ${day} se lee hoy`,
    stage1: 'necesario para la fase 1',
    stage2: 'necesario para la fase 2',
    informative: 'informativo',
    fromRecord: 'del registro del lote',
    reading: day => `día ${day}`,
    by: (name, moment) => `${name}, ${moment}`,
    enter: 'Introducir',
    enterReading: day => `Introducir el día ${day}`,
    enterGrowth: 'Introducir crecimiento',
    result: 'Resultado',
    finding: 'Qué se ha encontrado',
    limit: text => `Límite: ${text}`,
    noGrowth: 'Sin crecimiento',
    growth: 'Crecimiento',
    notDetected: 'No detectado',
    detected: 'Detectado',
    otherWord: 'Otra cosa',
    otherWordLabel: 'Qué es en su lugar',
    note: 'Nota',
    noteHint: 'Método, serie del instrumento, identificación de lo que ha crecido.',
    save: 'Introducir el resultado',
    askOut: '¿Introducir un resultado fuera de especificación?',
    askOutWhat: (test, text) =>
      `${test}: ${text}. Este resultado es definitivo. Se abre una desviación, el lote se muestra como fuera de especificación y decide QA.`,
    saveOut: 'Introducir como fuera de especificación',
    back: 'Volver al resultado',
    close: 'Cerrar',
    growthDay: day => `Crecimiento, visto el día ${day} tras el muestreo. Este resultado es definitivo.`,
    readingIs: day => `Lectura del día ${day} tras el muestreo.`,
    notBefore: (day, when) =>
      `El día ${day} puede leerse ${when}; el crecimiento puede introducirse en cualquier momento.`,
    passes: 'Cumple la especificación',
    fails: 'Fuera de especificación: se abre una desviación y se retienen los envases aún no administrados',
    failsInformative: 'Fuera del límite; este ensayo es informativo y no se retiene nada',
    inconclusive:
      'No concluyente: el límite queda dentro de lo que admite esta lectura. Repítala con una dilución más fina si es posible',
    recorded: 'Se anota; no tiene límite',
    comparatorHint: example => (example === null ? 'Tal como se lee' : `Tal como se lee, por ejemplo ${example}`),
    sampleUnknown: sample => `La muestra ${sample} no está entre estas. Compruebe su código.`,
  },
}
