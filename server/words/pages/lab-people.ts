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
  mediaFill: string
  mediaFillWhat: string
  filledAt: string
  unitsFilled: string
  unitsWithGrowth: string
  unitsWithGrowthHint: string
  readOn: string
  readOnHint: string
  units: string
  fillEvidence: string
  fillsInARow(count: number, day: string): string
  nextFill(day: string): string
  fillOverdue(day: string): string
  fillFailed(day: string): string
  findTouched: string
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
    mediaFill: 'Media fill',
    mediaFillWhat:
      'An aseptic process simulation, read to its end. Three passed in a row qualify, then one about every six months. Growth in a single unit fails it, and the qualification ends at once.',
    filledAt: 'Filled at',
    unitsFilled: 'Units filled',
    unitsWithGrowth: 'Units with growth',
    unitsWithGrowthHint: '0 where nothing grew.',
    readOn: 'Last reading on',
    readOnHint: 'Without growth 14 days after the fill at the earliest.',
    units: 'units',
    fillEvidence: 'Number of the report',
    fillsInARow: (count, day) => `Media fills passed in a row: ${count}, the last ${day}`,
    nextFill: day => `next by ${day}`,
    fillOverdue: day => `next was due ${day}`,
    fillFailed: day => `Media fill of ${day} failed`,
    findTouched: 'Find what was touched',
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
    mediaFill: 'Simulación aséptica',
    mediaFillWhat:
      'Una simulación de proceso aséptico, leída hasta el final. Tres correctas seguidas cualifican; después, una cada seis meses aproximadamente. El crecimiento en una sola unidad la hace fallar y la cualificación termina en el acto.',
    filledAt: 'Llenado a las',
    unitsFilled: 'Unidades llenadas',
    unitsWithGrowth: 'Unidades con crecimiento',
    unitsWithGrowthHint: '0 si no creció nada.',
    readOn: 'Última lectura el',
    readOnHint: 'Sin crecimiento, no antes de 14 días desde el llenado.',
    units: 'unidades',
    fillEvidence: 'Número del informe',
    fillsInARow: (count, day) => `Simulaciones asépticas correctas seguidas: ${count}; la última, ${day}`,
    nextFill: day => `la próxima, hasta ${day}`,
    fillOverdue: day => `la próxima estaba prevista ${day}`,
    fillFailed: day => `Simulación aséptica de ${day} fallida`,
    findTouched: 'Buscar lo que tocó',
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
