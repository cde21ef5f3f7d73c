// Where vessels may be placed: one patient's batch at each position of an incubator that stands in the register.
import { formatOwnCode, readOwnId, wholeOf } from '../code/own-code.ts'
import type { EquipmentState } from '../equipment/equipment.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import type { LocationState } from './location.ts'

/** Every position of an incubator, shelf by shelf from the top, each from the left; none of other equipment. */
export const positionsOf = ({ id, shelves = 0, positionsPerShelf = 0 }: EquipmentState): string[] => {
  const own = readOwnId(id)
  if (own?.kind !== 'equipment') return []
  const { number } = own.parts
  return Array.from({ length: shelves }, (_, shelf) =>
    Array.from({ length: positionsPerShelf }, (_, position) =>
      formatOwnCode('location', { number, shelf: shelf + 1, position: position + 1 }),
    ),
  ).flat()
}

/** A position exists where its incubator is registered with that shelf and position. */
export const locationExists = (location: string, context: Pick<Context, 'read'>): Refusal | null => {
  const incubator = context.read('equipment', wholeOf(location) ?? '')
  return incubator && positionsOf(incubator).includes(location) ? null : refuse('location-unknown', { location })
}

/** One patient's batch at each position. */
export const mayPlaceAt = (location: LocationState | null, batch: string): Refusal | null =>
  location?.batch && location.batch !== batch
    ? refuse('location-taken', { location: location.id, batch: location.batch })
    : null
