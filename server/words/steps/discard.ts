// Flasks into the waste, and what is left of a suspension.
import type { Words } from '../languages.ts'

interface DiscardWords {
  scan: string
  flasks: string
  discarded: string
  emptied: string
  inCulture: string
  /** Offered as the reason where flasks were emptied in this run. */
  emptiedReason: string
  reasonHint: string
  left: string
  leftText(cells: string, volume: string): string
  nothingLeft: string
  onlyThese: string
  discard: string
}

export const discardWords: Words<DiscardWords> = {
  en: {
    scan: 'Scan a flask into the waste',
    flasks: 'Flasks',
    discarded: 'to the waste',
    emptied: 'emptied',
    inCulture: 'in culture',
    emptiedReason: 'Emptied in this operation',
    reasonHint: 'In a sentence, for who reads the record later.',
    left: 'Left of the counted suspension',
    leftText: (cells, volume) => `${cells} in ${volume}`,
    nothingLeft: 'Nothing is left of the counted suspension.',
    onlyThese: 'Only these',
    discard: 'Record the discard',
  },
  es: {
    scan: 'Escanee un frasco al desecharlo',
    flasks: 'Frascos',
    discarded: 'desechado',
    emptied: 'vaciado',
    inCulture: 'en cultivo',
    emptiedReason: 'Vaciado en esta operación',
    reasonHint: 'En una frase, para quien lea el registro más adelante.',
    left: 'Queda de la suspensión contada',
    leftText: (cells, volume) => `${cells} en ${volume}`,
    nothingLeft: 'No queda nada de la suspensión contada.',
    onlyThese: 'Solo estos',
    discard: 'Anotar lo desechado',
  },
}
