// What a signature under a batch means, as it reads beside the name and the time.
import type { Signature } from '../domain/batch/events.ts'
import type { Words } from './languages.ts'

export type Meaning = Signature['meaning']

export const meaningWords: Words<Readonly<Record<Meaning, string>>> = {
  en: {
    reviewed: 'Reviewed by QA: the record is complete and every exception has a decision',
    'certified-stage-1': 'Certified by the QP, stage 1: for release before the last results',
    'certified-stage-2': 'Certified by the QP, stage 2: all results are in and meet the specification',
    rejected: 'Rejected: nothing of this batch is given',
    performed: 'Performed and recorded as stated',
    'supplied-out-of-specification':
      'Supplied out of specification at the written request of the treating physician; this is no certification',
  },
  es: {
    reviewed: 'Revisado por Garantía de Calidad: el registro está completo y cada excepción tiene su decisión',
    'certified-stage-1':
      'Certificado por la persona cualificada (QP), fase 1: para liberar antes de los últimos resultados',
    'certified-stage-2':
      'Certificado por la persona cualificada (QP), fase 2: constan todos los resultados y cumplen la especificación',
    rejected: 'Rechazado: no se administra nada de este lote',
    performed: 'Realizado y anotado como consta',
    'supplied-out-of-specification':
      'Suministrado fuera de especificación a petición escrita del médico responsable; no es una certificación',
  },
}

/** The same in a few words, for a heading or a line of a list. */
export const meaningShort: Words<Readonly<Record<Meaning, string>>> = {
  en: {
    reviewed: 'Reviewed by QA',
    'certified-stage-1': 'Certified by the QP, stage 1',
    'certified-stage-2': 'Certified by the QP, stage 2',
    rejected: 'Rejected',
    performed: 'Performed',
    'supplied-out-of-specification': 'Supplied out of specification, on request',
  },
  es: {
    reviewed: 'Revisado por Garantía de Calidad',
    'certified-stage-1': 'Certificado por la QP, fase 1',
    'certified-stage-2': 'Certificado por la QP, fase 2',
    rejected: 'Rechazado',
    performed: 'Realizado',
    'supplied-out-of-specification': 'Suministrado fuera de especificación, a petición',
  },
}
