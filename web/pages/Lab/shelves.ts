// The positions of an incubator by their shelf: `E-0003-S2-P4` is the fourth on the second.
import type { EquipmentLine } from '../../../server/contract/laboratory.ts'

type Position = EquipmentLine['positions'][number]

export interface Shelf {
  number: string
  positions: (Position & { number: string })[]
  /** The batch of a positive serology that stands here beside vessels of another patient. */
  toMove: string | null
}

const placePattern = /-S(\d+)-P(\d+)$/

/** A place whose id says no shelf stands on one of its own, by its whole id. */
export function shelvesOf(positions: EquipmentLine['positions']): Shelf[] {
  const shelves = new Map<string, Shelf>()
  for (const position of positions) {
    const [, shelf = '–', number = position.id] = placePattern.exec(position.id) ?? []
    const known = shelves.get(shelf) ?? { number: shelf, positions: [], toMove: null }
    known.positions.push({ ...position, number })
    shelves.set(shelf, known)
  }
  return [...shelves.values()]
    .map(shelf => ({ ...shelf, toMove: toMoveOn(shelf.positions) }))
    .sort((a, b) => Number(a.number) - Number(b.number))
}

/** EU GMP Part IV, 5.3 and 5.10: material of donors with a positive serology stands apart. */
const toMoveOn = (positions: readonly Position[]): string | null => {
  const positive = positions.find(({ isPositive }) => isPositive)
  const isShared = positions.some(({ patientCode }) => patientCode !== null && patientCode !== positive?.patientCode)
  return positive && isShared ? positive.batch : null
}
