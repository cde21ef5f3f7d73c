// Codes as they are read at the bench: without the part that is the same for everything on the screen, and places in words.
import { readOwnId, withCheck } from '../../server/domain/code/own-code.ts'
import type { Language } from '../../server/words/languages.ts'
import { benchCodeWords } from '../../server/words/steps/codes.ts'

/** `P1-04`, `S03`, `F01`: what tells things of one batch apart. */
export const shortCode = (id: string, batch: string): string =>
  id.startsWith(`${batch}-`) ? id.slice(batch.length + 1) : id

/** A donation number in the groups in which it is printed and read aloud: `A9999 26 000025`. */
export const groupedDonation = (din: string): string => `${din.slice(0, 5)} ${din.slice(5, 7)} ${din.slice(7)}`

/** A code of Marrow's own as a scanner would send it; every other text as it is. */
export const scannable = (id: string): string => (readOwnId(id) ? withCheck(id) : id)

/** `E-0007, shelf 2, position 3`; what is no place of an equipment stands for itself. */
export function placeText(location: string, language: Language): string {
  const own = readOwnId(location)
  if (own?.kind !== 'location') return location
  const { shelf, position } = own.parts
  const equipment = location.slice(0, location.indexOf('-S'))
  return benchCodeWords[language].place(equipment, shelf, position)
}
