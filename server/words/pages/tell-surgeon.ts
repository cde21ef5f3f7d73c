// The notice that something has failed of a product that was given, and that the treating surgeon is to be told now.
import type { Language, Words } from '../languages.ts'
import { listOf } from '../names.ts'

interface TellSurgeonWords {
  title(surgeon: string): string
  given(container: string, when: string, site: string): string
  failed(tests: readonly string[], language: Language): string
  where(hospital: string, telephone: string | null): string
  call: string
}

export const tellSurgeonWords: Words<TellSurgeonWords> = {
  en: {
    title: surgeon => `This product was given: tell the treating surgeon, ${surgeon}, now`,
    given: (container, when, site) => `${container}: given ${when}, ${site}.`,
    failed: (tests, language) => `Out of specification: ${listOf(tests, language)}.`,
    where: (hospital, telephone) =>
      telephone ? `${hospital}, telephone ${telephone}.` : `${hospital}; no telephone is recorded in the settings.`,
    call: 'Call the hospital',
  },
  es: {
    title: surgeon => `Este producto se ha administrado: hay que avisar ahora a quien trata el caso, ${surgeon}`,
    given: (container, when, site) => `${container}: administrado ${when}, ${site}.`,
    failed: (tests, language) => `Fuera de especificación: ${listOf(tests, language)}.`,
    where: (hospital, telephone) =>
      telephone ? `${hospital}, teléfono ${telephone}.` : `${hospital}; no consta ningún teléfono en la configuración.`,
    call: 'Llamar al hospital',
  },
}
