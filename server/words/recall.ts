// What if a thing is recalled, in words: the columns of the list, and who has to be called.
import type { Words } from './languages.ts'

interface RecallWords {
  title: string
  what: string
  table: string
  links: string
  csv: string
  nothing: string
  atLeast: string
  noTelephone: string
  call: Readonly<Record<'surgeon' | 'theatre' | 'laboratory' | 'nobody', string>>
  column: Readonly<
    Record<'batch' | 'state' | 'patient' | 'containers' | 'call' | 'surgeon' | 'hospital' | 'telephone', string>
  >
  link: readonly [string, string, string]
}

export const recallWords: Words<RecallWords> = {
  en: {
    title: 'What if it is recalled',
    what: 'Each batch that it reaches, what has become of it, and who has to be called; the most pressing first. Patients by their code alone.',
    table: 'The list as a table',
    links: 'The links of the trace as a table',
    csv: 'CSV',
    nothing: 'It reaches no batch.',
    atLeast: 'More is linked than is listed here: ask on from one of the things.',
    noTelephone: 'no telephone in the settings',
    call: {
      surgeon: 'The surgeon: it was given',
      theatre: 'The theatre: not to be given',
      laboratory: 'Nobody outside: hold it here',
      nobody: 'Nobody: nothing given, nothing left',
    },
    column: {
      batch: 'Batch',
      state: 'State',
      patient: 'Patient code',
      containers: 'Containers',
      call: 'To be called',
      surgeon: 'Surgeon',
      hospital: 'Hospital',
      telephone: 'Theatre telephone',
    },
    link: ['From', 'How', 'To'],
  },
  es: {
    title: 'Si se retira',
    what: 'Cada lote al que llega, qué ha sido de él y a quién hay que llamar; lo más urgente primero. Los pacientes, solo por su código.',
    table: 'La lista como tabla',
    links: 'Los vínculos de la trazabilidad como tabla',
    csv: 'CSV',
    nothing: 'No llega a ningún lote.',
    atLeast: 'Hay más vinculado de lo que aquí se lista: siga desde una de las cosas.',
    noTelephone: 'sin teléfono en los ajustes',
    call: {
      surgeon: 'Cirugía: se administró',
      theatre: 'Quirófano: no administrar',
      laboratory: 'A nadie de fuera: reténgalo aquí',
      nobody: 'A nadie: no se administró ni queda nada',
    },
    column: {
      batch: 'Lote',
      state: 'Estado',
      patient: 'Código de paciente',
      containers: 'Envases',
      call: 'A quién llamar',
      surgeon: 'Cirujano',
      hospital: 'Hospital',
      telephone: 'Teléfono del quirófano',
    },
    link: ['De', 'Cómo', 'A'],
  },
}
