// The words of the trace: from any code both ways, and what happened to it.
import type { Words } from '../languages.ts'

interface TraceWords {
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
  /** Headings of groups, by kind of thing; others stand by their own name. */
  groups: Readonly<Record<string, string>>
  more(count: number): string
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
    example: 'For example a batch: B26-0001',
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
      batch: 'Batches',
      case: 'Cases',
      container: 'Containers',
      donation: 'Donations',
      equipment: 'Equipment',
      location: 'Places',
      lot: 'Lots',
      material: 'Materials',
      patient: 'Patients',
      'patient-code': 'Patients',
      person: 'People',
      process: 'Processes',
      room: 'Rooms',
      sample: 'Samples',
      site: 'Treatment sites',
      injection: 'Injections',
      administration: 'Injections',
      vessel: 'Vessels',
    },
    more: count => `Show ${count} more`,
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
    example: 'Por ejemplo, un lote: B26-0001',
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
      batch: 'Lotes',
      case: 'Casos',
      container: 'Envases',
      donation: 'Donaciones',
      equipment: 'Equipos',
      location: 'Ubicaciones',
      lot: 'Lotes de material',
      material: 'Materiales',
      patient: 'Pacientes',
      'patient-code': 'Pacientes',
      person: 'Personas',
      process: 'Procesos',
      room: 'Salas',
      sample: 'Muestras',
      site: 'Sitios de tratamiento',
      injection: 'Inyecciones',
      administration: 'Inyecciones',
      vessel: 'Recipientes',
    },
    more: count => `Mostrar ${count} más`,
    program: 'Marrow',
    notComplete: 'Hay más enlaces de los que se muestran aquí',
    notCompleteWhat: 'Continúe desde cualquiera de los elementos de abajo: cada uno tiene su propia trazabilidad.',
  },
}
