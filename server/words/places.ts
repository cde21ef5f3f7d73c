// Equipment, and places in it, as people say them: by the name that is written on it, then its code: `INC-1 (E-0003), shelf 2`.
import { readOwnId, wholeOf } from '../domain/code/own-code.ts'
import type { Words } from './languages.ts'
import type { Reader } from './times.ts'

interface PlaceWords {
  place(equipment: string, shelf: number, position?: number): string
}

const placeWords: Words<PlaceWords> = {
  en: {
    place: (equipment, shelf, position) =>
      `${equipment}, shelf ${shelf}${position === undefined ? '' : `, position ${position}`}`,
  },
  es: {
    place: (equipment, shelf, position) =>
      `${equipment}, balda ${shelf}${position === undefined ? '' : `, posición ${position}`}`,
  },
}

/** `INC-1 (E-0003)`, also of a code as it was scanned; a piece that nobody named, and whatever else has an id, stands for itself. */
export const equipmentText = (code: string, reader: Pick<Reader, 'named'>): string => {
  const id = code.split('.')[0] ?? code
  const name = reader.named?.('equipment', id)
  return name === undefined || name === id ? id : `${name} (${id})`
}

/** `INC-1 (E-0003), shelf 2, position 3`; what is no place in a piece of equipment stands for itself. */
export const locationText = (location: string, reader: Pick<Reader, 'named' | 'language'>): string => {
  const own = readOwnId(location)
  if (own?.kind !== 'location') return location
  const { shelf, position } = own.parts
  const equipment = equipmentText(wholeOf(location) ?? location, reader)
  return placeWords[reader.language].place(equipment, shelf, position)
}
