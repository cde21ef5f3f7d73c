// The piece of equipment that a step is done with.
import type { Words } from '../languages.ts'

interface UseEquipmentWords {
  scan(thing: string): string
  missing: string
  settings: string
}

export const useEquipmentWords: Words<UseEquipmentWords> = {
  en: { scan: thing => `Scan the ${thing}`, missing: 'scan it', settings: 'Settings' },
  es: { scan: thing => `Escanee el código: ${thing}`, missing: 'falta escanear', settings: 'Ajustes' },
}
