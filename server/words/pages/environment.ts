// The words of the Environment page: sessions of monitoring, plates that wait for a reading, findings over a limit.
import type { Words } from '../languages.ts'

interface EnvironmentPageWords {
  waiting: string
  over: string
  all: string
  which: string
  whoReads: string
  summary(open: number, plates: number, late: number): string
  scan: string
  scanPlaceholder: string
  scanOther: string
  where: string
  openWhat: string
  cabinetGroup(name: string, room: string): string
  roomGroup(name: string, grade: string): string
  openIn(batch: string): string
  condition: string
  operator: string
  operatorHint: string
  batches: string
  batchesHint: string
  readAfter: string
  readAfterHint: string
  days: string
  settle: string
  settleWhat: string
  contact: string
  contactWhat: string
  glove: string
  gloveWhat: string
  air: string
  airWhat: string
  particles: string
  particlesWhat: string
  place: string
  placeHint: string
  exposedFrom: string
  exposedUntil: string
  exposedUntilHint: string
  happened: string
  whose: string
  handsOf: string
  volume: string
  atLeast05: string
  atLeast5: string
  closeWhat: string
  note: string
  cfu: string
  cfuHint: string
  invalid: string
  invalidHint: string
  organism: string
  organismHint: string
  final: string
  finalHint: string
  readAt: string
  correctWhat: string
  reason: string
  platesWaiting(count: number): string
  noPlates: string
  noPlatesWhat: string
  sessions: string
  none: string
  noneWhat: string
  noneOver: string
  noneOverWhat: string
  unknown(id: string): string
  plate: string
  method: string
  exposed: string
  due: string
  dueOn(day: string): string
  overdue(day: string): string
  session: string
  readings: string
  limit: string
  noLimit: string
  act: string
  opened(name: string, when: string): string
  closed(when: string): string
  handsAt(name: string): string
  overexposed: string
  openSince(when: string): string
  fromUntil(from: string, until: string): string
  litres(volume: string): string
  cannotRead(why: string): string
  goesOn: string
  corrected: string
  by(name: string, when: string): string
  isOver: string
  touched: string
  touchedNone: string
  undecided(exception: string): string
  decided(exception: string): string
  findTouched: string
  labels: string
  noSamples: string
}

export const environmentPageWords: Words<EnvironmentPageWords> = {
  en: {
    waiting: 'Waiting',
    over: 'Over the limit',
    all: 'All',
    which: 'Which sessions',
    whoReads: 'Plates are read by QC.',
    summary: (open, plates, late) =>
      `Open sessions: ${open}. Plates that wait for a reading: ${plates}${late > 0 ? `, overdue: ${late}` : ''}.`,
    scan: 'Scan a room, a cabinet or a plate',
    scanPlaceholder: 'Scan or type a code',
    scanOther: 'This is no room, no safety cabinet, no session and no plate. Scan one of these.',
    where: 'Where',
    openWhat: 'In a cabinet the limits of grade A hold, in a room those of its grade.',
    cabinetGroup: (name, room) => `${name}, ${room}`,
    roomGroup: (name, grade) => `${name}, ${grade}`,
    openIn: batch => `${batch} is open`,
    condition: 'Condition',
    operator: 'Whose hands are at work',
    operatorHint: 'At rest: whoever takes the samples.',
    batches: 'Batches that are open there',
    batchesHint: 'Without a choice the one that is open in the cabinet. Growth over a limit reaches these.',
    readAfter: 'Days until the last reading',
    readAfterHint: 'Of the plates of this session: 2 to 14.',
    days: 'days',
    settle: 'Settle plate',
    settleWhat: 'Open for 4 hours at the most. Without an end it stands open until the session is closed.',
    contact: 'Contact plate',
    contactWhat: 'Pressed onto a surface, after the work.',
    glove: 'Glove prints',
    gloveWhat: 'Five fingers a plate: one plate for each hand.',
    air: 'Air sample',
    airWhat: 'Drawn through a sampler; what grows is taken for a cubic metre.',
    particles: 'Particle count',
    particlesWhat: 'Judged at once: over the limit, a deviation is opened in the batches that are open here.',
    place: 'Place',
    placeHint: 'As on the sampling plan: left of the work surface.',
    exposedFrom: 'Opened at',
    exposedUntil: 'Closed at',
    exposedUntilHint: 'Empty while it stands open.',
    happened: 'It did stand open for longer than 4 hours',
    whose: 'Whose gloves',
    handsOf: 'Hands',
    volume: 'Volume drawn',
    atLeast05: 'Particles of 0.5 µm or more in a m³',
    atLeast5: 'Particles of 5 µm or more in a m³',
    closeWhat: 'Settle plates that still stand open are closed now. Further samples need a new session.',
    note: 'Note',
    cfu: 'Colonies (CFU)',
    cfuHint: 'As counted on the plate; 0 where nothing grew.',
    invalid: 'Why it cannot be read',
    invalidHint: 'Dried out, broken: in place of a count. It is not counted as zero.',
    organism: 'What grew',
    organismHint: 'As far as it is known: Micrococcus.',
    final: 'Last reading',
    finalHint: 'Without it the plate goes back into the incubator.',
    readAt: 'Read at',
    correctWhat: 'The first reading stays readable, struck through. What it opened stays for QA to decide.',
    reason: 'Why it is corrected',
    platesWaiting: count => (count === 1 ? 'One plate waits for a reading' : `${count} plates wait for a reading`),
    noPlates: 'No plate waits for a reading',
    noPlatesWhat: 'Plates appear here as soon as their session is closed.',
    sessions: 'Sessions',
    none: 'No session is open',
    noneWhat: 'Open one where the work is done: scan the cabinet or the room.',
    noneOver: 'No limit was passed',
    noneOverWhat: 'Growth and particles over an action limit appear here, with the batches that they touched.',
    unknown: id => `There is no session ${id}`,
    plate: 'Plate',
    method: 'Sample',
    exposed: 'Exposed',
    due: 'Reading due',
    dueOn: day => `due ${day}`,
    overdue: day => `overdue since ${day}`,
    session: 'Session',
    readings: 'Found',
    limit: 'Action limit',
    noLimit: 'none',
    act: 'What can be done',
    opened: (name, when) => `Opened by ${name}, ${when}`,
    closed: when => `closed ${when}`,
    handsAt: name => `Operator: ${name}`,
    overexposed: 'open for more than 4 hours',
    openSince: when => `open since ${when}`,
    fromUntil: (from, until) => `${from} to ${until}`,
    litres: volume => `${volume} L`,
    cannotRead: why => `Cannot be read: ${why}`,
    goesOn: 'goes on',
    corrected: 'corrected',
    by: (name, when) => `${name}, ${when}`,
    isOver: 'Over the action limit',
    touched: 'Touched',
    touchedNone: 'No batch was open here.',
    undecided: exception => `${exception} waits for QA`,
    decided: exception => `${exception} decided`,
    findTouched: 'Find all that it touched',
    labels: 'Plate labels',
    noSamples: 'Nothing was sampled yet.',
  },
  es: {
    waiting: 'Pendientes',
    over: 'Sobre el límite',
    all: 'Todos',
    which: 'Qué controles',
    whoReads: 'Las placas las lee control de calidad.',
    summary: (open, plates, late) =>
      `Controles abiertos: ${open}. Placas pendientes de lectura: ${plates}${late > 0 ? `, con retraso: ${late}` : ''}.`,
    scan: 'Escanear una sala, una cabina o una placa',
    scanPlaceholder: 'Escanear o escribir un código',
    scanOther: 'No es una sala, una cabina de seguridad, un control ni una placa. Escanee una de estas cosas.',
    where: 'Dónde',
    openWhat: 'En una cabina rigen los límites de grado A; en una sala, los de su grado.',
    cabinetGroup: (name, room) => `${name} (${room})`,
    roomGroup: (name, grade) => `${name} (${grade})`,
    openIn: batch => `${batch} abierto`,
    condition: 'Condición',
    operator: 'Quién trabaja allí',
    operatorHint: 'En reposo: quien toma las muestras.',
    batches: 'Lotes abiertos allí',
    batchesHint: 'Sin elegir, el que está abierto en la cabina. El crecimiento sobre un límite llega a estos lotes.',
    readAfter: 'Días hasta la última lectura',
    readAfterHint: 'De las placas de este control: de 2 a 14.',
    days: 'días',
    settle: 'Placa de sedimentación',
    settleWhat: 'Abierta 4 horas como máximo. Sin hora de cierre, permanece abierta hasta cerrar el control.',
    contact: 'Placa de contacto',
    contactWhat: 'Se aplica sobre una superficie después del trabajo.',
    glove: 'Huellas de guantes',
    gloveWhat: 'Cinco dedos por placa: una placa para cada mano.',
    air: 'Muestra de aire',
    airWhat: 'Con un muestreador; lo que crece se refiere a un metro cúbico.',
    particles: 'Recuento de partículas',
    particlesWhat: 'Se juzga al momento: sobre el límite, se abre una desviación en los lotes abiertos aquí.',
    place: 'Lugar',
    placeHint: 'Como en el plan de muestreo: izquierda de la superficie de trabajo.',
    exposedFrom: 'Abierta a las',
    exposedUntil: 'Cerrada a las',
    exposedUntilHint: 'Vacío mientras sigue abierta.',
    happened: 'Estuvo abierta más de 4 horas',
    whose: 'De quién son los guantes',
    handsOf: 'Manos',
    volume: 'Volumen aspirado',
    atLeast05: 'Partículas de 0,5 µm o más en un m³',
    atLeast5: 'Partículas de 5 µm o más en un m³',
    closeWhat: 'Las placas de sedimentación abiertas se cierran ahora. Más muestras necesitan otro control.',
    note: 'Nota',
    cfu: 'Colonias (UFC)',
    cfuHint: 'Las contadas en la placa; 0 si no creció nada.',
    invalid: 'Por qué no puede leerse',
    invalidHint: 'Seca, rota: en lugar de un recuento. No cuenta como cero.',
    organism: 'Qué creció',
    organismHint: 'Hasta donde se sepa: Micrococcus.',
    final: 'Última lectura',
    finalHint: 'Sin marcar, la placa vuelve al incubador.',
    readAt: 'Leída a las',
    correctWhat: 'La primera lectura sigue legible, tachada. Lo que abrió queda para garantía de calidad.',
    reason: 'Por qué se corrige',
    platesWaiting: count => (count === 1 ? 'Una placa pendiente de lectura' : `${count} placas pendientes de lectura`),
    noPlates: 'Ninguna placa pendiente de lectura',
    noPlatesWhat: 'Las placas aparecen aquí cuando se cierra su control.',
    sessions: 'Controles',
    none: 'No hay ningún control abierto',
    noneWhat: 'Abra uno donde se trabaja: escanee la cabina o la sala.',
    noneOver: 'No se ha superado ningún límite',
    noneOverWhat: 'El crecimiento y las partículas sobre un límite de acción aparecen aquí, con los lotes que tocaron.',
    unknown: id => `No existe el control ${id}`,
    plate: 'Placa',
    method: 'Muestra',
    exposed: 'Exposición',
    due: 'Lectura prevista',
    dueOn: day => `prevista ${day}`,
    overdue: day => `con retraso desde ${day}`,
    session: 'Control',
    readings: 'Hallado',
    limit: 'Límite de acción',
    noLimit: 'ninguno',
    act: 'Qué se puede hacer',
    opened: (name, when) => `Abierto por ${name}, ${when}`,
    closed: when => `cerrado ${when}`,
    handsAt: name => `Trabaja: ${name}`,
    overexposed: 'abierta más de 4 horas',
    openSince: when => `abierta desde ${when}`,
    fromUntil: (from, until) => `${from} a ${until}`,
    litres: volume => `${volume} L de aire`,
    cannotRead: why => `No puede leerse: ${why}`,
    goesOn: 'continúa',
    corrected: 'corregida',
    by: (name, when) => `${name}; ${when}`,
    isOver: 'Sobre el límite de acción',
    touched: 'Lotes tocados',
    touchedNone: 'No había ningún lote abierto aquí.',
    undecided: exception => `${exception} pendiente de garantía de calidad`,
    decided: exception => `${exception} decidida`,
    findTouched: 'Buscar todo lo que tocó',
    labels: 'Etiquetas de placas',
    noSamples: 'Todavía no se ha muestreado nada.',
  },
}
