// The roles of the laboratory, as a person is called.
import type { Role } from '../domain/person/roles.ts'
import type { Words } from './languages.ts'

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
