// Words of the batch record beside its columns: how values were computed, what was used, the list of its entries in the journal.
import type { Words } from '../languages.ts'

interface RecordPartWords {
  /** What stands above the exceptions, for the reviewer. */
  standing: string
  progress: string
  entriesCount(entries: number, corrected: number): string
  noExceptions: string
  booked: string
  collectionPlanned: string
  injectionPlanned: string
  indication: string
  hospital: string
  surgeon: string
  serology: string
  consent: string
  givenOn(day: string): string
  sampledOn(text: string, day: string): string
  recordedAgain(found: string, at: string, by: string, reason: string): string
  effectiveFrom(at: string): string
  number: string
  recorded: string
  /** Who and when, in one column. */
  performed: string
  checkedBy(name: string): string
  skipped: string
  limit(limits: string): string
  computed(names: string, formula: string, version: number, inputs: string): string
  file(hash: string): string
  fromTo(from: string, to: string): string
  squares(counts: string): string
  supplierLot(lot: string): string
  expires(day: string): string
  notCalibrated: string
  usedIn: string
  supplier: string
  expiry: string
  calibration: string
  /** Of a counted suspension from which nothing was taken. */
  goesOn: string
  share(pct: string): string
  taken: string
  day(number: number): string
  notSampled: string
  raised: string
  seq: string
  version: string
  event: string
  hash: string
  annex: string
  annexText: string
  specimenText: string
  specimenOf(codes: string, printed: number): string
  outerLabel(container: string): string
  custody: string
  digestText: string
  reprinted(times: number): string
  destroyed(labels: string, by: string): string
  noneUsed: string
}

export const recordPartWords: Words<RecordPartWords> = {
  en: {
    standing: 'Standing',
    progress: 'Progress',
    entriesCount: (entries, corrected) =>
      `Entries at steps: ${entries}, ${corrected === 0 ? 'none corrected' : `${corrected} corrected`}.`,
    noExceptions: 'No exceptions.',
    booked: 'Booked',
    collectionPlanned: 'Collection planned',
    injectionPlanned: 'Injection planned',
    indication: 'Indication',
    hospital: 'Hospital',
    surgeon: 'Treating surgeon',
    serology: 'Serology',
    consent: 'Consent',
    givenOn: day => `given on ${day}`,
    sampledOn: (text, day) => `${text}, sample of ${day}`,
    recordedAgain: (found, at, by, reason) => `${found}; recorded again ${at} by ${by}. Reason: ${reason}.`,
    effectiveFrom: at => `effective from ${at}`,
    number: 'No.',
    recorded: 'What was recorded',
    performed: 'When and by whom',
    checkedBy: name => `Checked by ${name}`,
    skipped: 'Skipped: not needed',
    limit: limits => `(limit: ${limits})`,
    computed: (names, formula, version, inputs) =>
      `${names}: formula ${formula}, version ${version}${inputs === '' ? '' : `, from ${inputs}`}`,
    file: hash => `File, SHA-256 ${hash}`,
    fromTo: (from, to) => `${from} to ${to}`,
    squares: counts => `Live/dead in each square: ${counts}`,
    supplierLot: lot => `maker’s lot ${lot}`,
    expires: day => `expires ${day}`,
    notCalibrated: 'not subject to calibration',
    usedIn: 'In operation',
    supplier: 'Supplier, maker’s lot',
    expiry: 'Expiry',
    calibration: 'Calibrated until, at use',
    goesOn: 'goes on',
    share: pct => `${pct} of the prescription`,
    taken: 'Sample, taken',
    day: number => `day ${number}`,
    notSampled: 'no sample taken',
    raised: 'Raised',
    seq: 'Position',
    version: 'Version',
    event: 'Event',
    hash: 'SHA-256',
    annex: 'Annex: every entry of this batch in the journal',
    annexText:
      'Position in the journal, version within this batch, time of recording (UTC), type, and the first 32 of the 64 digits of the hash of each entry. The hash of an entry covers the hash of the one before it in the journal.',
    specimenText:
      'The first label of each print in true size, and the outer label of each container. The patient’s name, birth date and hospital number are left out of this record.',
    specimenOf: (codes, printed) => `${codes}: ${printed === 1 ? 'one label' : `${printed} labels`} printed`,
    outerLabel: container => `Outer label of ${container}, as it stands now`,
    custody: 'Dispatch, readiness and administration',
    digestText:
      'The digest of a signature is the SHA-256 of one line for each signed entry: stream, version and hash, parted by single spaces and each line ended by a line feed.',
    destroyed: (labels, by) => `Destroyed after the reconciliation: ${labels}. ${by}`,
    reprinted: times => (times === 1 ? 'printed again once' : `printed again ${times} times`),
    noneUsed: 'None used so far.',
  },
  es: {
    standing: 'Situación',
    progress: 'Etapa',
    entriesCount: (entries, corrected) =>
      `Anotaciones en los pasos: ${entries}; ${corrected === 0 ? 'ninguna corregida' : `corregidas: ${corrected}`}.`,
    noExceptions: 'Ninguna excepción.',
    booked: 'Reservado',
    collectionPlanned: 'Extracción prevista',
    injectionPlanned: 'Infiltración prevista',
    indication: 'Indicación',
    hospital: 'Hospital',
    surgeon: 'Cirujano responsable',
    serology: 'Serología',
    consent: 'Consentimiento',
    givenOn: day => `otorgado el ${day}`,
    sampledOn: (text, day) => `${text}, muestra del ${day}`,
    recordedAgain: (found, at, by, reason) => `${found}; nuevo registro ${at}, ${by}. Motivo: ${reason}.`,
    effectiveFrom: at => `en vigor desde el ${at}`,
    number: 'N.º',
    recorded: 'Lo anotado',
    performed: 'Cuándo y por quién',
    checkedBy: name => `Comprobado por ${name}`,
    skipped: 'Omitido: no hacía falta',
    limit: limits => `(límite: ${limits})`,
    computed: (names, formula, version, inputs) =>
      `${names}: fórmula ${formula}, versión ${version}${inputs === '' ? '' : `, a partir de ${inputs}`}`,
    file: hash => `Archivo, SHA-256 ${hash}`,
    fromTo: (from, to) => `de ${from} a ${to}`,
    squares: counts => `Vivas/muertas en cada cuadrado: ${counts}`,
    supplierLot: lot => `lote del fabricante ${lot}`,
    expires: day => `caduca el ${day}`,
    notCalibrated: 'no requiere calibración',
    usedIn: 'En la operación',
    supplier: 'Proveedor, lote del fabricante',
    expiry: 'Caducidad',
    calibration: 'Calibrado hasta, al usarlo',
    goesOn: 'continúa',
    share: pct => `${pct} de lo prescrito`,
    taken: 'Muestra, toma',
    day: number => `día ${number}`,
    notSampled: 'sin muestra',
    raised: 'Abierta',
    seq: 'Posición',
    version: 'Versión',
    event: 'Suceso',
    hash: 'SHA-256',
    annex: 'Anexo: todas las anotaciones de este lote en el diario',
    annexText:
      'Posición en el diario, versión dentro de este lote, hora de anotación (UTC), tipo y los 32 primeros de los 64 dígitos de la huella de cada anotación. La huella de una anotación abarca la huella de la anterior del diario.',
    specimenText:
      'La primera etiqueta de cada impresión a tamaño real y la etiqueta exterior de cada envase. El nombre, la fecha de nacimiento y el número de historia del paciente no figuran en este registro.',
    specimenOf: (codes, printed) =>
      `${codes}: ${printed === 1 ? 'una etiqueta impresa' : `${printed} etiquetas impresas`}`,
    outerLabel: container => `Etiqueta exterior de ${container}, tal como está ahora`,
    custody: 'Expedición, preparación y administración',
    digestText:
      'La huella de una firma es el SHA-256 de una línea por cada anotación firmada: serie, versión y huella, separadas por un espacio y terminada cada línea con un salto de línea.',
    destroyed: (labels, by) => `Destruidas después de la conciliación: ${labels}. ${by}`,
    reprinted: times => (times === 1 ? 'reimpresa una vez' : `reimpresa ${times} veces`),
    noneUsed: 'Ninguno por ahora.',
  },
}
