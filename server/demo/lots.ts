// Deliveries of the simulated laboratory: lots are received by a technician and released, or not, by quality control.
import { addDays, dayIn } from '../domain/kit/time.ts'
import { receiveLot } from '../domain/lot/commands/receive-lot.ts'
import { releaseLot } from '../domain/lot/commands/release-lot.ts'
import { type Door, must } from './door.ts'
import type { Laboratory } from './laboratory.ts'

/** What comes in one delivery of a material, in its unit, and for how many days it is good. */
export const usualDelivery: Readonly<Record<string, { quantity: number; days: number }>> = {
  anticoagulant: { quantity: 500, days: 300 },
  gradient: { quantity: 3000, days: 240 },
  wash: { quantity: 20_000, days: 200 },
  medium: { quantity: 12_000, days: 40 },
  enzyme: { quantity: 4000, days: 120 },
  vessel: { quantity: 600, days: 700 },
  vehicle: { quantity: 3000, days: 300 },
  supplement: { quantity: 600, days: 150 },
  syringe: { quantity: 200, days: 900 },
}

export interface Delivery {
  category: string
  supplierLot: string
  /** Days from now until it expires. */
  days?: number
  quantity?: number
  release?: boolean
}

/** Receives a lot, and releases it the same day unless told otherwise. Answers its id. */
export const receive = async (door: Door, laboratory: Laboratory, delivery: Delivery): Promise<string> => {
  const { staff, materials } = laboratory
  const { category, supplierLot, release = true } = delivery
  const usual = usualDelivery[category] ?? { quantity: 1000, days: 100 }
  const expiresOn = addDays(dayIn(door.zone, door.now()), delivery.days ?? usual.days)
  const quantity = delivery.quantity ?? usual.quantity
  const input = { material: materials[category], supplierLot, expiresOn, quantity }
  const { lot } = await must(door, receiveLot, input, { as: staff.marc })
  await door.wait(20)
  if (release) await must(door, releaseLot, { lot }, { as: staff.oscar })
  return lot as string
}

/** One released lot of everything. */
export const receiveAll = async (door: Door, laboratory: Laboratory, mark: string): Promise<string[]> => {
  const lots: string[] = []
  for (const category of Object.keys(usualDelivery)) {
    lots.push(
      await receive(door, laboratory, { category, supplierLot: `${mark}-${category.slice(0, 3).toUpperCase()}` }),
    )
  }
  return lots
}
