// The words of the Lab page: its tabs, lots, materials, equipment and rooms.
import type { Words } from '../languages.ts'

type LotStanding = 'received' | 'released' | 'quarantined' | 'rejected' | 'recalled'

/** Amounts with their unit; empty where there is nothing to say. */
interface ReconciliationTexts {
  received: string
  found: string
  used: string
  discarded: string
  left: string
  missing: string
}

interface LabWords {
  tabs: string
  lots: string
  materials: string
  equipment: string
  rooms: string
  people: string
  processes: string
  settings: string
  close: string
  reason: string
  reasonHint: string
  label: string
  /** Of one position, on its tile. */
  labelOf(position: string): string
  labelsOfAll(count: number): string
  actions: string
  mayBeUsed: string
  /** Lots. */
  lot: string
  material: string
  supplierLot: string
  expires: string
  standing: string
  left: string
  leftOf(left: string, quantity: string): string
  uses(count: number): string
  lotStanding: Readonly<Record<LotStanding, string>>
  noLots: string
  noLotsWhat: string
  lotUnknown(id: string): string
  lotsUsable(usable: number, all: number): string
  receiveWhat: string
  scanBox: string
  scanBoxPlaceholder: string
  expiresOn: string
  expiresAt: string
  expiresAtHint: string
  quantity: string
  quantityHint: string
  boxRead(material: string): string
  boxUnknown(gtin: string): string
  boxNoArticle: string
  releaseWhat: string
  releaseReason: string
  recallWhat: string
  emptyWhat: string
  openWhat: string
  countWhat: string
  counted: string
  countReason: string
  discardWhat: string
  discardAmount: string
  certificateFile: string
  certificateOpen: string
  openUntil: string
  openUntilShort(day: string): string
  endsSoon: string
  reconciliationOf: string
  reconciliation(parts: ReconciliationTexts): string
  /** Materials. */
  name: string
  category: string
  categoryHint: string
  otherCategory: string
  supplier: string
  gtin: string
  gtinHint: string
  unit: string
  unitNames: Readonly<Record<'mL' | 'g' | 'piece', string>>
  openedDays: string
  openedDaysHint: string
  minimumStock: string
  minimumStockHint: string
  warnDays: string
  warnDaysHint: string
  stock: string
  isLow(minimum: string): string
  noMaterials: string
  noMaterialsWhat: string
  retireWhat: string
  /** Equipment. */
  type: string
  room: string
  calibratedUntil: string
  noCalibration: string
  qualifiedUntil: string
  qualificationWhat: string
  report: string
  due: Readonly<Record<'overdue' | 'soon', string>>
  openFor(batch: string): string
  clear: string
  noEquipment: string
  noEquipmentWhat: string
  equipmentUnknown(id: string): string
  equipmentSummary(usable: number, all: number): string
  nameHint: string
  calibrated: string
  calibratedHint: string
  shelves: string
  positions: string
  incubatorOnly: string
  validUntil: string
  certificate: string
  calibratedOn: string
  map: string
  shelf(number: string): string
  position(number: string): string
  free: string
  taken(count: number, all: number): string
  /** Rooms. */
  grade: string
  grades: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'unclassified', string>>
  noRooms: string
  noRoomsWhat: string
  commandCodes: string
}

export const labWords: Words<LabWords> = {
  en: {
    tabs: 'Registers of the laboratory',
    lots: 'Lots',
    materials: 'Materials',
    equipment: 'Equipment',
    rooms: 'Rooms',
    people: 'Qualifications',
    processes: 'Processes',
    settings: 'Settings',
    close: 'Close',
    reason: 'Reason',
    reasonHint: 'So that it can be understood in thirty years: at least three letters.',
    label: 'Label',
    labelOf: position => `Label of ${position}`,
    labelsOfAll: count => `Labels of all ${count} positions`,
    actions: 'What may be done',
    mayBeUsed: 'May be used',
    lot: 'Lot',
    material: 'Material',
    supplierLot: 'Lot of the supplier',
    expires: 'Expires',
    standing: 'Standing',
    left: 'Left',
    leftOf: (left, quantity) => `${left} of ${quantity}`,
    uses: count => (count === 0 ? 'not used yet' : count === 1 ? 'used once' : `used ${count} times`),
    lotStanding: {
      received: 'Received, not released',
      released: 'Released',
      quarantined: 'In quarantine',
      rejected: 'Rejected',
      recalled: 'Recalled',
    },
    noLots: 'No lot is in the house',
    noLotsWhat: 'Register a material first, then receive its first lot.',
    lotUnknown: id =>
      `${id} is not among the lots in hand: emptied, expired long ago, or never received. Look it up in Trace.`,
    lotsUsable: (usable, all) => `${usable} of ${all} lots may be used now.`,
    receiveWhat: 'The lot waits for quality control before it may be used.',
    scanBox: 'Scan the code on the box',
    scanBoxPlaceholder: 'Scan the code on the box, or fill in by hand',
    expiresOn: 'Expires on (last day of use)',
    expiresAt: 'Expires at an hour, instead of a day',
    expiresAtHint: 'Only where the supplier prints an hour; then the day above stays empty.',
    quantity: 'Quantity',
    quantityHint: 'In the unit of the material, for example 500 for 500 mL.',
    boxRead: material => `Read: ${material}. The fields below are filled in; check them.`,
    boxUnknown: gtin =>
      `No material has the article number ${gtin}. Choose the material by hand, or register it first.`,
    boxNoArticle: 'This code names no article. Choose the material by hand.',
    releaseWhat: 'Quality control has looked at the lot and its certificate: it may be used.',
    releaseReason: 'Reason, to end a quarantine',
    recallWhat: 'It is never used again. QA decides about every batch in which it was used; Trace lists them.',
    emptyWhat: 'Nothing is left of it, whatever the sums say.',
    openWhat: 'From today it is good for as long as its material says.',
    countWhat: 'What is there now. Both figures stay, what was counted and what the record said.',
    counted: 'Counted',
    countReason: 'Reason, where the record says another amount',
    discardWhat: 'Thrown away, spilt or broken: it is no longer there to be used.',
    discardAmount: 'Amount discarded',
    certificateFile: 'Certificate of the lot (PDF or picture)',
    certificateOpen: 'Certificate of the lot',
    openUntil: 'Open, to be used by',
    openUntilShort: day => `open until ${day}`,
    endsSoon: 'Ends soon',
    reconciliationOf: 'Where it went',
    reconciliation: ({ received, found, used, discarded, left, missing }) =>
      [
        `${received} received`,
        found && `${found} by counts`,
        `${used} used`,
        discarded && `${discarded} discarded`,
        missing && `${missing} not accounted for`,
        `${left} left`,
      ]
        .filter(Boolean)
        .join(', '),
    name: 'Name',
    category: 'Category',
    categoryHint: 'As the process asks for it.',
    otherCategory: 'Other, not asked for by the process',
    supplier: 'Supplier',
    gtin: 'Article number (GTIN)',
    gtinHint: '14 digits, as in the code on the box; with 13 digits put a 0 in front.',
    unit: 'Unit in which it is kept',
    unitNames: { mL: 'mL', g: 'g', piece: 'pieces' },
    openedDays: 'Days of use after opening',
    openedDaysHint: 'Leave empty where only the expiry counts.',
    minimumStock: 'Minimum stock',
    minimumStockHint: 'With less than this in usable lots, it is shown as low. Leave empty for no minimum.',
    warnDays: 'Days of warning before expiry',
    warnDaysHint: 'Leave empty for 30.',
    stock: 'Usable stock',
    isLow: minimum => `Low: at least ${minimum}`,
    noMaterials: 'No material is registered',
    noMaterialsWhat: 'The catalogue says what is bought; lots are received of what stands in it.',
    retireWhat: 'No more lots of it are received; those in the house may be used up.',
    type: 'Type',
    room: 'Room',
    calibratedUntil: 'Calibrated until',
    noCalibration: 'needs none',
    qualifiedUntil: 'Qualified until',
    qualificationWhat:
      'Due apart from the calibration: airflow of a cabinet (every 6 months at the latest), temperature map.',
    report: 'Number of the report',
    due: { overdue: 'Overdue', soon: 'Due soon' },
    openFor: batch => `open for ${batch}`,
    clear: 'cleared',
    noEquipment: 'No equipment is registered',
    noEquipmentWhat: 'Register a room first, then what stands in it.',
    equipmentUnknown: id => `There is no equipment ${id}. Check the code.`,
    equipmentSummary: (usable, all) => `${usable} of ${all} may be used now.`,
    nameHint: 'As written on it: BSC-2.',
    calibrated: 'It is calibrated or qualified',
    calibratedHint: 'Then it may be used only within the validity of a calibration.',
    shelves: 'Shelves',
    positions: 'Positions on each shelf',
    incubatorOnly: 'Only for incubators.',
    validUntil: 'Valid until (last day)',
    certificate: 'Number of the certificate',
    calibratedOn: 'When it was done',
    map: 'What stands where',
    shelf: number => `Shelf ${number}`,
    position: number => `position ${number}`,
    free: 'free',
    taken: (count, all) => `${count} of ${all} positions are taken.`,
    grade: 'Grade',
    grades: { A: 'A', B: 'B', C: 'C', D: 'D', unclassified: 'unclassified' },
    noRooms: 'No room is registered',
    noRoomsWhat: 'Operations ask for the grade of the room; register each room with its own.',
    commandCodes: 'Command codes for gloved hands',
  },
  es: {
    tabs: 'Registros del laboratorio',
    lots: 'Lotes de material',
    materials: 'Materiales',
    equipment: 'Equipos',
    rooms: 'Salas',
    people: 'Cualificaciones',
    processes: 'Procesos',
    settings: 'Configuración',
    close: 'Cerrar',
    reason: 'Motivo',
    reasonHint: 'Que se entienda dentro de treinta años: tres letras como mínimo.',
    label: 'Etiqueta',
    labelOf: position => `Etiqueta de ${position}`,
    labelsOfAll: count => `Etiquetas de las ${count} posiciones`,
    actions: 'Qué se puede hacer',
    mayBeUsed: 'Puede usarse',
    lot: 'Lote',
    material: 'Material',
    supplierLot: 'Lote del proveedor',
    expires: 'Caduca',
    standing: 'Situación',
    left: 'Queda',
    leftOf: (left, quantity) => `${left} de ${quantity}`,
    uses: count => (count === 0 ? 'aún sin usar' : count === 1 ? 'usado una vez' : `usado ${count} veces`),
    lotStanding: {
      received: 'Recibido, sin liberar',
      released: 'Liberado',
      quarantined: 'En cuarentena',
      rejected: 'Rechazado',
      recalled: 'Retirado',
    },
    noLots: 'No hay ningún lote en la casa',
    noLotsWhat: 'Dé de alta primero un material y reciba después su primer lote.',
    lotUnknown: id =>
      `${id} no está entre los lotes disponibles: agotado, caducado hace tiempo o nunca recibido. Búsquelo en Trazabilidad.`,
    lotsUsable: (usable, all) => `Ahora pueden usarse ${usable} de ${all} lotes.`,
    receiveWhat: 'El lote espera a control de calidad antes de poder usarse.',
    scanBox: 'Escanear el código de la caja',
    scanBoxPlaceholder: 'Escanear el código de la caja o rellenar a mano',
    expiresOn: 'Caduca el (último día de uso)',
    expiresAt: 'Caduca a una hora, en lugar de un día',
    expiresAtHint: 'Solo si el proveedor imprime una hora; entonces el día de arriba queda vacío.',
    quantity: 'Cantidad',
    quantityHint: 'En la unidad del material, por ejemplo 500 para 500 mL.',
    boxRead: material => `Leído: ${material}. Los campos siguientes están rellenos; compruébelos.`,
    boxUnknown: gtin =>
      `Ningún material tiene el número de artículo ${gtin}. Elija el material a mano o délo de alta primero.`,
    boxNoArticle: 'Este código no nombra ningún artículo. Elija el material a mano.',
    releaseWhat: 'Control de calidad ha examinado el lote y su certificado: puede usarse.',
    releaseReason: 'Motivo, para poner fin a una cuarentena',
    recallWhat:
      'No vuelve a usarse nunca. Garantía de Calidad decide sobre cada lote de producto en que se usó; Trazabilidad los enumera.',
    emptyWhat: 'No queda nada, digan lo que digan las sumas.',
    openWhat: 'Desde hoy dura lo que diga su material.',
    countWhat: 'Lo que hay ahora. Quedan las dos cifras: lo contado y lo que decía el registro.',
    counted: 'Contado',
    countReason: 'Motivo, si el registro dice otra cantidad',
    discardWhat: 'Desechado, derramado o roto: ya no está para usarse.',
    discardAmount: 'Cantidad descartada',
    certificateFile: 'Certificado del lote (PDF o imagen)',
    certificateOpen: 'Certificado del lote',
    openUntil: 'Abierto, utilizable hasta',
    openUntilShort: day => `abierto hasta el ${day}`,
    endsSoon: 'Termina pronto',
    reconciliationOf: 'Qué ha sido de él',
    reconciliation: ({ received, found, used, discarded, left, missing }) =>
      [
        `${received} recibidos`,
        found && `${found} por recuentos`,
        `${used} usados`,
        discarded && `${discarded} descartados`,
        missing && `${missing} sin justificar`,
        `quedan ${left}`,
      ]
        .filter(Boolean)
        .join(', '),
    name: 'Nombre',
    category: 'Categoría',
    categoryHint: 'Como la pide el proceso.',
    otherCategory: 'Otra, que el proceso no pide',
    supplier: 'Proveedor',
    gtin: 'Número de artículo (GTIN)',
    gtinHint: '14 cifras, como en el código de la caja; si son 13, anteponga un 0.',
    unit: 'Unidad en que se guarda',
    unitNames: { mL: 'mL', g: 'g', piece: 'unidades' },
    openedDays: 'Días de uso tras la apertura',
    openedDaysHint: 'Déjelo vacío si solo cuenta la caducidad.',
    minimumStock: 'Existencias mínimas',
    minimumStockHint: 'Con menos que esto en lotes utilizables, se avisa. Déjelo vacío si no hay mínimo.',
    warnDays: 'Días de aviso antes de caducar',
    warnDaysHint: 'Déjelo vacío para 30.',
    stock: 'Existencias utilizables',
    isLow: minimum => `Escaso: al menos ${minimum}`,
    noMaterials: 'No hay ningún material dado de alta',
    noMaterialsWhat: 'El catálogo dice qué se compra; se reciben lotes de lo que figura en él.',
    retireWhat: 'No se reciben más lotes; los que hay en la casa pueden terminarse.',
    type: 'Tipo',
    room: 'Sala',
    calibratedUntil: 'Calibrado hasta',
    noCalibration: 'no la necesita',
    qualifiedUntil: 'Cualificado hasta',
    qualificationWhat:
      'Vence aparte de la calibración: flujo de una cabina (cada 6 meses como máximo), mapa de temperaturas.',
    report: 'Número del informe',
    due: { overdue: 'Vencido', soon: 'Vence pronto' },
    openFor: batch => `abierta para ${batch}`,
    clear: 'despejada',
    noEquipment: 'No hay ningún equipo dado de alta',
    noEquipmentWhat: 'Dé de alta primero una sala y después lo que hay en ella.',
    equipmentUnknown: id => `No existe el equipo ${id}. Compruebe el código.`,
    equipmentSummary: (usable, all) => `Ahora pueden usarse ${usable} de ${all}.`,
    nameHint: 'Como figura en el equipo: BSC-2.',
    calibrated: 'Se calibra o cualifica',
    calibratedHint: 'Entonces solo puede usarse mientras una calibración esté vigente.',
    shelves: 'Estantes',
    positions: 'Posiciones en cada estante',
    incubatorOnly: 'Solo para incubadores.',
    validUntil: 'Vigente hasta (último día)',
    certificate: 'Número del certificado',
    calibratedOn: 'Cuándo se hizo',
    map: 'Qué hay en cada sitio',
    shelf: number => `Estante ${number}`,
    position: number => `posición ${number}`,
    free: 'libre',
    taken: (count, all) => `Hay ${count} de ${all} posiciones ocupadas.`,
    grade: 'Grado',
    grades: { A: 'A', B: 'B', C: 'C', D: 'D', unclassified: 'sin clasificar' },
    noRooms: 'No hay ninguna sala dada de alta',
    noRoomsWhat: 'Las operaciones piden el grado de la sala; dé de alta cada sala con el suyo.',
    commandCodes: 'Códigos de órdenes para manos con guantes',
  },
}
