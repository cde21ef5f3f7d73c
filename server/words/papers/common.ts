// What stands on every paper: head and foot of the page, who and what it is about, signatures, and how the record can be checked.
import type { Words } from '../languages.ts'

interface CommonPaperWords {
  /** Framed at the head of every page of the demonstration laboratory. */
  demo: string
  demoNotice: string
  pageOf(page: number, of: number): string
  printed(at: string, by: string): string
  /** `seq:hash` of the last entry that the paper rests on. */
  head(anchor: string): string
  laboratory: string
  facility: string
  patientCode: string
  case: string
  batch: string
  donation: string
  chainOfIdentity: string
  product: string
  productCode: string
  composition: string
  route: string
  storage: string
  process: string
  processVersion(id: string, version: number): string
  site: string
  sites: string
  dose: string
  prescribedDose: string
  volume: string
  concentration: string
  cells: string
  viableCells: string
  container: string
  containers: string
  filledAt: string
  expiresAt: string
  date: string
  time: string
  name: string
  result: string
  status: string
  reason: string
  note: string
  yes: string
  no: string
  none: string
  notRecorded: string
  pending: string
  autologous: string
  humanOrigin: string
  biologicalHazard: string
  signature: {
    heading: string
    /** Under the name of the signer. */
    meaning: string
    signedAt: string
    covers(entries: number): string
    /** Over the digest of the list of what was signed. */
    digest: string
    none: string
  }
  verify: { heading: string; text: string }
}

export const commonPaperWords: Words<CommonPaperWords> = {
  en: {
    demo: 'DEMO',
    demoNotice: 'Demonstration: simulated laboratory, no real patient. Not for use.',
    pageOf: (page, of) => `Page ${page} of ${of}`,
    printed: (at, by) => `Printed ${at} by ${by}`,
    head: anchor => `Head of the journal: ${anchor}`,
    laboratory: 'Laboratory',
    facility: 'Facility number',
    patientCode: 'Patient code',
    case: 'Case',
    batch: 'Batch',
    donation: 'Donation number',
    chainOfIdentity: 'Chain of identity',
    product: 'Product',
    productCode: 'Product code',
    composition: 'Composition',
    route: 'Route',
    storage: 'Storage',
    process: 'Process',
    processVersion: (id, version) => `${id}, version ${version}`,
    site: 'Treatment site',
    sites: 'Treatment sites',
    dose: 'Dose',
    prescribedDose: 'Prescribed dose',
    volume: 'Volume',
    concentration: 'Concentration',
    cells: 'Cells',
    viableCells: 'Viable cells',
    container: 'Container',
    containers: 'Containers',
    filledAt: 'Filled',
    expiresAt: 'Expires',
    date: 'Date',
    time: 'Time',
    name: 'Name',
    result: 'Result',
    status: 'Status',
    reason: 'Reason',
    note: 'Note',
    yes: 'Yes',
    no: 'No',
    none: 'None',
    notRecorded: 'Not recorded',
    pending: 'Pending',
    autologous: 'For autologous use only',
    humanOrigin: 'This product contains cells of human origin.',
    biologicalHazard: 'BIOLOGICAL HAZARD',
    signature: {
      heading: 'Signatures',
      meaning: 'Meaning',
      signedAt: 'Signed',
      covers: entries =>
        `Covers ${entries === 1 ? 'one entry' : `${entries} entries`} of the journal, each by stream, version and hash.`,
      digest: 'Digest of what was signed',
      none: 'Not signed',
    },
    verify: {
      heading: 'How this paper can be checked',
      text: 'The head of the journal stands on every page as number and hash. “npm run verify -- FILE --anchor NUMBER:HASH” tells whether a journal still holds this record unchanged.',
    },
  },
  es: {
    demo: 'DEMO',
    demoNotice: 'Demostración: laboratorio simulado, ningún paciente real. No utilizar.',
    pageOf: (page, of) => `Página ${page} de ${of}`,
    printed: (at, by) => `Impreso el ${at} por ${by}`,
    head: anchor => `Cabeza del diario: ${anchor}`,
    laboratory: 'Laboratorio',
    facility: 'Número de centro',
    patientCode: 'Código de paciente',
    case: 'Caso',
    batch: 'Lote',
    donation: 'Número de donación',
    chainOfIdentity: 'Cadena de identidad',
    product: 'Producto',
    productCode: 'Código de producto',
    composition: 'Composición',
    route: 'Vía de administración',
    storage: 'Conservación',
    process: 'Proceso',
    processVersion: (id, version) => `${id}, versión ${version}`,
    site: 'Localización',
    sites: 'Localizaciones',
    dose: 'Dosis',
    prescribedDose: 'Dosis prescrita',
    volume: 'Volumen',
    concentration: 'Concentración',
    cells: 'Células',
    viableCells: 'Células viables',
    container: 'Envase',
    containers: 'Envases',
    filledAt: 'Envasado',
    expiresAt: 'Caduca',
    date: 'Fecha',
    time: 'Hora',
    name: 'Nombre',
    result: 'Resultado',
    status: 'Estado',
    reason: 'Motivo',
    note: 'Nota',
    yes: 'Sí',
    no: 'No',
    none: 'Ninguno',
    notRecorded: 'No consta',
    pending: 'Pendiente',
    autologous: 'Solo para uso autólogo',
    humanOrigin: 'Este producto contiene células de origen humano.',
    biologicalHazard: 'RIESGO BIOLÓGICO',
    signature: {
      heading: 'Firmas',
      meaning: 'Significado',
      signedAt: 'Firmado',
      covers: entries =>
        `Abarca ${entries === 1 ? 'una anotación' : `${entries} anotaciones`} del diario, cada una con su serie, versión y huella.`,
      digest: 'Huella de lo firmado',
      none: 'Sin firmar',
    },
    verify: {
      heading: 'Cómo comprobar este documento',
      text: 'En cada página figura la cabeza del diario con su número y su huella. «npm run verify -- ARCHIVO --anchor NÚMERO:HUELLA» indica si un diario conserva este registro sin cambios.',
    },
  },
}
