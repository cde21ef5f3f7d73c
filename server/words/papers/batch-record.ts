// The batch record: every section in the order in which a reviewer reads, and its columns. What an entry says is in entry-values.ts.
import type { Words } from '../languages.ts'

interface BatchRecordWords {
  title: string
  subtitle(batch: string, patientCode: string): string
  section: {
    summary: string
    prescription: string
    dates: string
    toBeLookedAt: string
    operations: string
    entries: string
    materials: string
    equipment: string
    people: string
    vessels: string
    passages: string
    cellBalance: string
    containers: string
    samples: string
    results: string
    labels: string
    specimens: string
    photographs: string
    exceptions: string
    nearMisses: string
    holds: string
    corrections: string
    custody: string
    readiness: string
    administration: string
    signatures: string
  }
  column: {
    step: string
    value: string
    limit: string
    performed: string
    performedBy: string
    checkedBy: string
    recorded: string
    lot: string
    material: string
    amount: string
    equipment: string
    settings: string
    operation: string
    due: string
    opened: string
    closed: string
    vessel: string
    vesselType: string
    passage: string
    parents: string
    made: string
    position: string
    ended: string
    plated: string
    harvested: string
    viability: string
    doublings: string
    doublingsFromP1: string
    doublingTime: string
    sample: string
    takenAt: string
    tests: string
    label: string
    print: string
    exception: string
    what: string
    decision: string
    decidedBy: string
    hold: string
    lifted: string
    scanned: string
    expected: string
    person: string
    role: string
    qualification: string
    place: string
  }
  operationHeading(number: number, name: string): string
  openedBy(name: string, at: string): string
  closedBy(name: string, at: string): string
  brokenOff(reason: string): string
  notClosed: string
  recordedLater(at: string): string
  corrected(at: string, by: string, reason: string): string
  correctedEntry(entry: number, later: number): string
  checkedByPhotograph: string
  override(by: string): string
  balance: Readonly<Record<'counted' | 'plated' | 'filled' | 'sampled' | 'discarded' | 'unaccounted', string>>
  /** Labels printed = applied + destroyed. */
  labelBalance(printed: number, applied: number, destroyed: number, left: number): string
  exceptionCount(all: number, undecided: number): string
  deviation: string
  undecided: string
  nothingHere: string
  complete(entries: number): string
  /** What the reader must know before relying on a paper of a batch that goes on. */
  notFinal: string
}

export const batchRecordWords: Words<BatchRecordWords> = {
  en: {
    title: 'Batch record',
    subtitle: (batch, patientCode) => `${batch} for ${patientCode}`,
    section: {
      summary: 'Summary',
      prescription: 'Prescription',
      dates: 'Dates',
      toBeLookedAt: 'What needs an eye',
      operations: 'Operations',
      entries: 'Entries',
      materials: 'Materials used',
      equipment: 'Equipment used',
      people: 'People who took part',
      vessels: 'Vessels',
      passages: 'Passages and growth',
      cellBalance: 'Account of the cells',
      containers: 'Containers',
      samples: 'Samples',
      results: 'Results',
      labels: 'Label reconciliation',
      specimens: 'Label specimens',
      photographs: 'Photographs',
      exceptions: 'Exceptions and decisions',
      nearMisses: 'Near misses',
      holds: 'Holds',
      corrections: 'Corrections',
      custody: 'Custody of the containers',
      readiness: 'Answers before the injection',
      administration: 'Administration',
      signatures: 'Signatures',
    },
    column: {
      step: 'Step',
      value: 'Value',
      limit: 'Limit',
      performed: 'Performed',
      performedBy: 'By',
      checkedBy: 'Checked by',
      recorded: 'Recorded',
      lot: 'Lot',
      material: 'Material',
      amount: 'Amount',
      equipment: 'Equipment',
      settings: 'Settings',
      operation: 'Operation',
      due: 'Due',
      opened: 'Opened',
      closed: 'Closed',
      vessel: 'Vessel',
      vesselType: 'Type',
      passage: 'Passage',
      parents: 'From',
      made: 'Made',
      position: 'Position',
      ended: 'Ended',
      plated: 'Plated',
      harvested: 'Harvested',
      viability: 'Viability',
      doublings: 'Doublings',
      doublingsFromP1: 'Doublings since P1',
      doublingTime: 'Doubling time',
      sample: 'Sample',
      takenAt: 'Taken',
      tests: 'Tests',
      label: 'Label',
      print: 'Print',
      exception: 'Exception',
      what: 'What happened',
      decision: 'Decision',
      decidedBy: 'Decided by',
      hold: 'Hold',
      lifted: 'Lifted',
      scanned: 'Scanned',
      expected: 'Expected',
      person: 'Person',
      role: 'Role',
      qualification: 'Qualification',
      place: 'Place',
    },
    operationHeading: (number, name) => `${number}. ${name}`,
    openedBy: (name, at) => `Opened ${at} by ${name}.`,
    closedBy: (name, at) => `Closed ${at} by ${name}.`,
    brokenOff: reason => `Ended before its steps were done: ${reason}`,
    notClosed: 'Not closed yet.',
    recordedLater: at => `recorded later, ${at}`,
    corrected: (at, by, reason) => `corrected ${at} by ${by}: ${reason}`,
    correctedEntry: (entry, later) => `entry ${entry}, corrected by entry ${later}`,
    checkedByPhotograph: 'by photograph',
    override: by => `override by ${by}`,
    balance: {
      counted: 'Counted',
      plated: 'Plated',
      filled: 'Filled',
      sampled: 'Sampled',
      discarded: 'Discarded',
      unaccounted: 'Not accounted for',
    },
    labelBalance: (printed, applied, destroyed, left) =>
      `${printed} printed = ${applied} applied + ${destroyed} destroyed${left === 0 ? '' : ` + ${left} left over`}`,
    exceptionCount: (all, undecided) =>
      `${all === 1 ? 'One exception' : `${all} exceptions`}, ${undecided === 0 ? 'each decided' : `${undecided} without a decision`}.`,
    deviation: 'Deviation',
    undecided: 'Without a decision',
    nothingHere: 'Nothing recorded.',
    complete: entries =>
      `${entries === 1 ? 'One entry' : `${entries} entries`} in the order in which things were done.`,
    notFinal: 'This batch is not closed: the record goes on after this print.',
  },
  es: {
    title: 'Registro de lote',
    subtitle: (batch, patientCode) => `${batch} para ${patientCode}`,
    section: {
      summary: 'Resumen',
      prescription: 'Prescripción',
      dates: 'Fechas',
      toBeLookedAt: 'Lo que debe examinarse',
      operations: 'Operaciones',
      entries: 'Anotaciones',
      materials: 'Materiales utilizados',
      equipment: 'Equipos utilizados',
      people: 'Personas que han participado',
      vessels: 'Recipientes',
      passages: 'Pases y crecimiento',
      cellBalance: 'Balance de células',
      containers: 'Envases',
      samples: 'Muestras',
      results: 'Resultados',
      labels: 'Conciliación de etiquetas',
      specimens: 'Ejemplares de etiquetas',
      photographs: 'Fotografías',
      exceptions: 'Excepciones y decisiones',
      nearMisses: 'Cuasi incidentes',
      holds: 'Retenciones',
      corrections: 'Correcciones',
      custody: 'Custodia de los envases',
      readiness: 'Respuestas antes de la infiltración',
      administration: 'Administración',
      signatures: 'Firmas',
    },
    column: {
      step: 'Paso',
      value: 'Valor',
      limit: 'Límite',
      performed: 'Realizado',
      performedBy: 'Por',
      checkedBy: 'Comprobado por',
      recorded: 'Anotado',
      lot: 'Lote de material',
      material: 'Material',
      amount: 'Cantidad',
      equipment: 'Equipo',
      settings: 'Parámetros',
      operation: 'Operación',
      due: 'Plazo',
      opened: 'Abierta',
      closed: 'Cerrada',
      vessel: 'Recipiente',
      vesselType: 'Tipo',
      passage: 'Pase',
      parents: 'Procede de',
      made: 'Creado',
      position: 'Posición',
      ended: 'Fin',
      plated: 'Sembradas',
      harvested: 'Cosechadas',
      viability: 'Viabilidad',
      doublings: 'Duplicaciones',
      doublingsFromP1: 'Duplicaciones desde P1',
      doublingTime: 'Tiempo de duplicación',
      sample: 'Muestra',
      takenAt: 'Tomada',
      tests: 'Ensayos',
      label: 'Etiqueta',
      print: 'Impresión',
      exception: 'Excepción',
      what: 'Qué ocurrió',
      decision: 'Decisión',
      decidedBy: 'Decidido por',
      hold: 'Retención',
      lifted: 'Levantada',
      scanned: 'Escaneado',
      expected: 'Esperado',
      person: 'Persona',
      role: 'Rol',
      qualification: 'Cualificación',
      place: 'Lugar',
    },
    operationHeading: (number, name) => `${number}. ${name}`,
    openedBy: (name, at) => `Abierta el ${at} por ${name}.`,
    closedBy: (name, at) => `Cerrada el ${at} por ${name}.`,
    brokenOff: reason => `Terminada antes de completar sus pasos: ${reason}`,
    notClosed: 'Aún sin cerrar.',
    recordedLater: at => `anotado más tarde, ${at}`,
    corrected: (at, by, reason) => `corregido el ${at} por ${by}: ${reason}`,
    correctedEntry: (entry, later) => `anotación ${entry}, corregida por la ${later}`,
    checkedByPhotograph: 'con foto',
    override: by => `con autorización de ${by}`,
    balance: {
      counted: 'Contado',
      plated: 'Sembrado',
      filled: 'Envasado',
      sampled: 'Muestreado',
      discarded: 'Desechado',
      unaccounted: 'Sin justificar',
    },
    labelBalance: (printed, applied, destroyed, left) =>
      `${printed} impresas = ${applied} aplicadas + ${destroyed} destruidas${left === 0 ? '' : ` + ${left} sobrantes`}`,
    exceptionCount: (all, undecided) =>
      `${all === 1 ? 'Una excepción' : `${all} excepciones`}, ${undecided === 0 ? 'todas con decisión' : `${undecided} sin decisión`}.`,
    deviation: 'Desviación',
    undecided: 'Sin decisión',
    nothingHere: 'No consta nada.',
    complete: entries =>
      `${entries === 1 ? 'Una anotación' : `${entries} anotaciones`} en el orden en que se hicieron las cosas.`,
    notFinal: 'Este lote no está cerrado: el registro continúa después de esta impresión.',
  },
}
