// The people of the simulated laboratory and of its two hospitals, registered, qualified and given badges by command.

import { isOwnCase } from '../domain/case/own-case.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import { assignBadge } from '../domain/person/commands/assign-badge.ts'
import { createFirstAdministrator } from '../domain/person/commands/create-first-administrator.ts'
import { qualifyPerson } from '../domain/person/commands/qualify-person.ts'
import { registerPerson } from '../domain/person/commands/register-person.ts'
import { setPassword } from '../domain/person/commands/set-password.ts'
import { setPin } from '../domain/person/commands/set-pin.ts'
import type { Language } from '../domain/person/person.ts'
import type { Role } from '../domain/person/roles.ts'
import { type Door, must, right } from './door.ts'
import { loma, rio, settle } from './settings.ts'

/** What everybody in the demonstration shares; outside it nobody has a password that others know. */
export const demoPassword = 'marrow demonstration'
export const demoPin = '402719'

interface Hire {
  name: string
  roles: readonly Role[]
  language: Language
  hospital?: string
  qualifications?: readonly string[]
}

const bench = ['marrow-receipt', 'cell-culture', 'aseptic-filling', 'dispatch']

/** Everybody, by how the scripts call them; the first administrator is registered first. */
const hires = {
  administrator: { name: 'Marta Oller', roles: ['administrator'], language: 'en' },
  labManager: { name: 'Josep Riera', roles: ['lab-manager'], language: 'es' },
  supervisor: { name: 'Núria Casals', roles: ['supervisor'], language: 'en', qualifications: bench },
  laia: { name: 'Laia Ferrer', roles: ['technician'], language: 'en', qualifications: bench },
  marc: { name: 'Marc Vidal', roles: ['technician'], language: 'es', qualifications: bench },
  ines: { name: 'Inés Robledo', roles: ['technician'], language: 'es', qualifications: bench },
  pau: {
    name: 'Pau Soler',
    roles: ['technician'],
    language: 'en',
    qualifications: ['marrow-receipt', 'cell-culture'],
  },
  oscar: { name: 'Óscar Prieto', roles: ['qc-analyst'], language: 'en' },
  helena: { name: 'Helena Bosch', roles: ['qc-analyst'], language: 'es' },
  qa: { name: 'Teresa Mas', roles: ['qa'], language: 'en' },
  qa2: { name: 'Andrés Gallardo', roles: ['qa'], language: 'es' },
  qp: { name: 'Víctor Lozano', roles: ['qp'], language: 'en' },
  coordinator: { name: 'Clara Puig', roles: ['coordinator'], language: 'en', qualifications: ['dispatch'] },
  coordinator2: { name: 'Raúl Nieto', roles: ['coordinator'], language: 'es', qualifications: ['dispatch'] },
  surgeon: { name: 'Elena Marín', roles: ['surgeon'], language: 'en', hospital: rio.id },
  surgeon2: { name: 'Jordi Batlle', roles: ['surgeon'], language: 'es', hospital: rio.id },
  surgeon3: { name: 'Carmen Ortega', roles: ['surgeon'], language: 'en', hospital: loma.id },
  nurse: { name: 'Sílvia Roca', roles: ['nurse'], language: 'en', hospital: rio.id },
  nurse2: { name: 'David Heredia', roles: ['nurse'], language: 'es', hospital: loma.id },
  inspector: { name: 'Beatriz Arenas', roles: ['inspector'], language: 'en' },
} as const satisfies Record<string, Hire>

export type Called = keyof typeof hires
/** The ids of everybody. */
export type Staff = Readonly<Record<Called, string>>

/** Hashes of the shared secrets, made once at the door. */
export interface DemoHashes {
  password: string
  pin: string
}

const names = Object.keys(hires) as Called[]

const firstAdministrator = async (door: Door, hashes: DemoHashes): Promise<string> => {
  const { name, language } = hires.administrator
  const proof = { credential: { kind: 'password', hash: hashes.password } } as const
  const input = { name, language, newPassword: demoPassword }
  const { person } = await must(door, createFirstAdministrator, input, {
    as: { id: 'system/first-visit', roles: [] },
    proof,
  })
  return person as string
}

/** A password chosen by the person, who may sign with it; a PIN for the bench; a badge. */
const equip = async (door: Door, person: string, administrator: string, hashes: DemoHashes): Promise<void> => {
  const proof = { ...right, credential: { kind: 'password', hash: hashes.password } } as const
  const password = { person, newPassword: demoPassword, password: demoPassword }
  if (person !== administrator) await must(door, setPassword, password, { as: administrator, proof })
  await door.wait(2)
  if (person !== administrator) await must(door, setPassword, password, { as: person, proof })
  await must(
    door,
    setPin,
    { person, newPin: demoPin, password: demoPassword },
    {
      as: person,
      proof: { ...right, credential: { kind: 'pin', hash: hashes.pin } },
    },
  )
  await must(door, assignBadge, { person }, { as: administrator })
}

/** Registers everybody, the settings as soon as somebody may make them; qualifications hold for a year from now. */
export const hirePeople = async (door: Door, hashes: DemoHashes): Promise<Staff> => {
  const administrator = await firstAdministrator(door, hashes)
  const staff: Partial<Record<Called, string>> = { administrator }
  for (const called of names.slice(1)) {
    const { name, roles, language, hospital }: Hire = hires[called]
    await door.wait(1)
    const { person } = await must(door, registerPerson, { name, roles, language, hospital }, { as: administrator })
    staff[called] = person as string
    if (called === 'labManager') await settle(door, person as string)
  }
  for (const called of names) await equip(door, staff[called] as string, administrator, hashes)
  // Every name has been given an id above.
  const everybody = staff as Staff
  await qualify(door, everybody)
  return everybody
}

const qualify = async (door: Door, staff: Staff): Promise<void> => {
  const validUntilOn = addDays(dayIn(door.zone, door.now()), 365)
  for (const called of names) {
    const hire: Hire = hires[called]
    for (const qualification of hire.qualifications ?? []) {
      const evidence = `Training record ${staff[called]}, ${qualification}`
      const input = { person: staff[called], qualification, validUntilOn, evidence }
      await must(door, qualifyPerson, input, { as: staff.labManager })
    }
  }
}

/** The nurses of the hospital of a case. */
export const nursesOf = ({ read }: Pick<Door, 'read'>, staff: Staff, caseId: string): string[] =>
  [staff.nurse, staff.nurse2].filter(id => isOwnCase(caseId, { actor: { id, roles: ['nurse'] }, read }))
