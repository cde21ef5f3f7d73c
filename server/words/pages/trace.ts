// The words of the trace: from any code both ways, and what happened to it.
import { ownCheckCharacter } from '../../domain/code/own-code.ts'
import type { Words } from '../languages.ts'

export interface TraceWords {
  title: string
  summary: string
  scan: string
  scanHint: string
  example: string
  backward: string
  backwardNone: string
  forward: string
  forwardNone: string
  history: string
  historyNone: string
  openPage: string
  copy: string
  copied: string
  notCopied: string
  print: string
  how: string
  follow(thing: string, id: string): string
  /** Headings of groups, by kind of thing, for one and for several; others stand by their own name. */
  groups: Readonly<Record<string, readonly [one: string, several: string]>>
  /** Whom it reaches, for a recall: each with what the count is of. */
  reach: string
  reachOf: Readonly<Record<'given' | 'left' | 'ended', { title: string; what: string }>>
  inBoth(count: number): string
  atLeast: string
  more(count: number): string
  earlier(count: number): string
  program: string
  /** Where the answer has been cut. */
  notComplete: string
  notCompleteWhat: string
}

export const traceWords: Words<TraceWords> = {
  en: {
    title: 'Trace',
    summary: 'Any code leads both ways: to what it came from, and to whom it went.',
    scan: 'Scan or type a code',
    scanHint: 'A lot, a piece of equipment, a vessel, a sample, a container, a batch, a donation, a patient code',
    example: `For example a batch: B26-0001 ${ownCheckCharacter('B26-0001')}`,
    backward: 'Where it came from',
    backwardNone: 'Nothing came before it.',
    forward: 'Where it went',
    forwardNone: 'Nothing was made of it yet.',
    history: 'What happened to it',
    historyNone: 'Nothing is recorded about it yet.',
    openPage: 'Open its page',
    copy: 'Copy as text',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
    print: 'Print',
    how: 'how',
    follow: (thing, id) => `Trace ${thing} ${id}`,
    groups: {
      batch: ['Batch', 'Batches'],
      case: ['Case', 'Cases'],
      container: ['Container', 'Containers'],
      donation: ['Donation', 'Donations'],
      equipment: ['Equipment', 'Equipment'],
      location: ['Place', 'Places'],
      lot: ['Lot', 'Lots'],
      material: ['Material', 'Materials'],
      patient: ['Patient', 'Patients'],
      'patient-given': ['Injected patient', 'Injected patients'],
      person: ['Person', 'People'],
      process: ['Process', 'Processes'],
      room: ['Room', 'Rooms'],
      sample: ['Sample', 'Samples'],
      site: ['Treatment site', 'Treatment sites'],
      vessel: ['Vessel', 'Vessels'],
    },
    reach: 'Patients concerned',
    reachOf: {
      given: { title: 'Injected', what: 'Something of it was given to these patients.' },
      left: {
        title: 'Not given yet',
        what: 'Product, culture or marrow for these patients still exists: it can still be stopped.',
      },
      ended: { title: 'Ended', what: 'Nothing was given to these patients, and nothing is left.' },
    },
    inBoth: count =>
      count === 1
        ? 'One patient is in two lists: something was given, and something more is left.'
        : `${count} patients are in two lists: something was given, and something more is left.`,
    atLeast: 'At least these: more is linked than is shown here.',
    more: count => `Show ${count} more`,
    earlier: count => `Show ${count} earlier`,
    program: 'Marrow',
    notComplete: 'More is linked than is shown here',
    notCompleteWhat: 'Go on from one of the things below: each has a trace of its own.',
  },
  es: {
    title: 'Trazabilidad',
    summary: 'Cualquier código lleva en los dos sentidos: a su procedencia y a su destino.',
    scan: 'Escanee o escriba un código',
    scanHint:
      'Un lote de material, un equipo, un recipiente, una muestra, un envase, un lote, una donación, un código de paciente',
    example: `Por ejemplo, un lote: B26-0001 ${ownCheckCharacter('B26-0001')}`,
    backward: 'De dónde procede',
    backwardNone: 'No hay nada anterior.',
    forward: 'Adónde ha ido',
    forwardNone: 'Todavía no se ha hecho nada con ello.',
    history: 'Qué le ha ocurrido',
    historyNone: 'Todavía no consta nada.',
    openPage: 'Abrir su página',
    copy: 'Copiar como texto',
    copied: 'Copiado.',
    notCopied: 'El navegador no ha permitido copiar. Seleccione el texto y cópielo a mano.',
    print: 'Imprimir',
    how: 'cómo',
    follow: (thing, id) => `Seguir ${thing} ${id}`,
    groups: {
      batch: ['Lote', 'Lotes'],
      case: ['Caso', 'Casos'],
      container: ['Envase', 'Envases'],
      donation: ['Donación', 'Donaciones'],
      equipment: ['Equipo', 'Equipos'],
      location: ['Ubicación', 'Ubicaciones'],
      lot: ['Lote de material', 'Lotes de material'],
      material: ['Material', 'Materiales'],
      patient: ['Paciente', 'Pacientes'],
      'patient-given': ['Paciente ya infiltrado', 'Pacientes ya infiltrados'],
      person: ['Persona', 'Personas'],
      process: ['Proceso', 'Procesos'],
      room: ['Sala', 'Salas'],
      sample: ['Muestra', 'Muestras'],
      site: ['Localización', 'Localizaciones'],
      vessel: ['Recipiente', 'Recipientes'],
    },
    reach: 'Pacientes afectados',
    reachOf: {
      given: { title: 'Infiltrados', what: 'A estos pacientes se les ha administrado algo de ello.' },
      left: {
        title: 'Aún sin administrar',
        what: 'Todavía existe producto, cultivo o médula para estos pacientes: aún puede detenerse.',
      },
      ended: { title: 'Terminados', what: 'A estos pacientes no se les ha administrado nada y no queda nada.' },
    },
    inBoth: count =>
      count === 1
        ? 'Un paciente está en dos listas: se le ha administrado algo y todavía queda algo más.'
        : `${count} pacientes están en dos listas: se les ha administrado algo y todavía queda algo más.`,
    atLeast: 'Al menos estos: hay más enlaces de los que se muestran aquí.',
    more: count => `Mostrar ${count} más`,
    earlier: count => (count === 1 ? 'Mostrar 1 anterior' : `Mostrar ${count} anteriores`),
    program: 'Marrow',
    notComplete: 'Hay más enlaces de los que se muestran aquí',
    notCompleteWhat: 'Continúe desde cualquiera de los elementos de abajo: cada uno tiene su propia trazabilidad.',
  },
}
