// The performer's signature under an operation.
import type { Words } from '../languages.ts'

interface SignWords {
  meaning: string
  signs(name: string): string
  covers(entries: number): string
  /** Something was recorded or corrected after a signature. */
  again: string
  passwordMissing: string
  sign: string
  signed: string
}

export const signWords: Words<SignWords> = {
  en: {
    meaning: 'Meaning of the signature',
    signs: name => `${name} signs`,
    covers: entries =>
      entries === 1
        ? 'It covers the one entry of this operation.'
        : `It covers the ${entries} entries of this operation.`,
    again: 'After the signature something was recorded or corrected. It is signed again; the earlier signature stays.',
    passwordMissing: 'enter the password',
    sign: 'Sign',
    signed: 'signed with the password',
  },
  es: {
    meaning: 'Significado de la firma',
    signs: name => `Firma ${name}`,
    covers: entries =>
      entries === 1
        ? 'Abarca la única anotación de esta operación.'
        : `Abarca las ${entries} anotaciones de esta operación.`,
    again: 'Después de la firma se ha anotado o corregido algo. Se firma de nuevo; la firma anterior se conserva.',
    passwordMissing: 'falta la contraseña',
    sign: 'Firmar',
    signed: 'firmado con la contraseña',
  },
}
