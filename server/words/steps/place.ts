// Flasks that go to their positions.
import type { Words } from '../languages.ts'

interface PlaceWords {
  scan: string
  scanPosition(code: string): string
  explain: string
  flasks: string
  now: string
  noPlace: string
  was(place: string): string
  positionForRest(count: number): string
  toPlace(count: number): string
}

export const placeWords: Words<PlaceWords> = {
  en: {
    scan: 'Scan the position',
    scanPosition: code => `Scan the position of ${code}`,
    explain: 'One position for all: scan it. For a flask of its own: scan the flask, then its position.',
    flasks: 'Flasks',
    now: 'scan its position',
    noPlace: 'no position yet',
    was: place => `was at ${place}`,
    positionForRest: count => (count === 1 ? '1 flask placed.' : `${count} flasks placed.`),
    toPlace: count => (count === 1 ? '1 flask to place' : `${count} flasks to place`),
  },
  es: {
    scan: 'Escanee la posición',
    scanPosition: code => `Escanee la posición de ${code}`,
    explain: 'Una posición para todos: escanéela. Para un frasco aparte: escanee el frasco y después su posición.',
    flasks: 'Frascos',
    now: 'escanee su posición',
    noPlace: 'aún sin posición',
    was: place => `estaba en ${place}`,
    positionForRest: count => (count === 1 ? '1 frasco colocado.' : `${count} frascos colocados.`),
    toPlace: count => (count === 1 ? 'falta colocar 1 frasco' : `falta colocar ${count} frascos`),
  },
}
