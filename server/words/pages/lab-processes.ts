// The words of processes: their versions and signatures, and a document as it is read before it is signed.

import type { VersionStanding } from '../../domain/process/process.ts'
import type { StepKind } from '../../domain/process/step-definition.ts'
import type { Words } from '../languages.ts'

interface LabProcessesWords {
  version(number: number): string
  standing: Readonly<Record<VersionStanding, string>>
  drafted(name: string, moment: string): string
  signedAs: Readonly<Record<'production' | 'qa', string>>
  signed(as: string, name: string, moment: string): string
  missingSignature: Readonly<Record<'production' | 'qa', string>>
  effectiveFrom(moment: string): string
  read: string
  hide: string
  none: string
  noneWhat: string
  importShipped(id: string): string
  importWhat: string
  draftFile: string
  draftFileWhat: string
  file: string
  fileUnread: string
  change: string
  changeHint: string
  signAs: Readonly<Record<'production' | 'qa', string>>
  signMeaning: Readonly<Record<'production' | 'qa', string>>
  signCovers(name: string, version: number): string
  /** Why a signature or a draft is not this person's to give. */
  openTo(role: string): string
  effective: string
  effectiveHint: string
  retireWhat: string
  document: string
  /** A document, read. */
  product: string
  operations: string
  specification: string
  materials: string
  qualifications: string
  vesselTypes: string
  sources: string
  due: string
  where: string
  who: string
  qualification: string
  grade: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'hospital' | 'any', string>>
  inCabinet: string
  booked(what: 'collection' | 'injection', hoursBefore: string, window: string): string
  within(hours: string, of: string): string
  withinFrom(earliest: string, hours: string, of: string): string
  collectionEnd: string
  every(from: string, to: string): string
  when(what: string, atLeast: string, hours: string): string
  onDecision: string
  steps(count: number): string
  kind: Readonly<Record<StepKind, string>>
  secondCheck: string
  optional: string
  onlyAfter(choice: string): string
  counts(required: number, maxDifferencePct: string): string
  density: string
  concentration: string
  minutes: string
  limits(text: string): string
  bounds(text: string): string
  notBelow(label: string): string
  target(text: string): string
  leadsTo: Readonly<Record<'exception' | 'hold' | 'reject' | 'fail', string>>
  shelfLife(hours: string): string
  plannedDays(days: number, max: number): string
  doublings(max: string): string
  doseTolerance(pct: string): string
  test: string
  point: string
  limit: string
  stage: string
  readings(days: string): string
  decisive: string
  informative: string
  source: string
}

export const labProcessesWords: Words<LabProcessesWords> = {
  en: {
    version: number => `Version ${number}`,
    standing: {
      draft: 'Draft: waits for signatures',
      'superseded-draft': 'Draft, superseded by a later one',
      signed: 'Signed: waits for its date',
      scheduled: 'Signed: its day has not come',
      effective: 'In effect',
      superseded: 'Superseded',
      retired: 'Retired',
    },
    drafted: (name, moment) => `Drafted by ${name}, ${moment}`,
    signedAs: { production: 'production', qa: 'QA' },
    signed: (as, name, moment) => `Signed for ${as}: ${name}, ${moment}`,
    missingSignature: { production: 'Not signed for production', qa: 'Not signed for QA' },
    effectiveFrom: moment => `In effect from ${moment}`,
    read: 'Read the document',
    hide: 'Close the document',
    none: 'No process is drafted',
    noneWhat: 'Import the one that Marrow ships as a draft; production and QA sign it before the first batch.',
    importShipped: id => `Import ${id} as a draft`,
    importWhat: 'The document is drafted as it is shipped. Nobody works by it until production and QA have signed it.',
    draftFile: 'Draft a version from a file',
    draftFileWhat: 'A process document in JSON, complete. A malformed one is refused with the path of each fault.',
    file: 'Document (JSON)',
    fileUnread: 'This file is no JSON document. Choose another one.',
    change: 'What is new, and why',
    changeHint: 'It stands beside the version for ever.',
    signAs: { production: 'Sign for production', qa: 'Sign for QA' },
    signMeaning: {
      production: 'Read and approved for production: it can be made as described',
      qa: 'Read and approved by QA: it describes what is to be made and how it is judged',
    },
    signCovers: (name, version) => `${name}, version ${version}, the whole document`,
    openTo: role => `This is done by: ${role}.`,
    effective: 'In effect from',
    effectiveHint: 'Empty: from now on. Batches that are running stay on their version.',
    retireWhat: 'No new batch is opened on it; running ones stay on it to their end.',
    document: 'Document as JSON',
    product: 'Product',
    operations: 'Operations',
    specification: 'Specification',
    materials: 'Materials',
    qualifications: 'Qualifications',
    vesselTypes: 'Vessels',
    sources: 'Where the values come from',
    due: 'When',
    where: 'Where',
    who: 'Who',
    qualification: 'Qualification',
    grade: { A: 'grade A', B: 'grade B', C: 'grade C', D: 'grade D', hospital: 'in the hospital', any: 'anywhere' },
    inCabinet: 'in a cabinet',
    booked: (what, hours, window) =>
      `from ${hours} before the booked ${what === 'collection' ? 'collection' : 'injection'}, within ${window}`,
    within: (hours, of) => `within ${hours} of ${of}`,
    withinFrom: (earliest, hours, of) => `from ${earliest} to ${hours} after ${of}`,
    collectionEnd: 'the end of the aspiration',
    every: (from, to) => `every ${from} to ${to} days while in culture`,
    when: (what, atLeast, hours) => `when ${what} is at least ${atLeast}, within ${hours}`,
    onDecision: 'when it is decided',
    steps: count => (count === 1 ? '1 step' : `${count} steps`),
    kind: {
      confirm: 'confirm',
      'scan-match': 'scan and compare',
      measure: 'measure',
      choose: 'choose',
      note: 'note',
      'count-cells': 'count cells',
      'use-lot': 'use a lot',
      'use-equipment': 'use equipment',
      'make-vessels': 'fill',
      place: 'place',
      discard: 'discard',
      sample: 'take samples',
      photo: 'photograph',
      timer: 'time',
      'print-labels': 'print labels',
      'reconcile-labels': 'reconcile labels',
      sign: 'sign',
    },
    secondCheck: 'second check by another person',
    optional: 'optional',
    onlyAfter: choice => `only after “${choice}”`,
    counts: (required, pct) => `${required} counts, at most ${pct} apart`,
    density: 'Seeding density',
    concentration: 'Concentration',
    minutes: 'Time',
    limits: text => `limit ${text}`,
    bounds: text => `possible ${text}`,
    notBelow: label => `never below “${label}”`,
    target: text => `set to ${text}`,
    leadsTo: {
      exception: 'an exception follows',
      hold: 'a hold follows',
      reject: 'a rejection follows',
      fail: 'the culture ends',
    },
    shelfLife: hours => `Shelf life ${hours} from filling`,
    plannedDays: (days, max) => `Planned for ${days} days, at most passage ${max}`,
    doublings: max => `At most ${max} population doublings`,
    doseTolerance: pct => `Dose within ${pct} of the prescription`,
    test: 'Test',
    point: 'Sample',
    limit: 'Limit',
    stage: 'Stage',
    readings: days => `read on day ${days}`,
    decisive: 'decisive',
    informative: 'informative',
    source: 'Source',
  },
  es: {
    version: number => `Versión ${number}`,
    standing: {
      draft: 'Borrador: espera firmas',
      'superseded-draft': 'Borrador, sustituido por otro posterior',
      signed: 'Firmada: espera su fecha',
      scheduled: 'Firmada: su día no ha llegado',
      effective: 'En vigor',
      superseded: 'Sustituida',
      retired: 'Retirada',
    },
    drafted: (name, moment) => `Redactada por ${name}, ${moment}`,
    signedAs: { production: 'producción', qa: 'Garantía de Calidad' },
    signed: (as, name, moment) => `Firmada por ${as}: ${name}, ${moment}`,
    missingSignature: { production: 'Falta la firma de producción', qa: 'Falta la firma de Garantía de Calidad' },
    effectiveFrom: moment => `En vigor desde ${moment}`,
    read: 'Leer el documento',
    hide: 'Cerrar el documento',
    none: 'No hay ningún proceso redactado',
    noneWhat:
      'Importe como borrador el que trae Marrow; producción y Garantía de Calidad lo firman antes del primer lote.',
    importShipped: id => `Importar ${id} como borrador`,
    importWhat:
      'El documento se redacta tal como viene. Nadie trabaja con él hasta que producción y Garantía de Calidad lo firmen.',
    draftFile: 'Redactar una versión desde un archivo',
    draftFileWhat:
      'Un documento de proceso completo en JSON. Si está mal formado se rechaza con la ruta de cada fallo.',
    file: 'Documento (JSON)',
    fileUnread: 'Este archivo no es un documento JSON. Elija otro.',
    change: 'Qué hay de nuevo y por qué',
    changeHint: 'Queda para siempre junto a la versión.',
    signAs: { production: 'Firmar por producción', qa: 'Firmar por Garantía de Calidad' },
    signMeaning: {
      production: 'Leído y aprobado por producción: puede elaborarse como se describe',
      qa: 'Leído y aprobado por Garantía de Calidad: describe qué se elabora y cómo se juzga',
    },
    signCovers: (name, version) => `${name}, versión ${version}, el documento completo`,
    openTo: role => `De esto se encarga: ${role}.`,
    effective: 'En vigor desde',
    effectiveHint: 'Vacío: desde ahora. Los lotes en curso siguen en su versión.',
    retireWhat: 'No se abren lotes nuevos con ella; los que están en curso siguen hasta el final.',
    document: 'Documento en JSON',
    product: 'Producto',
    operations: 'Operaciones',
    specification: 'Especificación',
    materials: 'Materiales',
    qualifications: 'Cualificaciones',
    vesselTypes: 'Recipientes',
    sources: 'De dónde salen los valores',
    due: 'Cuándo',
    where: 'Dónde',
    who: 'Quién',
    qualification: 'Cualificación',
    grade: {
      A: 'grado A',
      B: 'grado B',
      C: 'grado C',
      D: 'grado D',
      hospital: 'en el hospital',
      any: 'en cualquier lugar',
    },
    inCabinet: 'en cabina',
    booked: (what, hours, window) =>
      `desde ${hours} antes de la ${what === 'collection' ? 'extracción reservada' : 'infiltración reservada'}, en ${window}`,
    within: (hours, of) => `en ${hours} desde ${of}`,
    withinFrom: (earliest, hours, of) => `entre ${earliest} y ${hours} después de ${of}`,
    collectionEnd: 'el final de la aspiración',
    every: (from, to) => `cada ${from} a ${to} días mientras hay cultivo`,
    when: (what, atLeast, hours) => `cuando ${what} llega a ${atLeast}, en ${hours}`,
    onDecision: 'cuando se decida',
    steps: count => (count === 1 ? '1 paso' : `${count} pasos`),
    kind: {
      confirm: 'confirmar',
      'scan-match': 'escanear y comparar',
      measure: 'medir',
      choose: 'elegir',
      note: 'anotar',
      'count-cells': 'contar células',
      'use-lot': 'usar un lote',
      'use-equipment': 'usar un equipo',
      'make-vessels': 'llenar',
      place: 'colocar',
      discard: 'desechar',
      sample: 'tomar muestras',
      photo: 'fotografiar',
      timer: 'cronometrar',
      'print-labels': 'imprimir etiquetas',
      'reconcile-labels': 'conciliar etiquetas',
      sign: 'firmar',
    },
    secondCheck: 'segunda comprobación por otra persona',
    optional: 'opcional',
    onlyAfter: choice => `solo tras «${choice}»`,
    counts: (required, pct) => `${required} recuentos, con ${pct} de diferencia como máximo`,
    density: 'Densidad de siembra',
    concentration: 'Concentración',
    minutes: 'Tiempo',
    limits: text => `límite ${text}`,
    bounds: text => `posible ${text}`,
    notBelow: label => `nunca por debajo de «${label}»`,
    target: text => `fijado en ${text}`,
    leadsTo: {
      exception: 'da lugar a una excepción',
      hold: 'da lugar a una retención',
      reject: 'da lugar al rechazo',
      fail: 'pone fin al cultivo',
    },
    shelfLife: hours => `Validez de ${hours} desde el envasado`,
    plannedDays: (days, max) => `Previsto para ${days} días, hasta el pase ${max}`,
    doublings: max => `${max} duplicaciones poblacionales como máximo`,
    doseTolerance: pct => `Dosis dentro del ${pct} de la prescrita`,
    test: 'Ensayo',
    point: 'Muestra',
    limit: 'Límite',
    stage: 'Fase',
    readings: days => `se lee el día ${days}`,
    decisive: 'decisivo',
    informative: 'informativo',
    source: 'Fuente',
  },
}
