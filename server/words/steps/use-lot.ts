// The lot that is taken at a step.
import type { Words } from '../languages.ts'

interface UseLotWords {
  scan: string
  lot: string
  lotMissing: string
  amount: string
  amountMissing: string
  another: string
}

export const useLotWords: Words<UseLotWords> = {
  en: {
    scan: 'Scan the lot',
    lot: 'Lot',
    lotMissing: 'scan the lot',
    amount: 'Amount taken',
    amountMissing: 'enter the amount',
    another: 'To take another one, scan it.',
  },
  es: {
    scan: 'Escanee el lote del material',
    lot: 'Lote de material',
    lotMissing: 'escanee el lote',
    amount: 'Cantidad tomada',
    amountMissing: 'falta la cantidad',
    another: 'Para tomar otro, escanéelo.',
  },
}
