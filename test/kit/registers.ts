// A laboratory with its first people, rooms, equipment and lots, made by the same commands that people give.
import { badgeSubject } from '../../server/domain/badge/badge.ts'
import { counterSubject } from '../../server/domain/counter/counter.ts'
import { recordCalibration } from '../../server/domain/equipment/commands/record-calibration.ts'
import { registerEquipment } from '../../server/domain/equipment/commands/register-equipment.ts'
import { type EquipmentType, equipmentSubject } from '../../server/domain/equipment/equipment.ts'
import { equipmentYearSubject } from '../../server/domain/equipment/equipment-year.ts'
import { addDays, dayIn } from '../../server/domain/kit/time.ts'
import { labSubject } from '../../server/domain/lab/lab.ts'
import { misreadsSubject } from '../../server/domain/lab/misreads.ts'
import { locationSubject } from '../../server/domain/location/location.ts'
import { receiveLot } from '../../server/domain/lot/commands/receive-lot.ts'
import { releaseLot } from '../../server/domain/lot/commands/release-lot.ts'
import { lotSubject } from '../../server/domain/lot/lot.ts'
import { registerMaterial } from '../../server/domain/material/commands/register-material.ts'
import { type MaterialFacts, materialSubject } from '../../server/domain/material/material.ts'
import { createFirstAdministrator } from '../../server/domain/person/commands/create-first-administrator.ts'
import { qualifyPerson } from '../../server/domain/person/commands/qualify-person.ts'
import { registerPerson } from '../../server/domain/person/commands/register-person.ts'
import { setPassword } from '../../server/domain/person/commands/set-password.ts'
import { personSubject } from '../../server/domain/person/person.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import { printerSubject } from '../../server/domain/printer/printer.ts'
import { registerRoom } from '../../server/domain/room/commands/register-room.ts'
import { type RoomGrade, roomSubject } from '../../server/domain/room/room.ts'
import { emptyLab, type Lab } from './domain.ts'

/** The subjects of the registers, without cases and batches. */
export const registers = {
  badge: badgeSubject,
  counter: counterSubject,
  equipment: equipmentSubject,
  'equipment-year': equipmentYearSubject,
  lab: labSubject,
  location: locationSubject,
  lot: lotSubject,
  material: materialSubject,
  misreads: misreadsSubject,
  person: personSubject,
  printer: printerSubject,
  room: roomSubject,
}

/** The people of `openLab`. */
export const administrator = 'P-0001'
export const labManager = 'P-0002'
export const qa = 'P-0003'

const newPassword = 'twelve signs at least'
const hashed = (kind: 'password' | 'pin') => ({ kind, hash: `hash of a ${kind}` })

/** What the door proves when somebody's own password, asked again, was right. */
export const right = { password: 'right' } as const

/** Registers somebody with a password of their own choice, and qualifies them for a year. */
export const hire = (lab: Lab, name: string, roles: Role[], qualifications: string[] = []): string => {
  const person = String(lab.must(registerPerson, { name, roles, language: 'en' }, { as: administrator }).person)
  const proof = { ...right, credential: hashed('password') }
  for (const as of [administrator, person]) {
    lab.must(setPassword, { person, newPassword, password: newPassword }, { as, proof })
  }
  const validUntilOn = addDays(dayIn(lab.zone, lab.now()), 365)
  for (const qualification of qualifications) {
    lab.must(qualifyPerson, { person, qualification, validUntilOn, evidence: 'Training record 12' }, { as: labManager })
  }
  return person
}

/** A laboratory with its first administrator, a lab manager and somebody of QA. */
export const openLab = (subjects: Readonly<Record<string, unknown>> = registers, start?: string): Lab => {
  const lab = emptyLab(subjects, { start })
  const proof = { credential: hashed('password') }
  const first = { name: 'Ana Gil', language: 'es', newPassword }
  lab.must(createFirstAdministrator, first, { as: { id: 'system/first-visit', roles: [] }, proof })
  hire(lab, 'Berta Sanz', ['lab-manager'])
  hire(lab, 'Carla Ruiz', ['qa'])
  return lab
}

export const addRoom = (lab: Lab, grade: RoomGrade = 'B', name = `Room ${grade}`): string =>
  String(lab.must(registerRoom, { name, grade }, { as: labManager }).room)

/** Equipment in a room of its own, calibrated for a year unless told otherwise; an incubator has 2 shelves of 3 positions. */
export const addEquipment = (lab: Lab, type: EquipmentType, name: string, validUntilOn?: string | null): string => {
  const places = type === 'incubator' ? { shelves: 2, positionsPerShelf: 3 } : {}
  const facts = { type, name, room: addRoom(lab), ...places }
  const equipment = String(lab.must(registerEquipment, facts, { as: labManager }).equipment)
  const on = validUntilOn === undefined ? addDays(dayIn(lab.zone, lab.now()), 365) : validUntilOn
  if (on !== null) lab.must(recordCalibration, { equipment, validUntilOn: on }, { as: labManager })
  return equipment
}

export const addMaterial = (lab: Lab, facts: Partial<MaterialFacts> = {}): string => {
  const medium = { name: 'Alpha MEM', category: 'medium', supplier: 'Supplier A', unit: 'mL', ...facts }
  return String(lab.must(registerMaterial, medium, { as: labManager }).material)
}

/** A released lot of 500 units, good for half a year, unless told otherwise. */
export const addLot = (
  lab: Lab,
  material: string,
  facts: { expiresOn?: string; expiresAt?: string; quantity?: number; release?: boolean } = {},
): string => {
  const { release = true, quantity = 500, expiresAt } = facts
  const expiresOn = expiresAt ? undefined : (facts.expiresOn ?? addDays(dayIn(lab.zone, lab.now()), 180))
  const received = { material, supplierLot: 'AB-123', quantity, expiresOn, expiresAt }
  const lot = String(lab.must(receiveLot, received, { as: labManager }).lot)
  if (release) lab.must(releaseLot, { lot }, { as: qa })
  return lot
}
