// Why a command about a room, or a place in an incubator, is refused.
import type { LocationRefusals } from '../../domain/location/refusals.ts'
import type { RoomRefusals } from '../../domain/room/refusals.ts'
import type { RoomGrade } from '../../domain/room/room.ts'
import type { Words } from '../languages.ts'
import { locationText } from '../places.ts'
import type { Sentences } from '../sentences.ts'

export const roomGradeWords: Words<Readonly<Record<RoomGrade, string>>> = {
  en: { A: 'grade A', B: 'grade B', C: 'grade C', D: 'grade D', unclassified: 'not classified' },
  es: { A: 'grado A', B: 'grado B', C: 'grado C', D: 'grado D', unclassified: 'sin clasificar' },
}

export const placeRefusalWords: Sentences<LocationRefusals & RoomRefusals> = {
  en: {
    'location-taken': ({ location, batch }, reader) =>
      `Vessels of batch ${batch} stand at ${locationText(location, reader)}. One position holds one patient's batch: choose a free position.`,
    'room-grade-unchanged': ({ room, name, grade }) =>
      `${name} (${room}) is ${roomGradeWords.en[grade]} already. There is nothing to change.`,
  },
  es: {
    'location-taken': ({ location, batch }, reader) =>
      `En ${locationText(location, reader)} hay recipientes del lote ${batch}. Cada posición es para el lote de un solo paciente: elija una posición libre.`,
    'room-grade-unchanged': ({ room, name, grade }) =>
      `${name} (${room}) ya figura como ${roomGradeWords.es[grade]}. No hay nada que cambiar.`,
  },
}
