// One honest example of every label, and the same with texts as long as life makes them.
import type { LabelInput, LabelName } from '../../labels/labels.ts'

/** The longest name a test laboratory has met: two surnames with particles, two given names. */
export const LONG_NAME = 'Fernández de Córdoba-Garcia i Puigdevall, Maria Assumpció'

const donation = { number: 'A9999 26 000047', check: 'H', flags: '00' }

/** Chain of identity, division, expiry and product code beside the donation number: what a product's symbol carries. */
export const COMPOUND = '=+05000=A99992600004700=<S0000100=,000001&>0263261830&/CHA999926000047'

/** Inputs as they are printed on an ordinary day. */
export const ordinary: { [Name in LabelName]: LabelInput<Name> } = {
  badge: {
    code: 'P-0007.K',
    name: 'Núria Vidal Soler',
    role: 'Technician',
    id: 'P-0007 K',
    facility: 'Cell culture laboratory A9999',
  },
  'command-codes': {
    title: 'Command codes',
    hint: 'Scan instead of touching the screen. One code, one command.',
    commands: [
      { word: 'Confirm', code: 'MARROW.CONFIRM' },
      { word: 'Next', code: 'MARROW.NEXT' },
      { word: 'Repeat', code: 'MARROW.REPEAT' },
      { word: 'Cancel', code: 'MARROW.CANCEL' },
    ],
  },
  donation: {
    symbol: '=A99992600004700',
    donation,
    contents: 'Bone marrow aspirate',
    piece: 'Container 1 of 1',
    autologous: 'FOR AUTOLOGOUS USE ONLY',
    patient: { caption: 'Patient', value: 'PT-4390' },
    lines: [
      { caption: 'Aspirated at' },
      { caption: 'End' },
      { caption: 'Volume', unit: 'mL' },
      { caption: 'Anticoagulant', value: 'Heparin, 20 IU/mL' },
      { caption: 'Operator' },
    ],
    statements: [
      'Properly identify intended recipient and product.',
      'Warning: this product may transmit infectious agents.',
    ],
    facility: 'Hospital Clínic de Valladolid for cell culture laboratory A9999',
  },
  'donation-tube': {
    symbol: '=A99992600004707',
    donation: { ...donation, flags: '07' },
    piece: 'Test tube',
    autologous: 'FOR AUTOLOGOUS USE ONLY',
    patientCode: 'PT-4390',
    lines: [{ caption: 'Taken at' }, { caption: 'By' }],
  },
  equipment: {
    code: 'E-0007.J',
    id: 'E-0007 J',
    name: 'Incubator 2, 37 °C, 5 % CO₂',
    validUntil: { caption: 'Calibrated until', value: '2027-03-31' },
  },
  location: { code: 'L-0042.M', id: 'L-0042 M', name: 'Incubator 2, shelf 3', room: 'Culture room 1, grade B' },
  lot: {
    code: 'L26-0031.K',
    id: 'L26-0031 K',
    material: 'Culture medium, alpha-MEM',
    supplierLot: { caption: 'Maker’s lot', value: '2154879' },
    expires: { caption: 'Use before', value: '2027-03-31' },
    opened: { caption: 'Opened' },
  },
  'patient-code': {
    code: 'PT-4390.T',
    patientCode: 'PT-4390',
    check: 'T',
    case: 'Case C26-0044',
    site: 'left knee, right knee',
    autologous: 'FOR AUTOLOGOUS USE ONLY',
  },
  product: {
    symbol: COMPOUND,
    donation: { number: 'A9999 26 000047', check: 'H' },
    productCode: 'S0000100',
    part: 'part 1 of 2',
    name: 'Autologous MSC from bone marrow, suspension for injection',
    origin: 'This product contains cells of human origin.',
    autologous: 'FOR AUTOLOGOUS USE ONLY',
    patient: { caption: 'Patient', value: 'García Puig, Núria' },
    born: { caption: 'Born', value: '1961-04-18' },
    hospitalNumber: { caption: 'Hospital no.', value: 'HT-0044170' },
    toBeGiven: { caption: 'To be given', value: 'LEFT KNEE', aside: 'intra-articular injection' },
    dose: { caption: 'Dose', value: '40.6 × 10⁶ viable cells in 8.0 mL' },
    batch: { caption: 'Batch', value: 'B26-0137 W' },
    filled: { caption: 'Filled', value: '2026-11-22 10:30 CET (09:30 UTC)' },
    useBefore: { caption: 'Use before', value: '2026-11-22 19:30 CET', aside: '2026-11-22 18:30 UTC' },
    keep: { caption: 'Keep', value: '15 to 25 °C. Do not freeze. Do not irradiate.' },
    pending: { caption: 'Pending', value: 'sterility, final result 2026-12-06' },
    footer:
      'Ringer lactate, human albumin 0.5 %, glucose. Keep out of the reach of children. Cell culture laboratory A9999.',
    version: 'Label v3, specimen 1 of 2',
  },
  sample: {
    code: 'S26-0031.T',
    sample: 'S26-0031',
    check: 'T',
    contents: 'Culture supernatant, passage 2',
    batch: 'B26-0147',
    sampledAt: { caption: 'Sampled', value: '2026-11-20 09:12 CET' },
    container: 'Bottle, aerobic, 40 mL',
    purpose: 'Sterility · keep at 15 to 25 °C',
  },
  syringe: {
    symbol: 'B26-0137-F01.Q',
    container: 'B26-0137-F01',
    check: 'Q',
    donation: { number: 'A9999 26 000047', check: 'H' },
    patient: 'García Puig, Núria',
    site: 'LEFT KNEE',
    useBefore: { caption: 'Use before', value: 'see outer label' },
    autologous: 'FOR AUTOLOGOUS USE ONLY',
  },
  vessel: {
    code: 'B26-0147-P1-07.H',
    batch: 'B26-0147',
    vessel: 'P1-07',
    check: 'H',
    vesselType: 'T175',
    date: '13 NOV 2026',
    patientCode: 'PT-4390',
    site: 'knee right',
  },
}

/** The same with texts as long as life makes them: two surnames with particles, a finger joint, a batch number of another system. */
export const long: { [Name in LabelName]: LabelInput<Name> } = {
  ...ordinary,
  badge: {
    ...ordinary.badge,
    name: LONG_NAME,
    role: 'Técnica especialista en laboratorio y responsable de turno',
    facility: 'Unitat de Producció Cel·lular, Hospital Universitari de Sant Joan',
  },
  donation: {
    ...ordinary.donation,
    contents: 'Aspirado de médula ósea autóloga',
    piece: 'Contenedor 12 de 14',
    autologous: 'EXCLUSIVAMENTE PARA USO AUTÓLOGO',
    patient: { caption: 'Código de paciente', value: 'PT-0123456789-4390' },
    lines: [
      { caption: 'Fin de la aspiración (hora local)' },
      { caption: 'Volumen', unit: 'mL', value: '104,50' },
      { caption: 'Anticoagulante', value: 'Heparina sódica sin conservantes, 20 UI/mL, lote H-2026-0012-A' },
    ],
    statements: [
      'Identifique correctamente al receptor previsto y el producto antes de abrir el contenedor.',
      'Atención: este producto puede transmitir agentes infecciosos. BIOLOGICAL HAZARD',
    ],
    facility:
      'Complejo Asistencial Universitario de Valladolid, Servicio de Cirugía Ortopédica y Traumatología, quirófano 11',
  },
  'donation-tube': {
    ...ordinary['donation-tube'],
    piece: 'Muestra para pruebas de ácidos nucleicos',
    autologous: 'EXCLUSIVAMENTE PARA USO AUTÓLOGO',
    patientCode: 'PT-0123456789-4390',
  },
  equipment: {
    ...ordinary.equipment,
    id: 'E-2026-000007 J',
    name: 'Cabina de seguridad biológica de clase II, tipo A2, de la sala de cultivo número 1',
    validUntil: { caption: 'Calibración válida hasta (fecha local)', value: '2027-03-31 23:59 CEST' },
  },
  location: {
    ...ordinary.location,
    name: 'Incubador de tres gases número 2, estante 3, posición delantera izquierda',
    room: 'Sala de cultivo 1, grado B, planta baja, edificio de investigación',
  },
  lot: {
    ...ordinary.lot,
    id: 'L26-12345 K',
    material: 'Solución de disociación enzimática recombinante, libre de componentes animales',
    supplierLot: { caption: 'Lote del fabricante', value: 'FBS-2026/0012-LOT-778899-A' },
    expires: { caption: 'Caducidad', value: '2027-03-31 14:00' },
  },
  'patient-code': {
    ...ordinary['patient-code'],
    patientCode: 'PT-0123456',
    site: 'mano izquierda, dedo índice, articulación interfalángica proximal; rodilla derecha',
    autologous: 'EXCLUSIVAMENTE PARA USO AUTÓLOGO',
  },
  product: {
    ...ordinary.product,
    name: 'Células mesenquimales autólogas de médula ósea expandidas, suspensión inyectable',
    origin: 'Este medicamento contiene células de origen humano.',
    autologous: 'EXCLUSIVAMENTE PARA USO AUTÓLOGO',
    patient: { caption: 'Paciente', value: LONG_NAME },
    born: { caption: 'Nacida', value: '1961-04-18' },
    hospitalNumber: { caption: 'N.º de historia', value: 'HUSJ-2026-0000044170-01' },
    toBeGiven: {
      caption: 'Administrar en',
      value: 'MANO IZQUIERDA, DEDO ÍNDICE, ARTICULACIÓN INTERFALÁNGICA PROXIMAL',
      aside: 'inyección intraarticular, guiada por ecografía',
    },
    batch: { caption: 'Lote', value: 'B26-0137-2-REPETICION-0001 W' },
    keep: {
      caption: 'Conservar',
      value: 'Entre 15 y 25 °C, protegido de la luz. No congelar. No irradiar. No filtrar.',
    },
    pending: { caption: 'Pendiente', value: 'esterilidad (final 2026-12-06), endotoxinas, micoplasma, cariotipo' },
    notice: 'FUERA DE ESPECIFICACIÓN: viabilidad 68 %. Se suministra a petición escrita del médico.',
    footer:
      'Ringer lactato, albúmina humana 0,5 %, glucosa. Manténgase fuera del alcance de los niños. Laboratorio de cultivo celular A9999, Valladolid.',
    version: 'Etiqueta v3, ejemplar 12 de 12',
  },
  sample: {
    ...ordinary.sample,
    sample: 'S26-0031-12-345',
    contents: 'Sobrenadante de cultivo del pase 2, mezcla de ocho frascos antes de la cosecha',
    batch: 'B26-0147-2-REPETICION-0001',
    sampledAt: { caption: 'Muestreado', value: '2026-11-20 09:12 CET' },
    container: 'Botella de hemocultivo aerobio con resinas, 40 mL, segunda de dos',
    purpose: 'Esterilidad, 14 días · conservar entre 15 y 25 °C hasta la siembra',
  },
  syringe: {
    ...ordinary.syringe,
    patient: LONG_NAME,
    site: 'MANO IZQUIERDA, DEDO ÍNDICE, ARTICULACIÓN INTERFALÁNGICA PROXIMAL',
    container: 'B26-12345-F102',
    useBefore: { caption: 'Utilizar antes de', value: 'véase la etiqueta exterior' },
    autologous: 'EXCLUSIVAMENTE PARA USO AUTÓLOGO',
  },
  vessel: {
    ...ordinary.vessel,
    code: 'B26-0147-P12-107-02.H',
    batch: 'B26-0147-2-REP',
    vessel: 'P12-107-02',
    vesselType: 'CellSTACK 10 cámaras',
    date: '13 SEPT 2026',
    patientCode: 'PT-0123456-4390',
    site: 'articulación sacroilíaca izquierda',
  },
}
