// Label printers in words: how one was found and what to do about it, which labels it takes, and how a printing stands.
import type { PrinterFound } from '../domain/printer/found.ts'
import type { LabelPurpose } from '../domain/printer/label-sizes.ts'
import type { Words } from './languages.ts'

export const labelPurposeWords: Words<Readonly<Record<LabelPurpose, string>>> = {
  en: {
    donation: 'donations',
    vessels: 'vessels',
    samples: 'samples',
    containers: 'containers',
    outer: 'containers, outer label',
  },
  es: {
    donation: 'donaciones',
    vessels: 'recipientes',
    samples: 'muestras',
    containers: 'envases',
    outer: 'envases, etiqueta exterior',
  },
}

interface Found {
  /** In a mark. */
  word: string
  /** What to do; empty where nothing is. */
  todo: string
}

export const printerFoundWords: Words<Readonly<Record<PrinterFound, Found>>> = {
  en: {
    ready: { word: 'ready', todo: '' },
    off: { word: 'does not answer', todo: 'Switch the printer on, and see that its network cable is in.' },
    'port-closed': {
      word: 'refuses the line',
      todo: 'Something is at this address, but nothing listens on this port. Check port and address in System.',
    },
    'name-unknown': { word: 'name not known', todo: 'The network knows no printer of this name. Check it in System.' },
    'not-own-network': {
      word: 'outside the own network',
      todo: 'The name leads to an address outside the own network; no label is sent there. Check it in System.',
    },
    'no-printer': {
      word: 'no label printer answers',
      todo: 'Something answers, but not as a label printer does. Check address and port in System.',
    },
    'head-open': { word: 'open', todo: 'Close the printer.' },
    'paper-out': { word: 'no labels left', todo: 'Load labels, then close the printer.' },
    'ribbon-out': { word: 'no ribbon left', todo: 'Load a ribbon, then close the printer.' },
    'too-hot': { word: 'too hot', todo: 'It goes on by itself when it has cooled down.' },
    'too-cold': { word: 'too cold', todo: 'It goes on by itself when it is warm.' },
    'label-waits': { word: 'a label waits to be taken', todo: 'Take the label off the printer.' },
    paused: { word: 'paused', todo: 'Press pause on the printer.' },
  },
  es: {
    ready: { word: 'lista', todo: '' },
    off: { word: 'no responde', todo: 'Encienda la impresora y compruebe que el cable de red está conectado.' },
    'port-closed': {
      word: 'rechaza la conexión',
      todo: 'Hay algo en esta dirección, pero nada escucha en este puerto. Compruebe puerto y dirección en Sistema.',
    },
    'name-unknown': {
      word: 'nombre desconocido',
      todo: 'La red no conoce ninguna impresora con este nombre. Compruébelo en Sistema.',
    },
    'not-own-network': {
      word: 'fuera de la red propia',
      todo: 'El nombre lleva a una dirección fuera de la red propia; no se envía allí ninguna etiqueta. Compruébelo en Sistema.',
    },
    'no-printer': {
      word: 'no responde ninguna impresora de etiquetas',
      todo: 'Algo responde, pero no como una impresora de etiquetas. Compruebe dirección y puerto en Sistema.',
    },
    'head-open': { word: 'abierta', todo: 'Cierre la impresora.' },
    'paper-out': { word: 'sin etiquetas', todo: 'Cargue etiquetas y cierre la impresora.' },
    'ribbon-out': { word: 'sin cinta', todo: 'Cargue una cinta y cierre la impresora.' },
    'too-hot': { word: 'demasiado caliente', todo: 'Sigue sola cuando se haya enfriado.' },
    'too-cold': { word: 'demasiado fría', todo: 'Sigue sola cuando esté caliente.' },
    'label-waits': { word: 'una etiqueta espera', todo: 'Retire la etiqueta de la impresora.' },
    paused: { word: 'en pausa', todo: 'Pulse pausa en la impresora.' },
  },
}

interface PrintingWords {
  // At the step
  printer: string
  choosePrinter: string
  send: string
  /** Those that did not come out at the first attempt. */
  sendRest(count: number): string
  /** After a reprint was recorded. */
  sendAgain: string
  noPrinter: string
  asPdf: string
  cameOut(count: number, printer: string): string
  /** `2 of 12 labels came out; the others were not printed.` */
  ended(out: number, count: number): string
  // A job
  waiting(printer: string): string
  printing(out: number, count: number, printer: string): string
  unsure(label: string): string
  unsureWhat: string
  yes: string
  no: string
  takeBack: string
  takeBackWhat: string
  tryNow: string
  // The tab
  what: string
  address: string
  resolution: string
  stock: string
  labels: string
  state: string
  jobs: string
  actions: string
  notAsked: string
  asked(time: string): string
  retired: string
  none: string
  noneWhat: string
  noJobs: string
  jobOf(batch: string, count: number, name: string, time: string): string
  check: string
  name: string
  nameHint: string
  host: string
  hostHint: string
  port: string
  portHint: string
  dpi: string
  dpiHint: string
  widthMm: string
  heightMm: string
  gapMm: string
  sizeHint: string
  gapHint: string
  labelsHint: string
  retireWhat: string
  reason: string
}

export const printingWords: Words<PrintingWords> = {
  en: {
    printer: 'Printer',
    choosePrinter: 'choose the printer',
    send: 'Print the labels',
    sendRest: count => (count === 1 ? 'Print the one that is missing' : `Print the ${count} that are missing`),
    sendAgain: 'Print the marked labels',
    noPrinter:
      'No printer takes these labels. An administrator registers one in System; until then they are printed as PDF.',
    asPdf: 'The same as PDF',
    cameOut: (count, printer) =>
      count === 1 ? `The label came out of ${printer}.` : `All ${count} labels came out of ${printer}.`,
    ended: (out, count) => `${out} of ${count} labels came out; the others were not printed.`,
    waiting: printer => `The labels wait for ${printer}.`,
    printing: (out, count, printer) => `${printer} is printing: ${out} of ${count} came out.`,
    unsure: label => `Did ${label} come out?`,
    unsureWhat:
      'The line to the printer broke while this label was on its way. Look at the printer: no label must exist twice.',
    yes: 'It came out',
    no: 'It did not',
    takeBack: 'Take back',
    takeBackWhat: 'What came out stays printed; the others can be sent again.',
    tryNow: 'Try now',
    what: 'Printers that understand ZPL and stand on the own network. They are asked how they stand before labels are sent.',
    address: 'Address',
    resolution: 'Resolution',
    stock: 'Loaded',
    labels: 'Labels for',
    state: 'State',
    jobs: 'Waiting',
    actions: 'Actions',
    notAsked: 'not asked yet',
    asked: time => `Asked ${time}.`,
    retired: 'not used any more',
    none: 'No label printer yet',
    noneWhat: 'Labels are printed as PDF until one is registered.',
    noJobs: 'nothing',
    jobOf: (batch, count, name, time) => `${batch}, ${count === 1 ? '1 label' : `${count} labels`}, ${name}, ${time}`,
    check: 'Ask it now',
    name: 'Name',
    nameHint: 'As it is called in the laboratory: where it stands.',
    host: 'Address',
    hostHint: 'Name or address on the own network, such as 192.168.10.40.',
    port: 'Port',
    portHint: 'Mostly 9100.',
    dpi: 'Resolution',
    dpiHint: 'Stands on the print head, and in the settings of the printer.',
    widthMm: 'Width of a label, mm',
    heightMm: 'Height of a label, mm',
    gapMm: 'Gap between labels, mm',
    sizeHint: 'As it is loaded: the width across the roll.',
    gapHint: '0 for a band without gaps.',
    labelsHint: 'Those that are loaded in this printer.',
    retireWhat: 'Labels that wait for it are sent no more.',
    reason: 'Reason',
  },
  es: {
    printer: 'Impresora',
    choosePrinter: 'elija la impresora',
    send: 'Imprimir las etiquetas',
    sendRest: count => (count === 1 ? 'Imprimir la que falta' : `Imprimir las ${count} que faltan`),
    sendAgain: 'Imprimir las etiquetas marcadas',
    noPrinter:
      'Ninguna impresora admite estas etiquetas. Un administrador da de alta una en Sistema; mientras tanto se imprimen como PDF.',
    asPdf: 'Las mismas en PDF',
    cameOut: (count, printer) =>
      count === 1 ? `La etiqueta salió de ${printer}.` : `Las ${count} etiquetas salieron de ${printer}.`,
    ended: (out, count) => `Salieron ${out} de ${count} etiquetas; las demás no se imprimieron.`,
    waiting: printer => `Las etiquetas esperan a ${printer}.`,
    printing: (out, count, printer) => `${printer} está imprimiendo: han salido ${out} de ${count}.`,
    unsure: label => `¿Ha salido ${label}?`,
    unsureWhat:
      'La conexión con la impresora se cortó con esta etiqueta en camino. Mire la impresora: ninguna etiqueta debe existir dos veces.',
    yes: 'Ha salido',
    no: 'No ha salido',
    takeBack: 'Retirar',
    takeBackWhat: 'Lo que ha salido queda impreso; las demás pueden enviarse de nuevo.',
    tryNow: 'Probar ahora',
    what: 'Impresoras que entienden ZPL y están en la red propia. Se les pregunta cómo están antes de enviarles etiquetas.',
    address: 'Dirección',
    resolution: 'Resolución',
    stock: 'Cargadas',
    labels: 'Etiquetas para',
    state: 'Estado',
    jobs: 'En espera',
    actions: 'Acciones',
    notAsked: 'aún sin preguntar',
    asked: time => `Preguntada ${time}.`,
    retired: 'ya no se usa',
    none: 'Aún no hay impresora de etiquetas',
    noneWhat: 'Las etiquetas se imprimen como PDF hasta que se dé de alta una.',
    noJobs: 'nada',
    jobOf: (batch, count, name, time) =>
      `${batch}, ${count === 1 ? '1 etiqueta' : `${count} etiquetas`}, ${name}, ${time}`,
    check: 'Preguntarle ahora',
    name: 'Nombre',
    nameHint: 'Como se la llama en el laboratorio: dónde está.',
    host: 'Dirección',
    hostHint: 'Nombre o dirección en la red propia, como 192.168.10.40.',
    port: 'Puerto',
    portHint: 'Casi siempre 9100.',
    dpi: 'Resolución',
    dpiHint: 'Figura en el cabezal y en la configuración de la impresora.',
    widthMm: 'Ancho de una etiqueta, mm',
    heightMm: 'Alto de una etiqueta, mm',
    gapMm: 'Separación entre etiquetas, mm',
    sizeHint: 'Tal como están cargadas: el ancho a lo ancho del rollo.',
    gapHint: '0 si es una banda sin separación.',
    labelsHint: 'Las que están cargadas en esta impresora.',
    retireWhat: 'Las etiquetas que la esperan ya no se envían.',
    reason: 'Motivo',
  },
}
