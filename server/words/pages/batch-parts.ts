// The words of the parts of a batch's page: culture, results, product, exceptions, papers and history.
import type { Words } from '../languages.ts'

interface BatchPartWords {
  // The culture.
  passages: string
  passage: string
  vessels: string
  vesselTree: string
  noVessels: string
  noVesselsWhat: string
  seeded: string
  harvested: string
  viability: string
  doublings: string
  doublingTime: string
  cumulative: string
  primaryNote: string
  notCounted: string
  // Results.
  noTests: string
  test: string
  limit: string
  sample: string
  result: string
  standing: string
  stage1: string
  stage2: string
  informative: string
  noSample: string
  takenAt(moment: string): string
  nextReading(day: number, moment: string): string
  readingDay(day: number): string
  fromRecord: string
  // The product.
  noContainers: string
  noContainersWhat: string
  containers: string
  containerCode: string
  site: string
  content: string
  expires: string
  expiredAt(moment: string): string
  lineOfLife: string
  onHold: string
  labels: string
  labelsPrinted: string
  labelsApplied: string
  labelsDestroyed: string
  labelsLeft: string
  labelsLeftCodes(codes: string): string
  // Exceptions.
  noExceptions: string
  noExceptionsWhat: string
  undecided(count: number): string
  decided(count: number): string
  deviation: string
  entry(number: number): string
  // Papers.
  papers: string
  batchRecord: string
  certificateOfAnalysis: string
  releaseCertificate: string
  donationLabels: string
  batchLabel: string
  productLabel: string
  paperLanguage: Readonly<Record<'en' | 'es', string>>
  signatures: string
  noSignatures: string
  signedEntries(count: number): string
  signatureStands: string
  signatureOvertaken: string
  // History.
  history: string
  historyWhat: string
  program: string
}

export const batchPartWords: Words<BatchPartWords> = {
  en: {
    passages: 'Passages',
    passage: 'Passage',
    vessels: 'Vessels',
    vesselTree: 'Which vessel came from which',
    noVessels: 'Nothing is in culture yet',
    noVesselsWhat: 'Flasks appear here when they are seeded.',
    seeded: 'Seeded',
    harvested: 'Harvested',
    viability: 'Viability',
    doublings: 'Doublings',
    doublingTime: 'Doubling time',
    cumulative: 'Doublings since P1',
    primaryNote:
      'Seeded at P0 are mononuclear cells. How many of them are MSC is not known, so doublings count from P1.',
    notCounted: 'not counted yet',
    noTests: 'The process asks for no tests',
    test: 'Test',
    limit: 'Specification',
    sample: 'Sample',
    result: 'Result',
    standing: 'Where it stands',
    stage1: 'before stage 1',
    stage2: 'before stage 2',
    informative: 'informative',
    noSample: 'no sample yet',
    takenAt: moment => `taken ${moment}`,
    nextReading: (day, moment) => `reading of day ${day}: ${moment}`,
    readingDay: day => `day ${day}`,
    fromRecord: 'from the batch record',
    noContainers: 'Nothing is filled yet',
    noContainersWhat: 'Containers appear here with the filling, each for its treatment site.',
    containers: 'Containers',
    containerCode: 'Container',
    site: 'Treatment site',
    content: 'Content',
    expires: 'Use before',
    expiredAt: moment => `expired ${moment}`,
    lineOfLife: 'Where it is',
    onHold: 'On hold',
    labels: 'Labels',
    labelsPrinted: 'Printed',
    labelsApplied: 'Applied',
    labelsDestroyed: 'Destroyed',
    labelsLeft: 'Without a fate',
    labelsLeftCodes: codes => `Neither applied nor destroyed: ${codes}`,
    noExceptions: 'Nothing out of order',
    noExceptionsWhat: 'Whatever is out of limit, late, corrected or overridden appears here for the reviewer.',
    undecided: count => `${count} without a decision`,
    decided: count => `${count} decided`,
    deviation: 'Deviation',
    entry: number => `entry ${number}`,
    papers: 'Papers',
    batchRecord: 'Batch record',
    certificateOfAnalysis: 'Certificate of analysis',
    releaseCertificate: 'Release certificate',
    donationLabels: 'Labels of the donation number',
    batchLabel: 'One label of the batch code, for folder and cabinet',
    productLabel: 'Product label, with the name (PDF)',
    paperLanguage: { en: 'in English', es: 'in Spanish' },
    signatures: 'Signatures',
    noSignatures: 'Nothing is signed yet.',
    signedEntries: count => `covers ${count} ${count === 1 ? 'entry' : 'entries'}`,
    signatureStands: 'The record is unchanged since',
    signatureOvertaken: 'The record has changed since',
    history: 'History',
    historyWhat: 'Every line of the journal about this batch, in order. Nothing in it can be changed or taken away.',
    program: 'Marrow',
  },
  es: {
    passages: 'Pases',
    passage: 'Pase',
    vessels: 'Recipientes',
    vesselTree: 'De qué recipiente procede cada uno',
    noVessels: 'Todavía no hay nada en cultivo',
    noVesselsWhat: 'Los frascos aparecen aquí cuando se siembran.',
    seeded: 'Sembradas',
    harvested: 'Cosechadas',
    viability: 'Viabilidad',
    doublings: 'Duplicaciones',
    doublingTime: 'Tiempo de duplicación',
    cumulative: 'Duplicaciones desde P1',
    primaryNote:
      'En P0 se siembran células mononucleadas. No se sabe cuántas de ellas son MSC, por lo que las duplicaciones cuentan desde P1.',
    notCounted: 'sin recuento todavía',
    noTests: 'El proceso no pide ningún ensayo',
    test: 'Ensayo',
    limit: 'Especificación',
    sample: 'Muestra',
    result: 'Resultado',
    standing: 'Situación',
    stage1: 'antes de la fase 1',
    stage2: 'antes de la fase 2',
    informative: 'informativo',
    noSample: 'sin muestra todavía',
    takenAt: moment => `tomada ${moment}`,
    nextReading: (day, moment) => `lectura del día ${day}: ${moment}`,
    readingDay: day => `día ${day}`,
    fromRecord: 'del registro del lote',
    noContainers: 'Todavía no hay nada envasado',
    noContainersWhat: 'Los envases aparecen aquí con el llenado, cada uno para su localización.',
    containers: 'Envases',
    containerCode: 'Envase',
    site: 'Localización',
    content: 'Contenido',
    expires: 'Usar antes de',
    expiredAt: moment => `caducó ${moment}`,
    lineOfLife: 'Dónde está',
    onHold: 'Retenido',
    labels: 'Etiquetas',
    labelsPrinted: 'Impresas',
    labelsApplied: 'Aplicadas',
    labelsDestroyed: 'Destruidas',
    labelsLeft: 'Sin destino',
    labelsLeftCodes: codes => `Ni aplicadas ni destruidas: ${codes}`,
    noExceptions: 'Nada fuera de lo previsto',
    noExceptionsWhat:
      'Lo que está fuera de límite, se hace tarde, se corrige o se fuerza aparece aquí para la revisión.',
    undecided: count => `${count} sin decisión`,
    decided: count => `${count} ${count === 1 ? 'decidida' : 'decididas'}`,
    deviation: 'Desviación',
    entry: number => `anotación ${number}`,
    papers: 'Documentos',
    batchRecord: 'Registro del lote',
    certificateOfAnalysis: 'Certificado de análisis',
    releaseCertificate: 'Certificado de liberación',
    donationLabels: 'Etiquetas del número de donación',
    batchLabel: 'Una etiqueta del código de lote, para carpeta y cabina',
    productLabel: 'Etiqueta del producto, con el nombre (PDF)',
    paperLanguage: { en: 'en inglés', es: 'en español' },
    signatures: 'Firmas',
    noSignatures: 'Todavía no hay ninguna firma.',
    signedEntries: count => `abarca ${count} ${count === 1 ? 'anotación' : 'anotaciones'}`,
    signatureStands: 'El registro no ha cambiado desde entonces',
    signatureOvertaken: 'El registro ha cambiado desde entonces',
    history: 'Historial',
    historyWhat: 'Cada línea del diario sobre este lote, en orden. Nada de ello puede cambiarse ni quitarse.',
    program: 'Marrow',
  },
}
