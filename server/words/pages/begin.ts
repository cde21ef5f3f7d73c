// What a laboratory still lacks before its first batch, or at present: each thing, what exactly, and who sees to it.
import type { Words } from '../languages.ts'

export type BeginTopic =
  | 'people'
  | 'passwords'
  | 'settings'
  | 'hospitals'
  | 'process'
  | 'rooms'
  | 'equipment'
  | 'materials'
  | 'lots'
  | 'qualifications'

interface BeginWords {
  tab(open: number): string
  title: string
  what: string
  allThere: string
  firstCase: string
  topic: Readonly<Record<BeginTopic, string>>
  done: string
  missing(list: string): string
  /** What may be missing, beside names of roles, categories, grades and people. */
  nobodyIs(role: string): string
  secondPerson: string
  labName: string
  facility: string
  telephone: string
  hospital: string
  draft: string
  sign(as: string): string
  effective: string
  room(grade: string): string
  noLot(material: string): string
  waitingLot(material: string): string
  nobodyQualified(qualification: string): string
  noSecondQualified(qualification: string): string
  by(roles: string): string
  go: string
  outcome: Readonly<Record<'done' | 'open', string>>
}

export const beginWords: Words<BeginWords> = {
  en: {
    tab: open => `Missing (${open})`,
    title: 'Before work can begin',
    what: 'What is still missing, in the order in which it is usually seen to.',
    allThere: 'Nothing is missing: a case can be opened.',
    firstCase: 'Open a case',
    topic: {
      people: 'People for every task',
      passwords: 'A password for everybody',
      settings: 'The laboratory’s own name and numbers',
      hospitals: 'A hospital and its wristbands',
      process: 'A process, signed and in effect',
      rooms: 'Rooms with their grades',
      equipment: 'Equipment that may be used',
      materials: 'Materials in the catalogue',
      lots: 'Released lots',
      qualifications: 'Qualified people',
    },
    done: 'there',
    missing: list => `Missing: ${list}.`,
    nobodyIs: role => `a ${role}`,
    secondPerson: 'a second person at the bench, for the second checks',
    labName: 'name',
    facility: 'facility number',
    telephone: 'telephone of the QP on duty',
    hospital: 'a hospital',
    draft: 'a draft (import the one that is shipped)',
    sign: as => `signature of ${as}`,
    effective: 'the day from which it is in effect',
    room: grade => `a room of grade ${grade} or better`,
    noLot: material => `${material}`,
    waitingLot: material => `${material} (received, to be released by QC)`,
    nobodyQualified: qualification => qualification,
    noSecondQualified: qualification => `a second person for ${qualification}`,
    by: roles => `seen to by: ${roles}`,
    go: 'Go there',
    outcome: { done: 'there', open: 'missing' },
  },
  es: {
    tab: open => `Falta (${open})`,
    title: 'Antes de empezar a trabajar',
    what: 'Lo que todavía falta, en el orden en que suele hacerse.',
    allThere: 'No falta nada: puede abrirse un caso.',
    firstCase: 'Abrir un caso',
    topic: {
      people: 'Personas para cada tarea',
      passwords: 'Una contraseña para cada persona',
      settings: 'El nombre y los números del laboratorio',
      hospitals: 'Un hospital y sus pulseras',
      process: 'Un proceso firmado y en vigor',
      rooms: 'Salas con su grado',
      equipment: 'Equipos que puedan usarse',
      materials: 'Materiales en el catálogo',
      lots: 'Lotes de material liberados',
      qualifications: 'Personas cualificadas',
    },
    done: 'está',
    missing: list => `Falta: ${list}.`,
    nobodyIs: role => role,
    secondPerson: 'una segunda persona en el puesto, para las segundas comprobaciones',
    labName: 'nombre',
    facility: 'número de centro',
    telephone: 'teléfono de la QP de guardia',
    hospital: 'un hospital',
    draft: 'un borrador (importe el que trae Marrow)',
    sign: as => `firma de ${as}`,
    effective: 'el día desde el que está en vigor',
    room: grade => `una sala de grado ${grade} o mejor`,
    noLot: material => `${material}`,
    waitingLot: material => `${material} (recibido, pendiente de liberar por control de calidad)`,
    nobodyQualified: qualification => qualification,
    noSecondQualified: qualification => `una segunda persona para ${qualification}`,
    by: roles => `se encarga: ${roles}`,
    go: 'Ir allí',
    outcome: { done: 'está', open: 'falta' },
  },
}
