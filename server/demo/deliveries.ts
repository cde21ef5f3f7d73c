// What comes into the store of the simulated laboratory over the weeks: lots in use, one near its expiry, one expired, one in quarantine.
import { quarantineLot } from '../domain/lot/commands/quarantine-lot.ts'
import { hoursAfter } from './calendar.ts'
import { waitUntil } from './course.ts'
import { must } from './door.ts'
import { receive, receiveAll } from './lots.ts'
import type { World } from './world.ts'

/** Kept, and looked at at the first stock-taking after its expiry. */
const expired = { category: 'wash', supplierLot: 'K0417', days: 20, quantity: 500 }
const inQuarantine = { category: 'medium', supplierLot: 'M2231', quantity: 6000 }

/** Days before the end at which lots come in. */
export const deliver = async (world: World): Promise<void> => {
  const { door, laboratory, lots, end } = world
  const add = async (delivery: Parameters<typeof receive>[2]): Promise<string> => {
    const lot = await receive(door, laboratory, delivery)
    lots.push(lot)
    return lot
  }
  lots.push(...(await receiveAll(door, laboratory, 'A1')))
  await add({ ...expired, quantity: 40 })
  await waitUntil(door, hoursAfter(end, -27 * 24))
  await add({ category: 'medium', supplierLot: 'M2208', days: 29 })
  await waitUntil(door, hoursAfter(end, -12 * 24))
  await add({ category: 'medium', supplierLot: 'M2219' })
  await waitUntil(door, hoursAfter(end, -5 * 24))
  await add({ category: 'enzyme', supplierLot: 'T9042' })
  await waitUntil(door, hoursAfter(end, -30))
  const lot = await add(inQuarantine)
  await door.wait(60)
  const reason = 'Cold chain: the logger of the delivery shows 14 °C for two hours'
  await must(door, quarantineLot, { lot, reason }, { as: laboratory.staff.helena })
  await add({ category: 'vessel', supplierLot: 'V7710', release: false })
}
