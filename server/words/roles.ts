// The roles of the laboratory, as a person is called.
import { type Role, roles } from '../domain/person/roles.ts'
import type { Language, Words } from './languages.ts'

export const roleWords: Words<Readonly<Record<Role, string>>> = {
  en: {
    technician: 'technician',
    supervisor: 'production supervisor',
    'qc-analyst': 'QC analyst',
    qa: 'QA',
    qp: 'QP',
    coordinator: 'coordinator',
    surgeon: 'surgeon',
    nurse: 'theatre nurse',
    'lab-manager': 'lab manager',
    administrator: 'administrator',
    inspector: 'inspector',
  },
  es: {
    technician: 'técnico',
    supervisor: 'supervisor de producción',
    'qc-analyst': 'analista de control de calidad',
    qa: 'garantía de calidad (QA)',
    qp: 'persona cualificada (QP)',
    coordinator: 'coordinador',
    surgeon: 'cirujano',
    nurse: 'enfermero de quirófano',
    'lab-manager': 'responsable de laboratorio',
    administrator: 'administrador',
    inspector: 'inspector',
  },
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** `QA, QP`: roles one after the other; one that is no longer there stands for itself. */
export const roleList = (names: readonly string[], language: Language): string =>
  names.map(name => (isRole(name) ? roleWords[language][name] : name)).join(', ')
