// The hospital's side: containers arrive, GO is asked for, the injection is given.
import { containersOf } from '../domain/batch/containers.ts'
import type { SitePlace } from '../domain/case/treatment-site-places.ts'
import { askReadiness } from '../domain/clinic/commands/ask-readiness.ts'
import { recordAdministration } from '../domain/clinic/commands/follow-container.ts'
import { receiveContainer } from '../domain/clinic/commands/receive-container.ts'
import { withCheck } from '../domain/code/own-code.ts'
import { present } from '../domain/kit/existing.ts'
import { type Door, must } from './door.ts'
import { nursesOf, type Staff } from './people.ts'

/** Every dispatched container arrives, sealed and cool. */
export const receiveAllContainers = async (door: Door, staff: Staff, batch: string): Promise<void> => {
  const state = present(door, 'batch', batch)
  const [nurse = ''] = nursesOf(door, staff, state.caseId)
  const sent = containersOf(state).filter(container => container.status === 'dispatched')
  for (const { id } of sent) {
    const input = { container: withCheck(id), sealIntact: true, minC: 3.4, maxC: 6.1 }
    await must(door, receiveContainer, input, { as: nurse })
    await door.wait(2)
  }
}

/** The surgeon who treats: another one records nothing of this case. */
const surgeonOf = (door: Door, batch: string): string =>
  present(door, 'case', present(door, 'batch', batch).caseId).surgeon

const placeOf = (door: Door, batch: string, site: string): SitePlace => {
  const state = present(door, 'batch', batch)
  const found = door.read('case', state.caseId)?.sites.find(each => each.id === site)
  if (!found) throw new Error(`${batch} has no site ${site}`)
  const { joint, side, digit, digitJoint } = found
  return { joint, side, ...(digit ? { digit } : {}), ...(digitJoint ? { digitJoint } : {}) }
}

/** Asks for GO at the bedside of the right patient, for the right site. Answers the verdict. */
export const askGo = async (door: Door, batch: string, container: string, wristband: string): Promise<string> => {
  const filled = containersOf(present(door, 'batch', batch)).find(each => each.id === container)
  const place = placeOf(door, batch, filled?.site ?? '')
  const input = { wristband, place, container: withCheck(container), intact: true }
  const { verdict } = await must(door, askReadiness, input, { as: surgeonOf(door, batch) })
  return verdict as string
}

/** Asks for GO and gives each container whole, at its own site. */
export const giveAll = async (door: Door, batch: string, wristband: string): Promise<void> => {
  for (const { id, site, volumeUl } of containersOf(present(door, 'batch', batch))) {
    const verdict = await askGo(door, batch, id, wristband)
    if (verdict === 'no-go') throw new Error(`${id}: NO-GO at ${door.now()}`)
    await door.wait(3)
    const input = { container: withCheck(id), place: placeOf(door, batch, site), givenUl: volumeUl }
    await must(door, recordAdministration, input, { as: surgeonOf(door, batch) })
  }
}
