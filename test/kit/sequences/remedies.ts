// What a laboratory does when its work is at a standstill: new lots, equipment in order, people qualified, places freed.

import { materials } from '../../../server/demo/laboratory.ts'
import { usualDelivery } from '../../../server/demo/lots.ts'
import type { Random } from '../../../server/demo/random.ts'
import { recordCalibration } from '../../../server/domain/equipment/commands/record-calibration.ts'
import { recordQualification } from '../../../server/domain/equipment/commands/record-qualification.ts'
import { registerEquipment } from '../../../server/domain/equipment/commands/register-equipment.ts'
import { returnToService } from '../../../server/domain/equipment/commands/return-to-service.ts'
import { mayUseByCalibration, mayUseByQualification } from '../../../server/domain/equipment/may-use-equipment.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import { addDays, dayIn } from '../../../server/domain/kit/time.ts'
import { receiveLot } from '../../../server/domain/lot/commands/receive-lot.ts'
import { releaseLot } from '../../../server/domain/lot/commands/release-lot.ts'
import { amountLeft, mayUseLot } from '../../../server/domain/lot/may-use-lot.ts'
import { registerMaterial } from '../../../server/domain/material/commands/register-material.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
import { qualifyPerson } from '../../../server/domain/person/commands/qualify-person.ts'
import { reactivatePerson } from '../../../server/domain/person/commands/reactivate-person.ts'
import { isQualified } from '../../../server/domain/person/may-perform.ts'
import { draftProcess } from '../../../server/domain/process/commands/draft-process.ts'
import { setEffectiveDate } from '../../../server/domain/process/commands/set-effective-date.ts'
import { signProcess } from '../../../server/domain/process/commands/sign-process.ts'
import { effectiveVersion } from '../../../server/domain/process/process.ts'
import shipped from '../../../server/processes/bm-msc-40m.json' with { type: 'json' }
import type { World } from './world.ts'

const run = ({ door }: World, command: unknown, input: unknown, as: string) =>
  door.run(command as Command, input, { as })

/** A lot of this category that holds a good deal and may be used. */
const hasLot = ({ door, lots }: World, category: string): boolean =>
  lots.some(id => {
    const lot = door.read('lot', id)
    const isWanted = lot && door.read('material', lot.material)?.category === category
    return isWanted && mayUseLot(lot, door.now(), door.zone) === null && amountLeft(lot) > 400
  })

const materialOf = async (world: World, category: string): Promise<string | undefined> => {
  const { door, laboratory } = world
  const found = world.materials.find(id => {
    const material = door.read('material', id)
    return material?.category === category && !material.retired
  })
  if (found) return found
  const facts = materials.find(each => each.category === category)
  if (!facts) return undefined
  const { gtin: _, ...rest } = facts
  const ran = await run(world, registerMaterial, rest, laboratory.staff.labManager)
  return ran.ok ? (ran.answer.material as string) : undefined
}

const restock = async (world: World): Promise<void> => {
  const { door, laboratory } = world
  for (const [category, { quantity, days }] of Object.entries(usualDelivery)) {
    if (hasLot(world, category)) continue
    const material = await materialOf(world, category)
    const expiresOn = addDays(dayIn(door.zone, door.now()), days)
    const input = { material, supplierLot: `N-${world.lots.length}`, expiresOn, quantity }
    const ran = await run(world, receiveLot, input, laboratory.staff.labManager)
    if (ran.ok) await run(world, releaseLot, { lot: ran.answer.lot }, laboratory.staff.oscar)
  }
}

const repair = async (world: World): Promise<void> => {
  const { door, laboratory } = world
  const as = laboratory.staff.labManager
  for (const equipment of world.equipment) {
    const found = door.read('equipment', equipment)
    if (found?.outOfService) await run(world, returnToService, { equipment, reason: 'Repaired and tested' }, as)
    if (!found) continue
    const today = dayIn(door.zone, door.now())
    if (mayUseByQualification(found, door.now())) {
      await run(world, recordQualification, { equipment, validUntilOn: addDays(today, 150) }, as)
    }
    if (!mayUseByCalibration(found, door.now())) continue
    const validUntilOn = addDays(today, 200)
    await run(world, recordCalibration, { equipment, validUntilOn, certificate: 'C-2' }, as)
  }
}

const bench = ['marrow-receipt', 'cell-culture', 'aseptic-filling', 'dispatch']

/** Those who work in the laboratory from its beginning come back as they were. */
const rehire = async (world: World): Promise<void> => {
  const { door, laboratory } = world
  const { staff } = laboratory
  const wanted = { laia: 'technician', marc: 'technician', supervisor: 'supervisor' } as const
  for (const [called, role] of Object.entries(wanted)) {
    const person = staff[called as keyof typeof wanted]
    const found = door.read('person', person)
    if (found && !found.active) await run(world, reactivatePerson, { person, reason: 'Is back' }, staff.administrator)
    if (!found?.roles.includes(role)) {
      await run(world, changeRoles, { person, roles: [role], reason: 'As before' }, staff.administrator)
    }
    for (const qualification of bench.filter(each => !found || !isQualified(found, each, door.now()))) {
      const validUntilOn = addDays(dayIn(door.zone, door.now()), 300)
      await run(world, qualifyPerson, { person, qualification, validUntilOn, evidence: 'Trained' }, staff.labManager)
    }
  }
}

const addIncubator = async (world: World): Promise<void> => {
  const { laboratory, equipment } = world
  const [room] = laboratory.rooms
  const facts = { type: 'incubator', name: `INC-${equipment.length}`, room, shelves: 2, positionsPerShelf: 4 }
  await run(world, registerEquipment, facts, laboratory.staff.labManager)
}

/** A version to book on, where none is in effect any more: drafted, signed by production and QA, effective. */
const adopt = async (world: World): Promise<void> => {
  const { door, laboratory, given } = world
  const { labManager, supervisor, qa } = laboratory.staff
  const process = laboratory.process
  const state = door.read('process', process)
  if (!state || effectiveVersion(state, door.now())) return
  const document = { ...shipped, plannedDays: 15 + (given.length % 10) }
  const drafted = await run(world, draftProcess, { document, change: 'A new version' }, labManager)
  const version = drafted.ok ? drafted.answer.version : state.versions.length
  const proof = { password: 'right' } as const
  await door.run(signProcess as Command, { process, version, as: 'production' }, { as: supervisor, proof })
  await door.run(signProcess as Command, { process, version, as: 'qa' }, { as: qa, proof })
  await run(world, setEffectiveDate, { process, version }, qa)
}

/** Everything that may have come to a standstill. */
export const restore = async (world: World, random: Random): Promise<void> => {
  await restock(world)
  await adopt(world)
  await rehire(world)
  if (random.chance(0.1)) await addIncubator(world)
  await repair(world)
  await world.door.wait(30)
}
