// The cases of a random laboratory: new ones, and what becomes known of them and of their patients.
import { usualSite } from '../../../server/demo/orders.ts'
import type { Random } from '../../../server/demo/random.ts'
import { openCase } from '../../../server/domain/case/commands/open-case.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { identity } from './asks-registers.ts'
import { give, isClosed } from './course.ts'
import { type Ask, ask } from './course-step.ts'
import { donorFrom, type World } from './world.ts'

/** At the most so many cases side by side. */
const casesAtMost = 4

export const addCase = async (world: World, random: Random): Promise<void> => {
  const { door, laboratory } = world
  if (world.cases.filter(each => !isClosed(world, each)).length >= casesAtMost) return
  const collectionAt = addMinutes(door.now(), random.whole(3 * 60, 30 * 60))
  const side = random.pick(['left', 'right'] as const)
  const input = {
    patient: { identity: identity(world) },
    indication: 'Osteoarthritis',
    surgeon: laboratory.staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: [usualSite({ joint: 'knee', side }), ...(random.chance(0.3) ? [usualSite({ joint: 'hip', side })] : [])],
    collectionAt,
    injectionAt: addMinutes(collectionAt, random.whole(20, 23) * 24 * 60),
  }
  const asked = ask(openCase, input, laboratory.staff.coordinator)
  if (await give(world, asked, random)) note(world, asked, random)
}

/** A new case is one of the world's; a changed identity brings another wristband. */
export const note = (world: World, { command, input }: Ask, random: Random): void => {
  const { answer } = world.given.at(-1) ?? {}
  const who = (input.patient as { identity?: Identified })?.identity ?? (input.identity as Identified | undefined)
  const number = who?.hospitalNumbers[0]?.number
  const patientCode = String(answer?.patientCode ?? input.patient)
  if (number !== undefined) world.wristbands.set(number, patientCode)
  for (const treated of world.cases)
    if (number !== undefined && treated.patientCode === patientCode) treated.wristband = number
  if (command.name !== 'open-case') return
  const wristband = number ?? world.cases.find(each => each.patientCode === patientCode)?.wristband ?? ''
  const donor = donorFrom(`${world.cases.length}`, random.whole(20, 70))
  world.cases.push({ caseId: String(answer?.case), patientCode, wristband, donor, refusals: 0 })
}

type Identified = ReturnType<typeof identity>
