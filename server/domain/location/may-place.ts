// Where vessels may be placed: one patient's batch at each position of an incubator that stands in the register.

import type { EquipmentState } from '../equipment/equipment.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import type { LocationState } from './location.ts'

/** `E-0002-S1-P3`: shelf 1 from the top, position 3 from the left. */
export const locationId = (incubator: string, shelf: number, position: number): string =>
  `${incubator}-S${shelf}-P${position}`

const pattern = /^(.+)-S([1-9]\d?)-P([1-9]\d?)$/

/** The incubator, shelf and position of a location; null where the text is none. */
export const splitLocation = (location: string): { incubator: string; shelf: number; position: number } | null => {
  const [, incubator, shelf, position] = pattern.exec(location) ?? []
  return incubator ? { incubator, shelf: Number(shelf), position: Number(position) } : null
}

/** Every position of an incubator, shelf by shelf; none of other equipment. */
export const positionsOf = ({ id, shelves = 0, positionsPerShelf = 0 }: EquipmentState): string[] =>
  Array.from({ length: shelves }, (_, shelf) =>
    Array.from({ length: positionsPerShelf }, (_, position) => locationId(id, shelf + 1, position + 1)),
  ).flat()

/** A position may be used when it exists: its incubator is registered and has that shelf and position. */
export const locationExists = (location: string, read: Context['read']): Refusal | null => {
  const place = splitLocation(location)
  const incubator = place && read('equipment', place.incubator)
  return incubator && positionsOf(incubator).includes(location) ? null : refuse('location-unknown', { location })
}

/** One patient's batch at each position. */
export const mayPlaceAt = (location: LocationState | null, batch: string): Refusal | null =>
  location?.batch && location.batch !== batch
    ? refuse('location-taken', { location: location.id, batch: location.batch })
    : null
