// The words of qualifications: who may do what at the bench, and until when.
import type { Words } from '../languages.ts'

interface LabPeopleWords {
  person: string
  roles: string
  qualifications: string
  none: string
  until(day: string): string
  lapsed(day: string): string
  qualify: string
  qualification: string
  validUntil: string
  evidence: string
  evidenceHint: string
  withdraw: string
  withdrawWhat: string
  inactive: string
  noPeople: string
  noPeopleWhat: string
  soon(count: number): string
  allValid: string
}

export const labPeopleWords: Words<LabPeopleWords> = {
  en: {
    person: 'Person',
    roles: 'Roles',
    qualifications: 'Qualified for',
    none: 'nothing yet',
    until: day => `until ${day}`,
    lapsed: day => `lapsed ${day}`,
    qualify: 'Record a qualification',
    qualification: 'Qualified for',
    validUntil: 'Valid until (last day)',
    evidence: 'What shows it',
    evidenceHint: 'The number of the training record or of the media fill report.',
    withdraw: 'Withdraw',
    withdrawWhat: 'It holds no longer from now on; what was done before stays as it is.',
    inactive: 'account closed',
    noPeople: 'Nobody is registered',
    noPeopleWhat: 'An administrator registers people under System.',
    soon: count =>
      count === 1
        ? 'One qualification has lapsed or ends within 60 days.'
        : `${count} qualifications have lapsed or end within 60 days.`,
    allValid: 'No qualification ends within 60 days.',
  },
  es: {
    person: 'Persona',
    roles: 'Roles',
    qualifications: 'Cualificada para',
    none: 'nada todavía',
    until: day => `hasta ${day}`,
    lapsed: day => `caducó ${day}`,
    qualify: 'Registrar una cualificación',
    qualification: 'Cualificada para',
    validUntil: 'Vigente hasta (último día)',
    evidence: 'Qué lo acredita',
    evidenceHint: 'El número del registro de formación o del informe de la simulación aséptica.',
    withdraw: 'Retirar',
    withdrawWhat: 'Deja de valer desde ahora; lo hecho antes queda como está.',
    inactive: 'cuenta cerrada',
    noPeople: 'No hay nadie dado de alta',
    noPeopleWhat: 'Un administrador da de alta a las personas en Sistema.',
    soon: count =>
      count === 1
        ? 'Una cualificación ha caducado o termina en 60 días.'
        : `${count} cualificaciones han caducado o terminan en 60 días.`,
    allValid: 'Ninguna cualificación termina en 60 días.',
  },
}
