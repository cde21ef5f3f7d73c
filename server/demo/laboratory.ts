// The simulated laboratory: rooms, equipment, materials, and the process that production and QA have signed.
import { recordCalibration } from '../domain/equipment/commands/record-calibration.ts'
import { registerEquipment } from '../domain/equipment/commands/register-equipment.ts'
import type { EquipmentType } from '../domain/equipment/equipment.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import { registerMaterial } from '../domain/material/commands/register-material.ts'
import type { MaterialFacts } from '../domain/material/material.ts'
import { draftProcess } from '../domain/process/commands/draft-process.ts'
import { setEffectiveDate } from '../domain/process/commands/set-effective-date.ts'
import { signProcess } from '../domain/process/commands/sign-process.ts'
import { registerRoom } from '../domain/room/commands/register-room.ts'
import type { RoomGrade } from '../domain/room/room.ts'
import shippedProcess from '../processes/bm-msc-40m.json' with { type: 'json' }
import { type Door, must, right } from './door.ts'
import type { Staff } from './people.ts'

const rooms: readonly [string, RoomGrade][] = [
  ['Clean room 1', 'B'],
  ['Clean room 2', 'B'],
  ['Observation', 'C'],
  ['Receipt and dispatch', 'D'],
  ['Quality control', 'unclassified'],
]

interface Machine {
  type: EquipmentType
  name: string
  /** The room, by its place in the list. */
  room: number
  calibrated?: boolean
  places?: { shelves: number; positionsPerShelf: number }
}

const machines: readonly Machine[] = [
  { type: 'cabinet', name: 'BSC-1', room: 0 },
  { type: 'cabinet', name: 'BSC-2', room: 1 },
  { type: 'incubator', name: 'INC-1', room: 0, places: { shelves: 4, positionsPerShelf: 4 } },
  { type: 'incubator', name: 'INC-2', room: 1, places: { shelves: 4, positionsPerShelf: 4 } },
  { type: 'centrifuge', name: 'CEN-1', room: 0 },
  { type: 'centrifuge', name: 'CEN-2', room: 1 },
  { type: 'counter', name: 'NC-200', room: 2 },
  { type: 'balance', name: 'BAL-1', room: 3 },
  { type: 'microscope', name: 'MIC-1', room: 2, calibrated: false },
  { type: 'transport-box', name: 'BOX-1', room: 3 },
  { type: 'transport-box', name: 'BOX-2', room: 3 },
]

/** Article numbers are made up, with right check digits. */
export const materials: readonly MaterialFacts[] = [
  {
    name: 'Heparin sodium 1000 IU/mL',
    category: 'anticoagulant',
    supplier: 'Farmacia Ejemplo',
    unit: 'mL',
    gtin: '08400000000017',
  },
  {
    name: 'Density gradient 1.077 g/mL',
    category: 'gradient',
    supplier: 'Cell Example AB',
    unit: 'mL',
    gtin: '08400000000024',
  },
  { name: 'Phosphate buffered saline', category: 'wash', supplier: 'Cell Example AB', unit: 'mL' },
  {
    name: 'Alpha MEM with 10 % platelet lysate',
    category: 'medium',
    supplier: 'Medium Example',
    unit: 'mL',
    gtin: '08400000000031',
  },
  { name: 'Recombinant trypsin-like enzyme', category: 'enzyme', supplier: 'Medium Example', unit: 'mL' },
  { name: 'Culture vessels, sterile', category: 'vessel', supplier: 'Plastics Example', unit: 'piece' },
  { name: 'Ringer-lactate', category: 'vehicle', supplier: 'Farmacia Ejemplo', unit: 'mL' },
  { name: 'Human albumin 20 %', category: 'supplement', supplier: 'Farmacia Ejemplo', unit: 'mL' },
  { name: 'Syringe 10 mL, luer lock, with cap', category: 'syringe', supplier: 'Plastics Example', unit: 'piece' },
]

export interface Laboratory {
  staff: Staff
  rooms: string[]
  /** In the order of the list: two cabinets first. */
  equipment: string[]
  /** Material ids by category. */
  materials: Readonly<Record<string, string>>
  process: string
}

const furnish = async (door: Door, { labManager: as }: Staff): Promise<{ rooms: string[]; equipment: string[] }> => {
  const roomIds: string[] = []
  for (const [name, grade] of rooms) {
    const { room } = await must(door, registerRoom, { name, grade }, { as })
    roomIds.push(room as string)
  }
  const equipment: string[] = []
  for (const { type, name, room, calibrated = true, places } of machines) {
    const facts = { type, name, room: roomIds[room], calibrated, ...places }
    const { equipment: id } = await must(door, registerEquipment, facts, { as })
    equipment.push(id as string)
    if (calibrated) await calibrate(door, as, id as string, 200 + 13 * equipment.length)
  }
  return { rooms: roomIds, equipment }
}

const calibrate = async (door: Door, as: string, equipment: string, days: number): Promise<void> => {
  const validUntilOn = addDays(dayIn(door.zone, door.now()), days)
  await must(door, recordCalibration, { equipment, validUntilOn, certificate: `CAL-${equipment}` }, { as })
}

const stock = async (door: Door, { labManager: as }: Staff): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {}
  for (const facts of materials) {
    const { material } = await must(door, registerMaterial, facts, { as })
    ids[facts.category] = material as string
  }
  return ids
}

/** Drafts the shipped process, has production and QA sign it, and puts it into effect. */
const adoptProcess = async (door: Door, staff: Staff): Promise<string> => {
  const change = 'First version, as shipped and reviewed for this laboratory'
  const drafted = await must(door, draftProcess, { document: shippedProcess, change }, { as: staff.labManager })
  const { process, version } = drafted as { process: string; version: number }
  await door.wait(60)
  await must(door, signProcess, { process, version, as: 'production' }, { as: staff.supervisor, proof: right })
  await door.wait(90)
  await must(door, signProcess, { process, version, as: 'qa' }, { as: staff.qa, proof: right })
  await must(door, setEffectiveDate, { process, version }, { as: staff.qa })
  return process
}

/** Everything but lots: they come and go with the weeks. */
export const buildLaboratory = async (door: Door, staff: Staff): Promise<Laboratory> => {
  const { rooms: roomIds, equipment } = await furnish(door, staff)
  const materialIds = await stock(door, staff)
  const process = await adoptProcess(door, staff)
  return { staff, rooms: roomIds, equipment, materials: materialIds, process }
}
