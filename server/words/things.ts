// What each kind of thing is called, for sentences that name one: `batch B26-0001`, `el lote B26-0001`.
import type { CodeKind } from '../domain/code/read-code.ts'
import type { Kind } from '../domain/subjects.ts'
import type { Words } from './languages.ts'

/** Kinds of stream, of code, and of part of a batch that a command may name. */
export type ThingKind =
  | Kind
  | CodeKind
  | 'container'
  | 'entry'
  | 'exception'
  | 'file'
  | 'hold'
  | 'label'
  | 'operation'
  | 'site'
  | 'session'
  | 'step'
  | 'test'

type ThingWords = Readonly<Record<ThingKind, string>>

/** Without an article in English, with one in Spanish, where the article tells the gender. */
export const thingWords: Words<ThingWords> = {
  en: {
    badge: 'badge',
    batch: 'batch',
    case: 'case',
    'chain-of-identity': 'chain of identity number',
    clock: 'clock',
    command: 'command code',
    container: 'container',
    counter: 'series of numbers',
    'data-structure': 'data structure',
    donation: 'donation number',
    entry: 'entry',
    equipment: 'equipment',
    'equipment-year': 'logbook of equipment',
    'european-code': 'Single European Code',
    exposure: 'exposure',
    monitoring: 'session of environmental monitoring',
    plate: 'plate',
    exception: 'exception',
    file: 'file',
    gs1: "supplier's code",
    hold: 'hold',
    lab: 'settings of the laboratory',
    label: 'label',
    location: 'location',
    lot: 'lot',
    material: 'material',
    misreads: 'count of misreads',
    operation: 'operation',
    patient: 'patient',
    'patient-code': 'patient code',
    person: 'person',
    printer: 'label printer',
    process: 'process',
    product: 'product',
    room: 'room',
    sample: 'sample',
    session: 'session',
    site: 'treatment site',
    step: 'step',
    test: 'test',
    vessel: 'vessel',
    wristband: 'wristband',
  },
  es: {
    badge: 'la tarjeta',
    batch: 'el lote',
    case: 'el caso',
    'chain-of-identity': 'el número de cadena de identidad',
    clock: 'el reloj',
    command: 'el código de orden',
    container: 'el envase',
    counter: 'la serie de números',
    'data-structure': 'la estructura de datos',
    donation: 'el número de donación',
    entry: 'la anotación',
    equipment: 'el equipo',
    'equipment-year': 'el diario del equipo',
    'european-code': 'el código único europeo',
    exposure: 'la exposición',
    monitoring: 'el control ambiental',
    plate: 'la placa',
    exception: 'la excepción',
    file: 'el archivo',
    gs1: 'el código del proveedor',
    hold: 'la retención',
    lab: 'la configuración del laboratorio',
    label: 'la etiqueta',
    location: 'la ubicación',
    lot: 'el lote de material',
    material: 'el material',
    misreads: 'el recuento de lecturas defectuosas',
    operation: 'la operación',
    patient: 'el paciente',
    'patient-code': 'el código de paciente',
    person: 'la persona',
    printer: 'la impresora de etiquetas',
    process: 'el proceso',
    product: 'el producto',
    room: 'la sala',
    sample: 'la muestra',
    session: 'la sesión',
    site: 'la localización',
    step: 'el paso',
    test: 'el ensayo',
    vessel: 'el recipiente',
    wristband: 'la pulsera',
  },
}

/** The name of a kind; an unknown one stands for itself. */
export const thingName = (kind: string, language: 'en' | 'es'): string =>
  Object.hasOwn(thingWords[language], kind) ? thingWords[language][kind as ThingKind] : kind
