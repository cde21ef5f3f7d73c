// Where something stands, as it is said at the bench.
import type { Words } from '../languages.ts'

interface BenchCodeWords {
  place(equipment: string, shelf: number, position?: number): string
}

export const benchCodeWords: Words<BenchCodeWords> = {
  en: {
    place: (equipment, shelf, position) =>
      `${equipment}, shelf ${shelf}${position === undefined ? '' : `, position ${position}`}`,
  },
  es: {
    place: (equipment, shelf, position) =>
      `${equipment}, balda ${shelf}${position === undefined ? '' : `, posición ${position}`}`,
  },
}
