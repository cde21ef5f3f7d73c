// A checklist at the bench.
import type { Words } from '../languages.ts'

interface ConfirmWords {
  toConfirm(count: number): string
  confirmed: string
}

export const confirmWords: Words<ConfirmWords> = {
  en: {
    toConfirm: count => (count === 1 ? '1 line to confirm' : `${count} lines to confirm`),
    confirmed: 'confirmed',
  },
  es: {
    toConfirm: count => (count === 1 ? 'falta confirmar 1 línea' : `falta confirmar ${count} líneas`),
    confirmed: 'confirmado',
  },
}
