// The texts of labels: captions, statements in capitals, and the few words that must be read aloud.
import type { SamplingPoint } from '../../domain/process/specification.ts'
import type { Words } from '../languages.ts'

/** What a label of a donation is for, by the use of its flags (ISBT 128 ST-001, table 3). */
export type DonationPiece = 'pilot-tube' | 'test-tube' | 'bacterial-sample' | 'donor-record'

interface LabelWords {
  /** In a frame of its own on every label of this product. */
  autologous: string
  humanOrigin: string
  biologicalHazard: string
  /** With the markers that are positive. */
  hazardOf(markers: string): string
  outOfSpecification: string
  /** On a label printed again. */
  reprint: string
  /** As people read a caption beside its value. */
  patient: string
  born: string
  hospitalNumber: string
  toBeGiven: string
  dose: string
  doseText(cells: string, volume: string): string
  /** The law asks which cells are counted. */
  counted: Readonly<Record<'viable' | 'total', (cells: string) => string>>
  batch: string
  caseText(id: string): string
  filled: string
  useBefore: string
  /** On the label of a syringe, which is applied before it is filled. */
  useBeforeElsewhere: string
  keep: string
  pending: string
  pendingUntil(tests: string, day: string): string
  part(number: number, of: number): string
  versionAndSpecimen(version: number, specimen: number, of: number): string
  keepOutOfReach: string
  aspirate: {
    contents: string
    containerOf(number: number, of: number): string
    aspiratedAt: string
    end: string
    volume: string
    anticoagulant: string
    operator: string
    identifyRecipient: string
    mayTransmit: string
    collectedFor(hospital: string, laboratory: string): string
  }
  tube: { testTube: string; takenAt: string; by: string }
  piece: Readonly<Record<DonationPiece, string>>
  /** In place of what a record does not tell of the patient. */
  withheld: string
  sample: {
    contents: Readonly<Record<SamplingPoint, string>>
    sampled: string
    tube: string
    tubeOf(number: number, of: number): string
    passage(passage: number): string
    retained: string
  }
  lot: { supplierLot: string; expires: string; opened: string }
  equipment: { calibratedUntil: string; notCalibrated: string }
  location: {
    shelf(number: number): string
    position(number: number): string
    room(name: string, grade: string): string
  }
  commandCodes: {
    title: string
    hint: string
    word: Readonly<Record<'confirm' | 'next' | 'repeat' | 'cancel', string>>
  }
}

export const labelWords: Words<LabelWords> = {
  en: {
    autologous: 'FOR AUTOLOGOUS USE ONLY',
    humanOrigin: 'This product contains cells of human origin.',
    biologicalHazard: 'BIOLOGICAL HAZARD',
    hazardOf: markers => `BIOLOGICAL HAZARD. Positive: ${markers}.`,
    outOfSpecification: "OUT OF SPECIFICATION. Supplied at the physician's written request.",
    reprint: 'REPRINT',
    patient: 'Patient',
    born: 'Born',
    hospitalNumber: 'Hospital no.',
    toBeGiven: 'To be given',
    dose: 'Dose',
    doseText: (cells, volume) => `${cells} in ${volume}`,
    counted: { viable: cells => `${cells} viable cells`, total: cells => `${cells} cells in total` },
    batch: 'Batch',
    caseText: id => `Case ${id}`,
    filled: 'Filled',
    useBefore: 'Use before',
    useBeforeElsewhere: 'see the outer label',
    keep: 'Storage',
    pending: 'Pending',
    pendingUntil: (tests, day) => `${tests}, final ${day}`,
    part: (number, of) => `part ${number} of ${of}`,
    versionAndSpecimen: (version, specimen, of) => `Label v${version}, specimen ${specimen} of ${of}`,
    keepOutOfReach: 'Keep out of the reach of children.',
    aspirate: {
      contents: 'Bone marrow aspirate',
      containerOf: (number, of) => `Container ${number} of ${of}`,
      aspiratedAt: 'Aspirated at',
      end: 'End',
      volume: 'Volume',
      anticoagulant: 'Anticoagulant',
      operator: 'Operator',
      identifyRecipient: 'Properly identify intended recipient and product.',
      mayTransmit: 'Warning: this product may transmit infectious agents.',
      collectedFor: (hospital, laboratory) => `${hospital} for ${laboratory}`,
    },
    tube: { testTube: 'Test tube', takenAt: 'Taken at', by: 'By' },
    piece: {
      'pilot-tube': 'Pilot tube',
      'test-tube': 'Test tube, serology',
      'bacterial-sample': 'Culture bottle',
      'donor-record': 'Request or record',
    },
    withheld: 'not told here',
    sample: {
      contents: {
        'starting-material': 'Bone marrow',
        'in-process': 'Cell suspension, in process',
        'final-product': 'Final product',
      },
      sampled: 'Sampled',
      tube: 'Tube',
      tubeOf: (number, of) => `Tube ${number} of ${of}`,
      passage: passage => `passage ${passage}`,
      retained: 'Retained sample',
    },
    lot: { supplierLot: 'Lot', expires: 'Expires', opened: 'Opened' },
    equipment: { calibratedUntil: 'Calibrated until', notCalibrated: 'Without calibration' },
    location: {
      shelf: number => `Shelf ${number}`,
      position: number => `position ${number}`,
      room: (name, grade) => `${name}, grade ${grade}`,
    },
    commandCodes: {
      title: 'Command codes',
      hint: 'Scan instead of touching the screen. One code, one command.',
      word: { confirm: 'Confirm', next: 'Next', repeat: 'Repeat', cancel: 'Cancel' },
    },
  },
  es: {
    autologous: 'SOLO PARA USO AUTÓLOGO',
    humanOrigin: 'Este producto contiene células de origen humano.',
    biologicalHazard: 'RIESGO BIOLÓGICO',
    hazardOf: markers => `RIESGO BIOLÓGICO. Serología positiva: ${markers}.`,
    outOfSpecification: 'FUERA DE ESPECIFICACIÓN. Se suministra a petición escrita del médico.',
    reprint: 'REIMPRESO',
    patient: 'Paciente',
    born: 'Nacimiento',
    hospitalNumber: 'N.º de historia',
    toBeGiven: 'Administrar en',
    dose: 'Dosis',
    doseText: (cells, volume) => `${cells} en ${volume}`,
    counted: { viable: cells => `${cells} células viables`, total: cells => `${cells} células en total` },
    batch: 'Lote',
    caseText: id => `Caso ${id}`,
    filled: 'Envasado',
    useBefore: 'Usar antes de',
    useBeforeElsewhere: 'véase la etiqueta exterior',
    keep: 'Conservación',
    pending: 'Pendiente',
    pendingUntil: (tests, day) => `${tests}, definitivo ${day}`,
    part: (number, of) => `parte ${number} de ${of}`,
    versionAndSpecimen: (version, specimen, of) => `Etiqueta v${version}, ejemplar ${specimen} de ${of}`,
    keepOutOfReach: 'Mantener fuera del alcance de los niños.',
    aspirate: {
      contents: 'Aspirado de médula ósea',
      containerOf: (number, of) => `Bolsa ${number} de ${of}`,
      aspiratedAt: 'Aspirado en',
      end: 'Fin',
      volume: 'Volumen',
      anticoagulant: 'Anticoagulante',
      operator: 'Operador',
      identifyRecipient: 'Identifique correctamente al receptor previsto y el producto.',
      mayTransmit: 'Atención: este producto puede transmitir agentes infecciosos.',
      collectedFor: (hospital, laboratory) => `${hospital} para ${laboratory}`,
    },
    tube: { testTube: 'Tubo de muestra', takenAt: 'Tomado', by: 'Por' },
    piece: {
      'pilot-tube': 'Tubo piloto',
      'test-tube': 'Tubo de serología',
      'bacterial-sample': 'Frasco de cultivo',
      'donor-record': 'Solicitud o registro',
    },
    withheld: 'no se indica aquí',
    sample: {
      contents: {
        'starting-material': 'Médula ósea',
        'in-process': 'Suspensión celular, en proceso',
        'final-product': 'Producto final',
      },
      sampled: 'Tomada',
      tube: 'Tubo',
      tubeOf: (number, of) => `Tubo ${number} de ${of}`,
      passage: passage => `pase ${passage}`,
      retained: 'Muestra de retención',
    },
    lot: { supplierLot: 'Lote', expires: 'Caduca', opened: 'Abierto' },
    equipment: { calibratedUntil: 'Calibrado hasta', notCalibrated: 'Sin calibración' },
    location: {
      shelf: number => `Balda ${number}`,
      position: number => `posición ${number}`,
      room: (name, grade) => `${name}, grado ${grade}`,
    },
    commandCodes: {
      title: 'Códigos de orden',
      hint: 'Escanee en vez de tocar la pantalla. Un código, una orden.',
      word: { confirm: 'Confirmar', next: 'Siguiente', repeat: 'Repetir', cancel: 'Cancelar' },
    },
  },
}
