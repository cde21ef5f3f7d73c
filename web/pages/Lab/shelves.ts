// The positions of an incubator by their shelf: `E-0003-S2-P4` is the fourth on the second.
import type { EquipmentLine } from '../../../server/contract/laboratory.ts'

export interface Shelf {
  number: string
  positions: { id: string; number: string; batch: string | null }[]
}

const placePattern = /-S(\d+)-P(\d+)$/

/** A place whose id says no shelf stands on one of its own, by its whole id. */
export function shelvesOf(positions: EquipmentLine['positions']): Shelf[] {
  const shelves = new Map<string, Shelf>()
  for (const { id, batch } of positions) {
    const [, shelf = '–', number = id] = placePattern.exec(id) ?? []
    const known = shelves.get(shelf) ?? { number: shelf, positions: [] }
    known.positions.push({ id, number, batch })
    shelves.set(shelf, known)
  }
  return [...shelves.values()].sort((a, b) => Number(a.number) - Number(b.number))
}
